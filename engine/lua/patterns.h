#pragma once

struct lua_State;

// Lua's text patterns (Lua 5.4 manual, 6.4.1), over bytes. Lua's own matcher runs for hours
// on a bad pattern, out of sight of the instruction count; this one pays for each step.
namespace oit::lua {

inline constexpr int kPatternBytes = 256;  // longest pattern; bounds the depth of the matcher

int Find(lua_State* state);    // find(text, pattern [, init [, plain]])
int Match(lua_State* state);   // match(text, pattern [, init])
int GMatch(lua_State* state);  // gmatch(text, pattern)
int GSub(lua_State* state);    // gsub(text, pattern, replacement text [, count])

}  // namespace oit::lua

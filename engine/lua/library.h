#pragma once

#include <string>
#include <vector>

struct lua_State;

// The chosen part of Lua's library. What is not here does not exist for a rule: nothing that
// reads files, runs text, catches errors, makes coroutines, sees metatables, raw tables or
// addresses, or gives different results from run to run. `pairs` goes in the order of the
// keys, `table.sort` is stable, `tostring` and `type` show values of the engine as tables.
namespace oit::lua {

// Adds the functions and the tables string, table, math, utf8 to the table on the top of
// the stack, and the methods of texts. The tables cannot be changed by scripts.
void OpenLibrary(lua_State* state);

// The global names that OpenLibrary adds.
const std::vector<std::string>& LibraryNames();

// Global names of Lua that a rule is not given, on purpose.
bool IsWithheld(const std::string& name);

// Pushes a table that scripts can read and not change, in the place of the table on the top
// of the stack; its metatable is out of their reach.
void Lock(lua_State* state);

}  // namespace oit::lua

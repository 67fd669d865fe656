#include "lua/script.h"

#include <fmt/format.h>

#include <algorithm>
#include <lua.hpp>

#include "base/limits.h"
#include "lua/library.h"

namespace oit::lua {
namespace {

constexpr const char* kNodeType = "oit.node";
constexpr const char* kScriptKey = "oit.script";
constexpr const char* kRulesKey = "oit.rules";
constexpr size_t kMostNotes = 100;

// The line of the script that called the C function that runs.
int CallerLine(lua_State* state) {
  lua_Debug frame;
  if (lua_getstack(state, 1, &frame) == 0) return 0;
  lua_getinfo(state, "l", &frame);
  return frame.currentline;
}

// A word that a file is there for; the others stand inside its braces.
bool IsRule(const Word& word) {
  return word.kind == WordKind::kRequirement || word.kind == WordKind::kCheck ||
         word.kind == WordKind::kIndicator;
}

bool TakesName(const Word& word) { return IsRule(word) || word.kind == WordKind::kElement; }

// A file of data alone does without the library, which takes longer to open than most files
// to read. Fields, methods and functions, or the name of a part of it, mean that it is used.
bool UsesLibrary(const Places& places) {
  const std::vector<std::string>& names = LibraryNames();
  for (uint32_t token = 0; token < places.size(); ++token) {
    const std::string_view text = places.Text(token);
    const TokenKind kind = places.KindOf(token);
    if (kind == TokenKind::kSign && (text == "." || text == ":" || text == "[")) return true;
    if (kind != TokenKind::kName) continue;
    if (text == "function" || text == "_ENV") return true;
    if (std::find(names.begin(), names.end(), text) != names.end()) return true;
  }
  return false;
}

// The names that can stand where one is called (`words { }`), or where one is a value (`phone`).
std::vector<std::string> KnownNames(bool called) {
  std::vector<std::string> names = LibraryNames();
  for (const Word& word : Vocabulary()) {
    if ((word.kind == WordKind::kShape) != called) names.push_back(word.name);
  }
  return names;
}

}  // namespace

const Node* NodeAt(lua_State* state, int index) {
  return static_cast<const Node*>(luaL_testudata(state, index, kNodeType));
}

Script* Script::Of(lua_State* state) {
  lua_getfield(state, LUA_REGISTRYINDEX, kScriptKey);
  auto* script = static_cast<Script*>(lua_touserdata(state, -1));
  lua_pop(state, 1);
  return script;
}

Script::Script(const Places& places) : places_(places) {
  lua_State* state = sandbox_.state();
  lua_pushlightuserdata(state, this);
  lua_setfield(state, LUA_REGISTRYINDEX, kScriptKey);
  lua_newtable(state);
  lua_setfield(state, LUA_REGISTRYINDEX, kRulesKey);
  OpenNodes();
  OpenGlobals();
}

void Script::OpenNodes() {
  lua_State* state = sandbox_.state();
  luaL_newmetatable(state, kNodeType);
  lua_pushcfunction(state, CallNode);
  lua_setfield(state, -2, "__call");
  lua_pushcfunction(state, IndexNode);
  lua_setfield(state, -2, "__index");
  lua_pushboolean(state, 0);
  lua_setfield(state, -2, "__metatable");
  lua_pop(state, 1);
}

// The table of globals that scripts see is empty and stays so: reading looks into another
// table that they cannot reach, and writing is an error.
void Script::OpenGlobals() {
  lua_State* state = sandbox_.state();
  lua_newtable(state);
  if (UsesLibrary(places_)) OpenLibrary(state);
  for (const Word& word : Vocabulary()) {
    if (word.kind == WordKind::kShape) {
      PushNode(state, &word, 0);
    } else {
      lua_pushlightuserdata(state, const_cast<Word*>(&word));
      lua_pushcclosure(state, Make, 1);
    }
    lua_setfield(state, -2, word.name.c_str());
  }
  lua_newtable(state);
  lua_newtable(state);
  lua_rotate(state, -3, -1);
  lua_pushcclosure(state, ReadGlobal, 1);
  lua_setfield(state, -2, "__index");
  lua_pushcfunction(state, WriteGlobal);
  lua_setfield(state, -2, "__newindex");
  lua_pushboolean(state, 0);
  lua_setfield(state, -2, "__metatable");
  lua_setmetatable(state, -2);
  lua_rawseti(state, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
}

int Script::PushNode(lua_State* state, const Word* word, int line) {
  auto* node = static_cast<Node*>(lua_newuserdatauv(state, sizeof(Node), 2));
  *node = {word, line};
  luaL_setmetatable(state, kNodeType);
  return 1;
}

// Upvalue: the word.
int Script::Make(lua_State* state) {
  const auto* word = static_cast<const Word*>(lua_touserdata(state, lua_upvalueindex(1)));
  const int line = CallerLine(state);
  if (lua_gettop(state) > 1) {
    Of(state)->Add(Note::Kind::kSecondArgument, word->name.c_str(), line);
    return PushNode(state, nullptr, line);
  }
  lua_settop(state, 1);
  PushNode(state, word, line);
  lua_pushvalue(state, 1);
  lua_setiuservalue(state, -2, TakesName(*word) ? 1 : 2);
  if (IsRule(*word)) {
    lua_getfield(state, LUA_REGISTRYINDEX, kRulesKey);
    lua_pushvalue(state, -2);
    lua_rawseti(state, -2, static_cast<lua_Integer>(lua_rawlen(state, -2)) + 1);
    lua_pop(state, 1);
  }
  return 1;
}

// The braces of `element "x" { ... }`. Any other call of a finished value means that the
// comma before it is missing.
int Script::CallNode(lua_State* state) {
  const Node* node = NodeAt(state, 1);
  const bool no_body = lua_getiuservalue(state, 1, 2) == LUA_TNIL;
  lua_pop(state, 1);
  if (node->word != nullptr && TakesName(*node->word) && no_body && lua_gettop(state) == 2) {
    lua_pushvalue(state, 2);
    lua_setiuservalue(state, 1, 2);
  } else if (node->word != nullptr) {
    Of(state)->Add(Note::Kind::kSecondArgument, node->word->name.c_str(), CallerLine(state));
  }
  lua_settop(state, 1);
  return 1;
}

// An unknown name was told already; whatever is read from it is as unknown.
int Script::IndexNode(lua_State* state) {
  const Node* node = NodeAt(state, 1);
  if (node->word == nullptr) {
    lua_settop(state, 1);
    return 1;
  }
  return luaL_error(state, "'%s' has no fields", node->word->name.c_str());
}

// Upvalue: the names that there are.
int Script::ReadGlobal(lua_State* state) {
  lua_pushvalue(state, 2);
  if (lua_rawget(state, lua_upvalueindex(1)) != LUA_TNIL) return 1;
  Script* script = Of(state);
  const char* name = lua_type(state, 2) == LUA_TSTRING ? lua_tostring(state, 2) : "?";
  if (script->strict_) return luaL_error(state, "nobody knows the name '%s'", name);
  const int line = CallerLine(state);
  script->Add(Note::Kind::kUnknown, name, line);
  return PushNode(state, nullptr, line);
}

int Script::WriteGlobal(lua_State* state) {
  Script* script = Of(state);
  const char* name = lua_type(state, 2) == LUA_TSTRING ? lua_tostring(state, 2) : "?";
  if (script->strict_) return luaL_error(state, "'%s' needs 'local' before it", name);
  script->Add(Note::Kind::kAssigned, name, CallerLine(state));
  return 0;
}

// Runs below Lua, which must not see an exception of ours; no memory ends the program.
void Script::Add(Note::Kind kind, const char* name, int line) noexcept {
  for (const Note& note : notes_) {
    if (note.kind == kind && note.line == line && note.name == name) return;
  }
  if (notes_.size() < kMostNotes) notes_.push_back({kind, name, line});
}

Errors Script::Run() {
  if (auto slip = FindColon(places_)) return {*slip};
  if (auto failure = sandbox_.Load(places_.script())) {
    return {TellSyntax(places_, *failure)};
  }
  const auto failure = sandbox_.Call(0, 0, limits::kLuaLoadInstructions);
  Errors errors;
  for (const Note& note : notes_) errors.push_back(Tell(note));
  if (!failure || (!errors.empty() && failure->cap == Cap::kNone)) return errors;
  const uint32_t token = places_.TokenAt(failure->line);
  if (failure->cap != Cap::kNone) {
    errors.push_back(places_.Tell("rule.limit", token, TellCap(*failure)));
  } else {
    errors.push_back(places_.Tell(
        "rule.run", token,
        {"อ่านกติกาต่อไม่ได้: " + failure->message, "the rule cannot be read on: " + failure->message}));
  }
  return errors;
}

Error Script::Tell(const Note& note) const {
  const uint32_t token = places_.FindName(note.name, places_.TokenAt(note.line));
  switch (note.kind) {
    case Note::Kind::kUnknown:
      return TellUnknown(note);
    case Note::Kind::kAssigned:
      return places_.Tell("rule.global", token,
                          {fmt::format("“{}” อยู่นอกวงเล็บปีกกาของกติกา", note.name),
                           fmt::format("“{}” stands outside the braces of the rule", note.name)},
                          {"ย้ายเข้าไปในวงเล็บปีกกา { } หรือถ้าเป็นชื่อที่ตั้งเอง ใส่ local ข้างหน้า",
                           "move it into the braces { }, or put local before a name of your own"});
    case Note::Kind::kSecondArgument:
      break;
  }
  return places_.Tell("rule.syntax", token,
                      {fmt::format("หลัง {} มีค่าเกินมาหนึ่งค่า", note.name),
                       fmt::format("{} is followed by one value too many", note.name)},
                      {"น่าจะลืมจุลภาค (,) คั่น หรือลืมวงเล็บปีกกา { } ครอบ",
                       "a comma (,) is probably missing in between, or braces { } around"});
}

Error Script::TellUnknown(const Note& note) const {
  const uint32_t token = places_.FindName(note.name, places_.TokenAt(note.line));
  if (IsWithheld(note.name)) {
    return places_.Tell("rule.global", token,
                        {fmt::format("กติกาใช้ “{}” ไม่ได้", note.name),
                         fmt::format("“{}” is not offered to rules", note.name)},
                        {"กติกาอ่านไฟล์ เรียกโปรแกรม หรือเปลี่ยนตัวภาษาไม่ได้",
                         "a rule cannot read files, run programs or change the language"});
  }
  const bool called = places_.Argument(token) != kNoToken;
  Bilingual hint = DidYouMean(note.name, KnownNames(called));
  const bool near = hint.en.find('?') != std::string::npos;
  if (!near && token >= 2 && places_.Text(token - 2) == "is") {
    hint = DidYouMean("", WordNames(WordKind::kShape));
  } else if (!near) {
    hint = {"ถ้าเป็นข้อความ ต้องอยู่ในเครื่องหมายคำพูด \"...\"", "a text needs quotes \"...\""};
  }
  return places_.Tell(
      "rule.global", token,
      {fmt::format("ไม่รู้จักคำ “{}”", note.name), fmt::format("unknown word “{}”", note.name)},
      std::move(hint));
}

void Script::PushRules() { lua_getfield(sandbox_.state(), LUA_REGISTRYINDEX, kRulesKey); }

std::optional<Failure> Script::Call(int arguments, int results, int64_t instructions) {
  strict_ = true;
  return sandbox_.Call(arguments, results, instructions);
}

}  // namespace oit::lua

#include "lua/library.h"

#include <algorithm>
#include <cstring>
#include <lua.hpp>

#include "lua/sandbox.h"
#include "lua/views.h"

namespace oit::lua {
namespace {

// pairs and sort in Lua itself: their work counts as instructions.
constexpr const char* kPrelude = R"lua(
local keys_of, type = ...

local function less(a, b) return a < b end

local function sort(list, before)
  before = before or less
  local n, width = #list, 1
  local from, to = {}, {}
  for i = 1, n do from[i] = list[i] end
  while width < n do
    for low = 1, n, 2 * width do
      local middle, high = low + width, low + 2 * width
      if middle > n + 1 then middle = n + 1 end
      if high > n + 1 then high = n + 1 end
      local left, right = low, middle
      for i = low, high - 1 do
        if left < middle and (right >= high or not before(from[right], from[left])) then
          to[i] = from[left]
          left = left + 1
        else
          to[i] = from[right]
          right = right + 1
        end
      end
    end
    from, to = to, from
    width = 2 * width
  end
  for i = 1, n do list[i] = from[i] end
end

local function earlier(a, b)
  local kind, other = type(a), type(b)
  if kind ~= other then return kind < other end
  return a < b
end

local function pairs(value)
  local keys, sorted = keys_of(value)
  if not sorted then sort(keys, earlier) end
  local i = 0
  return function()
    while true do
      i = i + 1
      local key = keys[i]
      if key == nil then return nil end
      local field = value[key]
      if field ~= nil then return key, field end
    end
  end
end

return pairs, sort
)lua";

size_t CostOf(lua_State* state, int index) {
  switch (lua_type(state, index)) {
    case LUA_TSTRING:
    case LUA_TTABLE:
      return lua_rawlen(state, index);
    default:
      return 0;
  }
}

// Upvalue: a function of Lua's library. Its work grows with its arguments.
int Paid(lua_State* state) {
  size_t cost = 1;
  for (int i = lua_gettop(state); i > 0; --i) cost += CostOf(state, i) / 4;
  Sandbox::Charge(state, cost);
  return lua_tocfunction(state, lua_upvalueindex(1))(state);
}

int Type(lua_State* state) {
  luaL_checkany(state, 1);
  lua_pushstring(state, IsView(state, 1) ? "table" : luaL_typename(state, 1));
  return 1;
}

int ToString(lua_State* state) {
  luaL_checkany(state, 1);
  switch (lua_type(state, 1)) {
    case LUA_TNIL:
    case LUA_TBOOLEAN:
    case LUA_TNUMBER:
    case LUA_TSTRING:
      luaL_tolstring(state, 1, nullptr);
      return 1;
    default:
      return Type(state);
  }
}

int Repeat(lua_State* state) {
  size_t size = 0, between = 0;
  luaL_checklstring(state, 1, &size);
  const lua_Integer count = luaL_checkinteger(state, 2);
  luaL_optlstring(state, 3, "", &between);
  const size_t each = size + between > 0 ? size + between : 1;
  if (count > 0 && each > kTextBytes / static_cast<size_t>(count)) {
    return luaL_error(state, "string.rep: the text would be longer than %d bytes",
                      static_cast<int>(kTextBytes));
  }
  return Paid(state);
}

// Whether a format asks for an address (%p).
bool AsksForAddress(const char* format, size_t size) {
  for (size_t i = 0; i < size; ++i) {
    if (format[i] != '%') continue;
    ++i;
    while (i < size && std::strchr("-+ #0123456789.", format[i]) != nullptr) ++i;
    if (i < size && format[i] == 'p') return true;
  }
  return false;
}

// Values whose text is an address are shown by their type.
int Format(lua_State* state) {
  size_t size = 0;
  const char* format = luaL_checklstring(state, 1, &size);
  if (AsksForAddress(format, size)) {
    return luaL_error(state, "string.format: %%p is not offered to rules");
  }
  for (int i = 2; i <= lua_gettop(state); ++i) {
    const int type = lua_type(state, i);
    if (type == LUA_TTABLE || type == LUA_TFUNCTION || type == LUA_TUSERDATA) {
      lua_pushstring(state, IsView(state, i) ? "table" : lua_typename(state, type));
      lua_replace(state, i);
    }
  }
  return Paid(state);
}

// find(text, word [, from]): where the word stands, as it is. Lua's patterns are not offered: they
// work on bytes, which misleads with Thai, and run for hours on hostile ones.
int Find(lua_State* state) {
  size_t size = 0, word_size = 0;
  const char* text = luaL_checklstring(state, 1, &size);
  const char* word = luaL_checklstring(state, 2, &word_size);
  const lua_Integer from = luaL_optinteger(state, 3, 1);
  if (from < 1 || static_cast<size_t>(from) > size + 1) {
    lua_pushnil(state);
    return 1;
  }
  const size_t begin = static_cast<size_t>(from) - 1;
  Sandbox::Charge(state, (size - begin) / 16 + 1);
  const void* found = memmem(text + begin, size - begin, word, word_size);  // linear, unlike find
  if (found == nullptr) {
    lua_pushnil(state);
    return 1;
  }
  const ptrdiff_t at = static_cast<const char*>(found) - text;
  lua_pushinteger(state, at + 1);
  lua_pushinteger(state, at + static_cast<ptrdiff_t>(word_size));
  return 2;
}

// keys_of(value): its keys, and whether they are in order.
int KeysOf(lua_State* state) {
  if (IsView(state, 1)) {
    PushViewKeys(state, 1);
    lua_pushboolean(state, 1);
    return 2;
  }
  luaL_checktype(state, 1, LUA_TTABLE);
  lua_newtable(state);
  lua_Integer count = 0;
  lua_pushnil(state);
  while (lua_next(state, 1) != 0) {
    lua_pop(state, 1);
    const int type = lua_type(state, -1);
    if (type != LUA_TNUMBER && type != LUA_TSTRING) {
      return luaL_error(state, "pairs: a key is a %s", lua_typename(state, type));
    }
    lua_pushvalue(state, -1);
    lua_rawseti(state, 2, ++count);
  }
  Sandbox::Charge(state, static_cast<size_t>(count));
  lua_pushboolean(state, 0);
  return 2;
}

int RefuseWrite(lua_State* state) { return luaL_error(state, "this table is read-only"); }

// Copies functions of the table on the top of the stack into the one below it.
void Choose(lua_State* state, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    lua_getfield(state, -1, name);
    lua_pushcclosure(state, Paid, 1);
    lua_setfield(state, -3, name);
  }
}

void SetOwn(lua_State* state, const char* name, lua_CFunction function) {
  lua_pushcfunction(state, function);
  lua_setfield(state, -2, name);
}

// `own` with the function `name` of the table below the top as its upvalue.
void Wrap(lua_State* state, const char* name, lua_CFunction own) {
  lua_getfield(state, -1, name);
  lua_pushcclosure(state, own, 1);
  lua_setfield(state, -3, name);
}

// Pushes a new table and, above it, the library that `open` makes.
void Begin(lua_State* state, lua_CFunction open) {
  lua_newtable(state);
  lua_pushcfunction(state, open);
  lua_call(state, 0, 1);
}

void OpenTexts(lua_State* state) {
  Begin(state, luaopen_string);
  Choose(state, {"sub", "len", "lower", "upper"});
  Wrap(state, "rep", Repeat);
  Wrap(state, "format", Format);
  lua_pop(state, 1);
  SetOwn(state, "find", Find);
  Lock(state);
  lua_pushliteral(state, "");
  lua_newtable(state);
  lua_pushvalue(state, -3);
  lua_setfield(state, -2, "__index");
  lua_pushboolean(state, 0);
  lua_setfield(state, -2, "__metatable");
  lua_setmetatable(state, -2);
  lua_pop(state, 1);
  lua_setfield(state, -2, "string");
}

void OpenSmall(lua_State* state, const char* name, lua_CFunction open,
               std::initializer_list<const char*> functions) {
  Begin(state, open);
  Choose(state, functions);
  lua_pop(state, 1);
  Lock(state);
  lua_setfield(state, -2, name);
}

// pairs, and the table `table` with the stable sort.
void OpenPrelude(lua_State* state) {
  luaL_loadbufferx(state, kPrelude, std::char_traits<char>::length(kPrelude), "=oit", "t");
  lua_pushcfunction(state, KeysOf);
  lua_pushcfunction(state, Type);
  lua_call(state, 2, 2);
  lua_insert(state, -2);
  lua_setfield(state, -3, "pairs");
  Begin(state, luaopen_table);
  Choose(state, {"insert", "remove", "concat"});
  lua_pop(state, 1);
  lua_insert(state, -2);
  lua_setfield(state, -2, "sort");
  Lock(state);
  lua_setfield(state, -2, "table");
}

void OpenBasics(lua_State* state) {
  lua_pushcfunction(state, luaopen_base);
  lua_call(state, 0, 1);
  Choose(state, {"assert", "error", "tonumber"});
  lua_getfield(state, -1, "ipairs");
  lua_setfield(state, -3, "ipairs");
  lua_pop(state, 1);
  SetOwn(state, "type", Type);
  SetOwn(state, "tostring", ToString);
}

}  // namespace

void Lock(lua_State* state) {
  lua_newtable(state);
  lua_newtable(state);
  lua_rotate(state, -3, -1);
  lua_setfield(state, -2, "__index");
  lua_pushcfunction(state, RefuseWrite);
  lua_setfield(state, -2, "__newindex");
  lua_pushboolean(state, 0);
  lua_setfield(state, -2, "__metatable");
  lua_setmetatable(state, -2);
}

void OpenLibrary(lua_State* state) {
  OpenBasics(state);
  OpenTexts(state);
  OpenPrelude(state);
  OpenSmall(state, "math", luaopen_math, {"abs", "ceil", "floor", "max", "min"});
  OpenSmall(state, "utf8", luaopen_utf8, {"len"});
}

const std::vector<std::string>& LibraryNames() {
  static const std::vector<std::string> names = {"assert",   "error",  "ipairs", "math",
                                                 "pairs",    "string", "table",  "tonumber",
                                                 "tostring", "type",   "utf8"};
  return names;
}

bool IsWithheld(const std::string& name) {
  static const std::vector<std::string> names = {
      "_G",     "_VERSION",     "collectgarbage", "coroutine",  "debug",  "dofile", "getmetatable",
      "io",     "load",         "loadfile",       "loadstring", "next",   "os",     "package",
      "pcall",  "print",        "rawequal",       "rawget",     "rawlen", "rawset", "require",
      "select", "setmetatable", "unpack",         "warn",       "xpcall"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace oit::lua

#include "lua/value.h"

#include <algorithm>
#include <lua.hpp>
#include <map>
#include <set>
#include <utility>

#include "lua/views.h"

namespace oit::lua {
namespace {

constexpr int kMaxDepth = 12;
constexpr int kMaxValues = 100'000;

bool IsBefore(const Entry& a, const Entry& b) {
  const auto place = [](const Entry& entry) {
    return entry.key.empty() ? entry.value.token : entry.key_token;
  };
  return std::make_pair(place(a), std::string_view(a.key)) <
         std::make_pair(place(b), std::string_view(b.key));
}

class Taker {
 public:
  explicit Taker(Script& script) : state_(script.sandbox().state()), places_(script.places()) {}

  // Pops the value on the top.
  Value Take(uint32_t token, int depth) {
    Value value;
    value.token = token;
    const bool too_much = depth > kMaxDepth || ++count_ > kMaxValues || !lua_checkstack(state_, 8);
    if (too_much) {
      value.type = Value::Type::kOther;
    } else {
      Read(value, depth);
    }
    lua_pop(state_, 1);
    return value;
  }

 private:
  void Read(Value& value, int depth) {
    switch (lua_type(state_, -1)) {
      case LUA_TNIL:
        return;
      case LUA_TSTRING:
        return ReadText(value);
      case LUA_TNUMBER:
        value.type = lua_isinteger(state_, -1) ? Value::Type::kNumber : Value::Type::kReal;
        value.number = lua_tointeger(state_, -1);
        value.real = lua_tonumber(state_, -1);
        return;
      case LUA_TTABLE:
        return ReadTable(value, depth);
      case LUA_TFUNCTION:
        value.type = Value::Type::kFunction;
        return;
      default:
        return IsView(state_, -1) ? ReadView(value) : ReadNode(value, depth);
    }
  }

  void ReadView(Value& value) {
    value.type = Value::Type::kView;
    value.number = PlaceOf(state_, -1).value_or(0);
  }

  void ReadText(Value& value) {
    size_t size = 0;
    const char* text = lua_tolstring(state_, -1, &size);
    value.type = Value::Type::kText;
    value.text.assign(text, size);
    const bool written_here = value.token != kNoToken && value.token < places_.size() &&
                              places_.KindOf(value.token) == TokenKind::kText;
    if (written_here) return;
    const uint32_t found = places_.FindText(value.text);
    if (found != kNoToken) value.token = found;
  }

  void ReadTable(Value& value, int depth) {
    value.type = Value::Type::kTable;
    const std::vector<Field> fields = places_.Fields(value.token);
    const lua_Integer positions = ReadPositions(value, fields, depth);
    ReadKeys(value, fields, positions, depth);
    std::stable_sort(value.entries.begin(), value.entries.end(), IsBefore);
    std::set<std::string> seen;
    for (const Field& field : fields) {
      if (!field.key.empty() && !seen.insert(field.key).second) value.doubled.push_back(field);
    }
  }

  // Returns how many positions it read.
  lua_Integer ReadPositions(Value& value, const std::vector<Field>& fields, int depth) {
    std::vector<uint32_t> tokens;
    for (const Field& field : fields) {
      if (field.key.empty()) tokens.push_back(field.value_token);
    }
    const size_t size = std::max<size_t>(lua_rawlen(state_, -1), tokens.size());
    for (size_t i = 0; i < size && count_ <= kMaxValues; ++i) {
      lua_rawgeti(state_, -1, static_cast<lua_Integer>(i) + 1);
      Value item = Take(i < tokens.size() ? tokens[i] : value.token, depth + 1);
      if (!item.Is(Value::Type::kNothing)) value.entries.push_back({"", kNoToken, std::move(item)});
    }
    return static_cast<lua_Integer>(size);
  }

  // Lua keeps the last value of a key, so the last field with that name is its place.
  void ReadKeys(Value& value, const std::vector<Field>& fields, lua_Integer positions, int depth) {
    std::map<std::string, Field> by_key;
    for (const Field& field : fields) by_key[field.key] = field;
    lua_pushnil(state_);
    while (lua_next(state_, -2) != 0) {
      const std::string key = KeyName(positions);
      if (key.empty() || count_ > kMaxValues) {
        lua_pop(state_, 1);
        continue;
      }
      const auto field = by_key.find(key);
      const bool placed = field != by_key.end();
      Value item = Take(placed ? field->second.value_token : value.token, depth + 1);
      value.entries.push_back(
          {key, placed ? field->second.key_token : value.token, std::move(item)});
    }
  }

  // The key under the top; empty for a position that was read already.
  std::string KeyName(lua_Integer positions) {
    if (lua_type(state_, -2) == LUA_TSTRING) return lua_tostring(state_, -2);
    if (lua_isinteger(state_, -2)) {
      const lua_Integer index = lua_tointeger(state_, -2);
      if (index >= 1 && index <= positions) return {};
      return "[" + std::to_string(index) + "]";
    }
    return std::string("[") + luaL_typename(state_, -2) + "]";
  }

  void ReadNode(Value& value, int depth) {
    const Node* node = NodeAt(state_, -1);
    value.type = Value::Type::kOther;
    if (node == nullptr) return;
    value.type = node->word == nullptr ? Value::Type::kUnknown : Value::Type::kNode;
    value.word = node->word;
    if (node->line == 0 || node->word == nullptr) return;
    value.token = places_.Settle(node->word->name, places_.TokenAt(node->line));
    const uint32_t argument = places_.Argument(value.token);
    const bool named = lua_getiuservalue(state_, -1, 1) != LUA_TNIL;
    if (named) {
      value.name.push_back(Take(argument, depth + 1));
    } else {
      lua_pop(state_, 1);
    }
    if (lua_getiuservalue(state_, -1, 2) != LUA_TNIL) {
      value.body.push_back(Take(named ? places_.Argument(argument) : argument, depth + 1));
    } else {
      lua_pop(state_, 1);
    }
  }

  lua_State* state_;
  const Places& places_;
  int count_ = 0;
};

}  // namespace

const Value* Value::Find(std::string_view key) const {
  for (const Entry& entry : entries) {
    if (entry.key == key) return &entry.value;
  }
  return nullptr;
}

Value TakeValue(Script& script, uint32_t token) { return Taker(script).Take(token, 0); }

}  // namespace oit::lua

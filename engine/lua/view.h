#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

struct lua_State;

// How C++ structs become read-only values in Lua that look like tables and fetch each field
// when it is asked for. A struct becomes a view by a table of its fields in a file of its own,
// view_NAME.cc, which specialises TypeOf for it; TypeOf is declared below, and listed in
// DescribeViews (views.cc).
namespace oit {
struct CheckReport;
struct CheckBlock;
struct CheckJump;
struct CheckCell;
struct CheckMeasure;
struct CheckStatement;
struct CheckScoreValue;
struct CheckSubject;
struct CheckInstrument;
struct CheckTotal;
struct CheckGrade;
struct CheckClaim;
struct CheckListed;
struct CheckScoreList;
struct CheckRanked;
struct CheckRanking;
struct CheckScores;
struct CheckDay;
struct CheckPeriod;
struct CheckNotice;
struct CheckResult;
struct CheckPlace;
struct CheckLink;
struct CheckRepeat;
struct CheckItem;
struct CheckElement;
}  // namespace oit

namespace oit::lua {

struct ViewField {
  const char* name;
  void (*push)(lua_State*, const void* object);
  const char* type;  // as the Lua language server writes it: "integer", "oit.block[]"
  struct {
    const char* th;
    const char* en;
  } help;
};

// A kind of view: a struct with fields, a list, or a map by text.
struct ViewType {
  const char* name = "";  // of a struct: "block"
  std::span<const ViewField> fields = {};
  // Lists: how many entries, and one of them (from 0).
  size_t (*size)(const void* object) = nullptr;
  void (*push_entry)(lua_State*, const void* object, size_t entry) = nullptr;
  // Maps: pushes the value of a key, or says that there is none; pushes the keys.
  bool (*push_value)(lua_State*, const void* object, const char* key) = nullptr;
  void (*push_keys)(lua_State*, const void* object) = nullptr;
  // Of a struct that has a place in the report: its index.
  int (*index)(const void* object) = nullptr;
};

template <class T>
const ViewType& TypeOf();
template <>
const ViewType& TypeOf<CheckReport>();
template <>
const ViewType& TypeOf<CheckBlock>();
template <>
const ViewType& TypeOf<CheckJump>();
template <>
const ViewType& TypeOf<CheckCell>();
template <>
const ViewType& TypeOf<CheckMeasure>();
template <>
const ViewType& TypeOf<CheckStatement>();
template <>
const ViewType& TypeOf<CheckScoreValue>();
template <>
const ViewType& TypeOf<CheckSubject>();
template <>
const ViewType& TypeOf<CheckInstrument>();
template <>
const ViewType& TypeOf<CheckTotal>();
template <>
const ViewType& TypeOf<CheckGrade>();
template <>
const ViewType& TypeOf<CheckClaim>();
template <>
const ViewType& TypeOf<CheckListed>();
template <>
const ViewType& TypeOf<CheckScoreList>();
template <>
const ViewType& TypeOf<CheckRanked>();
template <>
const ViewType& TypeOf<CheckRanking>();
template <>
const ViewType& TypeOf<CheckScores>();
template <>
const ViewType& TypeOf<CheckDay>();
template <>
const ViewType& TypeOf<CheckPeriod>();
template <>
const ViewType& TypeOf<CheckNotice>();
template <>
const ViewType& TypeOf<CheckResult>();
template <>
const ViewType& TypeOf<CheckPlace>();
template <>
const ViewType& TypeOf<CheckLink>();
template <>
const ViewType& TypeOf<CheckRepeat>();
template <>
const ViewType& TypeOf<CheckItem>();
template <>
const ViewType& TypeOf<CheckElement>();

// `object` must outlive the state's use of it. Texts longer than kTextBytes are cut.
void PushObject(lua_State* state, const ViewType& type, const void* object);
void PushNil(lua_State* state);
void Push(lua_State* state, const std::string& text);
void Push(lua_State* state, int number);
void Push(lua_State* state, double number);
void Push(lua_State* state, bool truth);
// Appends to the list on the top of the stack.
void AppendKey(lua_State* state, const std::string& key);

template <class T>
void Push(lua_State* state, const T& object);
template <class T>
void Push(lua_State* state, const std::optional<T>& value);
template <class T>
void Push(lua_State* state, const T* object);
template <class T>
void Push(lua_State* state, const std::vector<T>& list);
template <class T>
void Push(lua_State* state, const std::map<std::string, T>& map);

template <class T>
void Push(lua_State* state, const T& object) {
  PushObject(state, TypeOf<T>(), &object);
}

template <class T>
void Push(lua_State* state, const std::optional<T>& value) {
  if (value) return Push(state, *value);
  PushNil(state);
}

template <class T>
void Push(lua_State* state, const T* object) {
  if (object != nullptr) return Push(state, *object);
  PushNil(state);
}

template <class T>
void Push(lua_State* state, const std::vector<T>& list) {
  using List = std::vector<T>;
  static const ViewType type = {
      .size = [](const void* object) { return static_cast<const List*>(object)->size(); },
      .push_entry = [](lua_State* at, const void* object,
                       size_t entry) { Push(at, (*static_cast<const List*>(object))[entry]); },
  };
  PushObject(state, type, &list);
}

template <class T>
void Push(lua_State* state, const std::map<std::string, T>& map) {
  using Map = std::map<std::string, T>;
  static const ViewType type = {
      .push_value =
          [](lua_State* at, const void* object, const char* key) {
            const auto& entries = *static_cast<const Map*>(object);
            const auto found = entries.find(key);
            if (found != entries.end()) Push(at, found->second);
            return found != entries.end();
          },
      .push_keys =
          [](lua_State* at, const void* object) {
            for (const auto& [key, value] : *static_cast<const Map*>(object)) AppendKey(at, key);
          },
  };
  PushObject(state, type, &map);
}

// For the tables of fields: pushes one member of a struct.
template <auto member, class Owner>
void PushMember(lua_State* state, const void* object) {
  Push(state, static_cast<const Owner*>(object)->*member);
}

template <class T>
int IndexOf(const void* object) {
  return static_cast<const T*>(object)->index;
}

}  // namespace oit::lua

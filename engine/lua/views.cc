#include "lua/views.h"

#include <cstring>
#include <lua.hpp>

#include "lua/sandbox.h"

namespace oit::lua {
namespace {

struct View {
  const ViewType* type;
  const void* object;
};

constexpr const char* kViewType = "oit.view";

const View& CheckView(lua_State* state) {
  return *static_cast<const View*>(luaL_checkudata(state, 1, kViewType));
}

int FailField(lua_State* state, const View& view, const char* name) {
  luaL_Buffer known;
  luaL_buffinit(state, &known);
  for (const ViewField& field : view.type->fields) {
    luaL_addchar(&known, ' ');
    luaL_addstring(&known, field.name);
  }
  luaL_pushresult(&known);
  return luaL_error(state, "no field '%s' here; known:%s", name, lua_tostring(state, -1));
}

int IndexList(lua_State* state, const View& view) {
  const lua_Integer index = lua_isinteger(state, 2) ? lua_tointeger(state, 2) : 0;
  const auto size = static_cast<lua_Integer>(view.type->size(view.object));
  if (index < 1 || index > size) return 0;
  view.type->push_entry(state, view.object, static_cast<size_t>(index - 1));
  return 1;
}

int Index(lua_State* state) {
  const View& view = CheckView(state);
  if (view.type->size != nullptr) return IndexList(state, view);
  const char* name = luaL_checkstring(state, 2);
  if (view.type->push_value != nullptr) {
    return view.type->push_value(state, view.object, name) ? 1 : 0;
  }
  for (const ViewField& field : view.type->fields) {
    if (std::strcmp(field.name, name) != 0) continue;
    field.push(state, view.object);
    return 1;
  }
  return FailField(state, view, name);
}

int Length(lua_State* state) {
  const View& view = CheckView(state);
  const size_t size = view.type->size == nullptr ? 0 : view.type->size(view.object);
  lua_pushinteger(state, static_cast<lua_Integer>(size));
  return 1;
}

int IsSame(lua_State* state) {
  const auto* a = static_cast<const View*>(luaL_testudata(state, 1, kViewType));
  const auto* b = static_cast<const View*>(luaL_testudata(state, 2, kViewType));
  lua_pushboolean(state, a && b && a->type == b->type && a->object == b->object);
  return 1;
}

int RefuseWrite(lua_State* state) {
  return luaL_error(state, "the report and the item cannot be changed");
}

}  // namespace

void PushObject(lua_State* state, const ViewType& type, const void* object) {
  auto* view = static_cast<View*>(lua_newuserdatauv(state, sizeof(View), 0));
  *view = {&type, object};
  if (luaL_newmetatable(state, kViewType)) {
    constexpr luaL_Reg kMethods[] = {{"__index", Index},
                                     {"__newindex", RefuseWrite},
                                     {"__len", Length},
                                     {"__eq", IsSame},
                                     {nullptr, nullptr}};
    luaL_setfuncs(state, kMethods, 0);
    lua_pushboolean(state, 0);
    lua_setfield(state, -2, "__metatable");
  }
  lua_setmetatable(state, -2);
}

void PushNil(lua_State* state) { lua_pushnil(state); }

void Push(lua_State* state, const std::string& text) {
  size_t size = text.size();
  if (size > kTextBytes) {
    size = kTextBytes;
    while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
  }
  lua_pushlstring(state, text.data(), size);
}

void Push(lua_State* state, int number) { lua_pushinteger(state, number); }
void Push(lua_State* state, double number) { lua_pushnumber(state, number); }
void Push(lua_State* state, bool truth) { lua_pushboolean(state, truth); }

void AppendKey(lua_State* state, const std::string& key) {
  Push(state, key);
  lua_rawseti(state, -2, static_cast<lua_Integer>(lua_rawlen(state, -2)) + 1);
}

void PushView(lua_State* state, const CheckReport& report) { Push(state, report); }
void PushView(lua_State* state, const CheckItem& item) { Push(state, item); }

bool IsView(lua_State* state, int index) {
  return luaL_testudata(state, index, kViewType) != nullptr;
}

std::optional<int> PlaceOf(lua_State* state, int index) {
  const auto* view = static_cast<const View*>(luaL_testudata(state, index, kViewType));
  if (view == nullptr || view->type->index == nullptr) return std::nullopt;
  return view->type->index(view->object);
}

std::vector<ViewHelp> DescribeViews() {
  std::vector<ViewHelp> views;
  for (const ViewType* type :
       {&TypeOf<CheckReport>(),    &TypeOf<CheckBlock>(),      &TypeOf<CheckMeasure>(),
        &TypeOf<CheckCell>(),      &TypeOf<CheckJump>(),       &TypeOf<CheckDay>(),
        &TypeOf<CheckPeriod>(),    &TypeOf<CheckNotice>(),     &TypeOf<CheckResult>(),
        &TypeOf<CheckPlace>(),     &TypeOf<CheckLink>(),       &TypeOf<CheckRepeat>(),
        &TypeOf<CheckScores>(),    &TypeOf<CheckRanking>(),    &TypeOf<CheckRanked>(),
        &TypeOf<CheckScoreList>(), &TypeOf<CheckListed>(),     &TypeOf<CheckClaim>(),
        &TypeOf<CheckGrade>(),     &TypeOf<CheckTotal>(),      &TypeOf<CheckInstrument>(),
        &TypeOf<CheckSubject>(),   &TypeOf<CheckScoreValue>(), &TypeOf<CheckStatement>(),
        &TypeOf<CheckItem>(),      &TypeOf<CheckElement>()}) {
    ViewHelp view{type->name, {}};
    for (const ViewField& field : type->fields) {
      view.fields.push_back({field.name, field.type, {field.help.th, field.help.en}});
    }
    views.push_back(std::move(view));
  }
  return views;
}

void PushViewKeys(lua_State* state, int index) {
  const View view = *static_cast<const View*>(lua_touserdata(state, index));
  lua_newtable(state);
  if (view.type->push_keys != nullptr) return view.type->push_keys(state, view.object);
  const size_t size = view.type->size == nullptr ? 0 : view.type->size(view.object);
  for (size_t count = 1; count <= size; ++count) {
    lua_pushinteger(state, static_cast<lua_Integer>(count));
    lua_rawseti(state, -2, static_cast<lua_Integer>(count));
  }
  for (const ViewField& field : view.type->fields) AppendKey(state, field.name);
}

}  // namespace oit::lua

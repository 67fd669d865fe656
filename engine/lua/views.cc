#include "lua/views.h"

#include <cstring>
#include <lua.hpp>
#include <utility>

#include "lua/sandbox.h"

namespace oit::lua {
namespace {

enum class Kind { kReport, kBlocks, kBlock, kTexts, kItem, kNumbers, kElements, kElement };

struct View {
  Kind kind;
  const void* object;
};

constexpr const char* kViewType = "oit.view";

void Push(lua_State* state, Kind kind, const void* object);

void Push(lua_State* state, const std::string& text) {
  size_t size = text.size();
  if (size > kTextBytes) {
    size = kTextBytes;
    while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
  }
  lua_pushlstring(state, text.data(), size);
}
void Push(lua_State* state, int number) { lua_pushinteger(state, number); }
void Push(lua_State* state, bool truth) { lua_pushboolean(state, truth); }
void Push(lua_State* state, const std::vector<CheckBlock>& blocks) {
  Push(state, Kind::kBlocks, &blocks);
}
void Push(lua_State* state, const std::vector<std::string>& texts) {
  Push(state, Kind::kTexts, &texts);
}
void Push(lua_State* state, const std::vector<int>& numbers) {
  Push(state, Kind::kNumbers, &numbers);
}
void Push(lua_State* state, const std::map<std::string, CheckElement>& elements) {
  Push(state, Kind::kElements, &elements);
}

template <auto member, class Owner>
void PushMember(lua_State* state, const void* object) {
  Push(state, static_cast<const Owner*>(object)->*member);
}

struct ViewField {
  Kind kind;
  const char* name;
  void (*push)(lua_State*, const void*);
  const char* type;  // as the Lua language server writes it
  struct {
    const char* th;
    const char* en;
  } help;
};

constexpr ViewField kFields[] = {
    {Kind::kReport,
     "year",
     PushMember<&CheckReport::year, CheckReport>,
     "integer",
     {"ปีของเกณฑ์ที่ใช้ตรวจ", "the fiscal year of the rules"}},
    {Kind::kReport,
     "kind",
     PushMember<&CheckReport::kind, CheckReport>,
     "string",
     {"ชนิดของเอกสาร เช่น \"measures-plan\"", "the kind of document, such as \"measures-plan\""}},
    {Kind::kReport,
     "agency",
     PushMember<&CheckReport::agency, CheckReport>,
     "string",
     {"ชื่อหน่วยงาน", "the agency"}},
    {Kind::kReport,
     "agency_class",
     PushMember<&CheckReport::agency_class, CheckReport>,
     "string",
     {"ประเภทหน่วยงาน เช่น \"อบต.\"", "its class, such as \"อบต.\""}},
    {Kind::kReport,
     "own_file",
     PushMember<&CheckReport::own_file, CheckReport>,
     "boolean",
     {"true เมื่ออ่านไฟล์ของข้อนั้นเอง (ตรวจโฟลเดอร์) ไม่ใช่รายงาน",
      "true where the item's own file is read (a folder), not a report"}},
    {Kind::kReport,
     "blocks",
     PushMember<&CheckReport::blocks, CheckReport>,
     "oit.block[]",
     {"ข้อความทุกส่วนของเอกสาร ตามลำดับ", "every block of the document, in order"}},
    {Kind::kBlock,
     "index",
     PushMember<&CheckBlock::index, CheckBlock>,
     "integer",
     {"ลำดับใน report.blocks ใช้อ้างเป็นหลักฐาน", "its number in report.blocks; goes back as evidence"}},
    {Kind::kBlock,
     "text",
     PushMember<&CheckBlock::text, CheckBlock>,
     "string",
     {"ข้อความ", "its text"}},
    {Kind::kBlock,
     "kind",
     PushMember<&CheckBlock::kind, CheckBlock>,
     "string",
     {"\"heading\" \"paragraph\" \"list_item\" \"image\"",
      "\"heading\", \"paragraph\", \"list_item\", \"image\""}},
    {Kind::kBlock,
     "role",
     PushMember<&CheckBlock::role, CheckBlock>,
     "string",
     {"คอลัมน์หรือหัวข้อที่อยู่ เช่น \"steps\" ว่างถ้าไม่มี",
      "the column or section it stands in, such as \"steps\", or empty"}},
    {Kind::kBlock,
     "mark",
     PushMember<&CheckBlock::mark, CheckBlock>,
     "string",
     {"เครื่องหมายของแถว: \"done\" \"not_done\" หรือว่าง",
      "the mark of its row: \"done\", \"not_done\" or empty"}},
    {Kind::kBlock,
     "table",
     PushMember<&CheckBlock::table, CheckBlock>,
     "integer",
     {"ตารางที่ นับจาก 1 หรือ 0 ถ้าไม่อยู่ในตาราง", "the table, from 1; 0 for none"}},
    {Kind::kBlock,
     "row",
     PushMember<&CheckBlock::row, CheckBlock>,
     "integer",
     {"แถวที่ นับจาก 1 หรือ 0", "the row, from 1; 0 for none"}},
    {Kind::kBlock,
     "column",
     PushMember<&CheckBlock::column, CheckBlock>,
     "integer",
     {"คอลัมน์ที่ นับจาก 1 หรือ 0", "the column, from 1; 0 for none"}},
    {Kind::kBlock,
     "line",
     PushMember<&CheckBlock::line, CheckBlock>,
     "integer",
     {"บรรทัดในไฟล์", "the line of the file"}},
    {Kind::kBlock,
     "shapes",
     PushMember<&CheckBlock::shapes, CheckBlock>,
     "string[]",
     {"รูปแบบที่พบในข้อความ เช่น \"phone\"", "the forms found in it, such as \"phone\""}},
    {Kind::kBlock,
     "links",
     PushMember<&CheckBlock::links, CheckBlock>,
     "string[]",
     {"ที่อยู่ของลิงก์", "where its links go"}},
    {Kind::kItem,
     "requirement",
     PushMember<&CheckItem::requirement, CheckItem>,
     "string",
     {"ชื่อเรื่อง", "the requirement"}},
    {Kind::kItem,
     "topic",
     PushMember<&CheckItem::topic, CheckItem>,
     "string",
     {"ระดับที่พบของเรื่อง", "the level that its subject has so far"}},
    {Kind::kItem,
     "topic_blocks",
     PushMember<&CheckItem::topic_blocks, CheckItem>,
     "integer[]",
     {"ลำดับของข้อความที่พบเรื่อง", "the blocks in which the subject was found"}},
    {Kind::kItem,
     "elements",
     PushMember<&CheckItem::elements, CheckItem>,
     "table<string, oit.found>",
     {"สิ่งที่พบแล้วของแต่ละองค์ประกอบ ตามชื่อ", "what was found so far of each element, by id"}},
    {Kind::kElement,
     "level",
     PushMember<&CheckElement::level, CheckElement>,
     "string",
     {"ระดับ: \"shown\" \"claimed\" \"planned\" \"missing\" \"review\"",
      "the level: \"shown\", \"claimed\", \"planned\", \"missing\", \"review\""}},
    {Kind::kElement,
     "evidence",
     PushMember<&CheckElement::evidence, CheckElement>,
     "integer[]",
     {"ลำดับของข้อความที่เป็นหลักฐาน", "the blocks that are its evidence"}},
    {Kind::kElement,
     "why",
     PushMember<&CheckElement::why, CheckElement>,
     "string",
     {"เหตุผลให้คนอ่าน", "the reason, for people"}},
};

using Blocks = std::vector<CheckBlock>;
using Texts = std::vector<std::string>;
using Numbers = std::vector<int>;
using Elements = std::map<std::string, CheckElement>;

template <class T>
const T& As(const View& view) {
  return *static_cast<const T*>(view.object);
}

// The number of entries of a list; -1 for what is none.
lua_Integer SizeOf(const View& view) {
  switch (view.kind) {
    case Kind::kBlocks:
      return static_cast<lua_Integer>(As<Blocks>(view).size());
    case Kind::kTexts:
      return static_cast<lua_Integer>(As<Texts>(view).size());
    case Kind::kNumbers:
      return static_cast<lua_Integer>(As<Numbers>(view).size());
    default:
      return -1;
  }
}

void PushEntry(lua_State* state, const View& view, size_t index) {
  switch (view.kind) {
    case Kind::kBlocks:
      return Push(state, Kind::kBlock, &As<Blocks>(view)[index]);
    case Kind::kTexts:
      return Push(state, As<Texts>(view)[index]);
    default:
      return Push(state, As<Numbers>(view)[index]);
  }
}

const View& CheckView(lua_State* state) {
  return *static_cast<const View*>(luaL_checkudata(state, 1, kViewType));
}

int FailField(lua_State* state, const View& view, const char* name) {
  luaL_Buffer known;
  luaL_buffinit(state, &known);
  for (const ViewField& field : kFields) {
    if (field.kind != view.kind) continue;
    luaL_addchar(&known, ' ');
    luaL_addstring(&known, field.name);
  }
  luaL_pushresult(&known);
  return luaL_error(state, "no field '%s' here; known:%s", name, lua_tostring(state, -1));
}

int IndexElements(lua_State* state, const View& view) {
  const char* id = luaL_checkstring(state, 2);
  for (const auto& [name, element] : As<Elements>(view)) {
    if (name != id) continue;
    Push(state, Kind::kElement, &element);
    return 1;
  }
  return 0;
}

int Index(lua_State* state) {
  const View& view = CheckView(state);
  if (view.kind == Kind::kElements) return IndexElements(state, view);
  const lua_Integer size = SizeOf(view);
  if (size >= 0) {
    const lua_Integer index = lua_isinteger(state, 2) ? lua_tointeger(state, 2) : 0;
    if (index < 1 || index > size) return 0;
    PushEntry(state, view, static_cast<size_t>(index - 1));
    return 1;
  }
  const char* name = luaL_checkstring(state, 2);
  for (const ViewField& field : kFields) {
    if (field.kind != view.kind || std::strcmp(field.name, name) != 0) continue;
    field.push(state, view.object);
    return 1;
  }
  return FailField(state, view, name);
}

int Length(lua_State* state) {
  const lua_Integer size = SizeOf(CheckView(state));
  lua_pushinteger(state, size < 0 ? 0 : size);
  return 1;
}

int IsSame(lua_State* state) {
  const auto* a = static_cast<const View*>(luaL_testudata(state, 1, kViewType));
  const auto* b = static_cast<const View*>(luaL_testudata(state, 2, kViewType));
  lua_pushboolean(state, a && b && a->kind == b->kind && a->object == b->object);
  return 1;
}

int RefuseWrite(lua_State* state) {
  return luaL_error(state, "the report and the item cannot be changed");
}

void Push(lua_State* state, Kind kind, const void* object) {
  auto* view = static_cast<View*>(lua_newuserdatauv(state, sizeof(View), 0));
  *view = {kind, object};
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

}  // namespace

void PushView(lua_State* state, const CheckReport& report) { Push(state, Kind::kReport, &report); }

void PushView(lua_State* state, const CheckItem& item) { Push(state, Kind::kItem, &item); }

bool IsView(lua_State* state, int index) {
  return luaL_testudata(state, index, kViewType) != nullptr;
}

std::vector<ViewHelp> DescribeViews() {
  constexpr struct {
    Kind kind;
    const char* name;
  } kNames[] = {{Kind::kReport, "report"},
                {Kind::kBlock, "block"},
                {Kind::kItem, "item"},
                {Kind::kElement, "found"}};
  std::vector<ViewHelp> views;
  for (const auto& [kind, name] : kNames) {
    ViewHelp view{name, {}};
    for (const ViewField& field : kFields) {
      if (field.kind != kind) continue;
      view.fields.push_back({field.name, field.type, {field.help.th, field.help.en}});
    }
    views.push_back(std::move(view));
  }
  return views;
}

void PushViewKeys(lua_State* state, int index) {
  const View view = *static_cast<const View*>(lua_touserdata(state, index));
  lua_newtable(state);
  lua_Integer count = 0;
  if (view.kind == Kind::kElements) {
    for (const auto& [name, element] : As<Elements>(view)) {
      Push(state, name);
      lua_rawseti(state, -2, ++count);
    }
    return;
  }
  for (lua_Integer size = SizeOf(view); count < size;) {
    lua_pushinteger(state, ++count);
    lua_rawseti(state, -2, count);
  }
  for (const ViewField& field : kFields) {
    if (field.kind != view.kind) continue;
    lua_pushstring(state, field.name);
    lua_rawseti(state, -2, ++count);
  }
}

}  // namespace oit::lua

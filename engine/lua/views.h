#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/language.h"
#include "lua/check.h"
#include "lua/view.h"

// The report and the item as a check function sees them.
namespace oit::lua {

// Each pushes one value; the struct must outlive the state's use of it.
void PushView(lua_State* state, const CheckReport& report);
void PushView(lua_State* state, const CheckItem& item);

bool IsView(lua_State* state, int index);
// The index of a view that has a place in the report.
std::optional<int> PlaceOf(lua_State* state, int index);

// What the views are, for the manual: "report", "block", "item", "found".
struct ViewHelp {
  struct Field {
    std::string name;
    std::string type;  // as the Lua language server writes it: "integer", "oit.block[]"
    Bilingual help;
  };
  std::string name;
  std::vector<Field> fields;
};
std::vector<ViewHelp> DescribeViews();

// Pushes a list of the view's keys in their order.
void PushViewKeys(lua_State* state, int index);

}  // namespace oit::lua

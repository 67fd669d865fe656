#pragma once

#include "audit/checklist.h"
#include "audit/view.h"

namespace oit {

// Runs the Lua check functions of the item's requirements over what was found so far. A check
// that fails makes the item's verdict an error; it never touches another item.
// Whether RunChecks calls the functions of the item's requirements: its subject was found.
bool AsksChecks(const ItemResult& item);

void RunChecks(const View& view, ItemResult* item);

}  // namespace oit

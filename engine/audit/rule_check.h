#pragma once

#include "audit/checklist.h"
#include "audit/view.h"

namespace oit {

// Runs the Lua check functions of the item's requirements over what was found so far. A check
// that fails makes the item's verdict an error; it never touches another item.
void RunChecks(const View& view, ItemResult* item);

}  // namespace oit

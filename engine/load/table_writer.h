#pragma once

#include <string_view>

#include "document/document.h"
#include "document/draft.h"
#include "load/writer.h"

namespace oit {

// Appends a table to the writer's document: its header blocks, then its cells row by
// row.
void WriteTable(const DraftTable& draft, BlockWriter* writer);

// "/", a tick, a cross, an empty box or a dash that is all a cell holds.
CellMark MarkOf(std::string_view source, const Fragments& cell);

}  // namespace oit

#pragma once

#include <optional>

#include "facts/columns.h"
#include "facts/facts.h"
#include "facts/parts.h"

namespace oit::facts {

// Check boxes in a line of prose: "☑ แล้วเสร็จ ☐ ยังไม่แล้วเสร็จ".
struct CheckBoxes {
  RowMark mark = RowMark::kNone;  // none where none is ticked
  Span mark_source;               // the ticked box, else the first
  Span key;                       // from the first box or word to the last
};

// None where the line has no box beside a word that says what became of a measure.
std::optional<CheckBoxes> ReadCheckBoxes(const Reading& reading, const ColumnWords& columns,
                                         Span line);

}  // namespace oit::facts

#pragma once

#include <cstdint>
#include <vector>

#include "document/document.h"
#include "facts/columns.h"
#include "facts/facts.h"
#include "facts/parts.h"

namespace oit::facts {

// How sure a line is to open with a label.
enum class LabelForm : uint8_t {
  kNone,
  kWord,  // "ผู้รับผิดชอบ กองคลัง": a column's name before a single space
  kLabel,  // before a colon or a wider space, or alone in its line
  kOther   // "เป้าหมาย : ...": a label, of no column
};

// A line of prose, or the part of one from a label on.
struct ProseLine {
  uint32_t block = kNowhere;
  Span key;    // the whole line
  Span value;  // without its label
  LabelForm form = LabelForm::kNone;
  Role role = Role::kNone;
  bool opens_line = true;   // else it stands behind another label in its line
  bool opens_block = true;  // else in a later line of its block
};

// The lines of all headings, paragraphs and list items outside tables. Needs facts.labels.
std::vector<ProseLine> ReadProseLines(const Reading& reading, const ColumnWords& columns,
                                      const Facts& facts);

}  // namespace oit::facts

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "pack/pack.h"

// The file of a new year, made from that of another one.
namespace oit {

// A value of the new file, and what it was.
struct CopiedValue {
  uint32_t line = 0;  // in the new file
  std::string before;
  std::string after;  // empty: left as it was
};

struct YearCopy {
  int from = 0;
  int to = 0;
  std::string text;                   // of the new file
  std::vector<CopiedValue> moved;     // titles and labels whose years were moved on
  std::vector<CopiedValue> left;      // other values that name the old years: a law, a date
  std::vector<uint32_t> notes;        // lines of notes and comments that do, in the new file
  std::vector<std::string> to_check;  // codes of the items, none of which is confirmed
};

// Comments and layout are kept. Titles and labels that name the year of `from` or the one
// before it name as much later years. Nothing of the copy is confirmed: each item (and section,
// grade, ...) gets "standing: likely", what said "confirmed" says "likely".
Result<YearCopy> CopyYear(const Year& from, int to);

}  // namespace oit

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/span.h"
#include "text/dates.h"

// What a report says twice or in two places, so that it can be held against itself: every
// statement with its place, not yet judged. Spans are key spans of the document.
namespace oit {

struct DatedWords {
  Date date;
  Span key;
};

// When something is or was to be done: a cell of a period column, or a line "ระยะเวลา: ...".
// From and to are full days; a single date or month has both ends in it.
struct Period {
  Date from, to;
  bool single = false;            // one date or month, no range
  Span key;                       // the dates; over all blocks of a cell
  uint32_t block = 0;             // where they begin
  uint32_t measure = UINT32_MAX;  // index in Facts::measures; none for a line of prose
};

// A notice, order, policy or plan of one year, and the day it bears: "ประกาศ... ประจำปีงบประมาณ
// พ.ศ. 2567 ลงวันที่ 15 มกราคม 2568". Reports on a year that is over are none.
struct DatedNotice {
  int year = 0;
  bool fiscal = false;  // "ปีงบประมาณ"; else "ประจำปี"
  Date date;
  Span key;  // from the words of the notice to the later of year and date
  Span date_key;
  uint32_t block = 0;
};

// An ITA result by its year.
struct AnalysedResult {
  int year = 0;
  bool measures = false;  // it was analysed, measures rest on it; else it is only mentioned
  Span key;               // from the words of the result to the year
  uint32_t block = 0;
};

// An agency of local government, a district or a province by name.
struct NamedPlace {
  enum class Kind : uint8_t { kAgency, kAmphoe, kProvince } kind = Kind::kAgency;
  std::string name;  // "องค์การบริหารส่วนตำบลหนองบัว", "อำเภอหนองบัว"
  bool own = false;  // the report's own, or so like it that it is a slip of spelling
  bool beside = false;  // stands as the report's own would: on the title page or in a heading, a
                        // district or province right behind an agency's name
  bool guest = false;  // words round it say that another is meant: "ร่วมกับ", "ณ", "เครือข่าย"
  Span key;
  uint32_t block = 0;
};

// A text that several blocks hold, equal but for spaces and marks of lists.
struct Repeat {
  uint32_t letters = 0;          // key characters without spaces and addresses; 20 or more
  std::vector<uint32_t> blocks;  // ascending
};

// A link of the document, by the same index.
struct LinkStatement {
  std::string host;     // without "www.", lower case; empty for what is no web address
  std::string address;  // as two links are compared: without scheme, "www.", a slash at the end
  bool home = false;    // the front page of a site
  bool common = false;  // social networks, systems of the state
  bool shows_other = false;         // its text is an address, and not this one
  std::vector<std::string> things;  // what it is given for: names of the lists "things.*"
};

}  // namespace oit

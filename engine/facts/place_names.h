#pragma once

#include <string>

#include "facts/parts.h"

namespace oit::facts {

// A proper name in key text that starts at `offset` (spaces before it skipped): Thai letters
// up to a space of the source, a word that follows names ("agency.name_ends") or `end`.
Span ReadName(const Reading& reading, uint32_t offset, uint32_t end);

// The name behind a word for a district ("อำเภอ", "อ.") or a province in its block, or an empty
// span.
Span ReadAmphoe(const Reading& reading, Span word, Span block);
Span ReadProvince(const Reading& reading, Span word, Span block);

// Where an agency is at home: the names after "อำเภอ" and "จังหวัด" that stand most often in
// the title or beside the agency's name.
struct Home {
  std::string amphoe;
  std::string province;
  Span title_province;  // "จังหวัด..." on the title page, or empty
};
Home ReadHome(const Reading& reading, const Title& title, const std::string& agency_key);

}  // namespace oit::facts

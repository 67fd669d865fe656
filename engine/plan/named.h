#pragma once

#include <set>

#include "document/document.h"
#include "facts/facts.h"
#include "pack/pack.h"

// What a report says of its measures beside scores.
namespace oit {

// The indicators that cells of a column of issues begin with: "ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร".
// They go by their names in the lists "scores.indicator_1" to "scores.indicator_10".
std::set<int> IndicatorsAsIssues(const Document& document, const Facts& facts,
                                 const WordLists& words);

// Whether it names the day of a meeting that set the measures.
bool NamesMeeting(const Document& document);

}  // namespace oit

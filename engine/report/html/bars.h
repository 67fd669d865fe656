#pragma once

#include "audit/checklist.h"
#include "base/language.h"
#include "pack/pack.h"
#include "report/html/html_writer.h"

namespace oit {

// A bar a section of the year's list: how many of its items are complete, incomplete, to be
// looked at, not mentioned.
void WriteSectionBars(const Checklist& checklist, const Year& year, bool strict, Language language,
                      HtmlWriter* html);

// The indicators' scores that the report states, against the limit below which an indicator
// wants measures: the report's own, else the least of a good grade. Nothing without scores.
void WriteScoreBars(const Checklist& checklist, const Year& year, Language language,
                    HtmlWriter* html);

}  // namespace oit

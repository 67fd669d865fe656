#pragma once

#include <string>
#include <vector>

#include "audit/checklist.h"
#include "audit/trace.h"
#include "base/language.h"
#include "document/document.h"
#include "load/agency_folder.h"
#include "pack/pack.h"

namespace oit {

struct TextOptions {
  Language language = Language::kThai;
  bool colour = false;
  int width = 100;            // terminal columns
  bool all = false;           // open every item
  bool strict = false;        // --require shown
  std::vector<Verdict> only;  // --only fail,review; empty: all
  bool name_file = false;     // one of several reports
};

// The first screen of shared/officer.md, in its words and tone.
std::string ChecklistText(const Checklist& checklist, const Pack& pack, const TextOptions& options);

// schema "oit.checklist/1" (checklist.schema.json). Keys in a fixed order, the same input
// gives the same bytes. `indent` 2, or -1 for one line; a line end closes it.
std::string ChecklistJson(const Checklist& checklist, const Pack& pack, const Document& document,
                          int indent = 2);
// One line: codes, verdicts and counts only.
std::string ChecklistBrief(const Checklist& checklist, const Pack& pack);

// What one element, or the topic of an item, was judged by, for `oit why`: what is asked,
// where it was sought, what counts and what does not, each with its reason.
std::string WhyText(const Checklist& checklist, const Pack& pack, const Trace& trace,
                    const TextOptions& options);
// The same for programs.
std::string WhyJson(const Checklist& checklist, const Pack& pack, const Trace& trace);

// An agency.yaml to fill in (agency.schema.json): what `folder` has, the files that answer no item
// yet, and each item of the year with its title.
std::string AgencyListing(const AgencyFolder& folder, const std::vector<std::string>& loose,
                          const Year& year);

// What the engine sees of a document, for `oit extract`.
std::string ExtractText(const Document& document, const Facts& facts, bool key, Language language);
// Its blocks, tables and gaps for programs, schema "oit.extract/1" (engine/README.md).
std::string ExtractJson(const Document& document);

}  // namespace oit

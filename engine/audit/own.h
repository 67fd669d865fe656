#pragma once

#include "audit/checklist.h"
#include "audit/view.h"

namespace oit {

// The report itself as the thing that is asked for (verdicts.md): a plan of measures shows
// the topic of "measures", a report of results the topics of both; any other
// document the topics that stand in its title.
void AddOwnTopic(const View& view, size_t item, ItemResult* result);

// An element that asks for a column of the table of measures: the header with the first
// filled cell, where the report's own year is `expected` (0: any). False where none shows it.
bool OwnColumn(const View& view, const YearElement& element, int expected, Evidence* evidence);

// A column header, over one column or several, with the first cell under it that is filled or
// ticked; false where none is.
bool ColumnEvidence(const Document& document, uint32_t header, Evidence* evidence);

// True where the item is what the document is for (verdicts.md, What the document is for).
bool IsOwn(const View& view, size_t item);

}  // namespace oit

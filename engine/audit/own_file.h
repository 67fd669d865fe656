#pragma once

#include "audit/checklist.h"
#include "audit/view.h"

namespace oit {

// What words that name an element are worth in an agency's own file for the item. The file is
// the thing that the item asks for: what it holds is shown, whatever its tense. A name with
// nothing behind it is not the thing: a heading over nothing, a label without its value, for an
// element with a form (`is`) a passage without that form. A column header is for the caller.
Reading ReadOwnFile(const View& view, Span hit, const YearElement& element,
                    const ElementRule& rule);

// What the statement that there is no such thing is worth there: shown wherever the file says so,
// but as a condition, in a general description or as a mere heading.
Reading ReadOwnStatement(const View& view, Span hit);

// Whether a hit stands as a heading, a column, a label or an entry of a line, not within a
// sentence: words that are short enough to be a part of others count only so.
bool IsLabel(const Document& document, Span hit);

}  // namespace oit

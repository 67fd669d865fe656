#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "text/key.h"

// What documents that are sent on leave out (shared/officer.md, "What must not be said"): ID
// numbers always, names of persons and phones unless they were asked for (--names).
namespace oit {

// Source bytes and what stands in their place: "(ชื่อบุคคล)".
struct MaskedSpan {
  Span source;
  const char* instead;
};

// Of a block of `text`, ascending, not overlapping.
std::vector<MaskedSpan> FindPrivate(const KeyText& text, std::string_view source, Span block,
                                    bool names);

// The text with these replaced.
std::string Masked(std::string_view utf8, bool names);

}  // namespace oit

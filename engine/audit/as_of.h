#pragma once

#include <optional>

#include "base/span.h"
#include "document/document.h"
#include "text/dates.h"

namespace oit {

// The latest day as of which these blocks say that their data are: "ข้อมูล ณ วันที่ 31 มีนาคม 2568",
// "(ณ 31 มี.ค. 68)"; the date of a signature ("ประกาศ ณ วันที่") is none. Nothing where they say none.
std::optional<Date> AsOf(const Document& document, Span blocks);

}  // namespace oit

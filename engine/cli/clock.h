#pragma once

#include "text/dates.h"

namespace oit {

// The day where this machine stands; that of SOURCE_DATE_EPOCH (seconds, UTC) where it is set, so
// that the same input can give the same bytes on any day.
Date Today();

}  // namespace oit

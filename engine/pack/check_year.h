#pragma once

#include "pack/pack.h"

// Private to pack/.
namespace oit {

// What can be wrong in a year by itself: "pack.code" (not of the form O<number>),
// "pack.doubled_code", "pack.doubled_ref", "pack.doubled_element", "pack.ref" (of another
// item), "pack.section" (not among the sections), "pack.doubled_section", "pack.indicator" (a
// section of an indicator that is none of OIT), "pack.source" (not among the sources).
Errors CheckYear(const Year& year);

}  // namespace oit

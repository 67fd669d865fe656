#pragma once

#include <vector>

#include "pdf/layout.h"

namespace oit::pdf {

// Marks running heads and feet: lines in the upper or lower part of three pages or more, in one
// place and with the same words; a page number there also where its page is one of two.
void MarkRunning(const Pages& pages, std::vector<PageText>* texts);

// Whether `last`, the last line of a page, only tells how the next page begins, as letters of
// Thai offices do: "/๒. ให้รายงาน...".
bool IsCatchword(const Line& last, const Line& next);

}  // namespace oit::pdf

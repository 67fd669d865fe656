#pragma once

#include <vector>

#include "document/document.h"
#include "facts/facts.h"

namespace oit {

// Blocks of the step's row that say what became of it: lines of its result cells that
// share most of their words with the step ("เพิ่มช่องทางการแจ้งเรื่องร้องเรียน" for the step
// "เพิ่มช่องทางการแจ้งเรื่องร้องเรียนการทุจริตฯ ในเว็บไซต์หลัก") and with no other step more.
std::vector<uint32_t> ReportsOfStep(const Document& document, const Facts& facts, uint32_t step);

}  // namespace oit

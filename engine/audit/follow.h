#pragma once

#include <map>
#include <vector>

#include "document/document.h"
#include "facts/facts.h"

namespace oit {

// For each step of a row, the blocks that say what became of it: lines of the row's result
// cells that share most of their words with the step ("เพิ่มช่องทางการแจ้งเรื่องร้องเรียน" for the step
// "เพิ่มช่องทางการแจ้งเรื่องร้องเรียนการทุจริตฯ ในเว็บไซต์หลัก") and with no other step more.
std::map<uint32_t, std::vector<uint32_t>> ReportsOfRow(const Document& document, const Facts& facts,
                                                       uint32_t table, uint32_t row);

}  // namespace oit

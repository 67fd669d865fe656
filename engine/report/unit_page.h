#pragma once

#include <string>
#include <vector>

#include "audit/checklist.h"
#include "pack/pack.h"
#include "report/by_unit.h"
#include "report/docx.h"
#include "report/output.h"

namespace oit {

// What an item lacks, a line a piece, every label by name, private data masked.
std::string LacksOf(const ItemResult& item, const OutputOptions& options);

// What the measures name there, each once, a line each.
std::string EachOnce(const std::vector<const Advice*>& advice, std::string Advice::*field);

// A page for one unit of the agency, to be sent to it: its items, what is missing, the steps with
// boxes to tick, by when, a place to sign.
void AddUnitPage(const Checklist& checklist, const Pack& pack, const UnitItems& unit,
                 const OutputOptions& options, docx::Writer* file);

}  // namespace oit

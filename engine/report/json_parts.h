#pragma once

#include <nlohmann/json.hpp>

#include "audit/checklist.h"
#include "document/document.h"

// Parts of the JSON of a checklist. Only .cc files of report/ include this.
namespace oit {

using Json = nlohmann::ordered_json;

Json ToJson(const Bilingual& text);

// {byte, line, column} of a source offset.
Json PointJson(uint32_t byte, const Place& place);
// {table, row, cell}, from 1, of a block in a table; {} elsewhere.
Json WhereJson(const Document& document, uint32_t block);

// {events, links, columns, measures}.
Json FactsJson(const Facts& facts, const Document& document);

}  // namespace oit

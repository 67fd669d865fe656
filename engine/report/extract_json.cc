#include <nlohmann/json.hpp>

#include "audit/checklist.h"
#include "report/mark_text.h"
#include "report/write.h"

namespace oit {
namespace {

using Json = nlohmann::ordered_json;

Json From1(uint32_t index) { return index == kNowhere ? Json() : Json(index + 1); }

Json Page(const Document& document, uint32_t source) {
  const uint32_t page = document.SpotAt(source).page;
  return page == 0 ? Json() : Json(page);
}

Json BlockJson(const Document& document, const Block& block) {
  return {{"kind", Name(block.kind)},
          {"mark", MarkText(block.mark)},
          {"text", document.Quote(block.key)},
          {"page", Page(document, document.Source(block.key).begin)},
          {"table", From1(block.table)},
          {"row", From1(block.row)},
          {"column", From1(block.column)}};
}

// The blocks of a cell, a line each; a mark alone as it stands in the source.
std::string CellText(const Document& document, const Cell& cell) {
  if (cell.mark != CellMark::kNone) {
    return document.source.substr(cell.source.begin, cell.source.size());
  }
  std::string text;
  for (uint32_t i = cell.blocks.begin; i < cell.blocks.end; ++i) {
    const Block& block = document.blocks[i];
    const std::string mark = MarkText(block.mark);
    if (!text.empty()) text += '\n';
    text += mark + (mark.empty() ? "" : " ") + document.Quote(block.key);
  }
  return text;
}

Json TableJson(const Document& document, const Table& table) {
  Json json = {{"columns", Json::array()}, {"rows", Json::array()}, {"pieces", table.page_pieces}};
  for (const Column& column : table.columns) json["columns"].push_back(column.path);
  for (const Row& row : table.rows) {
    Json cells = Json::array();
    for (const Cell& cell : row.cells) cells.push_back(CellText(document, cell));
    json["rows"].push_back(std::move(cells));
  }
  return json;
}

}  // namespace

std::string ExtractJson(const Document& document) {
  Json json = {{"schema", "oit.extract/1"}, {"file", document.path},   {"format", document.format},
               {"blocks", Json::array()},   {"tables", Json::array()}, {"links", Json::array()},
               {"gaps", Json::array()}};
  for (const Block& block : document.blocks) json["blocks"].push_back(BlockJson(document, block));
  for (const Table& table : document.tables) json["tables"].push_back(TableJson(document, table));
  for (const Link& link : document.links) {
    json["links"].push_back({{"text", link.text}, {"target", link.target}});
  }
  for (const Gap& gap : document.gaps) {
    json["gaps"].push_back(
        {{"kind", Name(gap.kind)}, {"message", {{"th", gap.message.th}, {"en", gap.message.en}}}});
  }
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace oit

#include "load/web/html_tables.h"

#include <algorithm>
#include <charconv>

#include "load/text/tables.h"

namespace oit {
namespace {

constexpr uint32_t kLongestSpan = 65534;  // rows, as in browsers

uint32_t SpanOf(const GumboNode* cell, const char* name, uint32_t most) {
  const std::string_view value = Attribute(cell, name);
  uint32_t span = 1;
  std::from_chars(value.data(), value.data() + value.size(), span);
  return std::clamp<uint32_t>(span, 1, most);
}

bool IsCell(const GumboNode* node) { return Is(node, GUMBO_TAG_TD) || Is(node, GUMBO_TAG_TH); }

bool IsHeading(const GumboNode* node) {
  return Is(node, GUMBO_TAG_H1) || Is(node, GUMBO_TAG_H2) || Is(node, GUMBO_TAG_H3);
}

}  // namespace

void HtmlTableSurvey::Enter(const GumboNode* node) {
  if (Is(node, GUMBO_TAG_TABLE)) {
    if (!open_.empty()) open_.back().framing_row = true;
    Shape shape;
    shape.table = node;
    const std::string_view role = Attribute(node, "role");
    shape.presentation = role == "presentation" || role == "none";
    open_.push_back(shape);
    return;
  }
  if (open_.empty()) return;
  Shape& shape = open_.back();
  if (Is(node, GUMBO_TAG_TH) || Is(node, GUMBO_TAG_THEAD) || Is(node, GUMBO_TAG_CAPTION)) {
    shape.header = true;
  }
  if (IsHeading(node) && !Is(node->parent, GUMBO_TAG_TH)) shape.sections = true;
  if (Is(node, GUMBO_TAG_TR)) EndRow(&shape);
  if (IsCell(node)) shape.cell = false;
  const bool filled = node->type == GUMBO_NODE_TEXT || Is(node, GUMBO_TAG_IMG);
  if (filled && !shape.cell) {
    shape.cell = true;
    ++shape.filled;
  }
}

void HtmlTableSurvey::Leave(const GumboNode* node) {
  if (!Is(node, GUMBO_TAG_TABLE) || open_.empty()) return;
  EndRow(&open_.back());
  kinds_[node] = Judge(open_.back());
  open_.pop_back();
}

void HtmlTableSurvey::EndRow(Shape* shape) {
  shape->framing += shape->framing_row;
  shape->rows += !shape->framing_row && shape->filled > 1;
  shape->filled = 0;
  shape->framing_row = shape->cell = false;
}

HtmlTableKind HtmlTableSurvey::Judge(const Shape& shape) {
  const bool frames = shape.framing > 0 && shape.rows < std::max<uint32_t>(2, shape.framing);
  const bool layout = shape.presentation || frames || (!shape.header && shape.sections);
  return layout ? HtmlTableKind::kLayout : HtmlTableKind::kData;
}

HtmlTableKind HtmlTableSurvey::KindOf(const GumboNode* table) const {
  auto found = kinds_.find(table);
  return found == kinds_.end() ? HtmlTableKind::kLayout : found->second;
}

void HtmlGrid::BeginRow() {
  for (size_t i = column_; i < reach_.size(); ++i) reach_[i] -= reach_[i] > 0;
  column_ = 0;
}

uint32_t HtmlGrid::Skip() {
  const uint32_t begin = column_;
  while (column_ < reach_.size() && reach_[column_] > 0) --reach_[column_++];
  return column_ - begin;
}

void HtmlGrid::Take(const GumboNode* cell) {
  columns_ = SpanOf(cell, "colspan", static_cast<uint32_t>(kMostColumns));
  const uint32_t rows = SpanOf(cell, "rowspan", kLongestSpan);
  if (reach_.size() < kMostColumns) {
    reach_.resize(
        std::min<size_t>(std::max<size_t>(reach_.size(), column_ + columns_), kMostColumns));
  }
  for (uint32_t i = 0; i < columns_ && column_ < reach_.size(); ++i) reach_[column_++] = rows - 1;
}

}  // namespace oit

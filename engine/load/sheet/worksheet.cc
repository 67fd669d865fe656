#include "load/sheet/worksheet.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <unordered_map>
#include <utility>

#include "load/sheet/cell_ranges.h"
#include "load/sheet/rich_text.h"
#include "load/word/docx_symbols.h"
#include "load/xml.h"

namespace oit {
namespace {

constexpr uint32_t kMostLinkCells = 1000;  // of one link
constexpr std::string_view kTick = "✓";
constexpr std::string_view kEmptyBox = "☐";

uint32_t ToNumber(std::string_view text, uint32_t fallback) {
  uint32_t value = fallback;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

bool IsTrue(std::string_view value) { return value == "1" || value == "true"; }

uint64_t Key(CellRef place) { return uint64_t{place.row} << 32 | place.column; }

// The address of =HYPERLINK("https://...", "text"); "" where the formula puts it together.
std::string LinkOfFormula(std::string_view formula) {
  constexpr std::string_view kCall = "HYPERLINK(\"";
  const size_t call = formula.find(kCall);
  if (call == std::string_view::npos) return "";
  const size_t begin = call + kCall.size();
  const size_t end = formula.find('"', begin);
  if (end == std::string_view::npos || end + 1 >= formula.size()) return "";
  const char next = formula[end + 1];
  const std::string_view target = formula.substr(begin, end - begin);
  const bool inside = target.starts_with('#');  // of the workbook itself
  return (next == ',' || next == ')') && !inside ? std::string(target) : "";
}

class WorksheetReader {
 public:
  WorksheetReader(const Workbook& workbook, pugi::xml_node root, const Relations& relations,
                  std::vector<DrawnPart> drawn)
      : workbook_(workbook), root_(root), merges_(ReadMerges(root)), drawn_(std::move(drawn)) {
    ReadHiddenColumns();
    ReadLinks(relations);
  }

  Worksheet Read() {
    for (pugi::xml_node row : Child(root_, "sheetData").children()) {
      if (sheet().full) break;
      if (LocalName(row) == "row") ReadRow(row);
    }
    read_.drawn = std::move(drawn_);
    return std::move(read_);
  }

 private:
  Sheet& sheet() { return read_.sheet; }

  static std::vector<CellRange> ReadMerges(pugi::xml_node root) {
    std::vector<CellRange> ranges;
    for (pugi::xml_node merge : Child(root, "mergeCells").children()) {
      if (const auto range = ReadCellRange(Attribute(merge, "ref"))) ranges.push_back(*range);
    }
    return ranges;
  }

  void ReadHiddenColumns() {
    constexpr uint32_t kEnd = 16'385;
    hidden_.resize(kEnd);
    for (pugi::xml_node column : Child(root_, "cols").children()) {
      if (!IsTrue(Attribute(column, "hidden"))) continue;
      const uint32_t last = std::min(ToNumber(Attribute(column, "max"), 0), kEnd - 1);
      for (uint32_t i = ToNumber(Attribute(column, "min"), kEnd); i <= last; ++i) {
        hidden_[i] = true;
      }
    }
  }

  void ReadLinks(const Relations& relations) {
    for (pugi::xml_node link : Child(root_, "hyperlinks").children()) {
      const auto relation = relations.find(Attribute(link, "id"));
      const auto range = ReadCellRange(Attribute(link, "ref"));
      if (!range || relation == relations.end() || !relation->second.external) continue;
      sheet().links.push_back(relation->second.target);
      const auto index = static_cast<uint32_t>(sheet().links.size());
      uint32_t cells = 0;
      for (uint32_t row = range->first.row; row <= range->last.row; ++row) {
        for (uint32_t column = range->first.column; column <= range->last.column; ++column) {
          if (++cells > kMostLinkCells) break;
          links_[Key({row, column})] = index;
        }
        if (cells > kMostLinkCells) break;
      }
    }
  }

  // The first column of these that is shown; 0 for none.
  uint32_t Shown(uint32_t first, uint32_t last) const {
    while (first <= last && hidden_[first]) ++first;
    return first <= last ? first : 0;
  }

  void ReadRow(pugi::xml_node row) {
    const uint32_t number = ToNumber(Attribute(row, "r"), place_.row + 1);
    if (number <= place_.row) return;
    place_ = {number, 0};
    if (IsTrue(Attribute(row, "hidden"))) return sheet().HideRow();
    merges_.MoveTo(number);
    going_on_ = 0;
    for (pugi::xml_node cell : row.children()) {
      if (LocalName(cell) == "c") ReadCell(cell);
    }
    GoOn(UINT32_MAX);
  }

  void ReadCell(pugi::xml_node cell) {
    const auto named = ReadCellPlace(Attribute(cell, "r"));
    const uint32_t column = named ? named->column : place_.column + 1;
    if (column <= place_.column || column >= hidden_.size()) return;
    place_.column = column;
    MergedCells::Merge* merge = merges_.At(column);
    const CellRef first = merge != nullptr ? merge->range.first : place_;
    if (first.row != place_.row || first.column != column) return;  // covered
    const uint32_t shown = Shown(column, merge != nullptr ? merge->range.last.column : column);
    SharedText text = TextOf(cell);
    if (shown == 0) return;
    TakePictures(merge != nullptr ? merge->range : CellRange{place_, place_}, &text.text);
    GoOn(column);
    SheetCell* added = sheet().AddCell(place_.row, shown, text.text);
    if (added == nullptr) return;
    added->bold = text.bold;
    added->link = LinkOf(cell);
    if (merge != nullptr) merges_.Fill(merge);
  }

  // Pictures over these cells stand below their text.
  void TakePictures(const CellRange& range, std::string* text) {
    const auto lies_in = [&](const DrawnPart& part) {
      return part.picture && part.place.row >= range.first.row &&
             part.place.row <= range.last.row && part.place.column >= range.first.column &&
             part.place.column <= range.last.column;
    };
    for (const DrawnPart& part : drawn_) {
      if (!lies_in(part)) continue;
      if (!text->empty()) *text += '\n';
      *text += "[image: " + part.text + "]";
    }
    std::erase_if(drawn_, lies_in);
  }

  // Cells of rows above that go on here, up to a column.
  void GoOn(uint32_t before) {
    if (!merges_.any_filled()) return;
    const auto& open = merges_.open();
    for (auto each = open.lower_bound(going_on_); each != open.end() && each->first < before;
         ++each) {
      const CellRange& range = each->second.range;
      if (!each->second.filled || range.first.row == place_.row) continue;
      const uint32_t shown = Shown(range.first.column, range.last.column);
      if (shown != 0) sheet().AddGoingOn(place_.row, shown);
    }
    going_on_ = before;
  }

  SharedText TextOf(pugi::xml_node cell) {
    const std::string_view type = Attribute(cell, "t");
    const std::string_view value = Child(cell, "v").child_value();
    const CellStyle& style = workbook_.StyleOf(ToNumber(Attribute(cell, "s"), 0));
    if (!Child(cell, "v") && Child(cell, "f")) NoteUncomputed();
    SharedText text;
    if (type == "s") {
      const uint32_t index = ToNumber(value, UINT32_MAX);
      if (index < workbook_.texts.size()) text = workbook_.texts[index];
    } else if (type == "inlineStr") {
      text = RichText(Child(cell, "is"));
    } else if (type == "b") {
      text.text = value.empty() ? "" : IsTrue(value) ? kTick : kEmptyBox;
    } else if (type == "d") {
      text.text = value.substr(0, value.find('T'));
    } else if (type == "str" || type == "e") {
      text.text = value;
    } else {
      text.text = NumberText(value, style);
    }
    text.bold |= style.bold;
    if (!style.symbols.empty()) text.text = SymbolText(style.symbols, text.text);
    return text;
  }

  std::string NumberText(std::string_view value, const CellStyle& style) const {
    double number = 0;
    const auto read = std::from_chars(value.data(), value.data() + value.size(), number);
    if (read.ec != std::errc()) return std::string(value);
    return workbook_.formats[style.format].Show(number, workbook_.from_1904);
  }

  uint32_t LinkOf(pugi::xml_node cell) {
    if (const auto link = links_.find(Key(place_)); link != links_.end()) return link->second;
    std::string target = LinkOfFormula(Child(cell, "f").child_value());
    if (target.empty()) return 0;
    sheet().links.push_back(std::move(target));
    return static_cast<uint32_t>(sheet().links.size());
  }

  void NoteUncomputed() {
    if (read_.uncomputed++ > 0) return;
    std::string letters;
    for (uint32_t column = place_.column; column > 0; column = (column - 1) / 26) {
      letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    }
    read_.first_uncomputed = letters + std::to_string(place_.row);
  }

  const Workbook& workbook_;
  pugi::xml_node root_;
  MergedCells merges_;
  std::vector<bool> hidden_;                      // columns
  std::unordered_map<uint64_t, uint32_t> links_;  // by place; in Sheet::links, from 1
  std::vector<DrawnPart> drawn_;
  CellRef place_;          // the last one read
  uint32_t going_on_ = 0;  // column up to which GoOn has written
  Worksheet read_;
};

}  // namespace

Result<Worksheet> ReadWorksheet(const Workbook& workbook, const std::string& part,
                                const std::string& path, Archive* archive) {
  Result<Relations> relations = ReadRelations(part, path, archive);
  if (!relations.ok()) return relations.errors();
  Result<std::string> bytes = archive->Read(part);
  if (!bytes.ok()) return bytes.errors();
  Result<XmlPart> xml = XmlPart::Parse(std::move(*bytes), path, part);
  if (!xml.ok()) return xml.errors();
  std::vector<DrawnPart> drawn;
  const std::string drawing = TargetOf(*relations, "drawing");
  if (!drawing.empty() && archive->Has(drawing)) {
    Result<std::vector<DrawnPart>> parts = ReadDrawing(drawing, path, archive);
    if (!parts.ok()) return parts.errors();
    drawn = std::move(*parts);
  }
  return WorksheetReader(workbook, xml->root(), *relations, std::move(drawn)).Read();
}

}  // namespace oit

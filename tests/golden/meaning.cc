#include "golden/meaning.h"

#include <algorithm>
#include <map>
#include <vector>

#include "document/stitch.h"
#include "golden/grid.h"
#include "text/dates.h"

namespace oit::meaning {
namespace {

constexpr std::string_view kVerbs[] = {
    "จัดทำ", "จัดให้มี", "จัดประชุม", "จัดอบรม", "จัดกิจกรรม", "เผยแพร่", "ปรับปรุง", "ประกาศ",
    "เพิ่ม",  "พัฒนา",  "แต่งตั้ง",   "กำหนด",  "รายงาน",   "ประเมิน", "แสดง",   "ประชาสัมพันธ์"};
constexpr std::string_view kDenials[] = {"ยังไม่ได้", "ยังมิได้", "ยังไม่มี", "มิได้", "ไม่ได้", "ไม่มี"};

constexpr std::string_view kDone = "ดำเนินการ";  // how a cell begins that says so

// Edits of a source, applied from its end.
class Edits {
 public:
  void Replace(Span span, std::string text) { edits_[span.begin] = {span, std::move(text)}; }

  std::string Of(std::string source) const {
    for (auto edit = edits_.rbegin(); edit != edits_.rend(); ++edit) {
      const auto& [span, text] = edit->second;
      source.replace(span.begin, span.size(), text);
    }
    return source;
  }

 private:
  std::map<uint32_t, std::pair<Span, std::string>> edits_;
};

bool IsText(const Block& block) {
  return block.kind == BlockKind::kParagraph || block.kind == BlockKind::kListItem;
}

// The digits of a year one higher, in their own writing.
std::string Next(std::string_view digits) {
  std::string out(digits);
  for (size_t at = out.size(); at-- > 0;) {
    const bool thai = at >= 2 && out[at - 2] == '\xE0';
    const char zero = thai ? '\x90' : '0';
    const bool nine = out[at] == zero + 9;
    out[at] = static_cast<char>(nine ? zero : out[at] + 1);
    if (!nine) break;
    if (thai) at -= 2;
  }
  return out;
}

// The last run of digits in a source span.
Span LastDigits(std::string_view source, Span span) {
  auto digit_before = [&](uint32_t at) -> uint32_t {
    if (at > span.begin && source[at - 1] >= '0' && source[at - 1] <= '9') return 1;
    const bool thai = at >= span.begin + 3 && source[at - 3] == '\xE0' &&
                      source[at - 2] == '\xB9' &&
                      static_cast<unsigned char>(source[at - 1]) >= 0x90 &&
                      static_cast<unsigned char>(source[at - 1]) <= 0x99;
    return thai ? 3 : 0;
  };
  Span digits{span.end, span.end};
  while (digits.end > span.begin && digit_before(digits.end) == 0) --digits.end;
  digits.begin = digits.end;
  while (uint32_t width = digit_before(digits.begin)) digits.begin -= width;
  return digits;
}

size_t ColumnOf(const std::vector<Role>& roles, std::initializer_list<Role> wanted) {
  return static_cast<size_t>(
      std::find_first_of(roles.begin(), roles.end(), wanted.begin(), wanted.end()) - roles.begin());
}

std::set<uint32_t> BlocksOf(const Row& row) {
  std::set<uint32_t> blocks;
  for (const Cell& cell : row.cells) {
    for (uint32_t b = cell.blocks.begin; b < cell.blocks.end; ++b) blocks.insert(b);
  }
  return blocks;
}

// Moves the tick of a row that is done by one. Without its tick a row may still say in its result
// that it was done: such a row stays.
bool MoveTick(const CheckedReport& report, Tick tick, SourceGrid* grid, uint32_t row) {
  const Facts& facts = report.checklist.facts;
  const std::vector<Role>& roles = facts.tables[grid->table].roles;
  const size_t not_done = ColumnOf(roles, {Role::kNotDone});
  const std::vector<Cell>& cells = report.document.tables[grid->table].rows[row].cells;
  const size_t result = ColumnOf(roles, {Role::kResult});
  if (tick == Tick::kNone && result < cells.size() && !cells[result].blocks.empty()) return false;
  for (size_t c = 0; c < roles.size() && c < cells.size(); ++c) {
    const bool done = roles[c] == Role::kDone && cells[c].mark == CellMark::kTick;
    if (!done || not_done == roles.size()) continue;
    for (SourceRow& line : grid->rows) {
      if (line.row != row || line.header ||
          line.cells[c].find_first_not_of(" \t\n") == std::string::npos)
        continue;
      if (tick != Tick::kNone) line.cells[not_done] = line.cells[c];
      if (tick != Tick::kBoth) line.cells[c].clear();
      return true;
    }
  }
  return false;
}

// The second of three rows or more that are counted in the first column.
Changed WithoutMiddleRow(const Document& document) {
  std::vector<SourceGrid> grids = ReadGrids(document);
  for (SourceGrid& grid : grids) {
    const Table& table = document.tables[grid.table];
    const bool counted = std::all_of(table.rows.begin(), table.rows.end(), [&](const Row& row) {
      return !row.cells[0].blocks.empty() &&
             IsOrdinal(document.Key(document.blocks[row.cells[0].blocks.begin]));
    });
    if (!counted || table.rows.size() < 3) continue;
    std::erase_if(grid.rows, [](const SourceRow& row) { return row.row == 1; });
    return {WithGrids(document, grids), BlocksOf(table.rows[1])};
  }
  return {};
}

// The next item of the list or the next heading, if its number follows.
uint32_t NextItem(const Document& document, uint32_t item) {
  const Block& block = document.blocks[item];
  for (uint32_t i = document.EndOfItem(item); i < document.blocks.size(); ++i) {
    const Block& other = document.blocks[i];
    if (other.kind != block.kind) continue;
    const bool same = other.parent == block.parent && other.heading == block.heading &&
                      other.mark.style == block.mark.style && other.mark.depth == block.mark.depth;
    return same && other.mark.number == block.mark.number + 1 ? i : kNowhere;
  }
  return kNowhere;
}

uint32_t LineOf(const Document& document, uint32_t block) {
  const uint32_t begin = document.pieces[document.blocks[block].pieces.begin].begin;
  return static_cast<uint32_t>(document.source.rfind('\n', begin) + 1);
}

// The second of three list items or headings, each in a line of its own.
Changed WithoutMiddleItem(const Document& document) {
  for (uint32_t first = 0; first < document.blocks.size(); ++first) {
    const Block& block = document.blocks[first];
    if (block.table != kNowhere || block.mark.number == 0) continue;
    const uint32_t middle = NextItem(document, first);
    const uint32_t last = middle == kNowhere ? kNowhere : NextItem(document, middle);
    if (last == kNowhere) continue;
    const uint32_t begin = LineOf(document, middle), end = LineOf(document, last);
    if (begin == LineOf(document, first) || begin == end) continue;
    Changed changed{document.source, {}};
    changed.text.erase(begin, end - begin);
    for (uint32_t i = middle; i < last; ++i) changed.blocks.insert(i);
    return changed;
  }
  return {};
}

}  // namespace

Changed BeforeVerbs(const CheckedReport& report, std::string_view words) {
  const Document& document = report.document;
  Changed changed;
  Edits edits;
  for (uint32_t b = 0; b < document.blocks.size(); ++b) {
    const Block& block = document.blocks[b];
    if (!IsText(block) || block.pieces.empty()) continue;
    const uint32_t begin = document.pieces[block.pieces.begin].begin;
    const std::string_view text = std::string_view(document.source).substr(begin);
    const bool verb = std::any_of(std::begin(kVerbs), std::end(kVerbs),
                                  [&](std::string_view word) { return text.starts_with(word); });
    if (!verb) continue;
    edits.Replace({begin, begin}, std::string(words));
    changed.blocks.insert(b);
  }
  changed.text = edits.Of(document.source);
  return changed;
}

Changed WithoutDenials(const CheckedReport& report) {
  const Document& document = report.document;
  Changed changed;
  Edits edits;
  for (uint32_t b = 0; b < document.blocks.size(); ++b) {
    const Block& block = document.blocks[b];
    for (uint32_t i = block.pieces.begin; IsText(block) && i < block.pieces.end; ++i) {
      const Piece& piece = document.pieces[i];
      for (std::string_view denial : kDenials) {
        const size_t at = document.source.find(denial, piece.begin);
        if (at == std::string::npos || at + denial.size() > piece.end) continue;
        const bool has = denial.ends_with("มี");
        const auto begin = static_cast<uint32_t>(at);
        edits.Replace({begin, begin + static_cast<uint32_t>(denial.size())}, has ? "มี" : "ได้");
        changed.blocks.insert(b);
        break;
      }
    }
  }
  changed.text = edits.Of(document.source);
  return changed;
}

Changed WithMarks(const CheckedReport& report, Tick tick) {
  const Document& document = report.document;
  Changed changed;
  Edits edits;
  std::vector<SourceGrid> grids = ReadGrids(document);
  for (const Measure& measure : report.checklist.facts.measures) {
    if (measure.mark != RowMark::kDone || measure.in_prose()) continue;
    const Span mark = measure.mark_source;
    bool moved =
        tick == Tick::kDenied && document.source.compare(mark.begin, kDone.size(), kDone) == 0;
    if (moved) edits.Replace({mark.begin, mark.begin}, "ยังไม่ได้");
    for (SourceGrid& grid : grids) {
      if (tick == Tick::kDenied) continue;
      if (grid.table == measure.table) moved = MoveTick(report, tick, &grid, measure.row);
    }
    if (moved) changed.blocks.merge(BlocksOf(document.tables[measure.table].rows[measure.row]));
  }
  changed.text = tick == Tick::kDenied ? edits.Of(document.source) : WithGrids(document, grids);
  return changed;
}

Changed NextYears(const CheckedReport& report) {
  const Document& document = report.document;
  Changed changed;
  Edits edits;
  for (uint32_t b = 0; b < document.blocks.size(); ++b) {
    const Span key = document.blocks[b].key;
    std::vector<std::pair<Span, int>> years;
    for (const YearHit& hit : FindYears(document.text.Of(key))) {
      if (!hit.of_law) years.emplace_back(hit.span, hit.year);
    }
    for (const DateHit& hit : FindDates(document.text.Of(key))) {
      years.emplace_back(hit.span, hit.date.year);
    }
    for (const auto& [span, year] : years) {
      // The first half of a range ends in its day: "5 - 14 มิถุนายน 2567".
      if (document.text.key()[key.begin + span.end - 1] != '0' + year % 10) continue;
      const Span source = document.Source({key.begin + span.begin, key.begin + span.end});
      const Span digits = LastDigits(document.source, source);
      edits.Replace(digits,
                    Next(std::string_view(document.source).substr(digits.begin, digits.size())));
      changed.blocks.insert(b);
    }
  }
  changed.text = edits.Of(document.source);
  return changed;
}

std::string Exchanged(std::string text, std::string_view from, std::string_view to) {
  for (size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

Changed WithoutMiddle(const CheckedReport& report) {
  Changed changed = WithoutMiddleRow(report.document);
  return changed.text.empty() ? WithoutMiddleItem(report.document) : changed;
}

}  // namespace oit::meaning

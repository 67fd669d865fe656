#include "pdf/layout.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "pdf/cut_rows.h"
#include "pdf/order.h"
#include "pdf/paragraphs.h"
#include "pdf/running.h"
#include "pdf/tables.h"

namespace oit::pdf {
namespace {

constexpr double kMostPadding = 12;  // points between the border of a cell and its text
constexpr double kFullPage = 3;      // em that a full page may end above the longest one
constexpr double kMostlyBold = 0.6;  // of the letters outside tables
constexpr size_t kOutlying = 20;     // one in so many lines reaches over the margin

class Arranger {
 public:
  explicit Arranger(const Pages& pages) : pages_(pages) {}

  std::vector<PageText> Arrange() {
    std::vector<PageTables> tables = FindTables(pages_);
    for (size_t i = 0; i < tables.size(); ++i) AddPage(pages_.pages[i], std::move(tables[i]));
    MarkRunning(pages_, &texts_);
    for (PageText& text : texts_) SetRunningApart(&text);
    for (size_t i = 1; i < texts_.size(); ++i) DropCatchword(i);
    LevelBold();
    MeasurePages();
    JoinTables();
    for (size_t i = 0; i < texts_.size(); ++i) MarkPage(i);
    return std::move(texts_);
  }

 private:
  void AddPage(const Page& page, PageTables tables) {
    PageText text;
    std::vector<Box> boxes;
    for (const Table& table : tables.tables) boxes.push_back(table.grid.box());
    text.parts = GroupLines(MakeLines(pages_, page, tables.outside), boxes);
    for (Table& table : tables.tables) {
      text.parts.push_back({table.grid.box(), {}, {}});
      text.parts.back().table.push_back(std::move(table));
    }
    Order(&text.parts);
    texts_.push_back(std::move(text));
  }

  // Running lines are parts of their own, before and behind all others.
  static void SetRunningApart(PageText* text) {
    std::vector<Part> heads;
    std::vector<Part> feet;
    std::vector<Part> rest;
    double middle = 0;
    for (const Part& part : text->parts) middle = std::max(middle, part.box.bottom / 2);
    for (Part& part : text->parts) {
      Part kept{{}, {}, std::move(part.table)};
      for (Line& line : part.lines) {
        if (line.running != Running::kNo) {
          (line.baseline < middle ? heads : feet).push_back({line.box, {line}, {}});
        } else {
          kept.box = kept.lines.empty() ? line.box : Around(kept.box, line.box);
          kept.lines.push_back(std::move(line));
        }
      }
      if (!kept.table.empty()) kept.box = part.box;
      if (!kept.table.empty() || !kept.lines.empty()) rest.push_back(std::move(kept));
    }
    text->parts = std::move(heads);
    for (std::vector<Part>* more : {&rest, &feet}) {
      std::move(more->begin(), more->end(), std::back_inserter(text->parts));
    }
  }

  // Where most of the text is bold, that tells nothing of any of it.
  void LevelBold() {
    std::vector<Run*> runs;
    for (PageText& text : texts_) {
      for (Part& part : text.parts) {
        for (Line& line : part.lines) {
          for (Run& run : line.runs) runs.push_back(&run);
        }
      }
    }
    size_t all = 0;
    size_t bold = 0;
    for (const Run* run : runs) {
      all += run->text.size();
      bold += run->bold ? run->text.size() : 0;
    }
    if (static_cast<double>(bold) <= kMostlyBold * static_cast<double>(all)) return;
    for (Run* run : runs) run->bold = false;
  }

  static bool IsText(const Part& part) {
    return !part.lines.empty() && part.lines.front().running == Running::kNo;
  }
  static bool IsBody(const Part& part) { return !part.table.empty() || IsText(part); }

  // Pages of one width share their margins.
  void MeasurePages() {
    std::map<int, std::vector<const Line*>> lines;
    std::vector<const std::vector<Line>*> blocks;
    for (size_t i = 0; i < texts_.size(); ++i) {
      for (const Part& part : texts_[i].parts) {
        if (!IsText(part)) continue;
        blocks.push_back(&part.lines);
        for (const Line& line : part.lines) lines[WidthOf(i)].push_back(&line);
      }
    }
    const double leading = UsualLeading(blocks);
    for (const auto& [width, all] : lines) {
      Measure& measure = measures_[width];
      measure.leading = leading;
      std::vector<double> lefts;
      std::vector<double> rights;
      for (const Line* line : all) {
        lefts.push_back(line->box.left);
        rights.push_back(line->box.right);
        lowest_[width] = std::max(lowest_[width], line->box.bottom);
      }
      std::sort(lefts.begin(), lefts.end());
      std::sort(rights.rbegin(), rights.rend());
      measure.left = lefts[lefts.size() / kOutlying];
      measure.right = rights[rights.size() / kOutlying];
    }
  }

  int WidthOf(size_t page) const {
    const double width = pages_.pages[page].width;
    return std::isfinite(width) ? static_cast<int>(std::clamp(width, 0.0, 1e6)) : 0;
  }

  // The first or last part of a page that is no running line; null for none.
  Part* Border(size_t page, bool last) {
    std::vector<Part>& parts = texts_[page].parts;
    if (last) {
      const auto found = std::find_if(parts.rbegin(), parts.rend(), IsBody);
      return found == parts.rend() ? nullptr : &*found;
    }
    const auto found = std::find_if(parts.begin(), parts.end(), IsBody);
    return found == parts.end() ? nullptr : &*found;
  }

  // What the last line of the page before says again of the first one here.
  void DropCatchword(size_t page) {
    Part* last = Border(page - 1, true);
    Part* first = Border(page, false);
    if (!last || !first || !IsText(*last) || !IsText(*first)) return;
    if (!IsCatchword(last->lines.back(), first->lines.front())) return;
    last->lines.pop_back();
    if (last->lines.empty())
      std::erase_if(texts_[page - 1].parts,
                    [](const Part& part) { return part.lines.empty() && part.table.empty(); });
  }

  void JoinTables() {
    std::vector<Table*> pieces;
    for (size_t i = 0; i < texts_.size(); ++i) {
      Part* first = Border(i, false);
      const bool goes_on = !pieces.empty() && first && !first->table.empty() &&
                           SameColumns(pieces.back()->grid, first->table.front().grid);
      if (!goes_on) EndPieces(&pieces);
      if (goes_on) {
        first->table.front().goes_on = true;
        pieces.push_back(&first->table.front());
      }
      Part* last = Border(i, true);
      if (last != first) EndPieces(&pieces);
      if (pieces.empty() && last && !last->table.empty()) pieces.push_back(&last->table.front());
    }
    EndPieces(&pieces);
  }

  static void EndPieces(std::vector<Table*>* pieces) {
    if (pieces->size() > 1) {
      ShareColumns(*pieces);
      DecideCuts(*pieces);
    }
    pieces->clear();
  }

  void MarkPage(size_t page) {
    for (Part& part : texts_[page].parts) {
      if (IsText(part)) MarkParagraphs(MeasureOf(page, part), &part.lines);
      for (Table& table : part.table) MarkCells(&table);
    }
    Part* first = Border(page, false);
    Part* last = page > 0 ? Border(page - 1, true) : nullptr;
    if (!first || !last || !IsText(*first) || !IsText(*last)) return;
    const Line& before = last->lines.back();
    const bool full = before.box.bottom > lowest_[WidthOf(page - 1)] - kFullPage * before.size;
    if (full && RunsOver(MeasureOf(page, *first), before, first->lines.front())) {
      first->lines.front().opens = false;
    }
  }

  // A column beside another has margins of its own.
  Measure MeasureOf(size_t page, const Part& part) {
    Measure measure = measures_[WidthOf(page)];
    for (const Part& other : texts_[page].parts) {
      const bool beside =
          IsBody(other) && other.box.top < part.box.bottom && part.box.top < other.box.bottom;
      if (beside && other.box.left >= part.box.right) measure.right = part.box.right;
      if (beside && other.box.right <= part.box.left) measure.left = part.box.left;
    }
    return measure;
  }

  static void MarkCells(Table* table) {
    double padding = kMostPadding;
    std::vector<const std::vector<Line>*> blocks;
    for (const Cell& cell : table->cells) {
      blocks.push_back(&cell.lines);
      for (const Line& line : cell.lines) {
        padding = std::min(padding, std::max(line.box.left - cell.place.box.left, 0.5));
      }
    }
    const double leading = UsualLeading(blocks);
    for (Cell& cell : table->cells) {
      const Box& box = cell.place.box;
      MarkParagraphs({box.left + padding, box.right - padding, leading}, &cell.lines);
    }
  }

  const Pages& pages_;
  std::vector<PageText> texts_;
  std::map<int, Measure> measures_;  // by the width of pages
  std::map<int, double> lowest_;     // where the longest of them ends
};

}  // namespace

std::vector<PageText> Arrange(const Pages& pages) { return Arranger(pages).Arrange(); }

}  // namespace oit::pdf

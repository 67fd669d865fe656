#include <fmt/format.h>

#include <algorithm>

#include "audit/passage.h"
#include "facts/measure_row.h"
#include "report/mask.h"
#include "report/page.h"
#include "report/words.h"
#include "report/xlsx_sheets.h"

namespace oit {
namespace {

struct RoleColumn {
  Role role;
  double width;
};

// In the order of the tables that agencies write; the mark stands behind the period.
constexpr RoleColumn kBeforeMark[] = {{Role::kNumber, 6},       {Role::kIssue, 26},
                                      {Role::kMeasure, 30},     {Role::kSteps, 50},
                                      {Role::kResponsible, 18}, {Role::kPeriod, 16}};
constexpr RoleColumn kAfterMark[] = {
    {Role::kResult, 36}, {Role::kOutcome, 26}, {Role::kFollowUp, 26}};

class MeasureSheet {
 public:
  MeasureSheet(const CheckedReport& report, const OutputOptions& options, XlsxBook* book)
      : report_(report),
        options_(options),
        document_(report.document),
        facts_(report.checklist.facts),
        book_(*book) {}

  void Add() {
    SheetFrame frame = FrameOf(Say("มาตรการในรายงาน", "Measures"), report_, options_);
    AddColumns(kBeforeMark, &frame);
    frame.columns.push_back({Say("สถานะตามรายงาน", "Mark"), 17});
    AddColumns(kAfterMark, &frame);
    frame.columns.push_back({Say("ที่ในเอกสาร", "Where"), 12});
    book_.AddSheet(frame);
    for (const Measure& measure : facts_.measures) AddRow(measure);
  }

 private:
  std::string Say(const char* th, const char* en) const { return oit::Say(options_, th, en); }

  // A measure without a column of steps may have steps all the same.
  bool IsThere(Role role) const {
    const std::vector<Role>& roles = facts_.measure_columns;
    return role == Role::kMeasure || role == Role::kSteps ||
           std::find(roles.begin(), roles.end(), role) != roles.end();
  }

  template <size_t kCount>
  void AddColumns(const RoleColumn (&columns)[kCount], SheetFrame* frame) const {
    for (const RoleColumn& column : columns) {
      if (!IsThere(column.role)) continue;
      frame->columns.push_back({Word(column.role, options_.language), column.width});
    }
  }

  std::string TextOf(const std::vector<MeasurePart>& parts) const {
    std::string text;
    for (const MeasurePart& part : parts) {
      const std::string line = OneLine(document_.Quote(part.key));
      if (!line.empty()) text += (text.empty() ? "" : "\n") + line;
    }
    return Masked(text, options_.names);
  }

  std::string StepsText(const Measure& measure) const {
    std::string text;
    int number = 0;
    for (const Step& step : StepsOf(document_, facts_, measure)) {
      text += fmt::format("{}{}. {}", text.empty() ? "" : "\n", ++number, TextOf(step));
    }
    return text;
  }

  template <size_t kCount>
  void AddCells(const RoleColumn (&columns)[kCount], const Measure& measure,
                std::vector<BookCell>* cells) const {
    for (const RoleColumn& column : columns) {
      if (!IsThere(column.role)) continue;
      const bool steps = column.role == Role::kSteps;
      cells->push_back(
          {.text = steps ? StepsText(measure) : TextOf(PartsOf(measure, column.role))});
    }
  }

  static Paint PaintOf(RowMark mark) {
    switch (mark) {
      case RowMark::kDone:
        return Paint::kStated;
      case RowMark::kContradiction:
        return Paint::kBad;
      case RowMark::kNotDone:
      case RowMark::kInProgress:
        return Paint::kLook;
      case RowMark::kNone:
        break;
    }
    return Paint::kDim;
  }

  void AddRow(const Measure& measure) {
    std::vector<BookCell> cells;
    AddCells(kBeforeMark, measure, &cells);
    cells.push_back(
        {.text = Word(measure.mark, options_.language), .paint = PaintOf(measure.mark)});
    AddCells(kAfterMark, measure, &cells);
    Passage begin;
    if (!measure.parts.empty()) begin = QuoteSpan(document_, measure.parts.front().key);
    cells.push_back({.text = PlaceWords(begin, options_.language)});
    book_.AddRow(cells);
  }

  const CheckedReport& report_;
  const OutputOptions& options_;
  const Document& document_;
  const Facts& facts_;
  XlsxBook& book_;
};

}  // namespace

void AddMeasures(const CheckedReport& report, const OutputOptions& options, XlsxBook* book) {
  if (report.checklist.facts.measures.empty() || report.document.blocks.empty()) return;
  MeasureSheet(report, options, book).Add();
}

}  // namespace oit

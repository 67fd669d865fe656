#include <fmt/format.h>

#include <algorithm>

#include "audit/passage.h"
#include "report/page.h"
#include "report/words.h"
#include "report/xlsx_sheets.h"

namespace oit {
namespace {

class ScoreSheetWriter {
 public:
  ScoreSheetWriter(const CheckedReport& report, const OutputOptions& options, XlsxBook* book)
      : report_(report),
        options_(options),
        stated_(report.checklist.facts.scores),
        scores_(*report.checklist.scores),
        book_(*book) {}

  void Add() {
    SheetFrame frame = FrameOf(Say("คะแนน", "Scores"), report_, options_);
    frame.columns = {{Say("คะแนน", "Score"), 50},
                     {Say("ตามที่ระบุ", "As stated"), 22},
                     {Say("คำนวณได้", "Computed"), 16},
                     {Say("เทียบกัน", "Compared"), 24},
                     {Say("ที่ในเอกสาร", "Where"), 30}};
    if (scores_.ita_year) {
      frame.head.push_back(fmt::format(
          fmt::runtime(
              Say("คะแนนของ ITA {} ตามที่เอกสารระบุ คำนวณซ้ำจากตัวเลขในเอกสารเท่านั้น ไม่ใช่การคาดการณ์ผล",
                  "Scores of ITA {} as stated; computed again from them, no forecast")),
          *scores_.ita_year));
    }
    book_.AddSheet(frame);
    AddRow(Say("คะแนนรวม", "total"), TotalSubject(), scores_.total, scores_.total_fits);
    AddGrade();
    for (const InstrumentScore& score : scores_.instruments) AddInstrument(score);
    for (int number = 1; number <= 10; ++number) {
      AddRow(TitleOf(number), IndicatorSubject(number), std::nullopt, std::nullopt);
    }
  }

 private:
  std::string Say(const char* th, const char* en) const { return oit::Say(options_, th, en); }

  std::string TitleOf(int number) const {
    std::string title = fmt::format(fmt::runtime(Say("ตัวชี้วัดที่ {}", "indicator {}")), number);
    if (!scores_.year) return title;
    for (const Indicator& indicator : scores_.year->indicators) {
      if (indicator.number == number) title += " " + OneLine(indicator.title);
    }
    return title;
  }

  // Values that differ stand beside each other.
  std::string Stated(const SubjectScore* score) const {
    std::string text;
    if (score == nullptr) return "";
    for (const ScoreReading& reading : score->readings) {
      text += fmt::format("{}{:.{}f}", text.empty() ? "" : " / ", reading.value,
                          std::min(reading.decimals, 4));
    }
    return text;
  }

  std::string Where(const SubjectScore* score) const {
    if (score == nullptr) return "";
    std::vector<Passage> passages;
    for (const ScoreReading& reading : score->readings) {
      for (const uint32_t index : reading.stated) {
        passages.push_back(QuoteSpan(report_.document, stated_.stated[index].key));
      }
    }
    std::vector<const Passage*> places;
    for (const Passage& passage : passages) places.push_back(&passage);
    return OneLine(PlacesWords(places, options_.language));
  }

  BookCell Compared(std::optional<bool> fits, bool differ) const {
    if (differ)
      return {.text = Say("ระบุไว้ต่างกัน โปรดตรวจสอบ", "stated differently"), .paint = Paint::kBad};
    if (!fits) return {};
    if (*fits) return {.text = Say("ตรงกัน", "they agree"), .paint = Paint::kGood};
    return {.text = Say("โปรดตรวจสอบ", "please check"), .paint = Paint::kBad};
  }

  void AddRow(const std::string& name, const ScoreSubject& subject,
              const std::optional<ScoreRange>& computed, std::optional<bool> fits) {
    const SubjectScore* score = scores_.Find(subject);
    if (score == nullptr && !computed) return;
    const std::string value =
        computed ? fmt::format("{:.{}f}", RoundedScore(computed->value), kOfficialDecimals) : "";
    book_.AddRow({{.text = name},
                  {.text = Stated(score), .centre = true},
                  {.text = value, .centre = true},
                  Compared(fits, score != nullptr && score->differ()),
                  {.text = Where(score)}});
  }

  void AddInstrument(const InstrumentScore& score) {
    const ScoreSubject subject = InstrumentSubject(score.instrument);
    std::string name = Name(score.instrument);
    if (!score.indicators.empty()) {
      name += fmt::format(fmt::runtime(Say(" (ตัวชี้วัดที่ {}–{})", " (indicators {}–{})")),
                          score.indicators.front(), score.indicators.back());
    }
    AddRow(name, subject, score.mean, FitsMean(scores_, score));
  }

  void AddGrade() {
    std::string grade;
    std::vector<Passage> passages;
    for (const StatedGrade& one : stated_.grades) {
      if (!IsOfYear(one.year, scores_.ita_year)) continue;
      passages.push_back(QuoteSpan(report_.document, one.key));
      if (grade.find(one.name) == grade.npos) grade += (grade.empty() ? "" : ", ") + one.name;
    }
    const std::string computed = scores_.grade.known() ? scores_.grade.lowest->name : "";
    if (grade.empty() && computed.empty()) return;
    std::vector<const Passage*> places;
    for (const Passage& passage : passages) places.push_back(&passage);
    book_.AddRow({{.text = Say("ระดับ", "grade")},
                  {.text = OneLine(grade), .centre = true},
                  {.text = OneLine(computed), .centre = true},
                  Compared(scores_.grade_fits, false),
                  {.text = OneLine(PlacesWords(places, options_.language))}});
  }

  const CheckedReport& report_;
  const OutputOptions& options_;
  const Scores& stated_;
  const Recomputed& scores_;
  XlsxBook& book_;
};

}  // namespace

void AddScores(const CheckedReport& report, const OutputOptions& options, XlsxBook* book) {
  if (!report.checklist.scores || report.checklist.facts.scores.empty()) return;
  ScoreSheetWriter(report, options, book).Add();
}

}  // namespace oit

#include <fmt/format.h>

#include <algorithm>

#include "report/page.h"
#include "report/plan_text.h"
#include "report/words.h"
#include "text/key.h"

namespace oit {
namespace {

constexpr int kQuote = 90;  // columns of a quoted passage

struct OutcomeWords {
  const char* sign;
  const char* th;
  const char* en;
  Tone tone;
};

// What wants action first.
constexpr Outcome kOrder[] = {Outcome::kContradicted, Outcome::kNotMentioned, Outcome::kOpen,
                              Outcome::kClaimed, Outcome::kDone};

// Which of the two documents a line is of.
enum class Side { kPlan, kResults };

OutcomeWords Words(Outcome outcome) {
  switch (outcome) {
    case Outcome::kDone:
      return {"✔", "ทำแล้ว มีหลักฐาน", "done, with evidence", Tone::kGood};
    case Outcome::kClaimed:
      return {"○", "แจ้งว่าทำแล้ว", "said to be done", Tone::kStated};
    case Outcome::kOpen:
      return {"◐", "ยังไม่บอกผล", "no result yet", Tone::kLook};
    case Outcome::kNotMentioned:
      return {"✘", "ไม่พบในรายงานผล", "not mentioned", Tone::kBad};
    case Outcome::kContradicted:
      return {"!", "ยังไม่แล้วเสร็จหรือข้อมูลไม่ตรงกัน", "not done, or contradicted", Tone::kBad};
  }
  return {"", "", "", Tone::kPlain};
}

class FollowPage {
 public:
  FollowPage(const FollowUp& follow, const ReportRead& plan, const ReportRead& results,
             const TextOptions& options)
      : follow_(follow),
        plan_(plan),
        results_(results),
        language_(options.language),
        page_(options.width, options.colour) {}

  std::string Print() {
    page_.Heading(Say("ติดตามมาตรการตามแผนในรายงานผล", "The measures of a plan in the results"));
    Head(Say("แผน", "plan"), plan_);
    Head(Say("รายงานผล", "results"), results_);
    for (const Bilingual& note : follow_.notes) page_.Text(" ! ", note.In(language_), Tone::kLook);
    page_.Text("", Summary());
    for (Outcome outcome : kOrder) {
      for (const FollowedMeasure& measure : follow_.measures) {
        if (measure.outcome == outcome) Print(measure);
      }
    }
    if (!follow_.unplanned.empty()) Unplanned();
    page_.Blank();
    page_.Text("", Legend(), Tone::kPlain, Tone::kDim);
    page_.Text(
        "",
        Say("ผลนี้อ่านจากข้อความในเอกสารทั้งสองฉบับเท่านั้น", "read from the text of the two documents only"),
        Tone::kPlain, Tone::kDim);
    return page_.Take();
  }

 private:
  std::string Say(const char* th, const char* en) const {
    return language_ == Language::kThai ? th : en;
  }

  void Head(const std::string& label, const ReportRead& report) {
    const Facts& facts = *report.facts;
    std::string text = OneLine(facts.title_text);
    if (text.empty()) text = report.document->path;
    if (!facts.agency.name.empty()) text += " · " + facts.agency.name;
    page_.Text(Fit(label, 10), text);
  }

  std::string Summary() const {
    std::string text;
    for (Outcome outcome : kOrder) {
      const auto count = std::count_if(
          follow_.measures.begin(), follow_.measures.end(),
          [outcome](const FollowedMeasure& measure) { return measure.outcome == outcome; });
      if (count == 0) continue;
      const OutcomeWords words = Words(outcome);
      text += fmt::format("{}{} {}", text.empty() ? "" : " · ", Say(words.th, words.en), count);
    }
    return fmt::format("{} {}: {}", follow_.measures.size(), Say("มาตรการ", "measures"), text);
  }

  std::string Legend() const {
    std::string text;
    for (Outcome outcome : kOrder) {
      const OutcomeWords words = Words(outcome);
      text += (text.empty() ? "" : "  ") + Unbroken(words.sign + (" " + Say(words.th, words.en)));
    }
    return text;
  }

  // "แผน บรรทัด 16"
  std::string Place(const Passage& passage, Side side) const {
    const std::string document =
        side == Side::kPlan ? Say("แผน", "plan") : Say("รายงาน", "results");
    return document + kNoBreak + PlaceWords(passage, language_);
  }

  std::string Quote(const Passage& passage) const {
    return fmt::format("“{}”", CutToWidth(OneLine(passage.quote), kQuote));
  }

  std::string Quoted(const Passage& passage, Side side) const {
    return fmt::format("{} ({})", Quote(passage), Place(passage, side));
  }

  void Line(const std::string& label, const std::string& text) {
    page_.Text("     " + Fit(label, 12) + " ", text);
  }

  // One below the other, the label beside the first.
  void Lines(const std::string& label, const std::vector<Passage>& passages, Side side) {
    for (size_t i = 0; i < passages.size(); ++i) {
      Line(i == 0 ? label : "", Quoted(passages[i], side));
    }
  }

  void Print(const FollowedMeasure& measure) {
    const OutcomeWords words = Words(measure.outcome);
    page_.Blank();
    const bool numbered = measure.number == 0 || measure.planned.quote.starts_with("มาตรการที่");
    const std::string number = numbered ? "" : fmt::format("{}. ", measure.number);
    std::string places = Place(measure.planned, Side::kPlan);
    if (measure.told) places += " · " + Place(*measure.told, Side::kResults);
    page_.Text(fmt::format(" {} ", words.sign),
               fmt::format("{}{} ({})", number, Quote(measure.planned), places), words.tone);
    Line(Say("ผล", "outcome"), measure.reason.In(language_));
    if (measure.responsible) {
      Line(Say("ผู้รับผิดชอบ", "responsible"), OneLine(measure.responsible->quote));
    }
    if (measure.period) Line(Say("กำหนด", "due"), OneLine(measure.period->quote) + NotDue(measure));
    if (measure.told) Line(Say("ในรายงานผล", "told"), Quote(*measure.told));
    Said(measure);
    Steps(measure);
  }

  std::string NotDue(const FollowedMeasure& measure) const {
    if (!measure.not_due) return "";
    return fmt::format(
        fmt::runtime(Say(" · ยังไม่ครบกำหนด (รายงานผลถึง {})", " · not due yet (results to {})")),
        Unbroken(DateWords(*follow_.covered_to, language_)));
  }

  void Said(const FollowedMeasure& measure) {
    const bool done = measure.outcome == Outcome::kDone;
    const bool quoted = !measure.evidence.empty();
    std::vector<Passage> said = quoted ? measure.evidence : measure.says;
    if (!quoted && measure.told) {  // in prose the measure and what is said of it may be the same
      std::erase_if(said, [&](const Passage& each) { return each.source == measure.told->source; });
    }
    Lines(done ? Say("หลักฐาน", "evidence") : Say("ข้อความ", "it says"), said, Side::kResults);
  }

  void Steps(const FollowedMeasure& measure) {
    if (measure.steps.empty()) return;
    std::vector<Passage> missing;
    for (const FollowedStep& step : measure.steps) {
      if (!step.told) missing.push_back(step.planned);
    }
    Line(Say("ขั้นตอน", "steps"),
         fmt::format(fmt::runtime(Say("กล่าวถึง {} จาก {} ขั้นตอน", "{} of {} are named")),
                     measure.steps.size() - missing.size(), measure.steps.size()));
    if (measure.outcome == Outcome::kNotMentioned && missing.size() == measure.steps.size()) return;
    Lines(Say("ไม่พบ", "not found"), missing, Side::kPlan);
  }

  void Unplanned() {
    page_.Blank();
    page_.Heading(
        Say("กิจกรรมในรายงานผลที่ไม่พบในแผน", "Activities of the results that are not in the plan"));
    for (const Passage& passage : follow_.unplanned) {
      page_.Text(" · ", Quoted(passage, Side::kResults));
    }
  }

  const FollowUp& follow_;
  const ReportRead& plan_;
  const ReportRead& results_;
  Language language_;
  Page page_;
};

}  // namespace

std::string FollowText(const FollowUp& follow, const ReportRead& plan, const ReportRead& results,
                       const TextOptions& options) {
  return FollowPage(follow, plan, results, options).Print();
}

}  // namespace oit

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

OutcomeWords Words(Outcome outcome) {
  switch (outcome) {
    case Outcome::kDone:
      return {"✔", "ทำแล้ว มีหลักฐาน", "done, with evidence", Tone::kGood};
    case Outcome::kClaimed:
      return {"✓", "แจ้งว่าทำแล้ว", "said to be done", Tone::kStated};
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
    for (const FollowedMeasure& measure : follow_.measures) Print(measure);
    if (!follow_.unplanned.empty()) Unplanned();
    page_.Blank();
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
    for (Outcome outcome : {Outcome::kDone, Outcome::kClaimed, Outcome::kOpen,
                            Outcome::kNotMentioned, Outcome::kContradicted}) {
      const auto count = std::count_if(
          follow_.measures.begin(), follow_.measures.end(),
          [outcome](const FollowedMeasure& measure) { return measure.outcome == outcome; });
      if (count == 0) continue;
      const OutcomeWords words = Words(outcome);
      text += fmt::format("{}{} {}", text.empty() ? "" : " · ", Say(words.th, words.en), count);
    }
    return fmt::format("{} {}: {}", follow_.measures.size(), Say("มาตรการ", "measures"), text);
  }

  std::string Quoted(const Passage& passage) const {
    return fmt::format("“{}” ({})", CutToWidth(OneLine(passage.quote), kQuote),
                       LineWords(passage.start.line, language_));
  }

  void Line(const std::string& label, const std::string& text) {
    page_.Text("     " + Fit(label, 12) + " ", text);
  }

  void Print(const FollowedMeasure& measure) {
    const OutcomeWords words = Words(measure.outcome);
    page_.Blank();
    const std::string number = measure.number == 0 ? "" : fmt::format("{}. ", measure.number);
    page_.Text(fmt::format(" {} ", words.sign), number + Quoted(measure.planned), words.tone);
    Line(Say("ผล", "outcome"), measure.reason.In(language_));
    if (measure.told) Line(Say("ในรายงานผล", "told"), Quoted(*measure.told));
    for (size_t i = 0; i < measure.evidence.size(); ++i) {
      const bool against = measure.outcome == Outcome::kContradicted;
      const std::string label = against ? Say("ข้อความ", "it says") : Say("หลักฐาน", "evidence");
      Line(i == 0 ? label : "", Quoted(measure.evidence[i]));
    }
    Steps(measure);
  }

  void Steps(const FollowedMeasure& measure) {
    if (measure.steps.empty()) return;
    std::vector<const FollowedStep*> missing;
    for (const FollowedStep& step : measure.steps) {
      if (!step.told) missing.push_back(&step);
    }
    Line(Say("ขั้นตอน", "steps"),
         fmt::format(fmt::runtime(Say("กล่าวถึง {} จาก {} ขั้นตอน", "{} of {} are named")),
                     measure.steps.size() - missing.size(), measure.steps.size()));
    if (measure.outcome == Outcome::kNotMentioned && missing.size() == measure.steps.size()) return;
    for (size_t i = 0; i < missing.size(); ++i) {
      Line(i == 0 ? Say("ไม่พบ", "not found") : "", Quoted(missing[i]->planned));
    }
  }

  void Unplanned() {
    page_.Blank();
    page_.Heading(
        Say("มาตรการในรายงานผลที่ไม่ตรงกับแผน", "Measures of the results that are not in the plan"));
    for (const Passage& passage : follow_.unplanned) page_.Text(" · ", Quoted(passage));
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

#include "plan/follow.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "audit/passage.h"
#include "facts/lists.h"
#include "facts/measure_row.h"
#include "plan/pairs.h"
#include "plan/proof.h"
#include "plan/tell_apart.h"

namespace oit {
namespace {

constexpr double kMentioned = 0.5;    // part of a step, by weight, that names it
constexpr double kShorter = 0.42;     // or, in the row of the same measure, part of the passage
constexpr size_t kLeastLetters = 12;  // of a passage that can name a step
constexpr size_t kMostEvidence = 5;

Finding NotFollowed(const std::string& quote, bool whole, std::vector<Evidence> evidence) {
  Finding finding;
  finding.id = "plan.not_followed";
  finding.severity = "warning";
  finding.message =
      whole ? Bilingual{fmt::format("แผนมีมาตรการ “{}” แต่ไม่พบในรายงานผล โปรดตรวจสอบ", quote),
                        fmt::format("the plan has the measure “{}”, which the results do not name",
                                    quote)}
            : Bilingual{
                  fmt::format("แผนมีขั้นตอน “{}” แต่ไม่พบว่ารายงานผลกล่าวถึง โปรดตรวจสอบ", quote),
                  fmt::format("the plan has the step “{}”, which the results do not name", quote)};
  finding.evidence = std::move(evidence);
  return finding;
}

Evidence EvidenceOf(Passage passage, Level level, Bilingual reason) {
  return {std::move(passage), level, std::move(reason)};
}

std::string KeyOf(const Document& document, const std::vector<MeasurePart>& parts) {
  std::string key;
  for (const MeasurePart& part : parts) {
    key += document.text.Of(part.key);
    key += ' ';
  }
  return key;
}

std::vector<uint32_t> BlocksOf(const std::vector<MeasurePart>& parts) {
  std::vector<uint32_t> blocks;
  for (const MeasurePart& part : parts) {
    if (blocks.empty() || blocks.back() != part.block) blocks.push_back(part.block);
  }
  return blocks;
}

// The results as the places where a measure or a step may be named.
class ResultsReader {
 public:
  ResultsReader(const ReportRead& results, const facts::ListHits& hits)
      : document_(*results.document), facts_(*results.facts), hits_(hits) {}

  // Steps of rows as a whole, and every passage that is long enough.
  struct Unit {
    std::string key;
    uint32_t block;  // to quote
    Runs runs = {};
  };
  std::vector<Unit> Units() const {
    std::vector<Unit> units;
    for (const Measure& measure : facts_.measures) {
      for (const Step& step : StepsOf(document_, facts_, measure)) {
        if (step.size() < 2) continue;
        units.push_back({KeyOf(document_, step), step.front().block});
      }
    }
    for (uint32_t i = 0; i < document_.blocks.size(); ++i) {
      const Block& block = document_.blocks[i];
      const bool text = block.kind == BlockKind::kParagraph || block.kind == BlockKind::kListItem;
      if (!text || block.key.size() < kLeastLetters || IsIssue(block)) continue;
      units.push_back({std::string(document_.Key(block)), i});
    }
    return units;
  }

  // What a row says of its measure.
  void Tell(const Measure& measure, FollowedMeasure* followed) const {
    followed->told = PassageOf(document_, measure);
    std::vector<MeasurePart> parts;
    for (Role role : {Role::kResult, Role::kOutcome, Role::kDone, Role::kLink, Role::kNote}) {
      const std::vector<MeasurePart> of_role = PartsOf(measure, role);
      parts.insert(parts.end(), of_role.begin(), of_role.end());
    }
    for (const MeasurePart& part : PartsOf(measure, Role::kMeasure)) {
      if (!document_.blocks[part.block].links.empty()) parts.push_back(part);
    }
    Judge(measure.mark, parts, followed);
  }

  // The same of a passage of prose.
  void Tell(uint32_t block, FollowedMeasure* followed) const {
    followed->told = QuoteSpan(document_, document_.blocks[block].key);
    const bool results = facts_.kind == ReportKind::kResultsReport;
    Judge(results ? RowMark::kDone : RowMark::kNone,
          {{Role::kResult, block, document_.blocks[block].key}}, followed);
  }

  Passage Quote(uint32_t block) const { return QuoteSpan(document_, document_.blocks[block].key); }

 private:
  bool IsIssue(const Block& block) const {
    if (block.table == kNowhere || block.column == kNowhere) return false;
    const std::vector<Role>& roles = facts_.tables[block.table].roles;
    return block.column < roles.size() && roles[block.column] == Role::kIssue;
  }

  void Judge(RowMark mark, const std::vector<MeasurePart>& parts, FollowedMeasure* followed) const {
    const std::vector<Passage> denials = Denials(parts);
    if (mark == RowMark::kContradiction) {
      return Set(followed, Outcome::kContradicted, denials,
                 {"แถวนี้ทำเครื่องหมายทั้งสองช่อง โปรดตรวจทาน", "the row is marked both ways"});
    }
    if (mark == RowMark::kNotDone) {
      return Set(followed, Outcome::kContradicted, denials,
                 {"รายงานผลระบุว่ายังไม่ได้ดำเนินการ", "the results say that it was not done"});
    }
    if (mark == RowMark::kInProgress) {
      return Set(followed, Outcome::kOpen, {},
                 {"รายงานผลระบุว่าอยู่ระหว่างดำเนินการ", "the results say that it is under way"});
    }
    if (mark == RowMark::kNone) {
      return Set(followed, Outcome::kOpen, {},
                 {"กล่าวถึงไว้ ยังไม่บอกผล", "named, without a word of what became of it"});
    }
    if (!denials.empty()) {
      return Set(
          followed, Outcome::kContradicted, denials,
          {"แจ้งว่าแล้วเสร็จ แต่มีข้อความว่ายังไม่ได้ทำ โปรดตรวจทาน", "said to be done, and also not to be"});
    }
    std::vector<Passage> proofs = Proofs(document_, facts_, BlocksOf(parts));
    if (proofs.empty()) {
      return Set(followed, Outcome::kClaimed, {},
                 {"แจ้งว่าทำแล้ว ยังไม่มีลิงก์ วันที่ หรือเลขที่กำกับ",
                  "said to be done, without a link, date or number"});
    }
    Set(followed, Outcome::kDone, std::move(proofs),
        {"ทำแล้ว มีหลักฐานกำกับ", "done, with what lets a reader verify it"});
  }

  static void Set(FollowedMeasure* followed, Outcome outcome, std::vector<Passage> evidence,
                  Bilingual reason) {
    followed->outcome = outcome;
    followed->reason = std::move(reason);
    if (evidence.size() > kMostEvidence) evidence.resize(kMostEvidence);
    followed->evidence = std::move(evidence);
  }

  std::vector<Passage> Denials(const std::vector<MeasurePart>& parts) const {
    std::vector<Passage> denials;
    for (const MeasurePart& part : parts) {
      for (Span hit : hits_.In("mood.not_done", part.key)) {
        denials.push_back(QuoteAround(document_, hit));
      }
    }
    return denials;
  }

  const Document& document_;
  const Facts& facts_;
  const facts::ListHits& hits_;
};

class Following {
 public:
  Following(const ReportRead& plan, const ReportRead& results, const facts::ListHits& hits)
      : plan_(plan), results_(results), reader_(results, hits), units_(reader_.Units()) {
    for (const Measure& measure : plan_.facts->measures) {
      planned_.push_back(TextOf(*plan_.document, *plan_.facts, measure));
    }
    for (const Measure& measure : results_.facts->measures) {
      reported_.push_back(TextOf(*results_.document, *results_.facts, measure));
    }
    rows_.resize(planned_.size());
    std::vector<std::string_view> texts;
    for (const MeasureText& text : planned_) texts.push_back(text.whole);
    for (const MeasureText& text : reported_) texts.push_back(text.whole);
    for (const auto& unit : units_) texts.push_back(unit.key);
    likeness_.emplace(texts);
    for (auto& unit : units_) unit.runs = likeness_->Of(unit.key);
  }

  FollowUp Run() {
    follow_.notes = TellAgenciesApart(*plan_.facts, *results_.facts);
    for (Bilingual& note : TellYearsApart(*plan_.facts, *results_.facts)) {
      follow_.notes.push_back(std::move(note));
    }
    for (size_t i = 0; i < planned_.size(); ++i) {
      FollowedMeasure& followed = follow_.measures.emplace_back();
      followed.planned = PassageOf(*plan_.document, plan_.facts->measures[i]);
      followed.number = planned_[i].number;
      followed.reason = {"ไม่พบในรายงานผล", "the results do not name it"};
    }
    if (reported_.empty()) {
      FindInProse();
    } else {
      PairRows();
    }
    for (size_t i = 0; i < planned_.size(); ++i) FollowSteps(i);
    return std::move(follow_);
  }

 private:
  void PairRows() {
    std::vector<bool> taken(reported_.size());
    for (const Pair& pair : PairUp(planned_, reported_, *likeness_)) {
      taken[pair.second] = true;
      rows_[pair.first] = &results_.facts->measures[pair.second];
      reader_.Tell(results_.facts->measures[pair.second], &follow_.measures[pair.first]);
    }
    for (size_t j = 0; j < reported_.size(); ++j) {
      if (taken[j]) continue;
      follow_.unplanned.push_back(PassageOf(*results_.document, results_.facts->measures[j]));
    }
  }

  void FindInProse() {
    for (size_t i = 0; i < planned_.size(); ++i) {
      const std::optional<uint32_t> block = Naming(likeness_->Of(planned_[i].name));
      if (block) reader_.Tell(*block, &follow_.measures[i]);
    }
  }

  // The passage of the results that names what is planned, if any does. In `row`, that of the
  // same measure, fewer words will do: most of the passage in what is planned.
  std::optional<uint32_t> Naming(const Runs& planned, const Measure* row = nullptr) const {
    double best = kMentioned;
    std::optional<uint32_t> block;
    for (const auto& unit : units_) {
      double part = PartOf(planned, unit.runs);
      const bool same_row = row != nullptr && Holds(*results_.document, *row, unit.block);
      if (same_row && PartOf(unit.runs, planned) >= kShorter) part = std::max(part, kMentioned);
      if (part < best || (block && part == best)) continue;
      best = part;
      block = unit.block;
    }
    return block;
  }

  void FollowSteps(size_t index) {
    FollowedMeasure& followed = follow_.measures[index];
    const Measure& measure = plan_.facts->measures[index];
    for (const Step& parts : StepsOf(*plan_.document, *plan_.facts, measure)) {
      FollowedStep step;
      step.planned = QuoteSpan(*plan_.document, parts.front().key);
      const std::string key = KeyOf(*plan_.document, parts);
      if (const auto block = Naming(likeness_->Of(key), rows_[index]))
        step.told = reader_.Quote(*block);
      followed.steps.push_back(std::move(step));
    }
    AddFindings(followed);
  }

  // One for a measure that nothing names, with its steps; else one for each step.
  void AddFindings(const FollowedMeasure& followed) {
    const auto missing = [](const FollowedStep& step) { return !step.told; };
    const bool all = std::all_of(followed.steps.begin(), followed.steps.end(), missing);
    const Bilingual planned = {"ในแผน", "in the plan"};
    if (followed.outcome == Outcome::kNotMentioned && all) {
      follow_.findings.push_back(NotFollowed(
          followed.planned.quote, true, {EvidenceOf(followed.planned, Level::kPlanned, planned)}));
      return;
    }
    for (const FollowedStep& step : followed.steps) {
      if (step.told) continue;
      std::vector<Evidence> evidence = {EvidenceOf(step.planned, Level::kPlanned, planned)};
      if (followed.told) {
        evidence.push_back(
            EvidenceOf(*followed.told, Level::kMissing,
                       {"มาตรการเดียวกันในรายงานผล", "the same measure in the results"}));
      }
      follow_.findings.push_back(NotFollowed(step.planned.quote, false, std::move(evidence)));
    }
  }

  const ReportRead& plan_;
  const ReportRead& results_;
  ResultsReader reader_;
  std::vector<ResultsReader::Unit> units_;
  std::vector<MeasureText> planned_, reported_;
  std::vector<const Measure*> rows_;  // of the results, one a planned measure; null for none
  std::optional<Likeness> likeness_;
  FollowUp follow_;
};

}  // namespace

const char* Name(Outcome outcome) {
  switch (outcome) {
    case Outcome::kDone:
      return "done";
    case Outcome::kClaimed:
      return "claimed";
    case Outcome::kOpen:
      return "open";
    case Outcome::kNotMentioned:
      return "not_mentioned";
    case Outcome::kContradicted:
      return "contradicted";
  }
  return "";
}

Result<FollowUp> Follow(const ReportRead& plan, const ReportRead& results, const WordLists& words) {
  if (plan.facts->measures.empty()) {
    return Error{
        "follow.no_measures",
        {"ไม่พบมาตรการในเอกสารแผน ทั้งในตารางและในเนื้อหา จึงยังไม่มีสิ่งให้ติดตาม",
         "the plan has no measures to follow, in a table or in prose"},
        {plan.document->path, 0, 0},
        "",
        {"เรียงเอกสารเป็น แผน แล้วรายงานผล: oit follow แผน รายงานผล (ดูสิ่งที่โปรแกรมอ่านได้ด้วย oit extract)",
         "give the plan first: oit follow PLAN RESULTS (oit extract shows what is read)"}};
  }
  Result<facts::Lists> lists = facts::Lists::Compile(words);
  if (!lists) return lists.errors();
  const facts::ListHits hits = lists->Find(*results.document);
  return Following(plan, results, hits).Run();
}

}  // namespace oit

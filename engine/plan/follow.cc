#include "plan/follow.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "audit/passage.h"
#include "facts/lists.h"
#include "facts/measure_row.h"
#include "plan/due.h"
#include "plan/naming.h"
#include "plan/pairs.h"
#include "plan/row_outcome.h"
#include "plan/tell_apart.h"

namespace oit {
namespace {

constexpr size_t kMostSaid = 3;
constexpr double kSaysIt = 0.45;  // part of a measure in the words of a row that is not like it
constexpr double kByFar = 1.5;    // and so much more than in those of any other

// Where a row tells what it is on and what became of it.
constexpr std::initializer_list<Role> kSaying = {Role::kMeasure, Role::kSteps, Role::kResult,
                                                 Role::kOutcome, Role::kDone,  Role::kNotDone,
                                                 Role::kProblem, Role::kLink,  Role::kNote};

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

// Passages of the row in these roles, as they stand. Key spans.
std::vector<Span> SpansOf(const Measure& measure, std::initializer_list<Role> roles) {
  std::vector<Span> spans;
  for (Role role : roles) {
    for (const MeasurePart& part : PartsOf(measure, role)) spans.push_back(part.key);
  }
  std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.begin < b.begin; });
  return spans;
}

// All that stands there in that role; none where nothing does.
std::optional<Passage> QuoteOf(const ReportRead& report, const Measure& measure, Role role) {
  const std::vector<Span> spans = SpansOf(measure, {role});
  if (spans.empty()) return std::nullopt;
  return QuoteSpan(*report.document, {spans.front().begin, spans.back().end});
}

std::vector<MeasureText> TextsOf(const ReportRead& report) {
  std::vector<MeasureText> texts;
  for (const Measure& measure : report.facts->measures) {
    texts.push_back(TextOf(*report.document, *report.facts, measure));
  }
  return texts;
}

class Following {
 public:
  Following(const ReportRead& plan, const ReportRead& results, const facts::ListHits& hits)
      : plan_(plan),
        results_(results),
        hits_(hits),
        planned_(TextsOf(plan)),
        reported_(TextsOf(results)),
        naming_(plan, results, planned_, reported_),
        rows_(planned_.size()),
        told_(planned_.size()) {}

  FollowUp Run() {
    follow_.notes = TellAgenciesApart(*plan_.facts, *results_.facts);
    for (Bilingual& note : TellYearsApart(*plan_.facts, *results_.facts)) {
      follow_.notes.push_back(std::move(note));
    }
    follow_.covered_to = CoveredTo(*results_.document, *results_.facts);
    for (size_t i = 0; i < planned_.size(); ++i) follow_.measures.push_back(Planned(i));
    if (reported_.empty()) {
      FindInProse();
    } else {
      PairRows();
    }
    for (size_t i = 0; i < planned_.size(); ++i) FollowSteps(i);
    return std::move(follow_);
  }

 private:
  // What the plan says of it.
  FollowedMeasure Planned(size_t index) const {
    const Measure& measure = plan_.facts->measures[index];
    FollowedMeasure followed;
    followed.planned = PassageOf(*plan_.document, measure);
    followed.number = planned_[index].number;
    followed.responsible = QuoteOf(plan_, measure, Role::kResponsible);
    followed.period = QuoteOf(plan_, measure, Role::kPeriod);
    followed.due = DueDate(*plan_.document, *plan_.facts, index);
    followed.not_due = followed.due && follow_.covered_to && *followed.due > *follow_.covered_to;
    followed.reason = {"ไม่พบในรายงานผล", "the results do not name it"};
    return followed;
  }

  void PairRows() {
    std::vector<bool> taken(reported_.size());
    for (const Pair& pair : PairUp(planned_, reported_, naming_.likeness())) {
      taken[pair.second] = true;
      rows_[pair.first] = &results_.facts->measures[pair.second];
    }
    for (size_t i = 0; i < rows_.size(); ++i) {
      if (rows_[i]) continue;
      const std::optional<size_t> row = RowSayingMost(i);
      if (!row) continue;
      taken[*row] = true;
      rows_[i] = &results_.facts->measures[*row];
    }
    for (size_t i = 0; i < rows_.size(); ++i) {
      if (rows_[i]) TellRow(*rows_[i], i);
    }
    for (size_t j = 0; j < reported_.size(); ++j) {
      if (taken[j]) continue;
      follow_.unplanned.push_back(PassageOf(*results_.document, results_.facts->measures[j]));
    }
  }

  std::vector<std::string> StepKeys(size_t index) const {
    std::vector<std::string> keys;
    for (const std::vector<Span>& step : StepSpans(plan_, plan_.facts->measures[index])) {
      keys.push_back(Joined(*plan_.document, step));
    }
    return keys;
  }

  // The row that says by far the most of a measure that goes by another name there.
  std::optional<size_t> RowSayingMost(size_t index) const {
    const std::vector<std::string> steps = StepKeys(index);
    std::optional<size_t> row;
    double most = 0, next = 0;
    for (size_t j = 0; j < reported_.size(); ++j) {
      const double part = naming_.PartIn(SpansOf(results_.facts->measures[j], kSaying),
                                         planned_[index].name, steps);
      next = std::max(next, std::min(part, most));
      if (part <= most) continue;
      most = part;
      row = j;
    }
    return most >= kSaysIt && most >= kByFar * next ? row : std::nullopt;
  }

  // The passages of prose that name steps of the measure, if at least half of the steps are named.
  std::vector<Span> NamingSteps(size_t index) const {
    const std::vector<std::string> steps = StepKeys(index);
    std::vector<Span> naming;
    for (const std::string& step : steps) {
      if (const std::optional<Span> passage = naming_.Anywhere(step)) naming.push_back(*passage);
    }
    return 2 * naming.size() >= steps.size() ? naming : std::vector<Span>();
  }

  // What a row says of the measure, without what it says of others that it tells of too.
  void TellRow(const Measure& row, size_t index) {
    told_[index] = SpansOf(row, kSaying);
    std::vector<Span> said =
        SpansOf(row, {Role::kResult, Role::kOutcome, Role::kDone, Role::kLink, Role::kNote});
    for (Span name : SpansOf(row, {Role::kMeasure})) {
      const uint32_t block = results_.document->BlockAt(name.begin);
      if (!results_.document->blocks[block].links.empty()) said.push_back(name);
    }
    const auto on_another = [&](Span passage) { return IsOnAnother(passage, index); };
    std::erase_if(told_[index], on_another);
    std::erase_if(said, on_another);
    follow_.measures[index].told = PassageOf(*results_.document, row);
    Judge(row.mark, said, index);
  }

  bool IsOnAnother(Span passage, size_t index) const {
    for (size_t i = 0; i < rows_.size(); ++i) {
      if (i == index || rows_[i] != rows_[index]) continue;
      if (naming_.IsRatherOn(passage, planned_[i].whole, planned_[index].whole)) return true;
    }
    return false;
  }

  void FindInProse() {
    const bool results = results_.facts->kind == ReportKind::kResultsReport;
    for (size_t i = 0; i < planned_.size(); ++i) {
      const std::optional<Span> passage = naming_.Anywhere(planned_[i].name);
      told_[i] = passage ? std::vector<Span>{*passage} : NamingSteps(i);
      if (told_[i].empty()) continue;
      follow_.measures[i].told = QuoteSpan(*results_.document, told_[i].front());
      Judge(results ? RowMark::kDone : RowMark::kNone, told_[i], i);
    }
  }

  void Judge(RowMark mark, const std::vector<Span>& said, size_t index) {
    FollowedMeasure& followed = follow_.measures[index];
    RowOutcome outcome = OutcomeOf(*results_.document, *results_.facts, hits_, mark, said);
    followed.outcome = outcome.outcome;
    followed.reason = std::move(outcome.reason);
    followed.evidence = std::move(outcome.evidence);
    for (Span passage : said) {
      if (passage.size() < kLeastSaid || followed.says.size() == kMostSaid) continue;
      followed.says.push_back(QuoteSpan(*results_.document, passage));
    }
  }

  void FollowSteps(size_t index) {
    FollowedMeasure& followed = follow_.measures[index];
    for (const std::vector<Span>& spans : StepSpans(plan_, plan_.facts->measures[index])) {
      const std::string key = Joined(*plan_.document, spans);
      FollowedStep& step = followed.steps.emplace_back();
      step.planned = QuoteSpan(*plan_.document, spans.front());
      std::optional<Span> told = naming_.Among(told_[index], key, planned_[index].name);
      if (!told) told = naming_.Anywhere(key);
      if (told) step.told = QuoteSpan(*results_.document, *told);
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
  const facts::ListHits& hits_;
  std::vector<MeasureText> planned_, reported_;
  Naming naming_;
  // One a planned measure: its row of the results, null for none, and the passages there.
  std::vector<const Measure*> rows_;
  std::vector<std::vector<Span>> told_;
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

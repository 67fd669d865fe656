#include "plan/follow.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "audit/passage.h"
#include "facts/lists.h"
#include "facts/measure_row.h"
#include "plan/due.h"
#include "plan/pairs.h"
#include "plan/row_outcome.h"
#include "plan/tell_apart.h"
#include "plan/wording.h"

namespace oit {
namespace {

constexpr double kMentioned = 0.5;    // part of a step, by weight, that names it anywhere
constexpr double kToldInPlace = 0.38;  // or of what is said of its measure, by wording
constexpr double kCore = 0.15;         // or less, in a passage that says little else:
constexpr double kShorter = 0.6;       // part of the passage in the step
constexpr double kOfAnother = 0.25;   // part of a passage in the words of another measure,
constexpr double kClearly = 1.5;      // and so much more than in those of this one
constexpr size_t kLeastLetters = 12;  // of a passage that says something
constexpr size_t kMostSaid = 3;

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

// A passage of the results that may name a measure or a step: a block, or a step of a row as a
// whole, and then `block` is its first.
struct Unit {
  std::string key;
  uint32_t block;
  Runs runs = {};
};

bool IsIssue(const Facts& facts, const Block& block) {
  if (block.table == kNowhere || block.column == kNowhere) return false;
  const std::vector<Role>& roles = facts.tables[block.table].roles;
  return block.column < roles.size() && roles[block.column] == Role::kIssue;
}

bool IsText(const Block& block) {
  return block.kind == BlockKind::kParagraph || block.kind == BlockKind::kListItem;
}

std::string Joined(const Document& document, const std::vector<uint32_t>& blocks) {
  std::string key;
  for (uint32_t block : blocks) {
    key += document.Key(document.blocks[block]);
    key += ' ';
  }
  return key;
}

std::vector<Unit> UnitsOf(const Document& document, const Facts& facts) {
  std::vector<Unit> units;
  for (const Measure& measure : facts.measures) {
    for (const std::vector<uint32_t>& step : StepsOf(document, facts, measure)) {
      if (step.size() > 1) units.push_back({Joined(document, step), step.front()});
    }
  }
  for (uint32_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    if (!IsText(block) || block.key.size() < kLeastLetters) continue;
    if (!IsIssue(facts, block)) units.push_back({std::string(document.Key(block)), i});
  }
  return units;
}

// Blocks of the row in these roles, each once, in reading order.
std::vector<uint32_t> BlocksOf(const ReportRead& report, const Measure& measure,
                               std::initializer_list<Role> roles) {
  std::vector<uint32_t> blocks;
  for (Role role : roles) {
    const std::vector<uint32_t> of_role = BlocksOf(*report.document, *report.facts, measure, role);
    blocks.insert(blocks.end(), of_role.begin(), of_role.end());
  }
  std::sort(blocks.begin(), blocks.end());
  blocks.erase(std::unique(blocks.begin(), blocks.end()), blocks.end());
  return blocks;
}

// All that stands in the row's cells of that role; none where they are empty.
std::optional<Passage> CellOf(const ReportRead& report, const Measure& measure, Role role) {
  const std::vector<uint32_t> blocks = BlocksOf(*report.document, *report.facts, measure, role);
  if (blocks.empty()) return std::nullopt;
  const std::vector<Block>& all = report.document->blocks;
  return QuoteSpan(*report.document, {all[blocks.front()].key.begin, all[blocks.back()].key.end});
}

class Following {
 public:
  Following(const ReportRead& plan, const ReportRead& results, const facts::ListHits& hits)
      : plan_(plan),
        results_(results),
        hits_(hits),
        units_(UnitsOf(*results.document, *results.facts)),
        wording_(PassagesOf({plan.document, results.document})) {
    for (const Measure& measure : plan_.facts->measures) {
      planned_.push_back(TextOf(*plan_.document, *plan_.facts, measure));
    }
    for (const Measure& measure : results_.facts->measures) {
      reported_.push_back(TextOf(*results_.document, *results_.facts, measure));
    }
    rows_.resize(planned_.size());
    places_.resize(planned_.size());
    std::vector<std::string_view> texts;
    for (const MeasureText& text : planned_) texts.push_back(text.whole);
    for (const MeasureText& text : reported_) texts.push_back(text.whole);
    for (const Unit& unit : units_) texts.push_back(unit.key);
    likeness_.emplace(texts);
    for (Unit& unit : units_) unit.runs = likeness_->Of(unit.key);
  }

  FollowUp Run() {
    follow_.notes = TellAgenciesApart(*plan_.facts, *results_.facts);
    for (Bilingual& note : TellYearsApart(*plan_.facts, *results_.facts)) {
      follow_.notes.push_back(std::move(note));
    }
    follow_.covered_to = CoveredTo(*results_.facts);
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
  static std::vector<std::string_view> PassagesOf(std::initializer_list<const Document*> both) {
    std::vector<std::string_view> passages;
    for (const Document* document : both) {
      for (const Block& block : document->blocks) {
        if (IsText(block)) passages.push_back(document->Key(block));
      }
    }
    return passages;
  }

  // What the plan says of it.
  FollowedMeasure Planned(size_t index) const {
    const Measure& measure = plan_.facts->measures[index];
    FollowedMeasure followed;
    followed.planned = PassageOf(*plan_.document, *plan_.facts, measure);
    followed.number = planned_[index].number;
    followed.responsible = CellOf(plan_, measure, Role::kResponsible);
    followed.period = CellOf(plan_, measure, Role::kPeriod);
    followed.due = DueDate(*plan_.document, *plan_.facts, index);
    followed.not_due = followed.due && follow_.covered_to && *followed.due > *follow_.covered_to;
    followed.reason = {"ไม่พบในรายงานผล", "the results do not name it"};
    return followed;
  }

  void PairRows() {
    std::vector<bool> taken(reported_.size());
    for (const Pair& pair : PairUp(planned_, reported_, *likeness_)) {
      taken[pair.second] = true;
      const Measure& row = results_.facts->measures[pair.second];
      rows_[pair.first] = &row;
      places_[pair.first] =
          BlocksOf(results_, row,
                   {Role::kMeasure, Role::kSteps, Role::kResult, Role::kOutcome, Role::kDone,
                    Role::kNotDone, Role::kProblem, Role::kLink, Role::kNote});
    }
    for (size_t i = 0; i < rows_.size(); ++i) {
      if (rows_[i]) TellRow(i, *rows_[i]);
    }
    for (size_t j = 0; j < reported_.size(); ++j) {
      if (taken[j]) continue;
      follow_.unplanned.push_back(
          PassageOf(*results_.document, *results_.facts, results_.facts->measures[j]));
    }
  }

  // What a row says of the measure.
  void TellRow(size_t index, const Measure& row) {
    std::vector<uint32_t> blocks =
        BlocksOf(results_, row, {Role::kResult, Role::kOutcome, Role::kDone, Role::kLink,
                                 Role::kNote});
    for (uint32_t block : BlocksOf(results_, row, {Role::kMeasure})) {
      const bool linked = !results_.document->blocks[block].links.empty();
      if (linked && std::find(blocks.begin(), blocks.end(), block) == blocks.end()) {
        blocks.push_back(block);
      }
    }
    std::erase_if(blocks, [&](uint32_t block) { return IsOfAnother(block, index); });
    follow_.measures[index].told = PassageOf(*results_.document, *results_.facts, row);
    Tell(row.mark, blocks, index);
  }

  void Tell(RowMark mark, const std::vector<uint32_t>& blocks, size_t index) {
    FollowedMeasure& followed = follow_.measures[index];
    RowOutcome told = OutcomeOf(*results_.document, *results_.facts, hits_, mark, blocks);
    followed.outcome = told.outcome;
    followed.reason = std::move(told.reason);
    followed.evidence = std::move(told.evidence);
    for (uint32_t block : blocks) {
      const Block& b = results_.document->blocks[block];
      const bool says = IsText(b) && b.key.size() >= kLeastLetters;
      if (says && followed.says.size() < kMostSaid) {
        followed.says.push_back(QuoteSpan(*results_.document, b.key));
      }
    }
  }

  // Whether the passage of a row that tells of several measures is on another of them.
  bool IsOfAnother(uint32_t block, size_t index) const {
    const std::string_view key = results_.document->Key(results_.document->blocks[block]);
    const double own = wording_.Covered(key, planned_[index].whole);
    for (size_t i = 0; i < rows_.size(); ++i) {
      if (i == index || rows_[i] != rows_[index]) continue;
      const double other = wording_.Covered(key, planned_[i].whole);
      if (other >= kOfAnother && other > kClearly * own) return true;
    }
    return false;
  }

  void FindInProse() {
    const bool results = results_.facts->kind == ReportKind::kResultsReport;
    for (size_t i = 0; i < planned_.size(); ++i) {
      const std::optional<uint32_t> block = Naming(likeness_->Of(planned_[i].name));
      if (!block) continue;
      places_[i] = {*block};
      follow_.measures[i].told =
          QuoteSpan(*results_.document, results_.document->blocks[*block].key);
      Tell(results ? RowMark::kDone : RowMark::kNone, {*block}, i);
    }
  }

  // The passage anywhere in the results that names what is planned, if any does.
  std::optional<uint32_t> Naming(const Runs& planned) const {
    double best = 0;
    std::optional<uint32_t> block;
    for (const Unit& unit : units_) {
      const double part = PartOf(planned, unit.runs);
      if (part < kMentioned || part <= best) continue;
      best = part;
      block = unit.block;
    }
    return block;
  }

  // The passage of what the results say of the measure that names the step, where they say enough
  // of it: words may do that are too few elsewhere.
  std::optional<uint32_t> NamingAt(const std::vector<uint32_t>& place, std::string_view step,
                                   const std::string& topic) const {
    std::optional<uint32_t> likest;
    double most = 0;
    bool shorter = false;
    for (uint32_t block : place) {
      const std::string_view key = results_.document->Key(results_.document->blocks[block]);
      const double part = wording_.Covered(step, key, topic);
      shorter |= part >= kCore && key.size() >= kLeastLetters &&
                 wording_.Covered(key, step, topic) >= kShorter;
      if (part <= most) continue;
      most = part;
      likest = block;
    }
    const double part = wording_.Covered(step, Joined(*results_.document, place), topic);
    return part >= kToldInPlace || shorter ? likest : std::nullopt;
  }

  void FollowSteps(size_t index) {
    FollowedMeasure& followed = follow_.measures[index];
    const Measure& measure = plan_.facts->measures[index];
    for (const std::vector<uint32_t>& blocks : StepsOf(*plan_.document, *plan_.facts, measure)) {
      const std::string key = Joined(*plan_.document, blocks);
      FollowedStep step;
      step.planned = QuoteSpan(*plan_.document, plan_.document->blocks[blocks.front()].key);
      std::optional<uint32_t> told = NamingAt(places_[index], key, planned_[index].name);
      if (!told) told = Naming(likeness_->Of(key));
      if (told) step.told = QuoteSpan(*results_.document, results_.document->blocks[*told].key);
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
  const facts::ListHits& hits_;
  std::vector<Unit> units_;
  Wording wording_;
  std::vector<MeasureText> planned_, reported_;
  std::vector<const Measure*> rows_;  // of the results, one a planned measure; null for none
  std::vector<std::vector<uint32_t>> places_;  // blocks of the results that tell of each
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
        {"ไม่พบตารางมาตรการในเอกสารแผน จึงยังไม่มีสิ่งให้ติดตาม",
         "the plan has no table of measures to follow"},
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

#include "plan/naming.h"

#include <algorithm>

#include "facts/measure_row.h"
#include "facts/parts.h"
#include "plan/follow.h"
#include "text/dates.h"

namespace oit {
namespace {

constexpr double kAnywhere = 0.5;  // part of what is planned, by weight of its runs
constexpr double kAmong = 0.38;    // or, where its measure is told of, by wording
constexpr double kCore = 0.15;     // or less there, in a passage that says little else:
constexpr double kShorter = 0.6;   // part of the passage in what is planned
constexpr double kOther = 0.25;    // part of a passage in the words of another measure,
constexpr double kRather = 1.5;    // and so many times more than in those of its own

bool IsText(const Block& block) {
  return block.kind == BlockKind::kParagraph || block.kind == BlockKind::kListItem;
}

bool IsIssue(const Facts& facts, const Block& block) {
  if (block.table == kNowhere || block.column == kNowhere) return false;
  const std::vector<Role>& roles = facts.tables[block.table].roles;
  return block.column < roles.size() && roles[block.column] == Role::kIssue;
}

// The passage without "ขั้นตอนที่ 2" before it, which all steps may have.
Span WithoutNumber(const Document& document, Span passage) {
  static const std::string kStep = facts::KeyOf("ขั้นตอนที่");
  const std::string_view key = document.text.Of(passage);
  if (!key.starts_with(kStep)) return passage;
  uint32_t end = 0;
  const uint32_t digits = facts::SkipSpaces(key, static_cast<uint32_t>(kStep.size()));
  if (!ParseNumber(key, digits, &end)) return passage;
  const uint32_t begin = passage.begin + facts::SkipSpaces(key, end);
  return begin < passage.end ? Span{begin, passage.end} : passage;
}

std::vector<std::string_view> TextsOf(const Document& a, const Document& b) {
  std::vector<std::string_view> texts;
  for (const Document* document : {&a, &b}) {
    for (const Block& block : document->blocks) {
      if (IsText(block)) texts.push_back(document->Key(block));
    }
  }
  return texts;
}

}  // namespace

Naming::Naming(const ReportRead& plan, const ReportRead& results,
               const std::vector<MeasureText>& planned, const std::vector<MeasureText>& reported)
    : document_(*results.document),
      wording_(TextsOf(*plan.document, *results.document)),
      likeness_({}) {
  AddUnits(results);
  std::vector<std::string_view> texts;
  for (const auto* list : {&planned, &reported}) {
    for (const MeasureText& text : *list) texts.push_back(text.whole);
  }
  for (const Unit& unit : units_) texts.push_back(unit.key);
  likeness_ = Likeness(texts);
  for (Unit& unit : units_) unit.runs = likeness_.Of(unit.key);
}

// Steps of rows as a whole, and every passage that says something.
void Naming::AddUnits(const ReportRead& results) {
  for (const Measure& measure : results.facts->measures) {
    for (const std::vector<Span>& step : StepSpans(results, measure)) {
      if (step.size() > 1) units_.push_back({Joined(document_, step), step.front()});
    }
  }
  for (const Block& block : document_.blocks) {
    if (!IsText(block) || block.key.size() < kLeastSaid || IsIssue(*results.facts, block)) continue;
    units_.push_back({std::string(document_.Key(block)), block.key});
  }
}

std::optional<Span> Naming::Anywhere(std::string_view planned) const {
  const Runs runs = likeness_.Of(planned);
  double best = 0;
  std::optional<Span> named;
  for (const Unit& unit : units_) {
    const double part = PartOf(runs, unit.runs);
    if (part < kAnywhere || part <= best) continue;
    best = part;
    named = unit.quote;
  }
  return named;
}

std::optional<Span> Naming::Among(const std::vector<Span>& passages, std::string_view step,
                                  std::string_view name) const {
  std::optional<Span> likest;
  double most = 0;
  bool shorter = false;
  for (Span passage : passages) {
    const std::string_view key = document_.text.Of(passage);
    const double part = wording_.Covered(step, key, name);
    shorter |=
        part >= kCore && key.size() >= kLeastSaid && wording_.Covered(key, step, name) >= kShorter;
    if (part <= most) continue;
    most = part;
    likest = passage;
  }
  const bool told = shorter || wording_.Covered(step, Joined(document_, passages), name) >= kAmong;
  return told ? likest : std::nullopt;
}

double Naming::PartIn(const std::vector<Span>& passages, std::string_view name,
                      const std::vector<std::string>& steps) const {
  const std::string key = Joined(document_, passages);
  double parts = wording_.Covered(name, key);
  for (const std::string& step : steps) parts += wording_.Covered(step, key, name);
  return parts / static_cast<double>(steps.size() + 1);
}

bool Naming::IsRatherOn(Span passage, std::string_view other, std::string_view own) const {
  const std::string_view key = document_.text.Of(passage);
  const double part = wording_.Covered(key, other);
  return part >= kOther && part > kRather * wording_.Covered(key, own);
}

std::string Joined(const Document& document, const std::vector<Span>& passages) {
  std::string key;
  for (Span passage : passages) {
    key += document.text.Of(passage);
    key += ' ';
  }
  return key;
}

std::vector<std::vector<Span>> StepSpans(const ReportRead& report, const Measure& measure) {
  std::vector<std::vector<Span>> steps;
  for (const Step& parts : StepsOf(*report.document, *report.facts, measure)) {
    std::vector<Span>& step = steps.emplace_back();
    for (const MeasurePart& part : parts) {
      step.push_back(WithoutNumber(*report.document, part.key));
    }
  }
  return steps;
}

}  // namespace oit

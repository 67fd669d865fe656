#include "audit/audit.h"

#include <fmt/format.h>

#include <utility>

#include "audit/advice.h"
#include "audit/compile.h"
#include "audit/findings.h"
#include "audit/folder.h"
#include "audit/gaps.h"
#include "audit/item.h"
#include "audit/own.h"
#include "audit/recognised.h"
#include "audit/retrace.h"
#include "audit/rule_check.h"
#include "audit/verdict.h"
#include "audit/view.h"

namespace oit {
namespace {

bool IsMentioned(const ItemResult& item) {
  auto said = [](Level level) {
    return level != Level::kMissing && level != Level::kNotApplicable && level != Level::kHolds;
  };
  if (said(item.topic)) return true;
  if (!item.checked) return false;
  for (const ElementResult& element : item.elements) {
    if (said(element.level)) return true;
  }
  return false;
}

// A report may answer its own item in words, and yet be of another year than the item asks for.
void NoteOtherYear(const View& view, ItemResult* item) {
  if (item->verdict != Verdict::kPass) return;
  for (const ElementResult& element : item->elements) {
    int expected = ExpectedYear(element.element->window, view.pack.pack->year.year);
    if (!element.wrong_year || !view.facts.fiscal_year || view.facts.fiscal_year == expected)
      continue;
    item->note = {fmt::format("แต่ข้อนี้ขอข้อมูลของปี {} เอกสารนี้เป็นของปี {} → โปรดสอบทาน", expected,
                              *view.facts.fiscal_year),
                  fmt::format("but the item asks for {} and this document is of {}: please check",
                              expected, *view.facts.fiscal_year)};
    return;
  }
}

Bilingual YearReason(const View& view) {
  int year = view.pack.pack->year.year;
  if (view.facts.fiscal_year == year) {
    return {fmt::format("เอกสารระบุปีงบประมาณ {}", year),
            fmt::format("the report names fiscal year {}", year)};
  }
  if (view.facts.fiscal_year) {
    int own = *view.facts.fiscal_year;
    return {fmt::format("ระบุไว้ใน --year แต่เอกสารเป็นของปี {} โปรดยืนยัน", own),
            fmt::format("it was asked for, though the document is of {}: please confirm", own)};
  }
  return {fmt::format("ระบุปี {} ไว้ใน --year", year), fmt::format("year {} was asked for", year)};
}

}  // namespace

struct Auditor::Impl {
  CompiledPack pack;
};

Auditor::Auditor(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Auditor::Auditor(Auditor&&) noexcept = default;
Auditor::~Auditor() = default;

Result<Auditor> Auditor::Compile(const Pack& pack, RulesOfYear rules_of_year) {
  Result<CompiledPack> compiled = CompilePack(pack);
  if (!compiled) return compiled.errors();
  compiled->rules_of_year = std::move(rules_of_year);
  return Auditor(std::make_unique<Impl>(Impl{std::move(*compiled)}));
}

Checklist Auditor::Audit(const Document& document, const Facts& facts,
                         const AuditOptions& options) const {
  View view(impl_->pack, document, facts, false, options.trace);
  const Pack& pack = *impl_->pack.pack;
  Checklist checklist;
  checklist.path = document.path;
  checklist.format = document.format;
  checklist.sha256 = document.sha256;
  checklist.year_reason = YearReason(view);
  checklist.facts = facts;
  for (size_t item = 0; item < pack.year.items.size(); ++item) {
    checklist.items.push_back(AuditItem(view, item));
    RunChecks(view, &checklist.items.back());
    DoubtRecognised(&checklist.items.back());
  }
  checklist.gaps = RangeGaps(view);
  DoubtMissing(checklist.gaps, &checklist.items);
  for (size_t item = 0; item < pack.year.items.size(); ++item) {
    ItemResult& result = checklist.items[item];
    result.role = IsOwn(view, item)     ? ItemRole::kOwn
                  : IsMentioned(result) ? ItemRole::kMentioned
                                        : ItemRole::kSilent;
    if (document.IsMostlyUnread()) DoubtMissing(&result);
    Decide(options, &result);
    if (IsOwn(view, item)) NoteOtherYear(view, &result);
    result.advice = AdviceFor(pack, *result.item, facts.agency);
  }
  if (!facts.scores.empty()) checklist.scores = view.Scores();
  Findings findings = FindAll(view);
  checklist.findings = std::move(findings.list);
  DoubtRecognised(&checklist.findings);
  checklist.confirmed = std::move(findings.confirmed);
  if (options.trace) CompleteTrace(view, options.trace);
  return checklist;
}

CheckOutcome Auditor::RunCheck(const std::string& id, const Document& document,
                               const Facts& facts) const {
  const View view(impl_->pack, document, facts);
  return RunReportCheck(view, id).value_or(CheckOutcome());
}

Checklist Auditor::AuditFolder(const OwnFiles& folder, const AuditOptions& options) const {
  return oit::AuditFolder(impl_->pack, folder, options);
}

}  // namespace oit

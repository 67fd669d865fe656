#include "audit/findings.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "audit/passage.h"

namespace oit {
namespace {

void StandAt(const Document& document, Span source, Passage* passage) {
  passage->source = source;
  passage->start = document.Where(source.begin);
  passage->end = document.Where(source.end);
}

Finding Told(const View& view, const ReportCheck& check, CheckFinding found) {
  Finding finding;
  finding.id = check.id;
  finding.severity = std::move(found.severity);
  finding.about = check.about;
  finding.title = check.title;
  finding.message = std::move(found.message);
  finding.values = std::move(found.values);
  for (int index : found.evidence) {
    const Span key = view.Report().places[static_cast<size_t>(index) - 1];
    Passage passage = QuoteSpan(view.document, key);
    const auto source = view.Report().sources.find(index);
    if (source != view.Report().sources.end()) StandAt(view.document, source->second, &passage);
    finding.evidence.push_back({std::move(passage), Level::kMissing, {}});
  }
  return finding;
}

Finding Failed(const ReportCheck& check, const Bilingual& why) {
  Finding finding;
  finding.id = "check.failed";
  finding.severity = "note";
  finding.title = {"ตรวจไม่สำเร็จ", "not checked"};
  finding.message = {
      fmt::format("ยังไม่ได้ตรวจเรื่อง “{}” เพราะกติกาขัดข้อง ไม่เกี่ยวกับเอกสารของท่าน (กติกา {})",
                  check.title.th, check.id),
      fmt::format("“{}” was not checked: its rule failed, which says nothing about the document "
                  "(rule {})",
                  check.title.en, check.id)};
  finding.values["why"] = why;
  finding.values["check"] = {check.id, check.id};
  return finding;
}

void AddChecks(const View& view, Findings* findings) {
  for (const CheckFile& file : view.pack.pack->checks) {
    for (CheckOutcome& outcome : RunReportChecks(file, view.Report())) {
      const ReportCheck& check = *outcome.check;
      if (!outcome.errors.empty()) {
        findings->list.push_back(Failed(check, outcome.errors.front().message));
        continue;
      }
      if (outcome.compared > 0 && outcome.findings.empty()) findings->confirmed.push_back(check.id);
      for (CheckFinding& found : outcome.findings)
        findings->list.push_back(Told(view, check, std::move(found)));
    }
  }
}

void AddDenied(const View& view, std::vector<Finding>* findings) {
  const Year& year = view.pack.pack->year;
  for (size_t item = 0; item < year.items.size(); ++item) {
    for (Span hit : view.Subject(item)) {
      if (view.places.Read(hit).refusal != Refusal::kDenied) continue;
      const std::string& code = year.items[item].code;
      Finding finding;
      finding.id = "item.denied";
      finding.severity = "note";
      finding.title = {"โปรดสอบทาน", "please check"};
      finding.message = {
          fmt::format("{}: เอกสารระบุว่ายังไม่มีหรือยังไม่ได้ดำเนินการ", code),
          fmt::format("{}: the report says that it is not there or was not done", code)};
      finding.evidence.push_back({QuoteAround(view.document, hit), Level::kMissing, {}});
      findings->push_back(std::move(finding));
      break;
    }
  }
}

auto OrderOf(const Finding& finding) {
  const bool placed = !finding.evidence.empty();
  const Passage* passage = placed ? &finding.evidence.front().passage : nullptr;
  return std::make_tuple(finding.about, finding.severity == "note",
                         placed ? std::string_view(passage->file) : std::string_view(),
                         placed ? passage->source.begin : UINT32_MAX);
}

}  // namespace

Findings FindAll(const View& view) {
  Findings findings;
  AddChecks(view, &findings);
  AddDenied(view, &findings.list);
  SortFindings(&findings.list);
  return findings;
}

std::optional<CheckOutcome> RunReportCheck(const View& view, const std::string& id) {
  for (const CheckFile& file : view.pack.pack->checks) {
    std::vector<CheckOutcome> outcomes = RunReportChecks(file, view.Report(), id);
    if (!outcomes.empty()) return std::move(outcomes.front());
  }
  return std::nullopt;
}

void SortFindings(std::vector<Finding>* findings) {
  const auto sort_by = [&](auto order) {
    std::stable_sort(findings->begin(), findings->end(),
                     [&](const Finding& a, const Finding& b) { return order(a) < order(b); });
  };
  sort_by(OrderOf);
  // Those of one title stay together, where the first of them stands.
  using Kind = std::tuple<About, bool, std::string>;
  const auto kind_of = [](const Finding& each) {
    return Kind(each.about, each.severity == "note", each.title.th);
  };
  std::map<Kind, size_t> first;
  for (const Finding& each : *findings) first.emplace(kind_of(each), first.size());
  sort_by([&](const Finding& each) { return first.at(kind_of(each)); });
}

}  // namespace oit

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "golden/judged.h"

// Changes of meaning that set a report at odds with itself (thai-text.md section 5, M3 to M5, M9
// and M12): each must be told where the report as it was gave no cause.
namespace oit {
namespace {

constexpr std::string_view kOtherName = "โคกทดลองดู";
constexpr std::string_view kOtherHost = "www.khokthotlongdu.go.th";

struct Planted {
  Span source;
  std::string text;
};

std::string With(std::string source, const Planted& planted) {
  return source.replace(planted.source.begin, planted.source.size(), planted.text);
}

int CountOf(const CheckedReport& report, std::string_view id) {
  return static_cast<int>(std::count_if(report.checklist.findings.begin(),
                                        report.checklist.findings.end(),
                                        [&](const Finding& finding) { return finding.id == id; }));
}

// The finding appears with each of the changes. How many those were.
int CheckTold(const CheckedReport& report, const std::vector<Planted>& changes,
              std::string_view id) {
  for (const Planted& planted : changes) {
    CAPTURE(planted.text);
    const uint32_t line = report.document.Where(planted.source.begin).line;
    CAPTURE(line);
    const CheckedReport after =
        Judge(With(report.document.source, planted), "report.txt", report.pack->year.year);
    CHECK(CountOf(after, id) > CountOf(report, id));
  }
  return static_cast<int>(changes.size());
}

// Plants in every report; `least` is how many changes there must be over all.
void CheckEverywhere(std::string_view id, int least,
                     const std::function<std::vector<Planted>(const CheckedReport&)>& plant) {
  int count = 0;
  for (const Baseline& baseline : Baselines()) {
    CAPTURE(baseline.name);
    count += CheckTold(baseline.report, plant(baseline.report), id);
  }
  CHECK(count >= least);
}

// The first, the middle one and the last: enough to tell.
std::vector<Planted> Some(std::vector<Planted> all) {
  if (all.size() <= 3) return all;
  return {all.front(), all[all.size() / 2], all.back()};
}

std::vector<NamedPlace> OwnPlaces(const CheckedReport& report, NamedPlace::Kind kind) {
  std::vector<NamedPlace> own;
  for (const NamedPlace& place : report.checklist.facts.places) {
    if (place.kind == kind && place.own && !place.guest) own.push_back(place);
  }
  return own;
}

// The bytes of the last word of a name: its proper part where the class is written before it.
std::vector<Planted> Renamed(const CheckedReport& report, NamedPlace::Kind kind,
                             const std::string& proper) {
  std::vector<Planted> changes;
  const std::vector<NamedPlace> places = OwnPlaces(report, kind);
  if (places.size() < 2 || proper.empty()) return {};
  for (const NamedPlace& place : places) {
    const Span source = report.document.Source(place.key);
    const size_t at = report.document.source.find(proper, source.begin);
    if (at == std::string::npos || at + proper.size() > source.end) continue;
    const auto begin = static_cast<uint32_t>(at);
    changes.push_back(
        {{begin, begin + static_cast<uint32_t>(proper.size())}, std::string(kOtherName)});
  }
  return Some(changes);
}

std::string ProperName(const Facts& facts) {
  for (const char* klass :
       {"องค์การบริหารส่วนตำบล", "องค์การบริหารส่วนจังหวัด", "เทศบาลตำบล", "เทศบาลเมือง"}) {
    if (facts.agency.name.starts_with(klass))
      return facts.agency.name.substr(std::string(klass).size());
  }
  return "";
}

TEST_CASE("M4: another agency's name in one place is told") {
  CheckEverywhere("agency.foreign_name", 40, [](const CheckedReport& report) {
    return Renamed(report, NamedPlace::Kind::kAgency, ProperName(report.checklist.facts));
  });
}

TEST_CASE("M4: another district beside the agency's name is told") {
  CheckEverywhere("agency.foreign_name", 6, [](const CheckedReport& report) {
    return Renamed(report, NamedPlace::Kind::kAmphoe, report.checklist.facts.agency.amphoe);
  });
}

TEST_CASE("M4: another agency's site in one line is told") {
  CheckEverywhere("link.foreign_site", 10, [](const CheckedReport& report) -> std::vector<Planted> {
    const std::string& source = report.document.source;
    const std::string& site = report.checklist.facts.site;
    if (site.empty()) return {};
    const size_t last = source.rfind(site);
    const size_t line = source.rfind('\n', last) + 1;
    const size_t end = std::min(source.find('\n', last), source.size());
    if (source.find(site) >= line || source.find("@" + site, line) < end) return {};
    std::string text = source.substr(line, end - line);
    for (size_t at = text.find(site); at != text.npos; at = text.find(site, at)) {
      const bool www = at >= 4 && text.compare(at - 4, 4, "www.") == 0;
      text.replace(at - (www ? 4 : 0), site.size() + (www ? 4 : 0), kOtherHost);
    }
    return {{{static_cast<uint32_t>(line), static_cast<uint32_t>(end)}, text}};
  });
}

const Cell* CellOf(const CheckedReport& report, const Measure& measure, Role role) {
  if (measure.in_prose()) return nullptr;
  const std::vector<Role>& roles = report.checklist.facts.tables[measure.table].roles;
  const auto column =
      static_cast<size_t>(std::find(roles.begin(), roles.end(), role) - roles.begin());
  const Row& row = report.document.tables[measure.table].rows[measure.row];
  // The bytes of a cell in pieces run over others; of two columns for one role the other speaks.
  const bool whole = row.pieces.size() == 1 && std::count(roles.begin(), roles.end(), role) == 1;
  return whole && column < row.cells.size() ? &row.cells[column] : nullptr;
}

bool HoldsParagraph(const CheckedReport& report, const Cell& cell) {
  constexpr uint32_t kParagraph = 80;
  for (uint32_t b = cell.blocks.begin; b < cell.blocks.end; ++b) {
    const Block& block = report.document.blocks[b];
    const bool text = block.kind == BlockKind::kParagraph || block.kind == BlockKind::kListItem;
    if (text && block.key.size() >= kParagraph && block.links.empty()) return true;
  }
  return false;
}

TEST_CASE("M5: the outcome of a measure copied to another is told") {
  CheckEverywhere("text.copied_outcome", 12, [](const CheckedReport& report) {
    std::vector<Planted> changes;
    const Cell* before = nullptr;
    for (const Measure& measure : report.checklist.facts.measures) {
      const Cell* cell = CellOf(report, measure, Role::kOutcome);
      if (!cell || cell->blocks.empty()) cell = CellOf(report, measure, Role::kResult);
      if (!cell || cell->blocks.empty()) continue;
      if (before && HoldsParagraph(report, *before)) {
        const Span from = before->source;
        changes.push_back({cell->source, report.document.source.substr(from.begin, from.size())});
      }
      before = cell;
    }
    return Some(changes);
  });
}

TEST_CASE("M9: a unit, period or follow-up taken out of one row is told") {
  CheckEverywhere("measure.incomplete", 60, [](const CheckedReport& report) {
    std::vector<Planted> all;
    const std::vector<Measure>& measures = report.checklist.facts.measures;
    for (Role role : {Role::kResponsible, Role::kPeriod, Role::kFollowUp}) {
      std::vector<Planted> changes;
      for (const Measure& measure : measures) {
        // Of two rows the second may share the cell of the first.
        const Cell* cell = CellOf(report, measure, role);
        if (!cell || !cell->filled()) continue;
        const bool alone = report.document.tables[measure.table].rows.size() < 3 && measure.row > 0;
        if (!alone) changes.push_back({cell->source, ""});
      }
      changes = Some(changes);
      all.insert(all.end(), changes.begin(), changes.end());
    }
    return all;
  });
}

TEST_CASE("M3: a measure that runs to the end of the calendar year is told") {
  CheckEverywhere("period.outside_fiscal_year", 30, [](const CheckedReport& report) {
    std::vector<Planted> changes;
    const Facts& facts = report.checklist.facts;
    if (facts.periods.size() < 2 || !facts.fiscal_year) return changes;
    for (const Period& period : facts.periods) {
      if (period.to.month == 12 && period.to.year == *facts.fiscal_year) continue;  // it is one
      changes.push_back(
          {report.document.Source(period.key), fmt::format("ม.ค. – ธ.ค. {}", *facts.fiscal_year)});
    }
    return Some(changes);
  });
}

TEST_CASE("M3: a notice dated in the year after its own is told") {
  CheckEverywhere("year.mismatch", 5, [](const CheckedReport& report) {
    std::vector<Planted> changes;
    for (const DatedNotice& notice : report.checklist.facts.notices) {
      if (notice.date.year > notice.year) continue;  // it is one
      changes.push_back(
          {report.document.Source(notice.date_key), fmt::format("15 มกราคม {}", notice.year + 1)});
    }
    return Some(changes);
  });
}

TEST_CASE("M12: a link that shows one address and goes to another is told") {
  CheckEverywhere("link.text_target", 15, [](const CheckedReport& report) {
    std::vector<Planted> changes;
    for (const Link& link : report.document.links) {
      const std::string shown =
          report.document.source.substr(link.source.begin, link.source.size());
      if (shown != link.target) continue;
      changes.push_back(
          {link.source, fmt::format("<a href=\"https://{}/page\">{}</a>", kOtherHost, shown)});
    }
    return Some(changes);
  });
}

}  // namespace
}  // namespace oit

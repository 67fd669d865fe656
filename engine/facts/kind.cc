#include <algorithm>
#include <array>

#include "facts/disclosures.h"
#include "facts/parts.h"

namespace oit {

const char* Name(ReportKind kind) {
  static constexpr std::array<const char*, 7> kNames = {
      "measures-plan", "results-report", "disclosure-page", "agency-folder", "announcement",
      "manual",        "other"};
  return kNames[static_cast<size_t>(kind)];
}

namespace facts {
namespace {

constexpr uint32_t kHead = 4;        // key characters before a title's first word
constexpr size_t kItemsOfAPage = 5;  // item codes that make a page of disclosures
// Half of the shortest list: a page of disclosures, whatever stands over it (menus name
// everything).
constexpr size_t kItemsOfAList = 13;

bool InTitle(const Reading& reading, const Title& title, std::string_view list) {
  return std::any_of(title.lines.begin(), title.lines.end(),
                     [&](Span line) { return reading.hits.Any(list, line); });
}

bool HeadsTitle(const Reading& reading, const Title& title, std::string_view list) {
  if (title.lines.empty()) return false;
  std::vector<Span> hits = reading.hits.In(list, title.lines.front());
  return !hits.empty() && hits[0].begin <= title.lines.front().begin + kHead;
}

bool Filled(const Document& document, const Measure& measure, const std::vector<Role>& roles,
            std::initializer_list<Role> wanted) {
  const Row& row = document.tables[measure.table].rows[measure.row];
  for (size_t i = 0; i < roles.size() && i < row.cells.size(); ++i) {
    bool is_wanted = std::find(wanted.begin(), wanted.end(), roles[i]) != wanted.end();
    if (is_wanted && row.cells[i].filled() && row.cells[i].mark != CellMark::kDash) return true;
  }
  return false;
}

bool HasResults(const Document& document, const Facts& facts) {
  return std::any_of(facts.measures.begin(), facts.measures.end(), [&](const Measure& measure) {
    return Filled(document, measure, facts.tables[measure.table].roles,
                  {Role::kDone, Role::kNotDone, Role::kResult, Role::kOutcome});
  });
}

// Blocks that open with the code of an item.
size_t CountItemCodes(const Reading& reading) {
  const std::vector<Block>& blocks = reading.document.blocks;
  size_t codes = 0;
  for (uint32_t i = 0; i < blocks.size(); ++i) codes += ReadItemCode(reading.Key(i)).has_value();
  return codes;
}

}  // namespace

ReportKind ReadKind(const Reading& reading, const Title& title, const Facts& facts) {
  bool subject = InTitle(reading, title, "kinds.subject");
  bool foreign = !subject && InTitle(reading, title, "kinds.foreign");
  bool results = InTitle(reading, title, "kinds.results");
  bool plan = InTitle(reading, title, "kinds.plan");
  bool table = !facts.measures.empty() && !foreign;

  const size_t codes = CountItemCodes(reading);
  if (codes >= kItemsOfAList && facts.measures.empty()) return ReportKind::kDisclosurePage;
  if (results && subject) return ReportKind::kResultsReport;
  if (codes >= kItemsOfAPage) return ReportKind::kDisclosurePage;
  if (!table && HeadsTitle(reading, title, "kinds.manual")) return ReportKind::kManual;
  if (!table && HeadsTitle(reading, title, "kinds.announcement")) return ReportKind::kAnnouncement;
  if (table && HasResults(reading.document, facts)) return ReportKind::kResultsReport;
  if (table || (plan && !foreign)) return ReportKind::kMeasuresPlan;
  if (InTitle(reading, title, "kinds.disclosure")) return ReportKind::kDisclosurePage;
  return ReportKind::kOther;
}

}  // namespace facts
}  // namespace oit

#include "facts/facts.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "facts/columns.h"
#include "facts/disclosures.h"
#include "facts/lines.h"
#include "facts/lists.h"
#include "facts/parts.h"
#include "facts/score_words.h"

namespace oit {

struct FactReader::Impl {
  facts::Lists lists;
  facts::ColumnWords columns;
  facts::ScoreWords scores;
};

FactReader::FactReader(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
FactReader::FactReader(FactReader&&) noexcept = default;
FactReader::~FactReader() = default;

Result<FactReader> FactReader::Compile(const WordLists& words) {
  Result<facts::Lists> lists = facts::Lists::Compile(words);
  Result<facts::ColumnWords> columns = facts::ColumnWords::Compile(words);
  Result<facts::ScoreWords> scores = facts::ScoreWords::Compile(words);
  Errors errors;
  auto take = [&](const auto& compiled) {
    if (compiled.ok()) return;
    errors.insert(errors.end(), compiled.errors().begin(), compiled.errors().end());
  };
  take(lists);
  take(columns);
  take(scores);
  if (!errors.empty()) return errors;
  auto impl =
      std::make_unique<Impl>(Impl{std::move(*lists), std::move(*columns), std::move(*scores)});
  return FactReader(std::move(impl));
}

namespace {

void AddColumn(Role role, std::vector<Role>* columns) {
  bool seen = std::find(columns->begin(), columns->end(), role) != columns->end();
  if (role != Role::kNone && !seen) columns->push_back(role);
}

std::vector<Role> ColumnsOfMeasures(const Facts& facts) {
  std::vector<Role> columns;
  for (const TableFacts& table : facts.tables) {
    if (!table.measures) continue;
    for (Role role : table.roles) AddColumn(role, &columns);
  }
  for (const Measure& measure : facts.measures) {
    if (!measure.in_prose()) continue;
    for (const MeasurePart& part : measure.parts) AddColumn(part.role, &columns);
  }
  return columns;
}

// A plan or its results in prose; where a table holds the measures, prose only repeats them.
bool MayTellMeasures(const Facts& facts) {
  return facts.measures.empty() &&
         (facts.kind == ReportKind::kMeasuresPlan || facts.kind == ReportKind::kResultsReport);
}

}  // namespace

bool IsListOfFacts(const std::string& name) {
  constexpr std::string_view kColumns = "columns.";
  if (name.rfind(kColumns, 0) == 0) return ParseRole(name.substr(kColumns.size())).has_value();
  for (const char* folder : {"scores.", "kinds.", "agency.", "mood.", "things."}) {
    if (name.rfind(folder, 0) == 0) return true;
  }
  return false;
}

Facts FactReader::Read(const Document& document) const {
  facts::ListHits hits = impl_->lists.Find(document);
  std::vector<uint32_t> line_starts = facts::LineStarts(document);
  facts::Reading reading{document, hits, impl_->lists.words(), line_starts};
  facts::Title title = facts::FindTitle(reading);

  Facts found;
  found.title = title.block;
  found.title_text = facts::TitleText(reading, title);
  found.agency = facts::ReadAgency(reading, title);
  for (const Table& table : document.tables) {
    found.tables.push_back(impl_->columns.ReadTable(document, table));
  }
  found.section_roles = impl_->columns.ReadSections(reading, title);
  found.labels = impl_->columns.ReadLabels(document);
  found.measures = facts::ReadMeasures(document, found.tables);
  found.kind = facts::ReadKind(reading, title, found);
  if (found.kind == ReportKind::kDisclosurePage) {
    found.disclosures = facts::ReadDisclosures(reading);
  }
  if (MayTellMeasures(found)) {
    found.measures = facts::ReadProseMeasures(reading, impl_->columns, found);
  }
  found.measure_columns = ColumnsOfMeasures(found);
  for (Measure& measure : found.measures) facts::ReadMark(reading, found, &measure);
  found.events = facts::ReadEvents(reading, found);
  facts::ReadTime(reading, title, &found);
  found.scores = facts::ReadScores(reading, found, impl_->scores);
  found.site = facts::ReadSite(document, impl_->lists.words());
  found.written = facts::ReadWritten(reading);
  found.periods = facts::ReadPeriods(reading, found);
  found.notices = facts::ReadNotices(reading, found);
  found.analysed = facts::ReadAnalysed(reading);
  found.places = facts::ReadPlaces(reading, title, found);
  found.repeats = facts::FindRepeats(document, title.page);
  found.links = facts::ReadLinks(reading);
  return found;
}

}  // namespace oit

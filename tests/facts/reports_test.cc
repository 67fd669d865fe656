#include <doctest/doctest.h>

#include <filesystem>
#include <set>
#include <string>

#include "load/load.h"
#include "pack/read.h"
#include "sketch.h"

// The three real reports give what their labels say (gold/*.facts.yaml).
namespace oit {
namespace {

struct Read {
  Document document;
  Facts facts;
};

std::optional<Read> ReadReport(const std::string& name) {
  std::string path = std::string(OIT_SHARED) + "/reports/" + name;
  if (!std::filesystem::exists(path)) {
    MESSAGE("not here, not tested: " << path);
    return std::nullopt;
  }
  Result<Document> document = Load(path);
  REQUIRE(document.ok());
  Result<WordLists> words = ReadWords(OIT_ROOT "/rules/words");
  REQUIRE(words.ok());
  Result<FactReader> reader = FactReader::Compile(*words);
  REQUIRE(reader.ok());
  Facts facts = reader->Read(*document);
  return Read{std::move(*document), std::move(facts)};
}

// "2567-03-06, 28 people".
std::vector<std::string> Events(const Read& read) {
  std::vector<std::string> events;
  for (const Event& event : read.facts.events) {
    std::string text = ToIso(event.date);
    if (event.people) text += ", " + std::to_string(*event.people) + " people";
    events.push_back(text);
  }
  return events;
}

uint32_t LineOf(const Read& read, size_t event) {
  return read.document.Where(read.document.Source(read.facts.events[event].key).begin).line;
}

std::vector<std::string> Columns(const Facts& facts) {
  std::vector<std::string> columns;
  for (Role role : facts.measure_columns) columns.push_back(Name(role));
  return columns;
}

bool AllDone(const Facts& facts) {
  for (const Measure& measure : facts.measures) {
    if (measure.mark != RowMark::kDone) return false;
  }
  return true;
}

using Texts = std::vector<std::string>;

TEST_CASE("mueang-kaset 2565") {
  auto read = ReadReport("mueang-kaset-2565-measures.txt");
  if (!read) return;
  const Facts& facts = read->facts;
  CHECK(facts.kind == ReportKind::kMeasuresPlan);
  CHECK(facts.agency.name == "องค์การบริหารส่วนตำบลเมืองเกษตร");
  CHECK(facts.agency.klass == "อบต.");
  CHECK(facts.agency.amphoe == "ขามสะแกแสง");
  CHECK(facts.agency.province == "นครราชสีมา");
  CHECK(facts.fiscal_year == 2565);
  CHECK_FALSE(facts.period_from);
  CHECK(Events(*read) == Texts{"2565-01-12"});
  CHECK(LineOf(*read, 0) == 88);
  CHECK(facts.measures.size() == 5);
  CHECK(Columns(facts) == Texts{"measure", "steps", "responsible", "period", "follow_up"});
  CHECK(facts.site == "muangkaset.go.th");
  CHECK(facts.title_text ==
        "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๕");
  for (const Measure& measure : facts.measures) CHECK(measure.mark == RowMark::kNone);
}

TEST_CASE("phangat 2567") {
  auto read = ReadReport("phangat-2567-results.txt");
  if (!read) return;
  const Facts& facts = read->facts;
  CHECK(facts.kind == ReportKind::kResultsReport);
  CHECK(facts.agency.name == "องค์การบริหารส่วนตำบลพะงาด");
  CHECK(facts.agency.klass == "อบต.");
  CHECK(facts.agency.amphoe == "ขามสะแกแสง");
  CHECK(facts.agency.province == "นครราชสีมา");
  CHECK(facts.fiscal_year == 2567);
  CHECK(facts.round == 12);
  CHECK(facts.period_from == Date{2566, 10, 1});
  CHECK(facts.period_to == Date{2567, 9, 30});
  CHECK(Events(*read) == Texts{"2567-03-06, 28 people", "2567-01-17, 17 people"});
  CHECK(LineOf(*read, 0) == 26);
  CHECK(LineOf(*read, 1) == 43);
  CHECK(facts.measures.size() == 5);
  CHECK(AllDone(facts));
  CHECK(Columns(facts) == Texts{"issue", "measure", "responsible", "period", "result", "outcome"});
  CHECK(facts.site == "pangad.go.th");
  std::set<std::string> targets;
  for (const Link& link : read->document.links) {
    CHECK(IsOwnSite(facts, link.target));
    if (link.text.find("://") != std::string::npos) targets.insert(link.target);
  }
  CHECK(targets.size() == 8);
}

TEST_CASE("ta-noen 2568") {
  auto read = ReadReport("ta-noen-2568-results.txt");
  if (!read) return;
  const Facts& facts = read->facts;
  CHECK(facts.kind == ReportKind::kResultsReport);
  CHECK(facts.agency.name == "องค์การบริหารส่วนตำบลตาเนิน");
  CHECK(facts.agency.klass == "อบต.");
  CHECK(facts.agency.amphoe == "เนินสง่า");
  CHECK(facts.agency.province == "ชัยภูมิ");
  CHECK(facts.fiscal_year == 2568);
  CHECK(facts.period_from == Date{2567, 10, 1});
  CHECK(facts.period_to == Date{2568, 9, 30});
  Texts events = Events(*read);
  REQUIRE(events.size() >= 2);
  CHECK(events[0] == "2568-04-24");
  CHECK(LineOf(*read, 0) == 11);
  CHECK(LineOf(*read, 1) == 117);
  for (size_t i = 1; i < events.size(); ++i) CHECK(events[i] == "2568-01-15");
  CHECK(facts.measures.size() == 8);
  CHECK(AllDone(facts));
  CHECK(Columns(facts) ==
        Texts{"no", "measure", "steps", "period", "responsible", "done", "not_done", "outcome"});
  CHECK(facts.title_text ==
        "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรม และความโปร่งใสภายในหน่วยงาน "
        "ประจำปีงบประมาณ พ.ศ.๒๕๖๘");
}

}  // namespace
}  // namespace oit

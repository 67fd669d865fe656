#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "desk.h"
#include "facts/parts.h"
#include "plan/closing.h"
#include "text/dates.h"

using namespace oit;

namespace {

const Desk& Desk2567() {
  static const Desk desk(2567);
  return desk;
}

std::string ReadFixture(const std::string& name) {
  return *ReadFile(std::string(OIT_ROOT "/fixtures/") + name, 1 << 20);
}

// Plans of 2567 that were written with no eye on this program.
std::vector<std::string> Reports() {
  std::vector<std::string> reports;
  for (const char* name : {"nongphaikhwang-2567-measures", "thungsaothong-2567-measures",
                           "huaitango-2567-results", "msp-university-2567-results"}) {
    reports.push_back(ReadFixture("labelled/reports/" + std::string(name) + ".txt"));
  }
  return reports;
}

// A plan of a municipality; `body` is one row of its table.
std::string Measures(const std::string& steps) {
  return "# มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. 2567\n\n"
         "เทศบาลตำบลหนองสมมุติ อำเภอหนองสมมุติ จังหวัดสมมุติธานี\n\n"
         "| มาตรการ | ขั้นตอน | ผู้รับผิดชอบ |\n|---|---|---|\n| ปรับปรุงเว็บไซต์ | " +
         steps + " | สำนักปลัด |\n";
}

// Which row serves each item that lacks something, by code.
std::multimap<std::string, size_t> Serving(const Plan& plan) {
  std::multimap<std::string, size_t> rows;
  for (size_t i = 0; i < plan.rows.size(); ++i) {
    for (const ServedItem& item : plan.rows[i].items) {
      rows.emplace(item.result->item->code, i);
    }
  }
  return rows;
}

const PlanRow* RowOf(const Plan& plan, const std::string& code) {
  const auto rows = Serving(plan);
  const auto found = rows.find(code);
  return found == rows.end() ? nullptr : &plan.rows[found->second];
}

bool Has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("every item that lacks something is served by exactly one measure") {
  for (const std::string& text : Reports()) {
    const Desk::Judged report = Desk2567().Judge(text);
    for (const bool every : {false, true}) {
      PlanOrder order = Desk2567().Order(report);
      order.every_item = every;
      const Plan plan = DraftPlan(order);
      const auto serving = Serving(plan);
      size_t wanted = 0;
      for (const ItemResult& item : report.checklist.items) {
        const bool fails =
            item.verdict == Verdict::kFail && (every || item.role != ItemRole::kSilent);
        wanted += fails;
        CAPTURE(item.item->code);
        CHECK(serving.count(item.item->code) == (fails ? 1 : 0));
      }
      CHECK(serving.size() == wanted);
    }
  }
}

TEST_CASE("the same report gives the same measures") {
  const Desk::Judged report = Desk2567().Judge(Reports().front());
  const Plan once = DraftPlan(Desk2567().Order(report));
  const Plan again = DraftPlan(Desk2567().Order(report));
  REQUIRE(once.rows.size() == again.rows.size());
  for (size_t i = 0; i < once.rows.size(); ++i)
    CHECK(TextOf(once.rows[i]) == TextOf(again.rows[i]));
}

TEST_CASE("no deadline lies behind the day that the OIT window closes, but the end of upkeep") {
  Desk desk(2567);
  for (const Date close : {Date{2568, 4, 30}, Date{2568, 3, 10}}) {
    desk.next.oit_window = OitWindow{std::nullopt, close, Standing::kConfirmed};
    const Desk::Judged report = desk.Judge(Reports().front());
    PlanOrder order = desk.Order(report);
    order.every_item = true;
    for (const PlanRow& row : DraftPlan(order).rows) {
      CHECK(Has(row.text.period, "๓๐ กันยายน ๒๕๖๘"));
      CHECK(Has(row.text.period, "เผยแพร่ข้อมูลให้แล้วเสร็จภายในวันที่ "));
      const std::string key = facts::KeyOf(row.text.period + " " + row.text.follow_up);
      CAPTURE(row.text.period);
      CAPTURE(row.text.follow_up);
      for (const DateHit& hit : FindDates(key)) {
        CHECK(hit.date.year >= 2567);
        if (hit.date == Date{2568, 9, 30}) continue;
        CHECK(Date{hit.date.year, hit.date.month, std::max(hit.date.day, 1)} <= close);
      }
    }
  }
}

TEST_CASE("one measure serves several items, with a step for each and the codes of the new list") {
  const Desk::Judged report = Desk2567().Judge(
      Measures("1. จัดทำประกาศเจตนารมณ์ No Gift Policy<br>2. จัดกิจกรรมสร้างวัฒนธรรม No Gift Policy"));
  const Plan plan = DraftPlan(Desk2567().Order(report));
  const PlanRow* announced = RowOf(plan, "O26");
  REQUIRE(announced != nullptr);
  CHECK(announced == RowOf(plan, "O27"));
  CHECK(Has(TextOf(*announced), "ประกาศเจตนารมณ์ประจำปีงบประมาณ พ.ศ. ๒๕๖๘"));
  CHECK(Has(TextOf(*announced), "(ข้อ O21)"));  // O26 and O27 are one item in 2568
  CHECK_FALSE(Has(TextOf(*announced), "{"));
}

TEST_CASE("a single item has the steps of its own advice, in the words of the agency's class") {
  const Desk::Judged report =
      Desk2567().Judge(Measures("1. จัดทำประมวลจริยธรรม<br>2. จัดทำคู่มือการปฏิบัติงาน"));
  const Plan plan = DraftPlan(Desk2567().Order(report));
  const PlanRow* manual = RowOf(plan, "O10");
  REQUIRE(manual != nullptr);
  const std::string text = TextOf(*manual);
  CHECK(Has(text, "จัดทำและเผยแพร่คู่มือหรือแนวทางการปฏิบัติงานของเจ้าหน้าที่"));
  CHECK(Has(text, "เสนอปลัดเทศบาลตรวจสอบ และเสนอนายกเทศมนตรีพิจารณาให้ความเห็นชอบ"));
  CHECK(Has(text, "ในหัวข้อ O8"));
  CHECK(Has(text, "๑ ตุลาคม ๒๕๖๗ ถึง ๓๐ กันยายน ๒๕๖๘"));
}

TEST_CASE("a draft does not tell to draft measures, but to publish them") {
  const Desk::Judged report = Desk2567().Judge(Measures("1. ประชุมประจำเดือน"));
  const Plan plan = DraftPlan(Desk2567().Order(report));
  const PlanRow* itself = RowOf(plan, "O34");
  REQUIRE(itself != nullptr);
  CHECK(Has(TextOf(*itself), "เผยแพร่มาตรการฉบับนี้เมื่อนายกเทศมนตรีให้ความเห็นชอบแล้ว"));
  CHECK_FALSE(Has(TextOf(*itself), "จัดทำมาตรการส่งเสริม"));
}

TEST_CASE("an item is drafted as the list of the year to come asks for it") {
  const Desk::Judged report = Desk2567().Judge(Measures("1. จัดทำรายการการจัดซื้อจัดจ้าง"));
  const Plan plan = DraftPlan(Desk2567().Order(report));
  const PlanRow* list = RowOf(plan, "O14");  // O12 of 2568 asks for the progress too
  REQUIRE(list != nullptr);
  REQUIRE(list->added.size() == 1);
  CHECK(list->added[0].requirement == "procurement_progress");
  CHECK_FALSE(list->added[0].usual);
  const std::string text = TextOf(*list);
  CHECK(Has(text, "เทศบัญญัติงบประมาณรายจ่าย"));
  CHECK_FALSE(Has(text, "ข้อบัญญัติ"));
  CHECK(Has(text, "ราคากลาง ราคาที่ตกลง ผู้ได้รับการคัดเลือก"));
  CHECK(Has(text, "(ข้อ O12)"));
}

namespace {

void State(int indicator, double value, Desk::Judged* report) {
  StatedScore& score = report->checklist.facts.scores.stated.emplace_back();
  score.subject.kind = ScoreSubject::Kind::kIndicator;
  score.subject.indicator = indicator;
  score.value = value;
}

}  // namespace

TEST_CASE(
    "weak indicators come by their scores, a second measure after each instrument's weakest") {
  Desk::Judged report = Desk2567().Judge(Measures("1. ประชุมประจำเดือน"));
  State(1, 92, &report);
  State(2, 83.6, &report);
  State(4, 77.3, &report);
  State(8, 81, &report);
  State(9, 55.8, &report);
  State(10, 31.2, &report);
  const Plan plan = DraftPlan(Desk2567().Order(report));
  REQUIRE(plan.rows.size() == 6);
  CHECK(Has(plan.rows[0].text.action, "ความเสี่ยงการทุจริต"));     // 10
  CHECK(Has(plan.rows[1].text.action, "เป็นรายข้อ"));            // 9
  CHECK(Has(plan.rows[2].text.action, "ทรัพย์สินของราชการ"));     // 4, the weakest of IIT
  CHECK(Has(plan.rows[3].text.action, "ปรับปรุงระบบการทำงาน"));  // 8, the weakest of EIT
  CHECK(Has(plan.rows[4].text.action, "No Gift Policy"));      // 10 again
  CHECK(Has(plan.rows[5].text.action, "การใช้จ่ายงบประมาณ"));    // 2
}

TEST_CASE("a weak indicator of OIT brings what agencies with such a score usually lack") {
  Desk::Judged report = Desk2567().Judge(Measures("1. ประชุมประจำเดือน"));
  State(10, 31.2, &report);
  const Plan plan = DraftPlan(Desk2567().Order(report));
  REQUIRE(plan.rows.size() >= 2);
  std::vector<std::string> codes;
  for (const AddedItem& added : plan.rows[0].added) {
    CHECK(added.usual);
    codes.push_back(added.listed->code);
  }
  CHECK(codes == std::vector<std::string>{"O23", "O25"});  // of 2568: bribery risk and the plan
  CHECK(Has(TextOf(plan.rows[0]), "จัดทำแผนปฏิบัติการป้องกันการทุจริตที่ครอบคลุมปีงบประมาณ พ.ศ. ๒๕๖๘"));
}

TEST_CASE("indicators that the report means to improve are raised though it gives no scores") {
  const Desk::Judged report = Desk2567().Judge(
      "# มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. 2567\n\n"
      "เทศบาลตำบลหนองสมมุติ อำเภอหนองสมมุติ จังหวัดสมมุติธานี\n\n"
      "จากการประชุมเมื่อวันที่ 12 มกราคม 2567 ที่ประชุมได้กำหนดมาตรการดังนี้\n\n"
      "| ประเด็นที่ต้องปรับปรุงแก้ไข/พัฒนา | มาตรการ | ผู้รับผิดชอบ |\n|---|---|---|\n"
      "| ตัวชี้วัดที่ 3 ประสิทธิภาพในการสื่อสาร | ประชุมประจำเดือน | สำนักปลัด |\n");
  const Plan plan = DraftPlan(Desk2567().Order(report));
  CHECK(plan.weak.basis == WeakIndicators::Basis::kNamed);
  REQUIRE(plan.weak.indicators.size() == 1);
  CHECK(plan.weak.indicators[0].number == 7);  // by its name, whatever number the report gives it
  CHECK_FALSE(plan.weak.indicators[0].score);
  REQUIRE_FALSE(plan.rows.empty());
  CHECK(Has(plan.rows[0].text.action, "การสื่อสาร"));
  CHECK(Has(plan.rows[0].text.period, "นับแต่วันที่ที่ประชุมเห็นชอบ (......)"));
}

TEST_CASE("what the results show is left out, and a measure that they report is carried on") {
  const Desk::Judged report =
      Desk2567().Judge(Measures("1. พัฒนาระบบ E-Service<br>2. จัดทำประกาศ No Gift Policy"));
  const Desk::Judged results = Desk2567().Judge(
      "# รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. 2567\n\n"
      "เทศบาลตำบลหนองสมมุติ อำเภอหนองสมมุติ จังหวัดสมมุติธานี\n\n"
      "| มาตรการ | ขั้นตอน | ผลการดำเนินการ |\n|---|---|---|\n"
      "| การให้บริการออนไลน์ | จัดให้มี E-Service | ดำเนินการแล้ว เปิดบริการ E-Service บนเว็บไซต์หลัก "
      "https://www.sommut.go.th/eservice พร้อมคู่มือการใช้งาน E-Service |\n"
      "| กำกับดูแลการยืมและการใช้ทรัพย์สินของราชการ | จัดทำทะเบียนคุมการยืม | ดำเนินการแล้ว |\n");
  PlanOrder order = Desk2567().Order(report);
  order.results = PlanResults{&results.document, &results.checklist};
  Desk::Judged weak = Desk2567().Judge(Measures("1. พัฒนาระบบ E-Service"));
  const Plan plan = DraftPlan(order);
  CHECK(RowOf(plan, "O13") == nullptr);
  REQUIRE(plan.done.size() == 1);
  CHECK(plan.done[0].result->item->code == "O13");
  CHECK(RowOf(plan, "O26") != nullptr);

  State(4, 70, &weak);
  order.document = &weak.document;
  order.report = &weak.checklist;
  const Plan carried = DraftPlan(order);
  const auto property =
      std::find_if(carried.rows.begin(), carried.rows.end(),
                   [](const PlanRow& row) { return row.indicators == std::vector<int>{4}; });
  REQUIRE(property != carried.rows.end());
  REQUIRE(property->carried_on);
  CHECK(Has(property->carried_on->quote, "การยืมและการใช้ทรัพย์สิน"));
}

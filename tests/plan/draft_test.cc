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
      PlanOrder order = Desk2567().Order(report.checklist);
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
  const Plan once = DraftPlan(Desk2567().Order(report.checklist));
  const Plan again = DraftPlan(Desk2567().Order(report.checklist));
  REQUIRE(once.rows.size() == again.rows.size());
  for (size_t i = 0; i < once.rows.size(); ++i)
    CHECK(TextOf(once.rows[i]) == TextOf(again.rows[i]));
}

TEST_CASE("no period and no deadline lies behind the day that the OIT window closes") {
  Desk desk(2567);
  for (const Date close : {Date{2568, 4, 30}, Date{2568, 3, 10}}) {
    desk.next.oit_window = OitWindow{std::nullopt, close, Standing::kConfirmed};
    const Desk::Judged report = desk.Judge(Reports().front());
    PlanOrder order = desk.Order(report.checklist);
    order.every_item = true;
    for (const PlanRow& row : DraftPlan(order).rows) {
      const std::string key = facts::KeyOf(row.text.period + " " + row.text.follow_up);
      CAPTURE(row.text.period);
      CAPTURE(row.text.follow_up);
      for (const DateHit& hit : FindDates(key)) {
        CHECK(hit.date.year >= 2567);
        CHECK(Date{hit.date.year, hit.date.month, std::max(hit.date.day, 1)} <= close);
      }
    }
  }
}

TEST_CASE("one measure serves several items, with a step for each and the codes of the new list") {
  const Desk::Judged report = Desk2567().Judge(
      Measures("1. จัดทำประกาศเจตนารมณ์ No Gift Policy<br>2. จัดกิจกรรมสร้างวัฒนธรรม No Gift Policy"));
  const Plan plan = DraftPlan(Desk2567().Order(report.checklist));
  const PlanRow* announced = RowOf(plan, "O26");
  REQUIRE(announced != nullptr);
  CHECK(announced == RowOf(plan, "O27"));
  CHECK(Has(TextOf(*announced), "ประกาศเจตนารมณ์ประจำปี ๒๕๖๘"));
  CHECK(Has(TextOf(*announced), "(ข้อ O21)"));  // O26 and O27 are one item in 2568
  CHECK_FALSE(Has(TextOf(*announced), "{"));
}

TEST_CASE("a single item has the steps of its own advice, in the words of the agency's class") {
  const Desk::Judged report =
      Desk2567().Judge(Measures("1. จัดทำแผนการใช้จ่ายงบประมาณประจำปี<br>2. จัดทำรายการการจัดซื้อจัดจ้าง"));
  const Plan plan = DraftPlan(Desk2567().Order(report.checklist));
  const PlanRow* list = RowOf(plan, "O14");
  REQUIRE(list != nullptr);
  CHECK(Has(TextOf(*list), "เทศบัญญัติงบประมาณรายจ่าย"));
  CHECK_FALSE(Has(TextOf(*list), "ข้อบัญญัติ"));
  CHECK(Has(TextOf(*list), "ในหัวข้อ O12"));
}

TEST_CASE("weak indicators are raised, the worst first") {
  Desk::Judged report = Desk2567().Judge(Measures("1. ประชุมประจำเดือน"));
  const auto state = [&](int indicator, double value) {
    StatedScore& score = report.checklist.facts.scores.stated.emplace_back();
    score.subject.kind = ScoreSubject::Kind::kIndicator;
    score.subject.indicator = indicator;
    score.value = value;
  };
  state(1, 92);
  state(4, 77.3);
  state(8, 81);
  state(10, 31.2);
  const Plan plan = DraftPlan(Desk2567().Order(report.checklist));
  std::vector<std::string> raising;
  for (const PlanRow& row : plan.rows) {
    if (row.items.empty()) raising.push_back(row.text.action);
  }
  REQUIRE(raising.size() == 3);
  CHECK(Has(raising[0], "เป็นรายข้อ"));
  CHECK(Has(raising[1], "ทรัพย์สินของราชการ"));
  CHECK(Has(raising[2], "ปรับปรุงระบบการทำงาน"));
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
  PlanOrder order = Desk2567().Order(report.checklist);
  order.results = PlanResults{&results.document, &results.checklist};
  Desk::Judged weak = Desk2567().Judge(Measures("1. พัฒนาระบบ E-Service"));
  const Plan plan = DraftPlan(order);
  CHECK(RowOf(plan, "O13") == nullptr);
  REQUIRE(plan.done.size() == 1);
  CHECK(plan.done[0].result->item->code == "O13");
  CHECK(RowOf(plan, "O26") != nullptr);

  StatedScore& score = weak.checklist.facts.scores.stated.emplace_back();
  score.subject.kind = ScoreSubject::Kind::kIndicator;
  score.subject.indicator = 4;
  score.value = 70;
  order.report = &weak.checklist;
  const Plan carried = DraftPlan(order);
  const auto property =
      std::find_if(carried.rows.begin(), carried.rows.end(),
                   [](const PlanRow& row) { return row.indicators == std::vector<int>{4}; });
  REQUIRE(property != carried.rows.end());
  REQUIRE(property->carried_on);
  CHECK(Has(property->carried_on->quote, "การยืมและการใช้ทรัพย์สิน"));
}

#include "plan/follow.h"

#include <doctest/doctest.h>

#include "desk.h"

using namespace oit;

namespace {

const WordLists& SharedWords() {
  static const WordLists words = *ReadWords(Desk::Folder("words"));
  return words;
}

struct Report {
  explicit Report(const std::string& text)
      : document(std::move(*LoadBytes(text, "report.txt"))),
        facts(FactReader::Compile(SharedWords())->Read(document)) {}
  ReportRead read() const { return {&document, &facts}; }
  Document document;
  Facts facts;
};

std::string Head(const char* title, const char* agency, const char* year) {
  return std::string("# ") + title + " ประจำปีงบประมาณ พ.ศ. " + year + "\n\n" + agency + "\n\n";
}

constexpr char kAgency[] = "องค์การบริหารส่วนตำบลสมมุติ อำเภอเมืองสมมุติ จังหวัดสมมุติบุรี";
constexpr char kPlanTitle[] = "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน";
constexpr char kResultsTitle[] = "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส";

// Five measures, each with what it becomes in Told().
std::string Planned() {
  return Head(kPlanTitle, kAgency, "2568") +
         "| ที่ | มาตรการ | ขั้นตอน | ผู้รับผิดชอบ |\n|---|---|---|---|\n"
         "| 1 | ขับเคลื่อนนโยบายไม่รับของขวัญ | 1. จัดทำประกาศเจตนารมณ์ไม่รับของขวัญ<br>"
         "2. อบรมเรื่องผลประโยชน์ทับซ้อนแก่สมาชิกสภา | สำนักปลัด |\n"
         "| 2 | ควบคุมการยืมทรัพย์สินของราชการ | 1. จัดทำทะเบียนคุมการยืม | กองคลัง |\n"
         "| 3 | พัฒนาบริการออนไลน์ E-Service | 1. จัดทำแบบคำขอออนไลน์ | สำนักปลัด |\n"
         "| 4 | ปลูกต้นไม้ริมคลองสาธารณะ | 1. สำรวจแนวคลอง | กองช่าง |\n"
         "| 5 | ปรับปรุงคู่มือประชาชน | 1. ทบทวนคู่มือประชาชนทุกงาน | ทุกกอง |\n";
}

std::string Told() {
  return Head(kResultsTitle, kAgency, "2568") +
         "| ที่ | มาตรการ | ขั้นตอน | ดำเนินการแล้วเสร็จ | ไม่สามารถดำเนินการได้ | ผลการดำเนินการ |\n"
         "|---|---|---|---|---|---|\n"
         "| 1 | มาตรการควบคุมการยืมทรัพย์สินราชการ | จัดทำทะเบียนคุมการยืม | / |  | บุคลากรถือปฏิบัติ |\n"
         "| 2 | มาตรการนโยบายไม่รับของขวัญ | จัดทำประกาศเจตนารมณ์ไม่รับของขวัญ | / |  | "
         "จัดทำประกาศเมื่อวันที่ 9 มกราคม 2568 https://www.sommut.go.th/nogift |\n"
         "| 3 | พัฒนาบริการออนไลน์ E-Service | จัดทำแบบคำขอออนไลน์ |  | / | ยังไม่ได้รับจัดสรรงบประมาณ |\n"
         "| 4 | ปรับปรุงคู่มือประชาชน | ทบทวนคู่มือประชาชนทุกงาน | / |  | ยังไม่ได้จัดทำคู่มือของกองช่าง |\n";
}

std::vector<std::string> Outcomes(const FollowUp& follow) {
  std::vector<std::string> names;
  for (const FollowedMeasure& measure : follow.measures) names.push_back(Name(measure.outcome));
  return names;
}

FollowUp Followed(const std::string& plan, const std::string& results) {
  const Report a(plan), b(results);
  return *Follow(a.read(), b.read(), SharedWords());
}

bool Has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("each planned measure stands beside what the results say of it") {
  const FollowUp follow = Followed(Planned(), Told());
  CHECK(follow.notes.empty());
  CHECK(Outcomes(follow) == std::vector<std::string>{"done", "claimed", "contradicted",
                                                     "not_mentioned", "contradicted"});
  CHECK(follow.unplanned.empty());
  REQUIRE(follow.measures[0].evidence.size() == 1);
  CHECK(Has(follow.measures[0].evidence[0].quote, "9 มกราคม 2568"));
  REQUIRE(follow.measures[4].evidence.size() == 1);  // ticked, and said not to be done
  CHECK(Has(follow.measures[4].evidence[0].quote, "ยังไม่ได้จัดทำ"));
}

TEST_CASE("a step that the results never mention is a finding with both sides") {
  const FollowUp follow = Followed(Planned(), Told());
  REQUIRE(follow.findings.size() == 2);
  CHECK(follow.findings[0].id == "plan.not_followed");
  CHECK(Has(follow.findings[0].message.th, "อบรมเรื่องผลประโยชน์ทับซ้อน"));
  REQUIRE(follow.findings[0].evidence.size() == 2);
  CHECK(follow.findings[0].evidence[1].passage.quote == "มาตรการนโยบายไม่รับของขวัญ");
  // A measure that nothing names is said once, not once a step.
  CHECK(Has(follow.findings[1].message.th, "ปลูกต้นไม้ริมคลองสาธารณะ"));
}

TEST_CASE("in the row of the same measure a step may be named in fewer words") {
  const std::string head = "| มาตรการ | ขั้นตอน | ผลการดำเนินการ |\n|---|---|---|\n";
  const FollowUp follow = Followed(
      Head(kPlanTitle, kAgency, "2568") + head +
          "| พัฒนาการให้บริการ | จัดให้มีบริการ E-Service บนเว็บไซต์หลักของหน่วยงาน พร้อมคู่มือการใช้งาน |  |\n",
      Head(kResultsTitle, kAgency, "2568") + head +
          "| มาตรการพัฒนาการให้บริการ | จัดให้มีระบบ E-Service | ดำเนินการแล้ว |\n");
  CHECK(follow.findings.empty());
}

namespace {

constexpr char kPlanColumns[] =
    "| ที่ | มาตรการ | ขั้นตอน | ผู้รับผิดชอบ | ระยะเวลา |\n|---|---|---|---|---|\n";
constexpr char kResultsColumns[] =
    "| มาตรการ | ผลการดำเนินการ | แล้วเสร็จ | ไม่แล้วเสร็จ |\n|---|---|---|---|\n";

std::vector<bool> Told(const FollowedMeasure& measure) {
  std::vector<bool> told;
  for (const FollowedStep& step : measure.steps) told.push_back(step.told.has_value());
  return told;
}

// Two measures that the results tell in one row, and one that is under way.
FollowUp MergedAndUnderWay() {
  return Followed(
      Head(kPlanTitle, kAgency, "2568") + kPlanColumns +
          "| 1 | เสริมสร้างวินัยและจรรยาบรรณของบุคลากร | 1. จัดทำข้อตกลงจรรยาบรรณรายบุคคล<br>"
          "2. จัดฝึกอบรมเรื่องวินัยข้าราชการให้แก่พนักงานทุกคน<br>3. คัดเลือกบุคลากรต้นแบบประจำปี | สำนักปลัด | "
          "ต.ค. 2567 – ม.ค. 2568 |\n"
          "| 2 | สร้างความโปร่งใสในการบรรจุและเลื่อนขั้นเงินเดือน | 1. เผยแพร่หลักเกณฑ์การเลื่อนขั้นเงินเดือน<br>"
          "2. ติดประกาศผลการสอบคัดเลือก | สำนักปลัด | ต.ค. 2567 – มี.ค. 2568 |\n"
          "| 3 | ปรับปรุงถนนทางเข้าตลาด | 1. สำรวจและออกแบบ | กองช่าง | ม.ค. – ส.ค. 2568 |\n",
      Head(kResultsTitle, kAgency, "2568 รอบ 6 เดือน") + kResultsColumns +
          "| การบริหารบุคคลและการส่งเสริมวินัยของพนักงาน | - ลงนามข้อตกลงด้านจรรยาบรรณครบทุกคน<br>"
          "- อบรมวินัยเมื่อวันที่ 12 กุมภาพันธ์ 2568<br>"
          "- แจ้งเกณฑ์การเลื่อนเงินเดือนและประกาศผลสอบคัดเลือก https://www.sommut.go.th/exam | / | |\n"
          "| ถนนทางเข้าตลาด | อยู่ระหว่างออกแบบ | | / |\n");
}

}  // namespace

TEST_CASE("steps are found reworded, shortened and merged, and those left out are not") {
  const FollowUp follow = MergedAndUnderWay();
  CHECK(Told(follow.measures[0]) == std::vector<bool>{true, true, false});
  CHECK(Told(follow.measures[1]) == std::vector<bool>{true, true});
  REQUIRE(follow.measures[0].steps[0].told);
  CHECK(follow.measures[0].steps[0].told->quote == "ลงนามข้อตกลงด้านจรรยาบรรณครบทุกคน");
}

TEST_CASE("of a row that tells of two measures each has its own evidence") {
  const FollowUp follow = MergedAndUnderWay();
  REQUIRE(follow.measures[0].evidence.size() == 1);
  CHECK(Has(follow.measures[0].evidence[0].quote, "12 กุมภาพันธ์"));
  REQUIRE(follow.measures[1].evidence.size() == 1);
  CHECK(Has(follow.measures[1].evidence[0].quote, "/exam"));
}

TEST_CASE("what is marked as not done may be under way, and not due yet") {
  const FollowUp follow = MergedAndUnderWay();
  const FollowedMeasure& road = follow.measures[2];
  CHECK(road.outcome == Outcome::kContradicted);
  CHECK(road.reason.th == "ยังไม่แล้วเสร็จ (อยู่ระหว่างดำเนินการ)");
  REQUIRE(road.evidence.size() == 1);
  CHECK(road.evidence[0].quote == "อยู่ระหว่างออกแบบ");
  CHECK(follow.covered_to == Date{2568, 3, 31});
  CHECK(road.due == Date{2568, 8, 31});
  CHECK(road.not_due);
  CHECK_FALSE(follow.measures[1].not_due);
  REQUIRE(road.responsible);
  CHECK(road.responsible->quote == "กองช่าง");
}

TEST_CASE("a measure of another name is found by its steps") {
  const FollowUp follow = Followed(
      Head(kPlanTitle, kAgency, "2568") + kPlanColumns +
          "| 1 | ยกระดับธรรมาภิบาลคลัง | 1. เผยแพร่งบแสดงฐานะการเงินรายเดือน<br>2. จัดเวทีชี้แจง | กองคลัง | "
          "ตลอดปีงบประมาณ |\n",
      Head(kResultsTitle, kAgency, "2568") + "ข้อมูล ณ วันที่ 30 มิถุนายน 2568\n\n" + kResultsColumns +
          "| กิจกรรมของกองคลัง | เผยแพร่งบแสดงฐานะการเงินรายเดือนแล้ว | / | |\n"
          "| กิจกรรมของกองช่าง | ซ่อมแซมไฟส่องสว่าง | / | |\n");
  CHECK(Outcomes(follow) == std::vector<std::string>{"claimed"});
  CHECK(follow.unplanned.size() == 1);
  REQUIRE(follow.measures[0].says.size() == 1);
  CHECK(follow.covered_to == Date{2568, 6, 30});
  CHECK(follow.measures[0].not_due);  // all the year is to its end
}

TEST_CASE("a plan followed into itself finds every measure, none of them done") {
  const FollowUp follow = Followed(Planned(), Planned());
  CHECK(follow.findings.empty());
  CHECK(Outcomes(follow) == std::vector<std::string>(5, "open"));
}

TEST_CASE("results in prose are searched passage by passage") {
  const FollowUp follow = Followed(
      Planned(),
      Head(kResultsTitle, kAgency, "2568") +
          "- ขับเคลื่อนนโยบายไม่รับของขวัญ โดยจัดทำประกาศเจตนารมณ์ไม่รับของขวัญ เมื่อวันที่ 9 มกราคม 2568\n"
          "- ควบคุมการยืมทรัพย์สินของราชการแล้ว\n");
  const auto outcomes = Outcomes(follow);
  CHECK(outcomes[0] == "done");
  CHECK(outcomes[1] == "claimed");
  CHECK(outcomes[3] == "not_mentioned");
}

TEST_CASE("reports of other agencies and years are told apart on top") {
  const FollowUp follow = Followed(
      Planned(),
      Head(kResultsTitle, "เทศบาลตำบลอื่นสมมุติ อำเภออื่นสมมุติ จังหวัดสมมุติบุรี", "2567") +
          "| มาตรการ | ผลการดำเนินการ |\n|---|---|\n| ประหยัดพลังงานในสำนักงาน | ดำเนินการแล้ว |\n");
  REQUIRE(follow.notes.size() == 2);
  CHECK(Has(follow.notes[0].en, "different agencies"));
  CHECK(Has(follow.notes[1].en, "2567"));
  CHECK(Outcomes(follow) == std::vector<std::string>(5, "not_mentioned"));
  CHECK(follow.unplanned.size() == 1);
}

TEST_CASE("a plan and its results may be prose under labels") {
  const FollowUp follow =
      Followed(Head(kPlanTitle, kAgency, "2568") +
                   "## มาตรการที่ 1 ควบคุมการยืมทรัพย์สินของราชการ\n\n- จัดทำทะเบียนคุมการยืม\n\n"
                   "ผู้รับผิดชอบ : กองคลัง\nระยะเวลา : มกราคม 2568\n\n"
                   "## มาตรการที่ 2 พัฒนาบริการออนไลน์ E-Service\n\n- จัดทำแบบคำขอออนไลน์\n\n"
                   "ผู้รับผิดชอบ : สำนักปลัด\nระยะเวลา : มีนาคม 2568\n",
               Head(kResultsTitle, kAgency, "2568") +
                   "1. มาตรการควบคุมการยืมทรัพย์สิน\n   ผลการดำเนินการ  ☑ แล้วเสร็จ  ☐ ยังไม่แล้วเสร็จ\n"
                   "   จัดทำทะเบียนคุมการยืมแล้ว เมื่อวันที่ 9 มกราคม 2568\n\n"
                   "2. มาตรการพัฒนาบริการออนไลน์\n   ผลการดำเนินการ  ☐ แล้วเสร็จ  ☑ ยังไม่แล้วเสร็จ\n"
                   "   รอจัดสรรงบประมาณ\n");
  CHECK(Outcomes(follow) == std::vector<std::string>{"done", "contradicted"});
  REQUIRE(follow.measures.size() == 2);
  CHECK(follow.measures[1].number == 2);
  CHECK(follow.measures[0].steps.at(0).told.has_value());
}

TEST_CASE("a plan without measures is refused with what to do") {
  const Report nothing(Head(kPlanTitle, kAgency, "2568") + "ไม่มีตาราง\n"), results(Told());
  const auto follow = Follow(nothing.read(), results.read(), SharedWords());
  REQUIRE_FALSE(follow.ok());
  CHECK(follow.errors()[0].code == "follow.no_measures");
}

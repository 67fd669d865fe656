#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "typed.h"

using namespace oit;

namespace {

Ran Run(std::vector<std::string> arguments) {
  arguments.insert(arguments.end(), {"--rules", kRoot + "/rules"});
  return Oit(arguments);
}

const std::string kPlanA = kRoot + "/fixtures/plan-a-2568.txt";
const std::string kResultsA = kRoot + "/fixtures/results-a-2568.txt";

}  // namespace

TEST_CASE("oit plan drafts the table of next year, to be pasted") {
  const Ran text = Run({"plan", kPlanA});
  CHECK(text.status == 0);
  CHECK(Has(text.out, "ประจำปีงบประมาณ พ.ศ. ๒๕๖๙"));
  CHECK(Has(text.out, "๑. "));
  CHECK(Has(text.out, "การกำกับติดตาม"));
  CHECK(Has(Run({"plan", kPlanA, "--for-year", "2568"}).out, "พ.ศ. ๒๕๖๘"));
  CHECK(Has(Run({"plan", kPlanA, "--lang", "en"}).out, "Responsible"));
  // Items that it does not mention are there on request only.
  CHECK_FALSE(Has(text.out, "O1 "));
  CHECK(Has(Run({"plan", kPlanA, "--all"}).out, "O1 โครงสร้าง"));
}

TEST_CASE("a year whose list nobody has takes the codes of the last one, and says so") {
  const Ran later = Run({"plan", kPlanA, "--for-year", "2571"});
  CHECK(later.status == 0);
  CHECK(Has(later.out, "ยังไม่มีรายการข้อของปี 2571 รหัสข้อในขั้นตอนเป็นของปี 2569"));
  CHECK(Has(later.out, "มีนาคม ๒๕๗๑"));
}

TEST_CASE("the Markdown is a table of five columns in every row") {
  std::istringstream lines(Run({"plan", kPlanA, "-o", "md"}).out);
  int rows = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line[0] != '|') continue;
    ++rows;
    CHECK(std::count(line.begin(), line.end(), '|') == 6);
  }
  CHECK(rows > 3);
}

TEST_CASE("the page to paste has the table as one, with a line for each step") {
  const std::string page = Run({"plan", kPlanA, "-o", "html"}).out;
  CHECK(Has(page, "<th>ขั้นตอนหรือวิธีการ</th>"));
  CHECK(Has(page, "<br>\n๒. "));
  CHECK(Has(page, "<p>จากการตรวจทานรายงาน"));
  CHECK(Has(page, "(ถ้ามีการประชุม ระบุครั้งที่และวันที่: ....."));  // none is claimed
}

TEST_CASE("the memo of a plan is a file of Word whose table reads as the plan") {
  Folder folder;
  const std::string path = folder.path.string() + "/memo.docx";
  const Ran memo = Run({"plan", kPlanA, "-o", "docx:" + path});
  CHECK(memo.status == 0);
  CHECK(memo.out.empty());
  const std::string read = Run({"extract", path}).out;
  CHECK(Has(read, "ขอความเห็นชอบมาตรการส่งเสริมคุณธรรม"));
  CHECK(Has(read, "t1.c5 [follow_up]"));
  CHECK(Has(read, "จึงเรียนมาเพื่อโปรดพิจารณาให้ความเห็นชอบ"));
  CHECK(Run({"plan", kPlanA, "-o", "docx"}).status == 2);  // not for a screen
  CHECK(Run({"plan", kPlanA, "-o", "md:" + path}).status == 0);
  CHECK(Has(Run({"extract", path}).out, "measures-plan"));
}

TEST_CASE("a drafted plan reads as a plan of measures") {
  Folder folder;
  const std::string path = folder.Write("next.md", Run({"plan", kPlanA, "-o", "md"}).out);
  const Ran extracted = Run({"extract", path});
  CHECK(Has(extracted.out, "measures-plan"));
  // Followed into itself, every measure is found and none is done.
  const Ran followed = Run({"follow", path, path, "-o", "json"});
  CHECK(followed.status == 0);
  CHECK(Has(followed.out, "\"outcome\": \"open\""));
  CHECK_FALSE(Has(followed.out, "not_mentioned"));
}

TEST_CASE("oit follow tells what became of each measure, and its status says whether to act") {
  const Ran text = Run({"follow", kPlanA, kResultsA});
  CHECK(text.status == 1);
  CHECK(Has(text.out, "สองฉบับนี้ระบุหน่วยงานต่างกัน"));
  CHECK(Has(text.out, "ทำแล้ว มีหลักฐานกำกับ"));
  CHECK(Has(text.out, "แถวนี้ทำเครื่องหมายทั้งสองช่อง"));
  CHECK(Run({"follow", kPlanA, kResultsA, "--fail-on", "never"}).status == 0);
  CHECK(Run({"follow", kPlanA, kPlanA, "--fail-on", "contradicted"}).status == 0);
  const Ran json = Run({"follow", kPlanA, kResultsA, "-o", "json"});
  CHECK(Has(json.out, "\"schema\": \"oit.follow/1\""));
  CHECK(Has(json.out, "\"id\": \"plan.not_followed\""));
}

TEST_CASE(
    "oit follow tells first what wants action, with unit, period and the document of a line") {
  const std::string pair = kRoot + "/fixtures/slips/pairs/bueng-tako-klang-2567";
  const std::string page = Run({"follow", pair + ".plan.txt", pair + ".results.txt"}).out;
  const size_t under_way = page.find("ยังไม่แล้วเสร็จ (อยู่ระหว่างดำเนินการ)");
  REQUIRE(under_way != page.npos);
  CHECK(under_way < page.find("ทำแล้ว มีหลักฐานกำกับ"));
  CHECK(Has(page, "(แผน บรรทัด 18 · รายงาน บรรทัด 12)"));
  CHECK(Has(page, "สำนักปลัด ร่วมกับกองช่าง"));
  CHECK(Has(page, "ก.พ. – พ.ค. ๒๕๖๗ · ยังไม่ครบกำหนด (รายงานผลถึง 31 มี.ค. 2567)"));
  CHECK(Has(page, "“จัดทำประกาศและมอบนโยบายแก่พนักงานแล้ว” (รายงาน บรรทัด 9)"));
  CHECK(Has(page, "กิจกรรมในรายงานผลที่ไม่พบในแผน"));
  CHECK(Has(page, "○ แจ้งว่าทำแล้ว  ✔ ทำแล้ว มีหลักฐาน"));
}

TEST_CASE("what cannot be planned or followed is told with what to do") {
  Folder folder;
  const std::string empty = folder.Write("letter.txt", "หนังสือเชิญประชุม\n");
  const Ran follow = Run({"follow", empty, kResultsA});
  CHECK(follow.status == 2);
  CHECK(Has(follow.err, "oit follow แผน รายงานผล"));
  CHECK(Run({"plan", empty}).status == 2);  // of no year
  CHECK(Run({"plan", kPlanA, "--results", folder.path.string() + "/none.txt"}).status == 2);
  CHECK(Run({"plan", kPlanA, "-o", "ndjson"}).status == 2);
}

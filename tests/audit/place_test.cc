#include <doctest/doctest.h>

#include "audit/bench.h"

namespace oit {
namespace {

Level Topic(const std::string& report) { return Bench().Item("# รายงานทดสอบ\n\n" + report).topic; }

const char* const kStep = "๑. จัดทำข้อมูลผู้บริหาร ๒. ติดตามผล";

}  // namespace

TEST_CASE("the row decides what a step is worth") {
  CHECK(Topic(OneRow(kStep, "/", "")) == Level::kClaimed);
  CHECK(Topic(OneRow(kStep, "", "/")) == Level::kPlanned);
  CHECK(Topic(OneRow(kStep, "", "")) == Level::kPlanned);
  CHECK(Topic(OneRow(kStep, "/", "/")) == Level::kReview);
}

TEST_CASE("what the result cell reports with a date or link is shown") {
  const std::string step = "๑. ประชุม";
  CHECK(Topic(OneRow(step, "/", "", "- เผยแพร่ข้อมูลผู้บริหารเรียบร้อยแล้ว")) == Level::kClaimed);
  CHECK(Topic(OneRow(step, "/", "", "- เผยแพร่ข้อมูลผู้บริหาร เมื่อวันที่ ๕ มกราคม ๒๕๖๘")) == Level::kShown);
  CHECK(Topic(OneRow(step, "/", "", "- เผยแพร่ข้อมูลผู้บริหาร https://www.example.go.th/a")) ==
        Level::kShown);
  CHECK(Topic(OneRow(step, "/", "", "- จะเผยแพร่ข้อมูลผู้บริหาร")) == Level::kPlanned);
}

TEST_CASE("a result line that names a step by its first words shows the step") {
  CHECK(Topic(OneRow("๑. เพิ่มหน้าเว็บแสดงข้อมูลผู้บริหารทุกคน ๒. ติดตามผล", "/", "",
                     "- เพิ่มหน้าเว็บแสดง https://www.example.go.th/a")) == Level::kShown);
  for (const char* not_yet : {"- จะต้องเพิ่มหน้าเว็บแสดง", "- ยังไม่ได้เพิ่มหน้าเว็บแสดง"}) {
    CHECK(Topic(OneRow("๑. เพิ่มหน้าเว็บแสดงข้อมูลผู้บริหารทุกคน ๒. ติดตามผล", "", "",
                       std::string(not_yet) + " https://www.example.go.th/a")) == Level::kPlanned);
  }
}

TEST_CASE("the check box of a measure in prose does what the mark of a row does") {
  const auto level = [](const std::string& step, const std::string& boxes,
                        const std::string& done) {
    const std::string title =
        "# รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568\n\n";
    return Bench()
        .Item(title + "มาตรการที่ 1 เปิดเผยข้อมูล\nขั้นตอน\n   1. ประชุม\n   2. " + step +
              "\nผู้รับผิดชอบ   สำนักปลัด\nผล   " + boxes + "\nสิ่งที่ทำ   " + done + "\n")
        .topic;
  };
  const std::string step = "จัดทำข้อมูลผู้บริหาร", other = "ติดตามผล";
  const std::string ticked = "☑ แล้วเสร็จ   ☐ ยังไม่แล้วเสร็จ";
  CHECK(level(step, ticked, "-") == Level::kClaimed);
  CHECK(level(step, "☐ แล้วเสร็จ   ☑ ยังไม่แล้วเสร็จ", "-") == Level::kPlanned);
  CHECK(level(step, "☑ แล้วเสร็จ   ☑ ยังไม่แล้วเสร็จ", "-") == Level::kReview);
  // A date under another label is none of the step's.
  CHECK(level(step, ticked, "ประชุมเมื่อวันที่ 5 มกราคม 2568") == Level::kClaimed);
  CHECK(level(other, ticked, "เผยแพร่ข้อมูลผู้บริหาร เมื่อวันที่ 5 มกราคม 2568") == Level::kShown);
}

TEST_CASE("prose counts by its tense") {
  CHECK(Topic("หน่วยงานได้จัดทำข้อมูลผู้บริหาร\n") == Level::kClaimed);
  CHECK(Topic("หน่วยงานควรจัดทำข้อมูลผู้บริหาร\n") == Level::kPlanned);
  CHECK(Topic("ข้อมูลผู้บริหารอยู่ระหว่างจัดทำ\n") == Level::kPlanned);
  CHECK(Topic("ข้อมูลผู้บริหารได้เผยแพร่แล้วแต่ประชาชนยังไม่ทราบ\n") == Level::kClaimed);
  CHECK(Topic("ข้อมูลผู้บริหาร ยังไม่ได้จัดทำ\n") == Level::kMissing);
  CHECK(Topic("ยังไม่มีข้อมูลผู้บริหาร\n") == Level::kMissing);
  CHECK(Topic("หากไม่มีข้อมูลผู้บริหาร ให้แจ้งผู้ดูแล\n") == Level::kMissing);
  CHECK(Topic("ข้อมูลผู้บริหาร\n") == Level::kMissing);
}

TEST_CASE("a general description is no evidence, what the agency does after it is") {
  const std::string described =
      "(๑) ตัวชี้วัดที่ ๙ เป็นตัวชี้วัดที่มีวัตถุประสงค์เพื่อประเมินการเผยแพร่ข้อมูล ได้แก่ ข้อมูลผู้บริหาร";
  CHECK(Topic(described + "\n") == Level::kMissing);
  CHECK(Topic("กฎหมายกำหนดให้หน่วยงานของรัฐมีข้อมูลผู้บริหาร\n") == Level::kMissing);
  CHECK(Topic(described + " นอกจากนี้ หน่วยงานควรปรับปรุงข้อมูลผู้บริหาร\n") == Level::kPlanned);
}

TEST_CASE("a refused passage is kept as a near miss with the reason") {
  ItemResult item = Bench().Item("ยังไม่มีข้อมูลผู้บริหาร\n");
  REQUIRE(item.topic_near_misses.size() == 1);
  CHECK(item.topic_near_misses[0].reason.th.find("ยังไม่มี") != std::string::npos);
  CHECK(item.topic_near_misses[0].passage.start == Place{"report.txt", 1, 1});
}

TEST_CASE("the evidence, normalised again, covers what matched") {
  Bench bench;
  ItemResult item = bench.Item(OneRow("๑. จัดทำข้อมูล ผู้บริหาร <b>รูป</b>ถ่าย ๒. ติดตามผล", "/", ""));
  REQUIRE(item.topic_evidence.size() == 1);
  std::string quote = item.topic_evidence[0].passage.quote;
  KeyText again;
  Piece piece{0, static_cast<uint32_t>(quote.size()), 0, false};
  again.Append(quote, &piece, 1);
  CHECK(again.key().find(NormalisePhrase("ข้อมูลผู้บริหาร")->key) != std::string::npos);
}

}  // namespace oit

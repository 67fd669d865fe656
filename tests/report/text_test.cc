#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "report/write.h"
#include "sample.h"
#include "text/key.h"

using namespace oit;

namespace {

bool Has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string Text(const sample::Audited& audited, const TextOptions& options = {}) {
  return ChecklistText(audited.checklist, audited.pack, options);
}

std::string LineWith(const std::string& text, const std::string& part) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (Has(line, part)) return line;
  }
  return "";
}

Finding Score(const std::string& message) {
  return {"score.total",
          "warning",
          About::kNumbers,
          {"คะแนนไม่ตรงกัน", "scores differ"},
          {message, message},
          {},
          {}};
}

}  // namespace

TEST_CASE("the first screen says whose report it is and why this year") {
  std::string text = Text(sample::Results());
  CHECK(Has(text, "ITA 2568 · 14 ข้อ"));
  CHECK(Has(text, "องค์การบริหารส่วนตำบลตัวอย่าง อ.เมือง จ.สมมติ"));
  CHECK(Has(text, "8 มาตรการ แจ้งว่า \"แล้วเสร็จ\" ทุกมาตรการ"));
  CHECK(Has(text, "24 เม.ย. 2568"));
  CHECK(Has(text, "ตรวจด้วยเกณฑ์ปี 2568 เพราะเอกสารระบุปีงบประมาณ 2568"));
  CHECK(Has(text, "ไม่ใช่ผลการประเมินของสำนักงาน ป.ป.ช."));
}

TEST_CASE("what to mend: the gap first, its own numbering finding not twice") {
  std::string text = Text(sample::Results());
  CHECK(Has(LineWith(text, "[1]"), "2 เรื่อง"));
  CHECK(Has(LineWith(text, "ข้อความขาดหาย"), "(บรรทัด 154→160)"));
  CHECK(Has(text, "O21 ประกาศนโยบาย No Gift Policy อาจอยู่ในส่วนนี้"));
  CHECK(!Has(text, "ต่อจากข้อ 3 เป็นข้อ 6"));
  CHECK(!Has(text, "ลำดับข้อ: "));  // the label is not said twice
}

TEST_CASE("what embarrasses most comes first, lost text in its place among the findings") {
  sample::Audited audited = sample::Results();
  audited.checklist.findings.insert(audited.checklist.findings.begin(), Score("87.56"));
  const std::string text = Text(audited);
  CHECK(text.find("คะแนนไม่ตรงกัน") < text.find("ข้อความขาดหาย"));
  CHECK(text.find("ข้อความขาดหาย") < text.find("ลำดับข้อ"));
}

TEST_CASE("neighbours of one kind stand under one label") {
  sample::Audited audited = sample::Plan();
  audited.checklist.findings = {Score("87.56"), Score("66.29")};
  const std::string text = Text(audited);
  CHECK(Has(LineWith(text, "87.56"), " ! คะแนนไม่ตรงกัน  "));
  CHECK(!Has(LineWith(text, "66.29"), "คะแนนไม่ตรงกัน"));
}

TEST_CASE("where nothing is found, only what could be compared is said to be looked at") {
  sample::Audited audited = sample::Plan();
  audited.checklist.findings.clear();
  audited.checklist.gaps.clear();
  CheckFile file;
  file.checks.resize(2);
  file.checks[0].id = "score.total";
  file.checks[0].about = About::kNumbers;
  file.checks[1].id = "structure.numbering_gap";
  file.checks[1].about = About::kOrder;
  audited.pack.checks = {file};
  audited.checklist.confirmed = {"structure.numbering_gap"};
  TextOptions wide;
  wide.width = 200;
  const std::string line = LineWith(Text(audited, wide), "ตรวจแล้ว:");
  CHECK(line.find("ลำดับข้อ") < line.find("ไม่มีข้อมูลให้เทียบ: คะแนนและตัวเลข"));
  CHECK(Has(line, "ไม่มีข้อมูลให้เทียบ: คะแนนและตัวเลข"));
}

TEST_CASE("a long list of findings is folded by kind, and opened by --all") {
  sample::Audited audited = sample::Plan();
  audited.checklist.findings.clear();
  for (int i = 0; i < 12; ++i) {
    audited.checklist.findings.push_back(Score("คะแนน " + std::to_string(i)));
  }
  audited.checklist.findings.back().title = {"ลิงก์", "links"};
  CHECK(Has(LineWith(Text(audited), "คะแนน 11"), " ! ลิงก์ "));  // of every kind some
  CHECK(Has(Text(audited), "และอีก 5 เรื่อง (คะแนนไม่ตรงกัน 5)"));
  TextOptions all;
  all.all = true;
  CHECK(Has(Text(audited, all), "คะแนน 11"));
}

TEST_CASE("fails name what is missing, and say where likely wording decided") {
  std::string text = Text(sample::Results());
  std::string manual = LineWith(text, "✘ O8");
  CHECK(Has(manual, "2/4"));
  CHECK(Has(manual, "ไม่พบ: ชื่องาน · กฎหมายที่เกี่ยวข้อง"));
  CHECK(Has(manual, "(เกณฑ์เทียบเคียง)"));
  CHECK(!Has(LineWith(text, "✘ O19"), "เกณฑ์เทียบเคียง"));
  CHECK(Has(text, "ใกล้เคียงแต่ไม่นับ: ปีไม่ตรง: 2568 ข้อนี้ขอปี 2567"));
}

TEST_CASE("a pass by tick looks different from a pass by evidence") {
  std::string text = Text(sample::Results());
  CHECK(Has(LineWith(text, "✔ มีหลักฐาน:"), "O4"));
  CHECK(Has(LineWith(text, "✓ แจ้งว่าทำแล้ว:"), "O1–O3 O6 O17 O18"));
}

TEST_CASE("what no rule checks and what is not mentioned are folded lines") {
  std::string text = Text(sample::Results());
  CHECK(Has(text, "ยังไม่มีกติกาตรวจ 1 ข้อ: O10"));
  CHECK(Has(text, "[4] ไม่ได้กล่าวถึงในเอกสารนี้ 1 ข้อ"));
  CHECK(!Has(text, "✘ O5"));
}

TEST_CASE("reviews say why") {
  std::string text = Text(sample::Results());
  CHECK(Has(LineWith(text, "◐ O21"), "ข้อความส่วนที่น่าจะมีเรื่องนี้ขาดหาย"));
  CHECK(Has(LineWith(text, "◐ O12"), "โปรดดูเอง: องค์ประกอบที่ 4"));
}

TEST_CASE("the closing sorts by who must act") {
  std::string text = Text(sample::Results());
  CHECK(Has(text, "สำนักปลัด: O8 O19"));
  CHECK(Has(text, "กองคลัง: O12"));
  CHECK(Has(LineWith(text, "ลำดับถัดไป"), "(2) เพิ่มในเอกสารหรือหน้าเว็บของข้อ O8 O19"));
}

TEST_CASE("a plan is told as a plan") {
  std::string text = Text(sample::Plan());
  CHECK(Has(text, "เรื่องที่เอกสารนี้กล่าวถึงว่า \"จะทำ\"  2 ข้อ"));
  CHECK(Has(LineWith(text, "✘ O2 "), "ยังเป็นแผน 4/4"));
  CHECK(Has(text, "\"เพิ่มข้อมูลนโยบายไม่รับของขวัญ (No Gift Policy)\"  บรรทัด 93"));
  CHECK(Has(text, "เมื่อทำแล้วให้บันทึก"));
  CHECK(Has(text, "เอกสารมาตรการไม่จำเป็นต้องกล่าวถึงทุกข้อ"));
  CHECK(Has(LineWith(text, "◐ O32"), "โปรดดูเอง"));
}

TEST_CASE("what must not be said to an officer is not said") {
  TextOptions all;
  all.all = true;
  for (const sample::Audited& audited : {sample::Results(), sample::Plan()}) {
    for (const TextOptions& options : {TextOptions{}, all}) {
      std::string text = Text(audited, options);
      for (const char* word : {"ผ่าน", "element", "fail", "missing", "claimed", "structure.",
                               "part1", "ละเลย", "บกพร่อง", "อ้างว่า"}) {
        CAPTURE(word);
        CHECK(!Has(text, word));
      }
    }
  }
}

TEST_CASE("--all opens every item with passages, near misses, standing and advice") {
  TextOptions all;
  all.all = true;
  sample::Audited audited = sample::Results();
  std::string text = Text(audited, all);
  CHECK(Has(text, "คู่มือหรือแนวทางการปฏิบัติงานของเจ้าหน้าที่ — ยังไม่ครบ 2/4"));
  CHECK(Has(text, "✘ ไม่พบในเอกสารนี้         ชื่องาน  (เกณฑ์เทียบเคียง · ที่มา KUT67)"));
  CHECK(Has(text, "    KUT67  หน้าเว็บของโรงเรียน"));
  CHECK(Has(text, "ใกล้เคียงแต่ไม่นับ: \"คู่มือการปฏิบัติงาน\"  บรรทัด 61 — เป็นหัวข้อ"));
  CHECK(Has(text, "ข้อความเดียวกัน  บรรทัด 104"));
  CHECK(Has(text, "→ มาตรการ"));
  CHECK(Has(text, "2. เสนอปลัดตรวจสอบแล้วเผยแพร่"));
  CHECK(Has(text, "O5  แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน"));
}

TEST_CASE("--only leaves the other verdicts out") {
  TextOptions only;
  only.only = {Verdict::kFail};
  std::string text = Text(sample::Results(), only);
  CHECK(Has(text, "✘ O8"));
  CHECK(!Has(text, "◐ O12"));
  CHECK(!Has(text, "แจ้งว่าทำแล้ว:"));
  CHECK(!Has(text, "O28 รายงานผล"));
}

TEST_CASE("the strict mode is said, and ticks become what is asked for") {
  sample::Audited audited = sample::Results();
  sample::Item(&audited.checklist, "O17").verdict = Verdict::kFail;
  TextOptions strict;
  strict.strict = true;
  std::string text = Text(audited, strict);
  CHECK(Has(text, "ตรวจแบบเข้ม (นับเฉพาะที่มีหลักฐาน)"));
  CHECK(Has(text, "ยังขาดลิงก์ วันที่ หรือเลขที่กำกับ: องค์ประกอบที่ 1"));
}

TEST_CASE("no line is wider than the terminal, in either language") {
  TextOptions options;
  for (int width : {48, 72, 100, 120}) {
    for (Language language : {Language::kThai, Language::kEnglish}) {
      for (bool all : {false, true}) {
        options.width = width;
        options.language = language;
        options.all = all;
        std::istringstream lines(Text(sample::Results(), options));
        for (std::string line; std::getline(lines, line);) {
          CAPTURE(line);
          CHECK(DisplayWidth(line) <= width);
        }
      }
    }
  }
}

TEST_CASE("the English screen is whole") {
  TextOptions english;
  english.language = Language::kEnglish;
  std::string text = Text(sample::Results(), english);
  CHECK(Has(text, "Judged by the rules of 2568 because the document names fiscal year 2568"));
  CHECK(Has(LineWith(text, "✘ O8"), "not found: part 1 · part 4"));
  CHECK(Has(text, "Not mentioned in this document (1)"));
  CHECK(!Has(text, "บรรทัด"));
  CHECK(!Has(text, "ครบ"));
}

TEST_CASE("colour only where it is asked for, and never the words") {
  TextOptions colour;
  colour.colour = true;
  std::string with = Text(sample::Results(), colour);
  std::string without = Text(sample::Results());
  CHECK(Has(with, "\x1b["));
  CHECK(!Has(without, "\x1b"));
  std::string stripped;
  for (size_t i = 0; i < with.size(); ++i) {
    if (with[i] == '\x1b') {
      i = with.find('m', i);
    } else {
      stripped += with[i];
    }
  }
  CHECK(stripped == without);
}

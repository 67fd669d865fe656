#include "facts/scores.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "sketch.h"

namespace oit {
namespace {

using test::Read;
using test::Sketch;

std::string NameOf(const ScoreSubject& subject) {
  if (subject.kind == ScoreSubject::Kind::kTotal) return "total";
  std::string name = subject.kind == ScoreSubject::Kind::kIndicator
                         ? std::to_string(subject.indicator)
                         : Name(subject.instrument);
  return subject.part ? fmt::format("{}/{}", name, subject.part) : name;
}

// "1=91.87 IIT@2564=80.1": what is stated, in order, with the year where one is named.
std::string Stated(const Scores& scores) {
  std::string all;
  for (const StatedScore& stated : scores.stated) {
    std::string year = stated.year ? fmt::format("@{}", stated.year) : "";
    all += fmt::format("{}{}{}={}", all.empty() ? "" : " ", NameOf(stated.subject), year,
                       stated.value);
  }
  return all;
}

std::string Listed(const Scores& scores) {
  constexpr const char* kBounds[] = {"", ">", ">=", "<", "<="};
  std::string all;
  for (const ScoreList& list : scores.lists) {
    all += all.empty() ? "" : " ";
    all += list.kind == ScoreList::Kind::kStrong ? "strong" : "weak";
    if (list.bound != ScoreList::Bound::kNone) {
      all += fmt::format("{}{}", kBounds[static_cast<size_t>(list.bound)], list.limit);
    }
    if (list.count) all += fmt::format("#{}", *list.count);
    for (const ScoreSubject& member : list.members) all += ":" + NameOf(member);
  }
  return all;
}

std::string Claimed(const Scores& scores) {
  std::string all;
  for (const ScoreClaim& claim : scores.claims) {
    all += all.empty() ? "" : " ";
    all += claim.kind == ScoreClaim::Kind::kHighest ? "max" : "min";
    if (claim.among) all += fmt::format("({})", Name(*claim.among));
    for (const ScoreSubject& subject : claim.subjects) all += ":" + NameOf(subject);
  }
  return all;
}

Scores Sentence(const std::string& text) {
  Sketch sketch;
  sketch.Paragraph(text);
  return Read(sketch.Take()).scores;
}

Scores TableOf(const std::vector<std::string>& headers,
               const std::vector<std::vector<std::string>>& rows) {
  Sketch sketch;
  sketch.Table(headers, rows);
  return Read(sketch.Take()).scores;
}

TEST_CASE("scores in sentences, by the name and never by the number") {
  CHECK(Stated(Sentence("ตัวชี้วัดที่ ๗ การใช้อำนาจ ได้คะแนนเท่ากับร้อยละ ๙๐.๙๕ รองลงมาคือ ประสิทธิภาพการสื่อสาร "
                        "ได้ ๘๗.๕๐ คะแนน")) == "3=90.95 7=87.5");
  CHECK(Stated(Sentence("คะแนนร้อยละ ๙๑.๘๗ คือ ตัวชี้วัดที่ ๒ การปฏิบัติหน้าที่")) == "1=91.87");
  CHECK(Stated(Sentence("การใช้งบประมาณ การใช้อำนาจ และการแก้ไขปัญหาการทุจริต ได้คะแนน 83.46, 87.15 "
                        "และ 82.59 ตามลำดับ")) == "2=83.46 3=87.15 5=82.59");
  CHECK(Stated(Sentence(
            "แบบวัด IIT ได้ 89.27 คะแนน แบบวัด EIT ได้ 87.85 คะแนน และแบบตรวจ OIT ได้ 88.77 คะแนน")) ==
        "IIT=89.27 EIT=87.85 OIT=88.77");
  CHECK(Stated(Sentence("คะแนนรวม 100 คะแนน รวมแบบวัด OIT ได้ 100 คะแนน")) == "total=100 OIT=100");
}

TEST_CASE("the total, of this year and of others") {
  CHECK(Stated(Sentence("ผลการประเมิน ITA ของ อบต.ทุ่งสมมุติ พบว่ามี ๖๘.๗๑ คะแนน ระดับ C")) ==
        "total=68.71");
  CHECK(Stated(Sentence("ปี 2563 ได้คะแนนรวมร้อยละ 78.53 ระดับ B เพิ่มขึ้นจากปี 2562 ซึ่งได้ร้อยละ 62.11")) ==
        "total@2563=78.53 total@2562=62.11");
  CHECK(Stated(Sentence("ได้คะแนนรวม 91.06 คะแนน ลดลงจากปีก่อนหน้า 1.33 คะแนน")) == "total=91.06");
}

TEST_CASE("figures that are nobody's score") {
  for (const char* text :
       {"ตั้งเป้าหมายคะแนนรวมไม่น้อยกว่า 95 คะแนน โดย IIT 95.00 คะแนน และ OIT 100.00 คะแนน",
        "การใช้อำนาจ ได้มากกว่าร้อยละ 90", "ช่องว่างระหว่างคะแนน OIT กับ EIT เท่ากับ 10.74 คะแนน",
        "คะแนนรวม = (คะแนน IIT x 30%) + (คะแนน EIT x 30%) + (คะแนน OIT x 40%)",
        "การใช้ทรัพย์สินของราชการ ข้อ i20 ได้คะแนน 78.40 คะแนน",
        "OIT ซึ่งถ่วงน้ำหนักมากที่สุด (ร้อยละ 40.00) ในคะแนนรวมทั้งหมด",
        "คะแนนจากผู้มีส่วนได้ส่วนเสียภายใน 45 คน ระหว่าง 85.00 - 94.99 คะแนน"}) {
    CAPTURE(text);
    CHECK(Stated(Sentence(text)) == "");
  }
}

TEST_CASE("tables: names in rows or columns, means of instruments, years and others' scores") {
  CHECK(Stated(TableOf({"ลำดับที่", "ตัวชี้วัด", "คะแนน"},
                       {{"1", "การใช้อำนาจ", "90.95"}, {"2", "การใช้งบประมาณ", "83.62"}})) ==
        "3=90.95 2=83.62");
  CHECK(Stated(TableOf({"แบบวัด", "ตัวชี้วัด", "คะแนน", "คะแนนเฉลี่ยของแบบวัด"},
                       {{"OIT", "การเปิดเผยข้อมูล", "88.42", "91.09"},
                        {"", "การป้องกันการทุจริต", "93.75", ""},
                        {"รวม", "", "", "89.40"}})) == "9=88.42 OIT=91.09 10=93.75 OIT=89.4");
  CHECK(Stated(TableOf({"ปี", "IIT", "EIT", "OIT", "คะแนนรวม", "ระดับ"},
                       {{"ปี 2564", "85.79", "85.16", "43.57", "68.71", "C"}})) ==
        "IIT@2564=85.79 EIT@2564=85.16 OIT@2564=43.57 total@2564=68.71");
  CHECK(Stated(TableOf({"ตัวชี้วัด", "ปี 2564", "ปี 2565", "ผลต่าง", "เฉลี่ยจังหวัด", "เป้าหมาย"},
                       {{"การใช้อำนาจ", "84.06", "87.15", "3.09", "86.03", "90.00"}})) ==
        "3@2564=84.06 3@2565=87.15");
  CHECK(Stated(TableOf({"แบบวัด", "น้ำหนัก (ร้อยละ)", "คะแนน", "คะแนนถ่วงน้ำหนัก"},
                       {{"IIT", "30", "73.58", "22.07"}, {"คะแนนรวม", "100", "", "78.53"}})) ==
        "IIT=73.58 total=78.53");
  CHECK(Stated(TableOf({"แบบวัด IIT", "คะแนน", "แบบวัด EIT", "คะแนน"},
                       {{"การใช้อำนาจ", "82.44", "คุณภาพการดำเนินงาน", "75.21"}})) ==
        "3=82.44 6=75.21");
  CHECK(Stated(TableOf({"ตัวชี้วัด", "ส่วนที่ 1", "ส่วนที่ 2", "เฉลี่ย"},
                       {{"คุณภาพการดำเนินงาน", "92.14", "95.40", "93.77"},
                        {"EIT", "89.36", "91.53", "90.45"}})) ==
        "6/1=92.14 6/2=95.4 6=93.77 EIT/1=89.36 EIT/2=91.53 EIT=90.45");
}

TEST_CASE("sums under the rows of an instrument are its mean") {
  CHECK(Stated(TableOf({"ตัวชี้วัด", "คะแนน"}, {{"การเปิดเผยข้อมูล", "88.00"},
                                            {"การป้องกันการทุจริต", "77.50"},
                                            {"เฉลี่ย", "82.75"}})) == "9=88 10=77.5 OIT=82.75");
}

TEST_CASE("rows that count people are no scores") {
  CHECK(Stated(TableOf({"รายการ", "ผล"}, {{"คะแนนรวม", "86.40"}, {"ผู้ตอบ IIT", "41"}})) ==
        "total=86.4");
}

TEST_CASE("the highest and the lowest as claimed") {
  CHECK(Claimed(Sentence(
            "ตัวชี้วัดที่ได้คะแนนสูงสุด คือ ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ (๘๔.๑๒ คะแนน) และตัวชี้วัดที่ได้คะแนนต่ำสุด คือ "
            "การป้องกันการทุจริต (๕๖.๒๕ คะแนน)")) == "max:1 min:10");
  CHECK(Claimed(Sentence(
            "คะแนนสูงสุด : การปฏิบัติหน้าที่ | คะแนนต่ำสุด : การปรับปรุงการทำงาน และคะแนนรวม 80.00 คะแนน")) ==
        "max:1 min:8");
  CHECK(Claimed(Sentence(
            "แบบวัด IIT ตัวชี้วัดที่ได้คะแนนสูงสุด คือ การปฏิบัติหน้าที่ ได้ 84.37 คะแนน และตัวชี้วัดที่ได้คะแนนต่ำสุด คือ "
            "การใช้งบประมาณ ได้ 71.28 คะแนน")) == "max(IIT):1 min(IIT):2");
  CHECK(Claimed(Sentence("การป้องกันการทุจริตมีพัฒนาการสูงสุด เพิ่มขึ้นมากที่สุด 6.25 คะแนน ได้ 93.75 คะแนน "
                         "ผู้บริหารสูงสุดให้ความสำคัญ")) == "");
}

TEST_CASE("lists of strong and weak indicators") {
  CHECK(Listed(Sentence(
            "จุดแข็ง คือ ตัวชี้วัดที่ได้มากกว่าร้อยละ ๘๖ มี ๒ ตัวชี้วัด ได้แก่ การเปิดเผยข้อมูล และการใช้อำนาจ จุดอ่อน ได้แก่ "
            "การใช้งบประมาณ")) == "strong>86#2:9:3 weak:2");
  CHECK(Listed(Sentence("มีตัวชี้วัดที่ได้คะแนนตั้งแต่ร้อยละ 75 ขึ้นไป เพียง 3 ตัวชี้วัด")) == "strong>=75#3");
  CHECK(Listed(Sentence("การปรับปรุงการทำงาน และประสิทธิภาพการสื่อสาร ยังได้คะแนนไม่ถึง 80")) ==
        "weak<80:8:7");
  Sketch sketch;
  sketch.Heading("จุดที่ต้องพัฒนา (ตัวชี้วัดที่ได้คะแนนต่ำกว่าร้อยละ ๙๐) จำนวน ๒ ตัวชี้วัด คือ");
  sketch.ListItem("ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร ได้คะแนน ๘๗.๕๐ คะแนน");
  sketch.ListItem("ตัวชี้วัดที่ ๕ การแก้ไขปัญหาการทุจริต ได้คะแนน ๘๕.๑๗ คะแนน");
  sketch.Paragraph("การใช้อำนาจได้คะแนนดี");
  CHECK(Listed(Read(sketch.Take()).scores) == "weak<90#2:7:5");
}

TEST_CASE("the grade as stated; a scale of grades and a wish are none") {
  auto grades = [](const Scores& scores) {
    std::string all;
    for (const StatedGrade& grade : scores.grades) all += grade.name + ";";
    return all;
  };
  CHECK(grades(Sentence("ได้คะแนนรวม 89.92 คะแนน อยู่ในระดับผ่านดี")) == "ผ่านดี;");
  CHECK(grades(Sentence("ได้คะแนนรวม 84.60 คะแนน ระดับผลการประเมิน \"ต้องปรับปรุง\"")) == "ต้องปรับปรุง;");
  CHECK(grades(Sentence("คะแนน 95 ขึ้นไป ระดับ AA คะแนน 85 ระดับ A คะแนน 75 ระดับ B")) == "");
  CHECK(grades(Sentence("ตั้งเป้าหมายคะแนนรวมให้ได้ระดับ A")) == "");
  CHECK(grades(Sentence("แบบวัด IIT ได้ 85.79 คะแนน ระดับ A")) == "");
}

TEST_CASE("rows in falling order are a ranking, rows in the official order are none") {
  std::vector<std::vector<std::string>> rows = {{"1", "การปฏิบัติหน้าที่", "92.36"},
                                                {"2", "การเปิดเผยข้อมูล", "91.11"},
                                                {"3", "การใช้อำนาจ", "90.57"},
                                                {"4", "คุณภาพการดำเนินงาน", "88.62"},
                                                {"5", "การใช้งบประมาณ", "84.19"}};
  Scores ranked = TableOf({"ลำดับที่", "ตัวชี้วัด", "คะแนน"}, rows);
  REQUIRE(ranked.rankings.size() == 1);
  CHECK(ranked.rankings[0].stated.size() == 5);
  CHECK(ranked.stated[1].rank == 2);
  std::vector<std::vector<std::string>> official = {rows[0], rows[4], rows[2], rows[3], rows[1]};
  CHECK(TableOf({"ลำดับที่", "ตัวชี้วัด", "คะแนน"}, official).rankings.empty());
}

TEST_CASE("a report without scores has none") {
  Scores scores = Sentence("เบิกจ่ายงบประมาณได้ร้อยละ 96.40 ของประมาณการ และมีผู้เข้าร่วมประชุมร้อยละ 86.36");
  CHECK(scores.stated.empty());
  CHECK(scores.grades.empty());
}

}  // namespace
}  // namespace oit

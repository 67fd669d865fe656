#include "text/dates.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "text/key.h"

namespace oit {
namespace {

std::string KeyOf(const std::string& source) {
  const Piece whole{0, static_cast<uint32_t>(source.size()), 0, false};
  KeyText text;
  return std::string(text.Of(text.Append(source, &whole, 1)));
}

// "2568-04-24 2567-09": the dates of a text.
std::string Dates(const std::string& source) {
  std::string shown;
  for (const DateHit& hit : FindDates(KeyOf(source))) {
    shown += (shown.empty() ? "" : " ") + ToIso(hit.date);
  }
  return shown;
}

// "2568 2560law": the years of a text.
std::string Years(const std::string& source) {
  std::string shown;
  for (const YearHit& hit : FindYears(KeyOf(source))) {
    shown += (shown.empty() ? "" : " ") + std::to_string(hit.year) + (hit.of_law ? "law" : "");
  }
  return shown;
}

std::string FirstYearText(const std::string& source) {
  const std::string key = KeyOf(source);
  const std::vector<YearHit> hits = FindYears(key);
  return hits.empty()
             ? ""
             : KeyToUtf8(std::string_view(key).substr(hits[0].span.begin, hits[0].span.size()));
}

}  // namespace

TEST_CASE("written dates") {
  CHECK(Dates("เมื่อวันที่ ๒๔ เมษายน ๒๕๖๘ ณ ห้องประชุม") == "2568-04-24");
  CHECK(Dates("12มกราคม2565") == "2565-01-12");
  CHECK(Dates("วันที่ 24 เดือน เมษายน พ.ศ. 2568") == "2568-04-24");
  CHECK(Dates("กันยายน 2567") == "2567-09");
  CHECK(Dates("เดือนมีนาคม ๒๕๖๘") == "2568-03");
  CHECK(Dates("1 กุมภาพันธ์ พ.ศ.2567") == "2567-02-01");
  CHECK(Dates("17 January 2024") == "");
}

TEST_CASE("every month by name and by abbreviation") {
  const char* names[][2] = {{"มกราคม", "ม.ค."},  {"กุมภาพันธ์", "ก.พ."},  {"มีนาคม", "มี.ค."},
                            {"เมษายน", "เม.ย."}, {"พฤษภาคม", "พ.ค."},  {"มิถุนายน", "มิ.ย."},
                            {"กรกฎาคม", "ก.ค."}, {"สิงหาคม", "ส.ค."},   {"กันยายน", "ก.ย."},
                            {"ตุลาคม", "ต.ค."},   {"พฤศจิกายน", "พ.ย."}, {"ธันวาคม", "ธ.ค."}};
  for (int month = 1; month <= 12; ++month) {
    for (const char* name : names[month - 1]) {
      CAPTURE(name);
      CHECK(Dates("5 " + std::string(name) + " 2567") == ToIso({2567, month, 5}));
      CHECK(Dates("ภายใน " + std::string(name) + " 67") == ToIso({2567, month, 0}));
    }
  }
}

TEST_CASE("abbreviations with and without dots and spaces, short years") {
  for (const char* form : {"15 ม.ค. 68", "15 ม.ค.68", "15 ม. ค. 68", "15 ม.ค 68", "15 มค. 68",
                           "15 มค 68", "15ม.ค.68", "15 ม.ค. พ.ศ. 2568", "15 ม.ค. 2025"}) {
    CAPTURE(form);
    CHECK(Dates(form) == "2568-01-15");
  }
}

TEST_CASE("dates in figures, Buddhist and Gregorian") {
  CHECK(Dates("17/1/2567") == "2567-01-17");
  CHECK(Dates("(๑๗/๐๑/๒๕๖๗)") == "2567-01-17");
  CHECK(Dates("2567-01-17") == "2567-01-17");
  CHECK(Dates("2024-01-17") == "2567-01-17");
  CHECK(Dates("17/1/67") == "2567-01-17");
  CHECK(Dates("17.01.2567") == "2567-01-17");
  CHECK(Dates("17/1/2024") == "2567-01-17");
  CHECK(Dates("32/1/2567") == "");
  CHECK(Dates("1/13/2567") == "");
  CHECK(Dates("1.2.67") == "");
  CHECK(Dates("/uploads/2024/01/15/file") == "");
  CHECK(Dates("โทร 0-4425-2567") == "");
}

TEST_CASE("ranges: the first half takes what the second has") {
  CHECK(Dates("1 ตุลาคม 2566 – 30 กันยายน 2567") == "2566-10-01 2567-09-30");
  CHECK(Dates("๑ ตุลาคม ๒๕๖๗ - ๓๐ กันยายน ๒๕๖๘") == "2567-10-01 2568-09-30");
  CHECK(Dates("ม.ค. – ก.ย. ๖๕") == "2565-01 2565-09");
  CHECK(Dates("ตุลาคม 2566-กันยายน\n2567") == "2566-10 2567-09");
  CHECK(Dates("15 - 17 มกราคม 2567") == "2567-01-15 2567-01-17");
  CHECK(Dates("1 มกราคม ถึงวันที่ 31 มีนาคม 2567") == "2567-01-01 2567-03-31");
}

TEST_CASE("a range runs forward, so its first half may be of the year before") {
  CHECK(Dates("ต.ค. - ก.ย. 65") == "2564-10 2565-09");
  CHECK(Dates("1 ต.ค. – 30 ก.ย. 2567") == "2566-10-01 2567-09-30");
}

TEST_CASE("what is no date") {
  CHECK(Dates("17 มกราคม ของทุกปี") == "");
  CHECK(Dates("มกราคม 65 ราย") == "");
  CHECK(Dates("เดือนมกราคม 12 ครั้ง") == "");
  CHECK(Dates("มกราคม 65,000") == "");
  CHECK(Dates("สำนักงาน ก.พ. 2567") == "");
  CHECK(Dates("31 กันยายน 2567") == "2567-09");  // there is no such day
}

TEST_CASE("the span of a date is its text") {
  const std::string key = KeyOf("เมื่อวันที่ 6 มีนาคม 2567 เวลา 13.00");
  const auto hits = FindDates(key);
  REQUIRE(hits.size() == 1);
  CHECK(KeyToUtf8(std::string_view(key).substr(hits[0].span.begin, hits[0].span.size())) ==
        "6 มีนาคม 2567");
}

TEST_CASE("the fiscal year begins in October") {
  CHECK(FiscalYear({2566, 10, 1}) == 2567);
  CHECK(FiscalYear({2567, 9, 30}) == 2567);
  CHECK(FiscalYear({2567, 12, 0}) == 2568);
  CHECK(FiscalYear({2567, 0, 0}) == 2567);
  CHECK(ToIso({2568, 4, 24}) == "2568-04-24");
  CHECK(ToIso({2568, 4, 0}) == "2568-04");
  CHECK(ToIso({2568, 0, 0}) == "2568");
}

TEST_CASE("years as reports write them") {
  CHECK(Years("ประจำปีงบประมาณ พ.ศ. ๒๕๖7 รอบ 12 เดือน") == "2567");
  CHECK(Years("ปีงบประมาณ พ.ศ.2568") == "2568");
  CHECK(Years("ของปีงบฯ ๖๘") == "2568");
  CHECK(Years("ปี งบฯ ๖๗ โดยมี") == "2567");
  CHECK(Years("ใน ปีบฯ ๖๘ ของหน่วยงาน") == "2568");
  CHECK(Years("งบฯ 67") == "2567");
  CHECK(Years("ปี 68") == "2568");
  CHECK(Years("ประจำปี 2567") == "2567");
  CHECK(Years("พ.ศ.2560") == "2560");
  CHECK(Years("ITA 2567") == "2567");
  CHECK(Years("ปีงบประมาณ 2024") == "2567");
  CHECK(Years("ค.ศ. 2024") == "2567");
  CHECK(Years("ปี 2566-2570") == "2566 2570");
  CHECK(Years("คำสั่งที่ 123/2567") == "2567");
  CHECK(Years("ปี 2566, 2567 และ 2568") == "2566 2567 2568");
}

TEST_CASE("the span of a year holds the words that lead up to it") {
  CHECK(FirstYearText("รายงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๘") == "ประจำปีงบประมาณพ.ศ. 2568");
  CHECK(FirstYearText("ในปีงบฯ ๖๘ โดย") == "ปีงบฯ 68");
  CHECK(FirstYearText("แผน ๒๕๖๘ ใหม่") == "2568");
}

TEST_CASE("the year of a full date is left out") {
  CHECK(Years("วันที่ 24 เมษายน 2568 ตามแผนปี 2567") == "2567");
  CHECK(Years("17/1/2567") == "");
}

TEST_CASE("amounts and numbers are no years") {
  CHECK(Years("2,567 บาท") == "");
  CHECK(Years("2567 บาท") == "");
  CHECK(Years("2567.50") == "");
  CHECK(Years("12,567") == "");
  CHECK(Years("เลขที่ 2567/12") == "");
  CHECK(Years("จำนวน 2550 คน") == "");
  CHECK(Years("โทร. 0-4425-2567") == "");
  CHECK(Years("0442567890") == "");
  CHECK(Years("http://a.go.th/2567/file.pdf") == "");
  CHECK(Years("2024") == "");
  CHECK(Years("68") == "");
  CHECK(Years("ผู้มีอายุ 60 ปี 75 คน") == "");
  CHECK(Years("แผน 5 ปี 68 โครงการ") == "");
  CHECK(Years("ใช้งบประมาณ 65,000 บาท") == "");
}

TEST_CASE("the year in the name of a law is nobody's") {
  CHECK(Years("พระราชบัญญัติการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. ๒๕๖๐") == "2560law");
  CHECK(Years("พ.ร.บ. ข้อมูลข่าวสารของราชการ พ.ศ.2540") == "2540law");
  CHECK(Years("พ. ร. บ. ข้อมูลข่าวสารของราชการ พ.ศ. 2540") == "2540law");
  CHECK(Years("พรบ.ข้อมูลข่าวสาร พ.ศ. 2540") == "2540law");
  CHECK(Years("พระราชกฤษฎีกาว่าด้วยหลักเกณฑ์ พ.ศ. 2546") == "2546law");
  CHECK(Years("ระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้าง พ.ศ. 2560") == "2560law");
  CHECK(Years("กฎกระทรวงกำหนดวงเงิน พ.ศ. 2560") == "2560law");
  CHECK(Years("ข้อบังคับว่าด้วยจรรยาบรรณ พ.ศ. 2564") == "2564law");
  CHECK(Years("ประกาศ ป.ป.ช. เรื่อง หลักเกณฑ์การรับทรัพย์สิน พ.ศ. 2563") == "2563law");
  CHECK(Years("ประกาศคณะกรรมการ ป.ป.ช. เรื่อง หลักเกณฑ์ พ.ศ. 2563") == "2563law");
  CHECK(Years("พระราชบัญญัติเทศบาล พ.ศ. 2496 และที่แก้ไขเพิ่มเติม (ฉบับที่ 14) พ.ศ. 2562") ==
        "2496law 2562law");
}

TEST_CASE("a fiscal year near a law, and an agency's own notice, are years") {
  CHECK(Years("ตามระเบียบฯ ปีงบประมาณ พ.ศ. 2568") == "2568");
  CHECK(Years("ประกาศการจัดซื้อจัดจ้างฯ ของปีงบฯ ๖๘ ตามพระราชบัญญัติการจัดซื้อจัดจ้าง พ.ศ. ๒๕๖๐") ==
        "2568 2560law");
  CHECK(Years("พระราชบัญญัติข้อมูลข่าวสาร พ.ศ. 2540 และรายงาน พ.ศ. 2567") == "2540law 2567");
  CHECK(Years("ประกาศเจตนารมณ์ No Gift Policy พ.ศ. 2567") == "2567");
  CHECK(Years("ระเบียบวาระการประชุม พ.ศ. 2567") == "2567");
  std::string far = "พระราชบัญญัติ";
  for (int i = 0; i < 40; ++i) far += "ข้อความ";
  CHECK(Years(far + " พ.ศ. 2567") == "2567");
}

TEST_CASE("numbers") {
  uint32_t end = 0;
  CHECK(ParseNumber("68.71 ", 0, &end) == 68.71);
  CHECK(end == 5);
  CHECK(ParseNumber("1,250.50", 0, &end) == 1250.50);
  CHECK(end == 8);
  CHECK(ParseNumber("a 12.", 2, &end) == 12);
  CHECK(end == 4);
  CHECK(ParseNumber("1,2", 0, &end) == 1);
  CHECK(end == 1);
  CHECK_FALSE(ParseNumber("a", 0, &end));
  CHECK_FALSE(ParseNumber("", 0, nullptr));
}

TEST_CASE("hostile input ends") {
  CHECK(FindDates(std::string(100000, '1')).empty());
  CHECK(FindYears(std::string(100000, '/')).empty());
  std::string many;
  for (int i = 0; i < 20000; ++i) many += "1-";
  CHECK(FindDates(many).empty());
  CHECK(FindYears(many).empty());
}

}  // namespace oit

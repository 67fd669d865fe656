#include <doctest/doctest.h>

#include "facts/parts.h"
#include "sketch.h"

// What a report is held against itself by.
namespace oit {
namespace {

using test::Read;
using test::Sketch;

Facts FactsOf(std::initializer_list<const char*> paragraphs) {
  Sketch sketch;
  for (const char* text : paragraphs) sketch.Paragraph(text);
  return Read(sketch.Take());
}

std::vector<std::string> PeriodsOf(const char* text) {
  std::vector<std::string> periods;
  for (const Period& period : facts::FindPeriods(facts::KeyOf(text))) {
    periods.push_back(ToIso(period.from) + " " + ToIso(period.to));
  }
  return periods;
}

using Texts = std::vector<std::string>;

TEST_CASE("a period is whole months and days, whatever it leaves out") {
  CHECK(PeriodsOf("ม.ค. – ธ.ค. ๒๕๖๕") == Texts{"2565-01-01 2565-12-31"});
  CHECK(PeriodsOf("ต.ค. - ก.ย. 67") == Texts{"2566-10-01 2567-09-30"});
  CHECK(PeriodsOf("๑ ตุลาคม ๒๕๖๗ ถึง ๓๐ กันยายน ๒๕๖๘") == Texts{"2567-10-01 2568-09-30"});
  CHECK(PeriodsOf("ก.พ. 2567") == Texts{"2567-02-01 2567-02-29"});
  CHECK(PeriodsOf("ภายในเดือนกันยายน 2567") == Texts{"2567-09-30 2567-09-30"});
  CHECK(PeriodsOf("ตลอดปีงบประมาณ").empty());
}

TEST_CASE("periods of measures know their row, those of prose have none") {
  Sketch sketch;
  sketch.Paragraph("มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. 2567");
  sketch.Table({"มาตรการ", "ระยะเวลา"}, {{"ก", "ม.ค. - ก.ย. 67"}, {"ข", "ม.ค. - ธ.ค. 67"}});
  sketch.Paragraph("ระยะเวลาดำเนินการ : มกราคม - มีนาคม 2567");
  const Facts facts = Read(sketch.Take());
  REQUIRE(facts.periods.size() == 3);
  CHECK(facts.periods[1].measure == 1);
  CHECK(facts.periods[1].to == Date{2567, 12, 31});
  CHECK(facts.periods[2].measure == kNowhere);
}

// "2567F 2568-01-15": the year, F where it is a fiscal one, and the date.
std::string NoticesOf(const char* text) {
  std::string found;
  for (const DatedNotice& notice : FactsOf({"รายงานผล", text}).notices) {
    found += (found.empty() ? "" : ", ") + std::to_string(notice.year) +
             (notice.fiscal ? "F " : " ") + ToIso(notice.date);
  }
  return found;
}

TEST_CASE("a notice has its year and the date that it bears") {
  CHECK(NoticesOf("จัดทำประกาศมาตรการป้องกันการรับสินบน ประจำปีงบประมาณ ๒๕๖๗ เมื่อวันที่ ๑๕ มกราคม ๒๕๖๘") ==
        "2567F 2568-01-15");
  CHECK(NoticesOf("ประกาศเจตนารมณ์ No Gift Policy ประจำปี 2567 ลงวันที่ 9 มกราคม 2567") ==
        "2567 2567-01-09");
  CHECK(NoticesOf("เมื่อวันที่ 3 ตุลาคม 2567 นายกลงนามประกาศนโยบายไม่รับของขวัญ ปีงบประมาณ พ.ศ. 2568") ==
        "2568F 2567-10-03");
  CHECK(NoticesOf("ประกาศนโยบาย ปีงบประมาณ 2567 ลงวันที่ 9 มกราคม 2567 และประกาศนโยบาย ปีงบประมาณ 2568 "
                  "ลงวันที่ 8 มกราคม 2568") == "2567F 2567-01-09, 2568F 2568-01-08");
}

TEST_CASE("reports, plans of several years and dates of something else are no dated notices") {
  CHECK(NoticesOf("ประกาศรายงานผลการดำเนินงาน ประจำปีงบประมาณ 2567 ลงวันที่ 28 ตุลาคม 2567") == "");
  CHECK(NoticesOf("ประกาศแผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566 - 2570) ลงวันที่ 5 มกราคม 2566") == "");
  CHECK(NoticesOf("ประกาศนโยบาย ประจำปีงบประมาณ 2567 และจัดประชุมเมื่อวันที่ 3 ตุลาคม 2567") == "");
  CHECK(NoticesOf("ประกาศนโยบาย ประจำปีงบประมาณ 2568 ภายในวันที่ 31 มีนาคม 2569") == "");
  CHECK(NoticesOf("รายงานต่อสภา สมัยสามัญ สมัยที่ 4 ประจำปี 2567 เมื่อวันที่ 21 พฤศจิกายน 2567") == "");
}

TEST_CASE("an announcement bears the date under its text") {
  const Facts facts =
      FactsOf({"ประกาศองค์การบริหารส่วนตำบลไร่ลองดู", "เรื่อง นโยบายไม่รับของขวัญ ประจำปีงบประมาณ พ.ศ. 2567",
               "ประกาศ ณ วันที่ 15 มกราคม พ.ศ. 2568"});
  REQUIRE(facts.notices.size() == 1);
  CHECK(facts.notices[0].year == 2567);
  CHECK(facts.notices[0].date == Date{2568, 1, 15});
}

TEST_CASE("the day that a memo bears") {
  CHECK(FactsOf({"บันทึกข้อความ", "วันที่ ๒๔ เมษายน ๒๕๖๘", "เรื่อง รายงานผล"}).written->date ==
        Date{2568, 4, 24});
  CHECK_FALSE(FactsOf({"รายงานผล", "วันที่ 24 เมษายน 2568 ได้จัดประชุม"}).written);
}

TEST_CASE("which ITA result is analysed, and whether measures rest on it") {
  const Facts facts = FactsOf(
      {"รายงานผล", "ได้วิเคราะห์ผลการประเมิน ITA ขององค์การบริหารส่วนตำบลไร่ลองดู ปีงบประมาณ พ.ศ. 2567",
       "เป้าหมาย ผลการประเมิน ITA ปี 2568 ไม่น้อยกว่า 90 คะแนน", "ผลการประเมินความพึงพอใจ ปี 2568",
       "มีผลการประเมิน ITA ปี 2566 เท่ากับ 85 คะแนน"});
  REQUIRE(facts.analysed.size() == 2);
  CHECK(facts.analysed[0].year == 2567);
  CHECK(facts.analysed[0].measures);
  CHECK(facts.analysed[1].year == 2566);
  CHECK_FALSE(facts.analysed[1].measures);
}

// Other places than the own, "beside" where they stand as the own would, "guest" where they may.
std::string Others(std::initializer_list<const char*> paragraphs) {
  Sketch sketch;
  for (const char* text : {"รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส",
                           "องค์การบริหารส่วนตำบลไร่ลองดู อำเภอลองดู จังหวัดสมมุติบุรี"}) {
    sketch.Paragraph(text);
  }
  sketch.Table({"มาตรการ", "ผู้รับผิดชอบ"}, {{"ก", "สำนักปลัด"}});
  for (const char* text : paragraphs) sketch.Paragraph(text);
  std::string others;
  for (const NamedPlace& place : Read(sketch.Take()).places) {
    if (place.own) continue;
    others += (others.empty() ? "" : ", ") + place.name + (place.beside ? " beside" : "") +
              (place.guest ? " guest" : "");
  }
  return others;
}

TEST_CASE("another agency's name is told from the own") {
  CHECK(Others({"บุคลากรขององค์การบริหารส่วนตำบลหนองทดลอง ปฏิบัติงานตามคู่มือ"}) ==
        "องค์การบริหารส่วนตำบลหนองทดลอง");
  CHECK(Others({"องค์การบริหารส่วนตำบลไร่ลองดู อำเภอหนองไกล จังหวัดสมมุติบุรี"}) == "อำเภอหนองไกล beside");
}

TEST_CASE("the next word may be glued to another agency's name; its people live in its district") {
  CHECK(Others({"ผู้บริหารองค์การบริหารส่วนตำบลหนองทดลองเหนือได้เน้นย้ำให้ทุกกองดำเนินการตามมาตรการ"}) ==
        "องค์การบริหารส่วนตำบลหนองทดลองเหนือ");
  CHECK(Others({"เผยแพร่ให้ประชาชนในเขตอำเภอหนองไกลทราบ"}) == "อำเภอหนองไกล beside");
}

TEST_CASE("the own name, its slips of spelling and words that are no name") {
  CHECK(Others({"องค์การบริหารส่วนตำบลไร่ลองดูได้ดำเนินการ อบต.ไร่ลองดู เทศบาลตำบลไร่ลองดู"}) == "");
  CHECK(Others({"องค์การบริหารส่วนตำบลไร่ล่องดู", "องค์การบริหารส่วนตำบลไร่ลองดูอำเภอลองดู"}) == "");
  CHECK(Others({"องค์การบริหารส่วนตำบลลงนามประกาศ", "อบต. อย่างสม่ำเสมอ", "อบต.มีมาตรการ",
                "องค์การบริหารส่วนจังหวัดทุกแห่ง"}) == "");
}

TEST_CASE("guests are rightly named") {
  CHECK(Others({"จัดอบรมร่วมกับองค์การบริหารส่วนตำบลหนองทดลอง"}) == "องค์การบริหารส่วนตำบลหนองทดลอง guest");
  CHECK(Others({"ประชุม ณ องค์การบริหารส่วนตำบลหนองทดลอง"}) == "องค์การบริหารส่วนตำบลหนองทดลอง guest");
  CHECK(Others({"ผู้เข้าร่วม: อบต.หนองทดลอง อบต.โคกทดลอง"}) ==
        "องค์การบริหารส่วนตำบลหนองทดลอง guest, องค์การบริหารส่วนตำบลโคกทดลอง guest");
  CHECK(Others({"จัดกิจกรรมที่อำเภอหนองไกล จังหวัดไกลโพ้น"}) == "");
}

TEST_CASE("links: the front page, the own site, a text that shows another address") {
  Sketch sketch;
  sketch.Paragraph("คู่มือ");
  for (const char* target : {"https://www.railongdu.go.th/a", "http://railongdu.go.th/index.php",
                             "https://www.nongthotlong.go.th/a", "https://facebook.com/x"}) {
    sketch.Link(target);
  }
  const Facts facts = Read(sketch.Take());
  REQUIRE(facts.links.size() == 4);
  CHECK(facts.links[0].address == "railongdu.go.th/a");
  CHECK(facts.links[1].home);
  CHECK_FALSE(facts.links[2].common);
  CHECK(facts.links[3].common);
}

bool ShowsOther(const char* text, const char* target) {
  Sketch sketch;
  sketch.Paragraph("คู่มือ");
  sketch.Link(target);
  Document& document = const_cast<Document&>(sketch.Take());
  document.links[0].text = text;
  return Read(document).links[0].shows_other;
}

TEST_CASE("a text shows another address, or the same in another dress") {
  CHECK(ShowsOther("www.railongdu.go.th", "http://www.nongthotlong.go.th/"));
  CHECK(ShowsOther("https://railongdu.go.th/a", "https://railongdu.go.th/b"));
  CHECK_FALSE(ShowsOther("www.railongdu.go.th", "https://railongdu.go.th/"));
  CHECK_FALSE(ShowsOther("railongdu.go.th", "https://www.railongdu.go.th/news/7"));
  CHECK_FALSE(ShowsOther("http://railongdu.go.th/news…", "https://railongdu.go.th/news/7"));
  CHECK_FALSE(ShowsOther("https://railongdu.go.th/ข่าว",
                         "https://railongdu.go.th/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7#top"));
  CHECK_FALSE(
      ShowsOther("https://railongdu.go.th/a?id=1",
                 "https://www.google.com/url?sa=D&q=https://railongdu.go.th/a?id%3D1&usg=x"));
  CHECK_FALSE(ShowsOther("คู่มือประชาชน", "https://railongdu.go.th/b"));
}

TEST_CASE("blocks of the same words are one repeat; addresses and the title page are none") {
  const Facts facts = FactsOf(
      {"รายงานผลการดำเนินการตามมาตรการ", "รายงานผลการดำเนินการตามมาตรการ", "จากการดำเนินการ มีผลดังนี้",
       "จัดทำแผนการดำเนินงานและการให้บริการ", "จัดทำแผนการดำเนินงาน และการให้บริการ",
       "https://www.railongdu.go.th/news", "https://www.railongdu.go.th/news", "สั้นๆ", "สั้นๆ"});
  REQUIRE(facts.repeats.size() == 1);
  CHECK(facts.repeats[0].blocks == std::vector<uint32_t>{3, 4});
}

}  // namespace
}  // namespace oit

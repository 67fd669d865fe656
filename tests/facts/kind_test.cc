#include <doctest/doctest.h>

#include "load/load.h"
#include "sketch.h"

namespace oit {
namespace {

using test::Read;
using test::Sketch;

ReportKind KindOf(std::initializer_list<const char*> paragraphs) {
  Sketch sketch;
  for (const char* text : paragraphs) sketch.Paragraph(text);
  return Read(sketch.Take()).kind;
}

TEST_CASE("kinds by the words of the title") {
  CHECK(KindOf({"มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"}) == ReportKind::kMeasuresPlan);
  CHECK(KindOf({"รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใส"}) == ReportKind::kResultsReport);
  CHECK(KindOf({"คู่มือการปฏิบัติงานเรื่องร้องเรียนการทุจริต"}) == ReportKind::kManual);
  CHECK(KindOf({"ประกาศเทศบาลตำบลทุ่งดอกแก้ว", "เรื่อง นโยบายไม่รับของขวัญ (No Gift Policy)"}) ==
        ReportKind::kAnnouncement);
  CHECK(KindOf({"การเปิดเผยข้อมูลสาธารณะ (OIT) ประจำปีงบประมาณ 2567"}) == ReportKind::kDisclosurePage);
  CHECK(KindOf({"รายงานผลการดำเนินการตามแผนปฏิบัติการป้องกันการทุจริต ประจำปี 2567"}) == ReportKind::kOther);
  CHECK(KindOf({"กำหนดการประชุมประจำเดือน"}) == ReportKind::kOther);
}

TEST_CASE("columns tell the kind where the title does not") {
  auto kind = [](const std::vector<std::string>& headers, const std::vector<std::string>& row) {
    Sketch sketch;
    sketch.Paragraph("มาตรการส่งเสริมคุณธรรมและความโปร่งใส");
    sketch.Table(headers, {row});
    return Read(sketch.Take()).kind;
  };
  CHECK(kind({"มาตรการ", "ขั้นตอน", "การกำกับติดตาม"}, {"ก", "ข", "ค"}) == ReportKind::kMeasuresPlan);
  CHECK(kind({"มาตรการ", "ผลการดำเนินการ"}, {"ก", "จัดประชุมแล้ว"}) == ReportKind::kResultsReport);
  CHECK(kind({"มาตรการ", "ผลการดำเนินการ"}, {"ก", ""}) == ReportKind::kMeasuresPlan);
}

TEST_CASE("a memo in front of a report does not hide its title") {
  Sketch sketch;
  sketch.Heading("บันทึกข้อความ");
  sketch.Paragraph("ส่วนราชการ สำนักปลัด เทศบาลตำบลทุ่งดอกแก้ว");
  sketch.Paragraph("เรื่อง รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรม ประจำปีงบประมาณ 2567");
  sketch.Paragraph("เรียน นายกเทศมนตรีตำบลทุ่งดอกแก้ว");
  uint32_t title = sketch.Paragraph("รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรม");
  Facts facts = Read(sketch.Take());
  CHECK(facts.kind == ReportKind::kResultsReport);
  CHECK(facts.title == title);
  CHECK(facts.fiscal_year == 2567);
}

TEST_CASE("a line of wrapped prose is no title") {
  const Result<Document> memo = LoadBytes(
      "บันทึกข้อความ\n\nตามที่เทศบาลตำบลทุ่งดอกแก้ว ได้กำหนด\nมาตรการส่งเสริมคุณธรรมและความโปร่งใสแล้วนั้น\n\n"
      "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรม\n",
      "memo.txt");
  CHECK(Read(*memo).title_text == "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรม");
}

TEST_CASE("without a title page the memo's subject is the title") {
  Sketch sketch;
  sketch.Heading("บันทึกข้อความ");
  sketch.Paragraph("เรื่อง รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรม");
  Facts facts = Read(sketch.Take());
  CHECK(facts.title_text == "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรม");
  CHECK(facts.kind == ReportKind::kResultsReport);
}

TEST_CASE("a menu over a page of all items does not make it a report") {
  Sketch sketch;
  sketch.Paragraph("เมนู O35 รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใส");
  for (int code = 1; code <= 14; ++code) {
    sketch.Paragraph(("O" + std::to_string(code) + " เรื่องที่เปิดเผย").c_str());
  }
  CHECK(Read(sketch.Take()).kind == ReportKind::kDisclosurePage);
}

TEST_CASE("a page of items with their codes is a page of disclosures") {
  CHECK(KindOf({"ITA", "O1 โครงสร้าง", "O2 ข้อมูลผู้บริหาร", "o3 อำนาจหน้าที่", "O4. แผน", "O5 ข้อมูล"}) ==
        ReportKind::kDisclosurePage);
}

TEST_CASE("the agency's own site") {
  Sketch sketch;
  sketch.Paragraph("ช่องทาง");
  for (const char* target :
       {"https://www.facebook.com/a", "https://www.facebook.com/b", "http://www.thungdok.go.th/x",
        "https://thungdok.go.th", "https://itas.nacc.go.th/1", "index.php"}) {
    sketch.Link(target);
  }
  Facts facts = Read(sketch.Take());
  CHECK(facts.site == "thungdok.go.th");
  CHECK(IsOwnSite(facts, "www.thungdok.go.th/news.php?id=1"));
  CHECK(IsOwnSite(facts, "https://data.thungdok.go.th"));
  CHECK(IsOwnSite(facts, "/news.php"));
  CHECK_FALSE(IsOwnSite(facts, "https://notthungdok.go.th"));
  CHECK_FALSE(IsOwnSite(facts, "https://www.facebook.com/a"));
  CHECK_FALSE(IsOwnSite(facts, "mailto:a@thungdok.go.th"));
}

}  // namespace
}  // namespace oit

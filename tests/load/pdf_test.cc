#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

#include "load/load.h"
#include "load/pdf/pdf_lines.h"
#include "load/read.h"
#include "pdf/pdf_file.h"

namespace oit {
namespace {

using pdf::PdfFile;
using pdf::PdfFont;
using pdf::PdfPage;

PdfFile Empty(size_t pages) {
  PdfFile file;
  file.fonts = {PdfFont("Plain"), PdfFont("Sarabun-Bold")};
  file.pages.resize(pages);
  return file;
}

Document Load(PdfFile file) {
  Result<Document> document = LoadBytes(file.Bytes(), "report.html");
  REQUIRE(document.ok());
  return std::move(*document);
}

std::string CodeOf(const std::string& bytes) {
  Result<Document> document = LoadBytes(bytes, "report.pdf");
  return document.ok() ? "" : document.errors()[0].code;
}

Document FromLines(const std::string& lines) {
  Document document;
  document.path = "report.pdf";
  REQUIRE(ReadPdfLines(lines, &document).ok());
  return document;
}

std::string Cell(const Document& document, size_t row, size_t column) {
  const oit::Cell& cell = document.tables.at(0).rows.at(row).cells.at(column);
  std::string text;
  for (uint32_t i = cell.blocks.begin; i < cell.blocks.end; ++i) text += TextOf(document, i) + "|";
  return text;
}

// A net of rules with a text in the upper left corner of each cell.
void Net(PdfPage* page, const std::vector<double>& xs, const std::vector<double>& ys,
         const std::vector<std::u32string>& cells) {
  for (double y : ys) page->Line(xs.front(), y, xs.back(), y);
  for (double x : xs) page->Line(x, ys.front(), x, ys.back());
  for (size_t i = 0; i < cells.size(); ++i) {
    const size_t columns = xs.size() - 1;
    if (cells[i].empty()) continue;
    page->Text(0, 16, xs[i % columns] + 5, ys[i / columns] + 20, cells[i]);
  }
}

TEST_CASE("a PDF is told by its bytes, its paragraphs know their page and box") {
  PdfFile file = Empty(2);
  file.pages[0].Text(1, 16, 72, 100, U"มาตรการป้องกันการทุจริต");
  file.pages[0].Text(0, 16, 72, 150, U"ข้อความบรรทัดแรกของย่อหน้าซึ่งยาวจนสุดขอบของหน้ากระดาษ");
  file.pages[0].Text(0, 16, 72, 172, U"ต่อบรรทัดที่สอง");
  file.pages[1].Text(0, 16, 72, 100, U"หน้าถัดไป");
  const Document document = Load(std::move(file));
  CHECK(document.format == "pdf");
  CHECK(Outline(document) ==
        "# มาตรการป้องกันการทุจริต\n"
        "ข้อความบรรทัดแรกของย่อหน้าซึ่งยาวจนสุดขอบของหน้ากระดาษต่อบรรทัดที่สอง\nหน้าถัดไป\n");
  REQUIRE(document.blocks.size() == 3);
  const Spot first = document.SpotAt(document.Source(document.blocks[1].key).begin);
  CHECK(first.page == 1);
  CHECK(first.box.left == doctest::Approx(72));
  CHECK(first.box.top < 150);
  CHECK(first.box.bottom > 150);
  CHECK(document.SpotAt(document.Source(document.blocks[2].key).begin).page == 2);
}

TEST_CASE("a table over two pages is one, its header told once, its cut row whole") {
  PdfFile file = Empty(2);
  const std::vector<double> xs = {72, 112, 300};
  Net(&file.pages[0], xs, {640, 680, 720, 780},
      {U"ที่", U"มาตรการ", U"๑", U"ข้อหนึ่ง", U"๒", U"ประกาศนโยบายไม่รับ"});
  Net(&file.pages[1], xs, {60, 100, 140, 180}, {U"ที่", U"มาตรการ", U"", U"ของขวัญ", U"๓", U"ข้อสาม"});
  const Document document = Load(std::move(file));
  REQUIRE(document.tables.size() == 1);
  CHECK(document.tables[0].rows.size() == 3);
  CHECK(document.tables[0].columns[1].path == "มาตรการ");
  CHECK(document.tables[0].page_pieces == 2);
  CHECK(Cell(document, 1, 1) == "ประกาศนโยบายไม่รับ ของขวัญ|");
  const Row& row = document.tables[0].rows[1];
  REQUIRE(row.pieces.size() == 2);
  CHECK(document.SpotAt(row.pieces[1].begin).page == 2);
}

TEST_CASE("two tables whose columns stand elsewhere stay two") {
  PdfFile file = Empty(2);
  Net(&file.pages[0], {72, 112, 300}, {700, 740, 780}, {U"ก", U"ข", U"ค", U"ง"});
  Net(&file.pages[1], {72, 180, 300}, {60, 100, 140}, {U"จ", U"ฉ", U"ช", U"ซ"});
  CHECK(Load(std::move(file)).tables.size() == 2);
}

TEST_CASE("links and addresses over two lines are whole") {
  PdfFile file = Empty(1);
  file.pages[0].Text(0, 16, 72, 100, U"ดูที่ประกาศ").Link({72, 84, 200, 104}, "https://a.go.th/1");
  file.pages[0].Text(0, 16, 72, 150, U"เผยแพร่แล้วที่ https://www.example.go.th/docs/");
  file.pages[0].Text(0, 16, 72, 172, U"plan.pdf");
  const Document document = Load(std::move(file));
  REQUIRE(document.links.size() == 2);
  CHECK(document.links[0].target == "https://a.go.th/1");
  CHECK(document.links[1].target == "https://www.example.go.th/docs/plan.pdf");
}

TEST_CASE("wrapped words are whole again") {
  auto joined = [](const std::string& above, const std::string& below) {
    return TextOf(
        FromLines("{\"page\":1}\n{\"text\":[{\"t\":\"" + above +
                  "\"}],\"opens\":true}\n{\"text\":[{\"t\":\"" + below + "\"}]}\n{\"end\":1}\n"),
        0);
  };
  CHECK(joined("จัดซื้อ", "จัดจ้าง") == "จัดซื้อจัดจ้าง");
  CHECK(joined("ระบบ E-", "Service") == "ระบบ E-Service");
  CHECK(joined("ชื่อ-", "นามสกุล") == "ชื่อ-นามสกุล");
  CHECK(joined("ม.ค. -", "ก.ย.") == "ม.ค. - ก.ย.");
  CHECK(joined("วันที่ 31", "มีนาคม") == "วันที่ 31 มีนาคม");
  CHECK(joined("Gift", "Policy") == "Gift Policy");
}

TEST_CASE("pages without text are gaps, blank ones are nothing") {
  PdfFile file = Empty(7);
  file.pages[1].Text(0, 16, 72, 100, U"หน้าสอง");
  file.pages[2].Image({0, 0, 595, 842});
  file.pages[3].Image({0, 0, 595, 842});
  file.pages[4].Text(0, 16, 72, 100, U"หน้าห้า");
  file.pages[5].Fill({100, 100, 400, 400});
  const Document document = Load(std::move(file));
  REQUIRE(document.gaps.size() == 2);
  CHECK(document.gaps[0].kind == GapKind::kScan);
  CHECK(document.gaps[0].message.en.starts_with("pages 3–4:"));
  CHECK(document.gaps[0].before == 0);
  CHECK(document.gaps[0].after == 1);
  CHECK(document.gaps[1].kind == GapKind::kPage);
  CHECK(document.gaps[1].message.en.starts_with("page 6:"));
}

TEST_CASE("a scan of a whole report is a document of gaps") {
  PdfFile file = Empty(3);
  for (PdfPage& page : file.pages) page.Image({0, 0, 595, 842});
  const Document document = Load(std::move(file));
  CHECK(document.blocks.empty());
  REQUIRE(document.gaps.size() == 1);
  CHECK(document.gaps[0].kind == GapKind::kScan);
  CHECK(document.gaps[0].message.th.starts_with("หน้า 1–3 "));
}

TEST_CASE("letters that their font does not tell are a gap") {
  PdfFile file = Empty(1);
  PdfFont mute("Mute", PdfFont::Numbers::kByUse);
  for (char32_t c : U"กขคงจ") mute.Tell(c, U"");
  file.fonts.push_back(mute);
  file.pages[0].Text(0, 16, 72, 100, U"อ่านได้").Text(2, 16, 72, 140, U"กขคงจ");
  const Document document = Load(std::move(file));
  REQUIRE(document.gaps.size() == 1);
  CHECK(document.gaps[0].kind == GapKind::kFont);
}

TEST_CASE("running heads are told once, and interrupt nothing") {
  PdfFile file = Empty(3);
  const std::u32string full = U"ข้อความที่ยาวเต็มบรรทัดของหน้ากระดาษและไม่จบในบรรทัดเดียว";
  for (size_t i = 0; i < 3; ++i) {
    file.pages[i].Text(0, 12, 250, 40, U"เทศบาลตำบลตัวอย่าง");
    file.pages[i].Text(0, 12, 290, 810, U"หน้า " + std::u32string(1, U'1' + i));
    for (int line = 0; line < 30; ++line) {
      file.pages[i].Text(0, 16, 72, 130 + 22 * line, std::u32string(1, U'ก' + i) + full);
    }
  }
  const Document document = Load(std::move(file));
  CHECK(document.blocks.size() == 2);
  CHECK(TextOf(document, 0) == "เทศบาลตำบลตัวอย่าง");
}

TEST_CASE("files that cannot be read say why") {
  PdfFile file = Empty(1);
  file.pages[0].Text(0, 16, 72, 100, U"ข้อความ");
  const std::string whole = file.Bytes();
  CHECK(CodeOf(whole).empty());
  CHECK(CodeOf(Empty(2).Bytes()) == "load.empty");
  CHECK(CodeOf("%PDF-1.7\nnothing of a PDF follows") == "load.damaged");
  CHECK(CodeOf("%PDF-1.7\n" + std::string(100'000, '<')) == "load.damaged");

  std::string locked = whole;
  const size_t trailer = locked.rfind("/Root");
  REQUIRE(trailer != std::string::npos);
  locked.insert(trailer, "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (" +
                             std::string(32, 'o') + ") /U (" + std::string(32, 'u') +
                             ") >> /ID [(a) (a)] ");
  CHECK(CodeOf(locked) == "load.encrypted");
}

TEST_CASE("a file cut anywhere, or with a wrong table of its parts, is read or refused") {
  PdfFile file = Empty(1);
  file.pages[0].Text(0, 16, 72, 100, U"ข้อความ");
  const std::string whole = file.Bytes();
  for (size_t tenth = 1; tenth < 10; ++tenth) {
    const std::string code = CodeOf(whole.substr(0, whole.size() * tenth / 10));
    CHECK((code.empty() || code == "load.damaged"));
  }
  std::string wrong = whole;
  const size_t at = wrong.rfind("startxref");
  REQUIRE(at != std::string::npos);
  wrong.replace(at, std::string::npos, "startxref\n7\n%%EOF\n");
  Result<Document> mended = LoadBytes(wrong, "report.pdf");
  REQUIRE(mended.ok());
  CHECK(TextOf(*mended, 0) == "ข้อความ");
}

TEST_CASE("a page of a million rules is text without a table") {
  PdfFile file = Empty(1);
  std::string rules;
  for (int i = 0; i < 1'000'000; ++i) {
    rules += fmt::format("{} {} m {} {} l S\n", i % 500, i % 800, i % 500 + 20, i % 800);
  }
  file.pages[0].Text(0, 16, 72, 100, U"ข้อความ").Raw(rules);
  const std::string code = CodeOf(file.Bytes());
  CHECK((code.empty() || code == "load.too_large"));
}

TEST_CASE("lines of no form are passed over, lines that end too early are a gap") {
  const Document document = FromLines(
      "{\"page\":1}\nnothing\n[1,2]\n{\"text\":7}\n{\"table\":[[7],{}]}\n"
      "{\"text\":[{\"t\":\"a\"},{\"t\":7}],\"box\":[1,2,3]}\n{\"page\":\"x\"}\n");
  REQUIRE(document.blocks.size() == 1);
  CHECK(TextOf(document, 0) == "a");
  REQUIRE(!document.gaps.empty());
  CHECK(document.gaps.back().kind == GapKind::kCut);
}

TEST_CASE("a scan says what became of its OCR") {
  auto told = [](const std::string& ocr) {
    return FromLines("{\"page\":1,\"image\":true" + ocr + "}\n{\"end\":1}\n").gaps.at(0).message.en;
  };
  CHECK(told("").find("--ocr") != std::string::npos);
  CHECK(told(",\"ocr\":\"done\"").find("found no text") != std::string::npos);
  CHECK(told(",\"ocr\":\"not_installed\"").find("not installed") != std::string::npos);
  CHECK(told(",\"ocr\":\"stopped\"").find("in time") != std::string::npos);
}

TEST_CASE("numbers that OCR read are no jump") {
  const auto jumps = [](const std::string& ocr) {
    std::string lines = "{\"page\":1}\n";
    for (const char* item : {"1. ก", "2. ข", "5. ค"}) {
      lines += "{\"text\":[{\"t\":\"" + std::string(item) + "\"}],\"opens\":true" + ocr + "}\n";
    }
    return FromLines(lines + "{\"end\":1}\n").jumps.size();
  };
  CHECK(jumps("") == 1);
  CHECK(jumps(",\"ocr\":true") == 0);
}

TEST_CASE("text of an OCR is marked") {
  const Document document = FromLines(
      "{\"page\":1}\n{\"text\":[{\"t\":\"a\"}],\"box\":[1,2,3,4],\"opens\":true,\"ocr\":true}\n"
      "{\"text\":[{\"t\":\"b\"}],\"box\":[1,6,3,9],\"opens\":true}\n{\"end\":1}\n");
  REQUIRE(document.blocks.size() == 2);
  CHECK(document.IsRecognised(document.Source(document.blocks[0].key)));
  CHECK_FALSE(document.IsRecognised(document.Source(document.blocks[1].key)));
}

}  // namespace
}  // namespace oit

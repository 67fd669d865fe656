#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "archive/archive.h"
#include "base/limits.h"
#include "load/load.h"
#include "load/read.h"

namespace oit {
namespace {

// The parts of a Word file; what is not given is not there.
struct Word {
  std::string body;
  std::string styles = "";
  std::string numbering = "";
  std::string relations = "";  // of the document, beside those to its parts
  std::vector<std::pair<std::string, std::string>> parts = {};

  std::string Bytes() const {
    const std::string word =
        R"( xmlns:w="w" xmlns:r="r" xmlns:mc="mc" xmlns:w14="w14" xmlns:wp="wp")";
    const auto relation = [](const std::string& type, const std::string& target) {
      return "<Relationship Id=\"" + type + "\" Type=\"http://x/" + type + "\" Target=\"" + target +
             "\"/>";
    };
    ArchiveWriter writer;
    writer.Add("[Content_Types].xml", "<Types/>");
    writer.Add("_rels/.rels", "<Relationships>" + relation("officeDocument", "word/document.xml") +
                                  "</Relationships>");
    writer.Add("word/_rels/document.xml.rels",
               "<Relationships>" + relation("styles", "styles.xml") +
                   relation("numbering", "numbering.xml") + relation("footnotes", "footnotes.xml") +
                   relation("header", "header1.xml") + relations + "</Relationships>");
    writer.Add("word/document.xml",
               "<w:document" + word + "><w:body>" + body + "</w:body></w:document>");
    if (!styles.empty())
      writer.Add("word/styles.xml", "<w:styles" + word + ">" + styles + "</w:styles>");
    if (!numbering.empty()) {
      writer.Add("word/numbering.xml", "<w:numbering" + word + ">" + numbering + "</w:numbering>");
    }
    for (const auto& [name, xml] : parts) {
      writer.Add(name, "<w:part" + word + ">" + xml + "</w:part>");
    }
    Result<std::string> bytes = writer.Finish();
    REQUIRE(bytes.ok());
    return std::move(*bytes);
  }
};

Document ReadWord(const Word& word) {
  Result<Document> document = LoadBytes(word.Bytes(), "r.docx");
  REQUIRE(document.ok());
  CHECK(document->format == "docx");
  return std::move(*document);
}

std::string OutlineOf(const Word& word) { return Outline(ReadWord(word)); }

std::string Run(const std::string& text, const std::string& look = "") {
  return "<w:r><w:rPr>" + look + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

std::string P(const std::string& inside, const std::string& properties = "") {
  return "<w:p><w:pPr>" + properties + "</w:pPr>" + inside + "</w:p>";
}

std::string Text(const std::string& text) { return P(Run(text)); }

std::string Styled(const std::string& style, const std::string& text) {
  return P(Run(text), "<w:pStyle w:val=\"" + style + "\"/>");
}

std::string Item(int list, int level, const std::string& text) {
  return P(text.empty() ? "" : Run(text), "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) +
                                              "\"/><w:numId w:val=\"" + std::to_string(list) +
                                              "\"/></w:numPr>");
}

std::string Level(int level, const std::string& format, const std::string& text,
                  const std::string& more = "") {
  return "<w:lvl w:ilvl=\"" + std::to_string(level) +
         "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>" + more +
         "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}

std::string Shape(int id, const std::string& levels) {
  return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) + "\">" + levels +
         "</w:abstractNum>";
}

std::string List(int id, int shape, const std::string& overrides = "") {
  return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" +
         std::to_string(shape) + "\"/>" + overrides + "</w:num>";
}

std::string Cell(const std::string& inside, const std::string& properties = "") {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + inside + "</w:tc>";
}

std::string Row(const std::vector<std::string>& texts) {
  std::string row = "<w:tr>";
  for (const std::string& text : texts) row += Cell(Text(text));
  return row + "</w:tr>";
}

std::string CellText(const Document& d, size_t row, size_t column) {
  std::string text;
  const Span blocks = d.tables.at(0).rows.at(row).cells.at(column).blocks;
  for (uint32_t i = blocks.begin; i < blocks.end; ++i) {
    text += (text.empty() ? "" : "|") + TextOf(d, i);
  }
  return text;
}

const char kStyles[] = R"(
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="หัวข้อรอง"/><w:basedOn w:val="1"/>
  <w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="2x"><w:name w:val="หัวข้อรองเน้น"/><w:basedOn w:val="2"/></w:style>
<w:style w:type="paragraph" w:styleId="b"><w:name w:val="เนื้อหา"/><w:basedOn w:val="1"/>
  <w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="character" w:styleId="s"><w:name w:val="Strong"/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>)";

TEST_CASE("paragraphs whose words Word has cut into runs are whole again") {
  Document d = ReadWord({Text("แรก") + P("<w:proofErr w:type=\"spellStart\"/>" + Run("ม") +
                                         Run("ิถุนา") + "<w:bookmarkStart w:id=\"0\" w:name=\"x\"/>" +
                                         Run("ยน ") + Run("๒๕๖") + Run("7"))});
  CHECK(Outline(d) == "แรก\nมิถุนายน ๒๕๖7\n");
  CHECK(d.SpotAt(d.Source(d.blocks[1].key).begin).paragraph == 2);
}

TEST_CASE("headings are told by the outline level and the name of their style, not by its id") {
  Document d = ReadWord({Styled("1", "บทนำ") + Styled("2x", "ความเป็นมา") + Styled("b", "ข้อความ") +
                             Styled("none", "อื่น") + Styled("T1", "บทนำ 1") +
                             P(Run("โดยตรง"), "<w:outlineLvl w:val=\"2\"/>"),
                         kStyles});
  CHECK(Outline(d) == "# บทนำ\n# ความเป็นมา\nข้อความ\nอื่น\n# โดยตรง\n");
  CHECK(d.blocks[0].level == 1);
  CHECK(d.blocks[1].level == 2);
  CHECK(d.blocks[4].level == 3);
}

TEST_CASE("a bold line is a heading, bold words are none, and Thai has its own switch") {
  CHECK(OutlineOf({P(Run("หัวข้อ", "<w:rStyle w:val=\"s\"/>")) +
                       P(Run("เน้น", "<w:bCs/>") + Run(" ปกติ")) +
                       P(Run("ไม่เข้ม", "<w:b/><w:bCs w:val=\"0\"/>")),
                   kStyles}) == "# หัวข้อ\nเน้น ปกติ\nไม่เข้ม\n");
}

TEST_CASE("lists bear the numbers that Word shows") {
  const std::string shapes =
      Shape(0, Level(0, "thaiNumbers", "%1.") + Level(1, "thaiNumbers", "%1.%2") +
                   Level(2, "thaiLetters", "%3)")) +
      Shape(1, Level(0, "decimal", "(%1)")) + Shape(2, Level(0, "bullet", "\uF0B7"));
  const std::string restart =
      R"(<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride>)";
  Document d =
      ReadWord({Item(1, 0, "หนึ่ง") + Item(1, 1, "ย่อย") + Item(1, 1, "ย่อย") + Item(1, 2, "ย่อยลงไป") +
                    Item(1, 0, "สอง") + Item(1, 1, "ย่อย") + Text("คั่น") + Item(2, 0, "ก") +
                    Item(3, 0, "ข") + Item(3, 0, "ค") + Item(4, 0, "จุด") + Item(0, 0, "ไม่มี"),
                "", shapes + List(1, 0) + List(2, 1) + List(3, 1, restart) + List(4, 2)});
  CHECK(d.source ==
        "๑. หนึ่ง\n๑.๑ ย่อย\n๑.๒ ย่อย\nก) ย่อยลงไป\n๒. สอง\n๒.๑ ย่อย\nคั่น\n(1) ก\n(4) ข\n(5) ค\n- จุด\n"
        "ไม่มี\n");
}

TEST_CASE("a heading style may number its headings") {
  const std::string style = R"(<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/>
<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/>
<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>)";
  const std::string levels = Level(0, "decimal", "ส่วนที่ %1", "<w:pStyle w:val=\"1\"/>") +
                             Level(1, "decimal", "%1.%2", "<w:pStyle w:val=\"2\"/>");
  CHECK(ReadWord({Styled("1", "บทนำ") + Styled("2", "ความเป็นมา") + Styled("2", "ผล"), style,
                  Shape(0, levels) + List(1, 0)})
            .source == "# ส่วนที่ 1 บทนำ\n## 1.1 ความเป็นมา\n## 1.2 ผล\n");
}

TEST_CASE("links come from relations and from fields; a link into the document is none") {
  const std::string field =
      R"(<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPER</w:instrText></w:r>
<w:r><w:instrText>LINK "https://b.go.th/?a=1&amp;b=2" \o "ดู" </w:instrText></w:r>
<w:r><w:fldChar w:fldCharType="separate"/></w:r>)" +
      Run("สอง") + R"(<w:r><w:fldChar w:fldCharType="end"/></w:r>)";
  Document d = ReadWord(
      {P("<w:hyperlink r:id=\"L\" w:anchor=\"top\">" + Run("หนึ่ง") + "</w:hyperlink>" + Run(" ") +
         field + Run(" ") + "<w:fldSimple w:instr=\"HYPERLINK https://c.go.th\">" + Run("สาม") +
         "</w:fldSimple><w:hyperlink w:anchor=\"_Toc1\">" + Run("ใน") + "</w:hyperlink>"),
       "", "",
       R"(<Relationship Id="L" Type="http://x/hyperlink" Target="https://a.go.th" TargetMode="External"/>)"});
  CHECK(d.source.find("<b>") == std::string::npos);
  CHECK(Outline(d) == "หนึ่ง สอง สามใน\n");
  REQUIRE(d.links.size() == 3);
  CHECK(d.links[0].target == "https://a.go.th#top");
  CHECK(d.links[1].target == "https://b.go.th/?a=1&b=2");
  CHECK(d.links[1].text == "สอง");
  CHECK(d.links[2].target == "https://c.go.th");
}

TEST_CASE("a table keeps its header, its spans and its numbers") {
  const std::string header = "<w:tr><w:trPr><w:tblHeader/></w:trPr>";
  const std::string body =
      "<w:tbl>" + header + Cell(Text("ที่"), "<w:vMerge w:val=\"restart\"/>") +
      Cell(Text("มาตรการ")) + Cell(Text("สถานะ"), "<w:gridSpan w:val=\"2\"/>") + "</w:tr>" +
      header + Cell(P(""), "<w:vMerge/>") + Cell(P("")) + Cell(Text("แล้วเสร็จ")) +
      Cell(Text("ไม่แล้วเสร็จ")) + "</w:tr><w:tr>" + Cell(Item(1, 0, "")) +
      Cell(Text("ประชุม") + Text("ประกาศ")) +
      Cell(P("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>")) + Cell(P("")) +
      "</w:tr><w:tr>" + Cell(Item(1, 0, "")) + Cell(Text("เผยแพร่")) + Cell(P("")) +
      Cell(P(Run("R", "<w:rFonts w:ascii=\"Wingdings 2\"/>"))) + "</w:tr></w:tbl>";
  Document d = ReadWord(
      {Text("ก่อน") + body + Text("หลัง"), "", Shape(0, Level(0, "decimal", "%1.")) + List(1, 0)});
  REQUIRE(d.tables.size() == 1);
  const Table& table = d.tables[0];
  REQUIRE(table.columns.size() == 4);
  CHECK(table.columns[2].path == "สถานะ / แล้วเสร็จ");
  CHECK(table.columns[3].path == "สถานะ / ไม่แล้วเสร็จ");
  REQUIRE(table.rows.size() == 2);
  CHECK(CellText(d, 1, 0) == "2.");
  CHECK(CellText(d, 0, 1) == "ประชุม|ประกาศ");
  CHECK(table.rows[0].cells[2].mark == CellMark::kTick);
  CHECK_FALSE(table.rows[0].cells[3].filled());
  CHECK(table.rows[1].cells[3].mark == CellMark::kTick);
  CHECK(d.SpotAt(d.Source(d.blocks.back().key).begin).paragraph == 2);
}

TEST_CASE("a table set anew for each page is one, and a row goes on without its number") {
  const auto piece = [](const std::vector<std::string>& row) {
    return "<w:tbl>" + Row({"ที่", "มาตรการ", "ผลการดำเนินการ"}) + Row(row) + "</w:tbl>" + P("");
  };
  Document d =
      ReadWord({piece({"1", "ประชุม", "จัดประชุมแล้ว"}) + piece({"", "ชี้แจง", "เมื่อวันที่ ๑ มีนาคม"}) +
                piece({"2", "ประกาศ", "เผยแพร่แล้ว"}) + "<w:tbl>" + Row({"ลำดับ", "ชื่อ", "ตำแหน่ง"}) +
                Row({"1", "ก", "ข"}) + "</w:tbl>"});
  REQUIRE(d.tables.size() == 2);
  REQUIRE(d.tables[0].rows.size() == 2);
  CHECK(CellText(d, 0, 1) == "ประชุม ชี้แจง");
  CHECK(CellText(d, 1, 2) == "เผยแพร่แล้ว");
}

TEST_CASE("borders of rows drawn by hand are one border") {
  const auto row = [](const std::string& a, int spans, const std::string& b) {
    return "<w:tr>" + Cell(Text(a), "<w:gridSpan w:val=\"" + std::to_string(spans) + "\"/>") +
           Cell(Text(b), "<w:gridSpan w:val=\"" + std::to_string(3 - spans) + "\"/>") + "</w:tr>";
  };
  const auto table = [&](const std::string& sliver) {
    return "<w:tbl><w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"" + sliver +
           "\"/><w:gridCol w:w=\"3000\"/></w:tblGrid>" + row("มาตรการ", 1, "ผล") +
           row("ประชุม", 2, "ทำแล้ว") + row("ประกาศ", 1, "ทำแล้ว") + row("อบรม", 2, "ทำแล้ว") +
           "</w:tbl>";
  };
  Document d = ReadWord({table("80")});
  CHECK(d.tables.at(0).columns.size() == 2);
  CHECK(ReadWord({table("900")}).tables.at(0).columns.size() == 3);
}

TEST_CASE("a table that only places others is prose, one within a cell is rows of it") {
  const std::string inner = "<w:tbl>" + Row({"ชื่อ", "ผล"}) + Row({"ก", "ข"}) + "</w:tbl>";
  Document frame =
      ReadWord({"<w:tbl><w:tr>" + Cell(Text("หัวเรื่อง") + inner + P("")) + "</w:tr></w:tbl>"});
  REQUIRE(frame.tables.size() == 1);
  CHECK(frame.tables[0].columns.size() == 2);
  CHECK(TextOf(frame, 0) == "หัวเรื่อง");
  Document cell =
      ReadWord({"<w:tbl>" + Row({"มาตรการที่กำหนดไว้ในปีนี้", "ผลที่เกิดขึ้นในรอบปี"}) + "<w:tr>" +
                Cell(Text("ประชุม")) + Cell(Text("ทำแล้ว") + inner + P("")) + "</w:tr></w:tbl>"});
  REQUIRE(cell.tables.size() == 1);
  CHECK(CellText(cell, 1, 1) == "ทำแล้ว|ชื่อ ผล|ก ข");
}

TEST_CASE("a text box is read once, whichever way it is kept") {
  const std::string box = "<w:txbxContent>" + Text("ในกล่อง") + "</w:txbxContent>";
  CHECK(OutlineOf({P(Run("นอก") + "<w:r><mc:AlternateContent><mc:Choice><w:drawing>" + box +
                     "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
                     "</w:pict></mc:Fallback></mc:AlternateContent></w:r>" + Run("กล่อง")) +
                   P("<w:r><w:pict>" + box + "</w:pict></w:r>")}) == "นอกกล่อง\nในกล่อง\nในกล่อง\n");
}

TEST_CASE("what was inserted is read; what was deleted, moved away or hidden is not") {
  CHECK(OutlineOf(
            {P(Run("ได้") + "<w:ins>" + Run("ดำเนินการ") + "</w:ins><w:del>" + Run("ยกเลิก") +
               "</w:del><w:moveFrom>" + Run("ย้ายไป") + "</w:moveFrom><w:moveTo>" + Run("แล้ว") +
               "</w:moveTo>" + Run("ลับ", "<w:vanish/>") + Run("เปิด", "<w:vanish w:val=\"0\"/>")) +
             P(Run("ต่อ"), "<w:rPr><w:del/></w:rPr>") + Text("เนื่อง")}) ==
        "ได้ดำเนินการแล้วเปิด\nต่อเนื่อง\n");
}

TEST_CASE("notes stand behind the text, at the paragraph that calls them") {
  Document d = ReadWord(
      {Text("หนึ่ง") + P(Run("สอง") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>") + Text("สาม"),
       "",
       "",
       "",
       {{"word/footnotes.xml", "<w:footnote w:id=\"0\">" + Text("เส้น") +
                                   "</w:footnote><w:footnote w:id=\"2\">" + Text("ที่มา") +
                                   "</w:footnote>"}}});
  CHECK(Outline(d) == "หนึ่ง\nสอง\nสาม\nที่มา\n");
  CHECK(d.SpotAt(d.Source(d.blocks[3].key).begin).paragraph == 2);
}

TEST_CASE("a running head is read once, and only for what the text does not say itself") {
  CHECK(
      OutlineOf({Text("รายงานผล ประจำปี ๒๕๖๘") +
                     "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/></w:sectPr>",
                 "",
                 "",
                 "",
                 {{"word/header1.xml",
                   Text("เทศบาลตำบลสมมุติใจ") + Text("รายงานผล ประจำปี ๒๕๖๘") +
                       P("<w:fldSimple w:instr=\" PAGE \">" + Run("1") + "</w:fldSimple>")}}}) ==
      "เทศบาลตำบลสมมุติใจ\nรายงานผล ประจำปี ๒๕๖๘\n");
}

TEST_CASE("check boxes show whether they are ticked") {
  const auto control = [](const std::string& value) {
    return "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"" + value +
           "\"/></w14:checkbox></w:sdtPr><w:sdtContent>" + Run("☒") + "</w:sdtContent></w:sdt>";
  };
  const std::string field =
      R"(<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/>
</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>
<w:r><w:fldChar w:fldCharType="end"/></w:r>)";
  CHECK(OutlineOf({P(control("1") + Run(" มี ") + control("0") + Run(" ไม่มี")) +
                   P(field + Run(" ใช่"))}) == "☑ มี ☐ ไม่มี\n☑ ใช่\n");
}

TEST_CASE("images stand behind their paragraph with what is told of them") {
  const std::string image =
      R"(<w:r><w:drawing><wp:inline><wp:extent cx="900" cy="900"/><wp:docPr name="รูปภาพ 1" descr="ภาพการประชุม"/>
<pic/></wp:inline></w:drawing></w:r>)";
  CHECK(OutlineOf({P(Run("ก่อน") + image + Run("หลัง"))}) == "ก่อนหลัง\n! [image: ภาพการประชุม]\n");
}

TEST_CASE("a diagram's text stands behind the text") {
  Document d =
      ReadWord({P("<w:r><w:drawing><wp:inline><relIds r:dm=\"D\"/></wp:inline></w:drawing></w:r>") +
                    Text("ท้าย"),
                "",
                "",
                R"(<Relationship Id="D" Type="http://x/diagramData" Target="diagrams/data1.xml"/>)",
                {{"word/diagrams/data1.xml",
                  "<pt>" + Text("นายกเทศมนตรี") + "</pt><pt>" + Text("ปลัดเทศบาล") + "</pt>"}}});
  CHECK(Outline(d) == "ท้าย\nนายกเทศมนตรี\nปลัดเทศบาล\n");
}

TEST_CASE("what is not read is told: other files, other programs' objects, pages that are images") {
  const std::string page = R"(<w:r><w:drawing><wp:inline><wp:extent cx="6000000" cy="9000000"/>
<wp:docPr name="p"/><pic/></wp:inline></w:drawing></w:r>)";
  Document d = ReadWord({Text("ข้อความ") + "<w:altChunk r:id=\"x\"/>" +
                         P("<w:r><w:object><o ProgID=\"Excel.Sheet.12\"/><OLEObject Type=\"Embed\" "
                           "ProgID=\"Excel.Sheet.12\"/></w:object></w:r>")});
  REQUIRE(d.gaps.size() == 2);
  CHECK(d.gaps[0].kind == GapKind::kCut);
  Document other = ReadWord({"<w:altChunk r:id=\"x\"/>"});
  CHECK(other.gaps.size() == 1);
  Document scan = ReadWord({P(page) + P(page)});
  REQUIRE(scan.gaps.size() == 1);
  CHECK(scan.gaps[0].kind == GapKind::kScan);
}

TEST_CASE("pages end between paragraphs, not within one that Word has laid over two") {
  const std::string page = R"(<w:r><w:br w:type="page"/></w:r>)";
  const std::string laid = "<w:r><w:lastRenderedPageBreak/></w:r>";
  CHECK(ReadWord({Text("ก") + P(page) + P(laid + Run("ข")) + P(Run("ค") + laid + Run("ง")) +
                  P(Run("จ"), "<w:pageBreakBefore/>")})
            .source == "ก\n\fข\nคง\n\fจ\n");
}

TEST_CASE("a table of contents and words that ask for some are left out") {
  const auto control = [](const std::string& properties, const std::string& text) {
    return "<w:sdt><w:sdtPr>" + properties + "</w:sdtPr><w:sdtContent>" + Text(text) +
           "</w:sdtContent></w:sdt>";
  };
  CHECK(
      OutlineOf(
          {control(R"(<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>)",
                   "สารบัญ") +
           control("<w:showingPlcHdr/>", "คลิกที่นี่เพื่อใส่ข้อความ") + control("", "ข้อความ")}) ==
      "ข้อความ\n");
}

TEST_CASE("a field that is broken hides no text") {
  CHECK(OutlineOf({P(Run("ก") + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>") + Text("ข")}) ==
        "ก\nข\n");
}

TEST_CASE("line breaks end lines, two of them the paragraph, and one at the end nothing") {
  const std::string line = "<w:r><w:br/></w:r>";
  CHECK(OutlineOf({P(Run("ก") + line + Run("ข") + line + line + Run("ค") + line) + Text("ง")}) ==
        "ก ข\nค\nง\n");
}

std::string CodeOf(const std::string& bytes) {
  Result<Document> document = LoadBytes(bytes, "r.docx");
  return document.ok() ? "read" : document.errors()[0].code;
}

TEST_CASE("files that mean harm or are broken are refused in words") {
  CHECK(CodeOf(Word{""}.Bytes()) == "load.empty");
  CHECK(CodeOf(Word{"<w:p>"}.Bytes()) == "load.damaged");
  const std::string bytes = Word{Text("ข้อความ")}.Bytes();
  CHECK(CodeOf(bytes) == "read");
  CHECK(CodeOf(bytes.substr(0, bytes.size() - 30)) == "load.damaged");
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<w:sdt n=\"" + std::to_string(i * 7919) + "\">";
  for (int i = 0; i < 100'000; ++i) deep += "</w:sdt>";
  CHECK(CodeOf(Word{deep}.Bytes()) == "load.damaged");
  CHECK(CodeOf(Word{"<w:p>" + std::string(40u << 20, ' ') + "</w:p>"}.Bytes()) == "load.too_large");
  ArchiveWriter other;
  other.Add("word/other.xml", "<a/>");
  CHECK(CodeOf(*other.Finish()) == "load.damaged");
  ArchiveWriter entities;
  entities.Add("word/document.xml", "<!DOCTYPE a [<!ENTITY b \"bbbb\">]><a><body>&b;</body></a>");
  CHECK(CodeOf(*entities.Finish()) == "load.damaged");
}

TEST_CASE("sizes that no file means are read within the limits") {
  const std::string wide = "<w:gridSpan w:val=\"2000000000\"/>";
  CHECK(CodeOf(Word{"<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"-5\"/></w:trPr>" +
                    Cell(Text("ก"), wide) + Cell(Text("ข"), wide) + "</w:tr></w:tbl>"}
                   .Bytes()) == "read");
  const std::string huge = R"(<w:lvlOverride w:ilvl="0"><w:startOverride w:val="2147483647"/>
</w:lvlOverride><w:lvlOverride w:ilvl="99"/>)";
  CHECK(CodeOf(Word{Item(1, 0, "ก") + Item(1, -3, "ข") + Item(1, 99, "ค"), "",
                    Shape(0, Level(0, "thaiLetters", "%1%9%")) + List(1, 0, huge)}
                   .Bytes()) == "read");
  std::string nested = Text("ลึก");
  for (int i = 0; i < 90; ++i)
    nested = "<w:tbl><w:tr>" + Cell(nested) + Cell(Text("x")) + "</w:tr></w:tbl>";
  CHECK(CodeOf(Word{nested}.Bytes()) == "read");
  const std::string ring =
      R"(<w:style w:type="paragraph" w:styleId="x"><w:basedOn w:val="y"/></w:style>
<w:style w:type="paragraph" w:styleId="y"><w:basedOn w:val="x"/></w:style>)";
  CHECK(CodeOf(Word{Styled("x", "วน"), ring}.Bytes()) == "read");
}

TEST_CASE("a real letter is read whole") {
  const std::string path = std::string(OIT_SHARED) + "/samples/sw_dla_survey_letter_2567.docx";
  Result<Document> document = Load(path);
  if (!document.ok()) {
    MESSAGE("the shared samples are not there: skipped " << path);
    return;
  }
  std::string all = Outline(*document);
  for (const char* part :
       {"กรมส่งเสริมการปกครองท้องถิ่น", "ผู้ว่าราชการจังหวัด ทุกจังหวัด", "สำนักบริหารการคลังท้องถิ่น"}) {
    CHECK(all.find(part) != std::string::npos);
  }
  const size_t box = all.find("สำเนาคู่ฉบับ");
  REQUIRE(box != std::string::npos);
  CHECK(all.find("สำเนาคู่ฉบับ", box + 1) == std::string::npos);
}

}  // namespace
}  // namespace oit

#include <doctest/doctest.h>

#include <string>

#include "load/load.h"
#include "load/read.h"

namespace oit {
namespace {

Document ReadPage(const std::string& body) {
  Document page = Read("<!DOCTYPE html><html><body>" + body + "</body></html>");
  CHECK(page.format == "html");
  return page;
}

std::string Seen(const std::string& body) { return Outline(ReadPage(body)); }

TEST_CASE("a page reads like the report that a person sees in it") {
  CHECK(Seen("<h1>แผน</h1><p>จัดทำ\n  <b>ประกาศ</b>&nbsp;และ<i>คู่มือ</i></p>บรรทัดหนึ่ง<br>บรรทัดสอง"
             "<div>ย่อหน้า &#3585; &lt; &amp;</div>") ==
        "# แผน\nจัดทำ ประกาศ และคู่มือ\nบรรทัดหนึ่ง บรรทัดสอง\nย่อหน้า ก < &\n");
  CHECK(Seen("<p>ก<br><br>ข<br></p><p>ค</p>") == "ก\nข\nค\n");
  CHECK(Seen("<p><span style='font-weight:bold'>หัวข้อ</span></p><p>เนื้อหา</p>") == "# หัวข้อ\nเนื้อหา\n");
  CHECK(Seen("<details><summary>O1 โครงสร้าง</summary><p>แผนผัง</p></details>") ==
        "# O1 โครงสร้าง\nแผนผัง\n");
  CHECK(Seen("<dl><dt>โทรศัพท์</dt><dd>0 2000 0000</dd></dl>") == "โทรศัพท์\n0 2000 0000\n");
}

TEST_CASE("what is deleted is no text of the page") {
  CHECK(Seen("<p>จัดทำ<del>ร่าง</del><ins>ประกาศ</ins></p>") == "จัดทำประกาศ\n");
}

TEST_CASE("items of lists have the marks that a browser puts before them") {
  CHECK(Seen("<ol start=3><li>ก<li>ข<ul><li>ค</ul></ol>") == "3. ก\n4. ข\n.- ค\n");
  CHECK(Seen("<ol><li>ก<li value=5>ข<li>ค</ol>") == "1. ก\n5. ข\n6. ค\n");
  CHECK(Seen("<ol reversed><li>ก<li>ข</ol>") == "2. ก\n1. ข\n");
  CHECK(Seen("<ol type=a><li>ก<li>ข</ol>") == "a. ก\nb. ข\n");
  CHECK(Seen("<ol style='list-style-type:thai'><li>ก<li>ข</ol>") == "1. ก\n2. ข\n");
  CHECK(Seen("<ul style='list-style:none'><li><p>ก</p><li><h3>ข</h3></ul>") == "ก\n# ข\n");
}

TEST_CASE("lines of a paragraph that are items of OIT are paragraphs of their own") {
  Document page = ReadPage("<p>O1 โครงสร้าง <a href=a>ดู</a><br><b>O2</b> ผู้บริหาร ปี<br>2568</p>");
  CHECK(Outline(page) == "O1 โครงสร้าง ดู\nO2 ผู้บริหาร ปี 2568\n");
  CHECK(page.blocks[1].links.size() == 0);
}

TEST_CASE("tables keep their columns where cells span") {
  Document page = ReadPage(
      "<table><caption>ตารางที่ 1</caption><thead><tr><th>ที่<th>รายการ<th colspan=2>งบ</thead>"
      "<tr><td rowspan=2>1<td>ซื้อ<td>5<td>บาท<tr><td>จ้าง<td colspan=2>ไม่มี"
      "<tr><td>2<td>เช่า<td>7<td>บาท</table>");
  REQUIRE(page.tables.size() == 1);
  const Table& table = page.tables[0];
  CHECK(TextOf(page, 0) == "ตารางที่ 1");
  CHECK(table.columns.size() == 4);
  CHECK(table.columns[1].path == "รายการ");
  REQUIRE(table.rows.size() == 2);  // the rows of number 1 are one
  CHECK(table.rows[0].cells[1].blocks.size() == 2);
  CHECK(TextOf(page, table.rows[1].cells[3].blocks.begin) == "บาท");
}

TEST_CASE("a table that frames the page flows; one in a cell is text of the cell") {
  Document page = ReadPage(
      "<table><tr><td><b>เมนู</b></td><td><h2>แผน</h2><table><tr><th>ที่<th>ชื่อ<tr><td>1<td>ก"
      "<tr><td>2<td>ข</table></td></tr></table>");
  REQUIRE(page.tables.size() == 1);
  CHECK(page.tables[0].rows.size() == 2);
  page = ReadPage(
      "<table><tr><th>ที่<th>ผล<tr><td>1<td>คะแนน<table><tr><td>ก<td>80</table>"
      "<tr><td>2<td>ดี<tr><td>3<td>ดี</table>");
  REQUIRE(page.tables.size() == 1);
  CHECK(page.tables[0].rows.size() == 3);
  CHECK(page.tables[0].rows[0].cells[1].blocks.size() == 3);
}

TEST_CASE("a link that leads nowhere is text, one that leads somewhere is a link") {
  for (const char* dead :
       {"#", "", "#top", "javascript:void(0)", " JavaScript:;", "http://", "about:blank",
        "file:///C:/o1.pdf", "C:\\o1.pdf", "http://localhost/o1"}) {
    Document page = ReadPage("<p>ดู <a href='" + std::string(dead) + "'>คู่มือ</a></p>");
    CHECK_MESSAGE(page.links.empty(), dead);
    CHECK(Outline(page) == "ดู คู่มือ\n");
  }
  Document page = ReadPage(
      "<p><a href='files/o1.pdf'>ก</a> <a href=\"javascript:window.open('o2.pdf')\">ข</a> "
      "<a href='#' onclick=\"location.href='/o3'\">ค</a> <a href='?id=4&amp;x=1'>ง</a></p>"
      "<iframe src='o5.pdf' title='คู่มือ'></iframe>");
  REQUIRE(page.links.size() == 5);
  CHECK(page.links[0].target == "files/o1.pdf");
  CHECK(page.links[1].target == "o2.pdf");
  CHECK(page.links[2].target == "/o3");
  CHECK(page.links[3].target == "?id=4&x=1");
  CHECK(page.links[4].text == "คู่มือ");
}

TEST_CASE("mail and telephone are told, and are no pages") {
  Document page = ReadPage("<p><a href='mailto:a@tambon.go.th?subject=x'>ส่งอีเมล</a></p>");
  CHECK(Outline(page) == "a@tambon.go.th ส่งอีเมล\n");
  CHECK(page.links.empty());
}

TEST_CASE("an icon in a link stands for the file, a photograph is an image") {
  Document page = ReadPage(
      "<p>คู่มือ <a href='docs/%E0%B8%81.pdf'><img src='pdf.png' width=16></a></p>"
      "<a href='nayok.jpg'><img src='nayok.jpg' alt='นายก'></a><img src='img/spacer.gif'>");
  REQUIRE(page.links.size() == 1);
  CHECK(Outline(page) == "คู่มือ ก.pdf\n! [image: นายก]\n");
}

TEST_CASE("an image in a heading or a word does not part it") {
  CHECK(Seen("<h1><img src=a.jpg alt=ตรา> แผน</h1>") == "# แผน\n! [image: ตรา]\n");
  CHECK(Seen("<p>ส<img src=a.jpg align=left alt=ตรา>ำนัก</p><p>ข</p>") ==
        "สำนัก\n! [image: ตรา]\nข\n");
}

TEST_CASE("a card that is one link carries it in each of its paragraphs") {
  Document page = ReadPage("<a href='o4.pdf'><h3>O4</h3><p>ข่าว</p></a><p>อื่น ๆ</p>");
  CHECK(page.blocks[0].links.size() == 1);
  CHECK(page.blocks[1].links.size() == 1);
  CHECK(page.blocks[2].links.size() == 0);
}

TEST_CASE("what nobody sees is not read, what a click opens is") {
  CHECK(Seen("<p>ก<span hidden>x</span><span style='display: none !important'>x</span></p>"
             "<script>x</script><style>x</style><noscript>x</noscript><template>x</template>"
             "<!-- x --><input value=x><select><option>x</select><button>x</button>") == "ก\n");
  CHECK(Seen("<h2><button data-bs-target='#c1'>O1</button></h2><div id=c1 style='display:none'>"
             "แผนผัง</div>") == "# O1\nแผนผัง\n");
}

TEST_CASE("menus, heads and feet of a site say nothing of the page") {
  CHECK(Seen("<header><h1>เทศบาลตำบลสมมุติ</h1><p>E-Service</p></header>"
             "<nav><ul><li><a href='/gift'>No Gift Policy</a></ul></nav>"
             "<div id='cookie-notice'>เว็บไซต์นี้ใช้คุกกี้</div><article><header><h2>O1</h2></header>"
             "<p>โครงสร้าง</p></article><div class='site-footer'>โทร. 0 2000 0000</div>") ==
        "# เทศบาลตำบลสมมุติ\n# O1\nโครงสร้าง\n");
  CHECK(Seen("<div id=ja-footer>โทร.</div><div class=card-footer>ดูเอกสาร</div>") == "ดูเอกสาร\n");
  CHECK(Seen("<nav>แผนที่เว็บไซต์</nav>") == "แผนที่เว็บไซต์\n");  // all that the page has
}

TEST_CASE("a page that Word wrote has the numbers that Word showed") {
  CHECK(
      Seen("<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span "
           "style='mso-list:Ignore'>1.<span style='font:7pt'>&nbsp;&nbsp; </span></span><![endif]>"
           "&#3585;<o:p></o:p></p><p><span style='mso-list:Ignore'>2.</span>ข</p>"
           "<p class=MsoNormal><o:p>&nbsp;</o:p></p><!--[if gte mso 9]><xml>x</xml><![endif]-->"
           "<p><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>ค</p>") ==
      "1. ก\n2. ข\n.- ค\n");
}

TEST_CASE("evidence has its line and column in the page's own source") {
  Document page = ReadPage("\n<p>\n  บรรทัด\n  ก <b>ประกาศ</b></p>");
  const uint32_t bold = static_cast<uint32_t>(page.source.find("ประกาศ"));
  CHECK(page.Where(bold) == Place{"test.txt", 4, 8});
  CHECK(page.Where(0) == Place{"test.txt", 3, 3});
  CHECK(page.SpotAt(0).byte == 34);
}

TEST_CASE("the charset that a page claims does not matter") {
  std::string page = "<html><meta charset=utf-8><body><p>";
  const std::string thai = "การเปิดเผยข้อมูลสาธารณะของเทศบาลตำบลสมมุติ ประจำปีงบประมาณ";
  for (size_t at = 0; at < thai.size(); at += at < thai.size() && thai[at] == ' ' ? 1 : 3) {
    const auto letter = static_cast<unsigned char>(thai[at + 2]);
    const bool high = static_cast<unsigned char>(thai[at + 1]) == 0xB9;
    page += thai[at] == ' ' ? ' ' : static_cast<char>(0xA0 + (high ? 0x40 : 0) + (letter - 0x80));
  }
  CHECK(Outline(Read(page)) == thai + "\n");  // windows-874
  CHECK(Outline(Read("<html><meta charset=windows-1252><body>&#3585;&#3586;</body>")) == "กข\n");
  CHECK(Outline(Read("<html><body>\x93&#3585;&#3586;&#3588;\x94</body>")) == "“กขค”\n");
}

TEST_CASE("a page without words says what to do") {
  Result<Document> page = LoadBytes("<html><body><div id=app></div><script>x</script>", "a.php");
  REQUIRE_FALSE(page.ok());
  CHECK(page.errors().front().code == "load.empty");
}

}  // namespace
}  // namespace oit

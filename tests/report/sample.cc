#include "sample.h"

#include <stdexcept>

namespace sample {

using namespace oit;

namespace {

struct Line {
  const char* code;
  const char* th;
  const char* en;
};

void AddItems(const std::vector<Line>& lines, Year* year) {
  for (const Line& line : lines) {
    YearItem item;
    item.code = line.code;
    item.section = "9.1";
    item.title = {line.th, line.en};
    item.requirements = {"sample"};
    for (int i = 1; i <= 4; ++i) {
      YearElement element;
      element.requirement = "sample";
      element.id = "part" + std::to_string(i);
      element.ref = item.code + "." + std::to_string(i);
      element.label = {"องค์ประกอบที่ " + std::to_string(i), "part " + std::to_string(i)};
      item.elements.push_back(element);
    }
    year->items.push_back(item);
  }
}

// All items silent and missing.
void Begin(Audited* audited) {
  Checklist& checklist = audited->checklist;
  checklist.path = "fixtures/report.txt";
  checklist.format = "text";
  checklist.sha256 = std::string(64, 'a');
  for (const YearItem& item : audited->pack.year.items) {
    ItemResult result;
    result.item = &item;
    for (const YearElement& element : item.elements) {
      ElementResult one;
      one.element = &element;
      one.decides =
          element.standing != Standing::kAdvisory && element.kind == ElementKind::kElement;
      result.elements.push_back(one);
    }
    checklist.items.push_back(result);
  }
}

// All elements of an item at a level, with the quote as evidence.
void Set(ItemResult* item, Verdict verdict, Level level, const std::string& quote, uint32_t line) {
  item->role = ItemRole::kMentioned;
  item->verdict = verdict;
  item->topic = level;
  Evidence evidence{
      PassageAt(quote, line), level, {"ในแถวที่ทำเครื่องหมายแล้วเสร็จ", "in a row that is ticked"}};
  item->topic_evidence = {evidence};
  for (ElementResult& element : item->elements) {
    element.level = level;
    element.evidence = {evidence};
  }
}

void Lose(ElementResult* element) {
  element->level = Level::kMissing;
  element->evidence.clear();
}

Advice AdviceOf(const std::string& unit) {
  return {"ปรับปรุงข้อมูลให้ครบถ้วนและเป็นปัจจุบัน",
          {"สำรวจข้อมูลที่ขาด", "เสนอปลัดตรวจสอบแล้วเผยแพร่"},
          unit,
          "ตุลาคม 2567 – มีนาคม 2568",
          "รายงานลิงก์และวันที่ปรับปรุงต่อที่ประชุมประจำเดือน"};
}

void SetWording(Year* year, const std::string& code, const std::vector<const char*>& labels,
                Standing standing) {
  for (YearItem& item : year->items) {
    for (size_t i = 0; item.code == code && i < item.elements.size(); ++i) {
      item.elements[i].standing = standing;
      item.elements[i].source = "KUT67";
      if (i < labels.size()) item.elements[i].label.th = labels[i];
    }
  }
}

Year Year2568() {
  Year year;
  year.year = 2568;
  AddItems({{"O1", "โครงสร้างและอำนาจหน้าที่", "Structure, powers and duties"},
            {"O2", "ข้อมูลผู้บริหาร", "Executives"},
            {"O3", "ข้อมูลการติดต่อและช่องทางการสอบถามข้อมูล", "Contact and questions"},
            {"O4", "ข่าวประชาสัมพันธ์", "News"},
            {"O5", "แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน", "Development plan"},
            {"O6", "แผนและความก้าวหน้าในการดำเนินงานและการใช้งบประมาณประจำปี", "Plan and progress"},
            {"O8", "คู่มือหรือแนวทางการปฏิบัติงานของเจ้าหน้าที่", "Manual for staff"},
            {"O10", "E–Service", "E-Service"},
            {"O12", "รายการการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ", "Purchases"},
            {"O17", "แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ", "Complaint guideline"},
            {"O18", "ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ", "Complaint channel"},
            {"O19", "ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ", "Complaint statistics"},
            {"O21", "ประกาศนโยบาย No Gift Policy", "No Gift Policy"},
            {"O28", "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
             "Results of measures"}},
           &year);
  SetWording(&year, "O8", {"ชื่องาน", "วิธีการขั้นตอนการปฏิบัติงาน", "ระยะเวลาที่ใช้", "กฎหมายที่เกี่ยวข้อง"},
             Standing::kLikely);
  year.sources["KUT67"] = {"หน้าเว็บของโรงเรียน", "page of a school"};
  return year;
}

Year Year2565() {
  Year year;
  year.year = 2565;
  AddItems({{"O1", "โครงสร้าง", "Structure"},
            {"O2", "ข้อมูลผู้บริหาร", "Executives"},
            {"O17", "E–Service", "E-Service"},
            {"O21", "แผนการจัดซื้อจัดจ้างหรือแผนการจัดหาพัสดุ", "Procurement plan"},
            {"O32", "ช่องทางการรับฟังความคิดเห็น", "Listening to opinions"},
            {"O34", "นโยบายไม่รับของขวัญ (No Gift Policy)", "No Gift Policy"},
            {"O42", "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", "Measures"}},
           &year);
  return year;
}

void SetResultsFacts(Checklist* checklist) {
  Facts& facts = checklist->facts;
  facts.agency.name = "องค์การบริหารส่วนตำบลตัวอย่าง";
  facts.agency.klass = "อบต.";
  facts.agency.amphoe = "เมือง";
  facts.agency.province = "สมมติ";
  facts.kind = ReportKind::kResultsReport;
  facts.title_text = "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568";
  facts.fiscal_year = 2568;
  facts.period_from = Date{2567, 10, 1};
  facts.period_to = Date{2568, 9, 30};
  checklist->year_reason = {"เอกสารระบุปีงบประมาณ 2568", "the document names fiscal year 2568"};
}

void AddGap(Checklist* checklist) {
  ChecklistGap gap;
  gap.message = {"มาตรการที่ 8 ข้ามข้อ 4 และ 5 (ต่อจาก 3 เป็นกลางข้อ 6)", "measure 8 skips 4 and 5"};
  gap.before = PassageAt("3. จัดประชุมให้ความรู้", 154);
  gap.after = PassageAt("กรณีที่ตรวจพบให้รายงาน", 160);
  gap.before.block = 0;
  gap.after.block = 1;
  gap.items = {"O21"};
  checklist->gaps.push_back(gap);
  Finding same{"structure.numbering_gap",
               "warning",
               About::kOrder,
               {"ลำดับข้อ", "numbering"},
               {"ต่อจากข้อ 3 เป็นข้อ 6", "3 is followed by 6"},
               {},
               {{gap.before, Level::kMissing, {}}, {gap.after, Level::kMissing, {}}}};
  Finding other{"structure.numbering_gap",
                "note",
                About::kOrder,
                {"ลำดับข้อ", "numbering"},
                {"ต่อจากข้อ 6 เป็นข้อ 3", "6 is followed by 3"},
                {},
                {{PassageAt("(3) ทบทวน", 95), Level::kMissing, {}}}};
  checklist->findings = {same, other};
}

void SetTicked(Checklist* checklist) {
  for (const char* code : {"O1", "O2", "O3", "O4", "O6", "O17", "O18"}) {
    Set(&Item(checklist, code), Verdict::kPass, Level::kClaimed,
        "ปรับปรุงข้อมูลโครงสร้าง อำนาจหน้าที่ ข้อมูลผู้บริหาร และช่องทางการติดต่อให้เป็นปัจจุบัน", 104);
  }
  Set(&Item(checklist, "O4"), Verdict::kPass, Level::kShown, "เผยแพร่ข่าวทาง www.example.go.th", 108);
}

void SetFailing(Checklist* checklist) {
  ItemResult& manual = Item(checklist, "O8");
  Set(&manual, Verdict::kFail, Level::kClaimed, "จัดทำคู่มือการปฏิบัติงานของเจ้าหน้าที่", 79);
  Lose(&manual.elements[0]);
  Lose(&manual.elements[3]);
  manual.elements[0].near_misses = {{PassageAt("คู่มือการปฏิบัติงาน", 61), {"เป็นหัวข้อ", "a heading"}}};
  manual.advice = {AdviceOf("สำนักปลัด (งานบริหารงานทั่วไป)")};
  ItemResult& statistics = Item(checklist, "O19");
  Set(&statistics, Verdict::kFail, Level::kClaimed, "จัดทำสถิติเรื่องร้องเรียน", 120);
  for (ElementResult& element : statistics.elements) {
    Lose(&element);
    element.near_misses = {{PassageAt("สถิติเรื่องร้องเรียน ปี 2568", 120),
                            {"ปีไม่ตรง: 2568 ข้อนี้ขอปี 2567", "wrong year: 2568, expected 2567"}}};
  }
  statistics.advice = {AdviceOf("สำนักปลัด (งานนิติการ)")};
  ItemResult& purchases = Item(checklist, "O12");
  Set(&purchases, Verdict::kReview, Level::kClaimed, "จัดทำรายการจัดซื้อจัดจ้าง", 121);
  Lose(&purchases.elements[3]);
  purchases.elements[3].level = Level::kReview;
  purchases.advice = {AdviceOf("กองคลัง (งานพัสดุ)")};
  ItemResult& gift = Item(checklist, "O21");
  Set(&gift, Verdict::kReview, Level::kReview, "", 0);
  gift.topic_evidence.clear();
  for (ElementResult& element : gift.elements) element.evidence.clear();
  gift.note = {"ข้อความส่วนที่น่าจะมีเรื่องนี้ขาดหาย", "the text where it would stand is lost"};
  ItemResult& service = Item(checklist, "O10");
  Set(&service, Verdict::kReview, Level::kClaimed, "ให้บริการ E- Service", 130);
  service.checked = false;
}

// Appends a line of the source as a block.
uint32_t AddBlock(Document* document, BlockKind kind, const std::string& text) {
  Block block;
  block.kind = kind;
  Piece piece;
  piece.begin = static_cast<uint32_t>(document->source.size());
  document->line_starts.push_back(piece.begin);
  document->source += text;
  piece.end = static_cast<uint32_t>(document->source.size());
  document->source += "\n";
  block.pieces = {static_cast<uint32_t>(document->pieces.size()),
                  static_cast<uint32_t>(document->pieces.size() + 1)};
  document->pieces.push_back(piece);
  block.key = document->text.Append(document->source, &piece, 1);
  document->blocks.push_back(block);
  return static_cast<uint32_t>(document->blocks.size() - 1);
}

// A cell of table 0, row 0: one block a line.
Cell AddCell(Document* document, uint32_t column, BlockKind kind,
             const std::vector<const char*>& lines) {
  Cell cell;
  cell.blocks.begin = static_cast<uint32_t>(document->blocks.size());
  cell.source.begin = static_cast<uint32_t>(document->source.size());
  for (const char* line : lines) {
    uint32_t index = AddBlock(document, kind, line);
    Block& block = document->blocks[index];
    block.table = block.row = 0;
    block.column = column;
    if (kind == BlockKind::kListItem)
      block.mark = {MarkStyle::kParentheses, static_cast<uint16_t>(index - cell.blocks.begin + 1),
                    1};
  }
  cell.blocks.end = static_cast<uint32_t>(document->blocks.size());
  cell.source.end = static_cast<uint32_t>(document->source.size());
  return cell;
}

Measure DoneRow(uint32_t row) {
  Measure measure;
  measure.row = row;
  measure.mark = RowMark::kDone;
  return measure;
}

void AddMeasuresTable(Audited* audited) {
  Document& document = audited->document;
  Table table;
  table.columns.resize(3);
  table.columns[0].path = "มาตรการ";
  table.columns[1].path = "ขั้นตอน";
  table.columns[2].path = "แล้วเสร็จ";
  Row row;
  row.cells.push_back(AddCell(&document, 0, BlockKind::kParagraph, {"ป้องกันการทุจริต"}));
  row.cells.push_back(
      AddCell(&document, 1, BlockKind::kListItem, {"จัดทำประกาศ", "เผยแพร่บนเว็บไซต์"}));
  document.blocks.push_back(document.blocks.back());  // a line that stands under step 2
  document.blocks.back().kind = BlockKind::kParagraph;
  document.blocks.back().parent = row.cells[1].blocks.end - 1;
  ++row.cells[1].blocks.end;
  Cell tick;
  tick.mark = CellMark::kTick;
  row.cells.push_back(tick);
  table.rows.push_back(row);
  document.tables.push_back(table);
  Facts& facts = audited->checklist.facts;
  facts.tables = {{{Role::kMeasure, Role::kSteps, Role::kDone}, true}};
  facts.measures = {DoneRow(0)};
  facts.measures[0].table = 0;
  const std::vector<Cell>& cells = table.rows[0].cells;
  for (size_t column = 0; column < cells.size(); ++column) {
    for (uint32_t b = cells[column].blocks.begin; b < cells[column].blocks.end; ++b) {
      facts.measures[0].parts.push_back({facts.tables[0].roles[column], b, document.blocks[b].key});
    }
  }
  facts.measure_columns = {Role::kMeasure, Role::kSteps, Role::kDone};
}

}  // namespace

Passage PassageAt(const std::string& quote, uint32_t line) {
  Passage passage;
  passage.quote = quote;
  passage.source = {line * 100, line * 100 + static_cast<uint32_t>(quote.size())};
  passage.start = {"", line, 3};
  passage.end = {"", line, 40};
  return passage;
}

ItemResult& Item(Checklist* checklist, const std::string& code) {
  for (ItemResult& item : checklist->items) {
    if (item.item->code == code) return item;
  }
  throw std::out_of_range(code);
}

Audited Results() {
  Audited audited;
  audited.pack.year = Year2568();
  audited.pack.digest = std::string(64, 'b');
  Begin(&audited);
  Checklist& checklist = audited.checklist;
  SetResultsFacts(&checklist);
  Event memo;
  memo.date = {2568, 4, 24};
  checklist.facts.events = {memo};
  AddGap(&checklist);
  SetTicked(&checklist);
  SetFailing(&checklist);
  ItemResult& own = Item(&checklist, "O28");
  Set(&own, Verdict::kPass, Level::kShown, "รายงานผลการดำเนินการ", 15);
  own.role = ItemRole::kOwn;
  for (uint32_t row = 0; row < 8; ++row) checklist.facts.measures.push_back(DoneRow(row));
  return audited;
}

Audited Plan() {
  Audited audited;
  audited.pack.year = Year2565();
  Begin(&audited);
  Checklist& checklist = audited.checklist;
  SetResultsFacts(&checklist);
  checklist.facts.kind = ReportKind::kMeasuresPlan;
  checklist.facts.title_text = "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปี 2565";
  checklist.facts.fiscal_year = 2565;
  checklist.year_reason = {"เอกสารระบุปีงบประมาณ 2565", "the document names fiscal year 2565"};
  ItemResult& own = Item(&checklist, "O42");
  Set(&own, Verdict::kPass, Level::kShown, "มาตรการ", 92);
  own.role = ItemRole::kOwn;
  ItemResult& executives = Item(&checklist, "O2");
  Set(&executives, Verdict::kFail, Level::kPlanned,
      "ปรับปรุงข้อมูลผู้บริหารให้ครบถ้วนทั้ง ชื่อ – สกุล ตำแหน่ง รูปถ่าย ช่องทางการติดต่อของผู้บริหาร", 93);
  executives.advice = {AdviceOf("สำนักปลัด")};
  ItemResult& gift = Item(&checklist, "O34");
  Set(&gift, Verdict::kFail, Level::kPlanned, "เพิ่มข้อมูลนโยบายไม่รับของขวัญ (No Gift Policy)", 93);
  for (size_t i = 1; i < gift.elements.size(); ++i) Lose(&gift.elements[i]);
  ItemResult& opinions = Item(&checklist, "O32");
  Set(&opinions, Verdict::kReview, Level::kClaimed, "เปิดช่องทางรับฟังความคิดเห็น", 80);
  for (ElementResult& element : opinions.elements) element.decides = false;
  opinions.note = {"ข้อนี้ยังไม่มีองค์ประกอบที่ยืนยันได้ โปรดดูเอง", "no confirmed or likely element to check"};
  return audited;
}

Audited Measures() {
  Audited audited = Results();
  Document& document = audited.document;
  document.path = "fixtures/report.txt";
  document.format = "text";
  uint32_t title = AddBlock(&document, BlockKind::kHeading, "รายงานผล ปีงบประมาณ 2568");
  document.blocks[title].level = 1;
  AddMeasuresTable(&audited);
  uint32_t event = AddBlock(&document, BlockKind::kParagraph, "ประชุมวันที่ 24 เมษายน 2568");
  Link link;
  link.text = "หน้าเว็บ";
  link.target = "https://www.example.go.th/gift";
  link.source = document.Source(document.blocks[event].key);
  link.block = event;
  document.links = {link};
  document.gaps = {{GapKind::kPage, {"หน้า 3 ว่าง", "page 3 is empty"}, {}, title, event}};
  document.jumps = {{title, event, 4, 6, true}};
  Facts& facts = audited.checklist.facts;
  facts.events = {{{2568, 4, 24}, 28, document.blocks[event].key, event}};
  facts.section_roles.assign(document.blocks.size(), Role::kNone);
  Passage& passage = audited.checklist.findings.front().evidence.front().passage;
  passage.block = 1;
  passage.where = {1, 1, 1};
  audited.checklist.gaps.front().after.block = kNowhere;
  return audited;
}

}  // namespace sample

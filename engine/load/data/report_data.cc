#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "load/chars.h"
#include "load/data/data.h"
#include "load/text/tables.h"
#include "yaml/reader.h"

namespace oit {
namespace {

using yaml::Fields;
using yaml::Type;
using yaml::Value;

constexpr std::string_view kSchema = "oit.report/1";
constexpr int kBuddhistEra = 2400;  // a smaller year is of another era
constexpr uint8_t kTitleLevel = 1;

// Reads a report as report.schema.json describes it, and writes it out as it would be read on
// paper. What is wrong is collected, to be told at once.
class ReportDataReader {
 public:
  ReportDataReader(const yaml::File& file, Manuscript* out)
      : problems_(file), root_(file.root), out_(*out) {}

  Errors Read() {
    Fields fields(problems_, root_);
    const Value& schema = *fields.Ask("schema", true);
    if (schema.text != kSchema) {
      RefuseSchema(schema);
      return problems_.Take();
    }
    ReadHead(fields);
    for (const Value& section : fields.List("sections", true)) {
      ReadSection(section, kTitleLevel + 1);
    }
    fields.Finish();
    return problems_.Take();
  }

 private:
  void RefuseSchema(const Value& schema) {
    problems_.Add("report.schema", schema,
                  {fmt::format("โปรแกรมนี้อ่านรูปแบบ {} ไม่ใช่ {}", kSchema, schema.text),
                   fmt::format("{} is read here, not {}", kSchema, schema.text)},
                  {"ดูรูปแบบที่ใช้ได้ด้วย oit schema report", "oit schema report prints what is read"});
  }

  // The title page: the title, the year it does not name, the agency and its site.
  void ReadHead(Fields& fields) {
    const std::string title = fields.Text("title");
    if (const Value* value = root_.Find("title")) Heading(*value, kTitleLevel);
    ReadYear(fields, title);
    std::string agency = fields.Text("agency");
    const std::string amphoe = fields.TextOr("amphoe");
    const std::string province = fields.TextOr("province");
    if (!amphoe.empty()) agency += " " + WithPrefix("อำเภอ", amphoe);
    if (!province.empty()) agency += " " + WithPrefix("จังหวัด", province);
    Line("agency", agency);
    const std::string site = fields.TextOr("site");
    if (!site.empty()) Line("site", "เว็บไซต์: " + site);
  }

  void ReadYear(Fields& fields, const std::string& title) {
    const int year = fields.Number("year");
    const Value* value = root_.Find("year");
    if (value == nullptr || year == 0) return;
    if (year < kBuddhistEra) {
      problems_.Add("report.year", *value,
                    {fmt::format("ปี {} ไม่ใช่ปี พ.ศ.", year),
                     fmt::format("{} is no year of the Buddhist era", year)},
                    {fmt::format("ใช้ {}", year + 543), fmt::format("use {}", year + 543)});
    }
    const std::string said = std::to_string(year);
    if (PlainSpelling(title).find(said) != std::string::npos) return;
    Line("year", "ประจำปีงบประมาณ พ.ศ. " + said);
  }

  static std::string WithPrefix(std::string_view prefix, const std::string& name) {
    const bool has = StartsWithAny(name, {prefix, "อ.", "จ.", "เขต", "กรุงเทพ"});
    return has ? name : std::string(prefix) + name;
  }

  void Line(std::string_view field, const std::string& text) {
    if (const Value* value = root_.Find(field)) MarkPlace(*value, &out_);
    out_.Write(text);
    out_.EndParagraph();
  }

  void Heading(const Value& text, uint8_t level) {
    if (text.type != Type::kText) return;
    MarkPlace(text, &out_);
    out_.Heading(std::min<uint8_t>(level, 6));
    out_.Write(text.text);
    out_.EndParagraph();
  }

  // Its paragraphs, tables, links and sections, in this order whatever that of the file.
  void ReadSection(const Value& section, uint8_t level) {
    Fields fields(problems_, section);
    fields.TextOr("heading");
    if (const Value* heading = section.Find("heading")) Heading(*heading, level);
    for (const Value& paragraph : fields.List("paragraphs", false)) {
      yaml::ItemText(problems_, paragraph);
      WriteDataText(paragraph, &out_);
      out_.EndParagraph();
    }
    for (const Value& table : fields.List("tables", false)) ReadTable(table);
    for (const Value& link : fields.List("links", false)) {
      ReadLink(link);
      out_.EndParagraph();
    }
    for (const Value& part : fields.List("sections", false)) ReadSection(part, level + 1);
    fields.Finish();
  }

  void ReadTable(const Value& table) {
    Fields fields(problems_, table);
    fields.TextOr("title");
    if (const Value* title = table.Find("title")) {
      WriteDataText(*title, &out_);
      out_.EndParagraph();
    }
    std::vector<std::string> columns;
    out_.BeginTable();
    out_.BeginRow(true);
    for (const Value& column : fields.List("columns", true)) {
      columns.push_back(yaml::ItemText(problems_, column));
      out_.BeginCell();
      WriteDataText(column, &out_);
    }
    for (const Value& row : fields.List("rows", true)) {
      if (out_.full()) break;
      row.type == Type::kMap ? ReadNamedRow(row, columns) : ReadRow(row, columns);
    }
    out_.EndTable();
    fields.Finish();
  }

  void ReadRow(const Value& row, const std::vector<std::string>& columns) {
    if (row.type != Type::kList) {
      return problems_.Add(
          "report.row", row, {"แถวของตารางต้องเป็นรายการของช่อง", "a row must be a list of cells"},
          {"เขียนเป็น [ช่องที่ 1, ช่องที่ 2] หรือ ชื่อคอลัมน์: ค่า", "write [CELL, CELL] or COLUMN: VALUE"});
    }
    if (row.items.size() > columns.size()) {
      problems_.Add(
          "report.row", row,
          {fmt::format("แถวนี้มี {} ช่อง แต่ตารางมี {} คอลัมน์", row.items.size(), columns.size()),
           fmt::format("{} cells in a table of {} columns", row.items.size(), columns.size())},
          {"เพิ่มชื่อใน columns หรือลบช่องที่เกิน", "add to columns, or leave out the rest"});
    }
    out_.BeginRow(false);
    for (size_t i = 0; i < row.items.size() && i < columns.size(); ++i) ReadCell(row.items[i]);
  }

  void ReadNamedRow(const Value& row, const std::vector<std::string>& columns) {
    for (const Value& key : row.keys) {
      if (std::find(columns.begin(), columns.end(), key.text) != columns.end()) continue;
      problems_.Add("report.row", key,
                    {fmt::format("ตารางนี้ไม่มีคอลัมน์ “{}”", key.text),
                     fmt::format("the table has no column “{}”", key.text)},
                    yaml::DidYouMean(key.text, columns));
    }
    static const Value kEmpty;
    out_.BeginRow(false);
    for (const std::string& column : columns) {
      const Value* cell = row.Find(column);
      ReadCell(cell != nullptr ? *cell : kEmpty);
    }
  }

  // A text, several of them one under another, or a link.
  void ReadCell(const Value& cell) {
    out_.BeginCell();
    if (cell.type == Type::kMap) return ReadLink(cell);
    if (cell.type != Type::kList) return WriteDataCell(cell, &out_);
    for (const Value& paragraph : cell.items) {
      yaml::ItemText(problems_, paragraph);
      WriteDataText(paragraph, &out_);
      out_.EndParagraph();
    }
  }

  void ReadLink(const Value& link) {
    Fields fields(problems_, link);
    const std::string target = fields.Text("target");
    const std::string text = fields.TextOr("text", target);
    fields.Finish();
    MarkPlace(link, &out_);
    out_.OpenLink(target);
    out_.Write(text);
    out_.CloseLink();
  }

  yaml::Problems problems_;
  const Value& root_;
  Manuscript& out_;
};

}  // namespace

bool IsReportData(const Value& root) {
  const Value* schema = root.Find("schema");
  return schema != nullptr && schema->text.starts_with("oit.report/");
}

Errors WriteReportData(const yaml::File& file, Manuscript* out) {
  return ReportDataReader(file, out).Read();
}

}  // namespace oit

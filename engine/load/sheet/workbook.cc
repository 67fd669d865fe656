#include "load/sheet/workbook.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "load/sheet/rich_text.h"
#include "load/word/docx_symbols.h"
#include "load/xml.h"

namespace oit {
namespace {

constexpr size_t kMostStyles = 65'490;  // as Excel allows

uint32_t NumberOf(pugi::xml_node node, std::string_view attribute) {
  const std::string_view text = Attribute(node, attribute);
  uint32_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

bool IsTrue(std::string_view value) { return value == "1" || value == "true"; }

bool IsBold(pugi::xml_node font) {
  const pugi::xml_node bold = Child(font, "b");
  const std::string_view value = Attribute(bold, "val");
  return bold && value != "0" && value != "false";
}

class WorkbookReader {
 public:
  WorkbookReader(const std::string& path, Archive* archive) : path_(path), archive_(*archive) {}

  Result<Workbook> Read() {
    Result<Relations> package = ReadRelations("", path_, &archive_);
    if (!package.ok()) return package.errors();
    const std::string part = TargetOf(*package, "officeDocument");
    if (part.ends_with(".bin")) return Binary();
    Result<Relations> relations = ReadRelations(part, path_, &archive_);
    if (!relations.ok()) return relations.errors();
    if (Status read = ReadSheets(part, *relations); !read.ok()) return read.errors();
    if (Status read = ReadTexts(TargetOf(*relations, "sharedStrings")); !read.ok()) {
      return read.errors();
    }
    if (Status read = ReadStyles(TargetOf(*relations, "styles")); !read.ok()) {
      return read.errors();
    }
    return std::move(workbook_);
  }

 private:
  Error Binary() const {
    return Error{"load.format",
                 {"ไฟล์นี้เป็น Excel แบบไบนารี (.xlsb) ซึ่งโปรแกรมนี้อ่านไม่ได้",
                  "this is a binary workbook (.xlsb), which is not read"},
                 {path_, 0, 0},
                 "",
                 {"เปิดไฟล์ใน Excel แล้วบันทึกเป็น .xlsx", "open it in Excel and save it as .xlsx"}};
  }

  Result<XmlPart> Open(const std::string& part) {
    Result<std::string> bytes = archive_.Read(part);
    if (!bytes.ok()) return bytes.errors();
    return XmlPart::Parse(std::move(*bytes), path_, part);
  }

  Status ReadSheets(const std::string& part, const Relations& relations) {
    Result<XmlPart> xml = Open(part);
    if (!xml.ok()) return xml.errors();
    workbook_.from_1904 = IsTrue(Attribute(Child(xml->root(), "workbookPr"), "date1904"));
    for (pugi::xml_node sheet : Child(xml->root(), "sheets").children()) {
      const std::string_view state = Attribute(sheet, "state");
      if (LocalName(sheet) != "sheet" || state == "hidden" || state == "veryHidden") continue;
      const auto relation = relations.find(Attribute(sheet, "id"));
      if (relation == relations.end() || relation->second.type != "worksheet") continue;
      workbook_.sheets.push_back({std::string(Attribute(sheet, "name")), relation->second.target});
    }
    return Nothing{};
  }

  Status ReadTexts(const std::string& part) {
    if (part.empty() || !archive_.Has(part)) return Nothing{};
    Result<XmlPart> xml = Open(part);
    if (!xml.ok()) return xml.errors();
    for (pugi::xml_node item : xml->root().children()) {
      if (LocalName(item) == "si") workbook_.texts.push_back(RichText(item));
    }
    return Nothing{};
  }

  Status ReadStyles(const std::string& part) {
    workbook_.formats.emplace_back(BuiltInFormat(0));
    if (part.empty() || !archive_.Has(part)) return Nothing{};
    Result<XmlPart> xml = Open(part);
    if (!xml.ok()) return xml.errors();
    std::map<uint32_t, std::string> codes;
    for (pugi::xml_node format : Child(xml->root(), "numFmts").children()) {
      codes[NumberOf(format, "numFmtId")] = Attribute(format, "formatCode");
    }
    std::vector<CellStyle> fonts;
    for (pugi::xml_node font : Child(xml->root(), "fonts").children()) {
      const std::string_view name = Attribute(Child(font, "name"), "val");
      fonts.push_back({0, IsBold(font), std::string(IsSymbolFont(name) ? name : "")});
    }
    std::map<uint32_t, size_t> known;
    for (pugi::xml_node style : Child(xml->root(), "cellXfs").children()) {
      if (workbook_.styles.size() >= kMostStyles) break;
      const uint32_t font = NumberOf(style, "fontId");
      const uint32_t id = NumberOf(style, "numFmtId");
      CellStyle read = font < fonts.size() ? fonts[font] : CellStyle{};
      const auto [format, fresh] = known.emplace(id, workbook_.formats.size());
      if (fresh) {
        const auto own = codes.find(id);
        workbook_.formats.emplace_back(own == codes.end() ? BuiltInFormat(id)
                                                          : std::string_view(own->second));
      }
      read.format = format->second;
      workbook_.styles.push_back(read);
    }
    return Nothing{};
  }

  const std::string& path_;
  Archive& archive_;
  Workbook workbook_;
};

}  // namespace

const CellStyle& Workbook::StyleOf(size_t number) const {
  static const CellStyle plain;
  return number < styles.size() ? styles[number] : plain;
}

Result<Workbook> ReadWorkbook(const std::string& path, Archive* archive) {
  return WorkbookReader(path, archive).Read();
}

}  // namespace oit

#include "load/data/data.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "load/text/tables.h"

namespace oit {
namespace {

using yaml::Type;
using yaml::Value;

constexpr std::string_view kTick = "✓";

bool IsFlat(const Value& value) { return value.type == Type::kText || value.type == Type::kNull; }

// Maps of more than one field.
bool IsRecords(const Value& value) {
  const auto is_map = [](const Value& item) { return item.type == Type::kMap; };
  const auto is_wide = [](const Value& item) { return item.keys.size() > 1; };
  return value.type == Type::kList && std::all_of(value.items.begin(), value.items.end(), is_map) &&
         std::any_of(value.items.begin(), value.items.end(), is_wide);
}

class FreeDataWriter {
 public:
  explicit FreeDataWriter(Manuscript* out) : out_(*out) {}

  void Write(const Value& value, uint8_t level) {
    if (IsFlat(value)) return Paragraph(value);
    if (IsRecords(value)) return Records(value);
    for (size_t i = 0; i < value.items.size() && !out_.full(); ++i) {
      const Value& item = value.items[i];
      const bool named = value.type == Type::kMap;
      if (IsFlat(item)) {
        named ? Field(value.keys[i], item) : Paragraph(item);
        continue;
      }
      if (named) Heading(value.keys[i], level);
      Write(item, level + 1);
    }
  }

 private:
  void Heading(const Value& key, uint8_t level) {
    MarkPlace(key, &out_);
    out_.Heading(std::min<uint8_t>(level, 6));
    out_.Write(key.text);
    out_.EndParagraph();
  }

  void Paragraph(const Value& value) {
    WriteDataText(value, &out_);
    out_.EndParagraph();
  }

  void Field(const Value& key, const Value& value) {
    MarkPlace(key, &out_);
    out_.Write(key.text);
    if (value.type == Type::kText) out_.Write(": ");
    WriteDataText(value, &out_);
    out_.EndParagraph();
  }

  // A column a field, in the order in which the fields first appear.
  void Records(const Value& records) {
    std::vector<const Value*> fields;
    for (const Value& record : records.items) {
      for (const Value& key : record.keys) {
        const bool known = std::any_of(fields.begin(), fields.end(),
                                       [&](const Value* field) { return field->text == key.text; });
        if (!known && fields.size() < kMostColumns) fields.push_back(&key);
      }
    }
    out_.BeginTable();
    out_.BeginRow(true);
    for (const Value* field : fields) {
      out_.BeginCell();
      WriteDataText(*field, &out_);
    }
    for (const Value& record : records.items) {
      if (out_.full()) break;
      out_.BeginRow(false);
      for (const Value* field : fields) {
        out_.BeginCell();
        const Value* value = record.Find(field->text);
        if (value != nullptr) Content(*value);
      }
    }
    out_.EndTable();
  }

  // All texts of a value, each field with its name.
  void Content(const Value& value) {
    if (IsFlat(value)) return WriteDataCell(value, &out_);
    for (size_t i = 0; i < value.items.size(); ++i) {
      const Value& item = value.items[i];
      if (value.type == Type::kMap && IsFlat(item)) {
        Field(value.keys[i], item);
      } else {
        Content(item);
        out_.EndParagraph();
      }
    }
  }

  Manuscript& out_;
};

Error Empty(const Document& document) {
  return Error{"load.empty",
               {"ไฟล์นี้ไม่มีข้อความให้ตรวจ", "there is no text in the file"},
               {document.path, 0, 0},
               "",
               {"ตรวจดูว่าเลือกไฟล์ถูก และส่งออกข้อมูลครบแล้ว",
                "check that it is the right file and that all was exported"}};
}

}  // namespace

void MarkPlace(const Value& value, Manuscript* out) {
  Spot spot;
  spot.line = value.line;
  spot.line_column = value.column;
  out->At(spot);
}

void WriteDataText(const Value& value, Manuscript* out) {
  if (value.type != Type::kText) return;
  MarkPlace(value, out);
  std::string_view text = value.text;
  while (true) {
    const size_t end = text.find('\n');
    out->Write(text.substr(0, end));
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
    text.starts_with('\n') ? out->EndParagraph() : out->EndLine(false);
  }
}

void WriteDataCell(const Value& value, Manuscript* out) {
  if (value.text == "false") return;
  if (value.text != "true") return WriteDataText(value, out);
  MarkPlace(value, out);
  out->Write(kTick);
}

void WriteFreeData(const Value& root, Manuscript* out) { FreeDataWriter(out).Write(root, 1); }

Status ReadData(const yaml::File& file, Document* document) {
  Manuscript manuscript;
  if (IsReportData(file.root)) {
    if (Errors errors = WriteReportData(file, &manuscript); !errors.empty()) return errors;
  } else {
    WriteFreeData(file.root, &manuscript);
  }
  if (manuscript.empty()) return Empty(*document);
  return ReadManuscript(std::move(manuscript), document);
}

}  // namespace oit

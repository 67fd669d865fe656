#include "load/yaml_reader.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "load/chars.h"
#include "load/flow.h"
#include "load/open_lists.h"
#include "load/table_writer.h"
#include "load/tables.h"
#include "load/text_reader.h"
#include "load/writer.h"
#include "yaml/value.h"

namespace oit {
namespace {

using yaml::Type;
using yaml::Value;

bool HoldsMap(const Value& value) {
  return std::any_of(value.items.begin(), value.items.end(),
                     [](const Value& item) { return item.type == Type::kMap || HoldsMap(item); });
}

bool IsRecords(const Value& value) {
  return value.type == Type::kList && !value.items.empty() &&
         std::all_of(value.items.begin(), value.items.end(),
                     [](const Value& item) { return item.type == Type::kMap; });
}

// Where the values of a file stand in its text.
class Spans {
 public:
  explicit Spans(const Document& document) : document_(document) {}

  // The source of a text, a line a fragment; the quotes and the sign of a folded text are
  // left out.
  Fragments Of(const Value& value) const {
    if (value.type != Type::kText || value.text.empty()) return {};
    uint32_t at = OffsetOf(value);
    if (Peek(at) == '"' || Peek(at) == '\'') ++at;
    if (Peek(at) == '|' || Peek(at) == '>') at = AfterLine(at);
    Fragments fragments;
    std::optional<uint32_t> begin;
    uint32_t end = at;
    for (char c : value.text) {
      if (IsSpace(c)) continue;
      for (; IsSpace(Peek(at)); ++at) {
        if (Peek(at) != '\n' || !begin) continue;
        fragments.push_back({{*begin, end}, Join::kLine});
        begin.reset();
      }
      bool escape = Peek(at) != c && (Peek(at) == '\\' || Peek(at) == '\'');
      if (escape) ++at;
      if (!begin) begin = at;
      end = ++at;
    }
    end = std::min(end, Size());
    if (begin && *begin < end) fragments.push_back({{*begin, end}, Join::kLine});
    return fragments;
  }

  bool OnOneLine(Span first, Span second) const {
    return document_.source.find('\n', first.end) >= second.begin;
  }

  uint32_t OffsetOf(const Value& value) const {
    if (value.line == 0 || value.line > document_.line_starts.size()) return 0;
    uint32_t at = document_.line_starts[value.line - 1];
    if (document_.source.compare(at, 3, "\xEF\xBB\xBF") == 0) at += 3;
    for (uint32_t column = 1; column < value.column && at < Size(); ++column) {
      at += CharAt(document_.source, at).width;
    }
    return at;
  }

 private:
  static bool IsSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
  uint32_t Size() const { return static_cast<uint32_t>(document_.source.size()); }
  char Peek(uint32_t at) const { return at < Size() ? document_.source[at] : '\0'; }
  uint32_t AfterLine(uint32_t at) const {
    size_t end = document_.source.find('\n', at);
    return end == std::string::npos ? Size() : static_cast<uint32_t>(end) + 1;
  }
  const Document& document_;
};

class YamlWriter {
 public:
  explicit YamlWriter(Document* document) : spans_(*document), writer_(document) {}

  void Write(const Value& root) { WriteValue(root, 1); }
  bool full() const { return writer_.full(); }

 private:
  void WriteValue(const Value& value, uint8_t level) {
    if (IsRecords(value)) return WriteRecords(value);
    for (size_t i = 0; i < value.items.size() && !full(); ++i) {
      const Value& item = value.items[i];
      bool named = value.type == Type::kMap;
      bool flat = item.type == Type::kText || item.type == Type::kNull;
      if (flat) {
        Paragraph(named ? Field(value.keys[i], item) : spans_.Of(item));
        continue;
      }
      if (named) Heading(value.keys[i], level);
      WriteValue(item, level + 1);
    }
  }

  // "key: value" as it stands in the source.
  Fragments Field(const Value& key, const Value& value) const {
    Fragments field = spans_.Of(key);
    Fragments text = spans_.Of(value);
    if (field.empty()) return text;
    if (!text.empty() && spans_.OnOneLine(field.back().source, text.front().source)) {
      field.back().source.end = text.front().source.end;
      text.erase(text.begin());
    }
    field.insert(field.end(), text.begin(), text.end());
    return field;
  }

  void Paragraph(const Fragments& text) {
    OpenLists lists;
    Flow(&writer_, &lists).Read(text);
  }

  void Heading(const Value& key, uint8_t level) {
    NewBlock heading;
    heading.level = std::min<uint8_t>(level, 6);
    heading.pieces = PiecesOf(writer_.source(), spans_.Of(key));
    if (!heading.pieces.empty()) writer_.AddHeading(std::move(heading), nullptr);
  }

  // A column a field, in the order in which the fields first appear.
  void WriteRecords(const Value& records) {
    std::vector<const Value*> fields;
    for (const Value& record : records.items) {
      for (const Value& key : record.keys) {
        bool known = std::any_of(fields.begin(), fields.end(),
                                 [&](const Value* field) { return field->text == key.text; });
        if (!known && fields.size() < kMostColumns) fields.push_back(&key);
      }
    }
    DraftTable table;
    table.columns = static_cast<uint32_t>(fields.size());
    table.headers.emplace_back();
    for (const Value* field : fields) table.headers[0].cells.push_back(spans_.Of(*field));
    for (const Value& record : records.items) table.rows.push_back(RowOf(record, fields));
    uint32_t begin = spans_.OffsetOf(records);
    table.source = {begin, table.rows.back().pieces.back().end};
    WriteTable(table, &writer_);
  }

  StitchedRow RowOf(const Value& record, const std::vector<const Value*>& fields) const {
    StitchedRow row;
    Span source{spans_.OffsetOf(record), spans_.OffsetOf(record)};
    for (const Value* field : fields) {
      const Value* value = record.Find(field->text);
      row.cells.push_back(value ? Content(*value) : Fragments{});
      if (!row.cells.back().empty()) {
        source.end = std::max(source.end, row.cells.back().back().source.end);
      }
    }
    row.pieces.push_back(source);
    return row;
  }

  // All texts of a value, each field with its name.
  Fragments Content(const Value& value) const {
    if (value.type == Type::kText) return spans_.Of(value);
    Fragments all;
    for (size_t i = 0; i < value.items.size(); ++i) {
      const Value& item = value.items[i];
      bool field = value.type == Type::kMap && item.type == Type::kText;
      Fragments part = field ? Field(value.keys[i], item) : Content(item);
      if (!part.empty()) part.front().join = Join::kBlank;
      all.insert(all.end(), part.begin(), part.end());
    }
    return all;
  }

  Spans spans_;
  BlockWriter writer_;
};

// A first line of a text that is no YAML ends the matter before anything is parsed.
bool MayBeData(std::string_view source) {
  if (source.starts_with("\xEF\xBB\xBF")) source.remove_prefix(3);
  while (!source.empty()) {
    size_t end = std::min(source.find('\n'), source.size());
    std::string_view line = source.substr(0, end);
    source.remove_prefix(std::min(end + 1, source.size()));
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
    if (line.empty() || line == "---" || line.front() == '#') continue;
    return line.ends_with(':') || line.find(": ") != std::string_view::npos ||
           line.starts_with("- ") || line == "-";
  }
  return false;
}

}  // namespace

Result<bool> ReadYamlData(Document* document) {
  if (!MayBeData(document->source)) return false;
  Result<yaml::File> file = yaml::Parse(document->path, document->source);
  if (!file || !HoldsMap(file->root)) return false;
  YamlWriter writer(document);
  writer.Write(file->root);
  if (writer.full()) return TooManyParts(*document);
  document->format = "yaml";
  return true;
}

}  // namespace oit

#include "load/sheet/csv_reader.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/chars.h"
#include "load/manuscript.h"
#include "load/sheet/sheet.h"
#include "load/text/lines.h"
#include "load/text/text_reader.h"

namespace oit {
namespace {

constexpr std::string_view kDelimiters = ",;\t|";
constexpr size_t kLooked = 200;  // records that tell whether a text is values

struct Field {
  Span source;  // with its quotes
  bool quoted = false;
};

// Records of RFC 4180, one after another. A quote that is never closed is a letter.
class Records {
 public:
  Records(std::string_view source, uint32_t begin, char delimiter)
      : source_(source), at_(begin), delimiter_(delimiter) {}

  // Sets `fields` to those of the next record; false behind the last.
  bool Next(std::vector<Field>* fields) {
    fields->clear();
    if (at_ >= source_.size()) return false;
    while (true) {
      fields->push_back(ReadField());
      const bool more = at_ < source_.size() && source_[at_] == delimiter_;
      if (!more) break;
      ++at_;
    }
    if (at_ < source_.size()) at_ += source_.substr(at_, 2) == "\r\n" ? 2 : 1;
    return true;
  }

 private:
  Field ReadField() {
    Field field{{at_, at_}, false};
    if (at_ < source_.size() && source_[at_] == '"' && !unclosed_) {
      const uint32_t behind = BehindQuotes(at_ + 1);
      field.quoted = behind != 0;
      unclosed_ = behind == 0;
      if (field.quoted) at_ = behind;
    }
    while (at_ < source_.size() && !Ends(source_[at_])) ++at_;
    field.source.end = at_;
    return field;
  }

  bool Ends(char c) const { return c == delimiter_ || c == '\n' || c == '\r'; }

  // Behind the closing quote of a text that begins at `at`; 0 where there is none.
  uint32_t BehindQuotes(uint32_t at) const {
    while (true) {
      const size_t quote = source_.find('"', at);
      if (quote == std::string_view::npos) return 0;
      at = static_cast<uint32_t>(quote) + 1;
      if (at >= source_.size() || source_[at] != '"') return at;
      ++at;
    }
  }

  std::string_view source_;
  uint32_t at_;
  char delimiter_;
  bool unclosed_ = false;  // no quote is closed from here on
};

// What a field says: without its quotes, doubled ones single, every line end LF.
std::string TextOf(std::string_view source, const Field& field) {
  std::string_view raw = Slice(source, field.source);
  if (!field.quoted) return std::string(raw);
  std::string text;
  bool open = true;
  for (size_t i = 1; i < raw.size(); ++i) {
    if (open && raw[i] == '"') {
      if (raw.substr(i + 1, 1) != "\"") {
        open = false;
        continue;
      }
      ++i;
    }
    const bool pair = raw.substr(i, 2) == "\r\n";
    if (!pair) text += raw[i] == '\r' ? '\n' : raw[i];
  }
  return text;
}

// The values of a text: where the first record begins, and what parts its fields.
struct Layout {
  uint32_t begin = 0;
  char delimiter = ',';
};

// What the first records of a text look like, cut at one delimiter.
struct Shape {
  size_t records = 0;
  size_t columns = 0;      // of most records
  size_t regular = 0;      // records with that many
  size_t with_quotes = 0;  // records with a quoted field
  size_t texts = 0;        // fields of the first record that are no figures
  size_t fields = 0;
  size_t spaced = 0;     // fields that open with a blank, as words behind a comma do
  size_t thousands = 0;  // fields that go on a number: ",250"
  bool ruled = false;    // a rule of a Markdown table
};

bool HasLetter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](unsigned char c) {
    return c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// "1,250,000" cut at its commas.
bool IsThousands(std::string_view source, const Field& field) {
  const uint32_t begin = field.source.begin;
  const std::string_view text = Slice(source, field.source);
  return begin > 1 && source[begin - 1] == ',' && IsDigit(source[begin - 2]) && text.size() >= 3 &&
         std::all_of(text.begin(), text.begin() + 3, IsDigit) &&
         (text.size() == 3 || !IsDigit(text[3]));
}

Shape ShapeOf(std::string_view source, Layout layout) {
  Shape shape;
  std::map<size_t, size_t> counts;
  std::vector<Field> fields;
  Records records(source, layout.begin, layout.delimiter);
  while (shape.records < kLooked && records.Next(&fields)) {
    const std::string_view line =
        Slice(source, {fields.front().source.begin, fields.back().source.end});
    if (line.find_first_not_of(" \t") == std::string_view::npos) continue;
    shape.ruled |= line.find_first_not_of("|-: ") == std::string_view::npos;
    bool quoted = false;
    for (const Field& field : fields) {
      const std::string_view text = Slice(source, field.source);
      quoted |= field.quoted;
      shape.thousands += IsThousands(source, field);
      shape.spaced += text.starts_with(' ') && text.size() > 1;
      if (shape.records == 0) shape.texts += HasLetter(text);
    }
    ++shape.records;
    ++counts[fields.size()];
    shape.fields += fields.size();
    shape.with_quotes += quoted;
  }
  for (const auto& [columns, count] : counts) {
    if (count < shape.regular) continue;
    shape.columns = columns;
    shape.regular = count;
  }
  return shape;
}

// Rows of tabs without quotes are a table that the text reader knows how to read, titles and
// wrapped cells with it; lines that open with "|" are Markdown. Commas that a blank follows, or
// two or three lines, are as a rule a sentence.
bool LooksLikeValues(const Shape& shape, char delimiter) {
  if (shape.records < 2 || shape.columns < 2 || shape.ruled) return false;
  if (shape.regular * 10 < shape.records * 9) return false;
  const bool mostly_quoted = shape.with_quotes * 2 >= shape.records;
  if (delimiter == '\t') return shape.with_quotes > 0;
  if (mostly_quoted) return true;
  if (shape.columns < 3 || shape.texts == 0 || shape.thousands * 2 > shape.fields) return false;
  if (shape.spaced * 4 > shape.fields) return shape.columns > 3 && shape.records >= 5;
  return shape.columns > 3 || shape.records >= 3;
}

// "sep=;", which Excel reads and writes.
std::optional<Layout> ReadSeparatorLine(std::string_view source, uint32_t begin) {
  const std::string_view text = source.substr(begin);
  if (!StartsWithIgnoringCase(text, "sep=") || text.size() < 6) return std::nullopt;
  const char delimiter = text[4];
  const size_t end = text.find_first_not_of("\r\n", 5);
  if (kDelimiters.find(delimiter) == std::string_view::npos || end == 5) return std::nullopt;
  if (end == std::string_view::npos) return std::nullopt;
  return Layout{begin + static_cast<uint32_t>(end), delimiter};
}

std::optional<Layout> FindLayout(std::string_view source) {
  const uint32_t begin = source.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  if (auto told = ReadSeparatorLine(source, begin)) return told;
  const uint32_t first = SkipBlanks(source, begin, static_cast<uint32_t>(source.size()));
  if (first < source.size() && source[first] == '|') return std::nullopt;
  std::optional<Layout> best;
  size_t most = 0;
  for (char delimiter : kDelimiters) {
    const Layout layout{begin, delimiter};
    const Shape shape = ShapeOf(source, layout);
    if (!LooksLikeValues(shape, delimiter) || shape.columns <= most) continue;
    best = layout;
    most = shape.columns;
  }
  return best;
}

Sheet ReadSheet(std::string_view source, Layout layout) {
  Sheet sheet;
  LineCounter lines(source);
  Records records(source, layout.begin, layout.delimiter);
  std::vector<Field> fields;
  for (uint32_t row = 1; !sheet.full && records.Next(&fields); ++row) {
    uint32_t column = 0;
    for (const Field& field : fields) {
      SheetCell* cell = sheet.AddCell(row, ++column, TextOf(source, field));
      if (cell == nullptr) continue;
      lines.MoveTo(field.source.begin);
      cell->line = lines.line();
      cell->line_column = lines.column();
      cell->byte = field.source.begin;
    }
  }
  return sheet;
}

}  // namespace

Result<bool> ReadCsv(Document* document) {
  const std::optional<Layout> layout = FindLayout(document->source);
  if (!layout) return false;
  const std::string source = std::move(document->source);
  const Sheet sheet = ReadSheet(source, *layout);
  if (sheet.full) return TooManyParts(*document);
  Manuscript manuscript;
  WriteSheet(sheet, &manuscript);
  document->format = "csv";
  if (Status read = ReadManuscript(std::move(manuscript), document); !read.ok()) {
    return read.errors();
  }
  return true;
}

}  // namespace oit

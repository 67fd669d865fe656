#include "load/data/yaml_reader.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "load/chars.h"
#include "load/data/data.h"
#include "yaml/value.h"

namespace oit {
namespace {

using yaml::Type;
using yaml::Value;

bool HoldsMap(const Value& value) {
  return std::any_of(value.items.begin(), value.items.end(),
                     [](const Value& item) { return item.type == Type::kMap || HoldsMap(item); });
}

// The first line that is no comment; it ends the matter for most texts before anything is parsed.
std::string_view FirstLine(std::string_view source) {
  if (source.starts_with("\xEF\xBB\xBF")) source.remove_prefix(3);
  while (!source.empty()) {
    const size_t end = std::min(source.find('\n'), source.size());
    std::string_view line = source.substr(0, end);
    source.remove_prefix(std::min(end + 1, source.size()));
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
    if (!line.empty() && line != "---" && line.front() != '#') return line;
  }
  return "";
}

bool MayBeData(std::string_view line) {
  return line.ends_with(':') || line.find(": ") != std::string_view::npos ||
         line.starts_with("- ") || line == "-";
}

// The place of a text is that of its first letter: behind a quote, below "|" or ">".
void MoveToTexts(const Document& document, Value* value) {
  for (Value& item : value->items) MoveToTexts(document, &item);
  if (value->type != Type::kText || value->line == 0 || value->line > document.line_starts.size())
    return;
  const std::string_view source = document.source;
  const bool last = value->line == document.line_starts.size();
  const auto next = static_cast<uint32_t>(last ? source.size() : document.line_starts[value->line]);
  uint32_t at = document.line_starts[value->line - 1];
  for (uint32_t column = 1; column < value->column && at < next; ++column) {
    at += CharAt(source, at).width;
  }
  if (at >= next) return;
  if (source[at] == '"' || source[at] == '\'') ++value->column;
  if (source[at] != '|' && source[at] != '>') return;
  const size_t text = source.find_first_not_of(' ', next);
  ++value->line;
  value->column = text == std::string_view::npos ? 1 : static_cast<uint32_t>(text) - next + 1;
}

}  // namespace

Result<bool> ReadYamlData(Document* document) {
  const std::string_view first = FirstLine(document->source);
  if (!MayBeData(first)) return false;
  const bool named = first.starts_with("schema: oit.report/");
  Result<yaml::File> file = yaml::Parse(document->path, document->source);
  if (!file && named) return file.errors();
  if (!file || (!HoldsMap(file->root) && !named)) return false;
  MoveToTexts(*document, &file->root);
  document->format = "yaml";
  if (Status read = ReadData(*file, document); !read.ok()) return read.errors();
  return true;
}

}  // namespace oit

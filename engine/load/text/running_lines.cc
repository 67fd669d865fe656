#include "load/text/running_lines.h"

#include <algorithm>
#include <map>
#include <string>

#include "load/chars.h"
#include "load/text/line_kinds.h"

namespace oit {
namespace {

constexpr uint32_t kLongest = 450;  // bytes: 150 Thai letters
constexpr size_t kAgain = 2;        // how often it stands behind the first border

// A line with text, and what it stands next to.
struct TextLine {
  size_t line = 0;
  bool number = false;      // a page number
  bool opens_page = false;  // a form feed stands right before it
  bool at_border = false;   // next to a page number or a form feed
};

std::vector<TextLine> TextLines(std::string_view source, const std::vector<Line>& lines) {
  std::vector<TextLine> texts;
  bool border = false;
  for (size_t i = 0; i < lines.size(); ++i) {
    border |= lines[i].new_page;
    if (lines[i].blank) continue;
    TextLine text{i, false, border, border};
    text.number = lines[i].tabs == 0 && IsPageNumber(Slice(source, Trim(source, lines[i].source)));
    border = false;
    if (!texts.empty()) {
      TextLine& before = texts.back();
      before.at_border |= text.number || text.opens_page;
      text.at_border |= before.number;
    }
    texts.push_back(text);
  }
  return texts;
}

// The words of a line without its page number: "รายงานประจำปี หน้า 3".
std::string WordsOf(std::string_view source, const Line& line) {
  std::string words = PlainSpelling(Slice(source, Trim(source, line.source)));
  const size_t end = words.find_last_not_of("0123456789");
  static const std::string kPage = "หน้า";
  const size_t page = end == words.npos ? words.npos : words.rfind(kPage);
  const bool numbered =
      page != words.npos && end + 1 < words.size() && page + kPage.size() + 1 >= end;
  return numbered ? words.substr(0, page) : words;
}

}  // namespace

void MarkRunningLines(std::string_view source, std::vector<Line>* lines) {
  std::vector<TextLine> texts = TextLines(source, *lines);
  auto first = std::find_if(texts.begin(), texts.end(),
                            [](const TextLine& text) { return text.opens_page || text.number; });
  std::map<std::string, std::vector<size_t>> places;
  for (auto text = first; text != texts.end(); ++text) {
    const Line& line = (*lines)[text->line];
    const bool may =
        text->at_border && !text->number && line.tabs == 0 && line.source.size() <= kLongest;
    if (may) places[WordsOf(source, line)].push_back(static_cast<size_t>(text - texts.begin()));
  }
  for (const auto& [words, where] : places) {
    if (where.size() < kAgain) continue;
    for (size_t i : where) {
      (*lines)[texts[i].line].running = true;
      if (i > 0 && texts[i - 1].number) (*lines)[texts[i - 1].line].running = true;
      if (i + 1 < texts.size() && texts[i + 1].number) (*lines)[texts[i + 1].line].running = true;
    }
  }
}

}  // namespace oit

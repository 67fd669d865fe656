#include "load/text/lines.h"

#include "load/chars.h"

namespace oit {
namespace {

bool EndsLine(char c) { return c >= '\n' && c <= '\r'; }

// After the line end at `offset`; CR LF is one.
uint32_t AfterEnd(std::string_view source, uint32_t offset) {
  bool pair = source[offset] == '\r' && offset + 1 < source.size() && source[offset + 1] == '\n';
  return offset + (pair ? 2 : 1);
}

}  // namespace

std::vector<Line> SplitLines(std::string_view source) {
  std::vector<Line> lines;
  const auto size = static_cast<uint32_t>(source.size());
  bool new_page = false;
  for (uint32_t begin = 0; begin < size;) {
    Line line;
    uint32_t end = begin;
    for (; end < size && !EndsLine(source[end]); ++end) line.tabs += source[end] == '\t';
    line.source = {begin, end};
    line.blank = SkipBlanks(source, begin, end) == end;
    line.new_page = new_page;
    lines.push_back(line);
    new_page = end < size && source[end] == '\f';
    begin = end < size ? AfterEnd(source, end) : size;
  }
  return lines;
}

std::vector<Line> SplitParagraphs(std::string_view source) {
  std::vector<Line> lines = SplitLines(source);
  for (Line& line : lines) {
    line.paragraph = line.source.begin == 0 || source[line.source.begin - 1] != '\v';
  }
  return lines;
}

void LineCounter::MoveTo(uint32_t offset) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  for (; at_ < offset; ++at_) {
    const char c = source_[at_];
    const bool ends = c == '\n' || (c == '\r' && source_.substr(at_ + 1, 1) != "\n");
    if (ends) {
      ++line_;
      column_ = 1;
    } else {
      const bool marked = at_ < kMark.size() && source_.starts_with(kMark);
      column_ += (static_cast<unsigned char>(c) & 0xC0) != 0x80 && !marked;
    }
  }
}

std::vector<uint32_t> LineStarts(std::string_view source) {
  std::vector<uint32_t> starts = {0};
  const auto size = static_cast<uint32_t>(source.size());
  for (uint32_t i = 0; i < size;) {
    if (source[i] == '\n' || source[i] == '\r') {
      i = AfterEnd(source, i);
      starts.push_back(i);
    } else {
      ++i;
    }
  }
  return starts;
}

}  // namespace oit

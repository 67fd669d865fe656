#include "load/text/prose.h"

#include <algorithm>
#include <utility>

#include "load/text/flow.h"
#include "load/text/line_kinds.h"
#include "load/text/tables.h"

namespace oit {
namespace {

constexpr uint32_t kLongestHeading = 110;  // characters of a plain numbered line that is one
constexpr double kMargin = 1.3;  // a full line is at least so much wider than a heading over it
constexpr uint8_t kChapterLevel = 2;
constexpr uint32_t kShortPost = 70;  // characters of the post under a signature

}  // namespace

bool ProseReader::IsBlankLine(size_t line) const {
  return line >= lines_.size() || lines_[line].blank || lines_[line].running;
}

bool ProseReader::StandsAlone(size_t line) const {
  const Line& at = lines_[line];
  const bool above = line == 0 || at.new_page || at.paragraph || IsBlankLine(line - 1);
  return above && (IsBlankLine(line + 1) || lines_[line + 1].paragraph);
}

size_t ProseReader::Read(size_t at) {
  if (IsSignature(Text(at))) return ReadSignature(at);
  if (ReadSpecialLine(at)) return at + 1;
  return ReadParagraph(at);
}

bool ProseReader::ReadSpecialLine(size_t line) {
  std::string_view text = Text(line);
  bool unreadable = false;
  if (lines_[line].running) {
    WriteLine(BlockKind::kOrnament, line);
    return true;
  }
  if (IsPageMark(text, &unreadable)) {
    WriteLine(BlockKind::kOrnament, line);
    if (unreadable) unreadable_.push_back(Trimmed(line));
    return true;
  }
  if (IsOrnament(text) || (IsPageNumber(text) && StandsAlone(line))) {
    WriteLine(BlockKind::kOrnament, line);
    return true;
  }
  return ReadHeading(line);
}

bool ProseReader::ReadHeading(size_t line) {
  Span span = Trimmed(line);
  std::string_view text = Slice(source(), span);
  uint32_t begin = 0;
  Span inner;
  if (uint8_t level = MarkdownHeading(text, &begin)) {
    Span title = {span.begin + begin, span.end};
    while (title.end > title.begin && source()[title.end - 1] == '#') --title.end;
    if (IsBoldLine(Slice(source(), title), &inner)) {
      title = {title.begin + inner.begin, title.begin + inner.end};
    }
    WriteHeading(level, title);
    return true;
  }
  if (IsBoldLine(text, &inner)) {
    WriteHeading(0, {span.begin + inner.begin, span.begin + inner.end});
    return true;
  }
  if (OpensChapter(text) && StandsAlone(line) && CountChars(text) <= kLongestHeading &&
      lines_[line].tabs == 0) {
    WriteHeading(kChapterLevel, span);
    return true;
  }
  std::optional<Mark> mark = ParseMark(source(), span.begin, span.end);
  if (!mark || !IsPlainHeading(line, *mark)) return false;
  WriteHeading(0, span);
  return true;
}

// A short line with a dot-number that stands alone and opens something other than
// the next item of its own list.
bool ProseReader::IsPlainHeading(size_t line, const Mark& mark) const {
  if (mark.style != MarkStyle::kDot || mark.depth > 2 || lines_[line].tabs > 0) return false;
  uint32_t length = CountChars(Text(line));
  if (length > kLongestHeading || mark.end == Trimmed(line).end || lists_.Expects(mark))
    return false;
  if (mark.depth == 2 && mark.number() != 1 && !writer_->KnowsSection(mark)) return false;
  bool above = line == 0 || lines_[line].paragraph || IsBlankLine(line - 1);
  size_t next = line + 1;
  while (next < lines_.size() && IsPageNoise(source(), lines_[next])) ++next;
  const bool sibling = next < lines_.size() && IsSiblingOf(mark, next);
  if (!above || sibling) return false;
  if (next == lines_.size()) return writer_->ExpectsSection(mark);
  if (IsBlankLine(line + 1) || writer_->ExpectsSection(mark) || IsKeyValue(Text(line + 1))) {
    return true;
  }
  return lines_[next].tabs > 0 || OpensLongText(next, line, mark);
}

// The text that begins at `line` is much longer than a heading; where it is wrapped, the line
// before it must have ended well before the margin.
bool ProseReader::OpensLongText(size_t line, size_t heading, const Mark& mark) const {
  const uint32_t enough = std::max(kLongestHeading, CountChars(Text(heading)) * 2);
  if (CountChars(Text(line)) > enough) return true;
  if (DisplayWidth(Text(heading)) * kMargin > DisplayWidth(Text(line))) return false;
  uint32_t length = 0;
  for (size_t at = line; at == line || (at < lines_.size() && !EndsParagraph(at)); ++at) {
    if (IsSiblingOf(mark, at)) return false;
    length += CountChars(Text(at));
  }
  return length > enough;
}

bool ProseReader::IsSiblingOf(const Mark& mark, size_t line) const {
  Span span = Trimmed(line);
  std::optional<Mark> next = ParseMark(source(), span.begin, span.end);
  return next && next->style == mark.style && next->depth == mark.depth;
}

void ProseReader::WriteHeading(uint8_t level, Span text) {
  NewBlock heading;
  std::optional<Mark> mark = ParseMark(source(), text.begin, text.end);
  if (mark && mark->numbered() && mark->end < text.end) {
    std::optional<Mark> again = ParseMark(source(), mark->end, text.end);
    if (again && again->numbers == mark->numbers && again->end < text.end) mark->end = again->end;
    text.begin = mark->end;
    heading.mark = mark->list_mark();
  } else {
    mark.reset();
  }
  const bool numbered = mark && mark->style == MarkStyle::kDot;
  const Mark* number = numbered ? &*mark : nullptr;
  heading.level = level != 0 ? level : writer_->LevelOf(number);
  Fragments fragments = {{text, Join::kLine}};
  heading.pieces = PiecesOf(source(), fragments);
  heading.links = ReadMarkup(source(), fragments).links;
  lists_.Clear();
  writer_->AddHeading(std::move(heading), number);
}

void ProseReader::WriteLine(BlockKind kind, size_t line) {
  Span span = Trimmed(line);
  NewBlock block;
  block.kind = kind;
  block.pieces = {{span.begin, span.end, 0, false}};
  writer_->Add(std::move(block));
}

// The name, and under it the post: the lines right below, or the next short one.
size_t ProseReader::ReadSignature(size_t line) {
  const size_t end = lines_.size();
  Fragments fragments = {{Trimmed(line), Join::kLine}};
  size_t next = line + 1;
  if (next < end && IsBlankLine(next)) {
    while (next < end && IsBlankLine(next)) ++next;
    bool post = next < end && next <= line + 2 && IsBlankLine(next + 1);
    if (!post) next = end;
  }
  size_t after = line + 1;
  for (; next < end && !EndsText(next) && CountChars(Text(next)) <= kShortPost; ++next) {
    Span span = Trimmed(next);
    if (ParseMark(source(), span.begin, span.end) || IsPageNumber(Text(next))) break;
    fragments.push_back({span, Join::kLine});
    after = next + 1;
    if (after < end && lines_[after].paragraph) break;
  }
  NewBlock block;
  block.kind = BlockKind::kSignature;
  block.pieces = PiecesOf(source(), fragments);
  writer_->Add(std::move(block));
  return after;
}

bool ProseReader::EndsParagraph(size_t line) const {
  return IsBlankLine(line) || lines_[line].paragraph || EndsText(line);
}

bool ProseReader::EndsText(size_t line) const {
  if (IsBlankLine(line) || lines_[line].new_page || lines_[line].tabs > 0) return true;
  std::string_view text = Text(line);
  uint32_t begin = 0;
  Span inner;
  bool unreadable = false;
  return IsOrnament(text) || MarkdownHeading(text, &begin) || IsBoldLine(text, &inner) ||
         IsSignature(text) || IsPageMark(text, &unreadable);
}

size_t ProseReader::ReadParagraph(size_t line) {
  Fragments fragments;
  size_t next = line;
  do {
    fragments.push_back({lines_[next].source, Join::kLine});
    ++next;
  } while (next < lines_.size() && !EndsParagraph(next) && !IsKeyValue(Text(next)));
  Flow(writer_, &lists_).Read(fragments);
  return next;
}

}  // namespace oit

#include "facts/check_boxes.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "text/utf8.h"

namespace oit::facts {
namespace {

constexpr uint32_t kReach = 30;     // source bytes between a box and its word
constexpr size_t kLongestBox = 12;  // bytes of "[ ✓ ]"

struct Box {
  Span source;
  bool ticked = false;
};

struct Word {
  Span source, key;
  RowMark mark = RowMark::kNone;
};

bool IsTick(char32_t code) {
  static constexpr char32_t kTicks[] = {'/',    'x',    'X',    0x221A,  0x2713,
                                        0x2714, 0x2705, 0x2611, 0x2612,  0xF0FE,
                                        0xF0FC, 0xF052, 0xF050, 0x1F5F8, 0x1F5F9};
  return std::find(std::begin(kTicks), std::end(kTicks), code) != std::end(kTicks);
}

bool IsEmptyBox(char32_t code) {
  static constexpr char32_t kBoxes[] = {0x2610, 0x25A1, 0x25A2, 0xF0A8, 0xF06F, 0xF0A3};
  return std::find(std::begin(kBoxes), std::end(kBoxes), code) != std::end(kBoxes);
}

// The box that `text` starts with: "☑", "✓", "(/)", "[x]", "[ ]". Its length, 0 for none.
size_t BoxAt(std::string_view text, bool* ticked) {
  size_t at = 0;
  const char32_t first = NextCodePoint(text, &at);
  *ticked = first > 0x7F && IsTick(first);
  if (first > 0x7F) return *ticked || IsEmptyBox(first) ? at : 0;
  if (first != '(' && first != '[') return 0;
  while (at < text.size() && at <= kLongestBox) {
    const char32_t code = NextCodePoint(text, &at);
    if (code == (first == '(' ? U')' : U']')) return at;
    if (code != ' ' && (*ticked || !IsTick(code))) return 0;
    *ticked = *ticked || code != ' ';
  }
  return 0;
}

std::vector<Box> BoxesOf(std::string_view source, Span within) {
  std::vector<Box> boxes;
  for (size_t at = within.begin; at < within.end;) {
    bool ticked = false;
    const size_t length = BoxAt(source.substr(at, within.end - at), &ticked);
    if (length > 0) {
      boxes.push_back({{static_cast<uint32_t>(at), static_cast<uint32_t>(at + length)}, ticked});
      at += length;
    } else {
      NextCodePoint(source, &at);
    }
  }
  return boxes;
}

// The word right beside a box, on the side where this line has them.
const Word* WordOf(const Box& box, const std::vector<Word>& words, bool before) {
  const Word* found = nullptr;
  for (const Word& word : words) {
    const Span& left = before ? word.source : box.source;
    const Span& right = before ? box.source : word.source;
    const bool beside = left.end <= right.begin && right.begin - left.end <= kReach;
    if (beside && (before || !found)) found = &word;
  }
  return found;
}

// The first character of the key span whose source is not before `source`.
uint32_t KeyAt(const Document& document, Span key, uint32_t source) {
  while (!key.empty() && document.Source({key.begin, key.begin + 1}).begin < source) ++key.begin;
  return key.begin;
}

std::vector<Word> WordsOf(const Reading& reading, const ColumnWords& columns, Span line) {
  std::vector<Word> words;
  for (const auto& [role, span] : columns.WordsIn(reading.Key(line))) {
    if (role != Role::kDone && role != Role::kNotDone) continue;
    const Span key = {line.begin + span.begin, line.begin + span.end};
    const bool under_way = reading.hits.Any("mood.in_progress", key);
    const RowMark not_done = under_way ? RowMark::kInProgress : RowMark::kNotDone;
    words.push_back(
        {reading.document.Source(key), key, role == Role::kDone ? RowMark::kDone : not_done});
  }
  return words;
}

}  // namespace

std::optional<CheckBoxes> ReadCheckBoxes(const Reading& reading, const ColumnWords& columns,
                                         Span line) {
  const Document& document = reading.document;
  const std::vector<Box> boxes = BoxesOf(document.source, document.Source(line));
  const std::vector<Word> words = WordsOf(reading, columns, line);
  if (boxes.empty() || words.empty()) return std::nullopt;
  const bool before = boxes.back().source.begin > words.back().source.begin;
  std::optional<CheckBoxes> found;
  for (const Box& box : boxes) {
    const Word* word = WordOf(box, words, before);
    if (!word) continue;
    const Span key = {std::min(KeyAt(document, line, box.source.begin), word->key.begin),
                      std::max(KeyAt(document, line, box.source.end), word->key.end)};
    if (!found) found = {RowMark::kNone, box.source, key};
    found->key.end = key.end;
    if (!box.ticked || word->mark == found->mark) continue;
    found->mark_source = box.source;
    found->mark = found->mark == RowMark::kNone ? word->mark : RowMark::kContradiction;
  }
  return found;
}

}  // namespace oit::facts

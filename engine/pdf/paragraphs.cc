#include "pdf/paragraphs.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>

namespace oit::pdf {
namespace {

constexpr double kIndent = 0.9;       // em: text that begins further right is indented
constexpr double kWideIndent = 0.35;  // of the measure: text that stands so far right is set there
constexpr double kParagraphGap = 1.25;   // of the distance of lines
constexpr double kMostLeading = 2.2;     // of the size, of wrapped lines
constexpr double kUnknownLeading = 1.7;  // of the size, where there is nothing to compare with
constexpr double kOtherSize = 0.15;      // of the size: another kind of text
constexpr size_t kLongestThaiWord = 14;  // letters; longer ones are many words
constexpr double kManyWords = 7;         // em
constexpr double kSlack = 0.5;           // em that a line may leave although a word would fit
constexpr size_t kLongestNumber = 3;     // digits of a list mark

bool IsThai(char32_t c) { return c >= 0x0E01 && c <= 0x0E5B; }
bool IsThaiDigit(char32_t c) { return c >= 0x0E50 && c <= 0x0E59; }
bool IsThaiLetter(char32_t c) { return IsThai(c) && !IsThaiDigit(c); }
bool IsConsonant(char32_t c) { return c >= 0x0E01 && c <= 0x0E2E; }
bool IsDash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2014) || c == 0x2212; }

bool IsBullet(char32_t c) {
  static constexpr std::u32string_view kBullets = U"•●○◦▪■□➢➤►‣❖◆★✓✔☐☑·";
  return kBullets.find(c) != kBullets.npos || (c >= 0xF020 && c <= 0xF0FF);
}

// How many digits stand at the beginning.
size_t Digits(std::u32string_view text) {
  return static_cast<size_t>(std::find_if_not(text.begin(), text.end(), IsDigit) - text.begin());
}

bool EndsMark(std::u32string_view rest) {
  return rest.empty() || IsBlank(rest[0]) || IsThaiLetter(rest[0]);
}

// "1." "1)" "1.2" "1.2." "ก." and what may follow them.
bool OpensNumbered(std::u32string_view text) {
  size_t digits = Digits(text);
  if (digits == 0 && text.size() > 1 && IsConsonant(text[0]) &&
      (text[1] == '.' || text[1] == ')')) {
    return text.size() > 2 && IsBlank(text[2]);
  }
  if (digits == 0 || digits > kLongestNumber) return false;
  text.remove_prefix(digits);
  for (bool deeper = false; !text.empty() && text[0] == '.'; deeper = true) {
    text.remove_prefix(1);
    digits = Digits(text);
    if (digits == 0) return EndsMark(text);
    if (digits > 2) return false;
    text.remove_prefix(digits);
    if (!deeper && text.empty()) return false;
    if (EndsMark(text)) return !text.empty();
  }
  return !text.empty() && text[0] == ')' && EndsMark(text.substr(1));
}

bool OpensBracketed(std::u32string_view text) {
  text.remove_prefix(1);
  const size_t digits = Digits(text);
  const size_t length = digits > 0 ? digits : text.size() > 1 && IsConsonant(text[0]) ? 1 : 0;
  return length > 0 && length <= kLongestNumber && length < text.size() && text[length] == ')' &&
         EndsMark(text.substr(length + 1));
}

// Letters that take room.
size_t Letters(std::u32string_view text) {
  return static_cast<size_t>(std::count_if(
      text.begin(), text.end(), [](char32_t c) { return c == 0x0E33 || !FollowsLetter(c); }));
}

// How wide the first word of a line is, or as much of it as never stands on two lines. Words of
// Thai are not parted: no line that is wrapped leaves half of a measure of many words.
double FirstWord(const Measure& measure, const Line& line) {
  const std::u32string text = line.text();
  std::u32string_view word(text);
  word = word.substr(
      0, static_cast<size_t>(std::find_if(word.begin(), word.end(), IsBlank) - word.begin()));
  const bool thai = std::any_of(word.begin(), word.end(), IsThaiLetter);
  const size_t letters = thai ? std::min(Letters(word), kLongestThaiWord) : Letters(word);
  const double width = line.box.width() * static_cast<double>(letters) /
                       static_cast<double>(std::max<size_t>(Letters(text), 1));
  const double whole = measure.right - measure.left;
  return thai && whole > kManyWords * line.size ? std::min(width, whole / 2) : width;
}

// Another word would have stood in the line: who wrote it ended it.
bool EndsEarly(const Measure& measure, const Line& line, const Line& next) {
  // "31 March" and the year are not parted, whatever the room
  const std::u32string text = line.text();
  if (IsDigit(next.text().front()) && !text.empty() && IsThaiLetter(text.back())) return false;
  return measure.right - line.box.right > FirstWord(measure, next) + kSlack * line.size;
}

bool IsOtherKind(const Line& before, const Line& line) {
  const double usual = before.recognised || line.recognised ? 2.5 * kOtherSize : kOtherSize;
  if (std::abs(before.size - line.size) > usual * std::max(before.size, line.size)) return true;
  if (line.bold() != before.bold()) return line.bold() || !line.runs.front().bold;
  return false;
}

bool OpensItemAfter(const Line& before, const Line& line) {
  const std::u32string text = line.text();
  if (!OpensItem(text)) return false;
  if (!IsDash(text[0])) return true;
  // "1 October - 31 March" over two lines
  const size_t next = text.find_first_not_of(U' ', 1);
  const std::u32string above = before.text();
  return !(next != text.npos && IsDigit(text[next]) && !above.empty() && IsDigit(above.back()));
}

bool Centred(const Line& a, const Line& b) {
  return std::abs(a.box.left + a.box.right - b.box.left - b.box.right) < 1.2 * a.size;
}

class ParagraphFinder {
 public:
  ParagraphFinder(const Measure& measure, std::vector<Line>* lines)
      : measure_(measure), lines_(*lines) {}

  void Mark() {
    for (size_t i = 0; i < lines_.size(); ++i) lines_[i].opens = i == 0 || Opens(i);
  }

 private:
  bool Opens(size_t i) const {
    const Line& before = lines_[i - 1];
    const Line& line = lines_[i];
    return IsApart(i) || before.entry || OpensItemAfter(before, line) ||
           IsOtherKind(before, line) || EndsEarly(measure_, before, line) ||
           IsIndented(before, line);
  }

  double Gap(size_t i) const { return lines_[i].baseline - lines_[i - 1].baseline; }

  // More room above it than between the lines around it.
  bool IsApart(size_t i) const {
    const double size = std::max(lines_[i].size, lines_[i - 1].size);
    double usual = measure_.leading > 0 ? measure_.leading * size : kUnknownLeading * size;
    std::optional<double> near;
    if (i > 1) near = Gap(i - 1);
    if (i + 1 < lines_.size()) near = std::min(near.value_or(Gap(i + 1)), Gap(i + 1));
    if (near && *near > 0) usual = std::min(*near, kMostLeading * size);
    return Gap(i) > kParagraphGap * usual || Gap(i) <= 0;
  }

  bool IsIndented(const Line& before, const Line& line) const {
    if (Centred(before, line)) return false;
    const double right = line.box.left - before.box.left;
    const double indent = kIndent * line.size;
    if (right > indent) return !(before.opens && OpensItem(before.text()));
    if (right >= -indent) return false;
    return !before.opens || -right > kWideIndent * (measure_.right - measure_.left);
  }

  const Measure& measure_;
  std::vector<Line>& lines_;
};

}  // namespace

bool OpensItem(std::u32string_view text) {
  if (text.empty()) return false;
  if (IsBullet(text[0])) return true;
  if (IsDash(text[0])) return text.size() > 1 && (IsBlank(text[1]) || IsThaiLetter(text[1]));
  return text[0] == '(' ? OpensBracketed(text) : OpensNumbered(text);
}

void MarkParagraphs(const Measure& measure, std::vector<Line>* lines) {
  ParagraphFinder(measure, lines).Mark();
}

bool RunsOver(const Measure& measure, const Line& before, const Line& line) {
  const double indent = kIndent * line.size;
  const bool hangs = !before.opens && std::abs(line.box.left - before.box.left) < indent;
  return (hangs || line.box.left - measure.left < indent) && !OpensItemAfter(before, line) &&
         !IsOtherKind(before, line) && !EndsEarly(measure, before, line);
}

double UsualLeading(const std::vector<const std::vector<Line>*>& blocks) {
  std::vector<double> distances;
  for (const std::vector<Line>* lines : blocks) {
    for (size_t i = 1; i < lines->size(); ++i) {
      const Line& line = (*lines)[i];
      const double distance = (line.baseline - (*lines)[i - 1].baseline) / line.size;
      if (distance > 0.5 && distance < kMostLeading) distances.push_back(distance);
    }
  }
  if (distances.empty()) return 0;
  const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
  std::nth_element(distances.begin(), middle, distances.end());
  return *middle;
}

}  // namespace oit::pdf

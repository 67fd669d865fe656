#include "load/text/openings.h"

#include <algorithm>
#include <array>

#include "load/chars.h"
#include "text/utf8.h"

namespace oit {
namespace {

constexpr uint32_t kLongestBrackets = 600;  // bytes; a bracket open for longer was never closed
constexpr int kShortWord = 5;               // characters
constexpr size_t kLongestWord = 90;         // bytes

class OpeningFinder {
 public:
  OpeningFinder(std::string_view source, const Markup& markup)
      : source_(source), tokens_(markup.tokens) {}

  std::vector<Opening> Find() {
    for (size_t i = 0; i < tokens_.size(); ++i) {
      switch (tokens_[i].kind) {
        case InlineKind::kText:
          ReadText(i);
          break;
        case InlineKind::kBoldBegin:
        case InlineKind::kBoldEnd:
        case InlineKind::kLinkBegin:
        case InlineKind::kLinkEnd:
          break;
        default:
          at_line_ = true;
          brackets_ = 0;
      }
    }
    FindRuns();
    return std::move(found_);
  }

 private:
  void ReadText(size_t index) {
    const InlineToken& token = tokens_[index];
    if (token.replacement != 0) {
      if (!IsBlank(token.replacement)) at_line_ = false;
      previous_ = token.replacement;
      return;
    }
    uint32_t at = token.begin;
    if (at_line_) {
      at = SkipBlanks(source_, at, token.end);
      if (at == token.end) return;
      at = TryMark(index, at, true);
      at_line_ = false;
    }
    while (at < token.end) at = Step(index, at);
    Span text = Trim(source_, {token.begin, token.end});
    if (!text.empty()) previous_ = CharBefore(source_, text.begin, text.end).code;
  }

  // Over one character, or over blanks and the mark behind them.
  uint32_t Step(size_t index, uint32_t at) {
    const auto byte = static_cast<unsigned char>(source_[at]);
    if (byte == '(') {
      if (brackets_++ == 0) bracket_begin_ = at;
    } else if (byte == ')') {
      if (brackets_ > 0) --brackets_;
    }
    const bool no_break_space = byte == 0xC2 && IsBlank(CharAt(source_, at).code);
    if (byte != ' ' && byte != '\t' && !no_break_space) return at + 1;
    uint32_t end = tokens_[index].end;
    uint32_t next = SkipBlanks(source_, at, end);
    if (next >= end) return end;
    return MayOpen(CharAt(source_, next).code) ? TryMark(index, next, false) : next;
  }

  static bool MayOpen(char32_t code) {
    return DigitValue(code) >= 0 || code == '(' || IsDash(code) || IsBullet(code);
  }

  bool InBrackets(uint32_t at) {
    if (brackets_ > 0 && at - bracket_begin_ > kLongestBrackets) brackets_ = 0;
    return brackets_ > 0;
  }

  // After the mark at `at`, where there is one.
  uint32_t TryMark(size_t index, uint32_t at, bool at_line) {
    const InlineToken& token = tokens_[index];
    std::optional<Mark> mark = ParseMark(source_, at, token.end);
    if (!mark) return at;
    bool in_text_ok = at_line || (!InBrackets(at) && (mark->numbered() ? !IsReference(index, at)
                                                                       : IsDashMark(index, *mark)));
    bool dash_line = at_line && !found_.empty() && !found_.back().mark.numbered();
    bool range = !mark->numbered() && !mark->bullet && !dash_line && IsRange(index, *mark);
    if (!in_text_ok || range) return at;
    SkipDouble(token.end, &*mark);
    found_.push_back({index, *mark, at_line, false});
    return mark->end;
  }

  // "5. 5. ...": the same mark once more.
  void SkipDouble(uint32_t end, Mark* mark) const {
    if (!mark->numbered() || mark->end >= end) return;
    std::optional<Mark> again = ParseMark(source_, mark->end, end);
    if (again && again->style == mark->style && again->depth == mark->depth &&
        again->numbers == mark->numbers) {
      mark->end = again->end;
    }
  }

  // The word before the blanks before `at`, in plain spelling: dress and entities may stand in it.
  std::string WordBefore(size_t index, uint32_t at) const {
    std::string word;
    for (size_t i = index + 1; i-- > 0 && RunsOn(tokens_[i].kind);) {
      const InlineToken& token = tokens_[i];
      if (token.kind != InlineKind::kText) continue;
      for (uint32_t end = i == index ? at : token.end; end > token.begin;) {
        const Char c = token.replacement != 0 ? Char{token.replacement, token.end - token.begin}
                                              : CharBefore(source_, token.begin, end);
        const bool blank = IsBlank(c.code) && !IsInvisible(c.code);
        if ((blank && !word.empty()) || word.size() > kLongestWord) return PlainSpelling(word);
        end -= c.width;
        if (blank) continue;
        std::string letter;
        AppendUtf8(c.code, &letter);
        word.insert(0, letter);
      }
    }
    return PlainSpelling(word);
  }

  static bool RunsOn(InlineKind kind) {
    return kind == InlineKind::kText || kind == InlineKind::kBoldBegin ||
           kind == InlineKind::kBoldEnd || kind == InlineKind::kLinkBegin ||
           kind == InlineKind::kLinkEnd;
  }

  bool IsReference(size_t index, uint32_t at) const {
    return EndsWithAny(WordBefore(index, at),
                       {"ข้อ", "มาตรา", "วรรค", "หมวด", "ฉบับที่", "ครั้งที่", "ลำดับที่", "ตัวชี้วัดที่", "พ.ศ."});
  }

  bool IsRange(size_t index, const Mark& mark) const {
    Span text = Trim(source_, {tokens_[index].begin, mark.begin});
    char32_t before = text.empty() ? previous_ : CharBefore(source_, text.begin, text.end).code;
    char32_t after = 0;
    if (mark.end < tokens_[index].end) after = CharAt(source_, mark.end).code;
    if (IsLatin(before) && IsLatin(after)) return !text.empty();
    return DigitValue(before) >= 0 && (DigitValue(after) >= 0 || mark.end == tokens_[index].end);
  }

  // " -text" or " - text" where the word before is none of a pair.
  bool IsDashMark(size_t index, const Mark& mark) const {
    if (mark.bullet || !mark.spaced) return true;
    const uint32_t end = tokens_[index].end;
    const std::string word = WordBefore(index, mark.begin);
    if (EndsWithAny(word, {"เช่น", "คือ"})) return true;
    if (IsPair(word, Slice(source_, {mark.end, end}))) return false;
    if (static_cast<int>(CountChars(word)) > kShortWord) return true;
    return InDashes() && EndsInDigit(word) && !OpensWithMonth(mark.end, end);
  }

  // "ชื่อ - นามสกุล", however long the word that "ชื่อ" ends.
  static bool IsPair(std::string_view before, std::string_view after) {
    return (EndsWithAny(before, {"ชื่อ"}) && StartsWithAny(after, {"สกุล", "นามสกุล"})) ||
           (EndsWithAny(before, {"ถาม"}) && StartsWithAny(after, {"ตอบ"}));
  }

  // "- ... 2566 - จัดประชุม ...": a year ends the item before, "2566 - กันยายน" is a range.
  bool InDashes() const { return !found_.empty() && !found_.back().mark.numbered(); }

  static bool EndsInDigit(std::string_view word) {
    uint32_t size = static_cast<uint32_t>(word.size());
    return size > 0 && DigitValue(CharBefore(word, 0, size).code) >= 0;
  }

  bool OpensWithMonth(uint32_t at, uint32_t end) const {
    return StartsWithAny(
        source_.substr(at, end - at),
        {"มกรา", "กุมภา",   "มีนา",  "เมษา", "พฤษภา", "มิถุนา", "กรกฎา", "สิงหา", "กันยา",
         "ตุลา",  "พฤศจิกา", "ธันวา", "ม.ค",  "ก.พ",   "มี.ค",  "เม.ย",  "พ.ค",  "มิ.ย",
         "ก.ค",  "ส.ค",    "ก.ย",  "ต.ค",  "พ.ย",   "ธ.ค",  "ปัจจุบัน"});
  }

  // From the last to the first: what number the next mark of the kind bears.
  void FindRuns() {
    std::array<std::array<const Mark*, 5>, 2> next = {};
    for (size_t i = found_.size(); i-- > 0;) {
      Mark& mark = found_[i].mark;
      if (!mark.numbered()) continue;
      const Mark*& after = next[mark.style == MarkStyle::kDot][mark.depth];
      found_[i].run = after && after->SamePrefix(mark) && after->number() == mark.number() + 1;
      after = &mark;
    }
  }

  std::string_view source_;
  const std::vector<InlineToken>& tokens_;
  std::vector<Opening> found_;
  bool at_line_ = true;
  char32_t previous_ = 0;  // the last character of the text before
  uint32_t brackets_ = 0;  // how many are open
  uint32_t bracket_begin_ = 0;
};

bool IsLoneDash(std::string_view source, const InlineToken& token) {
  if (token.kind != InlineKind::kText || token.replacement != 0) return false;
  Span text = Trim(source, {token.begin, token.end});
  return !text.empty() && IsDash(CharAt(source, text.begin).code) &&
         text.size() == CharAt(source, text.begin).width;
}

bool IsBlankText(std::string_view source, const InlineToken& token) {
  return token.kind == InlineKind::kText && token.replacement == 0 &&
         Trim(source, {token.begin, token.end}).empty();
}

}  // namespace

std::vector<Opening> FindOpenings(std::string_view source, const Markup& markup) {
  return OpeningFinder(source, markup).Find();
}

void MendRanges(std::string_view source, std::vector<InlineToken>* tokens) {
  auto passable = [&](size_t i) {
    InlineKind kind = (*tokens)[i].kind;
    return kind == InlineKind::kBreak || kind == InlineKind::kLine ||
           kind == InlineKind::kHardLine || IsBlankText(source, (*tokens)[i]);
  };
  auto is_text = [&](size_t i) {
    return (*tokens)[i].kind == InlineKind::kText && (*tokens)[i].replacement == 0;
  };
  for (size_t dash = 1; dash + 1 < tokens->size(); ++dash) {
    if (!IsLoneDash(source, (*tokens)[dash])) continue;
    size_t before = dash - 1;
    while (before > 0 && passable(before)) --before;
    size_t after = dash + 1;
    while (after + 1 < tokens->size() && passable(after)) ++after;
    if (!is_text(before) || !is_text(after)) continue;
    Span left = Trim(source, {(*tokens)[before].begin, (*tokens)[before].end});
    Span right = Trim(source, {(*tokens)[after].begin, (*tokens)[after].end});
    if (left.empty() || right.empty() ||
        DigitValue(CharBefore(source, left.begin, left.end).code) < 0 ||
        DigitValue(CharAt(source, right.begin).code) < 0) {
      continue;
    }
    for (size_t i = before + 1; i < after; ++i) {
      if ((*tokens)[i].kind == InlineKind::kBreak) (*tokens)[i].kind = InlineKind::kLine;
    }
  }
}

}  // namespace oit

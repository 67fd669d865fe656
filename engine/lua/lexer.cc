#include "lua/lexer.h"

#include <fmt/format.h>

#include <array>
#include <optional>

#include "pack/problem.h"
#include "text/utf8.h"

namespace oit::lua {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kSigns = "+-*/%^#&~|<>=(){}[];:,.";
// Longest first.
constexpr std::array<std::string_view, 10> kLongSigns = {
    "...", "..", "==", "~=", "<=", ">=", "//", "::", "<<", ">>"};

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsNameStart(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool IsNamePart(char c) { return IsNameStart(c) || IsDigit(c); }
bool IsBlank(char c) { return c == ' ' || c == '\t' || c == '\v' || c == '\f'; }

class Lexer {
 public:
  Lexer(std::string_view source, const std::string& file) : source_(source), file_(file) {}

  Result<std::vector<Token>> Run() {
    if (source_.substr(0, kByteOrderMark.size()) == kByteOrderMark) {
      offset_ = seen_ = kByteOrderMark.size();
    }
    while (!error_ && SkipBlanks()) Next();
    if (error_) return *error_;
    return std::move(tokens_);
  }

 private:
  char At(size_t offset) const { return offset < source_.size() ? source_[offset] : '\0'; }
  char Now() const { return At(offset_); }
  bool AtEnd() const { return offset_ >= source_.size(); }

  // Brings line_ and column_ to `offset`.
  void CountTo(size_t offset) {
    while (seen_ < offset) {
      const size_t behind = SkipLineEnd(source_, seen_);
      if (behind != seen_) {
        seen_ = behind;
        ++line_;
        column_ = 1;
      } else {
        if ((static_cast<unsigned char>(source_[seen_]) & 0xC0) != 0x80) ++column_;
        ++seen_;
      }
    }
  }

  void Fail(size_t offset, Bilingual message, Bilingual hint) {
    if (error_) return;
    if (offset >= seen_) CountTo(offset);
    FailAt(line_, column_, std::move(message), std::move(hint));
  }

  void FailAt(uint32_t line, uint32_t column, Bilingual message, Bilingual hint) {
    if (error_) return;
    error_ =
        Problem("rule.syntax", {file_, line, column}, source_, std::move(message), std::move(hint));
  }

  // False at the end of the text.
  bool SkipBlanks() {
    while (!AtEnd() && !error_) {
      const size_t behind = SkipLineEnd(source_, offset_);
      if (behind != offset_) {
        offset_ = behind;
      } else if (IsBlank(Now())) {
        ++offset_;
      } else if (Now() == '-' && At(offset_ + 1) == '-') {
        SkipComment();
      } else {
        return true;
      }
    }
    return false;
  }

  void SkipComment() {
    const size_t begin = offset_;
    offset_ += 2;
    if (const int level = LongBracket(offset_); level >= 0) {
      if (!SkipLong(level)) {
        Fail(begin, {"หมายเหตุที่เปิดด้วย --[[ ไม่มี ]] ปิด", "a comment --[[ has no ]]"}, {});
      }
      return;
    }
    while (!AtEnd() && SkipLineEnd(source_, offset_) == offset_) ++offset_;
  }

  // The number of '=' of a long bracket that opens at `offset`, or -1.
  int LongBracket(size_t offset) const {
    if (At(offset) != '[') return -1;
    int level = 0;
    while (At(offset + 1 + static_cast<size_t>(level)) == '=') ++level;
    return At(offset + 1 + static_cast<size_t>(level)) == '[' ? level : -1;
  }

  bool SkipLong(int level) {
    const std::string close = "]" + std::string(static_cast<size_t>(level), '=') + "]";
    const size_t found = source_.find(close, offset_ + static_cast<size_t>(level) + 2);
    if (found == std::string_view::npos) return false;
    offset_ = found + close.size();
    return true;
  }

  void Next() {
    const size_t begin = offset_;
    CountTo(begin);
    Token token{TokenKind::kSign, static_cast<uint32_t>(begin), 0, line_, column_};
    token.kind = Take();
    token.end = static_cast<uint32_t>(offset_);
    tokens_.push_back(token);
  }

  TokenKind Take() {
    const char c = Now();
    if (IsNameStart(c)) {
      while (IsNamePart(Now())) ++offset_;
      return TokenKind::kName;
    }
    if (IsDigit(c) || (c == '.' && IsDigit(At(offset_ + 1)))) {
      TakeNumber();
      return TokenKind::kNumber;
    }
    if (c == '"' || c == '\'') {
      TakeText(c);
      return TokenKind::kText;
    }
    if (const int level = LongBracket(offset_); level >= 0) {
      if (!SkipLong(level)) FailOpenText("]" + std::string(static_cast<size_t>(level), '=') + "]");
      return TokenKind::kText;
    }
    TakeSign();
    return TokenKind::kSign;
  }

  // As Lua's own reader: everything that could belong to a number; Lua judges it.
  void TakeNumber() {
    const bool hex = Now() == '0' && (At(offset_ + 1) | 0x20) == 'x';
    const char exponent = hex ? 'p' : 'e';
    while (IsNamePart(Now()) || Now() == '.') {
      const bool marks = (Now() | 0x20) == exponent;
      ++offset_;
      if (marks && (Now() == '+' || Now() == '-')) ++offset_;
    }
  }

  void TakeText(char quote) {
    ++offset_;
    while (!AtEnd() && Now() != quote && SkipLineEnd(source_, offset_) == offset_) {
      if (Now() == '\\') {
        TakeEscape();
      } else {
        ++offset_;
      }
    }
    if (Now() != quote) return FailOpenText(std::string(1, quote));
    ++offset_;
  }

  void TakeEscape() {
    ++offset_;
    const size_t behind = SkipLineEnd(source_, offset_);
    if (behind != offset_) {
      offset_ = behind;
    } else if (Now() == 'z') {
      ++offset_;
      while (IsBlank(Now()) || SkipLineEnd(source_, offset_) != offset_) {
        offset_ = IsBlank(Now()) ? offset_ + 1 : SkipLineEnd(source_, offset_);
      }
    } else if (!AtEnd()) {
      ++offset_;
    }
  }

  void FailOpenText(const std::string& close) {
    FailAt(line_, column_,
           {"ข้อความที่เปิดตรงนี้ไม่มีเครื่องหมายคำพูดปิด", "the text that opens here has no closing quote"},
           {fmt::format("น่าจะลืม {} ท้ายข้อความ", close),
            fmt::format("a {} is probably missing at its end", close)});
  }

  void TakeSign() {
    for (std::string_view sign : kLongSigns) {
      if (source_.substr(offset_, sign.size()) != sign) continue;
      if (sign == "...") FailDots();
      offset_ += sign.size();
      return;
    }
    if (kSigns.find(Now()) == std::string_view::npos) FailCharacter();
    ++offset_;
  }

  void FailDots() {
    Fail(offset_, {"จุดสามจุดอยู่ได้เฉพาะในเครื่องหมายคำพูด", "three dots may stand only inside quotes"},
         {"เช่น \"รายนาม ... ผู้บริหาร\"", "as in \"รายนาม ... ผู้บริหาร\""});
  }

  void FailCharacter() {
    size_t behind = offset_;
    const char32_t character = NextCodePoint(source_, &behind);
    if (character >= 0x80 && IsComment()) return FailComment();
    const std::string shown(source_.substr(offset_, behind - offset_));
    if (character == 0x201C || character == 0x201D || character == 0x2018 || character == 0x2019) {
      Fail(offset_,
           {"เครื่องหมายคำพูดโค้ง (" + shown + ") ใช้ไม่ได้", "curly quotes (" + shown + ") do not work"},
           {"พิมพ์เครื่องหมายคำพูดตรง (\") แทน", "type straight ones (\") instead"});
    } else if (character >= 0x80) {
      const std::string word = ThaiWord();
      Fail(offset_,
           {fmt::format("“{}” อยู่นอกเครื่องหมายคำพูด", word),
            fmt::format("“{}” stands outside quotes", word)},
           {fmt::format("เขียนเป็น \"{}\" ถ้าครอบไว้แล้ว น่าจะมีเครื่องหมายคำพูดขาดหรือเกินก่อนหน้านี้", word),
            fmt::format("write \"{}\"; if it has its quotes, one is missing or too many before it",
                        word)});
    } else {
      const bool visible = character > 0x20 && character < 0x7F;
      const std::string name =
          visible ? shown : fmt::format("U+{:04X}", static_cast<uint32_t>(character));
      Fail(offset_,
           {fmt::format("อ่านเครื่องหมาย {} ไม่ได้", name),
            fmt::format("the sign {} has no meaning here", name)},
           {});
    }
  }

  // The letters from here on that are not Latin.
  std::string ThaiWord() const {
    size_t end = offset_;
    while (end < source_.size() && (source_[end] & 0x80) != 0) ++end;
    return std::string(source_.substr(offset_, end - offset_));
  }

  // Whether this line begins as a comment of other languages does.
  bool IsComment() const {
    const size_t start = source_.find_last_of("\r\n", offset_) + 1;
    const std::string_view line = source_.substr(start, offset_ - start);
    const size_t sign = line.find_first_not_of(" \t");
    return sign != std::string_view::npos && (line[sign] == '#' || line.substr(sign, 2) == "//");
  }

  void FailComment() {
    Fail(offset_, {"หมายเหตุต้องขึ้นต้นด้วย --", "a comment begins with --"},
         {"เปลี่ยน # หรือ // ต้นบรรทัดเป็น --", "put -- in the place of the # or //"});
  }

  std::string_view source_;
  const std::string& file_;
  std::vector<Token> tokens_;
  std::optional<Error> error_;
  size_t offset_ = 0;
  size_t seen_ = 0;  // what line_ and column_ stand for
  uint32_t line_ = 1;
  uint32_t column_ = 1;
};

}  // namespace

Result<std::vector<Token>> Lex(std::string_view source, const std::string& file) {
  return Lexer(source, file).Run();
}

size_t SkipLineEnd(std::string_view text, size_t offset) {
  if (offset >= text.size()) return offset;
  const char c = text[offset];
  if (c != '\n' && c != '\r') return offset;
  const char other = c == '\n' ? '\r' : '\n';
  return offset + 1 < text.size() && text[offset + 1] == other ? offset + 2 : offset + 1;
}

}  // namespace oit::lua

#include "match/transcode.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "text/key.h"
#include "text/utf8.h"

namespace oit {
namespace {

constexpr char32_t kThaiFirst = 0x0E00;
constexpr char32_t kThaiLast = 0x0E7F;

bool IsAscii(char32_t c) { return c >= 0x20 && c < 0x7F; }
bool IsThaiBlock(char32_t c) { return c >= kThaiFirst && c <= kThaiLast; }
bool IsLatinOrDigit(char c) { return std::isalnum(static_cast<unsigned char>(c)) && !IsThai(c); }

// Characters that never stand in key text, and the first of those that stand for them.
struct Folded {
  char32_t first;
  char32_t last;
  char32_t becomes;
};
constexpr Folded kFolded[] = {
    {'A', 'Z', 'a'}, {0x0E50, 0x0E59, '0'} /* Thai digits */, {0x0E45, 0x0E45, 0x0E32} /* ๅ */};

// Properties of Unicode as members of a class over key bytes.
struct Property {
  std::string_view name;
  std::string_view members;
};
constexpr Property kProperties[] = {{"Thai", "\\x80-\\xff"},
                                    {"Nd", "0-9"},
                                    {"M", "\\xb1\\xb4-\\xba\\xc7-\\xce"},
                                    {"Mn", "\\xb1\\xb4-\\xba\\xc7-\\xce"}};

uint8_t KeyByte(char32_t c) {
  return static_cast<uint8_t>(IsThaiBlock(c) ? c - kThaiFirst + 0x80 : c);
}

std::string Quoted(uint8_t byte) {
  if (byte < 0x80 && (std::isalnum(byte) || byte == ' '))
    return std::string(1, static_cast<char>(byte));
  return fmt::format("\\x{:02x}", byte);
}

class Transcoder {
 public:
  explicit Transcoder(const Phrase& pattern) : pattern_(pattern), text_(pattern.text) {}

  Result<KeyPattern> Run() {
    while (at_ < text_.size() && errors_.empty()) Next();
    Flush();
    if (!errors_.empty()) return errors_;
    if (top_alternates_) out_.lead.clear();
    return std::move(out_);
  }

 private:
  char Peek(size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }

  void Next() {
    const char c = Peek();
    if (c == '\\') return Escape();
    if (c == '[') return Class();
    if (c == '(') return Group();
    if (std::string_view("*+?").find(c) != std::string_view::npos || IsRepeat())
      return Quantifier();
    if (std::string_view(".^$|)").find(c) != std::string_view::npos) return Operator();
    const size_t begin = at_;
    NextCodePoint(text_, &at_);
    literal_ += text_.substr(begin, at_ - begin);
  }

  void Operator() {
    Flush();
    const char c = text_[at_++];
    if (c == ')') --depth_;
    if (c == '|') {
      out_.alternates = true;
      if (depth_ <= 0) top_alternates_ = true;
    }
    out_.regex += c;
  }

  // "(", "(?:", "(?P<name>" or "(?i)" as it stands.
  void Group() {
    Flush();
    size_t end = at_ + 1;
    if (Peek(1) == '?') {
      end = std::min(text_.find_first_of(":>)", at_), text_.size() - 1) + 1;
    }
    const std::string_view opening = text_.substr(at_, end - at_);
    if (opening.back() != ')') ++depth_;
    out_.regex += opening;
    at_ = end;
  }

  // RE2 reads a brace that opens no "{2}", "{2,}" or "{2,3}" as a letter.
  bool IsRepeat() const {
    if (Peek() != '{') return false;
    const size_t end = text_.find('}', at_);
    if (end == std::string_view::npos || !std::isdigit(static_cast<unsigned char>(Peek(1))))
      return false;
    return text_.substr(at_ + 1, end - at_ - 1).find_first_not_of("0123456789,") ==
           std::string_view::npos;
  }

  void Quantifier() {
    FlushButLast();
    size_t end = at_ + 1;
    if (Peek() == '{') {
      end = text_.find('}', at_) + 1;
      if (text_[end - 2] == ',') out_.unbounded = true;
    } else if (Peek() != '?') {
      out_.unbounded = true;
    }
    out_.regex += text_.substr(at_, end - at_);
    at_ = end;
    if (Peek() == '?') out_.regex += text_[at_++];  // as few as possible
  }

  void Escape() {
    const char c = Peek(1);
    if (std::ispunct(static_cast<unsigned char>(c)) || c == ' ') {
      literal_ += c;
      at_ += 2;
      return;
    }
    Flush();
    if (c == 'p' || c == 'P') {
      out_.regex += (c == 'p' ? "[" : "[^") + TakeProperty() + "]";
    } else {
      out_.regex += TakeShorthand();
    }
  }

  // \d, \D, \s or \S.
  std::string TakeShorthand() {
    const std::string shorthand(text_.substr(at_, 2));
    at_ += 2;
    if (shorthand.size() < 2 ||
        std::string_view("dDsS").find(shorthand[1]) == std::string_view::npos) {
      RefuseEscape(shorthand);
    }
    return shorthand;
  }

  // \p{Name} as members of a class.
  std::string TakeProperty() {
    const size_t end = std::min(text_.find('}', at_), text_.size() - 1) + 1;
    const std::string_view written = text_.substr(at_, end - at_);
    at_ = end;
    for (const Property& property : kProperties) {
      if (written.substr(2) == fmt::format("{{{}}}", property.name)) {
        return std::string(property.members);
      }
    }
    Refuse(written,
           {"ใช้ได้เฉพาะ \\p{Thai} \\p{M} และ \\p{Nd} หรือเขียนช่วงเอง เช่น [ก-ฮ]",
            "Only \\p{Thai}, \\p{M} and \\p{Nd} are known; or write a range such as [ก-ฮ]."});
    return "";
  }

  void Class() {
    Flush();
    out_.regex += text_[at_++];
    if (Peek() == '^') out_.regex += text_[at_++];
    for (bool first = true; first || Peek() != ']'; first = false) {
      if (at_ >= text_.size()) return;  // RE2 reports the missing bracket
      ClassMember();
      if (!errors_.empty()) return;
    }
    out_.regex += text_[at_++];
  }

  void ClassMember() {
    if (Peek() == '[' && Peek(1) == ':') return NamedClass();
    if (Peek() == '\\' && std::isalpha(static_cast<unsigned char>(Peek(1)))) {
      if (Peek(1) == 'P')
        return Refuse("\\P", {"ใช้ [^\\p{Thai}] แทน", "Write [^\\p{Thai}] instead."});
      out_.regex += Peek(1) == 'p' ? TakeProperty() : TakeShorthand();
      return;
    }
    const std::optional<char32_t> first = TakeClassCharacter();
    if (!first) return;
    std::optional<char32_t> last = first;
    if (Peek() == '-' && Peek(1) != ']' && Peek(1) != '\0') {
      ++at_;
      last = TakeClassCharacter();
      if (!last) return;
    }
    EmitRange(*first, *last);
  }

  void NamedClass() {
    const size_t end = text_.find(":]", at_);
    if (end == std::string_view::npos) {
      at_ = text_.size();  // RE2 reports the missing bracket
      return;
    }
    const std::string_view written = text_.substr(at_, end + 2 - at_);
    if (written == "[:word:]") return RefuseEscape(written);
    out_.regex += written == "[:upper:]" ? "[:lower:]" : written;
    at_ = end + 2;
  }

  std::optional<char32_t> TakeClassCharacter() {
    if (Peek() == '\\') ++at_;
    if (at_ >= text_.size()) return std::nullopt;
    const size_t begin = at_;
    NextCodePoint(text_, &at_);
    return Single(text_.substr(begin, at_ - begin));
  }

  // One character, or for curly quotes and long dashes the ASCII one that the key has.
  std::optional<char32_t> Single(std::string_view written) {
    size_t end = 0;
    const char32_t c = NextCodePoint(written, &end);
    if (IsAscii(c) || IsThaiBlock(c)) return c;
    const Result<KeyPhrase> key = NormalisePhrase(written);
    if (key && key->key.size() == 1 && !IsThai(key->key[0])) return key->key[0];
    Add({"match.character",
         {fmt::format("\"{}\" ใช้ในรูปแบบค้นหาไม่ได้", written),
          fmt::format("\"{}\" cannot stand in a pattern.", written)},
         pattern_.place,
         "",
         {"ใช้ได้เฉพาะอักษรไทยและ ASCII", "Only Thai and ASCII characters can."}});
    return std::nullopt;
  }

  void EmitRange(char32_t first, char32_t last) {
    if (first > last || IsThaiBlock(first) != IsThaiBlock(last)) {
      return Refuse(text_, {"ช่วงใน [ ] ต้องเรียงจากน้อยไปมาก และอยู่ในอักษรชุดเดียวกัน เช่น [ก-ฮa-z]",
                            "A range in [ ] runs upwards within one script, such as [ก-ฮa-z]."});
    }
    EmitBytes(first, last);
    for (const Folded& folded : kFolded) {
      const char32_t from = std::max(first, folded.first);
      const char32_t to = std::min(last, folded.last);
      if (from > to) continue;
      EmitBytes(from - folded.first + folded.becomes, to - folded.first + folded.becomes);
    }
  }

  void EmitBytes(char32_t first, char32_t last) {
    out_.regex += Quoted(KeyByte(first));
    if (last != first) out_.regex += "-" + Quoted(KeyByte(last));
  }

  // A quantifier belongs to the last character alone.
  void FlushButLast() {
    if (literal_.empty()) return;
    size_t last = literal_.size() - 1;
    while (last > 0 && (static_cast<uint8_t>(literal_[last]) & 0xC0) == 0x80) --last;
    const std::optional<char32_t> quantified = Single(std::string_view(literal_).substr(last));
    literal_.resize(last);
    Flush();
    if (!quantified) return;
    out_.regex += '[';
    EmitRange(*quantified, *quantified);
    out_.regex += ']';
  }

  void Flush() {
    if (literal_.empty()) return;
    const bool leads = out_.regex.empty();
    const size_t begin = std::min(literal_.find_first_not_of(' '), literal_.size());
    const size_t end = literal_.find_last_not_of(' ') + 1;
    if (begin == literal_.size()) {
      out_.regex += " ?";
      literal_.clear();
      return;
    }
    if (begin > 0) out_.regex += IsLatinOrDigit(literal_[begin]) ? " " : " ?";
    const size_t body = out_.regex.size();
    out_.regex += Normalised(literal_.substr(begin, end - begin));
    if (leads && body == 0) out_.lead = std::move(normal_);
    if (end < literal_.size()) out_.regex += IsLatinOrDigit(literal_[end - 1]) ? " " : " ?";
    literal_.clear();
  }

  // Literal text as regex over its key, which is kept in normal_.
  std::string Normalised(const std::string& text) {
    normal_.clear();
    Result<KeyPhrase> key = NormalisePhrase(text);
    if (!key) {
      for (Error error : key.errors()) {
        error.place = pattern_.place;
        Add(std::move(error));
      }
      return "";
    }
    normal_ = std::move(key->key);
    std::string regex;
    for (char c : normal_) regex += Quoted(static_cast<uint8_t>(c));
    return regex;
  }

  void RefuseEscape(std::string_view written) {
    const char c = written.size() > 1 ? written[1] : '\0';
    if (c == 'b' || c == 'B' || c == 'w' || c == 'W' || c == ':') {
      Refuse(
          written,
          {"ใช้กับอักษรไทยไม่ได้ ให้เขียน [a-z0-9] หรือ \\p{Thai} ตามที่ต้องการ; คำค้นธรรมดาตรวจขอบคำให้เองแล้ว",
           "It knows Latin letters only. Write [a-z0-9] or \\p{Thai} for what is meant; "
           "plain words mind their edges by themselves."});
    } else if (c == 'A' || c == 'z') {
      Refuse(written, {"ใช้ ^ แทนต้นข้อความ และ $ แทนท้ายข้อความ",
                       "Write ^ for the begin of a passage and $ for its end."});
    } else {
      Refuse(written, {"พิมพ์ตัวอักษรที่ต้องการลงไปตรง ๆ ไม่ต้องมี \\ ข้างหน้า",
                       "Write the character itself, without the backslash."});
    }
  }

  void Refuse(std::string_view written, Bilingual hint) {
    Add({"match.pattern",
         {fmt::format("\"{}\" ใช้ในรูปแบบค้นหาไม่ได้", written),
          fmt::format("\"{}\" cannot stand in a pattern.", written)},
         pattern_.place,
         "",
         std::move(hint)});
  }

  void Add(Error error) { errors_.push_back(std::move(error)); }

  const Phrase& pattern_;
  std::string_view text_;
  size_t at_ = 0;
  int depth_ = 0;
  bool top_alternates_ = false;
  std::string literal_;  // plain characters not yet written
  std::string normal_;
  KeyPattern out_;
  Errors errors_;
};

}  // namespace

Result<KeyPattern> Transcode(const Phrase& pattern) { return Transcoder(pattern).Run(); }

}  // namespace oit

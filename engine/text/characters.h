#pragma once

#include <cstdint>

namespace oit {

// What a key character is to the rules of Thai spelling.
enum class Letter : uint8_t {
  kNone,  // no Thai letter: ASCII, escape, ฿ and Thai ornaments
  kConsonant,
  kRu,     // ฤ ฦ: a following ๅ belongs to them
  kMark,   // vowel above or below, tone, ์ ็ ํ ฺ ๎
  kAa,     // า
  kAm,     // ำ
  kAfter,  // ะ ๅ: stand only after a consonant
  kLead,   // เ แ โ ใ ไ
  kSign,   // ๆ ฯ
};
Letter LetterOf(char key);

// The key character of a Thai code point (U+0E00..U+0E7F), and back.
constexpr char ThaiKey(char32_t code_point) {
  return static_cast<char>(0x80 + (code_point - 0x0E00));
}
constexpr char32_t ThaiCodePoint(char key) {
  return 0x0E00u + (static_cast<unsigned char>(key) - 0x80u);
}

inline constexpr char kKeyRu = ThaiKey(U'ฤ');
inline constexpr char kKeyLu = ThaiKey(U'ฦ');
inline constexpr char kKeyAa = ThaiKey(0x0E32);
inline constexpr char kKeyAm = ThaiKey(0x0E33);
inline constexpr char kKeyLakkhang = ThaiKey(0x0E45);
inline constexpr char kKeyNikhahit = ThaiKey(0x0E4D);
inline constexpr char kKeyE = ThaiKey(0x0E40);
inline constexpr char kKeyAe = ThaiKey(0x0E41);

// Where a mark stands among the marks of its letter: below, above, tone, ์. Different marks
// have different ranks.
int MarkRank(char key);

// What a code point is before it becomes a key character (thai-text.md section 2, steps 2 to 4
// and 8 to 11).
enum class Kind : uint8_t {
  kCharacter,  // `key` stands for it
  kDropped,    // invisible: zero-width, soft hyphen, direction controls
  kSpace,
  kLineEnd,
  kPrivateMark,    // a mark of an old Thai font, next to Thai only; `key` is the real one
  kPrivateLetter,  // the same for a letter
};
struct CharacterReading {
  Kind kind = Kind::kCharacter;
  char key = 0;
};
CharacterReading Read(char32_t code_point);

}  // namespace oit

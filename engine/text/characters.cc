#include "text/characters.h"

#include <array>

#include "text/key.h"

namespace oit {
namespace {

constexpr Letter ClassifyThai(char32_t c) {
  if (c == 0x0E24 || c == 0x0E26) return Letter::kRu;
  if (c >= 0x0E01 && c <= 0x0E2E) return Letter::kConsonant;
  if (c == 0x0E30 || c == 0x0E45) return Letter::kAfter;
  if (c == 0x0E31 || (c >= 0x0E34 && c <= 0x0E3A)) return Letter::kMark;
  if (c >= 0x0E47 && c <= 0x0E4E) return Letter::kMark;
  if (c == 0x0E32) return Letter::kAa;
  if (c == 0x0E33) return Letter::kAm;
  if (c >= 0x0E40 && c <= 0x0E44) return Letter::kLead;
  if (c == 0x0E2F || c == 0x0E46) return Letter::kSign;
  return Letter::kNone;
}

constexpr std::array<Letter, 128> MakeLetters() {
  std::array<Letter, 128> letters{};
  for (char32_t i = 0; i < 128; ++i) letters[i] = ClassifyThai(0x0E00 + i);
  return letters;
}
constexpr std::array<Letter, 128> kLetters = MakeLetters();

// U+F700..U+F71A: positioned glyphs of old Thai fonts (Microsoft's private-use assignment).
constexpr char32_t kPrivateThai[] = {0x0E10, 0x0E34, 0x0E35, 0x0E36, 0x0E37, 0x0E48, 0x0E49,
                                     0x0E4A, 0x0E4B, 0x0E4C, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B,
                                     0x0E4C, 0x0E0D, 0x0E31, 0x0E4D, 0x0E47, 0x0E48, 0x0E49,
                                     0x0E4A, 0x0E4B, 0x0E4C, 0x0E38, 0x0E39, 0x0E3A};

bool IsDropped(char32_t c) {
  return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069) || c == 0x00AD || c == 0x061C || c == 0xFEFF;
}

bool IsSpace(char32_t c) {
  return c == 0x00A0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

CharacterReading ReadAscii(char32_t c) {
  if (c == ' ' || c == '\t') return {Kind::kSpace};
  if (c >= '\n' && c <= '\r') return {Kind::kLineEnd};
  if (c < 0x20 || c == 0x7F) return {Kind::kCharacter, kEscape};
  if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
  return {Kind::kCharacter, static_cast<char>(c)};
}

}  // namespace

Letter LetterOf(char key) {
  return IsThai(key) ? kLetters[static_cast<unsigned char>(key) - 0x80u] : Letter::kNone;
}

int MarkRank(char key) {
  const char32_t c = ThaiCodePoint(key);
  int level = 2;                              // above
  if (c == 0x0E3A) level = 0;                 // phinthu, nearest to the letter
  if (c == 0x0E38 || c == 0x0E39) level = 1;  // below
  if (c >= 0x0E48 && c <= 0x0E4B) level = 3;  // tones
  if (c == 0x0E4C) level = 4;                 // thanthakhat
  return level * 128 + static_cast<int>(c - 0x0E00);
}

CharacterReading Read(char32_t c) {
  if (c < 0x80) return ReadAscii(c);
  if (c >= 0x0E50 && c <= 0x0E59) return {Kind::kCharacter, static_cast<char>('0' + c - 0x0E50)};
  if (c >= 0x0E00 && c <= 0x0E7F) return {Kind::kCharacter, ThaiKey(c)};
  if (IsDropped(c)) return {Kind::kDropped};
  if (IsSpace(c)) return {Kind::kSpace};
  if (c == 0x0085 || c == 0x2028 || c == 0x2029) return {Kind::kLineEnd};
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) return {Kind::kCharacter, '-'};
  if (c >= 0x2018 && c <= 0x201B) return {Kind::kCharacter, '\''};
  if (c >= 0x201C && c <= 0x201F) return {Kind::kCharacter, '"'};
  if (c >= 0xF700 && c <= 0xF71A) {
    const bool letter = c == 0xF700 || c == 0xF70F;
    return {letter ? Kind::kPrivateLetter : Kind::kPrivateMark, ThaiKey(kPrivateThai[c - 0xF700])};
  }
  return {Kind::kCharacter, kEscape};
}

}  // namespace oit

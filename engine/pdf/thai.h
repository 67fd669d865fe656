#pragma once

// What the repair of text asks about Thai characters.
namespace oit::pdf::thai {

inline constexpr char32_t kAa = 0x0E32;
inline constexpr char32_t kAm = 0x0E33;
inline constexpr char32_t kNikhahit = 0x0E4D;  // the ring of sara am

inline bool IsConsonant(char32_t c) { return c >= 0x0E01 && c <= 0x0E2E; }
inline bool IsTone(char32_t c) { return c >= 0x0E48 && c <= 0x0E4B; }

// Written over or under a letter, without width of its own.
inline bool IsMark(char32_t c) {
  return c == 0x0E31 || (c >= 0x0E34 && c <= 0x0E3A) || (c >= 0x0E47 && c <= 0x0E4E);
}

inline bool IsThai(char32_t c) {
  return (c >= 0x0E01 && c <= 0x0E3A) || (c >= 0x0E3F && c <= 0x0E5B);
}

}  // namespace oit::pdf::thai

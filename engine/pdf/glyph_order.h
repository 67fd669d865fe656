#pragma once

#include <cstdint>
#include <map>
#include <optional>

namespace oit::pdf {

// What the glyphs of a font are, told by their numbers. Most Thai fonts number the letters in
// the order of Unicode, and a PDF keeps the numbers where the program that wrote it got some of
// the letters wrong.
class GlyphOrder {
 public:
  // The font says that glyph `code` shows the Thai `letter`.
  void Add(uint32_t code, char32_t letter) { letters_[code] = letter; }

  // What `code` should show, as the glyphs around it have it; none in a font that is not in order.
  std::optional<char32_t> LetterOf(uint32_t code) const;

 private:
  bool InOrder() const;

  std::map<uint32_t, char32_t> letters_;
};

}  // namespace oit::pdf

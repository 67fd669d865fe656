// Properties of the normaliser on random text: shared/notes/thai-text.md section 5, P15 and the
// meaning-preserving changes that concern text. Seeds are fixed.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "text/key.h"
#include "text/utf8.h"

namespace oit {
namespace {

using Text = std::u32string;

struct Block {
  std::string source;
  KeyText text;
  Span key;
};

std::string Utf8(const Text& text) {
  std::string utf8;
  for (const char32_t c : text) AppendUtf8(c, &utf8);
  return utf8;
}

Text CodePoints(std::string_view utf8) {
  Text text;
  for (size_t at = 0; at < utf8.size();) text += NextCodePoint(utf8, &at);
  return text;
}

Block Normalise(const std::string& source) {
  Block block{source, {}, {}};
  const Piece whole{0, static_cast<uint32_t>(source.size()), 0, false};
  block.key = block.text.Append(block.source, &whole, 1);
  return block;
}

std::string KeyOf(const std::string& source) {
  const Block block = Normalise(source);
  return std::string(block.text.Of(block.key));
}

class Dice {
 public:
  explicit Dice(uint32_t seed) : engine_(seed) {}
  size_t Below(size_t n) { return engine_() % n; }
  bool OneIn(size_t n) { return Below(n) == 0; }
  char32_t Of(const Text& set) { return set[Below(set.size())]; }

 private:
  std::mt19937 engine_;
};

// Characters that meet in no sensible text, to find what the rules do to each other.
Text Wild(Dice* dice) {
  static const Text thai = U"กทนฤฦะาำัิีึืฺุู็่้์ํ๎เแไๅๆฯ๏฿";
  static const Text other =
      U"aEz-– 1๒ \u00A0\t\n\r.,\u200B\uFEFF\u0301\u00E9\u212A✓\uF705\uF70A\uF700\uF70F\uF0FC\x1A";
  Text text;
  const size_t size = 1 + dice->Below(24);
  while (text.size() < size) text += dice->Of(dice->OneIn(3) ? other : thai);
  return text;
}

// Text as people write it: words of the field, numbers, Latin names, spaces between them.
Text Sensible(Dice* dice) {
  static const std::vector<Text> words = {U"ประกาศ",
                                          U"เจตนารมณ์",
                                          U"จัดทำ",
                                          U"แผน",
                                          U"การจัดซื้อจัดจ้าง",
                                          U"น้ำ",
                                          U"ที่",
                                          U"ผู้บริหาร",
                                          U"ไม่",
                                          U"E-Service",
                                          U"No Gift Policy",
                                          U"ITA",
                                          U"๒๕๖๘",
                                          U"2567",
                                          U"๑๒.๕",
                                          U"พันธุ์",
                                          U"ต่าง ๆ",
                                          U"ฯลฯ",
                                          U"\"ดี\"",
                                          U"ม.ค. - ก.ย. 65",
                                          U"แล้ว",
                                          U"ข้อร้องเรียน",
                                          U"ตำบล",
                                          U"เก็บ",
                                          U"(1)",
                                          U"เข้า"};
  Text text;
  for (size_t i = 0, n = 1 + dice->Below(12); i < n; ++i) {
    if (!text.empty() && dice->OneIn(3)) text += U' ';
    text += words[dice->Below(words.size())];
  }
  return text;
}

bool IsThaiLetter(char32_t c) {
  return (c >= 0x0E01 && c <= 0x0E3A) || (c >= 0x0E40 && c <= 0x0E4E);
}
bool IsMark(char32_t c) {
  return c == 0x0E31 || (c >= 0x0E34 && c <= 0x0E3A) || (c >= 0x0E47 && c <= 0x0E4E);
}
bool IsTone(char32_t c) { return c >= 0x0E48 && c <= 0x0E4B; }

// P1: invisible characters anywhere.
Text Invisible(const Text& text, Dice* dice) {
  Text changed;
  for (const char32_t c : text) {
    if (dice->OneIn(3)) changed += dice->Of(U"\u200B\u200C\uFEFF\u00AD\u2060\u202B");
    changed += c;
  }
  return changed;
}

// P2: other spaces, more spaces.
Text Spaces(const Text& text, Dice* dice) {
  Text changed;
  for (const char32_t c : text) {
    if (c != U' ') {
      changed += c;
      continue;
    }
    for (size_t i = 0, n = 1 + dice->Below(3); i < n; ++i) changed += dice->Of(U" \u00A0\t\u2009");
  }
  return changed;
}

// P3: lines wrapped at spaces and, inside Thai, at any cluster; LF or CRLF.
Text Wrapped(const Text& text, Dice* dice) {
  static const Text kStays = U"ะาำๅ";
  Text changed;
  for (size_t i = 0; i < text.size(); ++i) {
    const Text line_end = dice->OneIn(2) ? U"\n" : U"\r\n";
    const bool inside = i > 0 && IsThaiLetter(text[i - 1]) && IsThaiLetter(text[i]) &&
                        !IsMark(text[i]) && kStays.find(text[i]) == Text::npos;
    if (inside && dice->OneIn(5)) changed += line_end;
    changed += text[i] == U' ' && dice->OneIn(3) ? line_end : Text(1, text[i]);
  }
  return changed;
}

// P5: am in its other forms, the tone before or behind.
Text OtherAm(const Text& text, Dice* dice) {
  Text changed;
  for (const char32_t c : text) {
    if (c != 0x0E33) {
      changed += c;
      continue;
    }
    Text tone;
    if (!changed.empty() && IsTone(changed.back())) {
      tone = changed.back();
      changed.pop_back();
    }
    const Text forms[] = {U"\u0E4D" + tone + U"\u0E32", tone + U"\u0E4D\u0E32", U"\u0E33" + tone,
                          tone + U"\u0E33\u0E32", tone + U" \u0E33"};
    changed += forms[dice->Below(5)];
  }
  return changed;
}

// P6: tone before vowel, doubled marks, two เ for แ, a mark behind a space.
Text Marks(const Text& text, Dice* dice) {
  Text changed;
  for (size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text[i];
    if (c == 0x0E41 && dice->OneIn(2)) {
      changed += U"เเ";
    } else if (IsMark(c) && i + 1 < text.size() && IsMark(text[i + 1]) && dice->OneIn(2)) {
      changed += text[++i];
      changed += c;
    } else if (IsMark(c)) {
      if (dice->OneIn(4)) changed += U' ';
      changed += Text(1 + dice->Below(2), c);
    } else {
      changed += c;
    }
  }
  return changed;
}

// P7 and P8: Thai and ASCII digits, dashes, quotes, case, spaced-out "E- Service".
Text Signs(const Text& text, Dice* dice) {
  Text changed;
  for (size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text[i];
    const bool latin = i > 0 && text[i - 1] == U'E' && c == U'-';
    if (c >= U'0' && c <= U'9' && dice->OneIn(2)) {
      changed += 0x0E50 + (c - U'0');
    } else if (c >= 0x0E50 && c <= 0x0E59 && dice->OneIn(2)) {
      changed += U'0' + (c - 0x0E50);
    } else if (c == U'-') {
      if (latin && dice->OneIn(2)) changed += U' ';
      changed += dice->Of(U"-‐‑–—−");
      if (latin && dice->OneIn(2)) changed += U"  ";
    } else if (c == U'"') {
      changed += dice->Of(U"\"“”");
    } else if (c < 0x80 && dice->OneIn(2)) {
      changed += static_cast<char32_t>(std::tolower(static_cast<int>(c)));
    } else {
      changed += c;
    }
  }
  return changed;
}

std::vector<Text> RandomTexts(uint32_t seed, size_t count) {
  Dice dice(seed);
  std::vector<Text> texts;
  for (size_t i = 0; i < count; ++i) texts.push_back(i % 2 ? Wild(&dice) : Sensible(&dice));
  return texts;
}

// A key span and what its source gives when it is normalised by itself.
void CheckWayBack(const Block& block) {
  Span before;
  for (uint32_t begin = block.key.begin; begin < block.key.end; ++begin) {
    const Span one = block.text.Source(block.source, {begin, begin + 1});
    REQUIRE(one.begin < one.end);
    REQUIRE(one.end <= block.source.size());
    REQUIRE(one.begin >= before.begin);
    REQUIRE(one.end >= before.end);
    before = one;
    for (uint32_t end = begin + 1; end <= block.key.end; ++end) {
      const Span span = block.text.Source(block.source, {begin, end});
      const std::string part = KeyOf(block.source.substr(span.begin, span.size()));
      std::string wanted(block.text.Of({begin, end}));
      while (wanted.starts_with(' ')) wanted.erase(0, 1);
      while (wanted.ends_with(' ')) wanted.pop_back();
      CAPTURE(block.source);
      CAPTURE(wanted);
      CAPTURE(part);
      REQUIRE(part.find(wanted) != std::string::npos);
    }
  }
}

void CheckSameKey(Text (*change)(const Text&, Dice*), uint32_t seed) {
  Dice dice(seed);
  for (int i = 0; i < 3000; ++i) {
    const Text text = Sensible(&dice);
    const std::string changed = Utf8(change(text, &dice));
    CAPTURE(Utf8(text));
    CAPTURE(changed);
    REQUIRE(KeyToUtf8(KeyOf(changed)) == KeyToUtf8(KeyOf(Utf8(text))));
  }
}

}  // namespace

TEST_CASE("normalising the readable form again gives the same key") {
  for (const Text& text : RandomTexts(1, 20000)) {
    const Block block = Normalise(Utf8(text));
    const std::string norm = block.text.Norm(block.key);
    CAPTURE(block.source);
    CAPTURE(norm);
    REQUIRE(KeyToUtf8(KeyOf(norm)) == KeyToUtf8(block.text.Of(block.key)));
  }
}

TEST_CASE("no key holds a control byte, a capital, or two spaces") {
  for (const Text& text : RandomTexts(2, 20000)) {
    const std::string key = KeyOf(Utf8(text));
    CAPTURE(KeyToUtf8(key));
    for (const char c : key) REQUIRE((IsThai(c) || c >= 0x20 || c == kEscape));
    REQUIRE(key.find("  ") == std::string::npos);
    REQUIRE_FALSE(key.starts_with(' '));
    REQUIRE_FALSE(key.ends_with(' '));
    REQUIRE(std::none_of(key.begin(), key.end(), [](char c) { return c >= 'A' && c <= 'Z'; }));
  }
}

TEST_CASE("the source of every key span holds what matched, and never goes back") {
  for (Text text : RandomTexts(3, 3000)) {
    // Alone, a private-use letter is a symbol; only its Thai neighbours make it a letter.
    std::erase_if(text, [](char32_t c) { return c == 0xF700 || c == 0xF70F; });
    CheckWayBack(Normalise(Utf8(text)));
  }
}

TEST_CASE("changes that keep the meaning keep the key") {
  SUBCASE("P1 invisible characters") { CheckSameKey(Invisible, 11); }
  SUBCASE("P2 spaces") { CheckSameKey(Spaces, 12); }
  SUBCASE("P3 line ends") { CheckSameKey(Wrapped, 13); }
  SUBCASE("P5 forms of am") { CheckSameKey(OtherAm, 15); }
  SUBCASE("P6 marks") { CheckSameKey(Marks, 16); }
  SUBCASE("P7, P8 digits, dashes, quotes, case") { CheckSameKey(Signs, 17); }
}

TEST_CASE("the same holds for the lines of the real reports") {
  for (const char* name :
       {"mueang-kaset-2565-measures", "phangat-2567-results", "ta-noen-2568-results"}) {
    std::ifstream file(std::string(OIT_SHARED) + "/reports/" + name + ".txt");
    if (!file) {
      MESSAGE("the real reports are not here: " << name << " is left out");
      continue;
    }
    Dice dice(21);
    for (std::string line; std::getline(file, line);) {
      const Text text = CodePoints(line);
      const std::string key = KeyOf(line);
      const Block block = Normalise(line);
      REQUIRE(KeyOf(block.text.Norm(block.key)) == key);
      for (auto* change : {Invisible, Spaces, Wrapped, OtherAm, Marks, Signs}) {
        CAPTURE(line);
        REQUIRE(KeyToUtf8(KeyOf(Utf8(change(text, &dice)))) == KeyToUtf8(key));
      }
    }
  }
}

}  // namespace oit

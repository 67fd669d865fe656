#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace oit {

enum class Tone { kPlain, kHeading, kGood, kStated, kBad, kLook, kDim };

// A sign with its colour: "✘".
struct Mark {
  const char* sign;
  Tone tone;
};

// A space at which no line is broken; a Page prints it as a space.
inline constexpr char kNoBreak[] = "\xC2\xA0";
// The text with every space so.
std::string Unbroken(std::string_view utf8);
// The text with plain spaces again.
std::string WithSpaces(std::string text);

// Text of a report as it may stand on a terminal: control characters (escape sequences)
// and runs of white space become one space.
std::string OneLine(std::string_view utf8);

// Filled with spaces up to `columns`; cut with "…" where it is wider.
std::string Fit(std::string_view utf8, int columns);

// Lines of at most `columns`, broken at spaces; a longer word is broken where no vowel
// or tone mark is torn from its letter.
std::vector<std::string> Wrap(std::string_view utf8, int columns);

// A page of lines for a terminal of `width` columns.
class Page {
 public:
  Page(int width, bool colour);

  int width() const { return width_; }

  void Blank();
  // A line over the whole width; `right` stands at the right border where there is room.
  void Heading(std::string_view text, std::string_view right = {});
  // `lead`, then `text` wrapped beside it; the lines below start under the text.
  // `lead_tone` colours the first word of the lead: its mark.
  void Text(std::string_view lead, std::string_view text, Tone lead_tone = Tone::kPlain,
            Tone text_tone = Tone::kPlain);

  std::string Take() { return std::move(out_); }

 private:
  std::string Coloured(std::string_view text, Tone tone) const;

  int width_;
  bool colour_;
  std::string out_;
};

}  // namespace oit

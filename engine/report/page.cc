#include "report/page.h"

#include <algorithm>

#include "text/key.h"

namespace oit {
namespace {

constexpr int kNarrowest = 40;
constexpr int kSyllableColumns = 12;  // how far from the border a better break is sought

size_t CharacterSize(std::string_view utf8, size_t at) {
  unsigned char lead = static_cast<unsigned char>(utf8[at]);
  size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  return std::min(size, utf8.size() - at);
}

bool IsOneOf(std::string_view character, std::string_view list) {
  return character.size() == 3 && list.find(character) != std::string_view::npos;
}

// A line may not end after `before` and begin with `after`.
bool Clings(std::string_view before, std::string_view after) {
  return DisplayWidth(after) == 0 || IsOneOf(after, "ะาำๅๆฯ") || IsOneOf(before, "เแโใไ");
}

bool IsControl(std::string_view character) {
  unsigned char first = static_cast<unsigned char>(character[0]);
  if (character.size() == 1) return first < 0x20 || first == 0x7F;
  return character.size() == 2 && first == 0xC2 && static_cast<unsigned char>(character[1]) < 0xA0;
}

bool LeadsSyllable(std::string_view character) { return IsOneOf(character, "เแโใไ"); }

// Bytes of the longest beginning of `word` that fits into `columns`, at least one cluster.
// Near its end a break before a leading vowel is preferred: a syllable begins there.
size_t FittingPrefix(std::string_view word, int columns) {
  size_t best = 0, syllable = 0;
  int width = 0, syllable_width = 0;
  std::string_view before;
  for (size_t at = 0; at < word.size(); at += before.size()) {
    std::string_view character = word.substr(at, CharacterSize(word, at));
    if (width > columns && best > 0) break;
    if (at > 0 && !Clings(before, character)) {
      best = at;
      if (LeadsSyllable(character)) {
        syllable = at;
        syllable_width = width;
      }
      if (width >= columns) break;
    }
    width += DisplayWidth(character);
    before = character;
  }
  if (width < columns || best == 0) return best == 0 ? word.size() : best;
  return syllable > 0 && columns - syllable_width <= kSyllableColumns ? syllable : best;
}

// Puts a word that is wider than a line on lines of its own, after `line`.
void BreakWord(std::string_view word, int columns, std::vector<std::string>* lines,
               std::string* line) {
  int room = columns - DisplayWidth(*line) - 1;
  if (!line->empty() && room >= columns / 3) {
    size_t size = FittingPrefix(word, room);
    lines->push_back(*line + " " + std::string(word.substr(0, size)));
    word.remove_prefix(size);
  } else if (!line->empty()) {
    lines->push_back(*line);
  }
  while (DisplayWidth(word) > columns) {
    size_t size = FittingPrefix(word, columns);
    lines->emplace_back(word.substr(0, size));
    word.remove_prefix(size);
  }
  *line = std::string(word);
}

const char* Sequence(Tone tone) {
  switch (tone) {
    case Tone::kPlain:
      return "";
    case Tone::kHeading:
      return "\x1b[1m";
    case Tone::kGood:
      return "\x1b[32m";
    case Tone::kStated:
      return "\x1b[36m";
    case Tone::kBad:
      return "\x1b[31m";
    case Tone::kLook:
      return "\x1b[33m";
    case Tone::kDim:
      return "\x1b[2m";
  }
  return "";
}

std::string WithoutTrailingSpaces(std::string text) {
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

}  // namespace

std::string WithSpaces(std::string text) {
  for (size_t at = text.find(kNoBreak); at != std::string::npos; at = text.find(kNoBreak, at)) {
    text.replace(at, 2, " ");
  }
  return text;
}

std::string Unbroken(std::string_view utf8) {
  std::string out;
  for (char c : utf8) {
    if (c == ' ') {
      out += kNoBreak;
    } else {
      out += c;
    }
  }
  return out;
}

std::string OneLine(std::string_view utf8) {
  std::string out;
  for (size_t at = 0; at < utf8.size();) {
    std::string_view character = utf8.substr(at, CharacterSize(utf8, at));
    at += character.size();
    if (IsControl(character) || character == " " || character == kNoBreak) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      out += character;
    }
  }
  return WithoutTrailingSpaces(std::move(out));
}

std::string Fit(std::string_view utf8, int columns) {
  std::string text = CutToWidth(utf8, columns);
  int room = columns - DisplayWidth(text);
  return text + std::string(static_cast<size_t>(std::max(0, room)), ' ');
}

std::vector<std::string> Wrap(std::string_view utf8, int columns) {
  columns = std::max(columns, 8);
  std::vector<std::string> lines;
  std::string line;
  while (!utf8.empty()) {
    size_t space = utf8.find(' ');
    std::string_view word = utf8.substr(0, space);
    utf8.remove_prefix(space == std::string_view::npos ? utf8.size() : space + 1);
    int joined = DisplayWidth(line) + (line.empty() ? 0 : 1) + DisplayWidth(word);
    if (joined <= columns) {
      if (!line.empty()) line += ' ';
      line += word;
    } else if (DisplayWidth(word) > columns) {
      BreakWord(word, columns, &lines, &line);
    } else {
      lines.push_back(line);
      line = std::string(word);
    }
  }
  if (!line.empty() || lines.empty()) lines.push_back(line);
  return lines;
}

Page::Page(int width, bool colour) : width_(std::max(width, kNarrowest)), colour_(colour) {}

std::string Page::Coloured(std::string_view text, Tone tone) const {
  if (!colour_ || tone == Tone::kPlain || text.empty()) return std::string(text);
  return std::string(Sequence(tone)) + std::string(text) + "\x1b[0m";
}

void Page::Blank() { out_ += '\n'; }

void Page::Heading(std::string_view text, std::string_view right) {
  int used = DisplayWidth(text) + DisplayWidth(right) + 2;
  if (right.empty() || used > width_) {
    for (const std::string& line : Wrap(text, width_))
      out_ += Coloured(line, Tone::kHeading) + "\n";
    if (!right.empty()) Text("    ", right);
    return;
  }
  out_ += Coloured(text, Tone::kHeading);
  out_ += std::string(static_cast<size_t>(width_ - used + 2), ' ') + std::string(right) + "\n";
}

void Page::Text(std::string_view lead, std::string_view text, Tone lead_tone, Tone text_tone) {
  int indent = DisplayWidth(lead);
  bool first = true;
  for (const std::string& line : Wrap(text, width_ - indent)) {
    std::string before = first ? std::string(lead) : std::string(static_cast<size_t>(indent), ' ');
    first = false;
    if (line.empty()) before = WithoutTrailingSpaces(before);
    size_t mark = std::min(before.find_first_not_of(' '), before.size());
    size_t end = std::min(before.find(' ', mark), before.size());
    out_ += before.substr(0, mark) + Coloured(before.substr(mark, end - mark), lead_tone);
    out_ +=
        before.substr(end) + Coloured(WithoutTrailingSpaces(WithSpaces(line)), text_tone) + "\n";
  }
}

}  // namespace oit

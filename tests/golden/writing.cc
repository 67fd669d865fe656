#include "golden/writing.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <vector>

#include "golden/dice.h"
#include "text/key.h"
#include "text/utf8.h"

namespace oit::writing {
namespace {

using Text = std::u32string;

Text CodePoints(std::string_view utf8) {
  Text text;
  for (size_t at = 0; at < utf8.size();) text += NextCodePoint(utf8, &at);
  return text;
}

std::string Utf8(const Text& text) {
  std::string utf8;
  for (const char32_t c : text) AppendUtf8(c, &utf8);
  return utf8;
}

bool IsThai(char32_t c) { return (c >= 0x0E01 && c <= 0x0E3A) || (c >= 0x0E40 && c <= 0x0E4E); }
// A letter of a word, as ฯ is none.
bool IsThaiWord(char32_t c) { return IsThai(c) && c != U'ฯ'; }
bool IsLatin(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }
bool IsLetter(char32_t c) { return IsThai(c) || IsLatin(c); }
bool IsTone(char32_t c) { return c >= 0x0E48 && c <= 0x0E4B; }
bool IsMark(char32_t c) {
  return c == 0x0E31 || (c >= 0x0E34 && c <= 0x0E3A) || (c >= 0x0E47 && c <= 0x0E4E);
}
bool IsDash(char32_t c) { return c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212; }
// A cluster begins here: no mark, no vowel of the letter before.
bool OpensCluster(char32_t c) {
  return IsThai(c) && !IsMark(c) && c != U'ะ' && c != U'า' && c != 0x0E33 && c != U'ๅ' && c != U'ๆ';
}
bool IsLead(char32_t c) { return c >= 0x0E40 && c <= 0x0E44; }

bool IsTick(char32_t c) { return c == U'✓' || c == U'✔' || c == U'√' || c == U'☑'; }

// Where what begins at `at` and is no running text ends; `at` itself for running text.
size_t EndOfFixed(const Text& text, size_t at) {
  auto starts = [&](const char32_t* word) {
    return text.compare(at, Text(word).size(), word) == 0;
  };
  auto until = [&](char32_t close, size_t most) {
    size_t end = text.find(close, at);
    bool here = end != Text::npos && end - at < most && text.find(U'\n', at) > end;
    return here ? end + 1 : at;
  };
  if (text[at] == U'<') return until(U'>', 300);
  if (text[at] == U'&') return until(U';', 8);
  if (starts(U"[image") || starts(U"[bookmark") || starts(U"[page")) return until(U']', 120);
  if (!starts(U"http") && !starts(U"www.") && !starts(U"](")) return at;
  size_t end = at;
  while (end < text.size() && text[end] > U' ' && text[end] != U'<') ++end;
  return end;
}

// The space at `at` stands behind a first name: "นางสาวตัวอย่าง มือสะอาด".
bool PartsNames(const Text& text, size_t at) {
  size_t begin = at;
  while (begin > 0 && IsThai(text[begin - 1])) --begin;
  const Text word = text.substr(begin, at - begin);
  return word.starts_with(U"นาย") || word.starts_with(U"นาง") || word.ends_with(U"รองศาสตราจารย์") ||
         text.compare(begin - 1, 1, U".") == 0;
}

// Gives the running text to `put`, character by character; it appends what shall stand there.
using Put = std::function<void(const Text& text, size_t at, Text* out)>;
std::string Rewrite(const std::string& source, const Put& put) {
  const Text text = CodePoints(source);
  Text out;
  for (size_t at = 0; at < text.size();) {
    const size_t end = EndOfFixed(text, at);
    if (end > at) {
      out.append(text, at, end - at);
      at = end;
    } else {
      put(text, at++, &out);
    }
  }
  return Utf8(out);
}

char32_t Around(const Text& text, size_t at, int step) {
  const size_t other = at + static_cast<size_t>(step);
  return other < text.size() ? text[other] : 0;
}

std::string Replaced(std::string text, std::string_view from, std::string_view to) {
  for (size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

bool InTable(const Document& report, size_t source) {
  for (const Table& table : report.tables) {
    if (table.source.Contains(static_cast<uint32_t>(source))) return true;
  }
  return false;
}

// The characters of the source inside paragraphs and list items that may have several lines.
std::vector<bool> RunningText(const Document& report) {
  std::vector<bool> bytes(report.source.size());
  for (const Block& block : report.blocks) {
    if (block.kind != BlockKind::kParagraph && block.kind != BlockKind::kListItem) continue;
    for (uint32_t i = block.pieces.begin; i < block.pieces.end; ++i) {
      const Piece& piece = report.pieces[i];
      const size_t line = report.source.rfind('\n', piece.begin) + 1;
      const std::string_view lead =
          std::string_view(report.source).substr(line, piece.begin - line);
      const size_t end = report.source.find('\n', piece.begin);
      const bool row = report.source.find('\t', piece.end) < end ||
                       std::count(lead.begin(), lead.end(), '\t') > 1 ||
                       lead.find_first_not_of(" \t") < lead.find('\t');
      if (!row) std::fill(bytes.begin() + piece.begin + 1, bytes.begin() + piece.end, true);
    }
  }
  std::vector<bool> characters;
  for (size_t at = 0; at < bytes.size(); at += Utf8Length(report.source[at])) {
    characters.push_back(bytes[at]);
  }
  return characters;
}

// The joints of the words of a Thai stretch, in characters; none where it is not in plain form.
std::vector<uint32_t> WordJoints(const Text& stretch) {
  const Result<KeyPhrase> phrase = NormalisePhrase(Utf8(stretch));
  if (!phrase || phrase->key.size() != stretch.size()) return {};
  return Joints(*phrase);
}

}  // namespace

std::string Invisible(const Document& report) {
  Dice dice(1);
  return Rewrite(report.source, [&](const Text& text, size_t at, Text* out) {
    const bool joint = at > 0 && IsLetter(text[at - 1]) && IsLetter(text[at]);
    if (joint && dice.OneIn(6)) *out += dice.Of(Text(U"\u200B\u200C\uFEFF\u00AD"));
    *out += text[at];
  });
}

std::string NoBreakSpaces(const Document& report) {
  return Rewrite(report.source, [&](const Text& text, size_t at, Text* out) {
    *out += text[at] == U' ' ? U'\u00A0' : text[at];
  });
}

// Two blanks at the end of a line would mean something in Markdown.
std::string WideSpaces(const Document& report) {
  return Rewrite(report.source, [&](const Text& text, size_t at, Text* out) {
    *out += text[at];
    const char32_t next = Around(text, at, 1);
    if (text[at] == U' ' && next != U'\n' && next != 0) *out += U' ';
  });
}

// A tab that begins a line right under another is the only sign of a new paragraph there.
std::string NoTabs(const Document& report) {
  std::string out;
  for (size_t at = 0; at < report.source.size(); ++at) {
    const bool sign = at > 1 && report.source[at - 1] == '\n' && report.source[at - 2] != '\n';
    const bool prose = report.source[at] == '\t' && !sign && !InTable(report, at);
    prose ? out += "    " : out += report.source[at];
  }
  return out;
}

std::string CrLf(const Document& report) { return Replaced(report.source, "\n", "\r\n"); }

// As a page of this width breaks them, between any two clusters. A line must not begin with what
// looks like a mark, nor as a name with its colon: nobody could tell it from one. Headings and the
// rows of tables with tabs are a line each.
std::string Wrapped(const Document& report) {
  constexpr size_t kColumns = 60, kName = 60;
  const std::vector<bool> runs_on = RunningText(report);
  size_t column = 0;
  return Rewrite(report.source, [&](const Text& text, size_t at, Text* out) {
    column = text[at] == U'\n' ? 0 : column + !IsMark(text[at]);
    const bool free = runs_on[at] && column > kColumns && text.find(U':', at) > at + kName;
    const bool inside = free && IsThai(text[at - 1]) && !IsLead(text[at - 1]);
    const bool space = free && text[at] == U' ' && IsThai(Around(text, at, 1));
    if (space || (inside && OpensCluster(text[at]))) {
      *out += U'\n';
      column = 0;
    }
    if (!space) *out += text[at];
  });
}

std::string MoreSpaces(const Document& report) {
  Dice dice(4);
  std::vector<uint32_t> joints;  // of the stretch being read, from its begin
  size_t begin = 0;
  return Rewrite(report.source, [&](const Text& text, size_t at, Text* out) {
    if (IsThaiWord(text[at]) && (at == 0 || !IsThaiWord(text[at - 1]))) {
      begin = at;
      size_t end = at;
      while (end < text.size() && IsThaiWord(text[end])) ++end;
      joints = WordJoints(text.substr(begin, end - begin));
    }
    const bool joint = std::find(joints.begin(), joints.end(), at - begin) != joints.end();
    if (IsThaiWord(text[at]) && joint && dice.OneIn(4)) *out += U' ';
    *out += text[at];
  });
}

// The space between the names of a person stays: it is how they are written.
std::string NoSpaces(const Document& report) {
  return Rewrite(report.source, [&](const Text& text, size_t at, Text* out) {
    const bool soft =
        text[at] == U' ' && at > 0 && IsThai(text[at - 1]) && IsThai(Around(text, at, 1));
    if (!soft || PartsNames(text, at)) *out += text[at];
  });
}

std::string OtherAm(const Document& report) {
  Dice dice(5);
  return Rewrite(report.source, [&](const Text& text, size_t at, Text* out) {
    if (text[at] != 0x0E33) {
      *out += text[at];
      return;
    }
    Text tone;
    if (!out->empty() && IsTone(out->back())) {
      tone = out->back();
      out->pop_back();
    }
    const std::vector<Text> forms = {U"\u0E4D" + tone + U"\u0E32", tone + U"\u0E4D\u0E32",
                                     tone + U"\u0E33\u0E32"};
    *out += dice.Of(forms);
  });
}

std::string OtherMarks(const Document& report) {
  Dice dice(6);
  return Rewrite(report.source, [&](const Text& text, size_t at, Text* out) {
    const char32_t c = text[at];
    if (c == U'แ' && dice.OneIn(2)) {
      *out += U"เเ";
    } else if (IsTone(c) && !out->empty() && IsMark(out->back()) && dice.OneIn(2)) {
      out->insert(out->size() - 1, 1, c);
    } else {
      *out += Text(IsMark(c) && dice.OneIn(4) ? 2 : 1, c);
    }
  });
}

std::string OtherDigits(const Document& report) {
  Dice dice(7);
  return Rewrite(report.source, [&](const Text& text, size_t at, Text* out) {
    const char32_t c = text[at];
    const bool turn = dice.OneIn(2);
    if (turn && c >= U'0' && c <= U'9') {
      *out += U'๐' + (c - U'0');
    } else if (turn && c >= U'๐' && c <= U'๙') {
      *out += U'0' + (c - U'๐');
    } else {
      *out += c;
    }
  });
}

std::string OtherSigns(const Document& report) {
  Dice dice(8);
  return Rewrite(report.source, [&](const Text& text, size_t at, Text* out) {
    const char32_t c = text[at];
    const bool word = IsDash(c) && at > 0 && IsLatin(text[at - 1]) && IsLatin(Around(text, at, 1));
    const bool rule = Around(text, at, 1) == U'-' || (at > 0 && text[at - 1] == U'-');
    if (IsDash(c) && !rule) {  // a row of dashes is a rule, and no sign of the text
      if (word && dice.OneIn(2)) *out += U' ';
      *out += dice.Of(Text(U"-\u2010\u2011\u2013\u2014\u2212"));
      if (word && dice.OneIn(2)) *out += U' ';
    } else if (c == U'"' || c == U'“' || c == U'”') {
      *out += dice.Of(Text(U"\"“”"));
    } else if (c == U'\'' || c == U'‘' || c == U'’') {
      *out += dice.Of(Text(U"'‘’"));
    } else {
      *out += c;
    }
  });
}

std::string OtherCase(const Document& report) {
  Dice dice(9);
  return Rewrite(report.source, [&](const Text& text, size_t at, Text* out) {
    *out += IsLatin(text[at]) && dice.OneIn(2) ? text[at] ^ 0x20 : text[at];
  });
}

// Words between spaces in the middle of a line: a line that is bold as a whole is a heading.
// Letters become entities in cells, where reports bring HTML along.
std::string Dressed(const Document& report) {
  Dice dice(10);
  Text close;
  bool cells = false;  // a tab stands before in the line
  return Rewrite(report.source, [&](const Text& text, size_t at, Text* out) {
    const char32_t c = text[at];
    cells = c == U'\t' || (cells && c != U'\n');
    const bool word_ends = c == U' ' || c == U'\n' || c == U'\t' || c == U'<' || c == U'*';
    if (word_ends) {
      *out += close;
      close.clear();
    }
    size_t end = at;
    while (end < text.size() && IsLetter(text[end])) ++end;
    const bool inside = at > 1 && text[at - 1] == U' ' && IsLetter(text[at - 2]) && end > at &&
                        Around(text, end, 0) == U' ' && IsLetter(Around(text, end, 1));
    if (inside && dice.OneIn(3)) {
      const bool star = dice.OneIn(2);
      *out += star ? U"**" : U"<b>";
      close = star ? U"**" : U"</b>";
    }
    if (c == U'&') {
      *out += U"&amp;";
    } else if (c == U'"') {
      *out += U"&quot;";
    } else if (c == U'–') {
      *out += U"&ndash;";
    } else if (IsThai(c) && cells && dice.OneIn(40)) {
      *out += U"&#" + CodePoints(std::to_string(static_cast<uint32_t>(c))) + U";";
    } else {
      *out += c;
    }
  });
}

// A paragraph border that nothing else marks is no dress: <p> goes where a number follows it.
std::string Undressed(const Document& report) {
  static const Text kOpens = U"(0123456789๐๑๒๓๔๕๖๗๘๙";
  std::string text = report.source;
  for (const char* tag : {"<b>", "</b>", "<strong>", "</strong>", "</p>", "</li>"}) {
    text = Replaced(text, tag, "");
  }
  for (const char32_t c : kOpens) {
    text = Replaced(text, "<p>" + Utf8(Text(1, c)), " " + Utf8(Text(1, c)));
  }
  text = Replaced(text, "&nbsp;", " ");
  text = Replaced(text, "&quot;", "\"");
  text = Replaced(text, "&amp;", "&");
  std::string out;
  for (size_t at = 0; at < text.size();) {  // ** inside lines; a bold line is a heading
    const size_t end = std::min(text.find('\n', at), text.size());
    const std::string line = text.substr(at, end - at);
    out += line.starts_with("**") && line.ends_with("**") ? line : Replaced(line, "**", "");
    if (end < text.size()) out += '\n';
    at = end + 1;
  }
  return out;
}

std::string MoreBlankLines(const Document& report) {
  return Replaced(report.source, "\n\n", "\n\n \n\n");
}

std::string PageNumbers(const Document& report) {
  Dice dice(13);
  int page = 1;
  std::string out;
  const std::string& text = report.source;
  for (size_t at = 0; at < text.size(); ++at) {
    out += text[at];
    const bool between = text.compare(at, 2, "\n\n") == 0;
    if (between && dice.OneIn(3)) out += "\n- " + std::to_string(++page) + " -\n";
  }
  return out;
}

// Between paragraphs, and between the pieces of a table.
std::string RunningHeads(const Document& report) {
  int page = 1;
  std::string out;
  const std::string& text = report.source;
  for (size_t at = 0; at < text.size(); ++at) {
    out += text[at];
    if (text.compare(at, 2, "\n\n") != 0) continue;
    out += "\f\nงานนโยบายและแผน รายงานตามแบบ ITA\nหน้า " + std::to_string(++page) + "\n";
  }
  return out;
}

std::string WithMark(const Document& report) { return "\uFEFF" + report.source; }

std::string Utf16(const Document& report) {
  std::string bytes = "\xFF\xFE";
  for (char32_t c : CodePoints(report.source)) {
    if (c > 0xFFFF) c = kReplacement;
    bytes += static_cast<char>(c & 0xFF);
    bytes += static_cast<char>(c >> 8);
  }
  return bytes;
}

bool FitsWindows874(const Document& report) {
  const Text text = CodePoints(report.source);
  return text.find(U'☐') == Text::npos;  // a box has no sign there, and nothing that people type
}

std::string Windows874(const Document& report) {
  static const Text kMarks = U"\u2022\u2013\u2014\u2018\u2019\u201C\u201D\u2026\u00A0";
  static const std::string kBytes = "\x95\x96\x97\x91\x92\x93\x94\x85\xA0";
  std::string bytes;
  for (const char32_t c : CodePoints(report.source)) {
    const size_t mark = kMarks.find(c);
    if (c < 0x80) {
      bytes += static_cast<char>(c);
    } else if (c >= 0x0E01 && c <= 0x0E5B) {
      bytes += static_cast<char>(c - 0x0E00 + 0xA0);
    } else {
      bytes += mark != Text::npos ? kBytes[mark] : IsTick(c) ? '/' : '?';
    }
  }
  return bytes;
}

}  // namespace oit::writing

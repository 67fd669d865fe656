#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/span.h"

namespace oit {

// What is matched: repaired text with one byte a character. ASCII stands for
// itself (Latin in lower case), U+0E00..U+0E7F for 0x80..0xFF, every other
// character is kEscape. NUL and control bytes never occur; kBlockEnd closes
// each block, so no match can run over it.
inline constexpr char kEscape = 0x1A;
inline constexpr char kBlockEnd = '\n';

inline constexpr bool IsThai(char key) { return static_cast<unsigned char>(key) >= 0x80; }

// A stretch of source text that belongs to a block. Source bytes
// [begin, end) of valid UTF-8, taken as they are, or, where `replacement` is not
// 0, standing for that one character (an entity).
struct Piece {
  uint32_t begin = 0;
  uint32_t end = 0;
  char32_t replacement = 0;
  bool new_line = false;  // a line end stands before this piece

  bool operator==(const Piece&) const = default;
};

// The keys of all blocks of a document, and the way back to its source.
class KeyText {
 public:
  // Normalises the pieces as one block and appends it with its kBlockEnd.
  // Returns the key span of the block, without the end byte.
  // Steps, order and hazards: shared/notes/thai-text.md section 2 (1 to 14).
  Span Append(std::string_view source, const Piece* pieces, size_t count);

  const std::string& key() const { return key_; }
  std::string_view Of(Span span) const {
    return std::string_view(key_).substr(span.begin, span.size());
  }

  // Key offsets before which a space between two Thai letters was dropped,
  // ascending. A phrase may cross one only at a joint of its own words.
  const std::vector<uint32_t>& soft_breaks() const { return soft_breaks_; }
  bool IsSoftBreak(uint32_t offset) const;

  // Source bytes that the key span came from, widened to whole clusters.
  // Monotone: a later key offset never maps before an earlier one of its block.
  Span Source(std::string_view source, Span span) const;

  // The key span as readable UTF-8, soft breaks as spaces (the layer `norm`).
  std::string Norm(Span span) const;

 private:
  // The characters from `key` up to the next run: each one code point of the source from
  // `source` on where width is kEach; else all of them stand for [source, source + width).
  struct Run {
    uint32_t key;
    uint32_t source;
    uint32_t width;
  };
  static constexpr uint32_t kEach = UINT32_MAX;

  void AppendRuns(std::string_view source, uint32_t key, const std::vector<Span>& spans);
  Span SourceOf(std::string_view source, uint32_t offset) const;

  std::string key_;
  std::vector<uint32_t> soft_breaks_;
  std::vector<Run> runs_;
};

// A rule author's phrase through the same normaliser. An error ("rule.character", without a
// place) names a character that has no form in ASCII or the Thai block; a dash or quote of a
// word processor has one.
struct KeyPhrase {
  std::string key;
  std::vector<uint32_t> breaks;  // as KeyText::soft_breaks, of the key
};
Result<KeyPhrase> NormalisePhrase(std::string_view utf8);

// Offsets inside the key (not its two ends) where a word may end (ICU word break over the
// phrase, which is slow); only there may a soft break of the document fall. Ascending.
std::vector<uint32_t> Joints(const KeyPhrase& phrase);

// Key bytes as UTF-8 (escape bytes as U+FFFD), for the slow reference matcher
// and for people.
std::string KeyToUtf8(std::string_view key);

// True where a word may start or end at `offset`: not inside a cluster (before
// a vowel or tone mark that belongs to the letter before, or after a leading vowel).
bool IsClusterEdge(std::string_view key, uint32_t offset);

// Columns on a terminal: marks take none.
int DisplayWidth(std::string_view utf8);
// Cut to at most `columns`, at a cluster edge, with "…" where something is cut.
std::string CutToWidth(std::string_view utf8, int columns);
// Likewise its end, with "…" in front.
std::string TailOfWidth(std::string_view utf8, int columns);

}  // namespace oit

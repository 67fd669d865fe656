#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "base/result.h"
#include "base/span.h"
#include "pack/pack.h"
#include "text/key.h"

namespace oit {

// One thing to find; `id` is the caller's and comes back in hits. Several sources may
// share an id (the phrases of one word list).
struct MatchSource {
  uint32_t id = 0;
  const Phrase* phrase = nullptr;
  bool pattern = false;  // RE2 over the key, written in Thai and ASCII
};

struct Hit {
  uint32_t id = 0;
  Span key;
  bool operator==(const Hit&) const = default;
};

// All words and patterns of a pack, compiled once; Find may run in many threads.
//
// A phrase is found as a substring of the key; "..." skips up to limits::kGapCharacters
// characters inside the block, as few as possible. A hit neither starts nor ends inside a
// cluster, and crosses a soft break only at a word joint of its phrase (any in a gap).
// Each part of a phrase that begins or ends with a Latin letter or a digit needs a word edge
// there ("ita" is not in "italic", "o2" not in "o21").
//
// A pattern stays inside a block, too, and its hits stand on cluster edges; it may cross any
// soft break. How it is written: transcode.h.
class Matcher {
 public:
  // The phrases must live only as long as the call. Errors of all sources at once, with the
  // place of their phrase.
  static Result<Matcher> Compile(const std::vector<MatchSource>& sources);

  // Every id's hits, leftmost, not overlapping within the same source; sorted by begin,
  // then end, then id; equal hits once.
  std::vector<Hit> Find(const KeyText& text) const;

  Matcher(Matcher&&) noexcept;
  Matcher& operator=(Matcher&&) noexcept;
  ~Matcher();

 private:
  struct Impl;
  explicit Matcher(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace oit

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
// A phrase of Latin letters needs word edges on both sides ("ita" is not in "italic").
class Matcher {
 public:
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

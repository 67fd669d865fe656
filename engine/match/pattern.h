#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "base/result.h"
#include "base/span.h"
#include "pack/pack.h"
#include "text/key.h"

namespace re2 {
class RE2;
}

namespace oit {

// A pattern compiled for key text. Within a block: "." and "[^x]" never match kBlockEnd,
// "^" and "$" are the edges of a block. A match that begins inside a cluster is passed over,
// one that ends inside a cluster is passed over whole. Safe in many threads.
class KeyRegex {
 public:
  // Errors: those of Transcode, "match.pattern" where RE2 refuses it, "match.empty" where it
  // matches the empty string.
  static Result<KeyRegex> Compile(const Phrase& pattern);

  KeyRegex(KeyRegex&&) noexcept;
  KeyRegex& operator=(KeyRegex&&) noexcept;
  ~KeyRegex();

  // Key bytes that every match begins with; empty where there are none, or where a match has
  // no greatest length (trying it at each place would take quadratic time).
  const std::string& lead() const { return lead_; }

  // The leftmost match that begins at or after `from`.
  std::optional<Span> Find(const std::string& key, uint32_t from) const;

  // The match that begins at `begin`, before the guard on its end.
  std::optional<Span> FindAt(const std::string& key, uint32_t begin) const;

 private:
  KeyRegex();
  std::unique_ptr<re2::RE2> regex_;
  std::string lead_;
};

}  // namespace oit

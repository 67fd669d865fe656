#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/span.h"
#include "document/document.h"
#include "match/matcher.h"
#include "pack/pack.h"

namespace oit::facts {

// Where the word lists stand in one document. Key spans; within a list ascending,
// leftmost, of those the longest, not overlapping, and not covered by an exception.
class ListHits {
 public:
  // The hits of `list` inside `within`. A list that the pack does not have has none.
  std::vector<Span> In(std::string_view list, Span within) const;
  const std::vector<Span>& Of(std::string_view list) const;

  // The hit that starts at `key`, or an empty span.
  Span At(std::string_view list, uint32_t key) const;
  bool Any(std::string_view list, Span within) const { return !In(list, within).empty(); }

 private:
  friend class Lists;
  std::map<std::string, std::vector<Span>, std::less<>> hits_;
};

// The lists of a pack that facts are read with, compiled. `words` must outlive it.
class Lists {
 public:
  static Result<Lists> Compile(const WordLists& words);
  ListHits Find(const Document& document) const;
  const WordLists& words() const { return *words_; }

 private:
  struct Source {
    const std::string* list;
    bool exception;
  };
  const WordLists* words_ = nullptr;
  std::vector<Source> sources_;  // by the matcher's id
  std::optional<Matcher> matcher_;
};

}  // namespace oit::facts

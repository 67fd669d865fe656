#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "match/matcher.h"

namespace oit {

// Texts as blocks of one key.
inline KeyText KeyOf(const std::vector<std::string>& blocks) {
  KeyText text;
  for (const std::string& block : blocks) {
    const Piece whole = {0, static_cast<uint32_t>(block.size()), 0, false};
    text.Append(block, &whole, 1);
  }
  return text;
}

inline std::vector<MatchSource> Sources(const std::vector<Phrase>& phrases, bool pattern = false) {
  std::vector<MatchSource> sources;
  for (uint32_t i = 0; i < phrases.size(); ++i) sources.push_back({i, &phrases[i], pattern});
  return sources;
}

// What one phrase or pattern finds, as people read it.
inline std::vector<std::string> Found(const std::string& written,
                                      const std::vector<std::string>& blocks,
                                      bool pattern = false) {
  const std::vector<Phrase> phrases = {{written, {}}};
  const Result<Matcher> matcher = Matcher::Compile(Sources(phrases, pattern));
  if (!matcher) {
    for (const Error& error : matcher.errors()) FAIL_CHECK(Format(error, Language::kEnglish));
    return {};
  }
  const KeyText text = KeyOf(blocks);
  std::vector<std::string> found;
  for (const Hit& hit : matcher->Find(text)) found.push_back(text.Norm(hit.key));
  return found;
}

using Strings = std::vector<std::string>;

}  // namespace oit

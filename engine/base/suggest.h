#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace oit {

// The candidate nearest to `word`, where one is near enough for "did you mean":
// the allowed number of edits (a swapped pair counts one) grows with the length
// of the word, so that "os" never becomes "words".
std::optional<std::string> Suggest(std::string_view word,
                                   const std::vector<std::string>& candidates);

}  // namespace oit

#include "audit/nearest.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "audit/passage.h"
#include "text/key.h"

namespace oit {
namespace {

constexpr size_t kShortest = 6;             // key characters of a phrase
constexpr size_t kLettersADifference = 8;   // of the phrase, for each one allowed
constexpr size_t kMostSteps = 400'000'000;  // letters of phrases times letters of the text

struct Candidate {
  Span key;
  uint32_t differences = UINT32_MAX;
};

// The part of `text` that is nearest to `phrase`; its offsets are those of `text`.
Candidate NearestPart(std::string_view phrase, std::string_view text) {
  struct Cell {
    uint32_t differences;
    uint32_t begin;  // where the part that is compared begins
  };
  std::vector<Cell> column(phrase.size() + 1);
  for (uint32_t i = 0; i < column.size(); ++i) column[i] = {i, 0};
  Candidate best;
  for (uint32_t end = 1; end <= text.size(); ++end) {
    Cell diagonal = column[0];
    column[0] = {0, end};
    for (size_t i = 1; i < column.size(); ++i) {
      const Cell left = column[i], above = column[i - 1];
      Cell cell = {diagonal.differences + (phrase[i - 1] != text[end - 1]), diagonal.begin};
      if (left.differences + 1 < cell.differences) cell = {left.differences + 1, left.begin};
      if (above.differences + 1 < cell.differences) cell = {above.differences + 1, above.begin};
      diagonal = left;
      column[i] = cell;
    }
    if (column.back().differences < best.differences) {
      best = {{column.back().begin, end}, column.back().differences};
    }
  }
  return best;
}

// A smaller share of the phrase is nearer.
bool Nearer(uint32_t differences, size_t letters, const NearestText& than, size_t its_letters) {
  return differences * its_letters < static_cast<size_t>(than.differences) * letters;
}

}  // namespace

std::optional<NearestText> FindNearest(const Document& document,
                                       const std::vector<SoughtWords>& sought) {
  std::optional<NearestText> nearest;
  size_t steps = 0, letters = 0;
  for (const SoughtWords& words : sought) {
    const std::string& text = words.phrase.text;
    if (words.pattern || text.find("...") != std::string::npos) continue;
    Result<KeyPhrase> phrase = NormalisePhrase(text);
    if (!phrase || phrase->key.size() < kShortest) continue;
    const std::string& key = phrase->key;
    steps += key.size() * document.text.key().size();
    if (steps > kMostSteps) break;
    for (const Block& block : document.blocks) {
      Candidate found = NearestPart(key, document.Key(block));
      if (found.differences > std::max<size_t>(1, key.size() / kLettersADifference)) continue;
      if (nearest && !Nearer(found.differences, key.size(), *nearest, letters)) continue;
      Span span = {block.key.begin + found.key.begin, block.key.begin + found.key.end};
      nearest = {words.phrase, document.Quote(span), QuoteAround(document, span),
                 static_cast<int>(found.differences)};
      letters = key.size();
    }
  }
  return nearest;
}

}  // namespace oit

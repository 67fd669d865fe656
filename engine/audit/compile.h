#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "match/matcher.h"
#include "pack/pack.h"
#include "pack/year_files.h"

namespace oit {

// What a passage does, told by its words (rules/words/mood.yaml).
enum class Mood : uint8_t {
  kNone,
  kDone,
  kInProgress,
  kPlanned,
  kNotDone,
  kDescribes,
  kConditional,
  kStates,
  kAct
};
inline constexpr size_t kMoods = 9;

// Number of a set of words in a CompiledPack; kNowhere for none.
using WordsIndex = uint32_t;

struct CompiledElement {
  const ElementRule* rule = nullptr;
  WordsIndex named = UINT32_MAX;
  WordsIndex alone = UINT32_MAX;
  WordsIndex inside = UINT32_MAX;
  WordsIndex with = UINT32_MAX;
  WordsIndex none = UINT32_MAX;
};

struct CompiledRequirement {
  const Requirement* rule = nullptr;
  WordsIndex topic = UINT32_MAX;
  WordsIndex excused = UINT32_MAX;
  std::map<std::string, CompiledElement> elements;  // by id
};

// The title of an item as words. A short one ("โครงสร้าง") is also a word of plain prose: it
// counts only where it makes up nearly the whole block.
struct CompiledTitle {
  WordsIndex words = UINT32_MAX;
  bool must_fill_block = false;
};

// All words of a pack in one matcher, numbered. `pack` must outlive it.
struct CompiledPack {
  const Pack* pack = nullptr;
  std::map<std::string, CompiledRequirement> requirements;
  std::vector<CompiledTitle> titles;  // one an item
  std::array<WordsIndex, kMoods> moods{};
  uint32_t words_count = 0;
  std::vector<Matcher> matcher;  // exactly one
  std::deque<Phrase> phrases;    // made here, from titles
  // What the matcher was made of: set of words `id / 2`, an exception where `id` is odd.
  std::vector<MatchSource> sources;
  RulesOfYear rules_of_year;  // of scored years; may be empty
};

Result<CompiledPack> CompilePack(const Pack& pack);

// Where a document holds each set of words: exceptions taken out, ascending.
class HitTable {
 public:
  HitTable(const CompiledPack& pack, const KeyText& text);
  const std::vector<Span>& Of(WordsIndex words) const;

 private:
  std::vector<std::vector<Span>> spans_;
  std::vector<Span> none_;
};

}  // namespace oit

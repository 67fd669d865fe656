#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"

// The words of the rule language, each said once: constructors, the check of keys,
// suggestions and the author's manual all come from this table.
namespace oit::lua {

enum class WordKind {
  kRequirement,  // NAME { ... }
  kCheck,        // NAME { ... }
  kIndicator,    // NAME { ... }
  kMeasure,      // { ... }
  kElement,      // NAME { ... }
  kAdvice,       // { ... }
  kWords,        // { ... } or one text
  kPattern,      // one text
  kList,         // one text
  kAnyOf,        // { ... }
  kShape,        // a value
  kContext,      // one text
};

enum class KeyType {
  kWords,
  kTexts,
  kText,
  kNumber,
  kNumbers,
  kShapes,
  kFunction,  // of a report and an item
  kExamples,
  kLevels,
  kBilingual,  // { th = "...", en = "..." }
  kMessages,   // such a pair, or several by name
  kFind,       // a function of a report
};

// A key inside the braces of a word.
struct Key {
  std::string name;
  KeyType type;
  bool needed;
  Bilingual help;
  std::vector<std::string> choices = {};  // the texts that it may be; none: any
};

struct Word {
  std::string name;
  WordKind kind;
  std::vector<Key> keys;
  Bilingual help;

  const Key* Find(std::string_view key) const;
  std::vector<std::string> KeyNames() const;
};

const std::vector<Word>& Vocabulary();
const Word* FindWord(std::string_view name);

// Names of the words of one kind, in the order of the table.
std::vector<std::string> WordNames(WordKind kind);

// What a value of this type is, for people: "words { \"...\" }".
Bilingual Describe(KeyType type);

// Levels that an example or a check may give.
const std::vector<std::string>& LevelNames();

// What an advice's texts may hold in braces: "year".
const std::vector<std::string>& PlaceholderNames();
// The same of a measure, which is for no single item.
const std::vector<std::string>& MeasurePlaceholderNames();

// "did you mean ...?", or everything that is known.
Bilingual DidYouMean(std::string_view word, const std::vector<std::string>& known);

}  // namespace oit::lua

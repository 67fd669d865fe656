#pragma once

#include <optional>
#include <string>
#include <vector>

#include "audit/checklist.h"
#include "audit/mood.h"
#include "audit/scope.h"
#include "base/result.h"
#include "facts/facts.h"
#include "pack/pack.h"

// What one element was judged by: written by the audit itself while it runs, where it is
// asked to (`oit why`). Nothing is decided here.
namespace oit {

// Which set of words found a passage.
enum class Finder : uint8_t { kTitle, kTopic, kNamed, kAlone, kInside, kNone };

// A phrase or pattern that was sought.
struct SoughtWords {
  Phrase phrase;
  Finder finder = Finder::kTopic;
  bool pattern = false;
};

// Where a passage stands, as far as it decides what the passage is worth.
struct TracedPlace {
  BlockKind kind = BlockKind::kParagraph;
  Role role = Role::kNone;
  RowMark mark = RowMark::kNone;
  Mood mood = Mood::kNone;
  Passage mood_words;      // empty quote: none
  std::vector<int> years;  // that it names or stands under
};

// A passage that was weighed.
struct TracedHit {
  Span key;  // empty for a filled column of the document's own table
  bool counts = false;
  Level level = Level::kMissing;
  Bilingual reason;             // of the level, or why it counts for nothing
  uint32_t told_in = kNowhere;  // the result line that raised a step's level
  std::optional<Shape> shape;

  // From here on: retrace.h.
  Passage passage;
  std::string matched;  // the words of the report that were found
  std::vector<SoughtWords> by;
  std::optional<Phrase> except;  // that covers it
  std::string covering;          // the words of the report that the exception is
  TracedPlace place;
  Passage told;  // the passage of told_in
};

struct TracedScope {
  Scope scope;
  Passage subject;
  std::vector<Span> lines;  // first and last line of each unbroken run
};

// A level that a check function of the rules gave.
struct TracedCheck {
  Level before = Level::kMissing;
  Level after = Level::kMissing;
  std::string why;
};

// The text that is nearest to a phrase that was not found.
struct NearestText {
  Phrase phrase;
  std::string text;
  Passage passage;
  int differences = 0;  // letters
};

struct Trace {
  const YearItem* item = nullptr;
  const YearElement* element = nullptr;  // null: the topic

  std::vector<TracedHit> subject;   // where the item's subject stands
  std::vector<TracedScope> scopes;  // what those hits opened
  std::vector<TracedHit> hits;      // of the element; none for a topic
  std::vector<Bilingual> notes;     // what was decided without a passage
  std::optional<Level> read;        // the element's level before checks and gaps
  std::optional<TracedCheck> check;
  std::vector<SoughtWords> sought;
  std::vector<Shape> shapes;
  std::string column;  // role of the column that answers it
  std::optional<NearestText> nearest;

  // Written by the audit.
  void AddSubject(Span key, const Reading& reading, const Scope* opened);
  void AddSubject(Span key, const Evidence& evidence);
  void AddHit(Span key, const Reading& reading);
  void AddEvidence(Span key, const Evidence& evidence);
  void Refuse(Span key, Bilingual reason);
  void Refuse(const Passage& passage, Bilingual reason);

  // Adds what was written down of another file of the same folder.
  void Join(Trace other);
};

// What a person asks about: "O14", "O14.topic", "O14.2" (the ref), "O14.item" or
// "procurement_list.item". The code as ItemCode reads it.
// Errors: "why.item", "why.element", both with what was probably meant.
Result<Trace> AskAbout(const Year& year, const std::string& text);

}  // namespace oit

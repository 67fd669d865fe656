#pragma once

#include <optional>
#include <vector>

#include "audit/compile.h"
#include "base/span.h"
#include "document/document.h"
#include "facts/facts.h"

namespace oit {

// The word that tells what a passage does, and where it stands.
struct MoodMark {
  Mood mood = Mood::kNone;
  Span key;
};

// What the passages of a document do, by the words around them: the nearest mood word
// before a hit decides, up to the end of its clause; a word that closes the clause
// after it ("... ยังไม่แล้วเสร็จ") comes first; without either, the line that
// introduces the list. Where a block of prose holds several labels of a measure, nothing
// reaches over one.
class MoodReader {
 public:
  MoodReader(const Document& document, const Facts& facts, const CompiledPack& pack,
             const HitTable& hits);

  // The mood at a hit inside `block`; kNone where nothing tells.
  MoodMark At(uint32_t block, Span hit) const;

  // Behind the mood word that the block opens with; its beginning where it opens with none.
  uint32_t AfterOpening(uint32_t block) const;

  // True where the block opens with a verb of doing ("จัดทำ...", "เผยแพร่...").
  bool OpensWithAct(uint32_t block) const;

 private:
  std::optional<MoodMark> Before(Span block, Span hit) const;
  std::optional<MoodMark> After(Span block, Span hit) const;
  std::optional<MoodMark> Inherited(uint32_t block) const;
  bool SpeaksBefore(Span block, uint32_t end) const;
  bool IsNamed(Span between) const;
  bool ClosesClause(Span block, uint32_t end) const;

  const Document& document_;
  const Facts& facts_;
  std::vector<MoodMark> marks_;  // by place; one inside another left out
  std::vector<Span> acts_;
};

}  // namespace oit

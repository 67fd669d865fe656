#pragma once

#include <map>
#include <vector>

#include "audit/checklist.h"
#include "audit/mood.h"
#include "document/document.h"
#include "facts/facts.h"
#include "facts/shapes.h"

namespace oit {

// Why a hit counts for nothing.
enum class Refusal : uint8_t {
  kNone,
  kHeading,
  kDescribed,
  kConditional,
  kDenied,
  kIssue,
  kOtherColumn,
  kOnlyNamed,
  kJunk
};

// What a passage is worth where it stands.
struct Reading {
  Level level = Level::kMissing;
  Refusal refusal = Refusal::kNone;
  Bilingual reason;
  uint32_t told_in = kNowhere;  // the result line of the same row that raised a step's level
};

// Gives a hit the level of its place: column role, row mark, tense, links, dates
// (verdicts.md, Where a passage stands).
class PlaceReader {
 public:
  // All must outlive it.
  PlaceReader(const Document& document, const Facts& facts, const MoodReader& moods,
              const ShapeIndex& shapes);

  Reading Read(Span hit) const;

  // The same where a bare statement is enough: an exception that the report states
  // as a fact ("ไม่มีเรื่องร้องเรียน").
  Reading ReadStatement(Span hit) const;

  Role RoleOf(uint32_t block) const;
  // The same of a place in it: in prose a block may hold several labels.
  Role RoleAt(uint32_t block, uint32_t key) const;
  RowMark MarkOf(uint32_t block) const;

  // Blocks of the same row that report what became of a step: its text in other words.
  const std::vector<uint32_t>& ReportsOf(uint32_t step) const;

 private:
  Reading ReadBlock(uint32_t block, Span hit, bool statement) const;
  Reading OfStep(uint32_t block, Span hit) const;
  Reading OfResult(uint32_t block, Span hit, const MoodMark& mood) const;
  Reading OfProse(uint32_t block, Span hit, const MoodMark& mood, Role role) const;
  bool HasLink(uint32_t block, Span hit) const;
  Reading Reported(uint32_t block, Span hit, Bilingual claimed) const;
  Reading RaisedByReports(Reading reading, uint32_t block) const;
  bool HasDateOfAct(uint32_t block, Span hit) const;
  bool HasFigure(uint32_t block, Span hit) const;

  const Document& document_;
  const Facts& facts_;
  const MoodReader& moods_;
  const ShapeIndex& shapes_;
  // By table and row, for each step; filled when first asked for.
  mutable std::map<std::pair<uint32_t, uint32_t>, std::map<uint32_t, std::vector<uint32_t>>>
      reports_;
};

}  // namespace oit

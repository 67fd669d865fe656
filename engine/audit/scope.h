#pragma once

#include <cstdint>
#include <vector>

#include "audit/place.h"
#include "base/span.h"
#include "document/document.h"

namespace oit {

enum class ScopeKind : uint8_t { kStep, kCell, kRow, kProse };

// The blocks in which the elements of a subject are sought.
struct Scope {
  ScopeKind kind = ScopeKind::kProse;
  uint32_t opener = kNowhere;    // the block that names the subject
  Span hit;                      // where it does
  std::vector<uint32_t> blocks;  // ascending
  bool Holds(uint32_t block) const;
};

// Opens scopes (verdicts.md, Where a passage stands): the innermost numbered step with
// what stands under it and the result lines that report it; else the cell; else the row,
// where the measure itself is the subject; in prose the passage and what follows until
// another subject begins.
class ScopeReader {
 public:
  // `subjects`: blocks of prose that name any subject of the year, ascending.
  ScopeReader(const Document& document, const Facts& facts, const PlaceReader& places,
              std::vector<uint32_t> subjects);

  // `own`: the blocks that name this subject; they do not end its scope.
  Scope Open(Span hit, const std::vector<uint32_t>& own) const;

 private:
  uint32_t NumberedStep(uint32_t block) const;
  Span ItemAround(uint32_t step) const;
  void AddItem(uint32_t step, std::vector<uint32_t>& blocks) const;
  void AddCells(uint32_t block, bool whole_row, std::vector<uint32_t>& blocks) const;
  void AddProse(uint32_t block, const std::vector<uint32_t>& own,
                std::vector<uint32_t>& blocks) const;

  const Document& document_;
  const Facts& facts_;
  const PlaceReader& places_;
  std::vector<uint32_t> subjects_;
};

}  // namespace oit

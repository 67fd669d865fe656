#pragma once

#include <optional>
#include <vector>

#include "audit/checklist.h"
#include "audit/view.h"

namespace oit {

// Whether a passage lies in an element's window, and why not.
struct WindowReading {
  bool inside = true;
  bool wrong_year = false;  // it is of another year
  Bilingual reason;
};

// "wrong year: 2568, expected 2567".
Bilingual WrongYear(int found, int expected);

// The window of one element of an item (verdicts.md, The year; an agency's own file is of the year
// that its title names).
class WindowReader {
 public:
  // All must outlive it.
  WindowReader(const View& view, const YearElement& element, const ItemResult& item);

  int expected() const { return expected_; }  // the year; 0 for any
  // `asks_year`: only a passage that names the year, or calls the thing current, counts.
  WindowReading Read(Span hit, bool asks_year) const;
  // Whether the passage names no year, so that "เป็นปัจจุบัน" is all that says it.
  bool NamesNone(Span hit) const;

 private:
  WindowReading Refuse(const std::vector<int>& years) const;
  WindowReading ReadOwnFile(const std::vector<int>& named) const;
  std::optional<Bilingual> FindStale() const;
  int LatestOfItem() const;
  bool SaysCurrent(uint32_t block) const;

  const View& view_;
  const YearElement& element_;
  const ItemResult& item_;
  int year_;
  int expected_;
  std::optional<Bilingual> stale_;  // why an own file's data do not reach the day asked for
};

}  // namespace oit

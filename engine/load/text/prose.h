#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "load/chars.h"
#include "load/text/lines.h"
#include "load/text/open_lists.h"
#include "load/writer.h"

namespace oit {

// Reads the lines outside tables: headings, paragraphs, lists, ornaments,
// signatures, page marks.
class ProseReader {
 public:
  ProseReader(BlockWriter* writer, const std::vector<Line>& lines)
      : writer_(writer), lines_(lines) {}

  // Reads what begins at line `at`, which is not blank. Returns the first line after
  // it: never beyond a line with a tab, where a table may begin.
  size_t Read(size_t at);

  // Pages that a mark in the text says to be unreadable.
  const std::vector<Span>& unreadable_pages() const { return unreadable_; }

 private:
  std::string_view source() const { return writer_->source(); }
  Span Trimmed(size_t line) const { return Trim(source(), lines_[line].source); }
  std::string_view Text(size_t line) const { return Slice(source(), Trimmed(line)); }
  bool IsBlankLine(size_t line) const;
  bool StandsAlone(size_t line) const;

  bool ReadSpecialLine(size_t line);
  bool ReadHeading(size_t line);
  bool IsPlainHeading(size_t line, const Mark& mark) const;
  bool OpensLongText(size_t line, size_t heading, const Mark& mark) const;
  bool IsSiblingOf(const Mark& mark, size_t line) const;
  void WriteHeading(uint8_t level, Span text);
  void WriteLine(BlockKind kind, size_t line);
  size_t ReadSignature(size_t line);
  bool EndsParagraph(size_t line) const;
  bool EndsText(size_t line) const;  // also where each line is a paragraph
  size_t ReadParagraph(size_t line);

  BlockWriter* writer_;
  const std::vector<Line>& lines_;
  OpenLists lists_;
  std::vector<Span> unreadable_;
};

}  // namespace oit

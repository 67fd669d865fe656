#pragma once

#include <string>
#include <vector>

#include "audit/checklist.h"
#include "base/language.h"
#include "document/document.h"
#include "report/html/html_writer.h"

namespace oit {

// A passage that the report's own text shows marked.
struct MarkedPassage {
  Span source;
  uint32_t block = kNowhere;
  const char* kind = "";  // "near", "finding", or the level of evidence: the class of its mark
  int rank = 0;           // of passages over the same words the highest is seen
};

// Passages of evidence and near misses, where findings stand and what borders a gap; by place,
// each once.
std::vector<MarkedPassage> MarkedPassages(const Checklist& checklist);

// The anchor of a passage in the report's own text: "p93-140".
std::string AnchorOf(Span source);

// The report's own text with the passages marked in place, tables as tables, and lost parts where
// they were lost. It ends, and says so, after some megabytes.
class SourceText {
 public:
  // Both must outlive it. `names`: as of OutputOptions.
  SourceText(const Document& document, const Checklist& checklist, Language language, bool names);

  void Write(HtmlWriter* html);

  // The block's text around a passage: what stands before it, it, what stands after it.
  struct Context {
    std::string before, passage, after;
  };
  // At most `columns` on each side. Without a block of the document: the quote alone.
  Context ContextOf(const Passage& passage, int columns) const;

 private:
  bool IsFull() const;
  void WriteGaps(uint32_t before);
  void WriteBlock(uint32_t index);
  void WriteTable(uint32_t index);
  void WriteCells(const Table& table, const Row& row);
  void WriteText(uint32_t index);
  std::vector<const MarkedPassage*> MarksOf(uint32_t index) const;

  const Document& document_;
  const Checklist& checklist_;
  const Language language_;
  const bool names_;
  std::vector<MarkedPassage> passages_;
  std::vector<std::vector<uint32_t>> by_block_;  // of passages_
  std::vector<bool> tables_done_;
  std::vector<bool> anchored_;  // blocks; a header over two columns is written twice
  HtmlWriter* html_ = nullptr;
  size_t begin_ = 0;  // of the text in it
};

}  // namespace oit

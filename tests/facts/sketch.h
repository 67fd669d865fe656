#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "facts/facts.h"
#include "pack/pack.h"

// Documents put together by hand, and the word lists of the tests.
namespace oit::test {

class Sketch {
 public:
  uint32_t Paragraph(const std::string& text);
  uint32_t Heading(const std::string& text);
  uint32_t ListItem(const std::string& text);
  // Header levels of a column are parted by '|', outermost first; "/" and "x" alone in a cell
  // are marks.
  uint32_t Table(const std::vector<std::string>& headers,
                 const std::vector<std::vector<std::string>>& rows);
  void Link(const std::string& target);  // in the last block

  const Document& Take();

 private:
  uint32_t Add(BlockKind kind, const std::string& text);
  Cell MakeCell(const std::string& text, uint32_t row, uint32_t column);

  Document document_;
  uint32_t heading_ = kNowhere;
};

// The project's own lists for columns, kinds and agencies, and a few words of mood.
const WordLists& Words();

Facts Read(const Document& document);

}  // namespace oit::test

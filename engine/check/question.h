#pragma once

#include <string>
#include <vector>

#include "check/check.h"

namespace oit {

// What only a person can decide: an element that text cannot show, or an item as a whole where no
// element of it is to be looked at.
struct Question {
  std::string about;                       // "O21.2"; "O21" for the item as a whole
  const ItemResult* item = nullptr;        // of the checklist
  const ElementResult* element = nullptr;  // null for the item as a whole
  Bilingual why;                           // why a person must look
  std::vector<Passage> passages;           // where to look, the likeliest first; a few
  std::vector<std::string> links;          // that stand there, for a page or document; targets

  // Whether it is still the question that was answered: digests of the passages' normalised text
  // and links, wherever they stand (and of a file that cannot be read, of its bytes), and of what
  // the year asks for: titles, labels, kind, window; not of the words by which that is found.
  std::string passage_digest;
  std::string rule_digest;
};

// "O21.2": what an element is asked by. Its id where the year gives it no ref.
std::string AboutElement(const YearItem& item, const YearElement& element);

// The questions that its checklist leaves, in the order of the year's list. None for an item that
// the document does not mention, or that passes or does not apply. The report must outlive them.
std::vector<Question> QuestionsOf(const CheckedReport& report);

}  // namespace oit

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "load/web/html_tree.h"

namespace oit {

// The lists that are open around a place of a page, and the marks that a person sees before
// their items: "1. ", "ก. ", "- ".
class HtmlLists {
 public:
  void Open(const GumboNode* list);
  void Close();
  // The mark of the next item of the innermost list; empty where it shows none.
  std::string MarkOf(const GumboNode* item);

 private:
  struct List {
    bool ordered = false;
    int next = 1;
    int step = 1;
    std::string style;  // of CSS: "decimal", "thai", "none" ...
  };
  std::vector<List> open_;
};

// The mark that Word writes before a paragraph of a list ("mso-list:Ignore"): numbers as they
// are, signs of symbol fonts as "-".
std::string WordMark(std::string_view text);

}  // namespace oit

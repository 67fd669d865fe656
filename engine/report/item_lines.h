#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "audit/checklist.h"
#include "report/item_view.h"
#include "report/item_words.h"
#include "report/page.h"
#include "report/write.h"

namespace oit {

// Items on a page of text: a row of the first screen, or opened.
class ItemLines {
 public:
  // `page` must outlive it.
  ItemLines(const TextOptions& options, Page* page) : options_(options), page_(page) {}

  // Columns that fit these items.
  void Align(const std::vector<const ItemResult*>& items);
  // Mark, code, title, how many of how many, and what is missing or why to look.
  void Row(const ItemResult& item);
  // Every element with its passages and near misses, then the measure to take.
  void Open(const ItemResult& item);
  // What the codes stand for that opened items named as the sources of what is not confirmed.
  void TellSources(const std::map<std::string, Bilingual>& sources);

 private:
  std::string Say(const char* th, const char* en) const;
  int Rest() const;                             // columns beside the title and the count
  int Under() const;                            // columns below the title
  std::string Tag(const ItemView& view) const;  // "  (เกณฑ์เทียบเคียง)"
  void OpenTitle(const YearItem& item);
  void OpenTopic(const ItemResult& item);
  void OpenElement(const ElementResult& element);
  void OpenLacking(const ElementResult& element);
  void OpenEvidence(const Evidence& evidence);
  void OpenNearMisses(const std::vector<NearMiss>& near_misses);
  void OpenNearMiss(const NearMiss& near_miss);
  void OpenAdvice(const Advice& advice);
  // "เกณฑ์เทียบเคียง · ที่มา S001"
  std::string Standing(oit::Standing standing, const std::string& source);

  TextOptions options_;
  Page* page_;
  int code_columns_ = 4;
  int title_columns_ = 30;
  int count_columns_ = 0;
  std::set<std::string> sources_;  // codes named so far
  Span last_quoted_;               // in the source: the passage that the opened item quoted last
};

}  // namespace oit

#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "audit/checklist.h"
#include "report/item_view.h"
#include "report/page.h"
#include "report/write.h"

namespace oit {

// The sign that a level is marked with, and its colour.
struct LevelMark {
  const char* sign;
  Tone tone;
};
LevelMark MarkOf(Level level);

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

  // "O1 O4–O7 O9" over items in the order of the year.
  static std::string Codes(const std::vector<const ItemResult*>& items);
  // "O5 แผนพัฒนาท้องถิ่น · O8 ...".
  std::string Titles(const std::vector<const ItemResult*>& items) const;

 private:
  std::string Say(const char* th, const char* en) const;
  int Rest() const;   // columns beside the title and the count
  int Under() const;  // columns below the title
  // "2/4", "ยังเป็นแผน 5/5"; nothing where it would tell nothing.
  std::string CountOf(const ItemResult& item, const ItemView& view) const;
  std::string Tag(const ItemView& view) const;  // "  (เกณฑ์เทียบเคียง)"
  std::vector<std::string> Pieces(const ItemResult& item, const ItemView& view) const;
  std::string PassPiece(const ItemView& view) const;
  void FailPieces(const ItemResult& item, const ItemView& view,
                  std::vector<std::string>* pieces) const;
  std::string Lacking(const ElementResult& element) const;
  std::string Labels(const std::vector<const ElementResult*>& elements) const;
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
  std::string Quote(const Passage& passage, int columns) const;

  TextOptions options_;
  Page* page_;
  int code_columns_ = 4;
  int title_columns_ = 30;
  int count_columns_ = 0;
  std::set<std::string> sources_;  // codes named so far
  Span last_quoted_;               // in the source: the passage that the opened item quoted last
};

}  // namespace oit

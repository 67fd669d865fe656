#pragma once

#include <string>
#include <vector>

#include "audit/checklist.h"
#include "base/language.h"
#include "report/html/html_writer.h"
#include "report/html/source_text.h"
#include "report/page.h"

namespace oit {

// Items of a page: a line that opens to the evidence, near misses and the measure.
class HtmlItems {
 public:
  // `text` and `html` must outlive it.
  HtmlItems(const SourceText& text, Language language, bool strict, bool names, HtmlWriter* html)
      : text_(text), language_(language), strict_(strict), names_(names), html_(*html) {}

  // In the order in which their reader acts on them.
  void List(const std::vector<const ItemResult*>& items);

 private:
  const char* Say(const char* th, const char* en) const {
    return language_ == Language::kThai ? th : en;
  }
  std::string Shown(const std::string& text) const;  // on one line, masked
  std::string Standing(oit::Standing standing, const std::string& source) const;
  void Item(const ItemResult& item);
  void Summary(const ItemResult& item);
  void Told(const ItemResult& item);
  void Topic(const ItemResult& item);
  void Element(const ElementResult& element);
  void Lacking(const ElementResult& element);
  void Quote(const Evidence& evidence) {
    Quote(evidence.passage, evidence.reason, Name(evidence.level));
  }
  void Quote(const Passage& passage, const Bilingual& reason, const char* kind);
  void NearMisses(Level level, const std::vector<NearMiss>& near_misses);
  void Measure(const Advice& advice);

  const SourceText& text_;
  const Language language_;
  const bool strict_, names_;
  HtmlWriter& html_;
  Span last_quoted_;  // by the open item
};

// The class of a verdict's or level's colour: "good", "bad", "look".
const char* ToneClass(Tone tone);

}  // namespace oit

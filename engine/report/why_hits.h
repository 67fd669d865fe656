#pragma once

#include <string>
#include <vector>

#include "audit/trace.h"
#include "report/page.h"
#include "report/write.h"

namespace oit {

// The passages of a trace on a page of text, each with what it was found by, where it stands
// and why it counts or not.
class HitLines {
 public:
  // `trace` and `page` must outlive it.
  HitLines(const Trace& trace, const TextOptions& options, Page* page)
      : trace_(trace), options_(options), page_(page) {}

  void List(const std::vector<const TracedHit*>& hits);
  // The line and the text, cut to two lines of the page.
  std::string Quoted(const Passage& passage) const;

 private:
  std::string Say(const char* th, const char* en) const;
  std::string Said(const Bilingual& text) const;
  void Open(const TracedHit& hit);
  std::string Source(const Phrase& phrase) const;
  std::string Words(const TracedHit& hit) const;
  std::string Standing(const TracedHit& hit) const;
  std::string ScopeLines(const TracedHit& hit) const;

  const Trace& trace_;
  TextOptions options_;
  Page* page_;
};

}  // namespace oit

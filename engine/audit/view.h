#pragma once

#include <map>
#include <memory>
#include <vector>

#include "audit/compile.h"
#include "audit/mood.h"
#include "audit/place.h"
#include "audit/scope.h"
#include "audit/trace.h"
#include "audit/years.h"
#include "facts/recompute.h"
#include "facts/shapes.h"
#include "lua/report.h"

namespace oit {

// One document under one year's pack: its hits and what is read off around them.
// Everything in it lives as long as the audit of the document.
class View {
 public:
  // `own_file`: the document is one of an agency's own files for an item, judged by what it
  // holds; else it is a report, judged by what it says. `trace`: of an item or element, to
  // write down what it is judged by, or null.
  View(const CompiledPack& pack, const Document& document, const Facts& facts,
       bool own_file = false, Trace* trace = nullptr);
  View(const View&) = delete;
  View& operator=(const View&) = delete;

  // Where item number `item` of the year is named: its title, or the topic of one of its
  // requirements. Ascending.
  const std::vector<Span>& Subject(size_t item) const { return subjects_[item]; }
  // The blocks of those hits, ascending, each once.
  std::vector<uint32_t> SubjectBlocks(size_t item) const;

  // The years that the title of the document names, every year of a range among them; where it
  // names none, the year that the document is of.
  std::vector<int> TitleYears() const;

  // Whether a cell of the table holds a person's name; each table is read once.
  bool ListsPersons(uint32_t table) const;

  // The report as check functions see it, made when it is first asked for.
  const CheckReport& Report() const;

  // The places of item number `item` on a page of disclosures.
  const std::vector<const Disclosure*>& Disclosed(size_t item) const;

  // What arithmetic makes of the scores that it states, by the rules of their year.
  const Recomputed& Scores() const;

  const CompiledPack& pack;
  const Document& document;
  const Facts& facts;
  const bool own_file;
  Trace* const trace;
  HitTable hits;
  MoodReader moods;
  ShapeIndex shapes;
  PlaceReader places;
  YearReader years;

 private:
  std::vector<Span> FindSubject(size_t item) const;
  std::vector<uint32_t> AllSubjects() const;
  bool HoldsPerson(const Cell& cell) const;
  std::vector<std::vector<Span>> subjects_;
  mutable std::map<uint32_t, bool> lists_persons_;
  mutable std::unique_ptr<const CheckReport> report_;
  mutable std::unique_ptr<const Recomputed> scores_;
  mutable std::vector<std::vector<const Disclosure*>> disclosed_;  // one an item, once asked for

 public:
  ScopeReader scopes;  // after subjects_, which it needs
};

}  // namespace oit

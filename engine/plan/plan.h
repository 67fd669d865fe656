#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "audit/checklist.h"
#include "document/document.h"
#include "pack/indicators.h"
#include "pack/pack.h"
#include "plan/weak.h"

// The measures for the year to come, drafted from what a report of this year does not show
// and from its weak indicators.
namespace oit {

// An item that a measure is for. Pointers are into the packs.
struct ServedItem {
  const ItemResult* result = nullptr;     // of the report's year
  std::vector<std::string> requirements;  // those of its requirements that lack something
  // Its deciding elements below the bar; claimed ones where the bar is higher.
  std::vector<const YearElement*> claimed, planned, missing;
  std::vector<const YearItem*> listed;  // items of the list of the year to come that ask for it
};

// What the year to come asks for beside them, and the report does not show.
struct AddedItem {
  const YearItem* listed = nullptr;  // of the list of the year to come
  std::string requirement;           // of it
  bool usual = false;  // agencies with this low a score usually lack it; else it is of an item
                       // that is served for another requirement
};

struct PlanRow {
  Advice text;  // filled in; `brief` is empty
  std::vector<ServedItem> items;
  std::vector<AddedItem> added;
  std::vector<int> indicators;        // weak ones that it raises
  std::optional<Passage> carried_on;  // the results report a measure like it as done
};

struct Plan {
  int year = 0;                // that the measures are for
  const Year* list = nullptr;  // whose codes the steps name; of an earlier year than `year` where
                               // that one's list is not known
  std::optional<Date> closes;  // when data for OIT must be in, where the list says it
  bool dated_by_meeting = false;  // the periods begin with a meeting whose day is left open
  WeakIndicators weak;
  std::map<int, const IndicatorRule*> indicators;  // of the weak ones
  // By the lowest score that a measure is for; a second one for an indicator comes after the
  // weakest of each instrument.
  std::vector<PlanRow> rows;
  std::vector<ServedItem> done;  // left out: the results show them
  std::vector<Bilingual> notes;  // what its reader should know first
};

// A report of results, for `--results`. Its document and checklist must outlive the plan.
struct PlanResults {
  const Document* document = nullptr;
  const Checklist* checklist = nullptr;
};

struct PlanOrder {
  const Document* document = nullptr;
  const Checklist* report = nullptr;  // of the document
  const Pack* pack = nullptr;         // that the report was judged by
  int year = 0;                       // to plan for
  const Year* list = nullptr;         // of that year, or the nearest that is known
  const std::vector<IndicatorRule>* indicators = nullptr;
  bool every_item = false;  // silent items too
  Level bar = Level::kClaimed;
  std::optional<PlanResults> results;
};

// Every failed item (own and mentioned ones, or all) is served by exactly one measure. What
// `order` points to must outlive the plan.
Plan DraftPlan(const PlanOrder& order);

}  // namespace oit

#include "report/by_unit.h"

#include <algorithm>

#include "report/item_view.h"
#include "report/page.h"

namespace oit {
namespace {

// "สำนักปลัด" of "สำนักปลัด (งานนิติการ) ผู้ดูแลเว็บไซต์".
std::string FirstUnit(const std::string& responsible) {
  std::string text = OneLine(responsible);
  size_t end = text.find_first_of(" (,/");
  return text.substr(0, end);
}

// Of the first advice that names one.
std::string UnitOf(const ItemResult& item) {
  for (const Advice& advice : item.advice) {
    std::string unit = FirstUnit(advice.responsible);
    if (!unit.empty()) return unit;
  }
  return "";
}

}  // namespace

std::vector<UnitItems> ByUnit(const std::vector<const ItemResult*>& items) {
  std::vector<UnitItems> units;
  for (const ItemResult* item : items) {
    bool act = item->verdict == Verdict::kFail || item->verdict == Verdict::kReview;
    act = act && !IsDecided(*item, Answer::kHas);
    std::string unit = UnitOf(*item);
    if (!act || !item->checked || unit.empty()) continue;
    auto same = std::find_if(units.begin(), units.end(),
                             [&](const UnitItems& other) { return other.first == unit; });
    if (same == units.end()) {
      units.push_back({unit, {item}});
    } else {
      same->second.push_back(item);
    }
  }
  return units;
}

}  // namespace oit

#include "report/item_advice.h"

#include <algorithm>

namespace oit {
namespace {

bool Lacks(const ItemResult& item, const std::string& requirement, bool strict) {
  return std::any_of(item.elements.begin(), item.elements.end(), [&](const ElementResult& each) {
    if (each.element->requirement != requirement) return false;
    const bool broken =
        each.element->kind == ElementKind::kConstraint && each.level == Level::kMissing;
    const bool below = each.level == Level::kMissing || each.level == Level::kPlanned ||
                       each.level == Level::kReview || (strict && each.level == Level::kClaimed);
    return broken || (each.decides && below);
  });
}

}  // namespace

std::vector<std::string> LackingRequirements(const ItemResult& item, bool strict) {
  std::vector<std::string> slugs;
  for (const std::string& slug : item.item->requirements) {
    if (Lacks(item, slug, strict)) slugs.push_back(slug);
  }
  return slugs.empty() ? item.item->requirements : slugs;
}

std::vector<const Advice*> AdviceToTake(const ItemResult& item, const Pack& pack, bool strict) {
  const std::vector<std::string> lacking = LackingRequirements(item, strict);
  std::vector<const Advice*> all, taken;
  auto advice = item.advice.begin();  // of each requirement in turn
  for (const std::string& slug : item.item->requirements) {
    const bool lacks = std::count(lacking.begin(), lacking.end(), slug) > 0;
    const auto requirement = pack.requirements.find(slug);
    const size_t count =
        requirement == pack.requirements.end() ? 0 : requirement->second.advice.size();
    for (size_t i = 0; i < count && advice != item.advice.end(); ++i, ++advice) {
      if (lacks && !advice->empty()) taken.push_back(&*advice);
    }
  }
  if (!taken.empty()) return taken;
  for (const Advice& each : item.advice) {
    if (!each.empty()) all.push_back(&each);
  }
  return all;
}

}  // namespace oit

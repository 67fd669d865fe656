#include "audit/advice.h"

#include <utility>

namespace oit {
namespace {

void Replace(std::string* text, const std::string& from, const std::string& to) {
  for (size_t at = text->find(from); at != std::string::npos;
       at = text->find(from, at + to.size())) {
    text->replace(at, from.size(), to);
  }
}

std::string Filled(std::string text, const YearItem& item, int year) {
  Replace(&text, "{year}", std::to_string(year));
  Replace(&text, "{last_year}", std::to_string(year - 1));
  Replace(&text, "{code}", item.code);
  return text;
}

}  // namespace

std::vector<Advice> AdviceFor(const Pack& pack, const YearItem& item) {
  std::vector<Advice> all;
  for (const std::string& slug : item.requirements) {
    for (Advice advice : pack.Of(slug).advice) {
      for (std::string* text :
           {&advice.action, &advice.responsible, &advice.period, &advice.follow_up}) {
        *text = Filled(std::move(*text), item, pack.year.year);
      }
      for (std::string& step : advice.steps) step = Filled(std::move(step), item, pack.year.year);
      all.push_back(std::move(advice));
    }
  }
  return all;
}

}  // namespace oit

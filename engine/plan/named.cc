#include "plan/named.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "facts/parts.h"
#include "text/dates.h"

namespace oit {
namespace {

constexpr int kIndicators = 10;
constexpr size_t kLead = 20;  // key characters before a name: "ตัวชี้วัดที่ 7" as people write it

bool IsIssue(const Block& block, const Facts& facts) {
  if (block.table == kNowhere || block.row == kNowhere) return false;
  return facts.tables[block.table].roles[block.column] == Role::kIssue;
}

bool BeginsWithAny(std::string_view key, const WordList& names) {
  return std::any_of(names.phrases.begin(), names.phrases.end(), [key](const Phrase& name) {
    const std::string words = facts::KeyOf(name.text);
    return key.substr(0, kLead + words.size()).find(words) != key.npos;
  });
}

bool HasDay(std::string_view key) {
  const std::vector<DateHit> dates = FindDates(key);
  return std::any_of(dates.begin(), dates.end(),
                     [](const DateHit& hit) { return hit.date.day != 0 && hit.date.month != 0; });
}

}  // namespace

std::set<int> IndicatorsAsIssues(const Document& document, const Facts& facts,
                                 const WordLists& words) {
  std::set<int> named;
  for (int number = 1; number <= kIndicators; ++number) {
    const auto names = words.find(fmt::format("scores.indicator_{}", number));
    if (names == words.end()) continue;
    const auto found = [&](const Block& block) {
      return IsIssue(block, facts) && BeginsWithAny(document.text.Of(block.key), names->second);
    };
    if (std::any_of(document.blocks.begin(), document.blocks.end(), found)) named.insert(number);
  }
  return named;
}

bool NamesMeeting(const Document& document) {
  static const std::string meeting = facts::KeyOf("ประชุม");
  static const std::string measures = facts::KeyOf("มาตรการ");
  return std::any_of(document.blocks.begin(), document.blocks.end(), [&](const Block& block) {
    const std::string_view key = document.text.Of(block.key);
    return block.table == kNowhere && key.find(meeting) != key.npos &&
           key.find(measures) != key.npos && HasDay(key);
  });
}

}  // namespace oit

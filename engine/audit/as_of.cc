#include "audit/as_of.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "text/key.h"

namespace oit {
namespace {

constexpr size_t kBefore = 24;  // key characters in which "ข้อมูล ณ วันที่" stands

std::string KeyOf(const char* word) { return NormalisePhrase(word)->key; }

// "ข้อมูล ณ", "ยอด ณ", "(ณ", or "ณ" that opens the text, with or without "วันที่".
bool LeadsUp(std::string_view before) {
  static const std::string kAt = KeyOf("ณ"), kDay = KeyOf("วันที่");
  static const std::string kData[] = {KeyOf("ข้อมูล"), KeyOf("สถานะ"), KeyOf("ยอด"), KeyOf("สถิติ"),
                                      KeyOf("ความก้าวหน้า")};
  auto trim = [&before] {
    while (before.ends_with(' ')) before.remove_suffix(1);
  };
  trim();
  if (before.ends_with(kDay)) before.remove_suffix(kDay.size());
  trim();
  if (!before.ends_with(kAt)) return false;
  before.remove_suffix(kAt.size());
  trim();
  if (before.empty() || before.back() == '(') return true;
  return std::any_of(std::begin(kData), std::end(kData),
                     [&](const std::string& word) { return before.find(word) != before.npos; });
}

}  // namespace

std::optional<Date> AsOf(const Document& document, Span blocks) {
  std::optional<Date> latest;
  for (uint32_t b = blocks.begin; b < blocks.end; ++b) {
    std::string_view key = document.Key(document.blocks[b]);
    for (const DateHit& hit : FindDates(key)) {
      size_t from = hit.span.begin > kBefore ? hit.span.begin - kBefore : 0;
      if (!hit.date.full() || !LeadsUp(key.substr(from, hit.span.begin - from))) continue;
      if (!latest || *latest < hit.date) latest = hit.date;
    }
  }
  return latest;
}

}  // namespace oit

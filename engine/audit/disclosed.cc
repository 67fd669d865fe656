#include "audit/disclosed.h"

#include <algorithm>
#include <string>

#include "audit/element.h"
#include "audit/passage.h"

namespace oit {
namespace {

constexpr size_t kNearMisses = 3;

// How a title names an item: by the whole title, or by words of its subject.
enum class Named : uint8_t { kNot, kSubject, kTitle };

bool Holds(const std::vector<uint32_t>& blocks, uint32_t block) {
  return std::find(blocks.begin(), blocks.end(), block) != blocks.end();
}

Named Names(const View& view, const Disclosure& disclosure, size_t item) {
  auto in_head = [&](Span hit) { return Holds(disclosure.head, view.document.BlockAt(hit.begin)); };
  const std::vector<Span>& subject = view.Subject(item);
  if (std::none_of(subject.begin(), subject.end(), in_head)) return Named::kNot;
  const std::vector<Span>& titles = view.hits.Of(view.pack.titles[item].words);
  return std::any_of(titles.begin(), titles.end(), in_head) ? Named::kTitle : Named::kSubject;
}

size_t ItemOfCode(const View& view, int number) {
  const std::vector<YearItem>& items = view.pack.pack->year.items;
  const std::string code = "O" + std::to_string(number);
  size_t item = 0;
  while (item < items.size() && items[item].code != code) ++item;
  return item;
}

// Whether the codes of the page are those of the year: most titles that name items agree.
bool CodesHold(const View& view) {
  const size_t items = view.pack.pack->year.items.size();
  size_t agree = 0, named = 0;
  for (const Disclosure& disclosure : view.facts.disclosures) {
    bool any = false;
    for (size_t item = 0; item < items && !any; ++item) {
      any = Names(view, disclosure, item) != Named::kNot;
    }
    if (!any) continue;
    ++named;
    const size_t item = ItemOfCode(view, disclosure.number);
    agree += item < items && Names(view, disclosure, item) != Named::kNot;
  }
  const std::optional<int> year = view.facts.fiscal_year;
  return named > 0 ? agree * 2 > named : !year || *year == view.pack.pack->year.year;
}

// The item of a place by its title; kNot for none.
Named Strongest(const View& view, const Disclosure& disclosure) {
  Named strongest = Named::kNot;
  for (size_t item = 0; item < view.pack.pack->year.items.size(); ++item) {
    strongest = std::max(strongest, Names(view, disclosure, item));
  }
  return strongest;
}

bool IsOf(const View& view, const Disclosure& disclosure, size_t item, bool codes_hold) {
  const size_t coded = ItemOfCode(view, disclosure.number);
  const Named named = Names(view, disclosure, item);
  const Named strongest = Strongest(view, disclosure);
  const bool known = codes_hold && coded < view.pack.pack->year.items.size();
  if (known && strongest == Named::kTitle && Names(view, disclosure, coded) == Named::kNot) {
    return named == Named::kTitle;
  }
  if (known) return item == coded;
  return named != Named::kNot && named == strongest;
}

std::vector<int> YearsOf(const View& view, const Disclosure& disclosure, uint32_t block) {
  std::vector<int> years = view.years.Named(block);
  for (size_t i = 0; i < disclosure.head.size() && years.empty(); ++i) {
    years = view.years.Named(disclosure.head[i]);
  }
  return years;
}

}  // namespace

std::vector<const Disclosure*> DisclosuresOf(const View& view, size_t item) {
  std::vector<const Disclosure*> own;
  const bool codes_hold = view.facts.disclosures.empty() || CodesHold(view);
  for (const Disclosure& disclosure : view.facts.disclosures) {
    if (IsOf(view, disclosure, item, codes_hold)) own.push_back(&disclosure);
  }
  return own;
}

Scope ScopeOf(const View& view, const Disclosure& disclosure) {
  Scope scope;
  scope.opener = disclosure.head.front();
  scope.hit = view.document.blocks[disclosure.head.back()].key;
  scope.blocks = disclosure.told;
  return scope;
}

void ReadDisclosedTopic(const View& view, size_t item, const Disclosure& disclosure,
                        ItemResult* result) {
  const Document& document = view.document;
  if (!disclosure.links.empty()) {
    const Link& link = document.links[disclosure.links.front()];
    result->topic = Level::kShown;
    result->topic_evidence.push_back({QuoteSpan(document, document.blocks[link.block].key),
                                      Level::kShown,
                                      {"หน้านี้มีลิงก์ของข้อนี้", "the page has a link for the item"}});
    return;
  }
  for (Span hit : view.Subject(item)) {
    if (!Holds(disclosure.told, document.BlockAt(hit.begin))) continue;
    const Reading reading = view.places.Read(hit);
    if (reading.refusal != Refusal::kNone) continue;
    result->topic = Better(result->topic, reading.level);
    AddEvidence(document, hit, reading, &result->topic_evidence);
  }
  if (result->topic != Level::kMissing || result->topic_near_misses.size() >= kNearMisses) return;
  result->topic_near_misses.push_back(
      {QuoteSpan(document, document.blocks[disclosure.head.back()].key),
       {"มีชื่อข้อในหน้านี้ แต่ยังไม่มีลิงก์ที่เปิดได้",
        "the page names the item, without a link that leads anywhere"}});
}

std::optional<UnreadLink> FindUnreadLink(const View& view, const Disclosure& disclosure,
                                         int expected_year) {
  std::optional<UnreadLink> other;
  for (uint32_t index : disclosure.links) {
    const Link& link = view.document.links[index];
    const std::vector<int> years = YearsOf(view, disclosure, link.block);
    const bool fits = expected_year == 0 || years.empty() ||
                      std::find(years.begin(), years.end(), expected_year) != years.end();
    if (fits) return UnreadLink{&link, {}};
    if (!other) other = UnreadLink{&link, years};
  }
  return other;
}

bool LeadsToPage(const Link& link) {
  const std::string target = link.target.substr(0, link.target.find_first_of("?#"));
  const size_t dot = target.rfind('.');
  if (dot == std::string::npos || target.size() - dot > 5) return true;
  std::string type = target.substr(dot + 1);
  std::transform(type.begin(), type.end(), type.begin(), [](char c) { return c | 0x20; });
  for (const char* file : {"pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "zip", "rar", "jpg",
                           "jpeg", "png", "gif", "csv", "txt"}) {
    if (type == file) return false;
  }
  return true;
}

}  // namespace oit

#include "audit/disclosed.h"

#include <algorithm>
#include <map>
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

// Gives each place of a page to the items of the year.
class Assignment {
 public:
  explicit Assignment(const View& view)
      : view_(view),
        items_(view.pack.pack->year.items.size()),
        named_(view.facts.disclosures.size(), std::vector<Named>(items_, Named::kNot)) {
    for (size_t place = 0; place < named_.size(); ++place) {
      for (uint32_t head : view.facts.disclosures[place].head) heads_[head] = place;
    }
    for (size_t item = 0; item < items_; ++item) {
      NoteHits(view.Subject(item), item, Named::kSubject);
      NoteHits(view.hits.Of(view.pack.titles[item].words), item, Named::kTitle);
    }
  }

  std::vector<std::vector<const Disclosure*>> Run() const {
    std::vector<std::vector<const Disclosure*>> own(items_);
    const bool codes_hold = CodesHold();
    for (size_t place = 0; place < named_.size(); ++place) {
      for (size_t item = 0; item < items_; ++item) {
        if (IsOf(place, item, codes_hold)) own[item].push_back(&view_.facts.disclosures[place]);
      }
    }
    return own;
  }

 private:
  // A short title may stand anywhere in a title of the page: it names the item only where it is
  // its subject, too.
  void NoteHits(const std::vector<Span>& hits, size_t item, Named how) {
    for (Span hit : hits) {
      const uint32_t block = view_.document.BlockAt(hit.begin);
      auto head = heads_.find(block);
      if (head == heads_.end()) continue;
      const Disclosure& place = view_.facts.disclosures[head->second];
      if (block == place.head.back() && !place.title.Contains(hit.begin)) continue;
      Named& named = named_[head->second][item];
      if (how == Named::kSubject || named != Named::kNot) named = std::max(named, how);
    }
  }

  // The number of items where the year has no such code.
  size_t ItemOfCode(size_t place) const {
    const std::vector<YearItem>& items = view_.pack.pack->year.items;
    const std::string code = "O" + std::to_string(view_.facts.disclosures[place].number);
    size_t item = 0;
    while (item < items_ && items[item].code != code) ++item;
    return item;
  }

  Named Strongest(size_t place) const {
    return items_ == 0 ? Named::kNot
                       : *std::max_element(named_[place].begin(), named_[place].end());
  }

  // Whether the codes of the page are those of the year: most of its titles agree.
  bool CodesHold() const {
    const std::optional<int> year = view_.facts.fiscal_year;
    if (year && *year != view_.pack.pack->year.year) return false;
    size_t agree = 0, named = 0;
    for (size_t place = 0; place < named_.size(); ++place) {
      if (Strongest(place) == Named::kNot) continue;
      ++named;
      const size_t item = ItemOfCode(place);
      agree += item < items_ && named_[place][item] != Named::kNot;
    }
    return agree * 2 >= named;
  }

  bool IsOf(size_t place, size_t item, bool codes_hold) const {
    const size_t coded = ItemOfCode(place);
    const Named named = named_[place][item], strongest = Strongest(place);
    if (!codes_hold || coded == items_) return named != Named::kNot && named == strongest;
    const bool other = strongest == Named::kTitle && named_[place][coded] == Named::kNot;
    return other ? named == Named::kTitle : item == coded;
  }

  const View& view_;
  const size_t items_;
  std::vector<std::vector<Named>> named_;  // by place and item
  std::map<uint32_t, size_t> heads_;       // block: place
};

std::vector<int> YearsOf(const View& view, const Disclosure& disclosure, uint32_t block) {
  std::vector<int> years = view.years.Named(block);
  for (size_t i = 0; i < disclosure.head.size() && years.empty(); ++i) {
    years = view.years.Named(disclosure.head[i]);
  }
  return years;
}

}  // namespace

std::vector<std::vector<const Disclosure*>> AssignDisclosures(const View& view) {
  return Assignment(view).Run();
}

Scope ScopeOf(const Disclosure& disclosure) {
  Scope scope;
  scope.opener = disclosure.head.front();
  scope.hit = disclosure.title;
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
    const bool told = Holds(disclosure.told, document.BlockAt(hit.begin));
    if (!told || disclosure.title.Contains(hit.begin)) continue;
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

#include <algorithm>
#include <map>
#include <utility>

#include "facts/parts.h"
#include "facts/place_names.h"
#include "text/key.h"

namespace oit::facts {
namespace {

constexpr uint32_t kLongestName = 40;  // key characters
constexpr uint32_t kShortestName = 2;
constexpr uint32_t kHead = 8;
constexpr int kTitleWeight = 3;
// Groups of classes that have an item list of their own.
constexpr std::string_view kOtherLists[] = {"schools", "vocational", "police", "hospitals"};

// One agency as it is named over the whole document.
struct Tally {
  const WordList* klass = nullptr;
  std::string proper;  // key text after the class; empty where the class is a whole name
  int count = 0;
  int in_title = 0;
  Span key;  // the first mention, in the title where there is one
};

bool IsWhole(const WordList& klass) { return klass.group == "whole"; }
bool IsLocal(const WordList& klass) { return klass.group == "local" || IsWhole(klass); }

// Whether a name may start at `begin`: not in the middle of running letters.
bool StartsWord(const Reading& reading, Span block, uint32_t begin) {
  if (begin == block.begin || reading.IsBreak(begin)) return true;
  if (!IsThai(reading.document.text.key()[begin - 1])) return true;
  Span before{std::max(block.begin, begin > 16 ? begin - 16 : 0), begin};
  std::vector<Span> words = reading.hits.In("agency.before", before);
  return !words.empty() && words.back().end == begin;
}

class Census {
 public:
  Census(const Reading& reading, const Title& title) : reading_(reading), title_(title) {
    for (const auto& [name, list] : reading.words) {
      if (!list.label.empty() && name.rfind("agency.", 0) == 0) Collect(name, list);
    }
    DropInner();
    for (const Mention& mention : mentions_) Count(mention);
    MergeGlued();
  }

  const Tally* Best() const {
    const Tally* best = nullptr;
    for (const Tally& tally : tallies_) {
      if (!best || Rank(tally) > Rank(*best)) best = &tally;
    }
    // Other agencies are named everywhere in prose; only a title says whose report it is.
    if (best && !IsLocal(*best->klass) && best->in_title == 0) return nullptr;
    return best;
  }

  // Schools and hospitals have lists of their own, save those of a university.
  std::string OtherList(const Tally& best) const {
    if (std::count(std::begin(kOtherLists), std::end(kOtherLists), best.klass->group) == 0)
      return "";
    const bool university = std::any_of(tallies_.begin(), tallies_.end(), [](const Tally& tally) {
      return tally.in_title > 0 && tally.klass->group == "university";
    });
    return university ? "" : best.klass->group;
  }

 private:
  struct Mention {
    const WordList* klass;
    Span words;  // of the class
    uint32_t block;
  };

  void Collect(const std::string& name, const WordList& list) {
    for (Span words : reading_.hits.Of(name)) {
      uint32_t block = reading_.document.BlockAt(words.begin);
      if (block == kNowhere) continue;
      bool local = list.group == "local";
      if (!local && !StartsWord(reading_, reading_.block(block).key, words.begin)) continue;
      mentions_.push_back({&list, words, block});
    }
  }

  // Of classes that overlap ("สำนักงาน", "สำนักงานจังหวัด") the longest is meant.
  void DropInner() {
    std::sort(mentions_.begin(), mentions_.end(), [](const Mention& a, const Mention& b) {
      return a.words.begin != b.words.begin ? a.words.begin < b.words.begin
                                            : a.words.end > b.words.end;
    });
    std::vector<Mention> kept;
    for (const Mention& mention : mentions_) {
      if (kept.empty() || mention.words.begin >= kept.back().words.end) kept.push_back(mention);
    }
    mentions_ = std::move(kept);
  }

  // An office of a province has it in its name: "สำนักงานเกษตรจังหวัดลำปาง".
  uint32_t EndOfProvince(uint32_t at) const {
    Span word = reading_.hits.At("agency.province", at);
    if (word.empty() || reading_.IsBreak(at)) return at;
    Span province = reading_.hits.At("agency.provinces", word.end);
    return province.empty() ? at : province.end;
  }

  Span ProperName(const Mention& mention) const {
    Span name = ReadName(reading_, mention.words.end, reading_.block(mention.block).key.end);
    if (mention.klass->group != "local") name.end = EndOfProvince(name.end);
    bool person =
        reading_.IsBreak(name.begin) && !reading_.hits.At("agency.person", name.begin).empty();
    bool generic = person || !reading_.hits.At("agency.generic", name.begin).empty();
    bool fits = name.size() >= kShortestName && name.size() <= kLongestName;
    return generic || !fits ? Span{} : name;
  }

  // Prose on a title page may name any ministry; there it must lead its line.
  bool IsInTitle(const Mention& mention) const {
    if (!title_.page.Contains(mention.words)) return false;
    if (IsLocal(*mention.klass)) return true;
    uint32_t line = reading_.block(mention.block).key.begin;
    for (uint32_t start : reading_.LinesOf({line, mention.words.begin + 1})) line = start;
    bool in_title = std::any_of(title_.lines.begin(), title_.lines.end(),
                                [&](Span title) { return title.Contains(mention.words); });
    return in_title || mention.words.begin <= line + kHead;
  }

  void Count(const Mention& mention) {
    bool whole = IsWhole(*mention.klass);
    Span name = whole ? Span{mention.words.end, mention.words.end} : ProperName(mention);
    if (!whole && name.empty()) return;
    bool in_title = IsInTitle(mention);
    std::string proper(reading_.Key(name));
    auto same = std::find_if(tallies_.begin(), tallies_.end(), [&](const Tally& tally) {
      return tally.klass == mention.klass && tally.proper == proper;
    });
    Span key{mention.words.begin, name.end};
    if (same == tallies_.end()) {
      tallies_.push_back({mention.klass, proper, 0, 0, key});
      same = tallies_.end() - 1;
    }
    if (in_title && same->in_title == 0) same->key = key;
    same->count += 1;
    same->in_title += in_title ? 1 : 0;
  }

  // A name that goes on as another, commoner one does, has the next word glued to it.
  void MergeGlued() {
    for (Tally& longer : tallies_) {
      for (Tally& shorter : tallies_) {
        bool glued = longer.klass == shorter.klass && !shorter.proper.empty() &&
                     longer.proper.size() > shorter.proper.size() &&
                     longer.proper.rfind(shorter.proper, 0) == 0 && shorter.count >= longer.count;
        if (!glued) continue;
        shorter.count += longer.count;
        shorter.in_title += longer.in_title;
        longer.count = longer.in_title = 0;
      }
    }
  }

  // Named in the title; local before others; then how often.
  std::pair<int, int> Rank(const Tally& tally) const {
    int group = IsWhole(*tally.klass) ? 0 : tally.klass->group == "local" ? 2 : 1;
    int title = tally.in_title > 0 ? 3 : 0;
    return {title + group, tally.count + kTitleWeight * tally.in_title};
  }

  const Reading& reading_;
  const Title& title_;
  std::vector<Mention> mentions_;
  std::vector<Tally> tallies_;
};

}  // namespace

Agency ReadAgency(const Reading& reading, const Title& title) {
  Agency agency;
  Census census(reading, title);
  const Tally* best = census.Best();
  if (best) {
    agency.name = best->klass->phrases.empty() ? "" : best->klass->phrases.front().text;
    agency.name += KeyToUtf8(best->proper);
    agency.klass = best->klass->label;
    agency.local = IsLocal(*best->klass);
    agency.other_list = census.OtherList(*best);
    agency.key = best->key;
  }
  Home home = ReadHome(reading, title, best ? KeyOf(agency.name) : "");
  agency.amphoe = home.amphoe;
  agency.province = home.province;
  if (!best && !home.province.empty() && !home.title_province.empty()) {
    agency.name = reading.document.text.Norm(home.title_province);
    agency.klass = "จังหวัด";
    agency.key = home.title_province;
  }
  return agency;
}

}  // namespace oit::facts

#include <algorithm>
#include <set>
#include <utility>

#include "facts/parts.h"
#include "facts/place_names.h"
#include "text/key.h"

namespace oit::facts {
namespace {

constexpr uint32_t kShortestName = 3;  // key characters
constexpr uint32_t kLongestName = 24;
constexpr uint32_t kGuestBefore = 40;  // from "ร่วมกับ" to the agency
constexpr uint32_t kRightBefore = 12;
constexpr uint32_t kGuestAfter = 20;
constexpr uint32_t kBeside = 2;  // between an agency's name and its district

// Whether one letter or mark more, less or another makes the same name.
bool IsNearly(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin());
  const std::string_view rest_a = a.substr(static_cast<size_t>(x - a.begin()));
  const std::string_view rest_b = b.substr(static_cast<size_t>(y - b.begin()));
  if (a.size() < b.size()) return rest_a == rest_b.substr(1);
  return rest_a.empty() || rest_a.substr(1) == rest_b.substr(1);
}

// A name may have the next word glued to it, or be cut where its cell wraps.
bool IsSameName(std::string_view own, std::string_view name) {
  return own.empty() || name.starts_with(own) || own.starts_with(name) || IsNearly(own, name) ||
         (name.size() > own.size() && IsNearly(own, name.substr(0, own.size())));
}

class PlaceReader {
 public:
  PlaceReader(const Reading& reading, const Title& title, const Facts& facts)
      : reading_(reading),
        title_(title),
        own_(OwnName(facts.agency)),
        amphoe_(KeyOf(facts.agency.amphoe)),
        province_(KeyOf(facts.agency.province)) {}

  std::vector<NamedPlace> Read() {
    for (const auto& [name, list] : reading_.words) {
      const bool agency = name.rfind("agency.", 0) == 0 && list.group == "local";
      if (agency) AddAgencies(name, list);
    }
    Sort();
    MarkLists();
    AddHomes("agency.amphoe", NamedPlace::Kind::kAmphoe);
    Sort();
    AddHomes("agency.province", NamedPlace::Kind::kProvince);
    Sort();
    return std::move(places_);
  }

 private:
  // The agency's name in key text without the words of its class.
  std::string OwnName(const Agency& agency) const {
    for (const auto& [name, list] : reading_.words) {
      if (list.label != agency.klass || list.phrases.empty()) continue;
      const std::string key = KeyOf(agency.name);
      const std::string klass = KeyOf(list.phrases.front().text);
      if (key.starts_with(klass)) return key.substr(klass.size());
    }
    return "";
  }

  void Sort() {
    std::stable_sort(places_.begin(), places_.end(), [](const NamedPlace& a, const NamedPlace& b) {
      return a.key.begin < b.key.begin;
    });
  }

  bool StandsOut(Span key, uint32_t block) const {
    return title_.page.Contains(key) || reading_.block(block).kind == BlockKind::kHeading;
  }

  // A name stands right behind the words of its class; what follows a space is most often the
  // next word of a sentence.
  Span NameBehind(Span words, uint32_t end) const {
    const std::string& key = reading_.document.text.key();
    if (words.end >= end || key[words.end] == ' ' || reading_.IsBreak(words.end)) return {};
    Span name = ReadName(reading_, words.end, end);
    const std::vector<Span> cuts =
        reading_.hits.In("agency.name_cut", {name.begin + kShortestName, name.end});
    if (!cuts.empty()) name.end = cuts.front().begin;
    const bool none = !reading_.hits.At("agency.generic", name.begin).empty() ||
                      !reading_.hits.At("agency.no_name", name.begin).empty();
    const bool fits = name.size() >= kShortestName && name.size() <= kLongestName;
    return none || !fits ? Span{} : name;
  }

  // "อบต." is no word where letters lead up to it, as "กอบต..." has them.
  bool IsWord(Span words) const {
    const std::string& key = reading_.document.text.key();
    if (key[words.end - 1] != '.' || words.begin == 0 || reading_.IsBreak(words.begin)) return true;
    return !IsThai(key[words.begin - 1]) && key[words.begin - 1] != '.';
  }

  void AddAgencies(const std::string& list, const WordList& klass) {
    for (Span words : reading_.hits.Of(list)) {
      const uint32_t index = reading_.document.BlockAt(words.begin);
      if (index == kNowhere || !IsWord(words)) continue;
      const Span block = reading_.block(index).key;
      const Span name = NameBehind(words, block.end);
      if (name.empty()) continue;
      NamedPlace place;
      place.name = klass.phrases.front().text + KeyToUtf8(reading_.Key(name));
      place.own = IsSameName(own_, reading_.Key(name));
      place.key = {words.begin, name.end};
      place.beside = StandsOut(place.key, index);
      place.guest = IsGuest(place.key, block) || IsOfProvince(klass, name);
      place.block = index;
      places_.push_back(std::move(place));
    }
  }

  bool IsGuest(Span place, Span block) const {
    auto before = [&](uint32_t reach) {
      return Span{std::max(block.begin, place.begin - std::min(place.begin, reach)), place.begin};
    };
    const uint32_t to = std::min(block.end, place.end + kGuestAfter);
    return reading_.hits.Any("agency.guest", before(kGuestBefore)) ||
           reading_.hits.Any("agency.guest_right_before", before(kRightBefore)) ||
           reading_.hits.Any("agency.guest_behind", {place.end, to}) || IsAt(before(kRightBefore));
  }

  // The organisation of the own province has to do with every agency in it.
  bool IsOfProvince(const WordList& klass, Span name) const {
    static constexpr std::string_view kList = "agency.province_organisation";
    return klass.name == kList && !province_.empty() && reading_.Key(name).starts_with(province_);
  }

  // "ณ องค์การบริหารส่วนตำบล...": where something took place. The letter also ends words.
  bool IsAt(Span before) const {
    static const std::string kAt = KeyOf("ณ");
    const std::string_view key = TrimSpaces(reading_.Key(before));
    if (!key.ends_with(kAt)) return false;
    const auto at = static_cast<uint32_t>(before.begin + reading_.Key(before).rfind(kAt));
    const std::string& text = reading_.document.text.key();
    return at == 0 || reading_.IsBreak(at) || !IsThai(text[at - 1]);
  }

  // Agencies that one block names side by side are a list of agencies.
  void MarkLists() {
    for (size_t i = 0; i < places_.size();) {
      size_t end = i;
      std::set<std::string> others;
      while (end < places_.size() && places_[end].block == places_[i].block) {
        if (!places_[end].own) others.insert(places_[end].name);
        ++end;
      }
      for (; i < end; ++i) places_[i].guest = places_[i].guest || others.size() > 1;
    }
  }

  // Behind the own agency's name, or behind its district.
  bool IsBeside(uint32_t begin) const {
    auto next = std::lower_bound(
        places_.begin(), places_.end(), begin,
        [](const NamedPlace& place, uint32_t key) { return place.key.begin < key; });
    if (next == places_.begin()) return false;
    const NamedPlace& before = *(next - 1);
    const bool of_own = before.kind == NamedPlace::Kind::kAgency ? before.own : before.beside;
    return of_own && before.key.end <= begin && begin - before.key.end <= kBeside;
  }

  // "ประชาชนในเขตอำเภอ...": the people that the agency serves.
  bool IsOfHome(uint32_t begin) const {
    const uint32_t from = begin - std::min(begin, kRightBefore + kRightBefore);
    const std::vector<Span> words = reading_.hits.In("agency.home_before", {from, begin});
    return !words.empty() && words.back().end == begin;
  }

  // Districts and provinces are named for many reasons; only those that stand as the agency's
  // own are compared with it.
  void AddHomes(std::string_view list, NamedPlace::Kind kind) {
    const bool amphoe = kind == NamedPlace::Kind::kAmphoe;
    const std::string& own = amphoe ? amphoe_ : province_;
    std::vector<NamedPlace> homes;
    for (Span word : reading_.hits.Of(list)) {
      const uint32_t index = reading_.document.BlockAt(word.begin);
      if (index == kNowhere) continue;
      const Span block = reading_.block(index).key;
      if (!title_.page.Contains(word) && !IsBeside(word.begin) && !IsOfHome(word.begin)) continue;
      const Span name =
          amphoe ? ReadAmphoe(reading_, word, block) : ReadProvince(reading_, word, block);
      if (name.empty()) continue;
      NamedPlace place;
      place.kind = kind;
      place.name = (amphoe ? "อำเภอ" : "จังหวัด") + KeyToUtf8(reading_.Key(name));
      place.own = IsSameName(own, reading_.Key(name));
      place.beside = true;
      place.guest = IsGuest({word.begin, name.end}, block);
      place.key = {word.begin, name.end};
      place.block = index;
      homes.push_back(std::move(place));
    }
    places_.insert(places_.end(), std::make_move_iterator(homes.begin()),
                   std::make_move_iterator(homes.end()));
  }

  const Reading& reading_;
  const Title& title_;
  const std::string own_, amphoe_, province_;  // key text
  std::vector<NamedPlace> places_;
};

}  // namespace

std::vector<NamedPlace> ReadPlaces(const Reading& reading, const Title& title, const Facts& facts) {
  if (!facts.agency.local) return {};
  return PlaceReader(reading, title, facts).Read();
}

}  // namespace oit::facts

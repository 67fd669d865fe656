#include "facts/place_names.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "text/key.h"

namespace oit::facts {
namespace {

constexpr uint32_t kNearCapital = 40;  // key characters between "เขต..." and the capital's name
constexpr uint32_t kLongestName = 25;
constexpr int kTitleVotes = 5;
constexpr int kBesideVotes = 3;

// ฯ and ๆ are no letters of a name.
bool IsLetter(char key) {
  unsigned char byte = static_cast<unsigned char>(key);
  return IsThai(key) && byte != 0xAF && byte != 0xC6 && byte != 0xBF;
}

// First name for equal votes: the one met first.
class Votes {
 public:
  void Add(const std::string& name, int votes) {
    for (auto& [seen, count] : votes_) {
      if (seen == name) {
        count += votes;
        return;
      }
    }
    votes_.emplace_back(name, votes);
  }
  std::string Winner() const { return votes_.empty() ? "" : Best()->first; }
  int Most() const { return votes_.empty() ? 0 : Best()->second; }

 private:
  using Entry = std::pair<std::string, int>;

  std::vector<Entry>::const_iterator Best() const {
    return std::max_element(votes_.begin(), votes_.end(),
                            [](const Entry& a, const Entry& b) { return a.second < b.second; });
  }

  std::vector<Entry> votes_;
};

int VotesOf(const Reading& reading, const Title& title, const std::string& agency_key,
            uint32_t block, Span name) {
  if (title.page.Contains(name)) return kTitleVotes;
  bool beside =
      !agency_key.empty() && reading.Key(block).find(agency_key) != std::string_view::npos;
  return beside ? kBesideVotes : 1;
}

// "อ." and "จ." are abbreviations only where no letter or dot leads up to them.
bool IsWordHere(const Reading& reading, Span word) {
  const std::string& key = reading.document.text.key();
  if (key[word.end - 1] != '.' || word.begin == 0) return true;
  bool breaks = reading.IsBreak(word.begin);
  return breaks || (!IsThai(key[word.begin - 1]) && key[word.begin - 1] != '.');
}

bool NearCapital(const Reading& reading, Span word, uint32_t end) {
  return reading.hits.Any("agency.capital", {word.end, std::min(end, word.end + kNearCapital)});
}

Span AmphoeName(const Reading& reading, Span word, Span block) {
  static const std::string kDistrictOfCapital = KeyOf("เขต");
  if (!IsWordHere(reading, word)) return {};
  if (reading.Key(word) == kDistrictOfCapital && !NearCapital(reading, word, block.end)) return {};
  Span name = ReadName(reading, word.end, block.end);
  bool generic = !reading.hits.At("agency.generic", name.begin).empty();
  return generic || name.size() < 2 || name.size() > kLongestName ? Span{} : name;
}

// A province of the list, after the word or glued to what follows.
Span ListedProvince(const Reading& reading, Span word) {
  if (!IsWordHere(reading, word)) return {};
  uint32_t begin = SkipSpaces(reading.document.text.key(), word.end);
  return reading.hits.At("agency.provinces", begin);
}

// Any other name after "จังหวัด", but not in "องค์การบริหารส่วนจังหวัด...".
Span OtherProvince(const Reading& reading, Span word, Span block) {
  static const std::string kPartOfClass = KeyOf("ส่วน");
  if (!IsWordHere(reading, word)) return {};
  std::string_view before = reading.Key(Span{block.begin, word.begin});
  bool in_class = before.size() >= kPartOfClass.size() &&
                  before.substr(before.size() - kPartOfClass.size()) == kPartOfClass;
  Span name = ReadName(reading, word.end, block.end);
  bool generic = !reading.hits.At("agency.generic", name.begin).empty();
  return in_class || generic || name.size() < 2 || name.size() > kLongestName ? Span{} : name;
}

}  // namespace

Span ReadAmphoe(const Reading& reading, Span word, Span block) {
  return AmphoeName(reading, word, block);
}

Span ReadProvince(const Reading& reading, Span word, Span block) {
  const Span listed = ListedProvince(reading, word);
  return listed.empty() ? OtherProvince(reading, word, block) : listed;
}

Span ReadName(const Reading& reading, uint32_t offset, uint32_t end) {
  const std::string& key = reading.document.text.key();
  uint32_t begin = std::min(SkipSpaces(key, offset), end);
  uint32_t at = begin;
  while (at < end && IsLetter(key[at])) {
    if (at > begin && reading.IsBreak(at)) break;
    if (!reading.hits.At("agency.name_ends", at).empty()) break;
    ++at;
  }
  return {begin, at};
}

Home ReadHome(const Reading& reading, const Title& title, const std::string& agency_key) {
  Home home;
  Votes amphoe, province, other;
  auto vote = [&](Votes& votes, Span name, uint32_t block) {
    votes.Add(KeyToUtf8(reading.Key(name)), VotesOf(reading, title, agency_key, block, name));
  };
  for (Span word : reading.hits.Of("agency.amphoe")) {
    uint32_t block = reading.document.BlockAt(word.begin);
    if (block == kNowhere) continue;
    Span name = AmphoeName(reading, word, reading.block(block).key);
    if (!name.empty()) vote(amphoe, name, block);
  }
  for (Span word : reading.hits.Of("agency.province")) {
    uint32_t block = reading.document.BlockAt(word.begin);
    if (block == kNowhere) continue;
    Span listed = ListedProvince(reading, word);
    Span name = listed.empty() ? OtherProvince(reading, word, reading.block(block).key) : listed;
    if (name.empty()) continue;
    vote(listed.empty() ? other : province, name, block);
    if (home.title_province.empty() && title.page.Contains(name)) {
      home.title_province = {word.begin, name.end};
    }
  }
  home.amphoe = amphoe.Winner();
  home.province = province.Winner();
  if (province.Most() < std::min(other.Most(), kTitleVotes)) home.province = other.Winner();
  return home;
}

}  // namespace oit::facts

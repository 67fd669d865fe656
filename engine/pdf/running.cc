#include "pdf/running.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <string>
#include <utility>

namespace oit::pdf {
namespace {

constexpr double kZone = 0.14;            // of the page's height, at both ends
constexpr double kSamePlace = 4;          // points
constexpr size_t kOften = 3;              // pages
constexpr size_t kShortestCatchword = 3;  // letters
constexpr size_t kLongest = 200;          // characters

int DigitOf(char32_t c) { return static_cast<int>(c <= '9' ? c - '0' : c - 0x0E50); }

// A page number and what stands around it: "- 3 -", "หน้า 3 จาก 10", "Page 3/10".
bool IsPageNumber(std::u32string_view text) {
  static constexpr std::u32string_view kWords[] = {U"หน้าที่", U"หน้า", U"จาก", U"Page",
                                                   U"page", U"of",  U"ของ"};
  bool digits = false;
  while (!text.empty()) {
    const auto word =
        std::find_if(std::begin(kWords), std::end(kWords),
                     [&](std::u32string_view each) { return text.starts_with(each); });
    if (word != std::end(kWords)) {
      text.remove_prefix(word->size());
      continue;
    }
    const char32_t c = text[0];
    if (!IsDigit(c) && !IsBlank(c) && c != '-' && c != '/' && c != '|' && c != 0x2013) return false;
    digits |= IsDigit(c);
    text.remove_prefix(1);
  }
  return digits;
}

std::u32string Letters(std::u32string text) {
  std::erase_if(text, IsBlank);
  return text;
}

// What pages have in common: "รายงานประจำปี หน้า 3" without its number, and no blanks.
std::u32string Words(const std::u32string& text) {
  if (IsPageNumber(text)) return U"#";
  size_t end = text.size();
  static const std::u32string kPage = U"หน้า";
  const size_t page = text.rfind(kPage);
  if (page != text.npos && IsPageNumber(std::u32string_view(text).substr(page))) end = page;
  return Letters(text.substr(0, end));
}

// "- 3 -" on page 3: no other page need say so.
bool TellsPage(const std::u32string& text, int page) {
  int number = 0;
  for (const char32_t c : text) {
    if (IsDigit(c) && number < 10'000) number = number * 10 + DigitOf(c);
  }
  return IsPageNumber(text) && number == page && !IsDigit(text.front()) && !IsDigit(text.back());
}

struct Place {
  size_t page = 0;
  Line* line = nullptr;
  double at = 0;  // from the top of the page, or from its foot
};

class RunningLines {
 public:
  RunningLines(const Pages& pages, std::vector<PageText>* texts) : pages_(pages), texts_(*texts) {}

  void Mark() {
    for (size_t i = 0; i < texts_.size(); ++i) Collect(i);
    for (auto& [key, places] : places_) {
      std::stable_sort(places.begin(), places.end(),
                       [](const Place& a, const Place& b) { return a.at < b.at; });
      for (size_t begin = 0; begin < places.size();) {
        size_t end = begin + 1;
        while (end < places.size() && places[end].at - places[end - 1].at <= kSamePlace) ++end;
        MarkPlace(key.second == U"#", {places.begin() + static_cast<std::ptrdiff_t>(begin),
                                       places.begin() + static_cast<std::ptrdiff_t>(end)});
        begin = end;
      }
    }
  }

 private:
  void Collect(size_t index) {
    const double height = pages_.pages[index].height;
    for (Part& part : texts_[index].parts) {
      for (Line& line : part.lines) {
        const bool head = line.baseline < kZone * height;
        if (!head && line.baseline < (1 - kZone) * height) continue;
        const std::u32string text = line.text();
        if (text.size() > kLongest) continue;
        if (TellsPage(text, pages_.pages[index].number)) {
          line.running = Running::kAgain;
          continue;
        }
        places_[{head, Words(text)}].push_back(
            {index, &line, head ? line.baseline : height - line.baseline});
      }
    }
  }

  void MarkPlace(bool number, std::vector<Place> places) {
    std::stable_sort(places.begin(), places.end(),
                     [](const Place& a, const Place& b) { return a.page < b.page; });
    size_t on_pages = 1;
    for (size_t i = 1; i < places.size(); ++i) on_pages += places[i].page != places[i - 1].page;
    const bool both = number && texts_.size() == 2 && on_pages == 2;
    if (on_pages < kOften && !both) return;
    for (size_t i = 0; i < places.size(); ++i) {
      const bool first = !number && places[i].page == places[0].page;
      places[i].line->running = first ? Running::kFirst : Running::kAgain;
    }
  }

  const Pages& pages_;
  std::vector<PageText>& texts_;
  std::map<std::pair<bool, std::u32string>, std::vector<Place>> places_;
};

}  // namespace

bool IsCatchword(const Line& last, const Line& next) {
  std::u32string text = Letters(last.text());
  const size_t dots = text.find_last_not_of(U".…");
  if (dots == text.npos || dots + 1 == text.size()) return false;
  const bool leader = text[dots + 1] == U'…' || text.size() - dots > 2;
  const size_t begin = text[0] == '/' ? 1 : 0;
  const std::u32string words = text.substr(begin, dots + 1 - begin);
  return leader && words.size() >= kShortestCatchword && Letters(next.text()).starts_with(words);
}

void MarkRunning(const Pages& pages, std::vector<PageText>* texts) {
  RunningLines(pages, texts).Mark();
}

}  // namespace oit::pdf

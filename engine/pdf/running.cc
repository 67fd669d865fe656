#include "pdf/running.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>

namespace oit::pdf {
namespace {

constexpr double kZone = 0.14;    // of the page's height, at both ends
constexpr double kSamePlace = 4;  // points
constexpr size_t kOften = 3;      // pages
constexpr size_t kLongest = 200;  // characters

bool IsDigit(char32_t c) { return (c >= '0' && c <= '9') || (c >= 0x0E50 && c <= 0x0E59); }

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

// What pages have in common: "รายงานประจำปี หน้า 3" without its number, and no blanks.
std::u32string Words(const std::u32string& text) {
  if (IsPageNumber(text)) return U"#";
  size_t end = text.size();
  static const std::u32string kPage = U"หน้า";
  const size_t page = text.rfind(kPage);
  if (page != text.npos && IsPageNumber(std::u32string_view(text).substr(page))) end = page;
  std::u32string words;
  std::copy_if(text.begin(), text.begin() + static_cast<ptrdiff_t>(end), std::back_inserter(words),
               [](char32_t c) { return !IsBlank(c); });
  return words;
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
        MarkPlace(key.second == U"#", {places.begin() + static_cast<ptrdiff_t>(begin),
                                       places.begin() + static_cast<ptrdiff_t>(end)});
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

void MarkRunning(const Pages& pages, std::vector<PageText>* texts) {
  RunningLines(pages, texts).Mark();
}

}  // namespace oit::pdf

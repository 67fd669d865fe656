#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "report/page.h"
#include "report/rules_text.h"
#include "text/key.h"

namespace oit {
namespace {

constexpr int kTitleColumns = 46;
constexpr int kIdColumns = 26;

class ListPage {
 public:
  ListPage(const std::vector<const Pack*>& packs, const std::vector<int>& years,
           const TextOptions& options)
      : packs_(packs),
        years_(years),
        language_(options.language),
        page_(options.width, options.colour) {}

  std::string Print() {
    if (packs_.size() > 1) PrintYears();
    for (const Pack* pack : packs_) PrintYear(*pack);
    if (!packs_.empty()) PrintChecks();
    if (packs_.size() == years_.size() && !packs_.empty()) PrintUnused();
    return page_.Take();
  }

 private:
  template <class... Parts>
  std::string Say(const char* th, const char* en, const Parts&... parts) const {
    return fmt::format(fmt::runtime(language_ == Language::kThai ? th : en), parts...);
  }

  void PrintYears() {
    std::string there;
    for (const Pack* pack : packs_) {
      there +=
          (there.empty() ? "" : " · ") +
          Unbroken(Say("{} ({} ข้อ)", "{} ({} items)", pack->year.year, pack->year.items.size()));
    }
    page_.Text(Fit(Say("ปีที่มีเกณฑ์", "Years with rules"), 20), there);
    std::string absent;
    for (int year = years_.front(); year < years_.back(); ++year) {
      if (!std::binary_search(years_.begin(), years_.end(), year)) {
        absent += (absent.empty() ? "" : " · ") + std::to_string(year);
      }
    }
    if (!absent.empty()) {
      page_.Text(Fit(Say("ยังไม่มีไฟล์", "Without a file"), 20),
                 absent + Say("   (เริ่มจากปีใกล้เคียงด้วย oit rules new)",
                              "   (start from a year beside it: oit rules new)"));
    }
    page_.Blank();
  }

  void PrintYear(const Pack& pack) {
    const Year& year = pack.year;
    size_t unchecked = static_cast<size_t>(
        std::count_if(year.items.begin(), year.items.end(),
                      [&pack](const YearItem& item) { return !IsChecked(pack, item); }));
    page_.Heading(Say("ปี {} · {} ข้อ", "{} · {} items", year.year, year.items.size()),
                  unchecked == 0 ? Say("มีกติกาตรวจทุกข้อ", "every item is checked")
                                 : Say("ยังไม่มีกติกาตรวจ {} ข้อ", "{} not checked yet", unchecked));
    std::string section;
    for (const YearItem& item : year.items) {
      if (item.section != section) PrintSection(year, item.section);
      section = item.section;
      PrintItem(pack, item);
    }
    page_.Blank();
  }

  void PrintSection(const Year& year, const std::string& number) {
    for (const Section& section : year.sections) {
      if (section.number == number) page_.Text("  ", section.number + " " + section.title);
    }
  }

  static bool IsChecked(const Pack& pack, const YearItem& item) {
    return std::any_of(item.requirements.begin(), item.requirements.end(),
                       [&pack](const std::string& slug) { return pack.Of(slug).checked(); });
  }

  void PrintItem(const Pack& pack, const YearItem& item) {
    const std::string lead =
        fmt::format("   {} {} {} ", IsChecked(pack, item) ? "✔" : "·", Fit(item.code, 4),
                    Fit(item.title.In(language_), kTitleColumns));
    std::string slugs;
    for (const std::string& slug : item.requirements) {
      slugs += (slugs.empty() ? "" : ", ") + slug;
      if (!pack.Of(slug).checked()) {
        slugs += Unbroken(Say(" (ยังไม่มีกติกาตรวจ)", " (nothing checks it yet)"));
      }
    }
    page_.Text(lead, slugs);
  }

  // Of all years.
  void PrintChecks() {
    const std::vector<CheckFile>& files = packs_.front()->checks;
    if (files.empty()) return;
    page_.Heading(
        Say("ข้อตรวจทานรายงานกับตัวเอง (ทุกปี)", "Checks of a report against itself (all years)"));
    for (const CheckFile& file : files) {
      for (const ReportCheck& check : file.checks) {
        page_.Text(fmt::format("   {} ", Fit(check.id, kIdColumns)), check.title.In(language_));
      }
    }
    page_.Blank();
  }

  void PrintUnused() {
    std::set<std::string> used;
    for (const Pack* pack : packs_) {
      for (const YearItem& item : pack->year.items) {
        used.insert(item.requirements.begin(), item.requirements.end());
      }
    }
    std::string unused;
    for (const auto& [slug, requirement] : packs_.front()->requirements) {
      if (used.count(slug) == 0) unused += (unused.empty() ? "" : ", ") + slug;
    }
    if (!unused.empty()) {
      page_.Text(Say("ยังไม่มีปีใดใช้  ", "Used by no year  "), unused);
    }
  }

  const std::vector<const Pack*>& packs_;
  const std::vector<int>& years_;
  const Language language_;
  Page page_;
};

}  // namespace

std::string YearsText(const std::vector<const Pack*>& packs, const std::vector<int>& years,
                      const TextOptions& options) {
  return ListPage(packs, years, options).Print();
}

}  // namespace oit

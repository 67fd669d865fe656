#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "base/suggest.h"
#include "check/check.h"
#include "cli/commands.h"
#include "cli/places.h"
#include "cli/terminal.h"
#include "pack/read.h"
#include "report/rules_text.h"

namespace oit {
namespace {

// The word as a code: "o2", "02" and the element "O2.1" are O2. Empty for a slug.
std::string AsCode(const std::string& word) {
  const size_t dot = word.find('.', 1);
  return MeantCode(word.substr(0, dot));
}

std::string Folded(std::string word) {
  for (char& c : word)
    c = c == '-' || c == ' ' ? '_' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return word;
}

class Explaining {
 public:
  Explaining(const ExplainArguments& arguments, std::string rules, Checker* checker,
             std::ostream& out, std::ostream& err)
      : arguments_(arguments),
        rules_(std::move(rules)),
        checker_(*checker),
        out_(out),
        err_(err),
        code_(AsCode(arguments.item)),
        slug_(Folded(arguments.item)) {}

  int Run() {
    if (TellCheck()) return status_;
    ReadYears();
    const YearItem* item = nullptr;
    const Year* year = Choose(&item);
    if (year == nullptr) return Refuse({Unknown()}, language(), err_);
    Result<const Pack*> pack = checker_.PackOf(year->year);
    if (!pack) return Refuse(pack.errors(), language(), err_);
    if (!arguments_.year && years_.size() > 1) TellYear(year->year);
    std::vector<const Year*> all;
    for (const Year& one : years_) all.push_back(&one);
    out_ << ItemText(**pack, *item, all, TerminalText(language()));
    return status_;
  }

 private:
  Language language() const { return arguments_.common.language; }

  // Whether it is the id of a check, which is then told.
  bool TellCheck() {
    for (const CheckFile& file : checker_.checks()) {
      for (const ReportCheck& check : file.checks) {
        if (check.id != arguments_.item) continue;
        out_ << CheckText(file, check, TerminalText(language()));
        return true;
      }
    }
    return false;
  }

  // A year that cannot be read is told; the others tell what they know.
  void ReadYears() {
    for (const int number : checker_.years()) {
      Result<Year> year = ReadYear(fmt::format("{}/years/{}.yaml", rules_, number));
      if (year) {
        years_.push_back(std::move(*year));
      } else {
        status_ = Refuse(year.errors(), language(), err_);
      }
    }
  }

  const YearItem* Find(const Year& year) const {
    if (!code_.empty()) return year.Find(code_);
    const std::vector<const YearItem*> items = ItemsOf(year, slug_);
    return items.empty() ? nullptr : items.front();
  }

  // The year asked for, else the newest that has the item.
  const Year* Choose(const YearItem** item) const {
    for (auto year = years_.rbegin(); year != years_.rend(); ++year) {
      if (arguments_.year && year->year != *arguments_.year) continue;
      *item = Find(*year);
      if (*item != nullptr) return &*year;
    }
    return nullptr;
  }

  void TellYear(int year) {
    const bool thai = language() == Language::kThai;
    out_ << fmt::format(fmt::runtime(thai ? "ปี {} คือปีล่าสุดที่มีข้อนี้ (เลือกปีอื่นด้วย --year)\n\n"
                                          : "{} is the newest year with this item (choose "
                                            "another with --year)\n\n"),
                        year);
  }

  Error Unknown() const {
    Error error{"cli.item",
                {fmt::format("ไม่พบข้อหรือเรื่อง “{}”", arguments_.item),
                 fmt::format("no item or requirement “{}”", arguments_.item)},
                {},
                "",
                Hint()};
    if (arguments_.year) {
      error.message.th += fmt::format(" ในปี {}", *arguments_.year);
      error.message.en += fmt::format(" in {}", *arguments_.year);
    }
    return error;
  }

  // What there is instead, as near as can be told.
  Bilingual Hint() const {
    if (arguments_.year && !HasYear(*arguments_.year)) {
      return {
          fmt::format("ยังไม่มีเกณฑ์ของปี {} มีของปี {}", *arguments_.year, Numbers()),
          fmt::format("there are no rules for {}, there are for {}", *arguments_.year, Numbers())};
    }
    if (const std::string places = Elsewhere(); !places.empty()) {
      return {"มีที่ " + places, "it stands in " + places};
    }
    if (const std::string titled = Titled(); !titled.empty()) {
      return {"ข้อที่ชื่อมีคำนี้: " + titled, "items with this in their title: " + titled};
    }
    if (const std::string longer = Longer(); !longer.empty()) {
      return {"เรื่องที่ชื่อมีคำนี้: " + longer, "requirements with this in their name: " + longer};
    }
    if (const auto near = Suggest(slug_, Slugs())) {
      return {fmt::format("หมายถึง “{}” หรือไม่", *near), fmt::format("did you mean “{}”?", *near)};
    }
    return {"ดูทั้งหมดด้วย oit rules list", "see them all with oit rules list"};
  }

  bool HasYear(int number) const {
    return std::any_of(years_.begin(), years_.end(),
                       [number](const Year& year) { return year.year == number; });
  }

  std::string Numbers() const {
    std::string numbers;
    for (const Year& year : years_) {
      numbers += (numbers.empty() ? "" : ", ") + std::to_string(year.year);
    }
    return numbers;
  }

  // "O34 2565, O26 2567": the years that have it.
  std::string Elsewhere() const {
    std::string places;
    for (const Year& year : years_) {
      const YearItem* item = Find(year);
      if (item == nullptr) continue;
      places += fmt::format("{}{} {}", places.empty() ? "" : ", ", item->code, year.year);
    }
    return places;
  }

  // "O2 ข้อมูลผู้บริหาร": of the year asked for, else of the newest.
  std::string Titled() const {
    std::string titled;
    for (const Year& year : years_) {
      if (year.year != arguments_.year.value_or(years_.back().year)) continue;
      for (const YearItem& item : year.items) {
        if (item.title.th.find(arguments_.item) == std::string::npos) continue;
        titled += (titled.empty() ? "" : " · ") + item.code + " " + item.title.th;
      }
    }
    return titled;
  }

  // "no_gift_announcement, no_gift_report".
  std::string Longer() const {
    std::string longer;
    for (const std::string& slug : Slugs()) {
      if (slug.find(slug_) != std::string::npos) longer += (longer.empty() ? "" : ", ") + slug;
    }
    return longer;
  }

  // Each once, in the order of the newest year that has it; then the checks.
  std::vector<std::string> Slugs() const {
    std::vector<std::string> slugs;
    for (auto year = years_.rbegin(); year != years_.rend(); ++year) {
      for (const YearItem& item : year->items) {
        for (const std::string& slug : item.requirements) {
          if (std::find(slugs.begin(), slugs.end(), slug) == slugs.end()) slugs.push_back(slug);
        }
      }
    }
    for (const CheckFile& file : checker_.checks()) {
      for (const ReportCheck& check : file.checks) slugs.push_back(check.id);
    }
    return slugs;
  }

  const ExplainArguments& arguments_;
  const std::string rules_;
  Checker& checker_;
  std::ostream& out_;
  std::ostream& err_;
  const std::string code_;
  const std::string slug_;
  std::vector<Year> years_;  // that can be read, ascending
  int status_ = kStatusFine;
};

}  // namespace

int RunExplainCommand(const ExplainArguments& arguments, std::ostream& out, std::ostream& err) {
  const Language language = arguments.common.language;
  Result<std::string> rules = FindRules(arguments.common.rules);
  if (!rules) return Refuse(rules.errors(), language, err);
  Result<Checker> checker = Checker::Open(*rules);
  if (!checker) return Refuse(checker.errors(), language, err);
  return Explaining(arguments, *rules, &*checker, out, err).Run();
}

}  // namespace oit

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "base/file.h"
#include "cli/commands.h"
#include "cli/places.h"
#include "cli/terminal.h"
#include "pack/copy_year.h"
#include "pack/read.h"
#include "report/rules_text.h"

namespace oit {
namespace {

std::string PathOf(const std::string& rules, int year) {
  return (std::filesystem::path(rules) / "years" / fmt::format("{}.yaml", year)).string();
}

Error AlreadyThere(int year, const std::string& path) {
  return Error{"cli.year_exists",
               {fmt::format("มีไฟล์ของปี {} อยู่แล้ว จึงไม่เขียนทับ", year),
                fmt::format("{} has its file already; it is left as it is", year)},
               {path, 0, 0},
               "",
               {"แก้ไฟล์นั้นต่อได้เลย หรือย้ายออกก่อนถ้าต้องการเริ่มใหม่",
                "go on editing it, or move it away to start anew"}};
}

// The year asked for, else the newest that there is.
Result<int> YearToCopy(const NewYearArguments& arguments, const std::string& rules) {
  if (arguments.from) return *arguments.from;
  Result<std::vector<int>> years = ListYears(rules);
  if (!years) return years.errors();
  if (!years->empty()) return years->back();
  return Error{"cli.no_years",
               {"ยังไม่มีไฟล์ของปีใดให้คัดลอก", "there is no year to copy"},
               {rules + "/years", 0, 0},
               "",
               {}};
}

}  // namespace

int RunNewYearCommand(const NewYearArguments& arguments, std::ostream& out, std::ostream& err) {
  const Language language = arguments.common.language;
  Result<std::string> rules = FindRules(arguments.common.rules);
  if (!rules) return Refuse(rules.errors(), language, err);
  const std::string path = PathOf(*rules, arguments.year);
  std::error_code ignored;
  if (std::filesystem::exists(path, ignored)) {
    return Refuse({AlreadyThere(arguments.year, path)}, language, err);
  }
  Result<int> from = YearToCopy(arguments, *rules);
  if (!from) return Refuse(from.errors(), language, err);
  Result<Year> year = ReadYear(PathOf(*rules, *from));
  if (!year) return Refuse(year.errors(), language, err);
  Result<YearCopy> copy = CopyYear(*year, arguments.year);
  if (!copy) return Refuse(copy.errors(), language, err);
  if (Status written = WriteFile(path, copy->text); !written) {
    return Refuse(written.errors(), language, err);
  }
  out << YearCopyText(*copy, path, TerminalText(language));
  return kStatusFine;
}

}  // namespace oit

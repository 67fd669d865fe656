#include <fmt/format.h>

#include <filesystem>

#include "base/file.h"
#include "check/check.h"
#include "cli/commands.h"
#include "cli/places.h"
#include "load/agency_folder.h"
#include "report/write.h"

namespace oit {
namespace {

Error Exists(const std::string& path) {
  return {
      "init.exists",
      {"มีไฟล์ agency.yaml อยู่แล้ว จึงไม่เขียนทับ", "there is an agency.yaml already; it is left as it is"},
      {path, 0, 0},
      "",
      {"แก้ไฟล์นั้น หรือย้ายไปที่อื่นก่อน", "edit that file, or move it away first"}};
}

}  // namespace

int RunInitCommand(const InitArguments& arguments, std::ostream& out, std::ostream& err) {
  Language language = arguments.common.language;
  const std::string path = arguments.folder + "/agency.yaml";
  std::error_code unreadable;
  if (std::filesystem::exists(path, unreadable)) return Refuse({Exists(path)}, language, err);
  Result<std::string> rules = FindRules(arguments.common.rules);
  if (!rules) return Refuse(rules.errors(), language, err);
  Result<Checker> checker = Checker::Open(*rules, arguments.common.load);
  if (!checker) return Refuse(checker.errors(), language, err);
  Result<AgencyFolder> folder = ReadAgencyFolder(arguments.folder);
  if (!folder) return Refuse(folder.errors(), language, err);
  int newest = checker->years().empty() ? 0 : checker->years().back();
  const std::optional<int> year = arguments.year ? arguments.year : checker->YearOf(*folder);
  Result<const Pack*> pack = checker->PackOf(year.value_or(newest));
  if (!pack) return Refuse(pack.errors(), language, err);
  Status written = WriteFile(path, AgencyListing(*folder, (*pack)->year));
  if (!written) return Refuse(written.errors(), language, err);
  const char* next =
      language == Language::kThai
          ? "เขียน {0} แล้ว กรอกชื่อหน่วยงาน ไฟล์ และลิงก์ของแต่ละข้อ แล้วสั่ง: oit check {1}\n"
          : "wrote {0}: fill in the agency, and the files and links of each item, then: "
            "oit check {1}\n";
  out << fmt::format(fmt::runtime(next), path, arguments.folder);
  return kStatusFine;
}

}  // namespace oit

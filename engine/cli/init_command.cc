#include <fmt/format.h>

#include <filesystem>
#include <set>
#include <utility>

#include "base/file.h"
#include "base/limits.h"
#include "check/check.h"
#include "cli/commands.h"
#include "cli/places.h"
#include "load/agency_folder.h"
#include "load/ledger_file.h"
#include "report/write.h"

namespace oit {
namespace {

constexpr char kExample[] = "engine/report/report.example.yaml";

Error Exists(const std::string& path) {
  return {"init.exists",
          {"มีไฟล์ชื่อนี้อยู่แล้ว จึงไม่เขียนทับ", "there is such a file already; it is left as it is"},
          {path, 0, 0},
          "",
          {"แก้ไฟล์นั้น หรือย้ายไปที่อื่นก่อน", "edit that file, or move it away first"}};
}

// Files of the folder that answer no item yet.
Result<std::vector<std::string>> LooseFiles(const AgencyFolder& folder) {
  Result<std::vector<std::string>> files = ListTree(folder.path);
  if (!files) return files;
  std::set<std::string> named;
  for (const OwnSources& item : folder.items) named.insert(item.files.begin(), item.files.end());
  std::vector<std::string> loose;
  for (std::string& file : *files) {
    if (named.count(file) == 0 && !IsLedgerPath(file)) loose.push_back(std::move(file));
  }
  return loose;
}

int WriteReportExample(const InitArguments& arguments, std::ostream& out, std::ostream& err) {
  const Language language = arguments.common.language;
  const std::string found = FindUpwards(kExample);
  Result<std::string> example = ReadFile(found.empty() ? kExample : found, limits::kRuleFileBytes);
  if (!example) return Refuse(example.errors(), language, err);
  Status written = WriteFile(arguments.report, *example);
  if (!written) return Refuse(written.errors(), language, err);
  const char* next = language == Language::kThai
                         ? "เขียนตัวอย่าง {0} แล้ว แก้เป็นข้อมูลของหน่วยงาน แล้วสั่ง: oit check {0}\n"
                         : "wrote the example {0}: put in your own data, then: oit check {0}\n";
  out << fmt::format(fmt::runtime(next), arguments.report);
  return kStatusFine;
}

}  // namespace

int RunInitCommand(const InitArguments& arguments, std::ostream& out, std::ostream& err) {
  Language language = arguments.common.language;
  const std::string path =
      arguments.report.empty() ? arguments.folder + "/agency.yaml" : arguments.report;
  std::error_code unreadable;
  if (std::filesystem::exists(path, unreadable)) return Refuse({Exists(path)}, language, err);
  if (!arguments.report.empty()) return WriteReportExample(arguments, out, err);
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
  Result<std::vector<std::string>> loose = LooseFiles(*folder);
  if (!loose) return Refuse(loose.errors(), language, err);
  Status written = WriteFile(path, AgencyListing(*folder, *loose, (*pack)->year));
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

#include "cli/places.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace oit {
namespace {

namespace fs = std::filesystem;

bool IsThere(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(path, ignored);
}

}  // namespace

std::string FindUpwards(const std::string& inside) {
  std::error_code failed;
  fs::path folder = fs::read_symlink("/proc/self/exe", failed).parent_path();
  while (!failed && !folder.empty()) {
    if (IsThere(folder / inside)) return (folder / inside).string();
    if (folder == folder.root_path()) break;
    folder = folder.parent_path();
  }
  return "";
}

Result<std::string> FindRules(const std::string& given) {
  if (!given.empty()) return given;
  const char* environment = std::getenv("OIT_RULES");
  if (environment != nullptr && *environment != '\0') return std::string(environment);
  std::string years = FindUpwards("rules/years");
  if (!years.empty()) return fs::path(years).parent_path().string();
  if (IsThere("rules/years")) return std::string("rules");
  return Error{"cli.rules",
               {"ไม่พบโฟลเดอร์กติกา (rules)", "the folder of rules was not found"},
               {},
               "",
               {"ระบุด้วย --rules ตามด้วยที่อยู่ของโฟลเดอร์", "give it with --rules FOLDER"}};
}

Result<Checker> OpenChecker(const Common& common) {
  const Result<std::string> rules = FindRules(common.rules);
  if (!rules) return rules.errors();
  return Checker::Open(*rules, common.load);
}

}  // namespace oit

#include "cli/watch_command.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <ctime>

#include "check/watch.h"

namespace oit {
namespace {

// "13:45:02 แก้ไข rules/requirements/contact.lua"
std::string Notice(const std::vector<std::string>& changed, Language language) {
  std::string text = fmt::format("\n── {:%H:%M:%S} {} ", fmt::localtime(std::time(nullptr)),
                                 language == Language::kThai ? "มีการแก้ไข" : "changed:");
  for (size_t i = 0; i < changed.size(); ++i) text += (i == 0 ? "" : ", ") + changed[i];
  return text + " ──\n";
}

// Waits until something changed and nothing changes any more: an editor may write a file in
// several steps. Empty where the wait was ended.
std::vector<std::string> NextChange(Watch& watch, const std::function<bool()>& wait) {
  std::vector<std::string> changed;
  while (wait()) {
    const std::vector<std::string> more = watch.Changed();
    if (more.empty() && !changed.empty()) return changed;
    for (const std::string& path : more) {
      if (std::find(changed.begin(), changed.end(), path) == changed.end()) changed.push_back(path);
    }
  }
  return {};
}

}  // namespace

int WatchReports(const CheckArguments& arguments, const std::string& rules,
                 const std::function<bool()>& wait, std::ostream& out, std::ostream& err) {
  std::vector<std::string> written;
  for (const OutputTarget& target : arguments.outputs) {
    if (!target.path.empty()) written.push_back(target.path);
  }
  Watch watch(rules, arguments.reports, written);
  err << (arguments.common.language == Language::kThai
              ? "เฝ้าดูกติกาและรายงาน ตรวจใหม่เมื่อมีการแก้ไข (เลิกด้วย Ctrl-C)\n"
              : "watching the rules and the report; Ctrl-C ends it\n");
  while (true) {
    const int status = CheckReports(arguments, rules, out, err);
    out.flush();
    err.flush();
    const std::vector<std::string> changed = NextChange(watch, wait);
    if (changed.empty()) return status;
    err << Notice(changed, arguments.common.language);
  }
}

}  // namespace oit

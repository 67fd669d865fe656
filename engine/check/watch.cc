#include "check/watch.h"

#include <algorithm>
#include <utility>

#include "base/file.h"
#include "load/ledger_file.h"

namespace oit {

namespace fs = std::filesystem;

Watch::Watch(std::string rules_folder, std::vector<std::string> reports,
             std::vector<std::string> written)
    : rules_(std::move(rules_folder)),
      reports_(std::move(reports)),
      written_(std::move(written)),
      last_(Look()) {}

Watch::Snapshot Watch::Look() const {
  std::vector<std::string> paths;
  for (const std::string& report : reports_) {
    const auto files = IsFolder(report) ? ListTree(report) : std::vector<std::string>();
    if (!IsFolder(report)) paths.insert(paths.end(), {report, LedgerPathOf(report)});
    if (!files) continue;
    for (const std::string& file : *files) paths.push_back(report + "/" + file);
  }
  for (const auto& [folder, suffix] :
       {std::pair("/years", ".yaml"), std::pair("/words", ".yaml"),
        std::pair("/requirements", ".lua"), std::pair("/checks", ".lua")}) {
    const auto files = ListFiles(rules_ + folder, suffix);
    if (files) paths.insert(paths.end(), files->begin(), files->end());
  }
  Snapshot snapshot;
  for (const std::string& path : paths) {
    std::error_code gone;
    const bool ours = std::any_of(written_.begin(), written_.end(), [&](const std::string& each) {
      return fs::weakly_canonical(each) == fs::weakly_canonical(path);
    });
    if (ours) continue;
    Stamp stamp;
    stamp.written = fs::last_write_time(path, gone);
    if (!gone) stamp.size = fs::file_size(path, gone);
    if (!gone) snapshot.emplace(path, stamp);
  }
  return snapshot;
}

std::vector<std::string> Watch::Changed() {
  Snapshot now = Look();
  std::vector<std::string> changed;
  for (const auto& [path, stamp] : now) {
    const auto before = last_.find(path);
    if (before == last_.end() || before->second != stamp) changed.push_back(path);
  }
  for (const auto& [path, stamp] : last_) {
    if (now.count(path) == 0) changed.push_back(path);
  }
  std::sort(changed.begin(), changed.end());
  last_ = std::move(now);
  return changed;
}

}  // namespace oit

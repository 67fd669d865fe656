#include "check/watch.h"

#include <algorithm>
#include <utility>

#include "base/file.h"

namespace oit {

namespace fs = std::filesystem;

Watch::Watch(std::string rules_folder, std::vector<std::string> reports)
    : rules_(std::move(rules_folder)), reports_(std::move(reports)), last_(Look()) {}

Watch::Snapshot Watch::Look() const {
  std::vector<std::string> paths = reports_;
  for (const auto& [folder, suffix] : {std::pair("/years", ".yaml"), std::pair("/words", ".yaml"),
                                       std::pair("/requirements", ".lua")}) {
    const auto files = ListFiles(rules_ + folder, suffix);
    if (files) paths.insert(paths.end(), files->begin(), files->end());
  }
  Snapshot snapshot;
  for (const std::string& path : paths) {
    std::error_code gone;
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

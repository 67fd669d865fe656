#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace oit {

// Which of the files that an audit reads have changed: those of a rules folder, and reports
// with their review ledgers.
class Watch {
 public:
  // `reports`: files or folders; `written`: files that the program itself writes, which do
  // not count. Takes the first snapshot.
  Watch(std::string rules_folder, std::vector<std::string> reports,
        std::vector<std::string> written);

  // Paths of files that were written, came or went since the last snapshot, sorted; takes
  // the next one.
  std::vector<std::string> Changed();

 private:
  struct Stamp {
    std::filesystem::file_time_type written;
    uintmax_t size = 0;
    bool operator==(const Stamp&) const = default;
  };
  using Snapshot = std::map<std::string, Stamp>;  // files that are there

  Snapshot Look() const;

  std::string rules_;
  std::vector<std::string> reports_;
  std::vector<std::string> written_;
  Snapshot last_;
};

}  // namespace oit

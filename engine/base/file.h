#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace oit {

// The whole file, at most `limit` bytes. Refuses directories, unreadable and
// larger files with a message for officers.
Result<std::string> ReadFile(const std::string& path, size_t limit);

// Writes beside the target and renames: the file is whole or untouched.
Status WriteFile(const std::string& path, std::string_view content);

// Paths of the regular files of `folder` that end in `suffix`, sorted by name.
Result<std::vector<std::string>> ListFiles(const std::string& folder, const std::string& suffix);

bool IsFolder(const std::string& path);

// Paths of all regular files below `folder`, relative to it with '/', sorted. Left out: links to
// folders, hidden files, and those that office programs and systems leave behind ("~$...").
Result<std::vector<std::string>> ListTree(const std::string& folder);

// Names of the folders in `folder`, sorted; hidden ones left out.
Result<std::vector<std::string>> ListFolders(const std::string& folder);

// A folder of its own among the temporary ones, gone with all in it at the end.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::string& path() const { return path_; }  // empty where none could be made

 private:
  std::string path_;
};

// SHA-256 as 64 lower-case hexadecimal digits.
std::string Sha256(std::string_view bytes);

}  // namespace oit

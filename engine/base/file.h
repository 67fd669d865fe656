#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/descriptor.h"
#include "base/result.h"

namespace oit {

// The whole file, at most `limit` bytes. Refuses directories, unreadable and
// larger files with a message for officers.
Result<std::string> ReadFile(const std::string& path, size_t limit);

// Writes beside the target and renames: the file is whole or untouched.
Status WriteFile(const std::string& path, std::string_view content);

// A file written piece by piece, as WriteFile does it: whole once Close() has succeeded,
// untouched before that and where it is never closed.
class GrowingFile {
 public:
  static Result<GrowingFile> Open(const std::string& path);
  GrowingFile(GrowingFile&& other) noexcept;
  GrowingFile& operator=(GrowingFile&&) = delete;
  ~GrowingFile();

  Status Append(std::string_view content);
  Status Close();

 private:
  GrowingFile(std::string path, std::string target, std::string beside, int number);

  std::string path_;    // as it was asked for
  std::string target_;  // what that leads to
  std::string beside_;  // where it is written; empty for a stream, and once it is done
  Descriptor file_;
};

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

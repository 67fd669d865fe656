#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace oit {

// "load.encrypted": a password protects the file.
Error EncryptedFile(const std::string& path);

// A zip archive in memory, such as a file of Word or Excel is, read within the limits of
// base/limits.h whatever its directory claims. Names part folders with '/'. Left out as if they
// were not there: folders, names that lead out of the archive ("..", absolute), and names that
// stand twice, since no one can say which is meant.
class Archive {
 public:
  // `bytes` must outlive the archive; `path` is the one in errors. Errors: "load.damaged",
  // "load.too_large".
  static Result<Archive> Open(std::string_view bytes, const std::string& path);

  Archive(Archive&&) noexcept;
  Archive& operator=(Archive&&) noexcept;
  ~Archive();

  std::vector<std::string> names() const;  // sorted
  bool Has(std::string_view name) const;

  // The entry unpacked. Errors: "load.damaged" (also where there is none by this name),
  // "load.encrypted", "load.too_large".
  Result<std::string> Read(std::string_view name);

 private:
  struct Handle;

  Archive(std::unique_ptr<Handle> handle, std::string path);

  std::unique_ptr<Handle> handle_;
  std::string path_;
  std::map<std::string, size_t, std::less<>> entries_;  // by name
  size_t unpacked_ = 0;                                 // bytes, so far
};

// A zip archive written in memory: the same entries in the same order give the same bytes.
class ArchiveWriter {
 public:
  void Add(std::string name, std::string bytes);
  // Errors: "archive.write" (a name that stands twice).
  Result<std::string> Finish();

 private:
  struct Entry {
    std::string name;
    std::string bytes;
  };

  std::vector<Entry> entries_;
};

}  // namespace oit

#include "base/file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sha2.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

#include "base/descriptor.h"

namespace oit {
namespace {

namespace fs = std::filesystem;

Error FileError(const char* code, const std::string& path, Bilingual message, Bilingual hint = {}) {
  return Error{code, std::move(message), Place{path, 0, 0}, "", std::move(hint)};
}

// What the system says, in words for officers.
Error SystemError(const char* code, const std::string& path, int number) {
  switch (number) {
    case ENOENT:
    case ENOTDIR:
      return FileError(
          code, path, {"ไม่พบไฟล์หรือโฟลเดอร์นี้", "no such file or folder"},
          {"ตรวจดูว่าพิมพ์ชื่อและที่อยู่ของไฟล์ถูกต้อง", "check that the name and the folder are spelt right"});
    case EACCES:
    case EPERM:
    case EROFS:
      return FileError(code, path, {"ไม่มีสิทธิ์เปิดหรือเขียนที่นี่", "permission denied"});
    case ENOSPC:
    case EDQUOT:
      return FileError(code, path, {"เนื้อที่ในเครื่องเต็ม", "no space left"});
    case EISDIR:
      return FileError(code, path, {"เป็นโฟลเดอร์ ไม่ใช่ไฟล์", "is a folder, not a file"});
    default: {
      const std::string said = std::error_code(number, std::generic_category()).message();
      return FileError(code, path, {"เปิดหรือเขียนไม่สำเร็จ (" + said + ")", said});
    }
  }
}

Error TooLarge(const std::string& path, size_t limit) {
  const double megabytes = static_cast<double>(limit) / (1 << 20);
  return FileError("file.size", path,
                   {fmt::format("ไฟล์ใหญ่เกินไป (รับได้ไม่เกิน {:g} MB)", megabytes),
                    fmt::format("the file is too large (at most {:g} MB)", megabytes)});
}

// A terminal, a pipe or a device is written to; it cannot be replaced.
bool IsStream(const std::string& path) {
  struct stat info {};
  return ::stat(path.c_str(), &info) == 0 && !S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode);
}

// The rights the new file gets: those of the one it replaces, else the usual ones.
mode_t ModeFor(const std::string& path) {
  struct stat info {};
  if (::stat(path.c_str(), &info) == 0) return info.st_mode & 07777;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

// A link is written through, so that it goes on pointing to the file.
std::string Target(const std::string& path) {
  std::error_code failed;
  if (!fs::is_symlink(path, failed)) return path;
  const fs::path target = fs::canonical(path, failed);
  return failed ? path : target.string();
}

// ".git", "~$report.docx", "Thumbs.db": nothing that a person put there.
bool IsLeftOver(const std::string& name) {
  return name.starts_with('.') || name.starts_with("~$") || name == "Thumbs.db" ||
         name == "desktop.ini";
}

// What `choose` makes of each entry of a folder, sorted; the empty ones left out.
template <class Entries, class Choose>
Result<std::vector<std::string>> List(const std::string& folder, Choose choose) {
  std::vector<std::string> chosen;
  std::error_code failed;
  Entries entry(folder, failed);
  for (; !failed && entry != Entries(); entry.increment(failed)) {
    std::string name = choose(*entry);
    if (!name.empty()) chosen.push_back(std::move(name));
  }
  if (failed) return SystemError("file.list", folder, failed.value());
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

}  // namespace

Result<std::string> ReadFile(const std::string& path, size_t limit) {
  // Without O_NONBLOCK a pipe nobody writes to would hang the program.
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.number() < 0) return SystemError("file.read", path, errno);
  struct stat info {};
  if (::fstat(file.number(), &info) != 0) return SystemError("file.read", path, errno);
  if (S_ISDIR(info.st_mode)) return SystemError("file.read", path, EISDIR);
  if (!S_ISREG(info.st_mode)) {
    return FileError("file.read", path, {"ไม่ใช่ไฟล์ธรรมดา", "is not a regular file"});
  }
  if (static_cast<uint64_t>(info.st_size) > limit) return TooLarge(path, limit);

  std::string content;
  content.reserve(static_cast<size_t>(info.st_size) + 1);
  std::array<char, 1 << 16> buffer;
  while (true) {
    const ssize_t got = ::read(file.number(), buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return SystemError("file.read", path, errno);
    if (got == 0) return content;
    content.append(buffer.data(), static_cast<size_t>(got));
    if (content.size() > limit) return TooLarge(path, limit);
  }
}

Status WriteFile(const std::string& path, std::string_view content) {
  Result<GrowingFile> file = GrowingFile::Open(path);
  if (!file) return file.errors();
  if (Status appended = file->Append(content); !appended) return appended;
  return file->Close();
}

GrowingFile::GrowingFile(std::string path, std::string target, std::string beside, int number)
    : path_(std::move(path)),
      target_(std::move(target)),
      beside_(std::move(beside)),
      file_(number) {}

GrowingFile::GrowingFile(GrowingFile&& other) noexcept
    : path_(std::move(other.path_)),
      target_(std::move(other.target_)),
      beside_(std::exchange(other.beside_, {})),
      file_(std::move(other.file_)) {}

GrowingFile::~GrowingFile() {
  if (!beside_.empty()) ::unlink(beside_.c_str());
}

Result<GrowingFile> GrowingFile::Open(const std::string& path) {
  if (IsStream(path)) {
    const int stream = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (stream < 0) return SystemError("file.write", path, errno);
    return GrowingFile(path, path, "", stream);
  }
  const std::string target = Target(path);
  std::error_code ignored;
  if (fs::is_directory(target, ignored)) return SystemError("file.write", path, EISDIR);
  std::string beside = target + ".XXXXXX";
  const int file = ::mkostemp(beside.data(), O_CLOEXEC);
  if (file < 0) return SystemError("file.write", path, errno);
  return GrowingFile(path, target, beside, file);
}

Status GrowingFile::Append(std::string_view content) {
  if (WriteAll(file_.number(), content)) return Nothing{};
  return SystemError("file.write", path_, errno);
}

Status GrowingFile::Close() {
  const bool stream = beside_.empty();
  const bool rest =
      stream || (::fchmod(file_.number(), ModeFor(target_)) == 0 && ::fsync(file_.number()) == 0);
  if (!rest || !file_.Close()) return SystemError("file.write", path_, errno);
  if (stream) return Nothing{};
  if (::rename(beside_.c_str(), target_.c_str()) != 0) {
    return SystemError("file.write", path_, errno);
  }
  beside_.clear();
  return Nothing{};
}

Result<std::vector<std::string>> ListFiles(const std::string& folder, const std::string& suffix) {
  return List<fs::directory_iterator>(folder, [&](const fs::directory_entry& entry) {
    std::error_code unreadable;
    const std::string path = entry.path().string();
    return path.ends_with(suffix) && entry.is_regular_file(unreadable) ? path : "";
  });
}

bool IsFolder(const std::string& path) {
  std::error_code unreadable;
  return fs::is_directory(path, unreadable);
}

Result<std::vector<std::string>> ListTree(const std::string& folder) {
  return List<fs::recursive_directory_iterator>(folder, [&](const fs::directory_entry& entry) {
    std::error_code unreadable;
    bool file = !IsLeftOver(entry.path().filename()) && entry.is_regular_file(unreadable);
    return file ? entry.path().lexically_relative(folder).generic_string() : "";
  });
}

Result<std::vector<std::string>> ListFolders(const std::string& folder) {
  return List<fs::directory_iterator>(folder, [](const fs::directory_entry& entry) {
    const std::string name = entry.path().filename().string();
    return IsFolder(entry.path().string()) && !IsLeftOver(name) ? name : "";
  });
}

TemporaryFolder::TemporaryFolder() {
  std::error_code error;
  std::filesystem::path place = std::filesystem::temp_directory_path(error);
  if (error) place = "/tmp";
  std::string name = place / "oit-XXXXXX";
  if (::mkdtemp(name.data()) != nullptr) path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
}

std::string Sha256(std::string_view bytes) {
  SHA2_CTX context;
  SHA256Init(&context);
  SHA256Update(&context, reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size());
  std::array<uint8_t, SHA256_DIGEST_LENGTH> digest;
  SHA256Final(digest.data(), &context);
  std::string text;
  for (const uint8_t byte : digest) text += fmt::format("{:02x}", byte);
  return text;
}

}  // namespace oit

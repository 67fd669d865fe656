#include "archive/archive.h"

#include <zip.h>

#include <algorithm>
#include <set>
#include <utility>

#include "base/limits.h"

namespace oit {
namespace {

constexpr size_t kChunk = 1u << 16;

Error Damaged(const std::string& path, const std::string& entry) {
  const std::string part = entry.empty() ? "" : " (" + entry + ")";
  return Error{"load.damaged",
               {"ไฟล์เสียหรือข้อมูลไม่ครบ จึงเปิดอ่านไม่ได้" + part,
                "the file is damaged or cut short and cannot be read" + part},
               {path, 0, 0},
               "",
               {"ดาวน์โหลดหรือคัดลอกไฟล์ใหม่ หรือเปิดในโปรแกรมเดิมแล้วบันทึกเป็นไฟล์ใหม่",
                "download or copy it again, or open it in its own program and save it anew"}};
}

Error TooLarge(const std::string& path) {
  return Error{"load.too_large",
               {"ข้อมูลในไฟล์เมื่อคลายออกแล้วใหญ่เกินกว่าที่รายงานหนึ่งฉบับควรมี",
                "the file unpacks to more than a report can hold"},
               {path, 0, 0},
               "",
               {"ตรวจดูว่าเป็นไฟล์รายงานจริง หรือแบ่งไฟล์ออกเป็นส่วน ๆ",
                "check that it is a report, or split it into parts"}};
}

bool LeadsOut(std::string_view name) {
  if (name.empty() || name.front() == '/' || name.find('\0') != std::string_view::npos) return true;
  if (name.size() > 1 && name[1] == ':') return true;
  for (size_t begin = 0; begin <= name.size();) {
    const size_t end = std::min(name.find('/', begin), name.size());
    if (name.substr(begin, end - begin) == "..") return true;
    begin = end + 1;
  }
  return false;
}

bool IsBomb(size_t unpacked, size_t packed) {
  return unpacked > limits::kArchiveRatioFrom && unpacked / limits::kArchiveRatio > packed;
}

struct FileCloser {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

Error EncryptedFile(const std::string& path) {
  return Error{
      "load.encrypted",
      {"ไฟล์นี้ตั้งรหัสผ่านไว้ จึงอ่านไม่ได้", "the file is protected by a password and cannot be read"},
      {path, 0, 0},
      "",
      {"เปิดไฟล์ด้วยรหัสผ่าน ยกเลิกการตั้งรหัสผ่าน แล้วบันทึกเป็นไฟล์ใหม่",
       "open it with the password, remove the password and save it anew"}};
}

struct Archive::Handle {
  explicit Handle(zip_t* opened) : zip(opened) {}
  ~Handle() { zip_discard(zip); }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;

  zip_t* zip;
};

Archive::Archive(std::unique_ptr<Handle> handle, std::string path)
    : handle_(std::move(handle)), path_(std::move(path)) {}
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;
Archive::~Archive() = default;

Result<Archive> Archive::Open(std::string_view bytes, const std::string& path) {
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  zip_t* zip = source ? zip_open_from_source(source, ZIP_RDONLY, nullptr) : nullptr;
  if (!zip) {
    if (source) zip_source_free(source);
    return Damaged(path, "");
  }
  Archive archive(std::make_unique<Handle>(zip), path);
  const auto count = static_cast<size_t>(zip_get_num_entries(zip, 0));
  if (count > limits::kArchiveEntries) return TooLarge(path);
  std::set<std::string> doubled;
  for (size_t i = 0; i < count; ++i) {
    const char* found = zip_get_name(zip, i, 0);
    std::string name = found ? found : "";
    std::replace(name.begin(), name.end(), '\\', '/');
    if (LeadsOut(name) || name.back() == '/') continue;
    if (!archive.entries_.emplace(name, i).second) doubled.insert(name);
  }
  for (const std::string& name : doubled) archive.entries_.erase(name);
  return archive;
}

std::vector<std::string> Archive::names() const {
  std::vector<std::string> names;
  for (const auto& [name, index] : entries_) names.push_back(name);
  return names;
}

bool Archive::Has(std::string_view name) const { return entries_.find(name) != entries_.end(); }

Result<std::string> Archive::Read(std::string_view name) {
  const std::string entry(name);
  auto found = entries_.find(name);
  zip_stat_t stat;
  if (found == entries_.end() || zip_stat_index(handle_->zip, found->second, 0, &stat) != 0) {
    return Damaged(path_, entry);
  }
  const bool known = (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0;
  if (known && stat.encryption_method != ZIP_EM_NONE) return EncryptedFile(path_);
  std::unique_ptr<zip_file_t, FileCloser> file(zip_fopen_index(handle_->zip, found->second, 0));
  if (!file) return Damaged(path_, entry);
  const size_t packed = (stat.valid & ZIP_STAT_COMP_SIZE) != 0 ? stat.comp_size : 0;
  std::string out;
  std::string chunk(kChunk, '\0');
  while (true) {
    const zip_int64_t got = zip_fread(file.get(), chunk.data(), chunk.size());
    if (got < 0) return Damaged(path_, entry);
    if (got == 0) return out;
    out.append(chunk, 0, static_cast<size_t>(got));
    unpacked_ += static_cast<size_t>(got);
    if (out.size() > limits::kArchiveEntryBytes || unpacked_ > limits::kArchiveBytes ||
        IsBomb(out.size(), packed)) {
      return TooLarge(path_);
    }
  }
}

}  // namespace oit

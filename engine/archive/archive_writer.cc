#include <zip.h>

#include <memory>
#include <utility>

#include "archive/archive.h"

namespace oit {
namespace {

constexpr zip_uint16_t kNewYear1980 = 0x21;  // the first day that a zip can name

struct SourceFreer {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};

Error NotWritten(const std::string& what) {
  return Error{"archive.write",
               {"สร้างไฟล์บีบอัดไม่สำเร็จ: " + what, "the archive could not be written: " + what},
               {},
               "",
               {}};
}

bool AddTo(zip_t* zip, const std::string& name, const std::string& bytes) {
  zip_source_t* source = zip_source_buffer(zip, bytes.data(), bytes.size(), 0);
  const zip_int64_t index =
      source ? zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8) : zip_int64_t{-1};
  if (index < 0) {
    if (source) zip_source_free(source);
    return false;
  }
  return zip_file_set_dostime(zip, static_cast<zip_uint64_t>(index), 0, kNewYear1980, 0) == 0;
}

Result<std::string> BytesOf(zip_source_t* source) {
  zip_stat_t stat;
  if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0) {
    return NotWritten(zip_error_strerror(zip_source_error(source)));
  }
  std::string bytes(stat.size, '\0');
  const zip_int64_t got = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  if (got != static_cast<zip_int64_t>(bytes.size())) return NotWritten("short read");
  return bytes;
}

}  // namespace

void ArchiveWriter::Add(std::string name, std::string bytes) {
  entries_.push_back({std::move(name), std::move(bytes)});
}

Result<std::string> ArchiveWriter::Finish() {
  std::unique_ptr<zip_source_t, SourceFreer> target(
      zip_source_buffer_create(nullptr, 0, 0, nullptr));
  if (!target) return NotWritten("out of memory");
  zip_t* zip = zip_open_from_source(target.get(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  if (!zip) return NotWritten("out of memory");
  zip_source_keep(target.get());  // the archive gives its own hold on it away when it closes
  for (const Entry& entry : entries_) {
    if (AddTo(zip, entry.name, entry.bytes)) continue;
    Error error = NotWritten(entry.name + ": " + zip_strerror(zip));
    zip_discard(zip);
    return error;
  }
  if (zip_close(zip) != 0) {
    Error error = NotWritten(zip_strerror(zip));
    zip_discard(zip);
    return error;
  }
  return BytesOf(target.get());
}

}  // namespace oit

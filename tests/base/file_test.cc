#include "base/file.h"

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string>

namespace oit {
namespace {

namespace fs = std::filesystem;

// A folder of its own that goes with the test.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "oit-base-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path_); }
  std::string operator/(const std::string& name) const { return path_ + "/" + name; }
  const std::string& path() const { return path_; }
  size_t count() const {
    return static_cast<size_t>(std::distance(fs::directory_iterator(path_), {}));
  }

 private:
  std::string path_;
};

// As if the disk were full: no file may grow beyond `bytes`.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes) : handler_(::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit now{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &now);
  }
  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;
  ~FileSizeLimit() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    ::signal(SIGXFSZ, handler_);
  }

 private:
  void (*handler_)(int);
  rlimit before_{};
};

}  // namespace

TEST_CASE("what is written is read") {
  const Folder folder;
  const std::string bytes("ก\0\xFF\n", 6);
  REQUIRE(WriteFile(folder / "รายงาน.txt", bytes).ok());
  CHECK(ReadFile(folder / "รายงาน.txt", 100).value() == bytes);
  REQUIRE(WriteFile(folder / "รายงาน.txt", "").ok());
  CHECK(ReadFile(folder / "รายงาน.txt", 100).value().empty());
  CHECK(folder.count() == 1);
}

TEST_CASE("the limit is the last size that is read") {
  const Folder folder;
  REQUIRE(WriteFile(folder / "a", "12345").ok());
  CHECK(ReadFile(folder / "a", 5).ok());
  const auto refused = ReadFile(folder / "a", 4);
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.errors()[0].code == "file.size");
  CHECK(refused.errors()[0].place.file == folder / "a");
}

TEST_CASE("what cannot be read is told in both languages") {
  const Folder folder;
  for (const std::string& path : {folder / "none.txt", folder.path(), std::string()}) {
    const auto refused = ReadFile(path, 100);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.errors()[0].code == "file.read");
    CHECK_FALSE(refused.errors()[0].message.th.empty());
    CHECK_FALSE(refused.errors()[0].message.en.empty());
  }
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK_FALSE(ReadFile(folder / "pipe", 100).ok());
}

TEST_CASE("a write that fails leaves everything as it was") {
  const Folder folder;
  CHECK_FALSE(WriteFile(folder / "no/such/folder.txt", "x").ok());
  CHECK_FALSE(fs::exists(folder / "no"));
  CHECK_FALSE(WriteFile(folder.path(), "x").ok());
  CHECK(folder.count() == 0);

  REQUIRE(WriteFile(folder / "kept.txt", "old").ok());
  const std::string large(1 << 20, 'x');
  bool written = true;
  {
    const FileSizeLimit limit(1 << 16);
    written = WriteFile(folder / "kept.txt", large).ok();
  }
  CHECK_FALSE(written);
  CHECK(ReadFile(folder / "kept.txt", 100).value() == "old");
  CHECK(folder.count() == 1);
}

TEST_CASE("the file keeps its rights, a link its target, a device stays a device") {
  const Folder folder;
  REQUIRE(WriteFile(folder / "a", "old").ok());
  fs::permissions(folder / "a", fs::perms::owner_read | fs::perms::owner_write);
  fs::create_symlink(folder / "a", folder / "link");
  REQUIRE(WriteFile(folder / "link", "new").ok());
  CHECK(fs::is_symlink(folder / "link"));
  CHECK(ReadFile(folder / "a", 100).value() == "new");
  CHECK(fs::status(folder / "a").permissions() == (fs::perms::owner_read | fs::perms::owner_write));
  REQUIRE(WriteFile("/dev/null", "x").ok());
  CHECK(fs::is_character_file("/dev/null"));
}

TEST_CASE("files of a folder by name, without folders and other kinds") {
  const Folder folder;
  for (const char* name : {"b.yaml", "a.yaml", "c.lua", ".yaml.swp"}) {
    REQUIRE(WriteFile(folder / name, "").ok());
  }
  fs::create_directory(folder / "d.yaml");
  CHECK(ListFiles(folder.path(), ".yaml").value() ==
        std::vector<std::string>{folder / "a.yaml", folder / "b.yaml"});
  const auto refused = ListFiles(folder / "none", ".yaml");
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.errors()[0].code == "file.list");
}

TEST_CASE("SHA-256 of the standard's example") {
  CHECK(Sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(Sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

}  // namespace oit

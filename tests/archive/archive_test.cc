#include "archive/archive.h"

#include <doctest/doctest.h>

#include <string>

#include "base/limits.h"

using namespace oit;

namespace {

std::string Packed(const std::vector<std::pair<std::string, std::string>>& entries) {
  ArchiveWriter writer;
  for (const auto& [name, bytes] : entries) writer.Add(name, bytes);
  Result<std::string> bytes = writer.Finish();
  REQUIRE(bytes.ok());
  return *bytes;
}

// Every `from` becomes `to`, of the same length: what no well-meaning writer would write.
std::string Forged(std::string bytes, const std::string& from, const std::string& to) {
  REQUIRE(from.size() == to.size());
  size_t at = bytes.find(from);
  REQUIRE(at != std::string::npos);
  for (; at != std::string::npos; at = bytes.find(from, at)) bytes.replace(at, to.size(), to);
  return bytes;
}

std::string CodeOfReading(const std::string& bytes, const std::string& name) {
  Result<Archive> archive = Archive::Open(bytes, "r.docx");
  if (!archive.ok()) return archive.errors()[0].code;
  Result<std::string> entry = archive->Read(name);
  return entry.ok() ? "read" : entry.errors()[0].code;
}

// The bit that says an entry is encrypted, in both headers of the only entry.
std::string Locked(std::string bytes) {
  bytes[6] = static_cast<char>(bytes[6] | 1);
  const size_t central = bytes.find("PK\x01\x02");
  bytes[central + 8] = static_cast<char>(bytes[central + 8] | 1);
  return bytes;
}

}  // namespace

TEST_CASE("what is packed is unpacked, and the same entries give the same bytes") {
  const std::string bytes = Packed({{"word/document.xml", "<w/>"}, {"ประกาศ.txt", "ข้อความ"}});
  CHECK(bytes == Packed({{"word/document.xml", "<w/>"}, {"ประกาศ.txt", "ข้อความ"}}));
  Result<Archive> archive = Archive::Open(bytes, "r.docx");
  REQUIRE(archive.ok());
  CHECK(archive->names() == std::vector<std::string>{"word/document.xml", "ประกาศ.txt"});
  CHECK(*archive->Read("word/document.xml") == "<w/>");
  CHECK(*archive->Read("ประกาศ.txt") == "ข้อความ");
  CHECK_FALSE(archive->Has("word"));
  CHECK(CodeOfReading(bytes, "word/styles.xml") == "load.damaged");
}

TEST_CASE("a name that stands twice is not written") {
  ArchiveWriter writer;
  writer.Add("a", "1");
  writer.Add("a", "2");
  REQUIRE_FALSE(writer.Finish().ok());
}

TEST_CASE("names that lead out of the archive or stand twice are left out") {
  Result<Archive> archive = Archive::Open(
      Packed({{"../a", "1"}, {"/etc/b", "2"}, {"c/../../d", "3"}, {"C:/e", "4"}, {"f\\g", "5"}}),
      "r.docx");
  REQUIRE(archive.ok());
  CHECK(archive->names() == std::vector<std::string>{"f/g"});
  const std::string twice = Forged(Packed({{"word/a", "1"}, {"word/b", "2"}}), "word/b", "word/a");
  CHECK(CodeOfReading(twice, "word/a") == "load.damaged");
}

TEST_CASE("a zip bomb is refused by its ratio and by its size") {
  const std::string zeros(limits::kArchiveRatioFrom * 3, '\0');
  CHECK(CodeOfReading(Packed({{"word/document.xml", zeros}}), "word/document.xml") ==
        "load.too_large");
  std::string text;
  for (int i = 0; text.size() <= limits::kArchiveEntryBytes; ++i) text += std::to_string(i) + " ";
  CHECK(CodeOfReading(Packed({{"word/document.xml", text}}), "word/document.xml") ==
        "load.too_large");
}

TEST_CASE("too many names are refused") {
  ArchiveWriter writer;
  for (size_t i = 0; i <= limits::kArchiveEntries; ++i) writer.Add(std::to_string(i), "");
  CHECK(CodeOfReading(*writer.Finish(), "1") == "load.too_large");
}

TEST_CASE("damaged, cut and locked archives say so") {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += std::to_string(i * 7919);
  const std::string bytes = Packed({{"word/document.xml", text}});
  CHECK(CodeOfReading(bytes, "word/document.xml") == "read");
  CHECK(CodeOfReading(bytes.substr(0, bytes.size() / 2), "word/document.xml") == "load.damaged");
  std::string flipped = bytes;
  flipped[bytes.size() / 2] ^= 0x55;
  CHECK(CodeOfReading(flipped, "word/document.xml") == "load.damaged");
  CHECK(CodeOfReading(Locked(bytes), "word/document.xml") == "load.encrypted");
  CHECK(CodeOfReading("PK\x03\x04", "word/document.xml") == "load.damaged");
}

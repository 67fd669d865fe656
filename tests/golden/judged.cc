#include "golden/judged.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace oit {
namespace {

bool Said(Level level) { return level != Level::kMissing && level != Level::kHolds; }

std::string Where(const std::vector<Evidence>& evidence) {
  if (evidence.empty()) return "-:-";
  const Passage& passage = evidence.front().passage;
  const std::string file = passage.file.empty() ? "" : passage.file + ":";
  return fmt::format("{}{}:{}", file, passage.start.line, passage.start.column);
}

// The words of the block that the first passage stands in, without addresses: those may stand in
// it or in a line of their own under it.
std::string Quoted(const Document& document, const std::vector<Evidence>& evidence) {
  if (evidence.empty() || evidence.front().passage.block == kNowhere) return "";
  std::string key(document.Key(document.blocks[evidence.front().passage.block]));
  for (const char* scheme : {"http", "www."}) {
    for (size_t at = key.find(scheme); at != key.npos; at = key.find(scheme, at)) {
      key.erase(at, std::min(key.find(' ', at), key.size()) - at);
    }
  }
  std::erase(key, ' ');
  return KeyToUtf8(key);
}

// Gives each level that the report says something to: its name and its evidence.
template <typename Verdict, typename Found>
void ForEach(const CheckedReport& report, const Verdict& verdict, const Found& found) {
  for (const ItemResult& item : report.checklist.items) {
    if (item.role == ItemRole::kSilent && item.verdict != oit::Verdict::kPass) continue;
    const std::string& code = item.item->code;
    verdict(code, Name(item.verdict));
    if (Said(item.topic)) found(code + ".topic", item.topic, item.topic_evidence);
    if (!item.checked) continue;
    for (const ElementResult& e : item.elements) {
      if (Said(e.level)) found(code + "." + e.element->id, e.level, e.evidence);
    }
  }
}

}  // namespace

std::vector<std::string> FilesOf(const std::string& folder) {
  std::vector<std::string> files;
  if (!std::filesystem::exists(folder)) return files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::string extension = entry.path().extension();
    bool report = extension == ".txt" || extension == ".md";
    if (report && entry.path().filename() != "README.md") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

Checker& Rules() {
  static Result<Checker> checker = Checker::Open(OIT_ROOT "/rules");
  if (!checker) throw std::runtime_error(Format(checker.errors().front(), Language::kEnglish));
  return *checker;
}

std::vector<std::string> Fixtures() {
  std::vector<std::string> files = FilesOf(OIT_ROOT "/fixtures");
  for (std::string& labelled : FilesOf(OIT_ROOT "/fixtures/labelled/reports")) {
    files.push_back(std::move(labelled));
  }
  return files;
}
std::vector<std::string> Pages() {
  std::vector<std::string> pages;
  for (const auto& entry :
       std::filesystem::directory_iterator(OIT_ROOT "/fixtures/labelled/pages")) {
    pages.push_back(entry.path());
  }
  std::sort(pages.begin(), pages.end());
  return pages;
}

std::vector<std::string> Folders() {
  std::vector<std::string> folders;
  for (const auto& entry :
       std::filesystem::directory_iterator(OIT_ROOT "/fixtures/labelled/folders")) {
    folders.push_back(entry.path());
  }
  std::sort(folders.begin(), folders.end());
  return folders;
}

std::vector<std::string> RealReports() { return FilesOf(OIT_SHARED "/reports"); }

const std::vector<Baseline>& Baselines() {
  static const std::vector<Baseline> baselines = [] {
    std::vector<std::string> paths = Fixtures();
    const std::vector<std::string> real = RealReports();
    if (real.empty()) MESSAGE("the real reports are not here: they are left out");
    paths.insert(paths.end(), real.begin(), real.end());
    std::vector<Baseline> all;
    for (const std::string& path : paths) {
      all.push_back({std::filesystem::path(path).filename(), Judge(ReadAll(path))});
    }
    return all;
  }();
  return baselines;
}

CheckedReport Judge(const std::string& bytes, const std::string& name, std::optional<int> year) {
  const auto folder =
      std::filesystem::temp_directory_path() / fmt::format("oit-test-{}", ::getpid());
  std::filesystem::create_directories(folder);
  const std::filesystem::path path = folder / name;
  std::ofstream(path, std::ios::binary) << bytes;
  CheckOptions options;
  options.year = year;
  Result<CheckedReport> report = Rules().Check(path, options);
  std::filesystem::remove_all(folder);
  if (!report) throw std::runtime_error(Format(report.errors().front(), Language::kEnglish));
  return std::move(*report);
}

std::string Judged(const std::string& path) {
  const std::string name = std::filesystem::path(path).filename();
  std::string out;
  const bool folder = std::filesystem::is_directory(path);
  ForEach(
      folder ? std::move(*Rules().Check(path, {})) : Judge(ReadAll(path)),
      [&](const std::string& code, const char* verdict) {
        out += fmt::format("{}:{}:{}\n", name, code, verdict);
      },
      [&](const std::string& what, Level level, const std::vector<Evidence>& evidence) {
        out += fmt::format("{}:{}:{}:{}\n", name, Where(evidence), what, Name(level));
      });
  return out;
}

std::vector<std::string> Levels(const CheckedReport& report, bool passages) {
  std::vector<std::string> lines;
  ForEach(
      report,
      [&](const std::string& code, const char* verdict) { lines.push_back(code + ":" + verdict); },
      [&](const std::string& what, Level level, const std::vector<Evidence>& evidence) {
        const std::string quoted = passages ? Quoted(report.document, evidence) : "";
        lines.push_back(fmt::format("{}:{}:{}", what, Name(level), quoted));
      });
  return lines;
}

std::string Difference(std::vector<std::string> before, std::vector<std::string> after) {
  std::sort(before.begin(), before.end());
  std::sort(after.begin(), after.end());
  std::vector<std::string> gone, come;
  std::set_difference(before.begin(), before.end(), after.begin(), after.end(),
                      std::back_inserter(gone));
  std::set_difference(after.begin(), after.end(), before.begin(), before.end(),
                      std::back_inserter(come));
  std::string out;
  for (const std::string& line : gone) out += "- " + line + "\n";
  for (const std::string& line : come) out += "+ " + line + "\n";
  return out;
}

std::string ReadAll(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace oit

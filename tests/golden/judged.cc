#include "golden/judged.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace oit {
namespace {

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

std::string Where(const std::vector<Evidence>& evidence) {
  if (evidence.empty()) return "-:-";
  const Place& place = evidence.front().passage.start;
  return fmt::format("{}:{}", place.line, place.column);
}

bool Said(Level level) { return level != Level::kMissing && level != Level::kHolds; }

std::string Lines(const std::string& path, bool places) {
  Result<CheckedReport> report = Rules().Check(path, {});
  if (!report) throw std::runtime_error(Format(report.errors().front(), Language::kEnglish));
  std::string name = std::filesystem::path(path).filename();
  std::string out;
  auto add = [&](const std::string& what, Level level, const std::vector<Evidence>& evidence) {
    if (!Said(level)) return;
    out += places ? fmt::format("{}:{}:{}:{}\n", name, Where(evidence), what, Name(level))
                  : fmt::format("{}:{}\n", what, Name(level));
  };
  for (const ItemResult& item : report->checklist.items) {
    if (item.role == ItemRole::kSilent && item.verdict != Verdict::kPass) continue;
    const std::string& code = item.item->code;
    out += fmt::format("{}{}:{}\n", places ? name + ":" : "", code, Name(item.verdict));
    add(code + ".topic", item.topic, item.topic_evidence);
    if (!item.checked) continue;
    for (const ElementResult& e : item.elements)
      add(code + "." + e.element->id, e.level, e.evidence);
  }
  return out;
}

}  // namespace

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
std::vector<std::string> RealReports() { return FilesOf(OIT_SHARED "/reports"); }

std::string Judged(const std::string& path) { return Lines(path, true); }
std::string Levels(const std::string& path) { return Lines(path, false); }

std::string ReadAll(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::string Temporary(const std::string& name, const std::string& text) {
  std::filesystem::path folder = std::filesystem::temp_directory_path() / "oit-test";
  std::filesystem::create_directories(folder);
  std::filesystem::path path = folder / name;
  std::ofstream(path, std::ios::binary) << text;
  return path;
}

}  // namespace oit

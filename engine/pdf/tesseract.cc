#include "pdf/tesseract.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

#include "base/file.h"
#include "base/limits.h"
#include "base/process.h"
#include "pdf/utf8.h"

namespace oit::pdf {
namespace {

// The images, and their list, which tesseract takes in place of one image.
bool WriteImages(const std::string& folder, const std::vector<Image>& images) {
  std::string list;
  for (size_t i = 0; i < images.size(); ++i) {
    const std::string path = folder + "/" + std::to_string(i) + ".pgm";
    if (!WriteFile(path, Pgm(images[i])).ok()) return false;
    list += path + "\n";
  }
  return WriteFile(folder + "/list", list).ok();
}

// The fields of a row of TSV: level, image, block, paragraph, line, word, left, top, width, height,
// confidence, text.
constexpr size_t kFields = 12;
constexpr int kWordLevel = 5;

double Number(std::string_view field) {
  double number = -1;
  std::from_chars(field.data(), field.data() + field.size(), number);
  return number;
}

bool Split12(std::string_view row, std::array<std::string_view, kFields>* fields) {
  for (size_t i = 0; i + 1 < kFields; ++i) {
    const size_t end = row.find('\t');
    if (end == row.npos) return false;
    (*fields)[i] = row.substr(0, end);
    row.remove_prefix(end + 1);
  }
  (*fields)[kFields - 1] = row;
  return true;
}

}  // namespace

std::vector<Word> ParseTsv(std::string_view tsv) {
  std::vector<Word> words;
  std::string_view line_before;
  int line = 0;
  while (!tsv.empty()) {
    const size_t end = std::min(tsv.find('\n'), tsv.size());
    const std::string_view row = tsv.substr(0, end);
    tsv.remove_prefix(std::min(end + 1, tsv.size()));
    std::array<std::string_view, kFields> fields;
    if (!Split12(row, &fields) || Number(fields[0]) != kWordLevel || Number(fields[1]) < 1)
      continue;
    // Image, block, paragraph and line name the line.
    const std::string_view names(fields[1].data(), fields[5].data() - fields[1].data());
    if (names != line_before) ++line;
    line_before = names;
    Word word;
    word.image = static_cast<size_t>(Number(fields[1])) - 1;
    word.line = line;
    word.box.left = Number(fields[6]);
    word.box.top = Number(fields[7]);
    word.box.right = word.box.left + Number(fields[8]);
    word.box.bottom = word.box.top + Number(fields[9]);
    word.confidence = Number(fields[10]);
    word.text = FromUtf8(fields[11]);
    words.push_back(std::move(word));
  }
  return words;
}

std::optional<std::string> FindTesseract() { return FindProgram("tesseract"); }

std::optional<std::vector<Word>> RunTesseract(const std::string& program,
                                              const std::vector<Image>& images) {
  if (images.empty()) return std::vector<Word>();
  const TemporaryFolder folder;
  if (folder.path().empty() || !WriteImages(folder.path(), images)) return std::nullopt;
  const std::string dots = std::to_string(static_cast<int>(images[0].dots));
  Command command;
  command.words = {
      program, folder.path() + "/list", "-", "-l", "tha+eng", "--dpi", dots, "--psm", "6", "tsv"};
  command.environment = {"OMP_THREAD_LIMIT=1"};
  command.time = std::chrono::seconds(limits::kOcrPageSeconds);
  const RunOutcome outcome = Run(command);
  if (!outcome.succeeded()) return std::nullopt;
  return ParseTsv(outcome.output);
}

}  // namespace oit::pdf

#include "audit/follow.h"

#include <algorithm>
#include <string_view>

namespace oit {
namespace {

// A result line belongs to a step when they share a stretch of at least this many
// characters that makes up this part of the shorter one.
constexpr size_t kSharedCharacters = 12;
constexpr double kSharedPart = 0.6;
constexpr size_t kCompared = 400;  // characters of each that are looked at

size_t LongestShared(std::string_view a, std::string_view b) {
  a = a.substr(0, kCompared);
  b = b.substr(0, kCompared);
  std::vector<size_t> row(b.size() + 1, 0);
  size_t best = 0;
  for (size_t i = 0; i < a.size(); ++i) {
    size_t diagonal = 0;
    for (size_t j = 0; j < b.size(); ++j) {
      size_t above = row[j + 1];
      row[j + 1] = a[i] == b[j] ? diagonal + 1 : 0;
      best = std::max(best, row[j + 1]);
      diagonal = above;
    }
  }
  return best;
}

double Likeness(std::string_view step, std::string_view result) {
  result = result.substr(0, std::min(result.find("http"), result.find("www.")));
  size_t shorter = std::min({step.size(), result.size(), kCompared});
  if (shorter < kSharedCharacters) return 0;
  size_t shared = LongestShared(step, result);
  if (shared < kSharedCharacters) return 0;
  return static_cast<double>(shared) / static_cast<double>(shorter);
}

std::vector<uint32_t> BlocksOf(const Document& document, const Facts& facts, uint32_t table,
                               uint32_t row, bool results) {
  std::vector<uint32_t> blocks;
  const std::vector<Role>& roles = facts.tables[table].roles;
  const std::vector<Cell>& cells = document.tables[table].rows[row].cells;
  for (size_t column = 0; column < cells.size() && column < roles.size(); ++column) {
    Role role = roles[column];
    bool wanted = results ? role == Role::kResult || role == Role::kOutcome
                          : role == Role::kSteps || role == Role::kMeasure;
    if (!wanted) continue;
    for (uint32_t b = cells[column].blocks.begin; b < cells[column].blocks.end; ++b) {
      blocks.push_back(b);
    }
  }
  return blocks;
}

}  // namespace

std::map<uint32_t, std::vector<uint32_t>> ReportsOfRow(const Document& document, const Facts& facts,
                                                       uint32_t table, uint32_t row) {
  std::map<uint32_t, std::vector<uint32_t>> reports;
  std::vector<uint32_t> steps = BlocksOf(document, facts, table, row, false);
  for (uint32_t result : BlocksOf(document, facts, table, row, true)) {
    std::vector<double> likeness;
    for (uint32_t step : steps) {
      likeness.push_back(
          Likeness(document.Key(document.blocks[step]), document.Key(document.blocks[result])));
    }
    double best = likeness.empty() ? 0 : *std::max_element(likeness.begin(), likeness.end());
    if (best < kSharedPart) continue;
    for (size_t i = 0; i < steps.size(); ++i) {
      if (likeness[i] == best) reports[steps[i]].push_back(result);
    }
  }
  return reports;
}

}  // namespace oit

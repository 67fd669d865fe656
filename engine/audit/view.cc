#include "audit/view.h"

#include <algorithm>

#include "audit/describe.h"
#include "audit/disclosed.h"
#include "facts/shapes.h"

namespace oit {
namespace {

// A short title is named only where it makes up this part of its block.
constexpr double kFillsBlock = 0.7;
constexpr uint32_t kTitleBlocks = 4;  // the title stands in one of the first

bool Earlier(Span a, Span b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; }

}  // namespace

View::View(const CompiledPack& the_pack, const Document& the_document, const Facts& the_facts,
           bool is_own_file, Trace* the_trace)
    : pack(the_pack),
      document(the_document),
      facts(the_facts),
      own_file(is_own_file),
      trace(the_trace),
      hits(the_pack, the_document.text),
      moods(the_document, the_facts, the_pack, hits),
      shapes(the_document),
      places(the_document, the_facts, moods, shapes),
      years(the_document),
      subjects_([this] {
        std::vector<std::vector<Span>> all;
        for (size_t item = 0; item < pack.titles.size(); ++item) all.push_back(FindSubject(item));
        return all;
      }()),
      scopes(the_document, the_facts, places, AllSubjects()) {}

std::vector<Span> View::FindSubject(size_t item) const {
  std::vector<Span> found;
  const CompiledTitle& title = pack.titles[item];
  for (Span hit : hits.Of(title.words)) {
    uint32_t block = document.BlockAt(hit.begin);
    if (block == kNowhere) continue;
    double part = static_cast<double>(hit.size()) / document.blocks[block].key.size();
    if (!title.must_fill_block || part >= kFillsBlock) found.push_back(hit);
  }
  for (const std::string& slug : pack.pack->year.items[item].requirements) {
    const std::vector<Span>& topic = hits.Of(pack.requirements.at(slug).topic);
    found.insert(found.end(), topic.begin(), topic.end());
  }
  std::sort(found.begin(), found.end(), Earlier);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::vector<uint32_t> View::SubjectBlocks(size_t item) const {
  std::vector<uint32_t> blocks;
  for (Span hit : subjects_[item]) {
    uint32_t block = document.BlockAt(hit.begin);
    if (blocks.empty() || blocks.back() != block) blocks.push_back(block);
  }
  return blocks;
}

std::vector<uint32_t> View::AllSubjects() const {
  std::vector<uint32_t> all;
  for (size_t item = 0; item < subjects_.size(); ++item) {
    std::vector<uint32_t> blocks = SubjectBlocks(item);
    all.insert(all.end(), blocks.begin(), blocks.end());
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

std::vector<int> View::TitleYears() const {
  std::vector<int> all;
  for (uint32_t b = 0; b < document.blocks.size() && b < kTitleBlocks; ++b) {
    const std::vector<int>& named = years.Named(b);
    all.insert(all.end(), named.begin(), named.end());
    if (!all.empty()) return all;
  }
  if (facts.fiscal_year) all.push_back(*facts.fiscal_year);
  return all;
}

const CheckReport& View::Report() const {
  if (!report_) report_ = std::make_unique<const CheckReport>(DescribeReport(*this));
  return *report_;
}

const std::vector<const Disclosure*>& View::Disclosed(size_t item) const {
  if (disclosed_.empty()) disclosed_ = AssignDisclosures(*this);
  return disclosed_[item];
}

const Recomputed& View::Scores() const {
  if (!scores_) {
    const std::optional<int> year = ScoredYear(facts.scores);
    const Year* rules = year && pack.rules_of_year ? pack.rules_of_year(*year) : nullptr;
    scores_ = std::make_unique<const Recomputed>(Recompute(facts.scores, rules));
  }
  return *scores_;
}

bool View::HoldsPerson(const Cell& cell) const {
  for (uint32_t b = cell.blocks.begin; b < cell.blocks.end; ++b) {
    for (const ShapeHit& shape : shapes.Of(b)) {
      if (shape.shape == Shape::kPersonName) return true;
    }
  }
  return false;
}

bool View::ListsPersons(uint32_t table) const {
  auto known = lists_persons_.find(table);
  if (known != lists_persons_.end()) return known->second;
  const std::vector<Row>& rows = document.tables[table].rows;
  bool lists = std::any_of(rows.begin(), rows.end(), [&](const Row& row) {
    return std::any_of(row.cells.begin(), row.cells.end(),
                       [&](const Cell& cell) { return HoldsPerson(cell); });
  });
  return lists_persons_.emplace(table, lists).first->second;
}

}  // namespace oit

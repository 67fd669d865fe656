#include "audit/records.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "audit/own_file.h"
#include "audit/passage.h"
#include "facts/shapes.h"

namespace oit {
namespace {

// An element of a record: its columns in one table, or its form.
struct Asked {
  ElementResult* result = nullptr;
  const CompiledElement* words = nullptr;
  std::vector<uint32_t> columns;
  bool by_form = false;  // its cells mostly hold the thing itself, so each must
};

Span BlocksOf(const Row& row) {
  Span blocks{kNowhere, 0};
  for (const Cell& cell : row.cells) {
    if (cell.blocks.empty()) continue;
    blocks.begin = std::min(blocks.begin, cell.blocks.begin);
    blocks.end = std::max(blocks.end, cell.blocks.end);
  }
  return blocks.end == 0 ? Span{} : blocks;
}

// One table as a listing of the records of one requirement.
class Listing {
 public:
  Listing(const View& view, uint32_t table, const CompiledRequirement& rule)
      : view_(view), table_(view.document.tables[table]), rule_(rule) {}

  // Whether it is one: it has columns for two of the elements at least, or for the only one, or
  // a column of what the first one is known by (names of persons).
  bool Read(const std::vector<ElementResult*>& elements) {
    size_t found = 0;
    for (ElementResult* element : elements) {
      asked_.push_back(Ask(element));
      found += !asked_.back().columns.empty();
    }
    const Asked& first = asked_.front();
    bool known = std::any_of(first.columns.begin(), first.columns.end(), [&](uint32_t column) {
      return MostlyHolds(column, first.words->rule->is);
    });
    return known || found >= std::min<size_t>(2, elements.size());
  }

  // Counts the records, from `first` on, and what each lacks. Returns the number of the next.
  uint32_t Count(uint32_t first) {
    uint32_t number = first;
    for (const Row& row : table_.rows) {
      if (!IsRecord(row)) continue;
      for (Asked& asked : asked_) {
        if (Has(row, asked)) continue;
        asked.result->lacking.push_back({QuoteRow(row), number});
      }
      ++number;
    }
    for (Asked& asked : asked_) asked.result->records += number - first;
    return number;
  }

 private:
  Asked Ask(ElementResult* element) const {
    Asked asked;
    asked.result = element;
    asked.words = &rule_.elements.at(element->element->id);
    for (uint32_t column = 0; column < table_.columns.size(); ++column) {
      if (IsNamed(column, *asked.words)) asked.columns.push_back(column);
    }
    const std::vector<Shape>& is = asked.words->rule->is;
    if (asked.columns.empty() && !is.empty()) {
      for (uint32_t column = 0; column < table_.columns.size(); ++column) {
        if (MostlyHolds(column, is)) asked.columns.push_back(column);
      }
    }
    asked.by_form =
        IsExactForm(is) && std::any_of(asked.columns.begin(), asked.columns.end(),
                                       [&](uint32_t column) { return MostlyHolds(column, is); });
    return asked;
  }

  bool IsNamed(uint32_t column, const CompiledElement& words) const {
    const std::vector<uint32_t>& headers = table_.columns[column].headers;
    auto heads = [&](Span hit) {
      uint32_t block = view_.document.BlockAt(hit.begin);
      return std::find(headers.begin(), headers.end(), block) != headers.end();
    };
    for (WordsIndex set : {words.named, words.alone}) {
      const std::vector<Span>& hits = view_.hits.Of(set);
      if (std::any_of(hits.begin(), hits.end(), heads)) return true;
    }
    const std::vector<Span>& inside = view_.hits.Of(words.inside);
    return view_.own_file && std::any_of(inside.begin(), inside.end(), [&](Span hit) {
             return heads(hit) && IsLabel(view_.document, hit);
           });
  }

  bool MostlyHolds(uint32_t column, const std::vector<Shape>& is) const {
    size_t filled = 0, holding = 0;
    for (const Row& row : table_.rows) {
      if (column >= row.cells.size() || row.cells[column].blocks.empty()) continue;
      ++filled;
      holding += HoldsShape(view_.document, row.cells[column].blocks, is);
    }
    return filled > 0 && holding * 2 > filled;
  }

  // The first element that has a column names the record.
  bool IsRecord(const Row& row) const {
    auto key = std::find_if(asked_.begin(), asked_.end(),
                            [](const Asked& asked) { return !asked.columns.empty(); });
    // Where only one element is asked, any filled cell makes a record of its row.
    bool named = asked_.size() == 1 && !BlocksOf(row).empty();
    named = named || std::any_of(key->columns.begin(), key->columns.end(), [&](uint32_t column) {
              return column < row.cells.size() && !row.cells[column].blocks.empty();
            });
    return named && !IsTotal(row) && !IsExcused(row);
  }

  bool IsTotal(const Row& row) const {
    static const std::string kTotal = NormalisePhrase("รวม")->key;
    for (const Cell& cell : row.cells) {
      if (cell.blocks.empty()) continue;
      std::string_view key = view_.document.Key(view_.document.blocks[cell.blocks.begin]);
      return key.starts_with(kTotal);
    }
    return false;
  }

  bool IsExcused(const Row& row) const {
    Span blocks = BlocksOf(row);
    const std::vector<Span>& excuses = view_.hits.Of(rule_.excused);
    return std::any_of(excuses.begin(), excuses.end(), [&](Span hit) {
      return blocks.Contains(view_.document.BlockAt(hit.begin));
    });
  }

  // An element without a column is the listing's own business only where a form tells it.
  bool Has(const Row& row, const Asked& asked) const {
    const std::vector<Shape>& is = asked.words->rule->is;
    if (asked.columns.empty())
      return !view_.own_file || is.empty() || asked.result->element->by_eye();
    if (asked.by_form && HoldsShape(view_.document, BlocksOf(row), is)) return true;
    return std::any_of(asked.columns.begin(), asked.columns.end(), [&](uint32_t column) {
      if (column >= row.cells.size()) return false;
      const Cell& cell = row.cells[column];
      bool tick = cell.mark == CellMark::kTick;
      return tick || (!cell.blocks.empty() && (!asked.by_form || SaysNone(cell, asked)));
    });
  }

  bool SaysNone(const Cell& cell, const Asked& asked) const {
    const std::vector<Span>& none = view_.hits.Of(asked.words->none);
    return std::any_of(none.begin(), none.end(), [&](Span hit) {
      return cell.blocks.Contains(view_.document.BlockAt(hit.begin));
    });
  }

  Passage QuoteRow(const Row& row) const {
    Span blocks = BlocksOf(row);
    for (const Asked& asked : asked_) {
      for (uint32_t column : asked.columns) {
        if (column >= row.cells.size() || row.cells[column].blocks.empty()) continue;
        return QuoteSpan(view_.document, view_.document.blocks[row.cells[column].blocks.begin].key);
      }
    }
    return QuoteSpan(view_.document, view_.document.blocks[blocks.begin].key);
  }

  const View& view_;
  const Table& table_;
  const CompiledRequirement& rule_;
  std::vector<Asked> asked_;
};

// Records in running text: from each hit of the first element's form, a person's name, to the
// next one.
class PersonByPerson {
 public:
  PersonByPerson(const View& view, const CompiledRequirement& rule) : view_(view), rule_(rule) {}

  void Count(const std::vector<ElementResult*>& elements) {
    const CompiledElement& key = rule_.elements.at(elements.front()->element->id);
    std::vector<uint32_t> starts;
    for (uint32_t b = 0; b < Blocks(); ++b) {
      bool prose = view_.document.blocks[b].table == kNowhere &&
                   view_.document.blocks[b].kind != BlockKind::kSignature;
      if (prose && HoldsShape(view_.document, {b, b + 1}, key.rule->is)) starts.push_back(b);
    }
    if (starts.size() < 2) return;
    for (ElementResult* element : elements) {
      element->records = static_cast<uint32_t>(starts.size());
      const CompiledElement& words = rule_.elements.at(element->element->id);
      if (words.rule->is.empty()) continue;
      std::vector<LackingRecord> below = Lacking(starts, words, false);
      std::vector<LackingRecord> above = Lacking(starts, words, true);
      element->lacking = below.size() <= above.size() ? std::move(below) : std::move(above);
    }
  }

 private:
  uint32_t Blocks() const { return static_cast<uint32_t>(view_.document.blocks.size()); }

  // Where what belongs to a name stands below it, or above it.
  std::vector<LackingRecord> Lacking(const std::vector<uint32_t>& starts,
                                     const CompiledElement& words, bool above) const {
    std::vector<LackingRecord> lacking;
    for (size_t i = 0; i < starts.size(); ++i) {
      Span record = above ? Span{i == 0 ? 0 : starts[i - 1] + 1, starts[i] + 1}
                          : Span{starts[i], i + 1 < starts.size() ? starts[i + 1] : Blocks()};
      if (HoldsShape(view_.document, record, words.rule->is) || IsExcused(record)) continue;
      const Block& name = view_.document.blocks[starts[i]];
      lacking.push_back({QuoteSpan(view_.document, name.key), static_cast<uint32_t>(i) + 1});
    }
    return lacking;
  }

  bool IsExcused(Span record) const {
    const std::vector<Span>& excuses = view_.hits.Of(rule_.excused);
    return std::any_of(excuses.begin(), excuses.end(), [&](Span hit) {
      return record.Contains(view_.document.BlockAt(hit.begin));
    });
  }

  const View& view_;
  const CompiledRequirement& rule_;
};

void Judge(const std::vector<ElementResult*>& elements) {
  for (ElementResult* element : elements) {
    if (element->lacking.empty() || element->level == Level::kNotApplicable) continue;
    bool by_eye =
        element->element->kind == ElementKind::kVisual && element->level == Level::kReview;
    if (by_eye) continue;
    element->level = Level::kMissing;
    element->evidence.clear();
  }
}

bool NamesPersons(const CompiledRequirement& rule, const ElementResult& key) {
  const std::vector<Shape>& is = rule.elements.at(key.element->id).rule->is;
  return std::count(is.begin(), is.end(), Shape::kPersonName) > 0;
}

}  // namespace

void FindRecords(const View& view, ItemResult* item) {
  std::map<std::string, std::vector<ElementResult*>> by_requirement;
  for (ElementResult& element : item->elements) {
    const CompiledRequirement& rule = view.pack.requirements.at(element.element->requirement);
    bool asked = element.element->each && rule.elements.count(element.element->id) > 0;
    if (asked) by_requirement[element.element->requirement].push_back(&element);
  }
  for (auto& [slug, elements] : by_requirement) {
    const CompiledRequirement& rule = view.pack.requirements.at(slug);
    uint32_t next = 1;
    for (uint32_t table = 0; table < view.document.tables.size(); ++table) {
      if (view.facts.tables[table].measures && !view.own_file) continue;
      Listing listing(view, table, rule);
      if (listing.Read(elements)) next = listing.Count(next);
    }
    bool persons = next == 1 && view.own_file && NamesPersons(rule, *elements.front());
    if (persons) PersonByPerson(view, rule).Count(elements);
    Judge(elements);
  }
}

}  // namespace oit

#include <algorithm>
#include <utility>

#include "facts/measure_row.h"
#include "facts/parts.h"
#include "text/dates.h"
#include "text/key.h"

namespace oit::facts {
namespace {

constexpr uint32_t kHead = 12;  // key characters: words this near a cell's start are its verdict
constexpr uint32_t kRealContent = 15;  // a shorter text reports nothing by itself
constexpr size_t kGroupColumns = 4;

const Cell* CellOf(const Row& row, size_t column) {
  return column < row.cells.size() ? &row.cells[column] : nullptr;
}

bool HasText(const Document& document, const Cell& cell) {
  for (uint32_t i = cell.blocks.begin; i < cell.blocks.end; ++i) {
    std::string_view key = document.Key(document.blocks[i]);
    if (std::any_of(key.begin(), key.end(), [](char c) { return c != ' ' && c != '-'; })) {
      return true;
    }
  }
  return false;
}

bool IsMarked(const Cell& cell) { return cell.mark == CellMark::kTick; }

// The row of a group's name: one cell at its start and nothing else in a wide table.
bool IsGroupRow(const Document& document, const Row& row) {
  size_t filled = 0;
  for (const Cell& cell : row.cells) filled += HasText(document, cell) || IsMarked(cell);
  bool first = !row.cells.empty() && HasText(document, row.cells.front());
  return row.cells.size() >= kGroupColumns && filled == 1 && first;
}

bool HoldsMeasure(const Document& document, const Row& row, const std::vector<Role>& roles) {
  for (size_t i = 0; i < roles.size(); ++i) {
    const Cell* cell = CellOf(row, i);
    bool says = roles[i] == Role::kMeasure || roles[i] == Role::kSteps;
    if (says && cell && HasText(document, *cell)) return true;
  }
  return false;
}

// What words say: the latest in the order of strength wins where two overlap.
struct Words {
  RowMark mark = RowMark::kNone;
  Span key;
};

// What stands in a cell, or under a label.
class CellReader {
 public:
  CellReader(const Reading& reading, std::vector<MeasurePart> parts)
      : reading_(reading), parts_(std::move(parts)) {}

  // The words at its head.
  Words Head() const {
    for (const MeasurePart& part : parts_) {
      const Span key = part.key;
      if (TrimSpaces(reading_.Key(key)).empty()) continue;
      Words words = First(key);
      bool near = words.mark != RowMark::kNone && words.key.begin <= key.begin + kHead;
      return near ? words : Words{};
    }
    return {};
  }

  Words Anywhere(std::string_view list, RowMark mark) const {
    for (const MeasurePart& part : parts_) {
      std::vector<Span> hits = reading_.hits.In(list, part.key);
      if (!hits.empty()) return {mark, hits.front()};
    }
    return {};
  }

  // A date, a link, a list or more than a word or two.
  bool HasContent() const {
    uint32_t letters = 0;
    for (const MeasurePart& part : parts_) {
      const Block& block = reading_.block(part.block);
      if (!block.links.empty() || !FindDates(reading_.Key(part.key)).empty()) return true;
      if (block.kind != BlockKind::kImage) letters += part.key.size();
    }
    return letters >= kRealContent;
  }

  bool StartsAsPlan() const {
    if (parts_.empty()) return false;
    const Span key = parts_.front().key;
    std::vector<Span> hits = reading_.hits.In("mood.planned", key);
    return !hits.empty() && hits.front().begin <= key.begin + kHead;
  }

 private:
  // The first words of any mood. "ดำเนินการแล้ว" inside "ยังไม่ได้ดำเนินการแล้วเสร็จ" is part
  // of it and says nothing by itself.
  Words First(Span key) const {
    Words first;
    auto look = [&](std::string_view list, RowMark mark) {
      for (Span hit : reading_.hits.In(list, key)) {
        bool later = first.mark != RowMark::kNone && hit.begin >= first.key.begin;
        if (!later) first = {mark, hit};
        break;
      }
    };
    look("mood.not_done", RowMark::kNotDone);
    look("mood.in_progress", RowMark::kInProgress);
    look("mood.done", RowMark::kDone);
    return first;
  }

  const Reading& reading_;
  const std::vector<MeasurePart> parts_;
};

// What words of a cell or part say became of the measure; false for nothing.
bool ReadWords(const Reading& reading, ReportKind kind, const std::vector<MeasurePart>& parts,
               Measure* measure) {
  const CellReader reader(reading, parts);
  Words words = reader.Head();
  if (words.mark == RowMark::kNone) {
    words = reader.Anywhere("mood.in_progress", RowMark::kInProgress);
  }
  if (words.mark == RowMark::kNone) words = reader.Anywhere("mood.not_done", RowMark::kInProgress);
  const bool reports = words.mark == RowMark::kNone && kind == ReportKind::kResultsReport &&
                       reader.HasContent() && !reader.StartsAsPlan();
  if (reports) words = {RowMark::kDone, {parts.front().key.begin, parts.back().key.end}};
  if (words.mark == RowMark::kNone) return false;
  measure->mark = words.mark;
  measure->mark_source = reading.document.Source(words.key);
  return true;
}

class RowReader {
 public:
  RowReader(const Reading& reading, const Facts& facts, Measure* measure)
      : reading_(reading),
        facts_(facts),
        measure_(measure),
        table_(reading.document.tables[measure->table]),
        row_(table_.rows[measure->row]) {}

  void Read() {
    if (ReadTicks()) return;
    for (Role role : {Role::kResult, Role::kDone}) {
      for (size_t i = 0; i < Roles().size(); ++i) {
        const Cell* cell = CellOf(row_, i);
        if (Roles()[i] == role && cell && ReadWords(*cell)) return;
      }
    }
  }

 private:
  const std::vector<Role>& Roles() const { return facts_.tables[measure_->table].roles; }

  bool Set(RowMark mark, Span source) {
    measure_->mark = mark;
    measure_->mark_source = source;
    return true;
  }

  // Whether a column of what is not done is one of what is still under way.
  bool IsUnderWay(size_t column) const {
    const std::vector<uint32_t>& headers = table_.columns[column].headers;
    return std::any_of(headers.begin(), headers.end(), [&](uint32_t header) {
      return reading_.hits.Any("mood.in_progress", reading_.block(header).key);
    });
  }

  bool Says(const Cell& cell) const {
    return IsMarked(cell) || (cell.mark == CellMark::kNone && HasText(reading_.document, cell));
  }

  bool ReadTicks() {
    const Cell* done = nullptr;
    const Cell* cross = nullptr;
    const Cell* undone = nullptr;
    bool under_way = false;
    for (size_t i = 0; i < Roles().size(); ++i) {
      const Cell* cell = CellOf(row_, i);
      if (!cell) continue;
      bool counts = Roles()[i] == Role::kDone || Roles()[i] == Role::kResult;
      if (counts && IsMarked(*cell)) done = cell;
      if (counts && cell->mark == CellMark::kCross) cross = cell;
      bool not_done = Roles()[i] == Role::kNotDone;
      if (!not_done || !(Says(*cell) || cell->mark == CellMark::kCross)) continue;
      if (cell->mark == CellMark::kCross && done) continue;
      undone = cell;
      under_way = IsUnderWay(i);
    }
    if (done && undone && IsMarked(*undone)) return Set(RowMark::kContradiction, done->source);
    if (done) return Set(RowMark::kDone, done->source);
    if (undone && !Says(*undone) && cross) return Set(RowMark::kNotDone, cross->source);
    if (undone) {
      return Set(under_way ? RowMark::kInProgress : RowMark::kNotDone, undone->source);
    }
    return cross && Set(RowMark::kNotDone, cross->source);
  }

  bool ReadWords(const Cell& cell) {
    if (!HasText(reading_.document, cell)) return false;
    std::vector<MeasurePart> parts;
    for (const MeasurePart& part : measure_->parts) {
      if (cell.blocks.Contains(part.block)) parts.push_back(part);
    }
    return facts::ReadWords(reading_, facts_.kind, parts, measure_);
  }

  const Reading& reading_;
  const Facts& facts_;
  Measure* measure_;
  const Table& table_;
  const Row& row_;
};

}  // namespace

namespace {

// Column by column.
void AddParts(const Document& document, const Row& row, const std::vector<Role>& roles,
              Measure* measure) {
  for (size_t i = 0; i < roles.size(); ++i) {
    const Cell* cell = CellOf(row, i);
    if (!cell || roles[i] == Role::kNone) continue;
    for (uint32_t b = cell->blocks.begin; b < cell->blocks.end; ++b) {
      measure->parts.push_back({roles[i], b, document.blocks[b].key});
    }
  }
}

}  // namespace

std::vector<Measure> ReadMeasures(const Document& document, const std::vector<TableFacts>& tables) {
  std::vector<Measure> measures;
  for (uint32_t t = 0; t < document.tables.size(); ++t) {
    if (!tables[t].measures) continue;
    const std::vector<Row>& rows = document.tables[t].rows;
    for (uint32_t r = 0; r < rows.size(); ++r) {
      if (IsGroupRow(document, rows[r]) || !HoldsMeasure(document, rows[r], tables[t].roles)) {
        continue;
      }
      Measure measure;
      measure.table = t;
      measure.row = r;
      AddParts(document, rows[r], tables[t].roles, &measure);
      measures.push_back(std::move(measure));
    }
  }
  return measures;
}

void ReadMark(const Reading& reading, const Facts& facts, Measure* measure) {
  if (!measure->in_prose()) return RowReader(reading, facts, measure).Read();
  if (!measure->mark_source.empty()) return;  // by its check boxes
  for (Role role : {Role::kResult, Role::kDone}) {
    const std::vector<MeasurePart> parts = PartsOf(*measure, role);
    if (!parts.empty() && ReadWords(reading, facts.kind, parts, measure)) return;
  }
}

}  // namespace oit::facts

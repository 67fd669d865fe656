#include <algorithm>

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

class CellReader {
 public:
  CellReader(const Reading& reading, const Cell& cell) : reading_(reading), cell_(cell) {}

  // The words at the head of the cell.
  Words Head() const {
    for (uint32_t i = cell_.blocks.begin; i < cell_.blocks.end; ++i) {
      Span key = reading_.block(i).key;
      if (TrimSpaces(reading_.Key(i)).empty()) continue;
      Words words = First(key);
      bool near = words.mark != RowMark::kNone && words.key.begin <= key.begin + kHead;
      return near ? words : Words{};
    }
    return {};
  }

  Words Anywhere(std::string_view list, RowMark mark) const {
    for (uint32_t i = cell_.blocks.begin; i < cell_.blocks.end; ++i) {
      std::vector<Span> hits = reading_.hits.In(list, reading_.block(i).key);
      if (!hits.empty()) return {mark, hits.front()};
    }
    return {};
  }

  // A date, a link, a list or more than a word or two.
  bool HasContent() const {
    uint32_t letters = 0;
    for (uint32_t i = cell_.blocks.begin; i < cell_.blocks.end; ++i) {
      const Block& block = reading_.block(i);
      if (!block.links.empty() || !FindDates(reading_.Key(i)).empty()) return true;
      if (block.kind != BlockKind::kImage) letters += block.key.size();
    }
    return letters >= kRealContent;
  }

  bool StartsAsPlan() const {
    if (cell_.blocks.empty()) return false;
    Span key = reading_.block(cell_.blocks.begin).key;
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
  const Cell& cell_;
};

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

  bool SetWords(const Words& words) { return Set(words.mark, reading_.document.Source(words.key)); }

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
    CellReader reader(reading_, cell);
    Words head = reader.Head();
    if (head.mark != RowMark::kNone) return SetWords(head);
    Words half = reader.Anywhere("mood.in_progress", RowMark::kInProgress);
    if (half.mark == RowMark::kNone) half = reader.Anywhere("mood.not_done", RowMark::kInProgress);
    if (half.mark != RowMark::kNone) return SetWords(half);
    bool reports =
        facts_.kind == ReportKind::kResultsReport && reader.HasContent() && !reader.StartsAsPlan();
    return reports && Set(RowMark::kDone, cell.source);
  }

  const Reading& reading_;
  const Facts& facts_;
  Measure* measure_;
  const Table& table_;
  const Row& row_;
};

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
      measures.push_back(measure);
    }
  }
  return measures;
}

void ReadMark(const Reading& reading, const Facts& facts, Measure* measure) {
  RowReader(reading, facts, measure).Read();
}

}  // namespace oit::facts

#include "facts/score_tables.h"

#include <algorithm>
#include <set>

#include "facts/score_cells.h"

namespace oit::facts {
namespace {

using Kind = ScoreSubject::Kind;
using Word = ScoreWord;

constexpr size_t kFewRows = 2;
constexpr size_t kRankedRows = 5;  // so many rows in falling order are no accident

class TableReader {
 public:
  TableReader(const Document& document, uint32_t table, const std::vector<Role>& roles,
              const std::vector<ScoreBlock>& blocks, Scores* scores)
      : table_(document.tables[table]), roles_(roles), blocks_(blocks), scores_(*scores) {}

  void Read() {
    for (const Row& row : table_.rows) {
      std::vector<CellText>& texts = rows_.emplace_back();
      for (const Cell& cell : row.cells) {
        CellText& text = texts.emplace_back();
        for (uint32_t b = cell.blocks.begin; b < cell.blocks.end; ++b) text.Add(blocks_[b]);
      }
    }
    for (size_t c = 0; c < table_.columns.size(); ++c) columns_.push_back(ReadColumn(c));
    if (std::none_of(columns_.begin(), columns_.end(), HasSubject)) TakeFirstRow();
    SumInstruments();
    if (!IsAboutScores()) return;
    first_ = scores_.stated.size();
    for (const std::vector<CellText>& row : rows_) ReadRow(row);
    Rank();
  }

 private:
  struct Column {
    enum { kLabel, kValue, kRank, kGrade, kSkip } kind = kLabel;
    std::optional<ScoreSubject> subject;  // the header names it: rows are years or agencies
    int year = 0;
    int part = 0;           // of EIT
    bool mean = false;      // of the instrument
    bool sum = false;       // "รวม"
    bool weighted = false;  // only the total is a score
    bool headed = false;    // its header speaks of scores
    bool ordered = false;   // its header speaks of ranks
  };

  Column ReadColumn(size_t c) const {
    Column column;
    ScoreTokens header;
    for (uint32_t block : table_.columns[c].headers) {
      const ScoreTokens& tokens = blocks_[block].tokens;
      header.insert(header.end(), tokens.begin(), tokens.end());
    }
    std::vector<const ScoreToken*> subjects = Narrowest(header);
    column.year = YearIn(header);
    column.part = Has(header, {Word::kPart1}) ? 1 : Has(header, {Word::kPart2}) ? 2 : 0;
    column.mean = Has(header, {Word::kMean});
    column.weighted = Has(header, {Word::kWeighted});
    column.headed =
        Has(header, {Word::kPoints, Word::kPercent, Word::kAnalysed, Word::kYear, Word::kMean});
    column.ordered = Has(header, {Word::kOrdered});
    bool named = subjects.size() == 1 && subjects.front()->subject.kind == Kind::kIndicator;
    bool values = HoldsValues(c) || (named && HoldsValue(c));
    if (Has(header, {Word::kTarget, Word::kChange, Word::kSince, Word::kOthers, Word::kFull,
                     Word::kForeign})) {
      column.kind = Column::kSkip;
    } else if ((c < roles_.size() && roles_[c] == Role::kNumber) || column.ordered) {
      column.kind = Column::kRank;
    } else if (values) {
      column.kind = Column::kValue;
      if (subjects.size() == 1) column.subject = subjects.front()->subject;
      column.sum = subjects.empty() && !header.empty() && header.front().word == Word::kSum;
      if (subjects.size() > 1) column.kind = Column::kSkip;
    } else if (HoldsGrades(c)) {
      column.kind = Column::kGrade;
    }
    return column;
  }

  static bool HasSubject(const Column& column) { return column.subject.has_value(); }

  bool HoldsValue(size_t c) const {
    return std::any_of(rows_.begin(), rows_.end(), [&](const std::vector<CellText>& row) {
      return c < row.size() && row[c].IsValue();
    });
  }

  // A row of names that was not seen to be the header.
  void TakeFirstRow() {
    std::vector<std::pair<size_t, ScoreSubject>> names;
    for (size_t c = 0; !rows_.empty() && c < rows_[0].size() && c < columns_.size(); ++c) {
      std::vector<const ScoreToken*> cell = Narrowest(rows_[0][c].tokens());
      if (cell.size() == 1 && HoldsValue(c)) names.emplace_back(c, cell.front()->subject);
    }
    if (names.size() <= kFewRows) return;
    for (const auto& [c, subject] : names) {
      columns_[c].kind = Column::kValue;
      columns_[c].subject = subject;
    }
  }

  // "รวม" beside columns of instruments is the total.
  void SumInstruments() {
    auto instrument = [](const Column& column) {
      return column.subject && column.subject->kind == Kind::kInstrument;
    };
    if (std::count_if(columns_.begin(), columns_.end(), instrument) < 2) return;
    for (Column& column : columns_) {
      if (column.sum) column.subject = ScoreSubject{};
    }
  }

  bool HoldsValues(size_t c) const {
    size_t filled = 0, values = 0;
    for (const std::vector<CellText>& row : rows_) {
      if (c >= row.size() || row[c].empty()) continue;
      ++filled;
      values += row[c].IsValue();
    }
    return filled > 0 && 2 * values >= filled;
  }

  bool HoldsGrades(size_t c) const {
    size_t filled = 0, grades = 0;
    for (const std::vector<CellText>& row : rows_) {
      if (c >= row.size() || row[c].empty()) continue;
      ++filled;
      grades += row[c].tokens().size() <= kFewRows && Has(row[c].tokens(), {Word::kGrade});
    }
    return filled > 0 && 2 * grades >= filled;
  }

  bool IsAboutScores() const {
    std::set<ScoreSubject> subjects;
    bool headed = false, values = false;
    for (const Column& column : columns_) {
      if (column.subject) subjects.insert(*column.subject);
      headed = headed || column.headed;
      values = values || column.kind == Column::kValue;
    }
    for (const std::vector<CellText>& row : rows_) {
      if (std::optional<ScoreSubject> subject = SubjectOf(row)) subjects.insert(*subject);
    }
    headed = headed || subjects.count({}) > 0;
    return values && (subjects.size() > kFewRows || (headed && !subjects.empty()));
  }

  bool IsLabel(size_t c) const { return c < columns_.size() && columns_[c].kind == Column::kLabel; }

  std::optional<ScoreSubject> SubjectOf(const std::vector<CellText>& row) const {
    return SubjectIn(row, 0, row.size());
  }

  // The label right in front of a value, in a table that has several side by side.
  std::optional<ScoreSubject> SubjectBefore(const std::vector<CellText>& row, size_t value) const {
    size_t from = value;
    while (from > 0 && columns_[from - 1].kind != Column::kValue) --from;
    return SubjectIn(row, from, value);
  }

  std::optional<ScoreSubject> SubjectIn(const std::vector<CellText>& row, size_t from,
                                        size_t to) const {
    std::optional<ScoreSubject> best;
    for (size_t c = from; c < to; ++c) {
      if (!IsLabel(c)) continue;
      if (Has(row[c].tokens(), {Word::kTarget, Word::kOthers, Word::kForeign})) return std::nullopt;
      std::vector<const ScoreToken*> names = Narrowest(row[c].tokens());
      if (names.size() != 1 || !row[c].Leads(*names.front())) continue;
      const ScoreSubject& subject = names.front()->subject;
      if (!best || Precision(subject.kind) > Precision(best->kind)) best = subject;
    }
    return best;
  }

  // "รวม", "เฉลี่ย" under the rows of one instrument, or of all.
  std::optional<ScoreSubject> SumOf(const std::vector<CellText>& row) const {
    for (size_t c = 0; c < row.size(); ++c) {
      if (!IsLabel(c) || row[c].tokens().empty()) continue;
      Word word = row[c].tokens().front().word;
      if (word != Word::kSum && word != Word::kMean) return std::nullopt;
      std::set<Instrument> above;
      for (int indicator : since_sum_) above.insert(InstrumentOf(indicator));
      if (above.size() == 1) return ScoreSubject{Kind::kInstrument, *above.begin(), 0, 0};
      if (word == Word::kMean) return std::nullopt;
      return ScoreSubject{};
    }
    return std::nullopt;
  }

  void ReadRow(const std::vector<CellText>& row) {
    if (ReadLines(row)) return;
    std::optional<ScoreSubject> subject = SubjectOf(row);
    if (subject && subject->kind == Kind::kIndicator) since_sum_.push_back(subject->indicator);
    if (!subject) {
      subject = SumOf(row);
      if (subject) since_sum_.clear();
    }
    if (!subject) ReadGradeRow(row);
    std::set<std::pair<ScoreSubject, int>> given;
    for (size_t c = 0; c < row.size() && c < columns_.size(); ++c) {
      if (columns_[c].kind != Column::kValue && columns_[c].kind != Column::kGrade) continue;
      std::optional<ScoreSubject> near = SubjectBefore(row, c);
      std::optional<ScoreSubject> of = SubjectAt(row, c, near ? near : subject);
      if (!of) continue;
      if (columns_[c].kind == Column::kGrade) {
        AddGrade(row, c, *of);
      } else if (columns_[c].kind == Column::kValue && IsScore(row[c], columns_[c])) {
        int year = columns_[c].year ? columns_[c].year : YearOf(row);
        if (given.emplace(*of, year).second) State(*of, row[c], 0, year, RankOf(row));
      }
    }
  }

  // "ระดับ | C".
  void ReadGradeRow(const std::vector<CellText>& row) {
    for (size_t c = 0; c + 1 < row.size(); ++c) {
      if (row[c].tokens().empty()) continue;
      if (row[c].tokens().front().word != Word::kGradeWord) return;
      if (Has(row[c + 1].tokens(), {Word::kGrade})) AddGrade(row, c + 1, {});
      return;
    }
  }

  // A whole number counts people, unless the column speaks of scores.
  static bool IsScore(const CellText& cell, const Column& column) {
    if (!cell.IsValue()) return false;
    const ScoreToken& figure = *Figures(cell.tokens()).front();
    if (figure.decimals > 0 || figure.unit) return true;
    return column.headed || column.subject;
  }

  // Whose score the cell holds: the column's, the row's, or that of the row's instrument.
  std::optional<ScoreSubject> SubjectAt(const std::vector<CellText>& row, size_t c,
                                        const std::optional<ScoreSubject>& of_row) const {
    const Column& column = columns_[c];
    if (column.subject && of_row && of_row->kind != Kind::kIndicator &&
        column.subject->kind == Kind::kTotal) {
      return of_row;
    }
    if (column.subject) {
      if (of_row || IsOfOthers(row)) return std::nullopt;
      return column.subject;
    }
    if (!of_row) return column.kind == Column::kGrade ? GradeRow(row) : std::nullopt;
    if (column.weighted && of_row->kind != Kind::kTotal) return std::nullopt;
    bool second = std::any_of(
        columns_.begin(), columns_.begin() + static_cast<long>(c),
        [](const Column& left) { return left.kind == Column::kValue && left.part == 0; });
    if (column.part && InstrumentOfSubject(*of_row) == Instrument::kEit) {
      ScoreSubject part = *of_row;
      part.part = column.part;
      return part;
    }
    if (column.mean && second && of_row->kind == Kind::kIndicator) {
      return ScoreSubject{Kind::kInstrument, InstrumentOf(of_row->indicator), 0, 0};
    }
    return of_row;
  }

  static std::optional<Instrument> InstrumentOfSubject(const ScoreSubject& subject) {
    if (subject.kind == Kind::kTotal) return std::nullopt;
    return subject.kind == Kind::kInstrument ? subject.instrument : InstrumentOf(subject.indicator);
  }

  // A grade beside columns of subjects is the total's.
  std::optional<ScoreSubject> GradeRow(const std::vector<CellText>& row) const {
    bool total = std::any_of(columns_.begin(), columns_.end(), [](const Column& column) {
      return column.subject && column.subject->kind == Kind::kTotal;
    });
    bool named = std::any_of(row.begin(), row.end(), [](const CellText& cell) {
      return Has(cell.tokens(), {Word::kGradeWord});
    });
    if ((!total && !named) || IsOfOthers(row)) return std::nullopt;
    return ScoreSubject{};
  }

  bool IsOfOthers(const std::vector<CellText>& row) const {
    return std::any_of(row.begin(), row.end(), [](const CellText& cell) {
      return Has(cell.tokens(),
                 {Word::kTarget, Word::kOthers, Word::kChange, Word::kFull, Word::kWeighted});
    });
  }

  int YearOf(const std::vector<CellText>& row) const {
    for (size_t c = 0; c < row.size(); ++c) {
      int year = YearIn(row[c].tokens());
      if (year) return year;
    }
    return 0;
  }

  std::optional<int> RankOf(const std::vector<CellText>& row) const {
    for (size_t c = 0; c < row.size() && c < columns_.size(); ++c) {
      if (columns_[c].kind != Column::kRank || row[c].tokens().empty()) continue;
      return static_cast<int>(row[c].tokens().front().value);
    }
    return std::nullopt;
  }

  // Several names in one cell, as many figures in another: line by line.
  bool ReadLines(const std::vector<CellText>& row) {
    for (size_t label = 0; label < row.size(); ++label) {
      std::vector<const ScoreToken*> names = Narrowest(row[label].tokens());
      if (!IsLabel(label) || names.size() < 2) continue;
      bool any = false;
      for (size_t c = 0; c < row.size() && c < columns_.size(); ++c) {
        if (columns_[c].kind != Column::kValue) continue;
        if (Figures(row[c].tokens()).size() != names.size() || columns_[c].weighted) continue;
        for (size_t k = 0; k < names.size(); ++k) {
          State(names[k]->subject, row[c], k, columns_[c].year, std::nullopt);
        }
        any = true;
      }
      if (any) return true;
    }
    return false;
  }

  void State(const ScoreSubject& subject, const CellText& cell, size_t figure, int year,
             std::optional<int> rank) {
    const ScoreToken& value = *Figures(cell.tokens())[figure];
    StatedScore stated;
    stated.subject = subject;
    stated.value = value.value;
    stated.decimals = value.decimals;
    stated.year = year;
    stated.rank = rank;
    stated.key = cell.KeyOf(value);
    stated.block = cell.BlockOf(value);
    scores_.stated.push_back(stated);
  }

  void AddGrade(const std::vector<CellText>& row, size_t c, const ScoreSubject& subject) {
    if (subject.kind != Kind::kTotal) return;
    for (const ScoreToken& token : row[c].tokens()) {
      if (token.word != Word::kGrade) continue;
      StatedGrade grade;
      grade.name = token.grade;
      grade.year = columns_[c].year ? columns_[c].year : YearOf(row);
      grade.key = row[c].KeyOf(token);
      grade.block = row[c].BlockOf(token);
      scores_.grades.push_back(grade);
      return;
    }
  }

  // Whether words say that the rows go by score.
  bool IsCalledRanked() const {
    if (std::any_of(columns_.begin(), columns_.end(),
                    [](const Column& column) { return column.ordered; })) {
      return true;
    }
    for (uint32_t block : {table_.before, table_.heading}) {
      if (block != kNowhere && Has(blocks_[block].tokens, {Word::kOrdered})) return true;
    }
    return false;
  }

  void Rank() {
    std::vector<uint32_t> rows;
    for (size_t i = first_; i < scores_.stated.size(); ++i) {
      const StatedScore& stated = scores_.stated[i];
      bool same = rows.empty() || scores_.stated[rows.front()].year == stated.year;
      if (stated.subject.kind == Kind::kIndicator && same) rows.push_back(static_cast<uint32_t>(i));
    }
    bool ranked = rows.size() > 1 && (IsCalledRanked() || LooksRanked(rows));
    if (ranked) {
      Span key{scores_.stated[rows.front()].key.begin, scores_.stated[rows.back()].key.end};
      scores_.rankings.push_back({rows, key});
      return;
    }
    for (size_t i = first_; i < scores_.stated.size(); ++i) scores_.stated[i].rank.reset();
  }

  // All rows but one fall, though the official order would be another.
  bool LooksRanked(const std::vector<uint32_t>& rows) const {
    size_t rising = 0, backward = 0;
    for (size_t i = 1; i < rows.size(); ++i) {
      const StatedScore& above = scores_.stated[rows[i - 1]];
      const StatedScore& below = scores_.stated[rows[i]];
      rising += below.value > above.value;
      backward += below.subject.indicator < above.subject.indicator;
    }
    return rows.size() >= kRankedRows && rising <= 1 && backward >= 2;
  }

  const Table& table_;
  const std::vector<Role>& roles_;
  const std::vector<ScoreBlock>& blocks_;
  Scores& scores_;
  std::vector<std::vector<CellText>> rows_;
  std::vector<Column> columns_;
  std::vector<int> since_sum_;  // indicators of the rows since the last sum
  size_t first_ = 0;
};

}  // namespace

void ReadScoreTable(const Document& document, uint32_t table, const std::vector<Role>& roles,
                    const std::vector<ScoreBlock>& blocks, Scores* scores) {
  TableReader(document, table, roles, blocks, scores).Read();
}

}  // namespace oit::facts

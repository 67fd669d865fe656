#include "document/stitch.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "text/dates.h"

namespace oit {
namespace {

using Keys = std::vector<std::string>;

// How many rows are looked at to tell a table of two columns from fields.
constexpr size_t kFieldListRows = 50;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

bool HasDigit(std::string_view key) { return std::any_of(key.begin(), key.end(), IsDigit); }

bool OpensList(std::string_view key) {
  if (key.starts_with('-')) return true;
  if (key.starts_with('(')) key.remove_prefix(1);
  size_t digits = 0;
  while (digits < key.size() && IsDigit(key[digits])) ++digits;
  return digits > 0 && (digits == key.size() || key[digits] == '.' || key[digits] == ')');
}

// "o12": the code of an item of OIT, which opens a row of its own.
bool IsItemCode(std::string_view key) {
  if (key.size() < 2 || key.size() > 3 || key[0] != 'o') return false;
  return std::all_of(key.begin() + 1, key.end(), IsDigit);
}

bool IsTitleOrMonth(std::string_view key) {
  return !OpensList(key) && !IsItemCode(key) && !key.ends_with(':') && key != "/" &&
         key.find("http") == std::string_view::npos && key.find("www.") == std::string_view::npos;
}

bool IsTitle(std::string_view key) { return IsTitleOrMonth(key) && FindDates(key).empty(); }

size_t Filled(const Keys& keys) {
  return keys.size() - std::count(keys.begin(), keys.end(), std::string());
}

bool SameHeader(const Keys& a, const Keys& b) { return !a.empty() && a == b; }

// All columns but one equal, and that one is filled on both sides: the same
// table goes on with other words.
bool NearlySameHeader(const Keys& a, const Keys& b) {
  if (a.size() != b.size() || a.size() < 3) return false;
  size_t equal = 0;
  for (size_t i = 0; i < a.size(); ++i) equal += a[i] == b[i];
  return equal + 1 >= a.size() && Filled(a) == Filled(b) && Filled(a) + 1 >= a.size();
}

// Row `lower` names the parts of columns that `upper` spans: it fills every
// column `upper` leaves empty, with the one before them, and nothing else.
bool FillsSpans(const Keys& upper, const Keys& lower) {
  if (upper.size() != lower.size()) return false;
  bool spans = false;
  for (size_t i = 0; i < upper.size(); ++i) {
    bool spanned = i > 0 && upper[i].empty();
    bool opens_span = !upper[i].empty() && i + 1 < upper.size() && upper[i + 1].empty();
    if (spanned && lower[i].empty()) return false;
    if (!spanned && !opens_span && !lower[i].empty()) return false;
    if (!lower[i].empty() && !IsTitle(lower[i])) return false;
    spans |= spanned;
  }
  return spans;
}

bool AllPlainTitles(const DraftRow& row) {
  return std::all_of(row.keys.begin(), row.keys.end(), [](const std::string& key) {
    return key.size() > 1 && IsTitle(key) && !HasDigit(key);
  });
}

bool CellFilled(const Fragments& cell) {
  return std::any_of(cell.begin(), cell.end(),
                     [](const Fragment& part) { return !part.source.empty(); });
}

class Stitcher {
 public:
  explicit Stitcher(std::vector<DraftRow> rows) : rows_(std::move(rows)) {}

  std::vector<DraftTable> Run() {
    while (next_ < rows_.size()) {
      const size_t first = next_;
      OpenTable();
      while (next_ < rows_.size() && (next_ == first || !OpensTable(next_))) AddRow();
    }
    return std::move(tables_);
  }

 private:
  DraftTable& table() { return tables_.back(); }

  void OpenTable() {
    tables_.emplace_back();
    table().columns = static_cast<uint32_t>(rows_[next_].cells.size());
    table().source = rows_[next_].source;
    header_.clear();
    if (next_ + 1 < rows_.size() && LooksLikeHeader(rows_[next_]) && !IsFieldList()) {
      header_ = rows_[next_].keys;
      TakeHeader();
      if (FillsSpans(header_, rows_[next_].keys)) TakeHeader();
    }
    ordinals_ = CountsRows();
  }

  void TakeHeader() {
    table().source.end = rows_[next_].source.end;
    table().headers.push_back(std::move(rows_[next_++]));
  }

  // Whether every filled first cell of the table's rows is an ordinal.
  bool CountsRows() const {
    bool found = false;
    for (size_t i = next_; i < rows_.size() && (i == next_ || !OpensTable(i)); ++i) {
      const DraftRow& row = rows_[i];
      if (!CellFilled(row.cells[0]) || RepeatsHeader(row)) continue;
      if (!row.ordinal) return false;
      found = true;
    }
    return found;
  }

  // Two columns of a label and its value: no header.
  bool IsFieldList() const {
    const DraftRow& first = rows_[next_];
    if (first.keys.size() > 2) return false;
    if (HasDigit(first.keys[0]) || HasDigit(first.keys[1])) return true;
    if (first.ruled) return false;
    size_t end = std::min(rows_.size(), next_ + kFieldListRows);
    for (size_t i = next_ + 1; i < end; ++i) {
      if (rows_[i].keys.empty() || OpensList(rows_[i].keys[0])) return false;
    }
    return true;
  }

  // A header of other columns, with a row of its own right below it.
  bool OpensTable(size_t i) const {
    const DraftRow& row = rows_[i];
    if (row.before == DraftRow::Before::kNothing || row.keys.empty() || i + 1 >= rows_.size()) {
      return false;
    }
    const DraftRow& below = rows_[i + 1];
    return !RepeatsHeader(row) && AllPlainTitles(row) &&
           below.before == DraftRow::Before::kNothing && !AllPlainTitles(below);
  }

  bool RepeatsHeader(const DraftRow& row) const {
    return SameHeader(row.keys, header_) ||
           (row.before != DraftRow::Before::kNothing && NearlySameHeader(row.keys, header_));
  }

  void AddRow() {
    bool border = rows_[next_].before == DraftRow::Before::kPageMark;
    if (RepeatsHeader(rows_[next_])) {
      border = true;
      SkipHeader();
      if (next_ >= rows_.size()) return;
    }
    DraftRow& row = rows_[next_++];
    if (border) {
      ++table().page_pieces;
      table().borders.push_back(row.source.begin);
    }
    table().source.end = row.source.end;
    if (std::none_of(row.cells.begin(), row.cells.end(), CellFilled)) return;
    if (Continues(row, border)) {
      Append(row, border ? Join::kPage : Join::kRow);
    } else {
      table().rows.push_back({std::move(row.cells), {row.source}});
    }
  }

  void SkipHeader() {
    table().source.end = rows_[next_++].source.end;
    const auto& headers = table().headers;
    if (headers.size() > 1 && next_ < rows_.size() &&
        SameHeader(rows_[next_].keys, headers[1].keys)) {
      table().source.end = rows_[next_++].source.end;
    }
  }

  bool Continues(const DraftRow& row, bool border) const {
    if (tables_.back().rows.empty()) return false;
    if (row.cut == DraftRow::Cut::kRest) return true;
    const bool known = row.cut == DraftRow::Cut::kOwn;
    return !CellFilled(row.cells[0]) && (ordinals_ || (border && !known));
  }

  // The text of a cell runs on over a page border only where the cell was filled up to
  // it: not where the piece above left it empty.
  void Append(const DraftRow& row, Join join) {
    StitchedRow& above = table().rows.back();
    for (size_t i = 0; i < row.cells.size(); ++i) {
      Fragments part = row.cells[i];
      if (part.empty()) continue;
      Fragments& cell = above.cells[i];
      const bool filled_above =
          !cell.empty() && cell.back().source.begin >= above.pieces.back().begin;
      part.front().join = filled_above ? join : Join::kRow;
      cell.insert(cell.end(), part.begin(), part.end());
    }
    above.pieces.push_back(row.source);
  }

  std::vector<DraftRow> rows_;
  size_t next_ = 0;
  Keys header_;            // of the table being put together
  bool ordinals_ = false;  // its rows are counted in the first column
  std::vector<DraftTable> tables_;
};

}  // namespace

bool IsOrdinal(std::string_view key) {
  if (key.starts_with('(')) key.remove_prefix(1);
  size_t digits = 0;
  while (digits < key.size() && IsDigit(key[digits])) ++digits;
  if (digits == 0 || digits > 4) return false;
  std::string_view rest = key.substr(digits);
  return rest.empty() || rest == "." || rest == ")";
}

bool LooksLikeHeader(const DraftRow& row) {
  size_t columns = row.keys.size();
  if (columns < 2) return false;
  for (const std::string& key : row.keys) {
    bool title = row.ruled ? IsTitleOrMonth(key) : IsTitle(key);
    if (!key.empty() && !title) return false;
  }
  return !row.keys[0].empty() && Filled(row.keys) * 2 > columns;
}

std::vector<DraftTable> Stitch(std::vector<DraftRow> rows) {
  return Stitcher(std::move(rows)).Run();
}

}  // namespace oit

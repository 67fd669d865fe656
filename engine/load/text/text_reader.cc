#include "load/text/text_reader.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "base/limits.h"
#include "document/numbering.h"
#include "document/stitch.h"
#include "load/gaps.h"
#include "load/manuscript.h"
#include "load/table_writer.h"
#include "load/text/lines.h"
#include "load/text/prose.h"
#include "load/text/running_lines.h"
#include "load/text/tables.h"
#include "load/writer.h"

namespace oit {
namespace {

class TextReader {
 public:
  // `tables`: those that the lines themselves do not show, in order; each begins with a line.
  TextReader(std::vector<Line> lines, std::vector<ManuscriptTable> tables, Document* document)
      : document_(document),
        lines_(std::move(lines)),
        known_(std::move(tables)),
        writer_(document),
        prose_(&writer_, lines_) {
    MarkRunningLines(document->source, &lines_);
    for (size_t i = lines_.size(); i-- > 0 && last_cell_ == 0;) {
      if (OpensCell(document->source, lines_[i])) last_cell_ = i;
    }
  }

  // False where the document has more parts than the limits allow.
  bool Read() {
    for (const Line& line : lines_) {
      if (line.new_page) borders_.push_back(line.source.begin);
    }
    for (size_t at = 0; at < lines_.size();) {
      if (writer_.full() || cells_ > kMostCells) return false;
      if (lines_[at].blank && lines_[at].tabs == 0) {
        ++at;
      } else if (size_t after = ReadTable(at)) {
        at = after;
      } else {
        at = lines_[at].blank ? at + 1 : prose_.Read(at);
      }
    }
    std::sort(borders_.begin(), borders_.end());
    return !writer_.full() && cells_ <= kMostCells;
  }

  const std::vector<uint32_t>& borders() const { return borders_; }
  const std::vector<Span>& unreadable_pages() const { return prose_.unreadable_pages(); }

 private:
  // The line after the tables that begin at line `at`; 0 for none.
  size_t ReadTable(size_t at) {
    if (next_known_ < known_.size() &&
        lines_[at].source.begin >= known_[next_known_].source.begin) {
      return ReadKnownTable(at);
    }
    std::optional<RowLines> rows = ReadPipeRows(document_->source, lines_, at);
    if (!rows) rows = ReadCellRows(document_->source, lines_, at, last_cell_);
    if (!rows && at >= no_tabs_until_) {
      rows = ReadTabRows(document_->source, lines_, at);
      if (rows && rows->rows.empty()) {
        no_tabs_until_ = rows->after;
        rows.reset();
      }
    }
    if (!rows) return 0;
    for (const DraftRow& row : rows->rows) cells_ += row.cells.size();
    if (cells_ > kMostCells) return rows->after;
    WriteTables(std::move(rows->rows));
    return rows->after;
  }

  size_t ReadKnownTable(size_t at) {
    std::vector<DraftRow> rows = TakeKnownRows(&at);
    while (std::optional<std::vector<DraftRow>> more = TakeKnownPiece(rows[0], &at)) {
      std::move(more->begin(), more->end(), std::back_inserter(rows));
    }
    WriteTables(std::move(rows));
    return at;
  }

  // The rows of the next table; `at` becomes the line behind it.
  std::vector<DraftRow> TakeKnownRows(size_t* at) {
    ManuscriptTable& table = known_[next_known_++];
    for (DraftRow& row : table.rows) FillKeys(document_->source, &row);
    while (*at < lines_.size() && lines_[*at].source.begin < table.source.end) ++*at;
    return std::move(table.rows);
  }

  // The rows of a table that only page noise parts from the one before it, and that begins with
  // its header again: the author set each page's table by itself.
  std::optional<std::vector<DraftRow>> TakeKnownPiece(const DraftRow& header, size_t* at) {
    if (next_known_ >= known_.size() || header.keys.empty()) return std::nullopt;
    const uint32_t begin = known_[next_known_].source.begin;
    size_t first = *at;
    bool page = false;
    for (; first < lines_.size() && lines_[first].source.begin < begin; ++first) {
      if (!IsPageNoise(document_->source, lines_[first])) return std::nullopt;
      page |= lines_[first].new_page;
    }
    DraftRow& top = known_[next_known_].rows[0];
    FillKeys(document_->source, &top);
    if (first == lines_.size() || top.keys != header.keys) return std::nullopt;
    page |= lines_[first].new_page;
    top.before = page ? DraftRow::Before::kPageMark : DraftRow::Before::kBlank;
    *at = first;
    return TakeKnownRows(at);
  }

  void WriteTables(std::vector<DraftRow> rows) {
    for (const DraftTable& table : Stitch(std::move(rows))) {
      borders_.insert(borders_.end(), table.borders.begin(), table.borders.end());
      WriteTable(table, &writer_);
    }
  }

  Document* document_;
  std::vector<Line> lines_;
  std::vector<ManuscriptTable> known_;
  size_t next_known_ = 0;
  BlockWriter writer_;
  ProseReader prose_;
  size_t last_cell_ = 0;
  size_t no_tabs_until_ = 0;  // up to this line tabs make no table
  size_t cells_ = 0;
  std::vector<uint32_t> borders_;  // source offsets where a page or a table piece begins
};

// Numbers that OCR read jump by themselves.
void DropDoubtfulJumps(Document* document) {
  const auto recognised = [document](uint32_t block) {
    return block != kNowhere &&
           document->IsRecognised(document->Source(document->blocks[block].key));
  };
  const auto doubtful = [&](const auto& jump) {
    return recognised(jump.before) || recognised(jump.after);
  };
  std::erase_if(document->jumps, doubtful);
  std::erase_if(document->gaps, doubtful);
}

}  // namespace

Error TooManyParts(const Document& document) {
  return Error{"load.too_large",
               {"ไฟล์มีย่อหน้าหรือช่องตารางมากเกินกว่าที่รายงานหนึ่งฉบับควรมี",
                "the file has more paragraphs or table cells than a report can have"},
               {document.path, 0, 0},
               "",
               {"ตรวจดูว่าเป็นไฟล์รายงานจริง หรือแบ่งไฟล์ออกเป็นส่วน ๆ",
                "check that it is a report, or split it into parts"}};
}

Status ReadText(const std::vector<Damage>& damage, Document* document) {
  TextReader reader(SplitLines(document->source), {}, document);
  if (!reader.Read()) return TooManyParts(*document);
  FindJumps(reader.borders(), document);
  AddGaps(damage, reader.unreadable_pages(), {}, document);
  return Nothing{};
}

Status ReadManuscript(Manuscript manuscript, Document* document) {
  manuscript.EndTable();
  manuscript.Recognised(false);
  if (manuscript.full()) return TooManyParts(*document);
  document->source = std::move(manuscript.text_);
  document->line_starts = LineStarts(document->source);
  document->spots = std::move(manuscript.spots_);
  document->recognised = std::move(manuscript.recognised_);
  document->pages = manuscript.pages_;
  document->unread_pages = manuscript.unread_pages_;
  TextReader reader(SplitParagraphs(document->source), std::move(manuscript.tables_), document);
  if (!reader.Read()) return TooManyParts(*document);
  FindJumps(reader.borders(), document);
  DropDoubtfulJumps(document);
  AddGaps({}, reader.unreadable_pages(), manuscript.lost_, document);
  return Nothing{};
}

}  // namespace oit

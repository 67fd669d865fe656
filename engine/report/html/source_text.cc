#include "report/html/source_text.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "report/mark_text.h"
#include "report/mask.h"
#include "report/page.h"
#include "report/words.h"
#include "text/key.h"

namespace oit {
namespace {

constexpr size_t kMostBytes = 4u << 20;  // of the text in the page: what browsers scroll well
constexpr uint32_t kBlocksOfPassage = 50;

Span ExtentOf(const Document& document, uint32_t index) {
  const Span pieces = document.blocks[index].pieces;
  if (pieces.empty()) return {};
  return {document.pieces[pieces.begin].begin, document.pieces[pieces.end - 1].end};
}

const char* SignOf(CellMark mark) {
  switch (mark) {
    case CellMark::kTick:
      return "✔";
    case CellMark::kCross:
      return "✘";
    case CellMark::kEmptyBox:
      return "☐";
    case CellMark::kDash:
      return "–";
    case CellMark::kNone:
      break;
  }
  return "";
}

class PassageList {
 public:
  void Add(const Passage& passage, const char* kind, int rank) {
    if (passage.source.empty() || passage.block == kNowhere || !passage.file.empty()) return;
    list_.push_back({passage.source, passage.block, kind, rank});
  }
  void AddAll(const std::vector<Evidence>& evidence) {
    for (const Evidence& each : evidence) {
      Add(each.passage, Name(each.level), 1 + static_cast<int>(each.level));
    }
  }
  void AddAll(const std::vector<NearMiss>& near_misses) {
    for (const NearMiss& each : near_misses) AddNear(each.passage);
  }
  void AddNear(const Passage& passage) { Add(passage, "near", 0); }
  void AddFinding(const Passage& passage) { Add(passage, "finding", kFindingRank); }

  // By place, each once.
  std::vector<MarkedPassage> Take() {
    std::sort(list_.begin(), list_.end(), [](const MarkedPassage& a, const MarkedPassage& b) {
      return std::tuple(a.source.begin, a.source.end, -a.rank) <
             std::tuple(b.source.begin, b.source.end, -b.rank);
    });
    list_.erase(std::unique(list_.begin(), list_.end(),
                            [](const MarkedPassage& a, const MarkedPassage& b) {
                              return a.source == b.source;
                            }),
                list_.end());
    return std::move(list_);
  }

 private:
  static constexpr int kFindingRank = 100;  // above any level
  std::vector<MarkedPassage> list_;
};

}  // namespace

std::vector<MarkedPassage> MarkedPassages(const Checklist& checklist) {
  PassageList list;
  for (const ItemResult& item : checklist.items) {
    list.AddAll(item.topic_evidence);
    list.AddAll(item.topic_near_misses);
    for (const ElementResult& element : item.elements) {
      list.AddAll(element.evidence);
      list.AddAll(element.near_misses);
      for (const LackingRecord& record : element.lacking) {
        list.AddNear(record.passage);
      }
    }
  }
  for (const ChecklistGap& gap : checklist.gaps) {
    list.AddNear(gap.before);
    list.AddNear(gap.after);
  }
  for (const Finding& finding : checklist.findings) {
    for (const Evidence& each : finding.evidence) list.AddFinding(each.passage);
  }
  return list.Take();
}

std::string AnchorOf(Span source) {
  return "p" + std::to_string(source.begin) + "-" + std::to_string(source.end);
}

SourceText::SourceText(const Document& document, const Checklist& checklist, Language language,
                       bool names)
    : document_(document),
      checklist_(checklist),
      language_(language),
      names_(names),
      passages_(MarkedPassages(checklist)),
      by_block_(document.blocks.size()),
      tables_done_(document.tables.size(), false),
      anchored_(document.blocks.size(), false) {
  for (uint32_t i = 0; i < passages_.size(); ++i) {
    const uint32_t first = passages_[i].block;
    for (uint32_t b = first; b < by_block_.size() && b - first < kBlocksOfPassage; ++b) {
      const Span extent = ExtentOf(document, b);
      if (b > first && !extent.Overlaps(passages_[i].source)) break;
      by_block_[b].push_back(i);
    }
  }
}

void SourceText::Write(HtmlWriter* html) {
  html_ = html;
  begin_ = html->size();
  WriteGaps(kNowhere);
  for (uint32_t b = 0; b < document_.blocks.size(); ++b) {
    if (IsFull()) {
      html->Element(
          "p", {{"class", "gap"}},
          language_ == Language::kThai
              ? "เอกสารยาวมาก ข้อความต่อจากนี้ไม่ได้แสดงในหน้านี้ แต่ได้ตรวจแล้วทั้งหมด"
              : "A very long document: the rest is not shown here, though all was checked");
      return;
    }
    const uint32_t table = document_.blocks[b].table;
    if (table == kNowhere) {
      WriteBlock(b);
    } else if (!tables_done_[table]) {
      tables_done_[table] = true;
      WriteTable(table);
    }
  }
}

bool SourceText::IsFull() const { return html_->size() - begin_ > kMostBytes; }

// Those that begin behind this block; kNowhere: at the start of the document.
void SourceText::WriteGaps(uint32_t before) {
  for (const ChecklistGap& gap : checklist_.gaps) {
    if (gap.whole_file || gap.before.block != before) continue;
    std::string text = GapWord(gap.kind, language_) + ": " + OneLine(gap.message.In(language_));
    for (size_t i = 0; i < gap.items.size(); ++i) text += (i == 0 ? " · " : " ") + gap.items[i];
    html_->Element("p", {{"class", "gap"}}, text);
  }
}

void SourceText::WriteBlock(uint32_t index) {
  const Block& block = document_.blocks[index];
  if (block.kind == BlockKind::kOrnament) return WriteGaps(index);
  std::string kind = Name(block.kind);
  if (block.kind == BlockKind::kListItem) {
    kind += " l" + std::to_string(std::clamp<int>(block.level, 1, 4));
  }
  html_->Open("p", {{"class", kind}});
  const std::string mark = MarkText(block.mark);
  if (!mark.empty()) html_->Element("span", {{"class", "no"}}, mark);
  WriteText(index);
  html_->Close("p");
  WriteGaps(index);
}

void SourceText::WriteTable(uint32_t index) {
  const Table& table = document_.tables[index];
  html_->Raw("<div class=\"wide\"><table>\n<thead><tr>");
  for (const Column& column : table.columns) {
    html_->Open("th");
    for (uint32_t header : column.headers) {
      WriteText(header);
      html_->Raw(" ");
    }
    html_->Close("th");
  }
  html_->Raw("</tr></thead>\n<tbody>\n");
  for (const Row& row : table.rows) {
    if (IsFull()) break;
    WriteCells(table, row);
  }
  html_->Raw("</tbody></table></div>\n");
}

void SourceText::WriteCells(const Table& table, const Row& row) {
  html_->Open("tr");
  for (size_t c = 0; c < row.cells.size() && c < table.columns.size(); ++c) {
    const Cell& cell = row.cells[c];
    html_->Open("td");
    html_->Text(SignOf(cell.mark));
    for (uint32_t b = cell.blocks.begin; b < cell.blocks.end; ++b) WriteBlock(b);
    html_->Close("td");
  }
  html_->Close("tr");
}

std::vector<const MarkedPassage*> SourceText::MarksOf(uint32_t index) const {
  std::vector<const MarkedPassage*> marks;
  for (uint32_t i : by_block_[index]) marks.push_back(&passages_[i]);
  return marks;
}

// Cut wherever a passage or something private begins or ends; each part is told once.
void SourceText::WriteText(uint32_t index) {
  const Span extent = ExtentOf(document_, index);
  const std::vector<const MarkedPassage*> marks = MarksOf(index);
  const std::vector<MaskedSpan> masked =
      FindPrivate(document_.text, document_.source, document_.blocks[index].key, names_);
  std::set<uint32_t> cuts = {extent.begin, extent.end};
  const auto cut = [&](Span span) {
    cuts.insert(std::clamp(span.begin, extent.begin, extent.end));
    cuts.insert(std::clamp(span.end, extent.begin, extent.end));
  };
  for (const MarkedPassage* mark : marks) cut(mark->source);
  for (const MaskedSpan& each : masked) cut(each.source);
  std::string text;
  for (auto from = cuts.begin(), to = std::next(from); to != cuts.end(); from = to++) {
    const Span part{*from, *to};
    const MarkedPassage* over = nullptr;
    for (const MarkedPassage* mark : marks) {
      const bool first = mark->block == index && !anchored_[index];
      if (first && std::max(mark->source.begin, extent.begin) == part.begin) {
        html_->Element("a", {{"id", AnchorOf(mark->source)}}, "");
      }
      if (mark->source.Overlaps(part) && (over == nullptr || over->rank < mark->rank)) over = mark;
    }
    const size_t begin = text.size();
    const auto hidden = std::find_if(masked.begin(), masked.end(), [&](const MaskedSpan& each) {
      return each.source.Overlaps(part);
    });
    if (hidden == masked.end()) {
      document_.AppendReadable(index, part, &text);
    } else if (hidden->source.begin == part.begin) {
      text += hidden->instead;
    }
    const std::string_view told = std::string_view(text).substr(begin);
    if (over == nullptr) {
      html_->Text(told);
    } else if (!told.empty()) {
      html_->Element("mark", {{"class", over->kind}, {"data-at", std::to_string(part.begin)}},
                     told);
    }
  }
  anchored_[index] = true;
}

SourceText::Context SourceText::ContextOf(const Passage& passage, int columns) const {
  Context context{"", Masked(OneLine(passage.quote), names_), ""};
  if (passage.block >= document_.blocks.size() || !passage.file.empty()) return context;
  const Span extent = ExtentOf(document_, passage.block);
  if (!extent.Overlaps(passage.source)) return context;
  std::string before, after;
  document_.AppendReadable(passage.block, {extent.begin, passage.source.begin}, &before);
  document_.AppendReadable(passage.block, {passage.source.end, extent.end}, &after);
  const char* joint = before.ends_with(' ') ? " " : "";
  context.before = TailOfWidth(Masked(OneLine(before), names_), columns) + joint;
  joint = after.starts_with(' ') ? " " : "";
  context.after = joint + CutToWidth(Masked(OneLine(after), names_), columns);
  return context;
}

}  // namespace oit

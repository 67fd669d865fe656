#include "audit/own_file.h"

#include <algorithm>

#include "facts/shapes.h"

namespace oit {
namespace {

constexpr size_t kToLeader = 40;  // key characters from a name to its row of dots
constexpr size_t kLeader = 4;     // dots that make a row
constexpr size_t kPageDigits = 3;
constexpr size_t kUnit = 8;  // key characters behind a row of dots: "เรื่อง", "บาท"
constexpr uint32_t kFrontBlocks = 12;  // blocks of a preface, should no heading end it
constexpr uint32_t kValue = 3;  // letters and digits beside the name: "ระยะเวลา: 7 วัน"

bool IsContent(const Block& block) {
  return block.kind == BlockKind::kParagraph || block.kind == BlockKind::kListItem ||
         block.kind == BlockKind::kImage || block.kind == BlockKind::kSignature ||
         (block.table != kNowhere && block.row != kNowhere);
}

// What stands under a heading, its subheadings with it, or behind a line that introduces it.
Span ContentUnder(const Document& document, uint32_t index) {
  const std::vector<Block>& blocks = document.blocks;
  uint32_t end = index + 1;
  if (blocks[index].kind == BlockKind::kHeading) {
    auto closes = [&](const Block& block) {
      return block.kind == BlockKind::kHeading && block.level <= blocks[index].level;
    };
    while (end < blocks.size() && !closes(blocks[end])) ++end;
    return {index + 1, end};
  }
  auto under = [&](uint32_t b) { return blocks[b].heading == index || blocks[b].parent == index; };
  while (end < blocks.size() && (under(end) || (end > index + 1 && blocks[end].table != kNowhere &&
                                                blocks[end].table == blocks[end - 1].table))) {
    ++end;
  }
  bool list =
      index + 1 < blocks.size() && blocks[index].kind == BlockKind::kParagraph &&
      blocks[index].table == kNowhere &&
      (blocks[index + 1].kind == BlockKind::kListItem || blocks[index + 1].table != kNowhere);
  return {index + 1, list ? std::max(end, index + 2) : end};
}

bool HoldsContent(const Document& document, Span blocks) {
  for (uint32_t b = blocks.begin; b < blocks.end; ++b) {
    if (IsContent(document.blocks[b])) return true;
  }
  return false;
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// More than the name: a figure behind it, or some letters and digits around it.
bool HasValue(const Document& document, const Block& block, Span hit) {
  const std::string& key = document.text.key();
  uint32_t count = 0;
  for (uint32_t at = block.key.begin; at < block.key.end; ++at) {
    if (at >= hit.begin && at < hit.end) continue;
    if (at >= hit.end && IsDigit(key[at])) return true;
    unsigned char c = static_cast<unsigned char>(key[at]);
    count += c >= 0x80 || IsDigit(key[at]) || (c >= 'a' && c <= 'z');
  }
  return count >= kValue;
}

// A cell that holds a name alone: the value stands to its right, or below the last of a row
// without header.
bool HasValueCell(const Document& document, const Block& block) {
  const Table& table = document.tables[block.table];
  const std::vector<Cell>& cells = table.rows[block.row].cells;
  bool last = block.column + 1 >= cells.size();
  if (last && !table.columns[block.column].headers.empty()) return true;
  if (!last) {
    return std::any_of(cells.begin() + block.column + 1, cells.end(),
                       [](const Cell& cell) { return cell.filled(); });
  }
  return std::any_of(table.rows.begin() + block.row + 1, table.rows.end(), [&](const Row& row) {
    return block.column < row.cells.size() && row.cells[block.column].filled();
  });
}

// Forms that have a figure however they are written: house numbers, sums.
bool AsksFigure(const std::vector<Shape>& forms) {
  return std::any_of(forms.begin(), forms.end(), [](Shape form) {
    return form == Shape::kAddress || form == Shape::kAmount || form == Shape::kNumber;
  });
}

bool HoldsFigure(const Document& document, uint32_t index, Span under) {
  auto has = [&](uint32_t b) {
    std::string_view key = document.Key(document.blocks[b]);
    return std::any_of(key.begin(), key.end(), IsDigit);
  };
  bool found = has(index);
  for (uint32_t b = under.begin; b < under.end && !found; ++b) found = has(b);
  return found;
}

Reading TheThing() {
  return {Level::kShown,
          Refusal::kNone,
          {"พบตัวข้อมูลในไฟล์ของข้อนี้", "the thing itself is in the item's file"},
          kNowhere};
}

Reading OnlyItsName(bool heading) {
  if (heading) {
    return {Level::kMissing,
            Refusal::kHeading,
            {"มีแต่หัวข้อ ไม่มีเนื้อหาข้างใต้", "a heading with nothing under it"},
            kNowhere};
  }
  return {Level::kMissing,
          Refusal::kOnlyNamed,
          {"มีแต่ชื่อ ยังไม่มีตัวข้อมูล", "only its name: the thing itself is not there"},
          kNowhere};
}

// Lines of a file that are joined to one block: "งบประมาณ 9,000 บาท", "ผลการดำเนินการ ..."
bool StartsLine(const Document& document, uint32_t at) {
  uint32_t begin = document.Source({at, at + 1}).begin;
  while (begin > 0 && document.source[begin - 1] == ' ') --begin;
  return begin == 0 || document.source[begin - 1] == '\n';
}

// "ตัวชี้วัด ........ 9", "ชื่อ ........": a line of a table of contents, or a form left blank.
bool LeadsToPage(const Document& document, const Block& block, Span hit) {
  const std::string_view key(document.text.key().data(), block.key.end);
  auto is_leader = [](char c) { return c == '.' || c == kEscape; };
  size_t at = hit.end;
  while (at < key.size() && at < hit.end + kToLeader && !is_leader(key[at])) ++at;
  size_t dots = 0;
  for (; at < key.size() && is_leader(key[at]); ++at) dots += key[at] == '.' ? 1 : 3;
  if (dots < kLeader) return false;
  while (at < key.size() && key[at] == ' ') ++at;
  size_t page = at;
  while (at < key.size() && IsDigit(key[at])) ++at;
  bool number = at > page && at - page <= kPageDigits && (at == key.size() || key[at] != ',');
  bool unit = page == at && key.size() - at <= kUnit;  // "จำนวน ........ เรื่อง": a form left blank
  return at == key.size() || number || unit;
}

// What stands in a table of contents or a preface tells only what the file holds.
bool InFrontMatter(const Document& document, uint32_t index) {
  static const std::string kContents = NormalisePhrase("สารบัญ")->key;
  static const std::string kPreface = NormalisePhrase("คำนำ")->key;
  uint32_t heading = document.blocks[index].heading;
  if (heading == kNowhere || index > heading + kFrontBlocks) return false;
  std::string_view key = document.Key(document.blocks[heading]);
  return key.starts_with(kContents) || key.starts_with(kPreface);
}

bool IsEdge(const Document& document, Span block, uint32_t at) {
  if (at == block.begin || at >= block.end || document.text.IsSoftBreak(at)) return true;
  if (!IsThai(document.text.key()[at]) || !IsThai(document.text.key()[at - 1])) return true;
  static const std::string kAnd = NormalisePhrase("และ")->key;
  const std::string_view before(document.text.key().data() + block.begin, at - block.begin);
  return before.ends_with(kAnd) || StartsLine(document, at);
}

// At the start of a block or a line, or behind a label: "ตำแหน่ง: นายก...".
bool Opens(const Document& document, Span block, uint32_t at) {
  if (at == block.begin || StartsLine(document, at)) return true;
  uint32_t before = at - 1;
  while (before > block.begin && document.text.key()[before] == ' ') --before;
  return document.text.key()[before] == ':';
}

}  // namespace

bool IsLabel(const Document& document, Span hit) {
  const Block& block = document.blocks[document.BlockAt(hit.begin)];
  if (!IsEdge(document, block.key, hit.begin)) return false;
  bool title = block.kind == BlockKind::kHeading || block.kind == BlockKind::kColumnHeader;
  return title || Opens(document, block.key, hit.begin) || IsEdge(document, block.key, hit.end);
}

Reading ReadOwnFile(const View& view, Span hit, const YearElement& element,
                    const ElementRule& rule) {
  const Document& document = view.document;
  uint32_t index = document.BlockAt(hit.begin);
  const Block& block = document.blocks[index];
  if (block.kind == BlockKind::kColumnHeader) return view.places.Read(hit);
  if (block.kind == BlockKind::kOrnament) return view.places.Read(hit);
  Mood mood = view.moods.At(index, hit).mood;
  if (mood == Mood::kNotDone) return view.places.Read(hit);
  // "อยู่ระหว่างจัดทำ"; where figures stand, it is one of the things that are counted.
  bool unfinished = mood == Mood::kInProgress && block.table == kNowhere;
  if (unfinished && !HoldsFigure(document, index, {})) return view.places.Read(hit);
  Span under = ContentUnder(document, index);
  bool heading = block.kind == BlockKind::kHeading;
  bool front = !heading && InFrontMatter(document, index);
  if (front || LeadsToPage(document, block, hit)) return OnlyItsName(false);
  bool by_eye = element.by_eye();
  if (!rule.is.empty()) {
    if (HoldsShape(document, {index, index + 1}, rule.is) || HoldsShape(document, under, rule.is)) {
      return TheThing();
    }
    // What a chart shows may have been read as the text of its boxes.
    bool drawn = rule.is == std::vector<Shape>{Shape::kImage} && HoldsContent(document, under);
    if (drawn && !by_eye) return TheThing();
    bool lacking =
        IsExactForm(rule.is) || (AsksFigure(rule.is) && !HoldsFigure(document, index, under));
    if (!by_eye && lacking) return OnlyItsName(heading);
  }
  if (by_eye && !heading) {
    return {Level::kClaimed, Refusal::kNone, {"ไฟล์ระบุชื่อสิ่งนี้ไว้", "the file names it"}, kNowhere};
  }
  bool in_cell = block.table != kNowhere && block.row != kNowhere;
  bool filled = (!heading && HasValue(document, block, hit)) ||
                (in_cell && HasValueCell(document, block)) || HoldsContent(document, under);
  return filled ? TheThing() : OnlyItsName(heading);
}

Reading ReadOwnStatement(const View& view, Span hit) {
  Reading reading = view.places.ReadStatement(hit);
  bool of_place = reading.refusal == Refusal::kOnlyNamed || reading.refusal == Refusal::kIssue ||
                  reading.refusal == Refusal::kOtherColumn;
  if (of_place || reading.refusal == Refusal::kNone) {
    reading.level = Level::kShown;
    reading.refusal = Refusal::kNone;
  }
  return reading;
}

}  // namespace oit

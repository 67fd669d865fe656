#include "facts/prose_lines.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "load/chars.h"

namespace oit::facts {
namespace {

constexpr size_t kLongestLabel = 40;  // key characters before the colon
constexpr size_t kWideSpace = 2;      // blanks that part a label from its value
constexpr uint32_t kShortWord = 3;    // key characters: such a name counts only as a whole label

class LineReader {
 public:
  LineReader(const Reading& reading, const ColumnWords& columns, const Facts& facts)
      : reading_(reading), document_(reading.document), columns_(columns), facts_(facts) {}

  std::vector<ProseLine> Read() {
    for (uint32_t b = 0; b < document_.blocks.size(); ++b) {
      const Block& block = document_.blocks[b];
      const bool text = block.kind == BlockKind::kHeading || block.kind == BlockKind::kParagraph ||
                        block.kind == BlockKind::kListItem;
      if (!text || block.table != kNowhere) continue;
      uint32_t begin = block.key.begin;
      for (uint32_t next : reading_.LinesOf(block.key)) {
        AddLine(b, {begin, next});
        begin = next;
      }
      AddLine(b, {begin, block.key.end});
    }
    return std::move(lines_);
  }

 private:
  void AddLine(uint32_t block, Span key) {
    ProseLine line;
    line.block = block;
    line.key = line.value = key;
    line.opens_block = key.begin == document_.blocks[block].key.begin;
    ReadLabel(&line);
    lines_.push_back(line);
    SplitAtLabels();
  }

  // "ผู้รับผิดชอบ : กองคลัง / ระยะเวลา : มกราคม 2568": labels behind the first.
  void SplitAtLabels() {
    const Span key = lines_.back().key;
    const auto first =
        std::lower_bound(facts_.labels.begin(), facts_.labels.end(), key.begin + 1,
                         [](const Label& a, uint32_t begin) { return a.key.begin < begin; });
    for (auto label = first; label != facts_.labels.end() && label->key.begin < key.end; ++label) {
      ProseLine& before = lines_.back();
      const size_t colon = document_.text.key().find(':', label->key.begin);
      const bool own = colon < before.value.begin;  // the label that the line opens with
      if (own || colon >= key.end || before.form == LabelForm::kNone) continue;
      ProseLine line = before;
      before.key.end = label->key.begin;
      before.value = Trimmed({before.value.begin, label->key.begin});
      line.key = {label->key.begin, key.end};
      line.value = {Skip(static_cast<uint32_t>(colon) + 1, key.end), key.end};
      line.form = LabelForm::kLabel;
      line.role = label->role;
      line.opens_line = line.opens_block = false;
      lines_.push_back(line);
    }
  }

  void ReadLabel(ProseLine* line) const {
    const std::string_view text = reading_.Key(line->key);
    const size_t colon = text.find(':');
    const bool is_label = colon != text.npos && colon > 0 && colon <= kLongestLabel &&
                          !text.substr(colon).starts_with("://") &&
                          !(text[colon - 1] >= '0' && text[colon - 1] <= '9');
    if (is_label) return ReadColon(line, static_cast<uint32_t>(colon));
    const Span key = Trimmed(line->key);
    if (const auto gap = Gap(key, kWideSpace)) {
      ReadWord(line, {key.begin, *gap}, true);
      return;
    }
    if (ReadWord(line, key, true)) return;
    const bool may =
        line->opens_block && document_.blocks[line->block].kind == BlockKind::kParagraph;
    if (const auto gap = Gap(key, 1); may && gap) ReadWord(line, {key.begin, *gap}, false);
  }

  // Whether all of `label` is a column's name.
  bool ReadWord(ProseLine* line, Span label, bool sure) const {
    const std::string_view text = TrimSpaces(reading_.Key(label));
    const auto word = columns_.WordAt(text);
    if (!word || word->length != text.size() || (!sure && word->length <= kShortWord)) return false;
    line->role = word->role;
    line->form = sure ? LabelForm::kLabel : LabelForm::kWord;
    line->value.begin = Skip(label.end, line->key.end);
    return true;
  }

  // Where the text goes on behind the first blanks, at least so many of them.
  std::optional<uint32_t> Gap(Span key, size_t blanks) const {
    const std::string& text = document_.text.key();
    for (uint32_t at = key.begin + 1; at < key.end && at - key.begin <= kLongestLabel; ++at) {
      const bool parted =
          text[at] != ' ' && (text[at - 1] == ' ' || document_.text.IsSoftBreak(at));
      if (parted && BlanksBefore(at) >= blanks) return at;
    }
    return std::nullopt;
  }

  void ReadColon(ProseLine* line, uint32_t colon) const {
    const std::string_view text =
        TrimSpaces(reading_.Key(Span{line->key.begin, line->key.begin + colon}));
    const auto word = columns_.WordAt(text);
    const bool whole = word && word->length == text.size();
    const bool known =
        word && (whole || (word->length > kShortWord && word->role != Role::kMeasure));
    const bool item = document_.blocks[line->block].kind == BlockKind::kListItem;
    if (!known && item && line->opens_block) return;  // "1. ด้านการเงิน: เผยแพร่ ..." is a step
    line->form = known ? LabelForm::kLabel : LabelForm::kOther;
    line->role = known ? word->role : Role::kNone;
    line->value.begin = Skip(line->key.begin + colon + 1, line->key.end);
  }

  uint32_t Skip(uint32_t begin, uint32_t end) const {
    const std::string& key = document_.text.key();
    while (begin < end && key[begin] == ' ') ++begin;
    return begin;
  }

  // Without spaces at its ends, nor the slash that parts two labels.
  Span Trimmed(Span key) const {
    const std::string& text = document_.text.key();
    key.begin = Skip(key.begin, key.end);
    while (key.end > key.begin && (text[key.end - 1] == ' ' || text[key.end - 1] == '/')) --key.end;
    return key;
  }

  // Blanks of the source before the character; a tab is a wide one.
  size_t BlanksBefore(uint32_t key) const {
    size_t blanks = 0;
    for (uint32_t at = document_.Source({key, key + 1}).begin; at > 0;) {
      const Char before = CharBefore(document_.source, 0, at);
      if (!IsBlank(before.code)) break;
      if (!IsInvisible(before.code)) blanks += before.code == '\t' ? kWideSpace : 1;
      at -= before.width;
    }
    return blanks;
  }

  const Reading& reading_;
  const Document& document_;
  const ColumnWords& columns_;
  const Facts& facts_;
  std::vector<ProseLine> lines_;
};

}  // namespace

std::vector<ProseLine> ReadProseLines(const Reading& reading, const ColumnWords& columns,
                                      const Facts& facts) {
  return LineReader(reading, columns, facts).Read();
}

}  // namespace oit::facts

#include "load/writer.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/limits.h"

namespace oit {
namespace {

std::vector<std::string> IntroducingKeys() {
  std::vector<std::string> keys;
  for (const char* phrase : {"ดังนี้", "ดังต่อไปนี้", "ต่อไปนี้", "ได้แก่", "คือ", "ประกอบด้วย", "เช่น"}) {
    Result<KeyPhrase> key = NormalisePhrase(phrase);
    if (key.ok()) keys.push_back(key->key);
  }
  return keys;
}

}  // namespace

bool Introduces(std::string_view key) {
  static const std::vector<std::string> kPhrases = IntroducingKeys();
  while (!key.empty() && (key.back() == ' ' || key.back() == '*' || key.back() == '-')) {
    key.remove_suffix(1);
  }
  if (key.ends_with(':')) return true;
  return std::any_of(kPhrases.begin(), kPhrases.end(),
                     [key](const std::string& phrase) { return key.ends_with(phrase); });
}

uint32_t BlockWriter::Add(NewBlock block) {
  Document& d = *document_;
  const auto index = static_cast<uint32_t>(d.blocks.size());
  Block b;
  b.kind = block.kind;
  b.level = block.level;
  b.mark = block.mark;
  b.parent = block.parent;
  b.heading = heading_;
  b.table = table_;
  b.row = row_;
  b.column = column_;
  b.pieces.begin = static_cast<uint32_t>(d.pieces.size());
  d.pieces.insert(d.pieces.end(), block.pieces.begin(), block.pieces.end());
  b.pieces.end = static_cast<uint32_t>(d.pieces.size());
  b.key = d.text.Append(d.source, block.pieces.data(), block.pieces.size());
  b.links = {static_cast<uint32_t>(d.links.size()), static_cast<uint32_t>(d.links.size())};
  d.blocks.push_back(b);
  for (LinkMarkup& link : block.links) AddLink(index, std::move(link));
  if (b.kind == BlockKind::kParagraph || b.kind == BlockKind::kListItem) last_ = index;
  return index;
}

uint32_t BlockWriter::AddCellHeading(NewBlock block) {
  block.kind = BlockKind::kHeading;
  block.level = kDeepestHeading;
  heading_ = text_heading_;
  heading_ = Add(std::move(block));
  last_ = kNowhere;
  return heading_;
}

uint32_t BlockWriter::AddHeading(NewBlock block, const Mark* mark) {
  block.kind = BlockKind::kHeading;
  const uint8_t level = std::clamp<uint8_t>(block.level, 1, kDeepestHeading);
  block.level = level;
  heading_ = kNowhere;
  for (uint8_t above = level; above-- > 1;) {
    if (open_headings_[above] == kNowhere) continue;
    heading_ = open_headings_[above];
    break;
  }
  const uint32_t index = Add(std::move(block));
  open_headings_[level] = index;
  std::fill(open_headings_.begin() + level + 1, open_headings_.end(), kNowhere);
  heading_ = text_heading_ = index;
  last_ = kNowhere;
  if (mark) {
    section_ = *mark;
    level_of_depth_[mark->depth] = level;
    std::fill(level_of_depth_.begin() + mark->depth + 1, level_of_depth_.end(), uint8_t{0});
  }
  return index;
}

void BlockWriter::AddLink(uint32_t block, LinkMarkup link) {
  Document& d = *document_;
  Block& b = d.blocks[block];
  if (b.links.empty()) b.links.begin = static_cast<uint32_t>(d.links.size());
  d.links.push_back({std::move(link.text), std::move(link.target), link.source, block});
  b.links.end = static_cast<uint32_t>(d.links.size());
}

void BlockWriter::EnterCell(uint32_t table, uint32_t row, uint32_t column) {
  table_ = table;
  row_ = row;
  column_ = column;
  heading_ = text_heading_;
  last_ = kNowhere;
}

void BlockWriter::LeaveTable() { EnterCell(kNowhere, kNowhere, kNowhere); }

bool BlockWriter::LastIntroduces() const {
  return last_ != kNowhere && Introduces(document_->Key(document_->blocks[last_]));
}

bool BlockWriter::KnowsSection(const Mark& mark) const {
  if (section_.depth == 0 || section_.depth + 1 < mark.depth) return false;
  for (uint8_t i = 0; i + 1 < mark.depth; ++i) {
    if (section_.numbers[i] != mark.numbers[i]) return false;
  }
  return true;
}

bool BlockWriter::ExpectsSection(const Mark& mark) const {
  if (mark.depth == 0 || section_.depth < mark.depth) return false;
  Mark upper = section_;
  upper.depth = mark.depth;
  return upper.SamePrefix(mark) && upper.number() + 1 == mark.number();
}

uint8_t BlockWriter::LevelOf(const Mark* mark) const {
  constexpr uint8_t kPlain = 5;  // a bold line without a number
  if (!mark) return kPlain;
  if (level_of_depth_[mark->depth] != 0) return level_of_depth_[mark->depth];
  for (uint8_t depth = mark->depth; depth-- > 1;) {
    uint8_t above = level_of_depth_[depth];
    if (above != 0) return std::min<uint8_t>(kDeepestHeading, above + mark->depth - depth);
  }
  return std::min<uint8_t>(kDeepestHeading, 2 + mark->depth);
}

bool BlockWriter::full() const { return document_->blocks.size() >= limits::kBlocks; }

}  // namespace oit

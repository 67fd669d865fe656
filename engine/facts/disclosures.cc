#include "facts/disclosures.h"

#include <algorithm>
#include <map>
#include <utility>

namespace oit::facts {
namespace {

constexpr int kLargestCode = 99;
constexpr uint32_t kMostBlocks = 200;  // of one item
constexpr size_t kMostItems = 1000;    // of a page

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsLatin(char c) { return c >= 'a' && c <= 'z'; }

uint32_t SkipAny(std::string_view key, uint32_t at, std::string_view characters) {
  while (at < key.size() && characters.find(key[at]) != std::string_view::npos) ++at;
  return at;
}

// "o1" or, in a column of codes, "01": people type the Thai zero for the letter.
std::optional<ItemCode> ParseCode(std::string_view key, bool zero) {
  uint32_t at = SkipAny(key, 0, " ([-*");
  if (at >= key.size() || key[at] != (zero ? '0' : 'o')) return std::nullopt;
  at = SkipAny(key, at + 1, " .-");
  const uint32_t digits = at;
  int number = 0;
  for (; at < key.size() && IsDigit(key[at]) && number <= kLargestCode; ++at) {
    number = number * 10 + (key[at] - '0');
  }
  const bool goes_on = at < key.size() && (IsDigit(key[at]) || IsLatin(key[at]));
  const bool part = at + 1 < key.size() && key[at] == '.' && IsDigit(key[at + 1]);  // "o1.1"
  if (at == digits || number == 0 || number > kLargestCode || goes_on || part) return std::nullopt;
  return ItemCode{number, SkipAny(key, at, " .:)]-")};
}

class DisclosureReader {
 public:
  explicit DisclosureReader(const Reading& reading)
      : reading_(reading), document_(reading.document), codes_(document_.blocks.size()) {}

  std::vector<Disclosure> Read() {
    FindCodes();
    for (uint32_t b = 0; b < codes_.size() && found_.size() < kMostItems; ++b) {
      if (codes_[b]) ReadFrom(b);
    }
    return std::move(found_);
  }

 private:
  const Block& block(uint32_t index) const { return document_.blocks[index]; }
  bool InRow(uint32_t index) const {
    return block(index).table != kNowhere && block(index).row != kNowhere;
  }

  // A line of codes only leads to what stands further down.
  void FindCodes() {
    std::map<std::pair<uint32_t, uint32_t>, int> columns;  // table and column: codes in it
    for (uint32_t b = 0; b < codes_.size(); ++b) {
      std::optional<ItemCode> code = ReadItemCode(reading_.Key(b));
      if (!code || ReadItemCode(reading_.Key(b).substr(code->end))) continue;
      codes_[b] = code;
      if (InRow(b)) ++columns[{block(b).table, block(b).column}];
    }
    for (uint32_t b = 0; b < codes_.size(); ++b) {
      if (codes_[b] || !InRow(b) || !columns.contains({block(b).table, block(b).column})) continue;
      std::optional<ItemCode> code = ParseCode(reading_.Key(b), true);
      if (code && code->end == reading_.Key(b).size()) codes_[b] = code;
    }
  }

  void ReadFrom(uint32_t opener) {
    std::vector<uint32_t> blocks = InRow(opener) ? BlocksOfRow(opener) : BlocksBelow(opener);
    Disclosure item;
    item.number = codes_[opener]->number;
    // The code alone: its title comes next.
    const bool alone = codes_[opener]->end == reading_.Key(opener).size();
    const size_t heads = std::min<size_t>(alone ? 2 : 1, blocks.size());
    item.head.assign(blocks.begin(), blocks.begin() + static_cast<ptrdiff_t>(heads));
    item.title = TitleIn(item.head.back());
    if (item.title != block(item.head.back()).key) item.told.push_back(item.head.back());
    for (size_t i = 0; i < blocks.size(); ++i) {
      if (i >= heads && !IsCriteria(blocks[i])) item.told.push_back(blocks[i]);
      AddLinks(blocks[i], &item);
    }
    found_.push_back(std::move(item));
  }

  // Up to the colon that text follows.
  Span TitleIn(uint32_t index) const {
    const Span key = block(index).key;
    const std::string_view text = reading_.Key(index);
    const size_t begin = codes_[index] ? codes_[index]->end : 0;
    const size_t colon = text.find(':', begin);
    if (colon == std::string_view::npos ||
        SkipSpaces(text, static_cast<uint32_t>(colon) + 1) == text.size()) {
      return key;
    }
    return {key.begin, key.begin + static_cast<uint32_t>(colon)};
  }

  void AddLinks(uint32_t index, Disclosure* item) const {
    for (uint32_t l = block(index).links.begin; l < block(index).links.end; ++l) {
      const std::string& target = document_.links[l].target;
      const bool dead = target.empty() || target[0] == '#' || target.starts_with("javascript:");
      if (!dead) item->links.push_back(l);
    }
  }

  // To the next code of the row; of the last one, with the rows below that only go on with it.
  std::vector<uint32_t> BlocksOfRow(uint32_t opener) const {
    const Block& first = block(opener);
    const std::vector<Row>& rows = document_.tables[first.table].rows;
    std::vector<uint32_t> blocks;
    for (size_t row = first.row; row < rows.size(); ++row) {
      const bool below = row > first.row;
      if (below && (rows[row].cells[first.column].filled() || CountCodes(rows[row]) > 0)) break;
      for (const Cell& cell : rows[row].cells) {
        for (uint32_t b = cell.blocks.begin; b < cell.blocks.end; ++b) {
          if (!below && b < opener) continue;
          if (b != opener && codes_[b]) return blocks;
          blocks.push_back(b);
        }
      }
    }
    return blocks;
  }

  size_t CountCodes(const Row& row) const {
    size_t count = 0;
    for (const Cell& cell : row.cells) {
      for (uint32_t b = cell.blocks.begin; b < cell.blocks.end; ++b) count += codes_[b].has_value();
    }
    return count;
  }

  // Up to the next code or the next section. What stands behind the last item of a page is its
  // own only as far as the others reach.
  std::vector<uint32_t> BlocksBelow(uint32_t opener) {
    std::vector<uint32_t> blocks = {opener};
    const auto end = static_cast<uint32_t>(codes_.size());
    uint8_t level = block(opener).kind == BlockKind::kHeading ? block(opener).level : 0;
    uint32_t b = opener + 1;
    for (; b < end && !codes_[b] && blocks.size() < kMostBlocks; ++b) {
      const Block& next = block(b);
      if (next.kind == BlockKind::kHeading) {
        const bool title = level == 0 && b == opener + 1;
        if (!title && (level == 0 || next.level <= level)) break;
        if (title) level = next.level;
      }
      if (next.kind != BlockKind::kOrnament) blocks.push_back(b);
    }
    const bool last = b == end;
    if (last && longest_ > 0 && blocks.size() > longest_) blocks.resize(longest_);
    if (!last) longest_ = std::max(longest_, blocks.size());
    return blocks;
  }

  // What the year's criteria ask for, copied beside the item: it says nothing of the agency.
  bool IsCriteria(uint32_t index) const {
    const Block& b = block(index);
    if (!b.links.empty()) return false;
    const std::vector<Span> words = reading_.hits.In("kinds.criteria", b.key);
    if (!words.empty() && words.front().begin == b.key.begin) return true;
    if (!InRow(index)) return false;
    const Table& table = document_.tables[b.table];
    if (b.column >= table.columns.size()) return false;
    const std::vector<uint32_t>& headers = table.columns[b.column].headers;
    return std::any_of(headers.begin(), headers.end(), [&](uint32_t header) {
      return reading_.hits.Any("kinds.criteria_column", block(header).key);
    });
  }

  const Reading& reading_;
  const Document& document_;
  std::vector<std::optional<ItemCode>> codes_;  // one a block
  std::vector<Disclosure> found_;
  size_t longest_ = 0;  // blocks of an item in prose
};

}  // namespace

std::optional<ItemCode> ReadItemCode(std::string_view key) { return ParseCode(key, false); }

std::vector<Disclosure> ReadDisclosures(const Reading& reading) {
  return DisclosureReader(reading).Read();
}

}  // namespace oit::facts

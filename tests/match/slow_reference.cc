#include "slow_reference.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <tuple>

#include "base/limits.h"

namespace oit {
namespace {

// One block as UTF-8 and as code points, and where it stands in the key.
struct BlockText {
  uint32_t begin = 0;
  std::string utf8;
  std::u32string points;
  std::vector<size_t> bytes;       // of each code point in utf8, and of its end
  std::set<uint32_t> soft_breaks;  // in code points of the block

  size_t PointAt(size_t byte) const {
    return std::lower_bound(bytes.begin(), bytes.end(), byte) - bytes.begin();
  }
};

char32_t PointOf(unsigned char key) {
  if (key >= 0x80) return 0x0E00 + (key - 0x80);
  return key == kEscape ? 0xFFFD : key;
}

BlockText MakeBlock(const KeyText& text, uint32_t begin, uint32_t end) {
  BlockText block;
  block.begin = begin;
  for (uint32_t i = begin; i < end; ++i) {
    block.bytes.push_back(block.utf8.size());
    block.utf8 += KeyToUtf8(std::string_view(text.key()).substr(i, 1));
    block.points += PointOf(static_cast<unsigned char>(text.key()[i]));
  }
  block.bytes.push_back(block.utf8.size());
  for (uint32_t offset : text.soft_breaks()) {
    if (offset >= begin && offset <= end) block.soft_breaks.insert(offset - begin);
  }
  return block;
}

std::vector<BlockText> Blocks(const KeyText& text) {
  std::vector<BlockText> blocks;
  uint32_t begin = 0;
  for (uint32_t i = 0; i < text.key().size(); ++i) {
    if (text.key()[i] != '\n') continue;
    blocks.push_back(MakeBlock(text, begin, i));
    begin = i + 1;
  }
  return blocks;
}

bool Among(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

bool IsEdge(const BlockText& block, size_t at) {
  if (at == 0 || at == block.points.size()) return true;
  const char32_t before = block.points[at - 1];
  const char32_t after = block.points[at];
  const auto letter = [](char32_t c) {
    return (c >= U'ก' && c <= 0x0E3A) || (c >= U'เ' && c <= 0x0E4E);
  };
  if (!letter(before)) return true;
  if (Among(before, U"เแโใไ") && after >= U'ก' && after <= U'ฮ') return false;
  return !(Among(after, U"ะาำๅ") || after == 0x0E31 || (after >= 0x0E34 && after <= 0x0E3A) ||
           (after >= 0x0E47 && after <= 0x0E4E));
}

bool IsLatin(char32_t c) { return Among(c, U"abcdefghijklmnopqrstuvwxyz0123456789"); }

bool JoinsWord(const BlockText& block, size_t at) {
  return at > 0 && at < block.points.size() && IsLatin(block.points[at - 1]) &&
         IsLatin(block.points[at]);
}

struct Part {
  std::string utf8;
  size_t length = 0;
  std::set<uint32_t> joints;
};

std::vector<Part> PartsOf(std::string phrase) {
  std::vector<Part> parts;
  while (!phrase.empty()) {
    const size_t gap = phrase.find("...");
    const KeyPhrase key = *NormalisePhrase(phrase.substr(0, gap));
    const std::vector<uint32_t> joints = Joints(key);
    parts.push_back({KeyToUtf8(key.key), key.key.size(), {joints.begin(), joints.end()}});
    phrase = gap == std::string::npos ? "" : phrase.substr(gap + 3);
  }
  return parts;
}

bool Fits(const BlockText& block, const Part& part, size_t begin) {
  const size_t end = begin + part.length;
  if (!IsEdge(block, begin) || !IsEdge(block, end)) return false;
  if (JoinsWord(block, begin) || JoinsWord(block, end)) return false;
  return std::all_of(block.soft_breaks.begin(), block.soft_breaks.end(), [&](uint32_t offset) {
    return offset <= begin || offset >= end ||
           part.joints.count(static_cast<uint32_t>(offset - begin));
  });
}

// The nearest end of parts[index...], the first beginning in [from, to]; 0 for none.
size_t NearestEnd(const BlockText& block, const std::vector<Part>& parts, size_t index, size_t from,
                  size_t to) {
  size_t nearest = 0;
  const Part& part = parts[index];
  for (size_t at = block.utf8.find(part.utf8, block.bytes[from]); at != std::string::npos;
       at = block.utf8.find(part.utf8, at + 1)) {
    const size_t begin = block.PointAt(at);
    if (begin > to) break;
    if (!Fits(block, part, begin)) continue;
    size_t end = begin + part.length;
    if (index + 1 < parts.size()) {
      end = NearestEnd(block, parts, index + 1, end, end + limits::kGapCharacters);
    }
    if (end != 0 && (nearest == 0 || end < nearest)) nearest = end;
  }
  return nearest;
}

void FindPhrase(const BlockText& block, const std::vector<Part>& parts, uint32_t id,
                std::vector<Hit>* hits) {
  size_t free = 0;
  for (size_t at = block.utf8.find(parts[0].utf8); at != std::string::npos;
       at = block.utf8.find(parts[0].utf8, at + 1)) {
    const size_t begin = block.PointAt(at);
    const size_t end = begin < free ? 0 : NearestEnd(block, parts, 0, begin, begin);
    if (end == 0) continue;
    hits->push_back(
        {id,
         {block.begin + static_cast<uint32_t>(begin), block.begin + static_cast<uint32_t>(end)}});
    free = end;
  }
}

const RE2& RegexOf(const std::string& pattern) {
  static std::map<std::string, std::unique_ptr<RE2>> cache;
  std::unique_ptr<RE2>& regex = cache[pattern];
  if (!regex) {
    std::string utf8 = pattern;
    RE2::GlobalReplace(&utf8, "\\\\p{Thai}", "[\\\\x{0e00}-\\\\x{0e7f}]");
    regex = std::make_unique<RE2>(utf8);
  }
  return *regex;
}

void FindPattern(const BlockText& block, const RE2& regex, uint32_t id, std::vector<Hit>* hits) {
  for (size_t from = 0; from < block.points.size();) {
    re2::StringPiece match;
    if (!regex.Match(block.utf8, block.bytes[from], block.utf8.size(), RE2::UNANCHORED, &match,
                     1)) {
      return;
    }
    const size_t begin = block.PointAt(match.data() - block.utf8.data());
    const size_t end = block.PointAt(match.data() + match.size() - block.utf8.data());
    from = IsEdge(block, begin) ? end : begin + 1;
    if (!IsEdge(block, begin) || !IsEdge(block, end)) continue;
    hits->push_back(
        {id,
         {block.begin + static_cast<uint32_t>(begin), block.begin + static_cast<uint32_t>(end)}});
  }
}

}  // namespace

std::vector<Hit> FindSlowly(const std::vector<MatchSource>& sources, const KeyText& text) {
  std::vector<Hit> hits;
  const std::vector<BlockText> blocks = Blocks(text);
  for (const MatchSource& source : sources) {
    const std::vector<Part> parts =
        source.pattern ? std::vector<Part>() : PartsOf(source.phrase->text);
    for (const BlockText& block : blocks) {
      if (source.pattern) {
        FindPattern(block, RegexOf(source.phrase->text), source.id, &hits);
      } else {
        FindPhrase(block, parts, source.id, &hits);
      }
    }
  }
  std::sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
    return std::tie(a.key.begin, a.key.end, a.id) < std::tie(b.key.begin, b.key.end, b.id);
  });
  hits.erase(std::unique(hits.begin(), hits.end()), hits.end());
  return hits;
}

}  // namespace oit

#include <algorithm>
#include <array>

#include "facts/parts.h"
#include "text/key.h"

namespace oit::facts {
namespace {

constexpr uint32_t kHead = 12;        // a title's own words start this near its start
constexpr uint32_t kTitleLine = 250;  // key characters; longer is prose
constexpr uint32_t kNextLine = 130;
constexpr uint32_t kMoreLines = 4;
constexpr uint32_t kPageBlocks = 20;

constexpr std::array<std::string_view, 5> kTitleLists = {
    "kinds.results", "kinds.plan", "kinds.announcement", "kinds.manual", "kinds.disclosure"};

bool IsLine(const Block& block, uint32_t limit) {
  bool kind = block.kind == BlockKind::kHeading || block.kind == BlockKind::kParagraph;
  return kind && block.table == kNowhere && !block.key.empty() && block.key.size() <= limit;
}

uint32_t HeadOf(const Reading& reading, Span key) {
  return key.begin + SkipSpaces(reading.Key(key), 0);
}

bool StartsWith(const Reading& reading, std::string_view list, Span key) {
  return !reading.hits.At(list, HeadOf(reading, key)).empty();
}

bool HasTitleWords(const Reading& reading, Span within) {
  return std::any_of(kTitleLists.begin(), kTitleLists.end(), [&](std::string_view list) {
    std::vector<Span> hits = reading.hits.In(list, within);
    return !hits.empty() && hits[0].begin <= within.begin + kHead;
  });
}

bool NamesAgency(const Reading& reading, Span key) {
  for (const auto& [name, list] : reading.words) {
    bool is_class = !list.label.empty() && name.rfind("agency.", 0) == 0;
    if (is_class && StartsWith(reading, name, key)) return true;
  }
  return StartsWith(reading, "agency.amphoe", key);
}

bool GoesOn(const Reading& reading, const Block& block) {
  return IsLine(block, kNextLine) && block.mark.number == 0 &&
         StartsWith(reading, "kinds.title_goes_on", block.key) &&
         !NamesAgency(reading, block.key) && !StartsWith(reading, "kinds.results", block.key);
}

uint32_t EndOfLines(const Reading& reading, uint32_t first) {
  const std::vector<Block>& blocks = reading.document.blocks;
  uint32_t end = first + 1;
  while (end < blocks.size() && end - first <= kMoreLines && GoesOn(reading, blocks[end])) ++end;
  return end;
}

// A heading that belongs to the title page: the agency, or the title once more.
bool IsOfTitle(const Reading& reading, const Block& block) {
  bool again = HasTitleWords(reading, block.key) && reading.hits.Any("kinds.subject", block.key);
  return again || NamesAgency(reading, block.key) ||
         StartsWith(reading, "kinds.title_goes_on", block.key);
}

uint32_t EndOfPage(const Reading& reading, uint32_t from) {
  const std::vector<Block>& blocks = reading.document.blocks;
  uint32_t end = from;
  while (end < blocks.size() && end - from < kPageBlocks) {
    const Block& block = blocks[end];
    bool ornament = block.kind == BlockKind::kOrnament || block.kind == BlockKind::kImage;
    if (!ornament && (!IsLine(block, kTitleLine) || block.mark.number > 0)) break;
    if (block.kind == BlockKind::kHeading && !IsOfTitle(reading, block)) break;
    ++end;
  }
  return end;
}

Title Make(const Reading& reading, uint32_t first, bool found) {
  Title title;
  title.found = found;
  title.lines = {first, EndOfLines(reading, first)};
  title.page = {first, EndOfPage(reading, title.lines.end)};
  return title;
}

}  // namespace

Title FindTitle(const Reading& reading) {
  const std::vector<Block>& blocks = reading.document.blocks;
  uint32_t subject = kNowhere;
  uint32_t strong = kNowhere;
  uint32_t first = kNowhere;
  for (uint32_t i = 0; i < blocks.size() && strong == kNowhere; ++i) {
    if (!IsLine(blocks[i], kTitleLine)) continue;
    bool memo = StartsWith(reading, "kinds.memo", blocks[i].key);
    if (first == kNowhere && !memo) first = i;
    if (StartsWith(reading, "kinds.subject_line", blocks[i].key)) {
      if (subject == kNowhere) subject = i;
    } else if (blocks[i].mark.number == 0 && HasTitleWords(reading, blocks[i].key)) {
      strong = i;
    }
  }
  Title title;
  if (strong != kNowhere) {
    title = Make(reading, strong, true);
  } else if (subject != kNowhere) {
    title = Make(reading, subject, true);
  } else if (first != kNowhere) {
    title = Make(reading, first, false);
  }
  if (subject != kNowhere && subject < title.lines.begin) title.subject = subject;
  return title;
}

std::string TitleText(const Reading& reading, const Title& title) {
  std::string text;
  for (uint32_t i = title.lines.begin; i < title.lines.end; ++i) {
    Span key = reading.block(i).key;
    Span word = reading.hits.At("kinds.subject_line", HeadOf(reading, key));
    if (i == title.lines.begin && !word.empty()) {
      key.begin = word.end;
      key.begin = HeadOf(reading, key);
    }
    if (!text.empty()) text += ' ';
    text += reading.document.Quote(key);
  }
  return text;
}

}  // namespace oit::facts

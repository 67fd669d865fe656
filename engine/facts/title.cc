#include <algorithm>
#include <array>

#include "facts/parts.h"
#include "text/key.h"

namespace oit::facts {
namespace {

constexpr uint32_t kHead = 12;        // a title's own words start this near its start
constexpr uint32_t kTitleLine = 250;  // key characters; longer is prose
constexpr uint32_t kNextLine = 130;
constexpr size_t kMoreLines = 4;
constexpr size_t kPageLines = 20;
constexpr size_t kFirstLines = 3;  // here a title may start with other words

constexpr std::array<std::string_view, 5> kTitleLists = {
    "kinds.results", "kinds.plan", "kinds.announcement", "kinds.manual", "kinds.disclosure"};

struct Line {
  Span key;
  uint32_t block;
  bool first;  // of its block
};

uint32_t HeadOf(const Reading& reading, Span key) {
  return key.begin + SkipSpaces(reading.Key(key), 0);
}

class TitleReader {
 public:
  explicit TitleReader(const Reading& reading) : reading_(reading) { SplitLines(); }

  Title Read() const {
    size_t subject = lines_.size();
    size_t strong = lines_.size();
    size_t first = lines_.size();
    for (size_t i = 0; i < lines_.size() && strong == lines_.size(); ++i) {
      bool memo = Starts("kinds.memo", lines_[i]);
      if (first == lines_.size() && !memo) first = i;
      if (Starts("kinds.subject_line", lines_[i])) {
        subject = std::min(subject, i);
      } else if (IsTitle(i)) {
        strong = i;
      }
    }
    Title title;
    if (strong < lines_.size()) {
      title = Make(strong, true);
    } else if (subject < lines_.size()) {
      title = Make(subject, true);
    } else if (first < lines_.size()) {
      title = Make(first, false);
    }
    bool memo = subject < lines_.size() && lines_[subject].key.begin < title.page.begin;
    if (memo) title.subject = lines_[subject].key;
    return title;
  }

 private:
  const Block& BlockOf(const Line& line) const { return reading_.block(line.block); }

  void SplitLines() {
    const std::vector<Block>& blocks = reading_.document.blocks;
    for (uint32_t i = 0; i < blocks.size(); ++i) {
      bool text = blocks[i].kind == BlockKind::kHeading || blocks[i].kind == BlockKind::kParagraph;
      if (!text || blocks[i].table != kNowhere || blocks[i].key.empty()) continue;
      uint32_t begin = blocks[i].key.begin;
      for (uint32_t start : reading_.LinesOf(blocks[i].key)) {
        lines_.push_back({{begin, start}, i, begin == blocks[i].key.begin});
        begin = start;
      }
      lines_.push_back({{begin, blocks[i].key.end}, i, begin == blocks[i].key.begin});
    }
  }

  bool Starts(std::string_view list, const Line& line) const {
    return !reading_.hits.At(list, HeadOf(reading_, line.key)).empty();
  }

  bool HasTitleWords(Span within, uint32_t head) const {
    return std::any_of(kTitleLists.begin(), kTitleLists.end(), [&](std::string_view list) {
      std::vector<Span> hits = reading_.hits.In(list, within);
      return !hits.empty() && hits[0].begin - within.begin <= head;
    });
  }

  bool IsShort(const Line& line, uint32_t limit) const {
    return line.key.size() <= limit && !(line.first && BlockOf(line).mark.number > 0);
  }

  // A line of prose, or one further down in a long block or in one that opens as prose.
  bool IsRunningText(size_t index) const {
    const Line& line = lines_[index];
    if (Starts("kinds.prose", line)) return true;
    if (line.first) return false;
    size_t first = index;
    while (!lines_[first].first) --first;
    return BlockOf(line).key.size() > kTitleLine || Starts("kinds.prose", lines_[first]);
  }

  bool IsTitle(size_t index) const {
    const Line& line = lines_[index];
    if (!IsShort(line, kTitleLine) || IsRunningText(index)) return false;
    return HasTitleWords(line.key, index < kFirstLines ? kTitleLine : kHead);
  }

  bool NamesAgency(const Line& line) const {
    for (const auto& [name, list] : reading_.words) {
      bool is_class = !list.label.empty() && name.rfind("agency.", 0) == 0;
      if (is_class && Starts(name, line)) return true;
    }
    return Starts("agency.amphoe", line);
  }

  bool GoesOn(const Line& line) const {
    return IsShort(line, kNextLine) && Starts("kinds.title_goes_on", line) && !NamesAgency(line) &&
           !Starts("kinds.results", line);
  }

  // A heading that belongs to the title page: the agency, or the title once more.
  bool IsOfTitle(const Line& line) const {
    bool again = HasTitleWords(line.key, kHead) && reading_.hits.Any("kinds.subject", line.key);
    return again || NamesAgency(line) || Starts("kinds.title_goes_on", line);
  }

  // Only ornaments, images and signatures may stand between lines of one page.
  bool FollowsOnPage(const Line& before, const Line& line) const {
    for (uint32_t i = before.block; i < line.block; ++i) {
      if (reading_.block(i).table != kNowhere) return false;
      if (reading_.block(i).kind == BlockKind::kListItem) return false;
    }
    if (!IsShort(line, kTitleLine) || Starts("kinds.prose", line)) return false;
    return BlockOf(line).kind != BlockKind::kHeading || IsOfTitle(line);
  }

  Title Make(size_t first, bool found) const {
    Title title;
    title.found = found;
    title.block = lines_[first].block;
    size_t end = first + 1;
    while (end < lines_.size() && end - first <= kMoreLines && GoesOn(lines_[end])) ++end;
    for (size_t i = first; i < end; ++i) title.lines.push_back(lines_[i].key);
    while (end < lines_.size() && end - first < kPageLines &&
           FollowsOnPage(lines_[end - 1], lines_[end])) {
      ++end;
    }
    size_t top = first;
    while (top > 0 && IsShort(lines_[top - 1], kTitleLine) && NamesAgency(lines_[top - 1])) --top;
    title.page = {lines_[top].key.begin, lines_[end - 1].key.end};
    return title;
  }

  const Reading& reading_;
  std::vector<Line> lines_;  // of headings and paragraphs outside tables
};

}  // namespace

std::vector<uint32_t> Reading::LinesOf(Span key) const {
  auto first = std::upper_bound(line_starts.begin(), line_starts.end(), key.begin);
  auto last = std::lower_bound(first, line_starts.end(), key.end);
  return {first, last};
}

bool Reading::IsBreak(uint32_t key) const {
  return document.text.IsSoftBreak(key) ||
         std::binary_search(line_starts.begin(), line_starts.end(), key);
}

Title FindTitle(const Reading& reading) { return TitleReader(reading).Read(); }

std::string TitleText(const Reading& reading, const Title& title) {
  std::string text;
  for (Span key : title.lines) {
    Span word = reading.hits.At("kinds.subject_line", HeadOf(reading, key));
    if (text.empty() && !word.empty()) {
      key.begin = word.end;
      key.begin = HeadOf(reading, key);
    }
    if (!text.empty()) text += ' ';
    text += reading.document.Quote(key);
  }
  return text;
}

}  // namespace oit::facts

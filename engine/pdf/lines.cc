#include "pdf/lines.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>

namespace oit::pdf {
namespace {

constexpr double kSpaceGap = 0.2;  // em: a wider gap is a space; Thai text is drawn with up to 0.13
constexpr double kRaised = 0.5;    // em that a glyph of the same line may stand higher or lower
constexpr double kBackward = 0.6;  // em that it may begin before the end of the one before
constexpr double kMarkReach = 1.5;  // em from a letter to the mark over it
constexpr double kTabGap = 2;       // em: what stands behind it was set there
constexpr size_t kLongestPage = 8;  // letters of a page number
constexpr size_t kMostLinks = 500;  // of a page
constexpr size_t kTwinReach = 12;   // lines back that may be drawn twice

// U+F700..U+F71A: glyphs of old Thai fonts that are letters and marks in another place.
char32_t Plain(char32_t c) {
  static constexpr std::u32string_view kPlain =
      U"\u0E10\u0E34\u0E35\u0E36\u0E37\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E48\u0E49\u0E4A\u0E4B"
      U"\u0E4C\u0E0D\u0E31\u0E4D\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E38\u0E39\u0E3A";
  return c >= 0xF700 && c < 0xF700 + kPlain.size() ? kPlain[c - 0xF700] : c;
}

bool IsSane(const Glyph& glyph) {
  const double most = 1e5;
  return std::abs(glyph.box.left) < most && std::abs(glyph.box.right) < most &&
         std::abs(glyph.baseline) < most && glyph.size > 0 && glyph.size < most;
}

bool IsBlankText(const std::u32string& text) {
  return std::all_of(text.begin(), text.end(), IsBlank);
}

bool Has(const Box& box, double x, double y) {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

class LineMaker {
 public:
  LineMaker(const Pages& pages, const Page& page) : pages_(pages), page_(page) {}

  std::vector<Line> Make(const std::vector<uint32_t>& glyphs) {
    for (uint32_t index : glyphs) Add(page_.glyphs[index]);
    Close();
    return std::move(lines_);
  }

 private:
  void Add(const Glyph& glyph) {
    if (glyph.text.empty() || !IsSane(glyph)) return;
    if (IsBlankText(glyph.text)) {
      if (open_ && GoesOn(glyph)) {
        blank_ = true;
        right_ = std::max(right_, glyph.box.right);
      }
      return;
    }
    const bool mark = FollowsLetter(Plain(glyph.text.front()));
    if (open_ && !(mark ? IsNear(glyph) : GoesOn(glyph))) Close();
    const double gap = glyph.box.left - right_;
    const bool apart = blank_ || (open_ && gap > kSpaceGap * std::max(glyph.size, line_.size));
    if (open_ && glyph.box.left - text_right_ > kTabGap * glyph.size) tab_ = letters_;
    Append(glyph, apart && open_ && !mark);
  }

  bool GoesOn(const Glyph& glyph) const {
    const double em = std::max(glyph.size, line_.size);
    return std::abs(glyph.baseline - line_.baseline) <= kRaised * em &&
           glyph.box.left >= right_ - kBackward * em;
  }

  bool IsNear(const Glyph& glyph) const {
    const double reach = kMarkReach * std::max(glyph.size, line_.size);
    return std::abs(glyph.baseline - line_.baseline) <= reach / 2 &&
           std::abs(glyph.box.left - right_) <= reach;
  }

  void Append(const Glyph& glyph, bool apart) {
    if (!open_) Open(glyph);
    const bool bold = IsBold(glyph);
    const int link = LinkOf(glyph);
    if (line_.runs.empty() || line_.runs.back().bold != bold || line_.runs.back().link != link) {
      if (apart) line_.runs.back().text += U' ';
      line_.runs.push_back({{}, bold, link});
    } else if (apart) {
      line_.runs.back().text += U' ';
    }
    for (const char32_t c : glyph.text) line_.runs.back().text += Plain(c);
    line_.box = Around(line_.box, glyph.box);
    line_.recognised |= glyph.recognised;
    sizes_[glyph.size] += glyph.text.size();
    letters_ += glyph.text.size();
    blank_ = false;
    text_right_ = right_ = std::max(right_, glyph.box.right);
    if (glyph.size > line_.size) {  // a superscript came first
      line_.size = glyph.size;
      line_.baseline = glyph.baseline;
    }
  }

  void Open(const Glyph& glyph) {
    line_ = Line();
    line_.box = glyph.box;
    line_.baseline = glyph.baseline;
    line_.size = glyph.size;
    sizes_.clear();
    open_ = true;
    blank_ = false;
    text_right_ = right_ = glyph.box.left;
    letters_ = tab_ = 0;
  }

  void Close() {
    if (open_) {
      line_.space_after = blank_;
      line_.entry = EndsWithPage();
      line_.size = std::max_element(sizes_.begin(), sizes_.end(), [](const auto& a, const auto& b) {
                     return a.second < b.second;
                   })->first;
      if (!IsTwin()) lines_.push_back(std::move(line_));
    }
    open_ = blank_ = false;
  }

  // A short number behind the last tab.
  bool EndsWithPage() const {
    if (tab_ == 0 || letters_ - tab_ > kLongestPage) return false;
    const std::u32string text = line_.text();
    const size_t last = text.find_last_of(U' ');
    return last != text.npos && last + 1 < text.size() && IsDigit(text[last + 1]) &&
           IsDigit(text.back());
  }

  // Drawn once more a little aside, to look bold or to cast a shadow.
  bool IsTwin() const {
    const double near = 0.15 * line_.size;
    const std::u32string text = line_.text();
    for (size_t back = 1; back <= std::min(kTwinReach, lines_.size()); ++back) {
      const Line& other = lines_[lines_.size() - back];
      if (std::abs(other.box.left - line_.box.left) < near &&
          std::abs(other.baseline - line_.baseline) < near && other.text() == text) {
        return true;
      }
    }
    return false;
  }

  bool IsBold(const Glyph& glyph) const {
    const auto font = static_cast<size_t>(glyph.font);
    return font < pages_.fonts.size() && pages_.fonts[font].bold;
  }

  int LinkOf(const Glyph& glyph) const {
    const double x = (glyph.box.left + glyph.box.right) / 2;
    const double y = glyph.baseline - 0.3 * glyph.size;
    const size_t count = std::min(page_.links.size(), kMostLinks);
    for (size_t i = 0; i < count; ++i) {
      if (Has(page_.links[i].box, x, y)) return static_cast<int>(i);
    }
    return -1;
  }

  const Pages& pages_;
  const Page& page_;
  std::vector<Line> lines_;
  Line line_;
  bool open_ = false;
  bool blank_ = false;     // behind what is written
  double right_ = 0;       // where the last glyph or blank ended
  double text_right_ = 0;  // where the last glyph ended
  size_t letters_ = 0;
  size_t tab_ = 0;  // letters before the last tab
  std::map<double, size_t> sizes_;
};

}  // namespace

bool FollowsLetter(char32_t c) {
  return c == 0x0E31 || (c >= 0x0E33 && c <= 0x0E3A) || (c >= 0x0E47 && c <= 0x0E4E);
}

bool IsBlank(char32_t c) {
  return c == ' ' || c == '\t' || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200B);
}

bool IsDigit(char32_t c) { return (c >= '0' && c <= '9') || (c >= 0x0E50 && c <= 0x0E59); }

bool Line::bold() const {
  return !runs.empty() && std::all_of(runs.begin(), runs.end(), [](const Run& run) {
    return run.bold || IsBlankText(run.text);
  });
}

std::u32string Line::text() const {
  std::u32string all;
  for (const Run& run : runs) all += run.text;
  return all;
}

Box Around(const Box& a, const Box& b) {
  return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
          std::max(a.bottom, b.bottom)};
}

std::vector<Line> MakeLines(const Pages& pages, const Page& page,
                            const std::vector<uint32_t>& glyphs) {
  return LineMaker(pages, page).Make(glyphs);
}

}  // namespace oit::pdf

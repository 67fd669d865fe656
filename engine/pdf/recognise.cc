#include "pdf/recognise.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <future>
#include <new>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "pdf/grid.h"
#include "pdf/image.h"
#include "pdf/image_rules.h"
#include "pdf/render.h"
#include "pdf/tesseract.h"

namespace oit::pdf {
namespace {

constexpr size_t kFewCharacters = 20;  // of a page that is an image
constexpr double kLeastConfidence = 30;
constexpr double kLeastSlant = 0.0005;
constexpr double kRuleReach = 1.5;     // points to each side of a rule that are ink of it
constexpr double kNoGap = 0.28;        // of the size, between the ink of letters of one word
constexpr double kNearestLine = 0.75;  // of the usual line, from one baseline to the next
constexpr double kLowestLine = 0.8;    // of the usual line: one of letters without marks is lower

bool IsScan(const Page& page) {
  size_t characters = 0;
  for (const Glyph& glyph : page.glyphs) {
    characters += !glyph.text.empty() && glyph.text != U" ";
  }
  return page.image && characters < kFewCharacters;
}

double Median(std::vector<double> numbers) {
  if (numbers.empty()) return 0;
  const auto middle = numbers.begin() + static_cast<ptrdiff_t>(numbers.size() / 2);
  std::nth_element(numbers.begin(), middle, numbers.end());
  return *middle;
}

// Words of one line, placed on the page.
struct WordLine {
  std::vector<Word> words;

  size_t part() const { return words[0].image; }

  double height() const {
    double top = words[0].box.top;
    double bottom = words[0].box.bottom;
    for (const Word& word : words) {
      top = std::min(top, word.box.top);
      bottom = std::max(bottom, word.box.bottom);
    }
    return bottom - top;
  }

  // The mean over its characters.
  double confidence() const {
    double sum = 0;
    double characters = 0;
    for (const Word& word : words) {
      sum += word.confidence * static_cast<double>(word.text.size());
      characters += static_cast<double>(word.text.size());
    }
    return sum / characters;
  }

  double baseline() const {
    std::vector<double> bottoms;
    for (const Word& word : words) bottoms.push_back(word.box.bottom);
    return Median(std::move(bottoms));
  }
};

// Reads one scanned page.
class ScanReader {
 public:
  // `font` is that of its glyphs.
  ScanReader(Image image, int font, Page* page)
      : image_(std::move(image)), font_(font), page_(*page) {}

  Ocr Read(const std::string& program) {
    const double slant = SlantOf(image_);
    if (std::abs(slant) > kLeastSlant) image_ = Straightened(image_, slant);
    page_.rules = FindRules(image_);
    const std::vector<Grid> grids = FindGrids(page_);
    for (const Rule& rule : page_.rules) {
      Blank(
          {rule.x0 - kRuleReach, rule.y0 - kRuleReach, rule.x1 + kRuleReach, rule.y1 + kRuleReach},
          &image_);
    }
    std::vector<Box> parts;
    for (const Grid& grid : grids) {
      for (const GridCell& cell : grid.cells) {
        if (HasInk(image_, cell.box)) AddPart(cell.box, &parts);
      }
    }
    for (const Grid& grid : grids) Blank(grid.box(), &image_);
    const Box whole{0, 0, image_.width * image_.points(), image_.height * image_.points()};
    if (HasInk(image_, whole)) AddPart(whole, &parts);
    std::optional<std::vector<Word>> words = RunTesseract(program, images_);
    if (!words) return Ocr::kStopped;
    PlaceWords(std::move(*words), parts);
    AddGlyphs();
    return Ocr::kDone;
  }

 private:
  void AddPart(const Box& part, std::vector<Box>* parts) {
    parts->push_back(part);
    images_.push_back(Cut(image_, part));
  }

  void PlaceWords(std::vector<Word> words, const std::vector<Box>& parts) {
    int line = -1;
    for (Word& word : words) {
      if (word.image >= parts.size() || word.text.empty() || word.text == U" ") continue;
      if (word.line != line) lines_.emplace_back();
      line = word.line;
      word.box = OnPage(word.box, parts[word.image]);
      lines_.back().words.push_back(std::move(word));
    }
    std::erase_if(lines_,
                  [](const WordLine& each) { return each.confidence() < kLeastConfidence; });
    DropRowsOfMarks();
  }

  // The marks over a line are at times taken for a line of their own: it is nearer to the next
  // one than lines can be.
  void DropRowsOfMarks() {
    usual_ = UsualHeight();
    std::vector<WordLine> kept;
    for (size_t i = 0; i < lines_.size(); ++i) {
      const bool marks = i + 1 < lines_.size() && IsRowOfMarks(lines_[i], lines_[i + 1]);
      if (!marks) kept.push_back(std::move(lines_[i]));
    }
    lines_ = std::move(kept);
  }

  bool IsRowOfMarks(const WordLine& line, const WordLine& next) const {
    return line.part() == next.part() &&
           std::abs(next.baseline() - line.baseline()) < kNearestLine * usual_ &&
           (line.confidence() < next.confidence() || line.height() < next.height());
  }

  double UsualHeight() const {
    std::vector<double> heights;
    for (const WordLine& line : lines_) heights.push_back(line.height());
    return Median(std::move(heights));
  }

  // A box of pixels in what was cut out at `part`.
  Box OnPage(const Box& box, const Box& part) const {
    const double points = image_.points();
    return {part.left + (box.left - kCutEdge) * points, part.top + (box.top - kCutEdge) * points,
            part.left + (box.right - kCutEdge) * points,
            part.top + (box.bottom - kCutEdge) * points};
  }

  void AddGlyphs() {
    for (WordLine& line : lines_) {
      Glyph glyph;
      glyph.size = std::max(line.height(), usual_ * kLowestLine);
      glyph.baseline = line.baseline();
      glyph.font = font_;
      glyph.recognised = true;
      double left = 0;
      for (size_t i = 0; i < line.words.size(); ++i) {
        Word& word = line.words[i];
        // Words lie side by side in the order of reading, though the ink of marks does not.
        left = std::max(left, word.box.left);
        double right = std::max(left, word.box.right);
        if (i + 1 < line.words.size()) {
          const double next = line.words[i + 1].box.left;
          if (next < right + glyph.size * kNoGap) right = next;
        }
        glyph.box = {left, glyph.baseline - glyph.size, std::max(left, right),
                     glyph.baseline + glyph.size * 0.3};
        glyph.text = std::move(word.text);
        page_.glyphs.push_back(glyph);
      }
    }
  }

  Image image_;
  std::vector<Image> images_;  // its parts
  int font_;
  Page& page_;
  std::vector<WordLine> lines_;
  double usual_ = 0;  // height of a line
};

// Leaves the page as it is, and stopped, where there is no memory for it.
void ReadScan(Image image, int font, const std::string& program, Page* page) {
  try {
    Page read = *page;
    read.glyphs.clear();
    read.ocr = ScanReader(std::move(image), font, &read).Read(program);
    *page = std::move(read);
  } catch (const std::bad_alloc&) {
    page->ocr = Ocr::kStopped;
  }
}

}  // namespace

void Recognise(std::string_view bytes, Pages* pages) {
  std::vector<Page*> scans;
  for (Page& page : pages->pages) {
    if (IsScan(page)) scans.push_back(&page);
  }
  if (scans.empty()) return;
  const std::optional<std::string> program = FindTesseract();
  const int font = static_cast<int>(pages->fonts.size());
  pages->fonts.push_back({"recognised", false});
  Renderer renderer(bytes);
  const size_t at_once = std::clamp(std::thread::hardware_concurrency(), 1u, 4u);
  for (size_t begin = 0; begin < scans.size(); begin += at_once) {
    std::vector<std::future<void>> running;
    for (size_t i = begin; i < std::min(begin + at_once, scans.size()); ++i) {
      Page* page = scans[i];
      page->ocr = program ? Ocr::kStopped : Ocr::kNotInstalled;
      if (!program) continue;
      std::optional<Image> image = renderer.Draw(page->number);
      if (!image) continue;
      running.push_back(std::async(std::launch::async, ReadScan, std::move(*image), font,
                                   std::cref(*program), page));
    }
    for (std::future<void>& each : running) each.get();
  }
}

}  // namespace oit::pdf

#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "load/manuscript.h"
#include "load/web/html_spots.h"

namespace oit {

// Writes the text of a page into a manuscript as browsers show it: blanks and line ends of the
// source are one space, links and bold go on over the paragraphs in them, marks of lists stand
// before the first text of their item.
class HtmlText {
 public:
  HtmlText(std::string_view page, Manuscript* manuscript)
      : page_(page), spots_(page), manuscript_(manuscript) {}

  // Decoded text that stands in the page as `original`; that is empty for what the page does not
  // say in words (a file's name for an image), which stands where the last text does.
  void Write(std::string_view text, std::string_view original, bool preformatted);
  void EndLine();  // <br>: twice, a paragraph
  void EndParagraph();

  void Bold(bool on) { manuscript_->Bold(on); }
  void Heading(uint8_t level);
  void OpenLink(std::string target) { link_ = std::move(target); }
  void CloseLink();
  // Stands before the next text.
  void Mark(std::string mark) { mark_ = std::move(mark); }
  void DropMark() { mark_.clear(); }
  // Images of a paragraph stand behind it: they may float in the midst of a word.
  void Image(std::string_view text, std::string_view original);

  // Where the page's next text is written.
  void At(std::string_view original);

 private:
  void WriteLine(std::string_view text, bool preformatted);
  void Put(std::string_view text);

  std::string_view page_;
  HtmlSpots spots_;
  Manuscript* manuscript_;
  std::string link_;      // the target of the link around the text
  bool in_link_ = false;  // it is open in the manuscript
  std::string mark_;
  bool space_ = false;   // between what was written and what comes
  bool open_ = false;    // text stands in the line
  bool broken_ = false;  // before the next text, a new line of the paragraph begins
  std::vector<std::pair<std::string, std::string_view>> images_;  // text, where it stands
  bool damaged_ = false;  // characters of the paragraph could not be decoded
  size_t losses_ = 0;
};

}  // namespace oit

#include "load/web/html_text.h"

#include <algorithm>
#include <utility>

#include "load/chars.h"

namespace oit {
namespace {

constexpr size_t kMostLosses = 200;

bool IsSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

bool IsBlankText(std::string_view text) {
  const auto size = static_cast<uint32_t>(text.size());
  return SkipBlanks(text, 0, size) == size;
}

// "O12": on pages of disclosures lines are items, however they are parted.
bool OpensItem(std::string_view text) {
  if (text.size() < 2 || (text[0] | 0x20) != 'o') return false;
  const Char next = CharAt(text, text[1] == ' ' && text.size() > 2 ? 2 : 1);
  return DigitValue(next.code) >= 0;
}

}  // namespace

void HtmlText::At(std::string_view original) {
  const bool in_page = original.data() >= page_.data() &&
                       original.data() + original.size() <= page_.data() + page_.size();
  if (!original.empty() && in_page) {
    manuscript_->At(spots_.At(static_cast<uint32_t>(original.data() - page_.data())));
  }
}

void HtmlText::Write(std::string_view text, std::string_view original, bool preformatted) {
  while (true) {
    const size_t end = text.find('\n');
    if (!IsBlankText(text.substr(0, end))) {
      const size_t blank =
          std::find_if_not(original.begin(), original.end(), IsSpace) - original.begin();
      At(original.substr(std::min(blank, original.size())));
    }
    WriteLine(text.substr(0, end), preformatted);
    if (end == std::string_view::npos) return;
    preformatted ? EndLine() : void(space_ = true);
    text.remove_prefix(end + 1);
    const size_t next = original.find('\n');
    original.remove_prefix(next == std::string_view::npos ? 0 : next + 1);
  }
}

void HtmlText::WriteLine(std::string_view text, bool preformatted) {
  if (preformatted && !IsBlankText(text)) return Put(text);
  while (!text.empty()) {
    const bool blank = IsSpace(text.front());
    const auto end =
        std::find_if(text.begin(), text.end(), [&](char c) { return IsSpace(c) != blank; });
    const std::string_view part = text.substr(0, static_cast<size_t>(end - text.begin()));
    text.remove_prefix(part.size());
    blank ? void(space_ = true) : Put(part);
  }
}

void HtmlText::Put(std::string_view text) {
  if ((!mark_.empty() || broken_) && IsBlankText(text)) return;
  if (broken_ && OpensItem(text)) EndParagraph();
  if (std::exchange(broken_, false)) {
    manuscript_->EndLine(true);
    in_link_ = open_ = space_ = false;
  }
  if (!mark_.empty()) manuscript_->Write(std::exchange(mark_, {}));
  if (std::exchange(space_, false) && open_) manuscript_->Write(" ");
  if (!link_.empty() && !in_link_) {
    manuscript_->OpenLink(link_);
    in_link_ = true;
  }
  manuscript_->Write(text);
  open_ = true;
  damaged_ = damaged_ || text.find("\xEF\xBF\xBD") != std::string_view::npos;
}

void HtmlText::EndLine() {
  if (broken_) return EndParagraph();
  broken_ = open_;
}

void HtmlText::EndParagraph() {
  manuscript_->EndParagraph();
  in_link_ = open_ = space_ = broken_ = false;
  for (const auto& [text, original] : std::exchange(images_, {})) {
    At(original);
    manuscript_->Image(text);
  }
  if (!std::exchange(damaged_, false) || ++losses_ > kMostLosses) return;
  manuscript_->Lose(GapKind::kCut, {"มีตัวอักษรที่อ่านไม่ได้ในย่อหน้านี้ โปรดดูจากหน้าเว็บจริง",
                                    "characters of this paragraph cannot be read: see the page"});
}

void HtmlText::Heading(uint8_t level) {
  EndParagraph();
  manuscript_->Heading(level);
}

void HtmlText::CloseLink() {
  if (in_link_) manuscript_->CloseLink();
  in_link_ = false;
  link_.clear();
}

void HtmlText::Image(std::string_view text, std::string_view original) {
  images_.emplace_back(text, original);
}

}  // namespace oit

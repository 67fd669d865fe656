#include "load/web/html_cost.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/limits.h"
#include "load/chars.h"

namespace oit {
namespace {

bool IsOneOf(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool IsSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

bool IsVoid(std::string_view name) {
  return IsOneOf(name, {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
                        "param", "source", "track", "wbr"});
}

// How far up these elements of a table or list end each other without end tags; 0 for others.
int RankOf(std::string_view name) {
  if (name == "p" || name == "option") return 1;
  if (IsOneOf(name, {"li", "dt", "dd", "td", "th"})) return 2;
  if (name == "tr") return 3;
  return IsOneOf(name, {"tbody", "thead", "tfoot"}) ? 4 : 0;
}

// Its end tag ends it alone: what was opened in it stays open.
bool IsFormatting(std::string_view name) {
  return IsOneOf(name, {"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike",
                        "strong", "tt", "u"});
}

// No end tag reaches over it.
bool IsBorder(std::string_view name) {
  return IsOneOf(name, {"table", "td", "th", "caption", "object", "template", "applet", "marquee"});
}

bool HoldsText(std::string_view name) {
  return IsOneOf(name, {"script", "style", "textarea", "title", "xmp", "iframe"});
}

class CostReader {
 public:
  explicit CostReader(std::string_view page) : page_(page) {}

  HtmlCost Read() {
    while (cost_.steps <= limits::kHtmlSteps) {
      at_ = page_.find('<', at_);
      if (at_ == std::string_view::npos || at_ + 1 >= page_.size()) break;
      ++at_;
      if (page_.substr(at_).starts_with("!--")) {
        MoveBehind("-->");
      } else if (page_[at_] == '/') {
        ++at_;
        EndTag();
      } else if (IsLatin(static_cast<unsigned char>(page_[at_]))) {
        StartTag();
      }
    }
    return cost_;
  }

 private:
  void MoveBehind(std::string_view mark) {
    const size_t found = page_.find(mark, at_);
    at_ = found == std::string_view::npos ? page_.size() : found + mark.size();
  }

  std::string Name() {
    std::string name;
    for (; at_ < page_.size() && !IsSpace(page_[at_]) && page_[at_] != '/' && page_[at_] != '>';
         ++at_) {
      if (name.size() < 12) {
        const char c = page_[at_];
        name.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c);
      }
    }
    return name;
  }

  // To the end of the tag; how many attributes it has at most.
  size_t Attributes() {
    size_t count = 0;
    for (char before = ' '; at_ < page_.size() && page_[at_] != '>'; ++at_) {
      const char c = page_[at_];
      const bool begins = (IsSpace(before) || before == '/') && !IsSpace(c) && c != '/';
      count += begins;
      before = c;
      if ((c != '"' && c != '\'') || begins) continue;
      const size_t close = page_.find(c, at_ + 1);
      if (close == std::string_view::npos) continue;
      at_ = close;
      before = ' ';
    }
    return count;
  }

  void StartTag() {
    std::string name = Name();
    size_t attributes = Attributes();
    if (IsOneOf(name, {"body", "html"})) attributes = root_attributes_ += attributes;
    cost_.attributes = std::max(cost_.attributes, attributes);
    if (HoldsText(name)) return MoveBehind("</" + name);
    if (!open_.empty() && open_.back() == "p" && !IsFormatting(name)) open_.pop_back();
    const int rank = RankOf(name);
    while (!open_.empty() && RankOf(open_.back()) > 0 && RankOf(open_.back()) <= rank) {
      open_.pop_back();
    }
    if (!IsVoid(name)) open_.push_back(std::move(name));
    cost_.steps += open_.size();
  }

  void EndTag() {
    const std::string name = Name();
    cost_.steps += open_.size();
    for (size_t i = open_.size(); i-- > 0;) {
      if (open_[i] == name) {
        const auto found = open_.begin() + static_cast<ptrdiff_t>(i);
        open_.erase(found, IsFormatting(name) ? found + 1 : open_.end());
        return;
      }
      if (IsBorder(open_[i])) return;
    }
  }

  std::string_view page_;
  size_t at_ = 0;
  std::vector<std::string> open_;
  size_t root_attributes_ = 0;
  HtmlCost cost_;
};

}  // namespace

HtmlCost CostOf(std::string_view page) { return CostReader(page).Read(); }

}  // namespace oit

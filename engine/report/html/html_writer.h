#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace oit {

// One attribute; its value is escaped when it is written.
struct HtmlAttribute {
  const char* name;
  std::string value;
};
using HtmlAttributes = std::vector<HtmlAttribute>;

// Writes HTML so that no text can become markup: names of elements and attributes are literals of
// the program, everything else goes through XmlText.
class HtmlWriter {
 public:
  // Markup of the program itself: a literal, nothing that was read.
  template <size_t kSize>
  void Raw(const char (&literal)[kSize]) {
    out_.append(literal, kSize - 1);
  }
  void Open(const char* element, const HtmlAttributes& attributes = {});
  void Close(const char* element);
  void Text(std::string_view utf8);
  // An element with nothing but text in it.
  void Element(const char* element, const HtmlAttributes& attributes, std::string_view utf8);
  void Element(const char* element, std::string_view utf8) { Element(element, {}, utf8); }
  // Text where the target is no address of the web: links are made of nothing else.
  void Link(std::string_view target, std::string_view utf8);

  size_t size() const { return out_.size(); }
  std::string Take() { return std::move(out_); }

 private:
  std::string out_;
};

// Whether it begins with http:// or https:// and has no control characters or spaces.
bool IsWebAddress(std::string_view target);

}  // namespace oit

#include "load/web/html_lists.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "load/chars.h"
#include "load/web/html_style.h"
#include "text/utf8.h"

namespace oit {
namespace {

constexpr std::string_view kThaiLetters = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ";
constexpr int kLargestRoman = 3999;

std::optional<int> Number(const GumboNode* element, const char* name) {
  const std::string_view value = Attribute(element, name);
  int number = 0;
  const auto read = std::from_chars(value.data(), value.data() + value.size(), number);
  return read.ec == std::errc() && read.ptr != value.data() ? std::optional(number) : std::nullopt;
}

std::string ThaiDigits(int number) {
  std::string out;
  for (char digit : std::to_string(number)) {
    digit == '-' ? out.push_back('-') : AppendUtf8(0x0E50 + (digit - '0'), &out);
  }
  return out;
}

std::string Roman(int number) {
  static constexpr std::array<std::pair<int, const char*>, 13> kSigns = {{{1000, "m"},
                                                                          {900, "cm"},
                                                                          {500, "d"},
                                                                          {400, "cd"},
                                                                          {100, "c"},
                                                                          {90, "xc"},
                                                                          {50, "l"},
                                                                          {40, "xl"},
                                                                          {10, "x"},
                                                                          {9, "ix"},
                                                                          {5, "v"},
                                                                          {4, "iv"},
                                                                          {1, "i"}}};
  std::string out;
  for (const auto& [value, sign] : kSigns) {
    for (; number >= value; number -= value) out += sign;
  }
  return out;
}

std::string Letters(int number) {
  std::string out;
  for (; number > 0; number = (number - 1) / 26) {
    out.insert(out.begin(), static_cast<char>('a' + (number - 1) % 26));
  }
  return out;
}

std::string Upper(std::string text) {
  for (char& c : text) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c & ~0x20);
  }
  return text;
}

// As the style counts; in digits where it does not count so far.
std::string Counted(int number, const std::string& style) {
  if (style == "thai") return ThaiDigits(number);
  if (number < 1) return std::to_string(number);
  if (style.ends_with("-roman") && number <= kLargestRoman) {
    return style.starts_with("upper") ? Upper(Roman(number)) : Roman(number);
  }
  if (style.ends_with("-alpha") || style.ends_with("-latin")) {
    return style.starts_with("upper") ? Upper(Letters(number)) : Letters(number);
  }
  const auto letter = static_cast<size_t>(number - 1) * 3;  // bytes of a Thai letter
  if (style == "thai-alphabetic" && letter < kThaiLetters.size()) {
    return std::string(kThaiLetters.substr(letter, 3));
  }
  return std::to_string(number);
}

// What the attribute `type` means; the style attribute goes before it.
std::string StyleOfList(const GumboNode* element) {
  for (const char* property : {"list-style-type", "list-style"}) {
    const std::string style = StyleOf(element, property);
    if (!style.empty()) return style.substr(0, style.find(' '));
  }
  const std::string_view type = Attribute(element, "type");
  if (type == "a") return "lower-alpha";
  if (type == "A") return "upper-alpha";
  if (type == "i") return "lower-roman";
  if (type == "I") return "upper-roman";
  return type == "1" ? "decimal" : std::string();
}

int CountItems(const GumboNode* list) {
  int count = 0;
  const GumboVector& children = list->v.element.children;
  for (unsigned int i = 0; i < children.length; ++i) {
    count += Is(static_cast<const GumboNode*>(children.data[i]), GUMBO_TAG_LI);
  }
  return count;
}

}  // namespace

void HtmlLists::Open(const GumboNode* element) {
  List list;
  list.ordered = Is(element, GUMBO_TAG_OL);
  list.style = StyleOfList(element);
  if (list.ordered && FindAttribute(element, "reversed")) {
    list.step = -1;
    list.next = CountItems(element);
  }
  list.next = Number(element, "start").value_or(list.next);
  open_.push_back(std::move(list));
}

void HtmlLists::Close() {
  if (!open_.empty()) open_.pop_back();
}

std::string HtmlLists::MarkOf(const GumboNode* item) {
  if (open_.empty()) return "- ";
  List& list = open_.back();
  const std::string own = StyleOfList(item);
  const std::string& style = own.empty() ? list.style : own;
  const int number = Number(item, "value").value_or(list.next);
  if (list.ordered) list.next = number + list.step;
  if (style == "none") return {};
  const bool signs = style == "disc" || style == "circle" || style == "square";
  const bool counts = list.ordered ? !signs : !style.empty() && !signs;
  return counts ? Counted(number, style) + ". " : "- ";
}

std::string WordMark(std::string_view text) {
  const Span inner = Trim(text, {0, static_cast<uint32_t>(text.size())});
  const std::string_view mark = Slice(text, inner);
  if (mark.empty()) return {};
  const bool sign = CountChars(mark) == 1 && DigitValue(CharAt(mark, 0).code) < 0;
  return (sign ? "-" : std::string(mark)) + " ";
}

}  // namespace oit

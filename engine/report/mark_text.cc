#include "report/mark_text.h"

namespace oit {

std::string MarkText(const ListMark& mark) {
  const std::string number = mark.number == 0 ? "" : std::to_string(mark.number);
  switch (mark.style) {
    case MarkStyle::kNone:
      return "";
    case MarkStyle::kDash:
      return "-";
    case MarkStyle::kParentheses:
      return "(" + number + ")";
    case MarkStyle::kDot:
      return number + ".";
    case MarkStyle::kParenthesis:
      return number + ")";
  }
  return "";
}

}  // namespace oit

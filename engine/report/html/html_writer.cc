#include "report/html/html_writer.h"

#include <algorithm>

#include "report/xml_text.h"

namespace oit {
namespace {

// A line end behind it would be a space that nobody wrote.
bool IsInline(std::string_view element) {
  for (const char* each : {"a", "b", "button", "mark", "output", "q", "rect", "small", "span"}) {
    if (element == each) return true;
  }
  return false;
}

}  // namespace

bool IsWebAddress(std::string_view target) {
  if (!target.starts_with("http://") && !target.starts_with("https://")) return false;
  return std::none_of(target.begin(), target.end(), [](char each) {
    return static_cast<unsigned char>(each) <= 0x20 || each == 0x7F;
  });
}

void HtmlWriter::Open(const char* element, const HtmlAttributes& attributes) {
  out_ += '<';
  out_ += element;
  for (const HtmlAttribute& attribute : attributes) {
    out_ += ' ';
    out_ += attribute.name;
    out_ += "=\"";
    out_ += XmlText(attribute.value);
    out_ += '"';
  }
  out_ += '>';
}

void HtmlWriter::Close(const char* element) {
  out_ += "</";
  out_ += element;
  out_ += IsInline(element) ? ">" : ">\n";
}

void HtmlWriter::Text(std::string_view utf8) { out_ += XmlText(utf8); }

void HtmlWriter::Element(const char* element, const HtmlAttributes& attributes,
                         std::string_view utf8) {
  Open(element, attributes);
  Text(utf8);
  Close(element);
}

void HtmlWriter::Link(std::string_view target, std::string_view utf8) {
  if (!IsWebAddress(target)) return Text(utf8);
  Element("a",
          {{"href", std::string(target)}, {"rel", "noopener noreferrer"}, {"target", "_blank"}},
          utf8);
}

}  // namespace oit

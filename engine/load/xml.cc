#include "load/xml.h"

#include <algorithm>
#include <utility>

#include "base/limits.h"
#include "text/utf8.h"

namespace oit {
namespace {

Error Damaged(const std::string& path, const std::string& part) {
  return Error{
      "load.damaged",
      {"ข้อมูลภายในไฟล์เสีย จึงอ่านไม่ได้ (" + part + ")",
       "the data in the file is damaged and cannot be read (" + part + ")"},
      {path, 0, 0},
      "",
      {"เปิดไฟล์ในโปรแกรมเดิม แล้วบันทึกเป็นไฟล์ใหม่", "open it in its own program and save it anew"}};
}

Error TooLarge(const std::string& path, const std::string& part) {
  return Error{"load.too_large",
               {"ข้อมูลภายในไฟล์มากเกินกว่าที่รายงานหนึ่งฉบับควรมี (" + part + ")",
                "the file holds more than a report can hold (" + part + ")"},
               {path, 0, 0},
               "",
               {"ตรวจดูว่าเป็นไฟล์รายงานจริง หรือแบ่งไฟล์ออกเป็นส่วน ๆ",
                "check that it is a report, or split it into parts"}};
}

// About what the tree will take: a node for each element and each text, and the attributes.
size_t TreeBytes(std::string_view bytes) {
  constexpr size_t kNode = 64;
  constexpr size_t kAttribute = 40;
  size_t size = 0;
  for (size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] == '=') size += kAttribute;
    if (bytes[i] != '<') continue;
    if (i > 0 && bytes[i - 1] != '>') size += kNode;
    if (i + 1 < bytes.size() && bytes[i + 1] != '/') size += kNode;
  }
  return size;
}

// The text with U+FFFD for what is no UTF-8; `*mended` is true where there was any.
std::string Mended(std::string_view text, bool* mended) {
  std::string out;
  *mended = false;
  for (size_t at = 0; at < text.size();) {
    bool valid = true;
    const char32_t code = NextCodePoint(text, &at, &valid);
    *mended |= !valid;
    AppendUtf8(code, &out);
  }
  return out;
}

bool IsAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

void MendTexts(pugi::xml_node node) {
  bool mended = false;
  if (!IsAscii(node.value())) {
    const std::string text = Mended(node.value(), &mended);
    if (mended) node.set_value(text.c_str());
  }
  for (pugi::xml_attribute attribute : node.attributes()) {
    if (IsAscii(attribute.value())) continue;
    const std::string text = Mended(attribute.value(), &mended);
    if (mended) attribute.set_value(text.c_str());
  }
}

// The node after this one in the order of the text; `*depth` goes with it.
pugi::xml_node Next(pugi::xml_node node, size_t* depth) {
  if (node.first_child()) {
    ++*depth;
    return node.first_child();
  }
  while (node && !node.next_sibling()) {
    node = node.parent();
    --*depth;
  }
  return node ? node.next_sibling() : node;
}

// False where the tree is no part of a package.
bool Accept(const pugi::xml_document& tree) {
  size_t depth = 0;
  for (pugi::xml_node node = tree.first_child(); node; node = Next(node, &depth)) {
    if (node.type() == pugi::node_doctype || depth > limits::kXmlDepth) return false;
    MendTexts(node);
  }
  return !tree.document_element().empty();
}

}  // namespace

Result<XmlPart> XmlPart::Parse(std::string bytes, const std::string& path,
                               const std::string& part) {
  if (TreeBytes(bytes) > limits::kXmlTreeBytes) return TooLarge(path, part);
  XmlPart parsed;
  parsed.bytes_ = std::make_unique<std::string>(std::move(bytes));
  parsed.tree_ = std::make_unique<pugi::xml_document>();
  constexpr unsigned kOptions = pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_doctype;
  const pugi::xml_parse_result result =
      parsed.tree_->load_buffer_inplace(parsed.bytes_->data(), parsed.bytes_->size(), kOptions);
  if (!result || !Accept(*parsed.tree_)) return Damaged(path, part);
  return parsed;
}

std::string_view LocalName(const char* name) {
  const std::string_view whole = name;
  const size_t colon = whole.find(':');
  return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

pugi::xml_node Child(pugi::xml_node node, std::string_view name) {
  for (pugi::xml_node child : node.children()) {
    if (LocalName(child) == name) return child;
  }
  return {};
}

std::string_view Attribute(pugi::xml_node node, std::string_view name) {
  for (pugi::xml_attribute attribute : node.attributes()) {
    if (LocalName(attribute.name()) == name) return attribute.value();
  }
  return "";
}

}  // namespace oit

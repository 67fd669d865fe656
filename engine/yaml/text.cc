#include "yaml/text.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/decode.h"
#include "text/utf8.h"
#include "yaml/value.h"

namespace oit::yaml {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

Place PlaceOf(const std::string& path, std::string_view text, size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const size_t start = before.rfind('\n') + 1;
  const auto line = static_cast<uint32_t>(std::count(before.begin(), before.end(), '\n') + 1);
  return {path, line, CodePoints(before.substr(start)) + 1};
}

Error EncodingError(const std::string& path, const Decoded& decoded) {
  const std::string plain = PlainLines(decoded.utf8);
  const bool utf8 = decoded.encoding == Encoding::kUtf8 || decoded.encoding == Encoding::kUtf8Bom;
  size_t offset = 0;
  if (utf8) {
    offset = plain.find("\xEF\xBF\xBD");
  } else if (decoded.encoding == Encoding::kWindows874) {
    offset = static_cast<size_t>(
        std::find_if(plain.begin(), plain.end(), [](char c) { return (c & 0x80) != 0; }) -
        plain.begin());
  }
  Error error{"yaml.encoding", {}, PlaceOf(path, plain, std::min(offset, plain.size())), "", {}};
  error.message =
      utf8 ? Bilingual{"ไฟล์มีอักขระที่อ่านไม่ได้ (ไม่เป็น UTF-8)",
                       "the file holds bytes that are no text (not UTF-8)"}
           : Bilingual{fmt::format("ไฟล์นี้บันทึกเป็น {} แต่ต้องเป็น UTF-8", Name(decoded.encoding)),
                       fmt::format("the file is saved as {}, not UTF-8", Name(decoded.encoding))};
  error.hint = {"เปิดด้วยโปรแกรมแก้ไขข้อความ แล้วบันทึกใหม่โดยเลือกรหัสอักขระ (Encoding) เป็น UTF-8",
                "open it in a text editor and save it again with the encoding UTF-8"};
  error.excerpt = LineOf(plain, error.place.line);
  return error;
}

// The text up to and with the first bytes that are no UTF-8, which become U+FFFD.
std::string PlainStart(std::string_view text) {
  std::string start;
  bool valid = true;
  for (size_t offset = 0; valid && offset < text.size();) {
    AppendUtf8(NextCodePoint(text, &offset, &valid), &start);
  }
  return start;
}

Errors CheckControl(const std::string& path, const std::string& plain) {
  const auto found = std::find_if(plain.begin(), plain.end(), [](unsigned char c) {
    return (c < 0x20 && c != '\t' && c != '\n') || c == 0x7F;
  });
  if (found == plain.end()) return {};
  const Place place = PlaceOf(path, plain, static_cast<size_t>(found - plain.begin()));
  const int byte = static_cast<unsigned char>(*found);
  std::string excerpt = LineOf(plain, place.line);
  std::replace_if(
      excerpt.begin(), excerpt.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }, ' ');
  return {{"yaml.control",
           {fmt::format("มีอักขระควบคุมที่มองไม่เห็น (รหัส {:02X})", byte),
            fmt::format("an invisible control character (code {:02X})", byte)},
           place,
           excerpt,
           {"ลบอักขระนี้ออก แล้วพิมพ์ข้อความตรงนั้นใหม่", "delete it and type the text there again"}}};
}

Errors CheckTabs(const std::string& path, const std::string& plain) {
  Error error{"yaml.tab", {}, {path, 0, 0}, "", {}};
  size_t count = 0;
  uint32_t line = 1;
  for (size_t begin = 0; begin < plain.size(); ++line) {
    const size_t end = std::min(plain.find('\n', begin), plain.size());
    const std::string_view text = std::string_view(plain).substr(begin, end - begin);
    const size_t tab = text.find('\t');
    if (tab < text.find_first_not_of(" \t") && count++ == 0) {
      error.place = {path, line, static_cast<uint32_t>(tab) + 1};
      error.excerpt = text;
    }
    begin = end + 1;
  }
  if (count == 0) return {};
  error.message = {fmt::format("บรรทัดนี้ย่อหน้าด้วยแท็บ (ทั้งไฟล์มี {} บรรทัด)", count),
                   fmt::format("this line is indented with a tab ({} such in the file)", count)};
  error.hint = {"ใช้ช่องว่างแทนแท็บ", "use spaces in place of tabs"};
  return {error};
}

}  // namespace

Errors CheckEncoding(const std::string& path, const std::string& text) {
  if (text.empty()) return {};
  Result<Decoded> decoded = Decode(text, path);
  if (!decoded) return {EncodingError(path, {PlainStart(text), Encoding::kUtf8, {}})};
  const bool utf8 = decoded->encoding == Encoding::kUtf8 || decoded->encoding == Encoding::kUtf8Bom;
  if (utf8 && decoded->damage.empty()) return {};
  return {EncodingError(path, *decoded)};
}

std::string PlainLines(std::string_view text) {
  if (text.substr(0, kByteOrderMark.size()) == kByteOrderMark) {
    text.remove_prefix(kByteOrderMark.size());
  }
  std::string plain;
  plain.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r') {
      if (text.substr(i, 2) != "\r\n") plain += '\n';
    } else {
      plain += text[i];
    }
  }
  return plain;
}

uint32_t CodePoints(std::string_view utf8) {
  return static_cast<uint32_t>(
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

Errors CheckText(const std::string& path, const std::string& text) {
  const std::string plain = PlainLines(text);
  const bool bytes_are_text = text.find('\0') == std::string::npos;  // else UTF-16, or no text
  Errors errors = bytes_are_text ? CheckControl(path, plain) : Errors{};
  if (errors.empty()) errors = CheckEncoding(path, text);
  if (!errors.empty()) return errors;
  errors = CheckControl(path, plain);
  for (Error& error : CheckTabs(path, plain)) errors.push_back(std::move(error));
  return errors;
}

}  // namespace oit::yaml

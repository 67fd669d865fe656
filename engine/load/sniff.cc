#include "load/sniff.h"

#include <algorithm>
#include <optional>

#include "load/chars.h"

namespace oit {
namespace {

using namespace std::string_view_literals;

constexpr size_t kFront = 4096;         // bytes of the front that tell the kind,
constexpr size_t kMarkupFront = 65536;  // and of markup, which may open with long comments
constexpr size_t kFrames = 4;           // tags that frame text: of a page, not of a report

std::string_view SkipSpace(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  size_t first = text.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

bool Holds(std::string_view bytes, std::string_view part) {
  return bytes.find(part) != std::string_view::npos;
}

// How to have the text of a format read.
const Bilingual kInWord = {
    "เปิดไฟล์ใน Word แล้วเลือก บันทึกเป็น > เอกสาร Word (.docx) แล้วตรวจไฟล์นั้น",
    "open it in Word, choose Save As > Word Document (.docx), and check that file"};
const Bilingual kInExcel = {
    "เปิดไฟล์ใน Excel แล้วเลือก บันทึกเป็น > สมุดงาน Excel (.xlsx) แล้วตรวจไฟล์นั้น",
    "open it in Excel, choose Save As > Excel Workbook (.xlsx), and check that file"};
const Bilingual kInEither = {
    "เปิดไฟล์ใน Word หรือ Excel แล้วเลือก บันทึกเป็น > .docx หรือ .xlsx แล้วตรวจไฟล์นั้น",
    "open it in Word or Excel, choose Save As > .docx or .xlsx, and check that file"};
const Bilingual kCopy = {
    "เปิดไฟล์ เลือกข้อความทั้งหมด คัดลอกไปวางใน Notepad บันทึกเป็น .txt (UTF-8) แล้วตรวจไฟล์นั้น",
    "open it, select and copy all its text into Notepad, save that as .txt (UTF-8), and check that "
    "file"};
const Bilingual kPicture = {"รูปภาพไม่มีข้อความให้อ่าน ใช้ไฟล์ต้นฉบับที่เป็นข้อความ",
                            "an image holds no text to read: use the original document"};
const Bilingual kUnpack = {"แตกไฟล์ก่อน แล้วตรวจไฟล์ที่อยู่ข้างใน", "unpack it and check the files inside"};
const Bilingual kData = {"ตรวจไฟล์รายงานที่เป็นข้อความ (.txt หรือ .md)",
                         "check the report itself, as text (.txt or .md)"};

std::optional<Sniffed> SniffZip(std::string_view bytes) {
  if (!bytes.starts_with("PK\x03\x04"sv) && !bytes.starts_with("PK\x05\x06"sv)) return std::nullopt;
  if (Holds(bytes, "word/")) return Sniffed{FileKind::kDocx, {}, {}};
  if (Holds(bytes, "xl/")) return Sniffed{FileKind::kXlsx, {}, {}};
  if (Holds(bytes, "ppt/")) {
    return Sniffed{
        FileKind::kForeign, {"ไฟล์ PowerPoint (.pptx)", "a PowerPoint file (.pptx)"}, kCopy};
  }
  if (Holds(bytes.substr(0, kFront), "opendocument.spreadsheet")) {
    return Sniffed{
        FileKind::kOffice, {"ไฟล์ OpenDocument (.ods)", "an OpenDocument file (.ods)"}, kInExcel};
  }
  if (Holds(bytes.substr(0, kFront), "opendocument")) {
    return Sniffed{
        FileKind::kOffice, {"ไฟล์ OpenDocument (.odt)", "an OpenDocument file (.odt)"}, kInWord};
  }
  return Sniffed{FileKind::kForeign, {"ไฟล์บีบอัด (.zip)", "a zip archive"}, kUnpack};
}

std::optional<Sniffed> SniffMagic(std::string_view bytes) {
  struct Magic {
    std::string_view front;
    const char* th;
    const char* en;
    const Bilingual& hint;
    FileKind kind = FileKind::kForeign;
  };
  static const Magic kMagics[] = {
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "ไฟล์ Word หรือ Excel รุ่นเก่า (.doc, .xls)",
       "an old Word or Excel file (.doc, .xls)", kInEither, FileKind::kOffice},
      {"{\\rtf"sv, "ไฟล์ RTF", "an RTF file", kInWord, FileKind::kOffice},
      {"\x89PNG"sv, "ไฟล์รูปภาพ (PNG)", "an image (PNG)", kPicture},
      {"\xFF\xD8\xFF"sv, "ไฟล์รูปภาพ (JPEG)", "an image (JPEG)", kPicture},
      {"GIF8"sv, "ไฟล์รูปภาพ (GIF)", "an image (GIF)", kPicture},
      {"II*\0"sv, "ไฟล์รูปภาพ (TIFF)", "an image (TIFF)", kPicture},
      {"MM\0*"sv, "ไฟล์รูปภาพ (TIFF)", "an image (TIFF)", kPicture},
      {"\x1F\x8B"sv, "ไฟล์บีบอัด (.gz)", "a gzip archive", kUnpack},
      {"7z\xBC\xAF\x27\x1C"sv, "ไฟล์บีบอัด (.7z)", "a 7-Zip archive", kUnpack},
      {"Rar!\x1A\x07"sv, "ไฟล์บีบอัด (.rar)", "a RAR archive", kUnpack},
  };
  if (Holds(bytes.substr(0, 1024), "%PDF-")) return Sniffed{FileKind::kPdf, {}, {}};
  for (const Magic& magic : kMagics) {
    if (bytes.starts_with(magic.front)) {
      return Sniffed{magic.kind, {magic.th, magic.en}, magic.hint};
    }
  }
  return std::nullopt;
}

// The text as ASCII: a text in UTF-16 without its zero bytes.
std::string Front(std::string_view bytes) {
  std::string front(bytes.substr(0, kMarkupFront));
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    front.erase(0, 2);
    front.erase(std::remove(front.begin(), front.end(), '\0'), front.end());
  }
  return std::string(SkipSpace(front));
}

// Without comments, what a server left of its program, and declarations of XML.
std::string_view SkipPreamble(std::string_view front) {
  struct Part {
    std::string_view begin, end;
  };
  for (bool found = true; found;) {
    found = false;
    for (const Part& part : {Part{"<!--", "-->"}, Part{"<?", "?>"}, Part{"<%", "%>"}}) {
      if (!front.starts_with(part.begin)) continue;
      const size_t end = front.find(part.end, part.begin.size());
      if (end == std::string_view::npos) return front;
      front = SkipSpace(front.substr(end + part.end.size()));
      found = true;
    }
  }
  return front;
}

bool OpensWithTag(std::string_view text, std::initializer_list<std::string_view> tags) {
  return std::any_of(tags.begin(), tags.end(), [&](std::string_view tag) {
    return StartsWithIgnoringCase(text, tag) && text.size() > tag.size() &&
           (text[tag.size()] == '>' || text[tag.size()] == ' ' || text[tag.size()] == '\r' ||
            text[tag.size()] == '\n' || text[tag.size()] == '\t' || text[tag.size()] == '/');
  });
}

// A part of a page, without its frame. A report in plain text may wear tags, too: its rows are
// lines with tabs, and most of its lines open with words.
bool IsFragment(std::string_view text) {
  if (!OpensWithTag(text,
                    {"<div",  "<table", "<section", "<article", "<main", "<style",  "<script",
                     "<link", "<title", "<center",  "<form",    "<nav",  "<header", "<h1",
                     "<h2",   "<h3",    "<p",       "<ul",      "<ol",   "<font",   "<span"})) {
    return false;
  }
  size_t lines = 0, tagged = 0, tabbed = 0, frames = 0;
  while (!text.empty()) {
    const size_t end = std::min(text.find_first_of("\r\n"), text.size());
    const std::string_view line = SkipSpace(text.substr(0, end));
    text.remove_prefix(end < text.size() ? end + 1 : end);
    if (line.empty()) continue;
    ++lines;
    tagged += line[0] == '<';
    tabbed += line.find('\t') != std::string_view::npos;
    for (size_t at = line.find('<'); at != std::string_view::npos; at = line.find('<', at + 1)) {
      frames += OpensWithTag(line.substr(at), {"<div", "<table", "<td", "<section", "<span", "<h1",
                                               "<h2", "<h3", "<style", "<script", "<img"});
    }
  }
  return frames >= kFrames && tagged * 2 >= lines && tabbed * 10 <= lines;
}

std::optional<Sniffed> SniffMarkup(std::string_view front) {
  const bool xml = front.starts_with("<?xml");
  front = SkipPreamble(front);
  for (std::string_view tag : {"<!doctype html", "<html", "<head", "<body", "<meta"}) {
    if (StartsWithIgnoringCase(front, tag)) return Sniffed{FileKind::kHtml, {}, {}};
  }
  if (xml) return Sniffed{FileKind::kForeign, {"ไฟล์ XML", "an XML file"}, kData};
  if (IsFragment(front)) return Sniffed{FileKind::kHtml, {}, {}};
  return std::nullopt;
}

// Opens like an object or an array of one and closes like it: no report does both.
bool IsJson(std::string_view bytes, std::string_view front) {
  size_t last = bytes.find_last_not_of(" \t\r\n\0"sv);
  if (last == std::string_view::npos || front.size() < 2) return false;
  const std::string_view inside = SkipSpace(front.substr(1));
  if (inside.empty()) return false;
  if (front[0] == '{') return bytes[last] == '}' && (inside[0] == '"' || inside[0] == '}');
  return front[0] == '[' && bytes[last] == ']' && (inside[0] == '{' || inside[0] == '"');
}

bool IsBinary(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return false;
  std::string_view front = bytes.substr(0, kFront);
  auto zeros = static_cast<size_t>(std::count(front.begin(), front.end(), '\0'));
  return zeros * 50 > front.size();
}

}  // namespace

Sniffed Sniff(std::string_view bytes) {
  if (auto zip = SniffZip(bytes)) return *zip;
  if (auto magic = SniffMagic(bytes)) return *magic;
  const std::string front = Front(bytes);
  if (auto markup = SniffMarkup(front)) return *markup;
  if (IsJson(bytes, front)) return {FileKind::kJson, {}, {}};
  if (IsBinary(bytes)) {
    return {FileKind::kForeign, {"ไฟล์ที่ไม่ใช่ข้อความ", "a file that is no text"}, kData};
  }
  return {};
}

std::string SniffTextFormat(std::string_view utf8) {
  bool line_start = true;
  for (size_t i = 0; i < utf8.size(); ++i) {
    if (line_start && utf8[i] == '#') {
      size_t after = utf8.find_first_not_of('#', i);
      if (after != std::string_view::npos && after - i <= 6 && utf8[after] == ' ')
        return "markdown";
    }
    line_start = utf8[i] == '\n';
    if (utf8[i] != '*' || utf8.substr(i, 2) != "**") continue;
    size_t run = utf8.find_first_not_of('*', i);
    if (run == std::string_view::npos) return "text";
    const bool opens = run - i == 2 && utf8[run] != ' ' && utf8[run] != '\n';
    if (opens && utf8.find("**", run) < utf8.find('\n', run)) return "markdown";
    i = run - 1;
  }
  return "text";
}

}  // namespace oit

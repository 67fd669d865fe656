#include "load/pdf/pdf_lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "base/limits.h"
#include "load/chars.h"
#include "load/manuscript.h"
#include "load/pdf/pdf_gaps.h"

namespace oit {
namespace {

using Json = nlohmann::json;

constexpr int64_t kFewUnread = 3;  // glyphs of a page that no font tells: bullets, not text

const Json* Find(const Json& object, const char* key) {
  if (!object.is_object()) return nullptr;
  const auto found = object.find(key);
  return found == object.end() ? nullptr : &*found;
}

const Json& List(const Json& object, const char* key) {
  static const Json kNone = Json::array();
  const Json* found = Find(object, key);
  return found && found->is_array() ? *found : kNone;
}

bool Flag(const Json& object, const char* key) {
  const Json* found = Find(object, key);
  return found && found->is_boolean() && found->get<bool>();
}

// A count: 0 where there is none.
int64_t Count(const Json& object, const char* key) {
  const Json* found = Find(object, key);
  if (!found || !found->is_number_integer()) return 0;
  return std::clamp<int64_t>(found->get<int64_t>(), 0, limits::kBlocks);
}

// -1 where there is none.
int64_t IndexOf(const Json& object, const char* key) {
  return Find(object, key) ? Count(object, key) : -1;
}

std::string_view Text(const Json& object, const char* key) {
  const Json* found = Find(object, key);
  return found && found->is_string() ? std::string_view(found->get_ref<const std::string&>())
                                     : std::string_view();
}

Box BoxOf(const Json& object) {
  const Json& list = List(object, "box");
  if (list.size() != 4) return {};
  float sides[4];
  for (size_t i = 0; i < 4; ++i) sides[i] = list[i].is_number() ? list[i].get<float>() : 0;
  return {sides[0], sides[1], sides[2], sides[3]};
}

struct Run {
  std::string text;
  std::string target;  // of a link
  bool bold = false;
};

struct TextLine {
  std::vector<Run> runs;
  Spot spot;
  bool opens = false;
  bool space = false;
  bool recognised = false;

  bool bold() const {
    return std::all_of(runs.begin(), runs.end(), [](const Run& run) { return run.bold; });
  }
};

TextLine LineOf(const Json& object, uint32_t page) {
  TextLine line;
  for (const Json& run : List(object, "text")) {
    line.runs.push_back({std::string(Text(run, "t")), std::string(Text(run, "a")), Flag(run, "b")});
  }
  line.spot.page = page;
  line.spot.box = BoxOf(object);
  line.opens = Flag(object, "opens");
  line.space = Flag(object, "space");
  line.recognised = Flag(object, "ocr");
  return line;
}

bool IsThai(char32_t c) { return c >= 0x0E01 && c <= 0x0E5B; }

bool IsAddress(std::string_view word) {
  return word.starts_with("http://") || word.starts_with("https://") || word.starts_with("www.");
}

// Whether a blank stands between two lines that were wrapped: none does in Thai, in an address,
// or where a sign hangs on the word before it ("E-" and "Service").
bool PartsWords(const TextLine& line, const TextLine& next) {
  if (line.space || line.runs.empty() || next.runs.empty()) return true;
  std::string_view word = line.runs.back().text;
  const std::string& rest = next.runs.front().text;
  if (const size_t blank = word.rfind(' '); blank != word.npos) word.remove_prefix(blank + 1);
  if (word.empty() || rest.empty()) return true;
  const char32_t last = CharBefore(word, 0, static_cast<uint32_t>(word.size())).code;
  if (IsThai(last) && IsThai(CharAt(rest, 0).code)) return false;
  if (std::string_view(")/,;:").find(rest.front()) != std::string_view::npos) return false;
  if (word.size() > 1 && std::string_view("-/(").find(word.back()) != std::string_view::npos) {
    return false;
  }
  static constexpr std::string_view kOfAddresses = "/-_=?&.%#";
  return !IsAddress(word) || (kOfAddresses.find(word.back()) == kOfAddresses.npos &&
                              kOfAddresses.find(rest.front()) == kOfAddresses.npos);
}

class PdfReader {
 public:
  explicit PdfReader(Manuscript* out) : out_(*out) {}

  void Read(std::string_view lines) {
    while (!lines.empty() && !out_.full()) {
      const size_t end = std::min(lines.find('\n'), lines.size());
      const Json object = Json::parse(lines.substr(0, end), nullptr, false);
      if (object.is_object()) ReadObject(object);
      lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    Finish();
  }

 private:
  void ReadObject(const Json& object) {
    if (Find(object, "page")) {
      BeginPage(object);
    } else if (Find(object, "table")) {
      ReadTable(object);
    } else if (Find(object, "text")) {
      ReadLine(object);
    } else if (Find(object, "end")) {
      whole_ = true;
      left_out_ = Flag(object, "cut");
    }
  }

  void BeginPage(const Json& object) {
    EndPage();
    page_ = static_cast<uint32_t>(Count(object, "page"));
    image_ = Flag(object, "image");
    drawn_ = image_ || Flag(object, "drawn");
    ocr_ = OcrOf(Text(object, "ocr"));
    unread_ = Count(object, "unread");
    page_open_ = true;
    filled_ = false;
  }

  // Of a page without text nothing is told where nothing else stands on it either.
  void EndPage() {
    if (!page_open_) return;
    page_open_ = false;
    border_ = true;
    ++pages_;
    if (unread_ > kFewUnread) {
      EndParagraph();
      Lose({GapKind::kFont, page_, page_, unread_, ocr_});
    } else if (!filled_ && drawn_) {
      Lose({image_ ? GapKind::kScan : GapKind::kPage, page_, page_, 0, ocr_});
    }
  }

  void Lose(const LostPages& lost) {
    const bool more = lost_.last + 1 == lost.first && lost_.kind == lost.kind &&
                      lost_.ocr == lost.ocr && lost_.first > 0;
    ++unread_pages_;
    if (!more) TellLost();
    if (!more) lost_ = lost;
    lost_.last = lost.last;
    if (more) lost_.characters += lost.characters;
  }

  void TellLost() {
    if (lost_.first == 0) return;
    EndParagraph();
    out_.Lose(lost_.kind, Tell(lost_));
    lost_ = {};
  }

  // What stands on the page begins.
  void Fill() {
    filled_ = true;
    TellLost();
  }

  void ReadLine(const Json& object) {
    TextLine line = LineOf(object, page_);
    if (line.runs.empty()) return;
    const std::string_view running = Text(object, "running");
    if (!running.empty()) {
      filled_ |= !image_;  // a scan with a number stamped on it is still one
      if (running != "first") return;
      line.opens = true;
      if (page_ > 1) {
        running_.push_back(std::move(line));
        return;
      }
    }
    Fill();
    if (line.opens || in_table_) {
      EndParagraph();
      EndTable();
      StartPage();
    }
    border_ = false;
    paragraph_.push_back(std::move(line));
  }

  void StartPage() {
    if (border_ && any_written_) out_.EndPage();
    border_ = false;
  }

  void EndParagraph() {
    Write(paragraph_);
    paragraph_.clear();
  }

  void EndTable() {
    if (in_table_) out_.EndTable();
    in_table_ = false;
  }

  void ReadTable(const Json& object) {
    Fill();
    const bool goes_on = in_table_ && border_ && Flag(object, "goes_on");
    EndParagraph();
    if (!goes_on) EndTable();
    StartPage();
    if (!goes_on) out_.BeginTable();
    in_table_ = any_written_ = true;
    const int64_t rest = IndexOf(object, "rest");
    const int64_t own = IndexOf(object, "own");
    int64_t index = 0;
    for (const Json& row : List(object, "table")) {
      out_.BeginRow(false);
      if (goes_on && (index == rest || index == own)) out_.RowGoesOn(index == rest);
      ++index;
      if (row.is_array()) {
        for (const Json& cell : row) ReadCell(cell);
      }
      if (out_.full()) return;
    }
  }

  void ReadCell(const Json& cell) {
    out_.BeginCell(static_cast<uint32_t>(std::max<int64_t>(Count(cell, "columns"), 1)));
    std::vector<TextLine> paragraph;
    for (const Json& each : List(cell, "lines")) {
      TextLine line = LineOf(each, page_);
      if (line.runs.empty()) continue;
      if (line.opens) {
        Write(paragraph);
        paragraph.clear();
      }
      paragraph.push_back(std::move(line));
    }
    Write(paragraph);
  }

  // One line, since it is the page that ended the others. Bold text tells something where a whole
  // paragraph is bold: a heading.
  void Write(const std::vector<TextLine>& paragraph) {
    if (paragraph.empty()) return;
    const bool bold = std::all_of(paragraph.begin(), paragraph.end(),
                                  [](const TextLine& line) { return line.bold(); });
    out_.Bold(bold);
    for (size_t i = 0; i < paragraph.size(); ++i) {
      const TextLine& line = paragraph[i];
      if (i > 0 && PartsWords(paragraph[i - 1], line)) out_.Write(" ");
      out_.At(line.spot);
      out_.Recognised(line.recognised);
      for (const Run& run : line.runs) {
        if (!run.target.empty()) out_.OpenLink(run.target);
        out_.Write(run.text);
        out_.CloseLink();
      }
    }
    out_.EndParagraph();
    out_.Bold(false);
    out_.Recognised(false);
    any_written_ = true;
  }

  void Finish() {
    EndPage();
    EndParagraph();
    EndTable();
    TellLost();
    out_.CountPages(pages_, unread_pages_);
    for (const TextLine& line : running_) Write({line});
    if (!whole_ || left_out_) {
      out_.Lose(GapKind::kCut,
                {fmt::format("อ่านไฟล์ได้ถึงหน้า {} ส่วนที่เหลืออ่านไม่ได้ โปรดแบ่งไฟล์ "
                             "หรือบันทึกเป็น PDF ใหม่จากไฟล์ต้นฉบับ",
                             page_),
                 fmt::format("read up to page {}, the rest cannot be read; split the file, or save "
                             "it as PDF again",
                             page_)});
    }
  }

  Manuscript& out_;
  uint32_t page_ = 0;
  uint32_t pages_ = 0;
  uint32_t unread_pages_ = 0;
  bool page_open_ = false;
  bool filled_ = false;       // something stands on the page
  bool any_written_ = false;  // to the manuscript
  bool border_ = false;       // a page began since the last text
  bool image_ = false;
  bool drawn_ = false;
  PageOcr ocr_ = PageOcr::kNotTried;
  bool whole_ = false;
  bool left_out_ = false;
  bool in_table_ = false;
  int64_t unread_ = 0;
  std::vector<TextLine> paragraph_;  // the open one
  std::vector<TextLine> running_;    // what is told once of heads and feet, behind the text
  LostPages lost_;
};

}  // namespace

Status ReadPdfLines(std::string_view lines, Document* document) {
  document->format = "pdf";
  Manuscript manuscript;
  PdfReader(&manuscript).Read(lines);
  return ReadManuscript(std::move(manuscript), document);
}

}  // namespace oit

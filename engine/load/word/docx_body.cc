#include "load/word/docx_body.h"

#include <algorithm>
#include <utility>

#include "load/chars.h"

namespace oit {
namespace {

constexpr uint32_t kLongestHeading = 250;  // characters; what is longer is text in such a style
constexpr uint32_t kLongestBold = 200;     // likewise of a paragraph that is bold from end to end

const Bilingual kOtherFile = {
    "มีไฟล์อื่นแทรกไว้ในเอกสารตรงนี้ซึ่งไม่ได้อ่าน: เปิดไฟล์ใน Word แล้วบันทึกใหม่เป็น .docx ข้อความจะรวมเข้ามา",
    "another file is inserted here and was not read: open this one in Word and save it as .docx, "
    "which takes its text in"};
const Bilingual kEmbedded = {
    "มีตารางหรือวัตถุของโปรแกรมอื่น (เช่น Excel) ฝังอยู่ตรงนี้ซึ่งไม่ได้อ่าน: คัดลอกเนื้อหามาวางเป็นตารางใน Word "
    "หรือตรวจไฟล์ต้นฉบับด้วย",
    "an object of another program (such as Excel) is embedded here and was not read: paste its "
    "content as a table of Word, or check its own file too"};

bool IsBlankText(std::string_view text) {
  return SkipBlanks(text, 0, static_cast<uint32_t>(text.size())) == text.size();
}

bool IsText(const Inline& piece) {
  return piece.kind == Inline::Kind::kText && !IsBlankText(piece.text);
}

bool HasText(const Paragraph& paragraph) {
  return std::any_of(paragraph.pieces.begin(), paragraph.pieces.end(), IsText);
}

// The text between the begin of a link and its end; null for none.
const Inline* LinkText(const std::vector<Inline>& pieces, size_t link) {
  for (size_t i = link + 1; i < pieces.size(); ++i) {
    if (pieces[i].kind == Inline::Kind::kLinkEnd) return nullptr;
    if (IsText(pieces[i])) return &pieces[i];
  }
  return nullptr;
}

// A part of the text: no words that ask for some, and no table of contents, which only repeats it.
bool IsOfText(pugi::xml_node control) {
  const pugi::xml_node gallery = Child(Child(control, "docPartObj"), "docPartGallery");
  return !SwitchIn(control, "showingPlcHdr").value_or(false) &&
         Attribute(gallery, "val") != "Table of Contents";
}

uint32_t Length(const Paragraph& paragraph) {
  uint32_t count = 0;
  for (const Inline& piece : paragraph.pieces) {
    if (piece.kind == Inline::Kind::kText) count += CountChars(piece.text);
  }
  return count;
}

bool IsBoldThroughout(const Paragraph& paragraph) {
  return std::all_of(paragraph.pieces.begin(), paragraph.pieces.end(),
                     [](const Inline& piece) { return piece.bold || !IsText(piece); });
}

}  // namespace

Spot SpotOf(uint32_t paragraph) {
  Spot spot;
  spot.paragraph = paragraph;
  return spot;
}

void BodyReader::ReadBody(pugi::xml_node body) {
  counts_ = true;
  ReadBlocks(body);
  manuscript_->EndParagraph();
  counts_ = false;
}

void BodyReader::ReadAt(uint32_t paragraph, pugi::xml_node parent) {
  paragraph_ = paragraph;
  ReadBlocks(parent);
  manuscript_->EndParagraph();
}

void BodyReader::ReadBlocks(pugi::xml_node parent) {
  for (pugi::xml_node node : parent.children()) {
    const std::string_view name = LocalName(node);
    if (manuscript_->full()) return;
    if (name == "p") {
      ReadParagraph(node);
    } else if (name == "tbl") {
      ReadTable(node);
    } else if (name == "sdt") {
      if (IsOfText(Child(node, "sdtPr"))) ReadBlocks(Child(node, "sdtContent"));
    } else if (name == "AlternateContent") {
      ReadBlocks(Chosen(node));
    } else if (name == "customXml" || name == "ins" || name == "moveTo" || name == "smartTag" ||
               name == "tr" || name == "tc") {
      ReadBlocks(node);
    } else if (name == "altChunk") {
      Lose(kOtherFile);
    }
  }
}

void BodyReader::ReadParagraph(pugi::xml_node node) {
  const pugi::xml_node properties = Child(node, "pPr");
  const Style& style = styles_->Paragraph(Attribute(Child(properties, "pStyle"), "val"));
  const Paragraph paragraph = inline_.Read(node, style.run);
  if (counts_ && !in_cell_ && !flat_) ++paragraph_;
  if (!in_cell_) manuscript_->At(SpotOf(paragraph_));
  if (SwitchIn(properties, "pageBreakBefore").value_or(false)) NewPage();
  if (!style.contents) {
    const uint8_t heading = OutlineLevel(properties).value_or(style.heading);
    WriteParagraph(paragraph, MarkOf(properties, style), heading);
    runs_on_ = static_cast<bool>(Child(Child(properties, "rPr"), "del"));
    if (!runs_on_) EndParagraph();
    WriteFound(paragraph.found);
  }
  if (Child(properties, "sectPr")) {
    const auto type = Attribute(Child(Child(properties, "sectPr"), "type"), "val");
    if (type != "continuous") NewPage();
  }
}

std::string BodyReader::MarkOf(pugi::xml_node properties, const Style& style) {
  const pugi::xml_node own = Child(properties, "numPr");
  const std::optional<int> own_list = NumberIn(own, "numId");
  const std::optional<int> list = own_list ? own_list : style.list;
  if (!list || *list == 0) return "";
  std::optional<int> level = NumberIn(own, "ilvl");
  if (!level) level = own_list ? 0 : style.list_level;
  return numbering_->Next(*list, level ? *level : numbering_->LevelOf(*list, style.id));
}

// A number without text is a row's number; elsewhere it would take the next paragraph for its own.
void BodyReader::WriteParagraph(const Paragraph& paragraph, const std::string& mark,
                                uint8_t heading) {
  const uint32_t characters = Length(paragraph);
  const bool text = HasText(paragraph);
  const bool is_heading = heading > 0 && characters <= kLongestHeading && text && !runs_on_;
  const bool bold = !is_heading && (characters <= kLongestBold || !IsBoldThroughout(paragraph));
  characters_ += characters;
  breaks_ = 0;
  if (!text && !mark.starts_with('-') && in_cell_) manuscript_->Write(mark);
  const std::vector<Inline>& pieces = paragraph.pieces;
  const bool new_page = !pieces.empty() && pieces.front().kind == Inline::Kind::kPage;
  if (new_page) NewPage();
  if (text && !runs_on_) {
    if (is_heading && !flat_) manuscript_->Heading(heading);
    auto first = std::find_if(pieces.begin(), pieces.end(), IsText);
    manuscript_->Bold(bold && first->bold);
    manuscript_->Write(mark);
  }
  WritePieces(paragraph, is_heading, bold);
  const bool empty = !text && !new_page && !in_cell_ && !flat_ && !runs_on_;
  if (empty && paragraph.found.images.empty()) manuscript_->BlankLine();
}

void BodyReader::WritePieces(const Paragraph& paragraph, bool heading, bool bold) {
  const std::vector<Inline>& pieces = paragraph.pieces;
  for (size_t i = 0; i < pieces.size(); ++i) {
    const Inline& piece = pieces[i];
    if (breaks_ > 0 && (IsText(piece) || piece.kind == Inline::Kind::kLinkBegin)) {
      if (flat_ || heading) {
        manuscript_->Write(" ");
      } else if (breaks_ == 1) {
        manuscript_->EndLine(true);
      } else {
        manuscript_->EndParagraph();  // an empty line
      }
      breaks_ = 0;
    }
    switch (piece.kind) {
      case Inline::Kind::kText:
        manuscript_->Bold(bold && piece.bold);
        manuscript_->Write(piece.text);
        break;
      case Inline::Kind::kTab:
        manuscript_->Write(" ");  // tables are tables here: a tab only parts words
        break;
      case Inline::Kind::kLine:
        ++breaks_;
        break;
      case Inline::Kind::kPage:
        if (i > 0) NewPage();
        break;
      case Inline::Kind::kLinkBegin:
        if (const Inline* text = LinkText(pieces, i)) {
          manuscript_->Bold(bold && text->bold);
          manuscript_->OpenLink(piece.text);
        }
        break;
      case Inline::Kind::kLinkEnd:
        manuscript_->CloseLink();
        break;
    }
  }
  manuscript_->Bold(false);
}

void BodyReader::WriteFound(const Found& found) {
  for (const std::string& id : found.footnotes) footnotes_.push_back({id, paragraph_});
  for (const std::string& id : found.endnotes) endnotes_.push_back({id, paragraph_});
  for (const std::string& part : found.diagrams) diagrams_.push_back({part, paragraph_});
  if (!flat_) {
    for (const std::string& image : found.images) manuscript_->Image(image);
  }
  page_images_ += found.page_images;
  for (uint32_t i = 0; i < found.embedded; ++i) Lose(kEmbedded);
  const bool counts = std::exchange(counts_, false);
  for (pugi::xml_node box : found.boxes) ReadBlocks(box);
  counts_ = counts;
}

void BodyReader::Lose(const Bilingual& message) {
  manuscript_->Lose(GapKind::kCut, message);
  lost_ = true;
}

void BodyReader::EndParagraph() {
  if (flat_) {
    manuscript_->Write(" ");
  } else {
    manuscript_->EndParagraph();
  }
}

void BodyReader::NewPage() {
  if (!in_cell_ && !flat_) manuscript_->EndPage();
}

void BodyReader::ReadTable(pugi::xml_node table) {
  constexpr uint32_t kDeepest = 12;  // tables within tables that mean anything
  runs_on_ = false;
  if (depth_ >= kDeepest) return ReadBlocks(table);
  ++depth_;
  ReadGridOf(table);
  --depth_;
}

void BodyReader::ReadGridOf(pugi::xml_node table) {
  const Grid grid = ReadGrid(table);
  if (in_cell_ || flat_) {
    Flatten(grid);
    return;
  }
  if (grid.columns < 2 || IsLayout(table, grid)) {
    const bool counts = std::exchange(counts_, false);
    for (const GridRow& row : grid.rows) {
      for (const GridCell& cell : row.cells) ReadBlocks(cell.node);
    }
    counts_ = counts;
    return;
  }
  manuscript_->BeginTable();
  manuscript_->At({});
  in_cell_ = true;
  for (const GridRow& row : grid.rows) {
    manuscript_->BeginRow(row.header);
    for (const GridCell& cell : row.cells) {
      manuscript_->BeginCell(cell.columns);
      ReadBlocks(cell.node);
      runs_on_ = false;
    }
  }
  in_cell_ = false;
  manuscript_->EndTable();
}

void BodyReader::Flatten(const Grid& grid) {
  const bool outermost = !std::exchange(flat_, true);
  if (outermost) manuscript_->EndParagraph();
  for (const GridRow& row : grid.rows) {
    for (const GridCell& cell : row.cells) ReadBlocks(cell.node);
    if (outermost) manuscript_->EndParagraph();
  }
  if (outermost) flat_ = false;
}

}  // namespace oit

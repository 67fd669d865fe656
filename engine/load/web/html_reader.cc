#include "load/web/html_reader.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/limits.h"
#include "load/manuscript.h"
#include "load/web/html_links.h"
#include "load/web/html_lists.h"
#include "load/web/html_style.h"
#include "load/web/html_tables.h"
#include "load/web/html_text.h"
#include "load/web/html_tree.h"

namespace oit {
namespace {

uint8_t HeadingLevel(const GumboNode* element) {
  switch (element->v.element.tag) {
    case GUMBO_TAG_H1:
      return 1;
    case GUMBO_TAG_H2:
      return 2;
    case GUMBO_TAG_H3:
      return 3;
    case GUMBO_TAG_H4:
      return 4;
    case GUMBO_TAG_H5:
      return 5;
    case GUMBO_TAG_H6:
      return 6;
    default:
      return Attribute(element, "role") == "heading" ? 3 : 0;
  }
}

std::string_view Original(const GumboStringPiece& piece) { return {piece.data, piece.length}; }

bool IsText(const GumboNode* node) {
  return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA;
}

// All text in a node, on one line.
std::string TextIn(const GumboNode* root) {
  std::string text;
  Walk(
      root,
      [&](const GumboNode* node) {
        if (IsText(node)) text += node->v.text.text;
        return true;
      },
      [](const GumboNode*) {});
  return text;
}

// What is known of a page before it is read.
struct Survey {
  HtmlTableSurvey tables;
  OpenedParts opened;
  bool furniture = false;  // it is a page of a site
  bool title = false;      // it has a heading of the first level
  std::string name;        // that the browser shows
  std::string_view name_in_page;

  explicit Survey(const GumboNode* root) {
    Walk(
        root, [this](const GumboNode* node) { return Enter(node); },
        [this](const GumboNode* node) { tables.Leave(node); });
  }

  bool Enter(const GumboNode* node) {
    tables.Enter(node);
    if (!IsElement(node)) return true;
    AddOpened(node, &opened);
    furniture = furniture || IsFurniture(node);
    title = title || Is(node, GUMBO_TAG_H1);
    if (Is(node, GUMBO_TAG_TITLE) && name.empty()) {
      name = TextIn(node);
      name_in_page = Original(node->v.element.original_tag);
    }
    return true;
  }
};

// Reads the tree of a page into a manuscript.
class HtmlReader {
 public:
  HtmlReader(std::string_view page, const GumboNode* root, bool furniture)
      : survey_(root), text_(page, &manuscript_), furniture_(furniture) {
    if (survey_.furniture && !survey_.title) {
      text_.Write(survey_.name, survey_.name_in_page, false);
    }
    Walk(
        root, [this](const GumboNode* node) { return Enter(node); },
        [this](const GumboNode* node) { Leave(node); });
  }

  Manuscript&& Take() { return std::move(manuscript_); }
  bool empty() const { return manuscript_.empty(); }

 private:
  struct Table {
    HtmlTableKind kind = HtmlTableKind::kLayout;
    bool in_cell = false;  // of a table that is being written: its text is that of the cell
    bool begun = false;    // in the manuscript
    bool head = false;     // <thead> is open
    HtmlGrid grid;
    bool written() const { return kind == HtmlTableKind::kData && !in_cell; }
  };

  struct LinkAround {
    const GumboNode* node = nullptr;
    std::string target;
    bool words = false;
  };

  bool Enter(const GumboNode* node) {
    if (manuscript_.full()) return false;
    if (node->type == GUMBO_NODE_WHITESPACE || IsText(node)) {
      if (Reads()) WriteText(node);
      return false;
    }
    if (!IsElement(node) || IsHidden(node, survey_.opened)) return false;
    if (!furniture_ && !site_head_ && IsFurniture(node)) {
      text_.EndParagraph();
      if (Is(node, GUMBO_TAG_HEADER)) site_head_ = node;
      return site_head_ != nullptr;
    }
    const uint8_t level = HeadingLevel(node);
    if (!Reads() && level > 0 && level <= 3) site_title_ = node;
    return !Reads() || EnterElement(node);
  }

  // Of the head of a site only its titles are read.
  bool Reads() const { return !site_head_ || site_title_; }

  void WriteText(const GumboNode* node) {
    text_.Write(node->v.text.text, Original(node->v.text.original_text), preformatted_ > 0);
  }

  bool EnterElement(const GumboNode* node) {
    const bool around = bold_.empty() ? false : bold_.back();
    bold_.push_back(IsBoldIn(node, around));
    if (bold_.back() != around) text_.Bold(bold_.back());
    if (IsBlockElement(node)) text_.EndParagraph();
    if (const uint8_t level = HeadingLevel(node)) text_.Heading(level);
    switch (node->v.element.tag) {
      case GUMBO_TAG_BR:
        text_.EndLine();
        break;
      case GUMBO_TAG_PRE:
        ++preformatted_;
        break;
      case GUMBO_TAG_A:
        EnterLink(node);
        break;
      case GUMBO_TAG_OL:
      case GUMBO_TAG_UL:
      case GUMBO_TAG_DIR:
      case GUMBO_TAG_MENU:
        lists_.Open(node);
        break;
      case GUMBO_TAG_LI:
        text_.Mark(lists_.MarkOf(node));
        break;
      case GUMBO_TAG_IMG:
        ReadImage(node);
        break;
      case GUMBO_TAG_AREA:
      case GUMBO_TAG_IFRAME:
      case GUMBO_TAG_FRAME:
      case GUMBO_TAG_EMBED:
      case GUMBO_TAG_OBJECT:
        ReadEmbedded(node);
        break;
      case GUMBO_TAG_SPAN:
        return !ReadWordMark(node) || LeaveUnread(node);
      default:
        EnterTable(node);
    }
    return true;
  }

  bool LeaveUnread(const GumboNode* node) {
    Leave(node);
    return false;
  }

  void Leave(const GumboNode* node) {
    if (node == site_head_) site_head_ = nullptr;
    if (!IsElement(node) || !Reads() || bold_.empty()) return;
    switch (node->v.element.tag) {
      case GUMBO_TAG_PRE:
        --preformatted_;
        break;
      case GUMBO_TAG_A:
        text_.CloseLink();
        break;
      case GUMBO_TAG_OL:
      case GUMBO_TAG_UL:
      case GUMBO_TAG_DIR:
      case GUMBO_TAG_MENU:
        lists_.Close();
        break;
      case GUMBO_TAG_LI:
        text_.DropMark();
        break;
      case GUMBO_TAG_THEAD:
        if (!tables_.empty()) tables_.back().head = false;
        break;
      case GUMBO_TAG_TABLE:
        LeaveTable();
        break;
      default:
        break;
    }
    if (IsBlockElement(node)) text_.EndParagraph();
    const bool bold = bold_.back();
    bold_.pop_back();
    const bool around = bold_.empty() ? false : bold_.back();
    if (bold != around) text_.Bold(around);
    if (node == site_title_) site_title_ = nullptr;
  }

  void EnterLink(const GumboNode* link) {
    text_.CloseLink();
    text_.OpenLink(LiveTarget(link));
    const std::string contact = Contact(link);
    // "ส่งอีเมล": the address is what tells a reader something.
    if (!contact.empty() && TextIn(link).find(contact) == std::string::npos) {
      text_.Write(contact + " ", Original(link->v.element.original_tag), false);
    }
  }

  // The picture of a link to a file stands for the file, where the link has no words.
  void ReadImage(const GumboNode* image) {
    const std::string_view original = Original(image->v.element.original_tag);
    const LinkAround& link = LinkOf(image);
    if (link.target.empty() || IsImageFile(link.target)) {
      const std::string told = TextOfImage(image);
      if (!told.empty()) text_.Image(told, original);
      return;
    }
    if (link.words) return;
    std::string words(Attribute(image, "alt"));
    if (words.empty()) words = FileNameOf(link.target);
    text_.Write(" ", {}, false);
    text_.Write(words.empty() ? link.target : words, original, false);
  }

  // Of the link around an image; one link may hold thousands.
  const LinkAround& LinkOf(const GumboNode* image) {
    const GumboNode* link = image->parent;
    while (link && IsElement(link) && !Is(link, GUMBO_TAG_A)) link = link->parent;
    if (link && !Is(link, GUMBO_TAG_A)) link = nullptr;
    if (link == link_around_.node) return link_around_;
    link_around_ = {link, {}, false};
    if (!link) return link_around_;
    link_around_.target = LiveTarget(link);
    link_around_.words = TextIn(link).find_first_not_of(" \t\r\n") != std::string::npos;
    return link_around_;
  }

  // What is shown in a frame is a link to it: it is not opened.
  void ReadEmbedded(const GumboNode* element) {
    const std::string target = LiveTarget(element);
    if (target.empty()) return;
    std::string_view words = Attribute(element, "title");
    if (words.empty()) words = Attribute(element, "alt");
    text_.CloseLink();
    text_.OpenLink(target);
    text_.Write(" ", {}, false);
    text_.Write(words.empty() ? std::string_view(target) : words,
                Original(element->v.element.original_tag), false);
    text_.CloseLink();
    text_.Write(" ", {}, false);
  }

  // Word writes the mark of a list item into its paragraph, in a span of its own.
  bool ReadWordMark(const GumboNode* span) {
    if (StyleOf(span, "mso-list") != "ignore") return false;
    text_.Mark(WordMark(TextIn(span)));
    return true;
  }

  bool InWrittenCell() const {
    return std::any_of(tables_.begin(), tables_.end(),
                       [](const Table& table) { return table.written(); });
  }

  void EnterTable(const GumboNode* node) {
    switch (node->v.element.tag) {
      case GUMBO_TAG_TABLE:
        tables_.push_back({survey_.tables.KindOf(node), InWrittenCell(), false, false, {}});
        break;
      case GUMBO_TAG_THEAD:
        if (!tables_.empty()) tables_.back().head = true;
        break;
      case GUMBO_TAG_TR:
        if (IsWritten()) BeginRow(node);
        break;
      case GUMBO_TAG_TD:
      case GUMBO_TAG_TH:
        if (IsWritten()) BeginCell(node);
        break;
      default:
        break;
    }
  }

  // The innermost table is written as one.
  bool IsWritten() const { return !tables_.empty() && tables_.back().written(); }

  void BeginRow(const GumboNode* row) {
    Table& table = tables_.back();
    if (!std::exchange(table.begun, true)) manuscript_.BeginTable();
    manuscript_.BeginRow(table.head || HasHeadersOnly(row));
    table.grid.BeginRow();
  }

  static bool HasHeadersOnly(const GumboNode* row) {
    const GumboVector& cells = row->v.element.children;
    bool header = false;
    for (unsigned int i = 0; i < cells.length; ++i) {
      const auto* cell = static_cast<const GumboNode*>(cells.data[i]);
      if (Is(cell, GUMBO_TAG_TD)) return false;
      header = header || Is(cell, GUMBO_TAG_TH);
    }
    return header;
  }

  void BeginCell(const GumboNode* cell) {
    HtmlGrid& grid = tables_.back().grid;
    if (const uint32_t taken = grid.Skip()) manuscript_.BeginCell(taken);
    grid.Take(cell);
    manuscript_.BeginCell(grid.columns());
  }

  void LeaveTable() {
    if (tables_.empty()) return;
    text_.EndParagraph();
    if (tables_.back().begun) manuscript_.EndTable();
    tables_.pop_back();
  }

  Survey survey_;
  Manuscript manuscript_;
  HtmlText text_;
  HtmlLists lists_;
  std::vector<Table> tables_;
  std::vector<bool> bold_;  // of the open elements
  LinkAround link_around_;
  int preformatted_ = 0;
  const GumboNode* site_head_ = nullptr;   // the open one
  const GumboNode* site_title_ = nullptr;  // in it
  const bool furniture_;                   // is read, too
};

Error TooDeep(const Document& document) {
  return Error{"load.too_large",
               {"หน้าเว็บนี้ซ้อนกันลึกหรือใหญ่เกินกว่าหน้าเว็บของรายงานหนึ่งฉบับ",
                "the page is nested deeper, or is larger, than that of a report"},
               {document.path, 0, 0},
               "",
               {"เปิดหน้านี้ในเบราว์เซอร์ พิมพ์เป็น PDF แล้วตรวจไฟล์นั้น",
                "open it in a browser, print it to a PDF and check that"}};
}

Error NoText(const Document& document) {
  return Error{"load.empty",
               {"หน้าเว็บนี้ไม่มีข้อความให้ตรวจ เนื้อหาอาจสร้างขึ้นภายหลังด้วยสคริปต์",
                "the page holds no text: a script may fill it in later"},
               {document.path, 0, 0},
               "",
               {"เปิดหน้านี้ในเบราว์เซอร์ให้เนื้อหาขึ้นครบ พิมพ์เป็น PDF แล้วตรวจไฟล์นั้น",
                "open it in a browser, wait for its content, print it to a PDF and check that"}};
}

}  // namespace

Status ReadHtml(Document* document) {
  const std::string page = std::exchange(document->source, {});
  document->format = "html";
  std::optional<HtmlTree> tree = HtmlTree::Parse(page);
  if (!tree) return TooDeep(*document);
  // A page that is nothing but a menu is read all the same.
  for (bool furniture : {false, true}) {
    HtmlReader reader(page, tree->root(), furniture);
    if (!reader.empty()) return ReadManuscript(reader.Take(), document);
  }
  return NoText(*document);
}

}  // namespace oit

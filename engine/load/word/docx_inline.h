#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "load/relations.h"
#include "load/word/docx_styles.h"
#include "load/xml.h"

namespace oit {

// A piece of a paragraph.
struct Inline {
  enum class Kind : uint8_t { kText, kTab, kLine, kPage, kLinkBegin, kLinkEnd };

  Kind kind = Kind::kText;
  std::string text;  // kText; kLinkBegin: the target
  bool bold = false;
};

// What was found in a paragraph beside its text.
struct Found {
  std::vector<pugi::xml_node> boxes;   // the text boxes that hang on it
  std::vector<std::string> diagrams;   // parts that hold the text of diagrams
  std::vector<std::string> images;     // what is told of each, or its name
  uint32_t page_images = 0;            // those about as large as a page
  uint32_t embedded = 0;               // files of other programs
  std::vector<std::string> footnotes;  // their ids
  std::vector<std::string> endnotes;
};

struct Paragraph {
  std::vector<Inline> pieces;  // texts of one look are one piece
  Found found;
};

// Reads what stands in paragraphs: runs, links, fields, symbols, check boxes, inserted text; not
// what was deleted or is hidden. Fields may run over several paragraphs.
class InlineReader {
 public:
  InlineReader(const Styles* styles, const Relations* relations)
      : styles_(styles), relations_(relations) {}

  // `look`: of the paragraph's style.
  Paragraph Read(pugi::xml_node paragraph, const RunLook& look);

 private:
  struct Field {
    std::string instruction;
    bool result = false;  // what comes now is shown
    bool link = false;
  };

  void ReadChildren(pugi::xml_node node);
  void ReadNode(pugi::xml_node node);
  void ReadRun(pugi::xml_node run);
  void ReadRunChild(pugi::xml_node node);
  void ReadLink(pugi::xml_node link);
  void ReadSimpleField(pugi::xml_node field);
  void ReadFieldPart(pugi::xml_node part);
  void ReadFormField(pugi::xml_node data);
  void ReadControl(pugi::xml_node control);
  void ReadDrawing(pugi::xml_node node);
  void ReadPicture(pugi::xml_node node);

  bool Shown() const;
  void Write(std::string_view text);
  void Mark(Inline::Kind kind, std::string_view text = "");

  const Styles* styles_;
  const Relations* relations_;
  std::vector<Field> fields_;  // open, outermost first
  Paragraph* out_ = nullptr;
  RunLook paragraph_;
  RunLook run_;
  std::string font_;  // of the run
};

// What stands for <mc:AlternateContent>: its first choice, or else its fallback.
pugi::xml_node Chosen(pugi::xml_node alternate);

// The address that the instruction of a field links to; "" for none.
std::string LinkOfField(std::string_view instruction);

}  // namespace oit

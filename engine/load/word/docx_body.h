#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "base/result.h"
#include "load/manuscript.h"
#include "load/relations.h"
#include "load/word/docx_grid.h"
#include "load/word/docx_inline.h"
#include "load/word/docx_numbering.h"
#include "load/word/docx_styles.h"
#include "load/xml.h"

namespace oit {

// Where a note is called.
struct NoteCall {
  std::string id;
  uint32_t paragraph = 0;
};

// Where the paragraph of this number stands.
Spot SpotOf(uint32_t paragraph);

// Writes what stands in a part of a Word file, its paragraphs and tables, into a manuscript.
class BodyReader {
 public:
  // All must outlive the reader.
  BodyReader(const Styles* styles, const Relations* relations, Numbering* numbering,
             Manuscript* manuscript)
      : styles_(styles),
        numbering_(numbering),
        manuscript_(manuscript),
        inline_(styles, relations) {}

  // The document itself: its paragraphs outside tables are counted, for places.
  void ReadBody(pugi::xml_node body);
  // Anything else: its places are those of a paragraph of the document.
  void ReadAt(uint32_t paragraph, pugi::xml_node parent);

  const std::vector<NoteCall>& footnotes() const { return footnotes_; }
  const std::vector<NoteCall>& endnotes() const { return endnotes_; }
  // Parts that hold the text of diagrams, and where they stand.
  const std::vector<NoteCall>& diagrams() const { return diagrams_; }
  bool lost() const { return lost_; }  // something was not read
  // Hardly any text, but images as large as pages.
  bool IsScan() const { return page_images_ > 0 && characters_ < 100 * page_images_; }

 private:
  void ReadBlocks(pugi::xml_node parent);
  void ReadParagraph(pugi::xml_node node);
  std::string MarkOf(pugi::xml_node properties, const Style& style);
  void WriteParagraph(const Paragraph& paragraph, const std::string& mark, uint8_t heading);
  void WritePieces(const Paragraph& paragraph, bool heading, bool bold);
  void WriteFound(const Found& found);
  void Lose(const Bilingual& message);
  void EndParagraph();
  void NewPage();
  void ReadTable(pugi::xml_node table);
  void ReadGridOf(pugi::xml_node table);
  void Flatten(const Grid& grid);

  const Styles* styles_;
  Numbering* numbering_;
  Manuscript* manuscript_;
  InlineReader inline_;

  uint32_t paragraph_ = 0;
  bool counts_ = false;   // its paragraphs are those of the document
  bool in_cell_ = false;  // of a table of the manuscript
  uint32_t depth_ = 0;    // of tables
  bool flat_ = false;     // in a table within a cell: a row is one paragraph
  bool runs_on_ = false;  // the end of the last paragraph was deleted
  uint32_t breaks_ = 0;   // line breaks since the last text

  std::vector<NoteCall> footnotes_;
  std::vector<NoteCall> endnotes_;
  std::vector<NoteCall> diagrams_;
  bool lost_ = false;
  uint64_t page_images_ = 0;
  uint64_t characters_ = 0;
};

}  // namespace oit

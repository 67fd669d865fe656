#include "load/word/docx_reader.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "archive/archive.h"
#include "load/chars.h"
#include "load/manuscript.h"
#include "load/relations.h"
#include "load/word/docx_body.h"
#include "load/word/docx_numbering.h"
#include "load/word/docx_styles.h"
#include "load/xml.h"

namespace oit {
namespace {

constexpr uint32_t kShortestHeader = 8;  // characters of a running head that says something

const Bilingual kScanned = {
    "ไฟล์นี้มีแต่รูปภาพของหน้ากระดาษ ข้อความในภาพไม่ได้อ่าน: ใช้ไฟล์ต้นฉบับที่เป็นข้อความ",
    "the file holds only images of pages, whose text was not read: use the original document"};
const Bilingual kDiagram = {
    "แผนภูมิตรงนี้อ่านไม่ได้: ตรวจดูด้วยตา หรือพิมพ์ข้อความในแผนภูมิไว้ในเอกสารด้วย",
    "a diagram here could not be read: check it by eye, or write its text in the document too"};

Error NoDocument(const std::string& path) {
  return Error{"load.damaged",
               {"ไม่พบเนื้อหาเอกสาร Word ในไฟล์นี้", "there is no Word document in this file"},
               {path, 0, 0},
               "",
               {"เปิดไฟล์ใน Word แล้วบันทึกเป็น .docx ใหม่", "open it in Word and save it as .docx anew"}};
}

Error NoText(const std::string& path) {
  return Error{
      "load.empty",
      {"เอกสารนี้ว่างเปล่า ไม่มีข้อความให้ตรวจ", "the document is empty: there is no text"},
      {path, 0, 0},
      "",
      {"ตรวจดูว่าเลือกไฟล์ถูก และบันทึกไฟล์แล้ว", "check that it is the right file and that it was saved"}};
}

void AppendText(pugi::xml_node node, std::string* text) {
  for (pugi::xml_node child : node.children()) {
    if (LocalName(child) == "t") *text += child.child_value();
    AppendText(child, text);
  }
}

// The text below a node as its words are compared.
std::string PlainText(pugi::xml_node node) {
  std::string text;
  AppendText(node, &text);
  return PlainSpelling(text);
}

// The first section of the document: it says which running heads its pages bear.
pugi::xml_node FirstSection(pugi::xml_node body) {
  for (pugi::xml_node block : body.children()) {
    if (pugi::xml_node section = Child(Child(block, "pPr"), "sectPr")) return section;
  }
  return Child(body, "sectPr");
}

void CollectParagraphs(pugi::xml_node node, std::vector<pugi::xml_node>* found) {
  for (pugi::xml_node child : node.children()) {
    const std::string_view name = LocalName(child);
    if (name == "Fallback") continue;
    if (name == "p") found->push_back(child);
    CollectParagraphs(child, found);
  }
}

class DocxReader {
 public:
  DocxReader(Archive archive, Document* document)
      : archive_(std::move(archive)), document_(document) {}

  Status Read() {
    Result<Relations> package = ReadRelations("", document_->path, &archive_);
    if (!package.ok()) return package.errors();
    main_ = TargetOf(*package, "officeDocument");
    if (!archive_.Has(main_)) main_ = "word/document.xml";
    if (!archive_.Has(main_)) return NoDocument(document_->path);
    if (Status read = ReadLooks(); !read.ok()) return read;
    if (Status read = ReadMain(); !read.ok()) return read;
    if (manuscript_.empty() && !lost_) return NoText(document_->path);
    document_->format = "docx";
    return ReadManuscript(std::move(manuscript_), document_);
  }

 private:
  Result<XmlPart> Part(const std::string& name) {
    Result<std::string> bytes = archive_.Read(name);
    if (!bytes.ok()) return bytes.errors();
    return XmlPart::Parse(std::move(*bytes), document_->path, name);
  }

  // The part of this type that the document relates to; nothing where there is none.
  Result<std::optional<XmlPart>> Related(std::string_view type) {
    const std::string name = TargetOf(relations_, type);
    if (name.empty() || !archive_.Has(name)) return std::optional<XmlPart>();
    Result<XmlPart> part = Part(name);
    if (!part.ok()) return part.errors();
    return std::optional<XmlPart>(std::move(*part));
  }

  Status ReadLooks() {
    Result<Relations> relations = ReadRelations(main_, document_->path, &archive_);
    if (!relations.ok()) return relations.errors();
    relations_ = std::move(*relations);
    Result<std::optional<XmlPart>> styles = Related("styles");
    if (!styles.ok()) return styles.errors();
    if (*styles) styles_ = Styles((*styles)->root());
    Result<std::optional<XmlPart>> numbering = Related("numbering");
    if (!numbering.ok()) return numbering.errors();
    if (*numbering) numbering_ = Numbering((*numbering)->root(), styles_);
    return Nothing{};
  }

  Status ReadMain() {
    Result<XmlPart> part = Part(main_);
    if (!part.ok()) return part.errors();
    const pugi::xml_node body = Child(part->root(), "body");
    if (!body) return NoDocument(document_->path);
    if (Status read = ReadHeads(body); !read.ok()) return read;
    BodyReader reader(&styles_, &relations_, &numbering_, &manuscript_);
    reader.ReadBody(body);
    for (const NoteCall& diagram : reader.diagrams()) ReadDiagram(diagram);
    if (Status read = ReadNotes("footnotes", "footnote", reader.footnotes()); !read.ok())
      return read;
    if (Status read = ReadNotes("endnotes", "endnote", reader.endnotes()); !read.ok()) return read;
    lost_ = reader.lost();
    if (reader.IsScan()) manuscript_.Lose(GapKind::kScan, kScanned);
    return Nothing{};
  }

  // Running heads are no part of the text; but what the first pages say in theirs alone, such as
  // the agency's name, stands before it.
  Status ReadHeads(pugi::xml_node body) {
    std::string text;
    for (pugi::xml_node each : FirstSection(body).children()) {
      if (LocalName(each) != "headerReference") continue;
      auto head = relations_.find(Attribute(each, "id"));
      if (head == relations_.end() || !archive_.Has(head->second.target)) continue;
      Result<XmlPart> part = Part(head->second.target);
      if (!part.ok()) return part.errors();
      if (text.empty()) text = PlainText(body);
      std::vector<pugi::xml_node> paragraphs;
      CollectParagraphs(part->root(), &paragraphs);
      Result<Relations> relations = ReadRelations(head->second.target, document_->path, &archive_);
      if (!relations.ok()) return relations.errors();
      for (pugi::xml_node paragraph : paragraphs) {
        WriteHead(InlineReader(&styles_, &*relations).Read(paragraph, {}), &text);
      }
    }
    return Nothing{};
  }

  void WriteHead(const Paragraph& paragraph, std::string* text) {
    std::string line;
    for (const Inline& piece : paragraph.pieces) {
      line += piece.kind == Inline::Kind::kText ? piece.text : " ";
    }
    const std::string plain = PlainSpelling(line);
    if (CountChars(plain) < kShortestHeader || text->find(plain) != std::string::npos) return;
    *text += plain;
    manuscript_.Write(line);
    manuscript_.EndParagraph();
  }

  Status ReadNotes(std::string_view type, std::string_view name,
                   const std::vector<NoteCall>& calls) {
    if (calls.empty()) return Nothing{};
    Result<std::optional<XmlPart>> part = Related(type);
    if (!part.ok()) return part.errors();
    if (!*part) return Nothing{};
    Result<Relations> relations =
        ReadRelations(TargetOf(relations_, type), document_->path, &archive_);
    if (!relations.ok()) return relations.errors();
    std::map<std::string, pugi::xml_node, std::less<>> notes;
    for (pugi::xml_node note : (*part)->root().children()) {
      if (LocalName(note) == name) notes.emplace(Attribute(note, "id"), note);
    }
    BodyReader reader(&styles_, &*relations, &numbering_, &manuscript_);
    for (const NoteCall& call : calls) {
      auto note = notes.find(call.id);
      if (note == notes.end()) continue;
      reader.ReadAt(call.paragraph, note->second);
      notes.erase(note);
    }
    return Nothing{};
  }

  // A paragraph for each text of the diagram.
  void ReadDiagram(const NoteCall& diagram) {
    manuscript_.At(SpotOf(diagram.paragraph));
    Result<XmlPart> part = Part(diagram.id);
    if (!part.ok()) return manuscript_.Lose(GapKind::kCut, kDiagram);
    std::vector<pugi::xml_node> paragraphs;
    CollectParagraphs(part->root(), &paragraphs);
    for (pugi::xml_node paragraph : paragraphs) {
      std::string text;
      AppendText(paragraph, &text);
      manuscript_.Write(text);
      manuscript_.EndParagraph();
    }
  }

  Archive archive_;
  Document* document_;
  std::string main_;
  Relations relations_;  // of the document
  Styles styles_{pugi::xml_node()};
  Numbering numbering_{pugi::xml_node(), styles_};
  Manuscript manuscript_;
  bool lost_ = false;  // some text of the document
};

}  // namespace

Status ReadDocx(std::string_view bytes, Document* document) {
  Result<Archive> archive = Archive::Open(bytes, document->path);
  if (!archive.ok()) return archive.errors();
  return DocxReader(std::move(*archive), document).Read();
}

}  // namespace oit

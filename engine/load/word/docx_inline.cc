#include "load/word/docx_inline.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "load/word/docx_symbols.h"
#include "text/utf8.h"

namespace oit {
namespace {

constexpr const char kTicked[] = "☑";
constexpr const char kUnticked[] = "☐";

bool IsThai(char32_t code) { return code >= 0x0E00 && code < 0x0E80; }

bool HoldsThai(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    if (IsThai(NextCodePoint(text, &at))) return true;
  }
  return false;
}

// All texts below a node, one after the other: of formulas.
void AppendTexts(pugi::xml_node node, std::string* text) {
  for (pugi::xml_node child : node.children()) {
    if (LocalName(child) == "t") *text += child.child_value();
    AppendTexts(child, text);
  }
}

std::string TextIn(pugi::xml_node node) {
  std::string text;
  for (pugi::xml_node child : node.children()) text += child.value();
  return text;
}

std::string_view FirstWord(std::string_view text) {
  const size_t begin = std::min(text.find_first_not_of(" \t"), text.size());
  const size_t end = std::min(text.find_first_of(" \t\\", begin), text.size());
  return text.substr(begin, end - begin);
}

// Fields whose result is another on every page.
bool CountsPages(std::string_view instruction) {
  const std::string_view name = FirstWord(instruction);
  return name == "PAGE" || name == "NUMPAGES" || name == "SECTIONPAGES";
}

// The next word or quoted text of an instruction; doubled backslashes are one.
std::string NextArgument(std::string_view* rest) {
  rest->remove_prefix(std::min(rest->find_first_not_of(" \t"), rest->size()));
  std::string argument;
  const bool quoted = rest->starts_with('"');
  size_t at = quoted ? 1 : 0;
  for (; at < rest->size() && (*rest)[at] != (quoted ? '"' : ' '); ++at) {
    if (quoted && (*rest)[at] == '\\' && at + 1 < rest->size()) ++at;
    argument += (*rest)[at];
  }
  rest->remove_prefix(std::min(at + (quoted ? 1 : 0), rest->size()));
  return argument;
}

}  // namespace

pugi::xml_node Chosen(pugi::xml_node alternate) {
  const pugi::xml_node choice = Child(alternate, "Choice");
  return choice ? choice : Child(alternate, "Fallback");
}

std::string LinkOfField(std::string_view instruction) {
  const std::string_view name = FirstWord(instruction);
  if (name != "HYPERLINK") return "";
  std::string_view rest = instruction.substr(instruction.find(name) + name.size());
  while (!rest.empty()) {
    const std::string argument = NextArgument(&rest);
    if (!argument.starts_with('\\')) return argument;
    const bool takes_one = argument == "\\l" || argument == "\\o" || argument == "\\t";
    if (takes_one) NextArgument(&rest);
  }
  return "";
}

Paragraph InlineReader::Read(pugi::xml_node paragraph, const RunLook& look) {
  Paragraph read;
  out_ = &read;
  paragraph_ = look;
  ReadChildren(paragraph);
  // A field whose instruction does not end here is broken: its text must not vanish.
  while (!fields_.empty() && !fields_.back().result) fields_.pop_back();
  out_ = nullptr;
  return read;
}

void InlineReader::ReadChildren(pugi::xml_node node) {
  for (pugi::xml_node child : node.children()) ReadNode(child);
}

void InlineReader::ReadNode(pugi::xml_node node) {
  const std::string_view name = LocalName(node);
  if (name == "r") {
    ReadRun(node);
  } else if (name == "hyperlink") {
    ReadLink(node);
  } else if (name == "fldSimple") {
    ReadSimpleField(node);
  } else if (name == "sdt") {
    ReadControl(node);
  } else if (name == "AlternateContent") {
    ReadChildren(Chosen(node));
  } else if (name == "ins" || name == "moveTo" || name == "smartTag" || name == "customXml" ||
             name == "dir" || name == "bdo") {
    ReadChildren(node);
  } else if (name == "oMath" || name == "oMathPara") {
    std::string text;
    AppendTexts(node, &text);
    Write(text);
  }
}

void InlineReader::ReadRun(pugi::xml_node run) {
  const pugi::xml_node properties = Child(run, "rPr");
  run_ = paragraph_;
  run_.Add(styles_->Character(Attribute(Child(properties, "rStyle"), "val")).run);
  run_.Add(properties);
  font_ = Attribute(Child(properties, "rFonts"), "ascii");
  for (pugi::xml_node child : run.children()) ReadRunChild(child);
}

void InlineReader::ReadRunChild(pugi::xml_node node) {
  const std::string_view name = LocalName(node);
  if (name == "t") {
    Write(IsSymbolFont(font_) ? SymbolText(font_, TextIn(node)) : TextIn(node));
  } else if (name == "tab" || name == "ptab") {
    Mark(Inline::Kind::kTab);
  } else if (name == "br" || name == "cr") {
    Mark(Attribute(node, "type") == "page" ? Inline::Kind::kPage : Inline::Kind::kLine);
  } else if (name == "lastRenderedPageBreak") {
    const bool first = out_->pieces.empty();  // elsewhere the paragraph just runs over the page
    if (first) Mark(Inline::Kind::kPage);
  } else if (name == "noBreakHyphen") {
    Write("-");
  } else if (name == "sym") {
    const std::string_view code = Attribute(node, "char");
    uint32_t number = 0;
    std::from_chars(code.data(), code.data() + code.size(), number, 16);
    if (number > 0 && number < 0x10000) Write(Symbol(Attribute(node, "font"), number));
  } else if (name == "fldChar") {
    ReadFieldPart(node);
  } else if (name == "instrText") {
    if (!fields_.empty() && !fields_.back().result) fields_.back().instruction += TextIn(node);
  } else if (name == "footnoteReference") {
    out_->found.footnotes.emplace_back(Attribute(node, "id"));
  } else if (name == "endnoteReference") {
    out_->found.endnotes.emplace_back(Attribute(node, "id"));
  } else if (name == "drawing" || name == "pict" || name == "object") {
    if (!run_.hidden.value_or(false)) ReadDrawing(node);
  } else if (name == "AlternateContent") {
    for (pugi::xml_node child : Chosen(node).children()) ReadRunChild(child);
  } else if (name == "ruby") {
    ReadChildren(Child(node, "rubyBase"));
  }
}

void InlineReader::ReadLink(pugi::xml_node link) {
  auto found = relations_->find(Attribute(link, "id"));
  std::string target = found == relations_->end() ? "" : found->second.target;
  const std::string_view anchor = Attribute(link, "anchor");
  if (!target.empty() && !anchor.empty()) target += "#" + std::string(anchor);
  if (!target.empty()) Mark(Inline::Kind::kLinkBegin, target);
  ReadChildren(link);
  if (!target.empty()) Mark(Inline::Kind::kLinkEnd);
}

void InlineReader::ReadSimpleField(pugi::xml_node field) {
  const std::string_view instruction = Attribute(field, "instr");
  if (CountsPages(instruction)) return;
  const std::string target = LinkOfField(instruction);
  if (!target.empty()) Mark(Inline::Kind::kLinkBegin, target);
  ReadFormField(Child(field, "ffData"));
  ReadChildren(field);
  if (!target.empty()) Mark(Inline::Kind::kLinkEnd);
}

void InlineReader::ReadFieldPart(pugi::xml_node part) {
  const std::string_view type = Attribute(part, "fldCharType");
  if (type == "begin") {
    ReadFormField(Child(part, "ffData"));
    fields_.emplace_back();
  } else if (fields_.empty()) {
    return;
  } else if (type == "separate") {
    Field& field = fields_.back();
    const std::string target = LinkOfField(field.instruction);
    field.result = !CountsPages(field.instruction);
    field.link = !target.empty();
    if (field.link) Mark(Inline::Kind::kLinkBegin, target);
  } else if (type == "end") {
    if (fields_.back().link) Mark(Inline::Kind::kLinkEnd);
    fields_.pop_back();
  }
}

// Check boxes and lists to choose from show what is chosen, and have no text of their own.
void InlineReader::ReadFormField(pugi::xml_node data) {
  if (pugi::xml_node box = Child(data, "checkBox")) {
    const bool ticked = SwitchIn(box, "checked").value_or(SwitchIn(box, "default").value_or(false));
    Write(ticked ? kTicked : kUnticked);
  }
  if (pugi::xml_node list = Child(data, "ddList")) {
    int left = NumberIn(list, "result").value_or(NumberIn(list, "default").value_or(0));
    for (pugi::xml_node entry : list.children()) {
      if (LocalName(entry) == "listEntry" && left-- == 0) Write(Attribute(entry, "val"));
    }
  }
}

void InlineReader::ReadControl(pugi::xml_node control) {
  const pugi::xml_node properties = Child(control, "sdtPr");
  if (SwitchIn(properties, "showingPlcHdr").value_or(false)) return;
  if (pugi::xml_node box = Child(properties, "checkbox")) {
    Write(SwitchIn(box, "checked").value_or(false) ? kTicked : kUnticked);
  } else {
    ReadChildren(Child(control, "sdtContent"));
  }
}

void InlineReader::ReadDrawing(pugi::xml_node node) {
  for (pugi::xml_node child : node.children()) {
    const std::string_view name = LocalName(child);
    if (name == "txbxContent") {
      out_->found.boxes.push_back(child);
    } else if (name == "AlternateContent") {
      ReadDrawing(Chosen(child));
    } else if (name == "relIds") {
      auto part = relations_->find(Attribute(child, "dm"));
      if (part != relations_->end()) out_->found.diagrams.push_back(part->second.target);
    } else if (name == "OLEObject") {
      const std::string_view program = Attribute(child, "ProgID");
      if (Attribute(child, "Type") == "Embed" && !program.starts_with("Equation")) {
        ++out_->found.embedded;
      }
    } else if (name == "pic" || name == "imagedata" || name == "chart") {
      ReadPicture(child);
    } else {
      ReadDrawing(child);
    }
  }
}

// The picture's own words or, up the tree, those of the drawing that holds it.
void InlineReader::ReadPicture(pugi::xml_node picture) {
  constexpr int kPageWidth = 4'500'000;   // EMU: 12.5 cm
  constexpr int kPageHeight = 6'500'000;  // 18 cm
  pugi::xml_node holder = picture;
  while (holder && LocalName(holder) != "inline" && LocalName(holder) != "anchor" &&
         LocalName(holder) != "shape" && LocalName(holder) != "r") {
    holder = holder.parent();
  }
  const pugi::xml_node extent = Child(holder, "extent");
  out_->found.page_images +=
      extent.attribute("cx").as_int() > kPageWidth && extent.attribute("cy").as_int() > kPageHeight;
  const pugi::xml_node own = Child(Child(picture, "nvPicPr"), "cNvPr");
  for (pugi::xml_node from : {Child(holder, "docPr"), own, picture, holder}) {
    for (const char* attribute : {"descr", "title", "alt", "name"}) {
      const std::string_view text = Attribute(from, attribute);
      if (text.empty()) continue;
      out_->found.images.emplace_back(text);
      return;
    }
  }
  out_->found.images.emplace_back("");
}

bool InlineReader::Shown() const {
  return !run_.hidden.value_or(false) &&
         std::all_of(fields_.begin(), fields_.end(), [](const Field& f) { return f.result; });
}

void InlineReader::Write(std::string_view text) {
  if (text.empty() || !Shown()) return;
  const bool plain = run_.bold.value_or(false);
  const bool bold = HoldsThai(text) ? run_.bold_complex.value_or(plain) : plain;
  std::vector<Inline>& pieces = out_->pieces;
  if (!pieces.empty() && pieces.back().kind == Inline::Kind::kText &&
      (pieces.back().bold == bold || text.find_first_not_of(' ') == std::string_view::npos)) {
    pieces.back().text += text;
  } else {
    pieces.push_back({Inline::Kind::kText, std::string(text), bold});
  }
}

void InlineReader::Mark(Inline::Kind kind, std::string_view text) {
  if (Shown()) out_->pieces.push_back({kind, std::string(text), false});
}

}  // namespace oit

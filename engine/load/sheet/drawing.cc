#include "load/sheet/drawing.h"

#include <charconv>
#include <utility>

#include "load/xml.h"

namespace oit {
namespace {

constexpr size_t kMostParts = 500;  // of one sheet

// Rows and columns count from 0 here.
CellRef PlaceOf(pugi::xml_node anchor) {
  const pugi::xml_node from = Child(anchor, "from");
  if (!from) return {};
  const auto number = [&](std::string_view name) {
    const std::string_view text = Child(from, name).child_value();
    uint16_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return uint32_t{value} + 1;
  };
  return {number("row"), number("col")};
}

class DrawingReader {
 public:
  std::vector<DrawnPart> Read(pugi::xml_node root) {
    for (pugi::xml_node anchor : root.children()) {
      place_ = PlaceOf(anchor);
      Walk(anchor);
    }
    return std::move(parts_);
  }

 private:
  void Walk(pugi::xml_node node) {
    for (pugi::xml_node child : node.children()) {
      if (parts_.size() >= kMostParts) return;
      const std::string_view name = LocalName(child);
      if (name == "pic") {
        AddPicture(child);
      } else if (name == "txBody") {
        AddText(child);
      } else if (name != "Fallback") {  // the same once more, for older programs
        Walk(child);
      }
    }
  }

  void AddPicture(pugi::xml_node picture) {
    const pugi::xml_node about = Child(Child(picture, "nvPicPr"), "cNvPr");
    std::string_view text = Attribute(about, "descr");
    if (text.empty()) text = Attribute(about, "name");
    parts_.push_back({place_, std::string(text), true});
  }

  void AddText(pugi::xml_node body) {
    std::string text;
    for (pugi::xml_node paragraph : body.children()) {
      if (LocalName(paragraph) != "p") continue;
      if (!text.empty()) text += '\n';
      for (pugi::xml_node run : paragraph.children()) {
        text += LocalName(run) == "br" ? "\n" : Child(run, "t").child_value();
      }
    }
    if (!text.empty()) parts_.push_back({place_, std::move(text), false});
  }

  CellRef place_;
  std::vector<DrawnPart> parts_;
};

}  // namespace

Result<std::vector<DrawnPart>> ReadDrawing(const std::string& part, const std::string& path,
                                           Archive* archive) {
  Result<std::string> bytes = archive->Read(part);
  if (!bytes.ok()) return bytes.errors();
  Result<XmlPart> xml = XmlPart::Parse(std::move(*bytes), path, part);
  if (!xml.ok()) return xml.errors();
  return DrawingReader().Read(xml->root());
}

}  // namespace oit

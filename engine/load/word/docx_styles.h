#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "load/xml.h"

namespace oit {

// What is said of a run's look; what is not said comes from elsewhere.
struct RunLook {
  std::optional<bool> bold;
  std::optional<bool> bold_complex;  // of Thai, which Word keeps apart
  std::optional<bool> hidden;

  // The rPr element. What it says goes before what was said.
  void Add(pugi::xml_node properties);
  void Add(const RunLook& said);
};

// A style with all that it takes from those it is based on.
struct Style {
  std::string id;
  std::string name;         // in lower case: "heading 1", whatever the language of the program
  uint8_t heading = 0;      // level 1 to 6
  bool contents = false;    // an entry of a table of contents
  std::optional<int> list;  // w:numId
  std::optional<int> list_level;
  RunLook run;
};

// word/styles.xml.
class Styles {
 public:
  // Of the outermost element; an empty node is a file without styles.
  explicit Styles(pugi::xml_node root);

  // By id, as paragraphs and runs name it; "" or an unknown one is the default.
  const Style& Paragraph(std::string_view id) const;
  const Style& Character(std::string_view id) const;
  std::optional<int> ListOf(std::string_view id) const;  // of a list style

 private:
  Style Resolve(const std::map<std::string, pugi::xml_node, std::less<>>& nodes,
                pugi::xml_node node) const;

  std::map<std::string, Style, std::less<>> styles_;
  RunLook defaults_;
  Style plain_;  // the default of paragraphs
  Style none_;
};

// The level of a heading that w:outlineLvl in these properties of a paragraph gives: 0 for none,
// nothing where it is not said.
std::optional<uint8_t> OutlineLevel(pugi::xml_node properties);

// The whole number in an attribute "val" of the child of this name.
std::optional<int> NumberIn(pugi::xml_node node, std::string_view child);
std::optional<int> ParseNumber(std::string_view text);

// A child that switches something on, as <w:b/> does, or off; nothing where it is not there.
std::optional<bool> SwitchIn(pugi::xml_node node, std::string_view child);

}  // namespace oit

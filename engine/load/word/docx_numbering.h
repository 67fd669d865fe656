#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "load/word/docx_styles.h"
#include "load/xml.h"

namespace oit {

// word/numbering.xml, and how far each list has counted.
class Numbering {
 public:
  // Of the outermost element; an empty node is a file without lists.
  Numbering(pugi::xml_node root, const Styles& styles);

  // The mark of the next paragraph of a list (w:numId) at a level from 0, with the blank behind it:
  // "2. ", "๑.๓ ", "- " for all bullets; "" where the list gives none.
  std::string Next(int list, int level);

  // The level of the list that paragraphs of this style take; 0 where none is theirs.
  int LevelOf(int list, std::string_view style) const;

 private:
  static constexpr size_t kLevels = 9;

  struct Level {
    int start = 1;
    std::string format = "decimal";
    std::string text;          // "%1.%2"
    std::optional<int> after;  // counts anew after such a level (from 1); 0: never
    bool legal = false;        // all its numbers are decimal
    std::string style;
  };
  using Levels = std::array<Level, kLevels>;
  using Counts = std::array<std::optional<int>, kLevels>;

  struct List {
    int counts = 0;  // lists of the same w:abstractNumId count together
    Levels levels;
    std::array<bool, kLevels> restarts = {};  // its first paragraph of the level begins anew
  };

  static Level ReadLevel(pugi::xml_node node);
  static Levels ReadLevels(pugi::xml_node node);
  List ReadList(pugi::xml_node node, const std::map<int, Levels>& shapes) const;

  std::map<int, List> lists_;     // by w:numId
  std::map<int, Counts> counts_;  // by w:abstractNumId
};

}  // namespace oit

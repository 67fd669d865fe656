#include "load/word/docx_numbering.h"

#include <algorithm>
#include <utility>

#include "load/word/docx_number.h"

namespace oit {

Numbering::Level Numbering::ReadLevel(pugi::xml_node node) {
  Level level;
  level.start = NumberIn(node, "start").value_or(1);
  level.text = Attribute(Child(node, "lvlText"), "val");
  if (const auto format = Attribute(Child(node, "numFmt"), "val"); !format.empty()) {
    level.format = format;
  }
  level.after = NumberIn(node, "lvlRestart");
  level.legal = SwitchIn(node, "isLgl").value_or(false);
  level.style = Attribute(Child(node, "pStyle"), "val");
  return level;
}

Numbering::Levels Numbering::ReadLevels(pugi::xml_node node) {
  Levels levels;
  for (Level& level : levels) level.format = "none";
  for (pugi::xml_node child : node.children()) {
    if (LocalName(child) != "lvl") continue;
    const int index = ParseNumber(Attribute(child, "ilvl")).value_or(-1);
    if (index >= 0 && index < static_cast<int>(kLevels)) {
      levels[static_cast<size_t>(index)] = ReadLevel(child);
    }
  }
  return levels;
}

Numbering::Numbering(pugi::xml_node root, const Styles& styles) {
  std::map<int, Levels> shapes;
  std::map<int, std::string_view> linked;  // shapes that a list style holds elsewhere
  for (pugi::xml_node node : root.children()) {
    if (LocalName(node) != "abstractNum") continue;
    const int id = ParseNumber(Attribute(node, "abstractNumId")).value_or(0);
    shapes.emplace(id, ReadLevels(node));
    if (auto link = Attribute(Child(node, "numStyleLink"), "val"); !link.empty()) {
      linked.emplace(id, link);
    }
  }
  for (pugi::xml_node node : root.children()) {
    if (LocalName(node) != "num") continue;
    lists_.emplace(ParseNumber(Attribute(node, "numId")).value_or(0), ReadList(node, shapes));
  }
  for (auto& [id, list] : lists_) {
    auto link = linked.find(list.counts);
    const std::optional<int> other =
        link == linked.end() ? std::nullopt : styles.ListOf(link->second);
    auto target = other ? lists_.find(*other) : lists_.end();
    if (target != lists_.end()) list.levels = target->second.levels;
  }
}

Numbering::List Numbering::ReadList(pugi::xml_node node,
                                    const std::map<int, Levels>& shapes) const {
  List list;
  list.counts = NumberIn(node, "abstractNumId").value_or(0);
  auto shape = shapes.find(list.counts);
  if (shape != shapes.end()) list.levels = shape->second;
  for (pugi::xml_node child : node.children()) {
    if (LocalName(child) != "lvlOverride") continue;
    const int index = ParseNumber(Attribute(child, "ilvl")).value_or(-1);
    if (index < 0 || index >= static_cast<int>(kLevels)) continue;
    const auto at = static_cast<size_t>(index);
    if (pugi::xml_node level = Child(child, "lvl")) list.levels[at] = ReadLevel(level);
    if (auto start = NumberIn(child, "startOverride")) {
      list.levels[at].start = *start;
      list.restarts[at] = true;
    }
  }
  return list;
}

std::string Numbering::Next(int list_id, int level_index) {
  auto found = lists_.find(list_id);
  if (found == lists_.end()) return "";
  List& list = found->second;
  const auto at = static_cast<size_t>(std::clamp<int>(level_index, 0, kLevels - 1));
  const Level& level = list.levels[at];
  if (level.format == "bullet") return "- ";
  Counts& counts = counts_[list.counts];
  counts[at] = counts[at] && !list.restarts[at] ? *counts[at] + 1 : level.start;
  list.restarts[at] = false;
  for (size_t below = at + 1; below < kLevels; ++below) {
    const int after = list.levels[below].after.value_or(kLevels);
    if (static_cast<int>(at) < after) counts[below].reset();
  }
  for (size_t above = 0; above < at; ++above) {  // levels that were skipped count as begun
    if (!counts[above]) counts[above] = list.levels[above].start;
  }
  std::string mark;
  for (size_t i = 0; i < level.text.size(); ++i) {
    const char digit = i + 1 < level.text.size() ? level.text[i + 1] : '\0';
    if (level.text[i] != '%' || digit < '1' || digit > '9') {
      mark += level.text[i];
      continue;
    }
    const auto of = static_cast<size_t>(digit - '1');
    const std::string_view own = list.levels[of].format;
    const std::string_view format = level.legal ? std::string_view("decimal") : own;
    mark += WriteNumber(counts[of].value_or(list.levels[of].start), format);
    ++i;
  }
  return mark.empty() ? mark : mark + " ";
}

int Numbering::LevelOf(int list_id, std::string_view style) const {
  auto found = lists_.find(list_id);
  if (found == lists_.end()) return 0;
  for (size_t i = 0; i < kLevels; ++i) {
    if (!style.empty() && found->second.levels[i].style == style) return static_cast<int>(i);
  }
  return 0;
}

}  // namespace oit

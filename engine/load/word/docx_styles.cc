#include "load/word/docx_styles.h"

#include <algorithm>
#include <charconv>
#include <vector>

namespace oit {
namespace {

constexpr size_t kLongestChain = 20;  // styles based on each other
constexpr uint8_t kDeepestHeading = 6;

std::string Lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

// The level that the name of a style gives: "heading 2", "title".
uint8_t HeadingByName(std::string_view name) {
  if (name == "title") return 1;
  if (name == "subtitle") return 2;
  constexpr std::string_view kHeading = "heading ";
  if (!name.starts_with(kHeading)) return 0;
  const std::optional<int> level = ParseNumber(name.substr(kHeading.size()));
  return level && *level > 0 ? static_cast<uint8_t>(std::min<int>(*level, kDeepestHeading)) : 0;
}

}  // namespace

std::optional<int> ParseNumber(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end == text.data()) return std::nullopt;
  return std::clamp(number, -1'000'000, 1'000'000);
}

std::optional<int> NumberIn(pugi::xml_node node, std::string_view child) {
  return ParseNumber(Attribute(Child(node, child), "val"));
}

std::optional<bool> SwitchIn(pugi::xml_node node, std::string_view child) {
  const pugi::xml_node found = Child(node, child);
  if (!found) return std::nullopt;
  const std::string_view value = Attribute(found, "val");
  return value != "0" && value != "false" && value != "off";
}

std::optional<uint8_t> OutlineLevel(pugi::xml_node properties) {
  const std::optional<int> level = NumberIn(properties, "outlineLvl");
  if (!level) return std::nullopt;
  if (*level < 0 || *level > 8) return 0;
  return static_cast<uint8_t>(std::min<int>(*level + 1, kDeepestHeading));
}

void RunLook::Add(pugi::xml_node properties) {
  Add(RunLook{SwitchIn(properties, "b"), SwitchIn(properties, "bCs"),
              SwitchIn(properties, "vanish")});
}

void RunLook::Add(const RunLook& said) {
  if (said.bold) bold = said.bold;
  if (said.bold_complex) bold_complex = said.bold_complex;
  if (said.hidden) hidden = said.hidden;
}

Styles::Styles(pugi::xml_node root) {
  std::map<std::string, pugi::xml_node, std::less<>> nodes;
  for (pugi::xml_node node : root.children()) {
    if (LocalName(node) == "style") nodes.emplace(Attribute(node, "styleId"), node);
  }
  const pugi::xml_node run = Child(Child(root, "docDefaults"), "rPrDefault");
  defaults_.Add(Child(run, "rPr"));
  plain_.run = defaults_;
  for (const auto& [id, node] : nodes) {
    Style style = Resolve(nodes, node);
    const bool paragraph = Attribute(node, "type") == "paragraph";
    const std::string_view standard = Attribute(node, "default");
    if (paragraph && (standard == "1" || standard == "true")) plain_ = style;
    styles_.emplace(id, std::move(style));
  }
}

Style Styles::Resolve(const std::map<std::string, pugi::xml_node, std::less<>>& nodes,
                      pugi::xml_node node) const {
  std::vector<pugi::xml_node> chain;
  for (pugi::xml_node at = node; at && chain.size() < kLongestChain;) {
    chain.push_back(at);
    auto base = nodes.find(Attribute(Child(at, "basedOn"), "val"));
    at = base == nodes.end() ? pugi::xml_node() : base->second;
  }
  Style style;
  if (Attribute(node, "type") == "paragraph") style.run = defaults_;
  for (auto at = chain.rbegin(); at != chain.rend(); ++at) {
    const pugi::xml_node properties = Child(*at, "pPr");
    const pugi::xml_node list = Child(properties, "numPr");
    style.name = Lower(Attribute(Child(*at, "name"), "val"));
    if (uint8_t level = HeadingByName(style.name)) style.heading = level;
    if (auto level = OutlineLevel(properties)) style.heading = *level;
    if (auto number = NumberIn(list, "numId")) style.list = number;
    if (auto level = NumberIn(list, "ilvl")) style.list_level = level;
    style.run.Add(Child(*at, "rPr"));
  }
  style.id = Attribute(node, "styleId");
  style.contents = style.name.starts_with("toc ") && style.name != "toc heading";
  return style;
}

const Style& Styles::Paragraph(std::string_view id) const {
  auto found = styles_.find(id);
  return found == styles_.end() ? plain_ : found->second;
}

const Style& Styles::Character(std::string_view id) const {
  auto found = styles_.find(id);
  return found == styles_.end() ? none_ : found->second;
}

std::optional<int> Styles::ListOf(std::string_view id) const {
  auto found = styles_.find(id);
  return found == styles_.end() ? std::nullopt : found->second.list;
}

}  // namespace oit

#include "load/web/html_style.h"

#include <algorithm>
#include <array>

namespace oit {
namespace {

bool IsOneOf(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool HasTag(const GumboNode* element, std::initializer_list<GumboTag> tags) {
  return std::find(tags.begin(), tags.end(), element->v.element.tag) != tags.end();
}

std::string_view TrimBlanks(std::string_view text) {
  const size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

bool IsUnder(const GumboNode* element, std::initializer_list<GumboTag> tags) {
  for (const GumboNode* up = element->parent; up && IsElement(up); up = up->parent) {
    if (HasTag(up, tags)) return true;
    if (HasTag(up, {GUMBO_TAG_BODY})) return false;
  }
  return false;
}

bool IsHeading(GumboTag tag) {
  return tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_H2 || tag == GUMBO_TAG_H3 || tag == GUMBO_TAG_H4 ||
         tag == GUMBO_TAG_H5 || tag == GUMBO_TAG_H6;
}

// The button that opens a panel carries the title of what is in it.
bool OpensPanel(const GumboNode* button) {
  for (const char* name : {"aria-controls", "aria-expanded", "data-target", "data-bs-target"}) {
    if (FindAttribute(button, name)) return true;
  }
  const GumboNode* parent = button->parent;
  return parent && IsElement(parent) && IsHeading(parent->v.element.tag);
}

// Names of classes and ids that sites give to what stands on all their pages.
bool NamesFurniture(const GumboNode* element, const char* attribute) {
  // In a table they name its own rows.
  const bool in_table = HasTag(element, {GUMBO_TAG_TABLE, GUMBO_TAG_TR, GUMBO_TAG_TD});
  std::string_view names = Attribute(element, attribute);
  while (!names.empty()) {
    const size_t end = std::min(names.find_first_of(" \t\r\n"), names.size());
    const std::string name = Lower(names.substr(0, end));
    names.remove_prefix(end < names.size() ? end + 1 : end);
    if (in_table && (name == "header" || name == "footer")) continue;
    if (IsOneOf(name, {"menu",           "mainmenu",   "main-menu",   "nav",      "navbar",
                       "navigation",     "topmenu",    "top-menu",    "leftmenu", "left-menu",
                       "sidemenu",       "side-menu",  "sidebar",     "side-bar", "footer",
                       "site-footer",    "header",     "site-header", "topbar",   "breadcrumb",
                       "breadcrumbs",    "pagination", "copyright",   "colophon", "masthead",
                       "main-navigation"})) {
      return true;
    }
    // Templates put their own name before: "ja-footer". Of classes, "card-footer" is of a card.
    const size_t dash = attribute == std::string_view("id") ? name.find_last_of("-_") : name.npos;
    if (dash != name.npos &&
        IsOneOf(name.substr(dash + 1),
                {"menu", "mainmenu", "mainnav", "navbar", "sidebar", "footer", "copyright"})) {
      return true;
    }
    if (name.find("cookie") != std::string::npos || name.starts_with("gdpr")) return true;
  }
  return false;
}

}  // namespace

std::string StyleOf(const GumboNode* element, std::string_view property) {
  std::string_view style = Attribute(element, "style");
  std::string value;
  while (!style.empty()) {
    const size_t end = std::min(style.find(';'), style.size());
    const std::string_view part = style.substr(0, end);
    style.remove_prefix(end < style.size() ? end + 1 : end);
    const size_t colon = part.find(':');
    if (colon == std::string_view::npos) continue;
    if (Lower(TrimBlanks(part.substr(0, colon))) != property) continue;
    value = Lower(TrimBlanks(part.substr(colon + 1)));
    value = value.substr(0, value.find('!'));
    while (!value.empty() && value.back() == ' ') value.pop_back();
  }
  return value;
}

bool IsBlockElement(const GumboNode* element) {
  if (HasTag(element,
             {GUMBO_TAG_P,       GUMBO_TAG_DIV,      GUMBO_TAG_SECTION,    GUMBO_TAG_ARTICLE,
              GUMBO_TAG_MAIN,    GUMBO_TAG_HEADER,   GUMBO_TAG_FOOTER,     GUMBO_TAG_ASIDE,
              GUMBO_TAG_NAV,     GUMBO_TAG_CENTER,   GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_ADDRESS,
              GUMBO_TAG_FORM,    GUMBO_TAG_FIELDSET, GUMBO_TAG_LEGEND,     GUMBO_TAG_DL,
              GUMBO_TAG_DT,      GUMBO_TAG_DD,       GUMBO_TAG_UL,         GUMBO_TAG_OL,
              GUMBO_TAG_LI,      GUMBO_TAG_PRE,      GUMBO_TAG_HR,         GUMBO_TAG_FIGURE,
              GUMBO_TAG_DETAILS, GUMBO_TAG_SUMMARY,  GUMBO_TAG_FIGCAPTION, GUMBO_TAG_CAPTION,
              GUMBO_TAG_TABLE,   GUMBO_TAG_TR,       GUMBO_TAG_TD,         GUMBO_TAG_TH,
              GUMBO_TAG_BODY,    GUMBO_TAG_DIR,      GUMBO_TAG_MENU,       GUMBO_TAG_HGROUP})) {
    return true;
  }
  return IsHeading(element->v.element.tag) ||
         IsOneOf(StyleOf(element, "display"), {"block", "flex", "grid", "table", "list-item"});
}

bool IsBoldIn(const GumboNode* element, bool bold) {
  if (HasTag(element, {GUMBO_TAG_B, GUMBO_TAG_STRONG, GUMBO_TAG_SUMMARY})) bold = true;
  const std::string weight = StyleOf(element, "font-weight");
  if (weight.empty() || weight == "inherit") return bold;
  return weight.starts_with("bold") || (weight.size() == 3 && weight >= "600");
}

void AddOpened(const GumboNode* element, OpenedParts* parts) {
  for (const char* name : {"aria-controls", "data-target", "data-bs-target", "href"}) {
    std::string_view target = Attribute(element, name);
    const bool marked = target.starts_with('#');
    if (marked) target.remove_prefix(1);
    const bool names = marked || name == std::string_view("aria-controls");
    if (names && !target.empty()) parts->emplace(target);
  }
}

bool IsHidden(const GumboNode* element, const OpenedParts& opened) {
  if (HasTag(element, {GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_TEMPLATE, GUMBO_TAG_NOSCRIPT,
                       GUMBO_TAG_HEAD, GUMBO_TAG_SVG, GUMBO_TAG_CANVAS, GUMBO_TAG_SELECT,
                       GUMBO_TAG_OPTION, GUMBO_TAG_INPUT, GUMBO_TAG_TEXTAREA, GUMBO_TAG_DATALIST,
                       GUMBO_TAG_AUDIO, GUMBO_TAG_VIDEO, GUMBO_TAG_DEL})) {
    return true;
  }
  if (HasTag(element, {GUMBO_TAG_BUTTON})) return !OpensPanel(element);
  const std::string display = StyleOf(element, "display");
  const std::string visibility = StyleOf(element, "visibility");
  const bool icon = Attribute(element, "aria-hidden") == "true" && !IsBlockElement(element);
  const bool hidden = FindAttribute(element, "hidden") || display == "none" ||
                      visibility == "hidden" || visibility == "collapse" ||
                      StyleOf(element, "mso-hide") == "all" || icon;
  if (!hidden || Attribute(element, "role") == "tabpanel") return false;
  const std::string id(Attribute(element, "id"));
  return id.empty() || !opened.contains(id);
}

bool IsFurniture(const GumboNode* element) {
  if (HasTag(element, {GUMBO_TAG_NAV, GUMBO_TAG_ASIDE})) return true;
  if (HasTag(element, {GUMBO_TAG_HEADER, GUMBO_TAG_FOOTER})) {
    return !IsUnder(element, {GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN, GUMBO_TAG_SECTION});
  }
  if (HasTag(element, {GUMBO_TAG_BODY}) || IsHeading(element->v.element.tag)) return false;
  if (IsOneOf(Lower(Attribute(element, "role")),
              {"navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar",
               "dialog", "alertdialog"})) {
    return true;
  }
  return NamesFurniture(element, "class") || NamesFurniture(element, "id");
}

}  // namespace oit

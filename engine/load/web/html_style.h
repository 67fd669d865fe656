#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "load/web/html_tree.h"

namespace oit {

// A property of an element's style attribute, in lower case; empty where it does not set it.
std::string StyleOf(const GumboNode* element, std::string_view property);

// Elements of a block: text before and after them stands in other paragraphs.
bool IsBlockElement(const GumboNode* element);

// Bold by its name or style; `bold`: whether what stands around it is.
bool IsBoldIn(const GumboNode* element, bool bold);

// The names (id) of the parts of a page that its own controls open: panels of accordions, tabs.
using OpenedParts = std::unordered_set<std::string>;
// Adds the part that an element opens, where it is a control.
void AddOpened(const GumboNode* element, OpenedParts* parts);

// What a person never sees (scripts, hidden parts that nothing on the page opens) or only fills
// in: values of forms, options, buttons. A panel of an accordion is seen, and so is its button.
bool IsHidden(const GumboNode* element, const OpenedParts& opened);

// What stands on every page of the site: menus, heads, feet, sidebars, banners about cookies. No
// page says anything by it.
bool IsFurniture(const GumboNode* element);

}  // namespace oit

#pragma once

#include <gumbo.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace oit {

class HtmlMemory;

// The tree of a web page as browsers make it. It points into the page.
class HtmlTree {
 public:
  // Nothing where the page is nested deeper, or its tree larger, than the limits allow.
  static std::optional<HtmlTree> Parse(std::string_view page);

  HtmlTree(HtmlTree&&) noexcept;
  ~HtmlTree();

  const GumboNode* root() const { return root_; }

 private:
  HtmlTree(std::unique_ptr<HtmlMemory> memory, const GumboNode* root);

  std::unique_ptr<HtmlMemory> memory_;
  const GumboNode* root_;
};

inline bool IsElement(const GumboNode* node) {
  return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}

inline bool Is(const GumboNode* node, GumboTag tag) {
  return IsElement(node) && node->v.element.tag == tag;
}

// The value of an element's attribute without blanks around it; nothing where it has none.
std::optional<std::string_view> FindAttribute(const GumboNode* element, const char* name);
std::string_view Attribute(const GumboNode* element, const char* name);

// A copy in lower case, as far as ASCII goes.
std::string Lower(std::string_view text);

// Visits `root` and all that is in it, in the order of the page, however deep that is:
// `enter(node)` tells whether to look into a node, `leave(node)` follows where it did.
template <class Enter, class Leave>
void Walk(const GumboNode* root, Enter enter, Leave leave) {
  struct Open {
    const GumboNode* node;
    unsigned int next;
  };
  if (!enter(root)) return;
  std::vector<Open> open = {{root, 0}};
  while (!open.empty()) {
    const GumboNode* node = open.back().node;
    const bool more = IsElement(node) && open.back().next < node->v.element.children.length;
    if (!more) {
      leave(node);
      open.pop_back();
      continue;
    }
    auto* child = static_cast<const GumboNode*>(node->v.element.children.data[open.back().next++]);
    if (enter(child)) open.push_back({child, 0});
  }
}

}  // namespace oit

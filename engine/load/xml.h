#pragma once

#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "base/result.h"

namespace oit {

// For the readers of packages (docx, xlsx) only: no other header includes this one.

// One part of a package as a tree. It is no deeper than limits::kXmlDepth, so that a walk may
// recurse; its texts are valid UTF-8 and keep their blanks.
class XmlPart {
 public:
  // `part` is its name in the file `path`, for errors: "load.damaged" (no XML, nested too deep, or
  // with a document type, whose entities could grow without end), "load.too_large".
  static Result<XmlPart> Parse(std::string bytes, const std::string& path, const std::string& part);

  // The outermost element.
  pugi::xml_node root() const { return tree_->document_element(); }

 private:
  std::unique_ptr<std::string> bytes_;  // the tree's texts lie in it
  std::unique_ptr<pugi::xml_document> tree_;
};

// Names without their prefix: "p" of <w:p>. Which prefix stands for which namespace is each
// program's own choice.
std::string_view LocalName(const char* name);
inline std::string_view LocalName(pugi::xml_node node) { return LocalName(node.name()); }

// The first child of this local name; an empty node for none.
pugi::xml_node Child(pugi::xml_node node, std::string_view name);

// The value of the attribute of this local name; "" for none.
std::string_view Attribute(pugi::xml_node node, std::string_view name);

}  // namespace oit

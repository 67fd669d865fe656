#include "load/relations.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "load/xml.h"

namespace oit {
namespace {

std::string_view AfterLast(std::string_view text, char c) {
  const size_t last = text.rfind(c);
  return last == std::string_view::npos ? text : text.substr(last + 1);
}

// "word/" of "word/document.xml".
std::string_view FolderOf(std::string_view part) {
  return part.substr(0, part.size() - AfterLast(part, '/').size());
}

// The name of the part that `target` means, seen from `folder`.
std::string PartName(std::string_view folder, std::string_view target) {
  std::string whole = target.starts_with('/') ? "" : std::string(folder);
  whole += target;
  std::vector<std::string_view> steps;
  for (size_t begin = 0; begin <= whole.size();) {
    const size_t end = std::min(whole.find('/', begin), whole.size());
    const std::string_view step = std::string_view(whole).substr(begin, end - begin);
    if (step == ".." && !steps.empty()) steps.pop_back();
    if (!step.empty() && step != "." && step != "..") steps.push_back(step);
    begin = end + 1;
  }
  std::string name;
  for (std::string_view step : steps) {
    if (!name.empty()) name += '/';
    name += step;
  }
  return name;
}

}  // namespace

Result<Relations> ReadRelations(std::string_view part, const std::string& path, Archive* archive) {
  Relations relations;
  const std::string folder(FolderOf(part));
  const std::string list = folder + "_rels/" + std::string(AfterLast(part, '/')) + ".rels";
  if (!archive->Has(list)) return relations;
  Result<std::string> bytes = archive->Read(list);
  if (!bytes.ok()) return bytes.errors();
  Result<XmlPart> xml = XmlPart::Parse(std::move(*bytes), path, list);
  if (!xml.ok()) return xml.errors();
  for (pugi::xml_node each : xml->root().children()) {
    if (LocalName(each) != "Relationship") continue;
    Relation relation;
    relation.type = AfterLast(Attribute(each, "Type"), '/');
    relation.external = Attribute(each, "TargetMode") == "External";
    const std::string_view target = Attribute(each, "Target");
    relation.target = relation.external ? std::string(target) : PartName(folder, target);
    relations.emplace(Attribute(each, "Id"), std::move(relation));
  }
  return relations;
}

std::string TargetOf(const Relations& relations, std::string_view type) {
  for (const auto& [id, relation] : relations) {
    if (relation.type == type && !relation.external) return relation.target;
  }
  return "";
}

}  // namespace oit

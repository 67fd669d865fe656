#pragma once

#include <map>
#include <string>
#include <string_view>

#include "archive/archive.h"
#include "base/result.h"

namespace oit {

// What a part of a package points to, by its id.
struct Relation {
  std::string type;    // the last word of its address: "hyperlink", "styles", "worksheet" ...
  std::string target;  // an address, or the name of a part in the archive
  bool external = false;
};

using Relations = std::map<std::string, Relation, std::less<>>;

// Those of the part of this name (of the package itself for ""), none where it has no such list.
// Errors: as XmlPart::Parse and Archive::Read.
Result<Relations> ReadRelations(std::string_view part, const std::string& path, Archive* archive);

// The target of the first of this type that is no address; "" for none.
std::string TargetOf(const Relations& relations, std::string_view type);

}  // namespace oit

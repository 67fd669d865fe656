#include "load/data/json_reader.h"

#include <string>
#include <utility>

#include "load/data/data.h"
#include "load/data/json_values.h"

namespace oit {

Status ReadJsonData(Document* document) {
  const std::string source = std::move(document->source);
  Result<yaml::File> file = ParseJson(document->path, source);
  if (!file.ok()) return file.errors();
  document->format = "json";
  return ReadData(*file, document);
}

}  // namespace oit

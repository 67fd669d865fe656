#include "base/file.h"
#include "base/limits.h"
#include "cli/commands.h"
#include "cli/places.h"

namespace oit {
namespace {

constexpr char kSchemaFile[] = "engine/report/checklist.schema.json";

}  // namespace

// The schema is a file of the project, read where it stands: beside or above the program.
int RunSchemaCommand(const Common& common, std::ostream& out, std::ostream& err) {
  std::string path = FindUpwards(kSchemaFile);
  Result<std::string> schema = ReadFile(path.empty() ? kSchemaFile : path, limits::kRuleFileBytes);
  if (!schema) return Refuse(schema.errors(), common.language, err);
  out << *schema;
  return kStatusFine;
}

}  // namespace oit

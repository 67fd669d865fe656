#include "base/file.h"
#include "base/limits.h"
#include "cli/commands.h"
#include "cli/places.h"

namespace oit {
namespace {

const char* FileOf(SchemaOf of) {
  switch (of) {
    case SchemaOf::kReport:
      return "engine/report/report.schema.json";
    case SchemaOf::kAgency:
      return "engine/report/agency.schema.json";
    case SchemaOf::kChecklist:
      break;
  }
  return "engine/report/checklist.schema.json";
}

}  // namespace

// The schemas are files of the project, read where they stand: beside or above the program.
int RunSchemaCommand(const SchemaArguments& arguments, std::ostream& out, std::ostream& err) {
  const std::string file = FileOf(arguments.of);
  const std::string path = FindUpwards(file);
  Result<std::string> schema = ReadFile(path.empty() ? file : path, limits::kRuleFileBytes);
  if (!schema) return Refuse(schema.errors(), arguments.common.language, err);
  out << *schema;
  return kStatusFine;
}

}  // namespace oit

#pragma once

#include <string>
#include <vector>

// The part of JSON Schema that checklist.schema.json uses: type, const, enum, required,
// properties, additionalProperties, items, minimum, $ref into $defs. A keyword that it does
// not know is a problem of its own, so that nothing is silently not checked.
namespace schema {

// What is wrong with `json`, as "/items/0/code: ..."; empty where it fits.
std::vector<std::string> Problems(const std::string& schema, const std::string& json);

}  // namespace schema

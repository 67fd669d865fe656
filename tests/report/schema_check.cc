#include "schema_check.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace schema {
namespace {

using Json = nlohmann::json;

class Check {
 public:
  explicit Check(const Json& root) : root_(root) {}

  void Value(const Json& rule, const Json& value, const std::string& path) {
    if (rule.contains("$ref")) {
      std::string pointer = rule["$ref"].get<std::string>().substr(1);
      Value(root_.at(Json::json_pointer(pointer)), value, path);
    }
    for (const auto& [word, wanted] : rule.items()) {
      if (!Keyword(word, wanted, rule, value, path)) problems.push_back(path + ": unknown " + word);
    }
  }

  std::vector<std::string> problems;

 private:
  void Say(bool good, const std::string& path, const std::string& what) {
    if (!good) problems.push_back(path + ": " + what);
  }

  bool Keyword(const std::string& word, const Json& wanted, const Json& rule, const Json& value,
               const std::string& path) {
    if (word == "type") {
      Say(HasType(wanted, value), path, "not of type " + wanted.dump());
    } else if (word == "const") {
      Say(value == wanted, path, "not " + wanted.dump());
    } else if (word == "enum") {
      Say(std::find(wanted.begin(), wanted.end(), value) != wanted.end(), path,
          "not one of " + wanted.dump());
    } else if (word == "minimum") {
      Say(!value.is_number() || value >= wanted, path, "below " + wanted.dump());
    } else if (word == "required") {
      for (const Json& key : wanted)
        Say(!value.is_object() || value.contains(key.get<std::string>()), path,
            "lacks " + key.dump());
    } else if (word == "properties" || word == "additionalProperties") {
      if (word == "additionalProperties") Properties(rule, value, path);
    } else if (word == "items") {
      for (size_t i = 0; value.is_array() && i < value.size(); ++i) {
        Value(wanted, value[i], path + "/" + std::to_string(i));
      }
    } else {
      return word[0] == '$' || word == "title" || word == "description";
    }
    return true;
  }

  // Every object of the schema says what its other properties are, mostly that there are none.
  void Properties(const Json& rule, const Json& value, const std::string& path) {
    if (!value.is_object()) return;
    const Json known = rule.value("properties", Json::object());
    const Json& others = rule.at("additionalProperties");
    for (const auto& [key, child] : value.items()) {
      if (known.contains(key)) {
        Value(known[key], child, path + "/" + key);
      } else if (others.is_object()) {
        Value(others, child, path + "/" + key);
      } else {
        problems.push_back(path + ": unexpected " + key);
      }
    }
  }

  static bool HasType(const Json& wanted, const Json& value) {
    if (wanted.is_array()) {
      return std::any_of(wanted.begin(), wanted.end(),
                         [&](const Json& one) { return HasType(one, value); });
    }
    return (wanted == "object" && value.is_object()) || (wanted == "array" && value.is_array()) ||
           (wanted == "string" && value.is_string()) ||
           (wanted == "boolean" && value.is_boolean()) ||
           (wanted == "integer" && value.is_number_integer()) ||
           (wanted == "number" && value.is_number()) || (wanted == "null" && value.is_null());
  }

  const Json& root_;
};

}  // namespace

std::vector<std::string> Problems(const std::string& schema, const std::string& json) {
  Json root = Json::parse(schema);
  Check check(root);
  check.Value(root, Json::parse(json), "");
  return check.problems;
}

}  // namespace schema

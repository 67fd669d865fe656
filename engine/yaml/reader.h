#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "yaml/value.h"

namespace oit::yaml {

// Collects what is wrong in one file, so that a person hears of everything at once.
class Problems {
 public:
  // `file` must outlive this.
  explicit Problems(const File& file) : file_(file) {}

  void Add(std::string code, const Value& where, Bilingual message, Bilingual hint = {});

  bool empty() const { return errors_.empty(); }
  // In the order of the file.
  Errors Take();
  const File& file() const { return file_; }

 private:
  const File& file_;
  Errors errors_;
};

// The fields of one map, asked for by name; what was not asked for when Finish() is
// called is unknown, what was needed and is not there is missing. A value that is no map has
// no fields, which is one problem.
class Fields {
 public:
  Fields(Problems& problems, const Value& map);

  // A text; missing or empty is a problem.
  std::string Text(const std::string& key);
  // A text or `fallback` where the field is left out.
  std::string TextOr(const std::string& key, const std::string& fallback = "");
  // A whole number from 0 to 999999.
  int Number(const std::string& key);
  int NumberOr(const std::string& key, int fallback);
  // The elements of a list; none where it is missing (a problem if `needed`, as an empty one is).
  const std::vector<Value>& List(const std::string& key, bool needed);
  // One of the names given.
  template <class T>
  T Choice(const std::string& key, T fallback, const std::vector<std::pair<std::string, T>>& names);

  // The field, for its place or for a shape of its own; null where it is left out.
  const Value* Ask(const std::string& key, bool needed);
  // Reports unknown and missing fields. A misspelt field is not missing too.
  void Finish();

 private:
  const Value* Ask(const std::string& key, Type type, bool needed);
  const Value* AskFor(const std::string& key, Type type, bool needed);
  int ToNumber(const Value& value, const std::string& key, int fallback);
  void RefuseChoice(const Value& value, const std::string& key,
                    const std::vector<std::string>& names);

  Problems& problems_;
  const Value& map_;
  std::vector<std::string> asked_;
  std::map<std::string, Type> missing_;
};

// The text of a list's element; anything else is a problem and empty.
std::string ItemText(Problems& problems, const Value& item);

// For a map of any keys: notes a value that is none.
void RequireMap(Problems& problems, const Value& value);

// "did you mean", or what there is where nothing is near.
Bilingual DidYouMean(const std::string& word, const std::vector<std::string>& known);

template <class T>
T Fields::Choice(const std::string& key, T fallback,
                 const std::vector<std::pair<std::string, T>>& names) {
  const Value* value = AskFor(key, Type::kText, false);
  if (value == nullptr) return fallback;
  std::vector<std::string> known;
  for (const auto& [name, meaning] : names) {
    if (name == value->text) return meaning;
    known.push_back(name);
  }
  RefuseChoice(*value, key, known);
  return fallback;
}

}  // namespace oit::yaml

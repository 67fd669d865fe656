#include <fmt/format.h>

#include <filesystem>

#include "base/file.h"
#include "pack/read.h"
#include "yaml/reader.h"

namespace oit {
namespace {

using yaml::Value;

std::vector<Phrase> ReadPhrases(yaml::Problems& problems, const std::vector<Value>& values) {
  std::vector<Phrase> phrases;
  for (const Value& value : values) {
    std::string text = yaml::ItemText(problems, value);
    if (!text.empty()) phrases.push_back({std::move(text), problems.file().At(value)});
  }
  return phrases;
}

WordList ReadList(yaml::Problems& problems, const std::string& name, const Value& key,
                  const Value& value) {
  yaml::Fields fields(problems, value);
  WordList list;
  list.name = name;
  list.place = problems.file().At(key);
  fields.TextOr("about");
  list.label = fields.TextOr("label");
  list.group = fields.TextOr("group");
  list.phrases = ReadPhrases(problems, fields.List("words", true));
  list.except = ReadPhrases(problems, fields.List("except", false));
  fields.Finish();
  return list;
}

Errors ReadFileOfLists(const std::string& path, WordLists& lists) {
  Result<yaml::File> file = yaml::Load(path);
  if (!file) return file.errors();
  yaml::Problems problems(*file);
  const auto source = std::make_shared<const std::string>(file->text);
  const std::string stem = std::filesystem::path(path).stem().string();
  yaml::RequireMap(problems, file->root);
  for (size_t i = 0; i < file->root.keys.size(); ++i) {
    const std::string name = stem + "." + file->root.keys[i].text;
    WordList list = ReadList(problems, name, file->root.keys[i], file->root.items[i]);
    list.source = source;
    lists.emplace(name, std::move(list));
  }
  return problems.Take();
}

}  // namespace

Result<WordLists> ReadWords(const std::string& folder) {
  Result<std::vector<std::string>> paths = ListFiles(folder, ".yaml");
  if (!paths) return paths.errors();
  WordLists lists;
  Errors errors;
  for (const std::string& path : *paths) {
    for (Error& error : ReadFileOfLists(path, lists)) errors.push_back(std::move(error));
  }
  if (errors.empty()) return lists;
  return errors;
}

}  // namespace oit

#include "pack/problem.h"

#include <algorithm>
#include <tuple>

#include "yaml/value.h"

namespace oit {

Error Problem(std::string code, const Place& place, std::string_view source, Bilingual message,
              Bilingual hint) {
  return {std::move(code), std::move(message), place, yaml::LineOf(source, place.line),
          std::move(hint)};
}

void AddExcerpts(const Pack& pack, Errors& errors) {
  std::map<std::string, std::string_view> texts = {{pack.year.file, pack.year.text}};
  for (const auto& [slug, requirement] : pack.requirements) {
    texts[requirement.file] = requirement.source;
  }
  for (const CheckFile& checks : pack.checks) texts[checks.file] = checks.source;
  for (const auto& [name, list] : pack.words) {
    if (list.source) texts[list.place.file] = *list.source;
  }
  for (Error& error : errors) {
    const auto text = texts.find(error.place.file);
    if (!error.excerpt.empty() || text == texts.end()) continue;
    error.excerpt = yaml::LineOf(text->second, error.place.line);
  }
}

void SortByPlace(Errors& errors) {
  std::stable_sort(errors.begin(), errors.end(), [](const Error& a, const Error& b) {
    return std::tie(a.place.file, a.place.line, a.place.column) <
           std::tie(b.place.file, b.place.line, b.place.column);
  });
}

}  // namespace oit

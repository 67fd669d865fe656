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

void SortByPlace(Errors& errors) {
  std::stable_sort(errors.begin(), errors.end(), [](const Error& a, const Error& b) {
    return std::tie(a.place.file, a.place.line, a.place.column) <
           std::tie(b.place.file, b.place.line, b.place.column);
  });
}

}  // namespace oit

#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "pack/pack.h"
#include "yaml/reader.h"

// Private to pack/.
namespace oit {

// The names that a field may take, for Fields::Choice.
template <class T>
std::vector<std::pair<std::string, T>> Names(std::initializer_list<T> values) {
  std::vector<std::pair<std::string, T>> names;
  for (const T value : values) names.emplace_back(Name(value), value);
  return names;
}

// The field "standing", or what it usually is there.
Standing ReadStanding(yaml::Fields& fields, Standing usual = Standing::kConfirmed);

// A day of the Buddhist era as 2568-04-30, or nothing. "pack.date" where it is no such day.
std::optional<Date> ReadDate(yaml::Problems& problems, yaml::Fields& fields, const std::string& key,
                             bool needed);

// How a year is scored: weights, grades, indicators, and the window for handing in; all may be
// left out. Problems: "pack.weights" (not 100 in all), "pack.grades" (not falling, or not down to
// 0), "pack.indicators" (not 1, 2, 3, ...), "pack.window" (ends before it begins).
void ReadScoring(yaml::Problems& problems, yaml::Fields& fields, Year& year);

}  // namespace oit

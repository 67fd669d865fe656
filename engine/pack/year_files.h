#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "pack/pack.h"

namespace oit {

// The years of a rules folder by themselves, for scores that a report states of another year than
// it is audited by. Each file is read when it is first asked for.
class YearFiles {
 public:
  // `years`: those that have a file in `rules`/years.
  YearFiles(std::string rules, std::vector<int> years);

  // Null where the year has no file; the problems of the file where it cannot be used.
  Result<const Year*> Of(int year);

 private:
  std::string rules_;
  std::vector<int> years_;
  std::map<int, std::unique_ptr<const Year>> read_;
};

// The rules of a year, or null where there are none. They outlive whatever is made with them.
using RulesOfYear = std::function<const Year*(int year)>;

}  // namespace oit

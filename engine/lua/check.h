#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "lua/report.h"
#include "pack/pack.h"

namespace oit {

// What was found so far for one requirement; also what a check gives back: elements
// it does not name stay as they are.
struct CheckElement {
  std::string level;          // "missing", "planned", "claimed", "shown", "review"
  std::vector<int> evidence;  // indexes of blocks
  std::string why;            // Thai, for people; from the check
};
struct CheckItem {
  std::string requirement;
  std::string topic;  // level
  std::vector<int> topic_blocks;
  std::map<std::string, CheckElement> elements;
};

// Runs the requirement's `check` in a state of its own, within limits::kLuaCheck*.
// An error (limit, crash, an element it does not own, a bad level) is of this rule alone.
Result<std::map<std::string, CheckElement>> RunCheck(const Requirement& requirement,
                                                     const CheckReport& report,
                                                     const CheckItem& item);

}  // namespace oit

#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "pack/pack.h"

namespace oit {

// What a check function is shown of the report: plain values, read-only in Lua.
struct CheckBlock {
  int index = 0;                       // goes back as evidence
  std::string text;                    // readable, normalised
  std::string kind;                    // "heading", "paragraph", "list_item", "image"
  std::string role;                    // of its column or section: "steps", "result", or ""
  std::string mark;                    // of its row: "done", "not_done" or ""
  int table = 0, row = 0, column = 0;  // from 1; 0: none
  int line = 0;
  std::vector<std::string> shapes;  // "person_name", "phone", "email", "image", ... found in it
  std::vector<std::string> links;
};
struct CheckReport {
  int year = 0;
  std::string kind;  // "measures-plan", ...
  std::string agency, agency_class;
  bool own_file = false;  // an agency's own file for the item, not a report
  std::vector<CheckBlock> blocks;
};

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

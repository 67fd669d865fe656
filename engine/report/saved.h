#pragma once

#include <string>
#include <vector>

#include "base/language.h"
#include "base/result.h"

// A checklist as `-o json` wrote it, read back: what `oit diff` compares.
namespace oit {

struct SavedElement {
  std::string requirement, id;
  Bilingual label;
  std::string level;     // as in JSON; empty for a constraint that holds
  bool decides = false;  // of sure wording, and asked for
  bool constraint = false;
  std::string answer;  // of a person: "has", "has-not", or empty
};

struct SavedItem {
  std::string code;
  std::vector<std::string> requirements;
  Bilingual title;
  bool silent = false;
  bool checked = true;
  std::string verdict;  // as in JSON
  std::string answer;
  std::vector<SavedElement> elements;
};

// A finding, or a gap: then the id is "gap." with its kind, and it is a warning.
struct SavedFinding {
  std::string id, severity;
  Bilingual title, message;
  std::vector<std::string> quotes;
};

struct SavedChecklist {
  std::string path, agency;
  int year = 0;
  std::string digest;  // of the rules
  std::vector<SavedItem> items;
  std::vector<SavedFinding> findings;  // without those that a gap tells
};

// Whether a file is one, and no report to be checked.
bool IsSavedChecklist(const std::string& text);

// Errors: "saved.json" (with line and column), "saved.several" (an array of more than one),
// "saved.schema" (something else, or of another version).
Result<SavedChecklist> ReadSavedChecklist(const std::string& text, const std::string& path);

}  // namespace oit

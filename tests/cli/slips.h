#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/language.h"

namespace oit {

inline constexpr char kYear[] = "years/2571.yaml";
inline constexpr char kRule[] = "requirements/contact.lua";
inline constexpr char kWords[] = "words/places.yaml";

// Small rules without a slip, by file.
const std::map<std::string, std::string>& GoodRules();

// One slip in the good rules, and what is said of it.
struct Slip {
  const char* name;
  const char* file;
  const char* good;
  const char* bad;
  const char* where;  // "line:column"
  Bilingual message;
  Bilingual hint;
};
const std::vector<Slip>& Slips();

}  // namespace oit

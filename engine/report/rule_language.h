#pragma once

#include <string>

// The rule language as it is written in lua/vocabulary.cc, for those who write rules.
namespace oit {

// rules/LANGUAGE.md: the manual page, Thai and English.
std::string RuleLanguageManual();

// rules/.lua/oit.lua: definitions that the Lua language server completes and checks with.
std::string RuleLanguageDefinitions();

}  // namespace oit

#pragma once

#include <string>
#include <vector>

#include "check/check.h"

namespace oit {

// The project's rules, opened once.
Checker& Rules();

// Paths of the fixtures, and of the real reports where they are there, by name.
std::vector<std::string> Fixtures();
std::vector<std::string> RealReports();

// The levels and verdicts of a report, a line each: "name:line:column:O2.chief:claimed"
// for what was found, "name:O2:fail" for every item that the report is for or mentions.
std::string Judged(const std::string& path);
// Without places: what must not move when only the writing changes.
std::string Levels(const std::string& path);

std::string ReadAll(const std::string& path);

// Writes `text` to a file of its own in the temporary folder; returns the path.
std::string Temporary(const std::string& name, const std::string& text);

}  // namespace oit

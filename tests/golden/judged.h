#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/check.h"

namespace oit {

// The project's rules, opened once.
Checker& Rules();

// Paths of the fixtures, and of the real reports where they are there, by name.
std::vector<std::string> Fixtures();
std::vector<std::string> RealReports();
// Reports right in a folder, by name.
std::vector<std::string> FilesOf(const std::string& folder);
// Agencies' folders among the fixtures.
std::vector<std::string> Folders();
// Disclosure pages of web sites.
std::vector<std::string> Pages();

// A report as it is, judged once.
struct Baseline {
  std::string name;
  CheckedReport report;
};
// Fixtures and real reports; says so where the real ones are not there.
const std::vector<Baseline>& Baselines();

// The bytes as a file of this name, judged.
CheckedReport Judge(const std::string& bytes, const std::string& name = "report.txt",
                    std::optional<int> year = {});

// The levels and verdicts of a report or a folder, a line each: "name:line:column:O2.chief:claimed"
// for what was found, "name:O2:fail" for every item that the report is for or mentions.
std::string Judged(const std::string& path);
// The same without places, what must not move when only the writing changes; with the words that
// the first passage stands in.
std::vector<std::string> Levels(const CheckedReport& report, bool passages);

// The lines that only one of them has: "-" of the first, "+" of the second.
std::string Difference(std::vector<std::string> before, std::vector<std::string> after);

std::string ReadAll(const std::string& path);

}  // namespace oit

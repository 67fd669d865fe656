#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "audit/audit.h"
#include "audit/examples.h"
#include "base/result.h"
#include "facts/facts.h"
#include "pack/pack.h"

namespace oit {

// The auditor for a report of this year, or of one that names none.
using AuditorOf = std::function<Result<const Auditor*>(std::optional<int> year)>;

// Runs the examples that stand in files of checks: each is a report, loaded and read like any
// other, of which the check must, or must not, find something.
class CheckExampleRunner {
 public:
  CheckExampleRunner(const FactReader& facts, AuditorOf auditor_of)
      : facts_(facts), auditor_of_(std::move(auditor_of)) {}

  // Of the check or file of this name, or of all where it is empty; adds to the report.
  void Run(const std::vector<CheckFile>& files, const std::string& name, ExampleReport* report);

 private:
  Result<CheckOutcome> RunOne(const ReportCheck& check, const Example& example) const;
  void RunExample(const CheckFile& file, const ReportCheck& check, const Example& example,
                  ExampleReport* report) const;

  const FactReader& facts_;
  AuditorOf auditor_of_;
};

}  // namespace oit

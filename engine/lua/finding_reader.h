#pragma once

#include "lua/report_check.h"
#include "lua/value.h"

namespace oit::lua {

// Reads what `find` returned, finding by finding.
class FindingReader {
 public:
  // All must outlive the reader.
  FindingReader(const Places& places, const ReportCheck& check, const CheckReport& report)
      : places_(places), check_(check), report_(report) {}

  CheckOutcome Read(const Value& findings, const Value& compared);

 private:
  void Add(Bilingual message, Bilingual hint = {});
  CheckFinding ReadFinding(const Value& value);
  std::vector<int> ReadEvidence(const Value* list);
  Bilingual ReadField(const std::string& name, const Value& value);
  std::string ReadSeverity(const Value* value);
  const Bilingual* PickMessage(const Value* name);
  std::string Fill(const std::string& message, const CheckFinding& finding, Language language);

  const Places& places_;
  const ReportCheck& check_;
  const CheckReport& report_;
  Errors errors_;
};

}  // namespace oit::lua

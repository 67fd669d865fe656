#include "audit/check_examples.h"

#include <fmt/format.h>

#include "load/load.h"
#include "pack/problem.h"

namespace oit {
namespace {

Error Misbehaves(const CheckFile& file, const ReportCheck& check, const Example& example,
                 const CheckOutcome& outcome) {
  if (example.kind == Example::Kind::kAccept) {
    return Problem("rule.example", example.place, file.source,
                   {fmt::format("{} ไม่พบข้อสังเกตในตัวอย่างนี้ ซึ่งต้องพบ (ได้เทียบ {} รายการ)", check.id,
                                outcome.compared),
                    fmt::format("{} finds nothing in this example, as it must (it compared {})",
                                check.id, outcome.compared)},
                   {"แก้ฟังก์ชัน find หรือแก้ตัวอย่าง", "mend the function find, or the example"});
  }
  const Bilingual& said = outcome.findings.front().message;
  return Problem(
      "rule.example", example.place, file.source,
      {fmt::format("{} พบข้อสังเกตในตัวอย่างนี้ ซึ่งต้องไม่พบ: {}", check.id, said.th),
       fmt::format("{} finds something in this example, as it must not: {}", check.id, said.en)},
      {"แก้ฟังก์ชัน find หรือแก้ตัวอย่าง", "mend the function find, or the example"});
}

Error Failed(const CheckFile& file, const ReportCheck& check, const Example& example,
             const Error& why) {
  const std::string where =
      why.place.line == 0 ? "" : fmt::format(" ({}:{})", why.place.line, why.place.column);
  return Problem("rule.example", example.place, file.source,
                 {fmt::format("{} ทำงานกับตัวอย่างนี้ไม่สำเร็จ: {}{}", check.id, why.message.th, where),
                  fmt::format("{} fails on this example: {}{}", check.id, why.message.en, where)},
                 why.hint.empty() ? Bilingual{"แก้ฟังก์ชัน find", "mend the function find"} : why.hint);
}

}  // namespace

void CheckExampleRunner::Run(const std::vector<CheckFile>& files, const std::string& name,
                             ExampleReport* report) {
  for (const CheckFile& file : files) {
    for (const ReportCheck& check : file.checks) {
      if (!name.empty() && name != file.name && name != check.id) continue;
      for (const Example& example : check.examples) RunExample(file, check, example, report);
    }
  }
  SortByPlace(report->misbehaving);
}

void CheckExampleRunner::RunExample(const CheckFile& file, const ReportCheck& check,
                                    const Example& example, ExampleReport* report) const {
  ++report->count;
  Result<CheckOutcome> outcome = RunOne(check, example);
  const Errors& errors = outcome ? outcome->errors : outcome.errors();
  if (!outcome || !errors.empty()) {
    report->misbehaving.push_back(Failed(file, check, example, errors.front()));
  } else if ((example.kind == Example::Kind::kAccept) == outcome->findings.empty()) {
    report->misbehaving.push_back(Misbehaves(file, check, example, *outcome));
  }
}

Result<CheckOutcome> CheckExampleRunner::RunOne(const ReportCheck& check,
                                                const Example& example) const {
  Result<Document> document = LoadBytes(example.text, "example");
  if (!document) return document.errors();
  const Facts facts = facts_.Read(*document);
  const Result<const Auditor*> auditor = auditor_of_(facts.fiscal_year);
  if (!auditor) return auditor.errors();
  return (*auditor)->RunCheck(check.id, *document, facts);
}

}  // namespace oit

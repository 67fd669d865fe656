#include "audit/examples.h"

#include <fmt/format.h>

#include <utility>

#include "audit/audit.h"
#include "audit/rule_check.h"
#include "load/load.h"
#include "pack/problem.h"

namespace oit {
namespace {

constexpr int kYear = 2568;
constexpr const char* kCode = "O1";
const std::string kTitle = "# เอกสารตัวอย่าง\n\n";

// A year whose only item is the requirement.
Year YearOf(const Requirement& requirement) {
  Year year;
  year.year = kYear;
  year.sections.push_back({"9.1", "ตัวอย่าง", 9, {}});
  YearItem item;
  item.code = kCode;
  item.section = "9.1";
  item.title = {"ตัวอย่างของกติกา " + requirement.slug, requirement.slug};
  item.requirements.push_back(requirement.slug);
  for (const ElementRule& rule : requirement.elements) {
    YearElement element;
    element.requirement = requirement.slug;
    element.id = rule.id;
    element.window = rule.asks_year ? Window::kCurrent : Window::kAny;
    item.elements.push_back(std::move(element));
  }
  year.items.push_back(std::move(item));
  return year;
}

// The subject of the requirement in its author's own first words.
std::string SubjectOf(const Requirement& requirement) {
  for (const Phrase& phrase : requirement.topic.phrases) {
    if (phrase.text.find("...") == std::string::npos) return phrase.text;
  }
  return "";
}

std::string Table(const std::string& step, const std::string& done, const std::string& not_done,
                  const std::string& result) {
  return "ลำดับที่\tมาตรการ\tขั้นตอนหรือวิธีการปฏิบัติ\tดำเนินการแล้วเสร็จ\tไม่สามารถดำเนินการได้\tผลลัพธ์\n"
         "๑\tมาตรการตัวอย่าง\t๑. " +
         step + "\t" + done + "\t" + not_done + "\t" + result + "\n";
}

// The example as the report it stands for.
std::string ReportOf(const Example& example, const std::string& subject) {
  const std::string text = subject.empty() ? example.text : subject + " " + example.text;
  switch (example.context) {
    case ExampleContext::kHeading:
      return kTitle + ("## " + text) + "\n\nข้อความอื่น\n";
    case ExampleContext::kPlan:
      return "มาตรการ\tขั้นตอนหรือวิธีการ\tผู้รับผิดชอบ\tระยะเวลา\n"
             "มาตรการตัวอย่าง\t๑. " +
             text + "\tสำนักปลัด\tม.ค. – ก.ย. ๖๘\n";
    case ExampleContext::kDone:
      return Table(text, "/", "", "");
    case ExampleContext::kNotDone:
      return Table(text, "", "/", "");
    case ExampleContext::kResult:
      return Table("ขั้นตอนอื่น", "/", "", "- " + text);
    case ExampleContext::kOwn:
      return example.text + "\n";
    case ExampleContext::kDescribed:
      return "(๑) ตัวชี้วัดที่ ๙ เป็นตัวชี้วัดที่มีวัตถุประสงค์เพื่อประเมิน" + text + "\n";
    default:
      return kTitle + text + "\n";
  }
}

// Read as the only file that answers the item.
Checklist AuditOwn(const Auditor& auditor, const Document& document, const Facts& facts) {
  OwnFiles files;
  files.items[kCode].files.push_back({"example", &document, &facts});
  return auditor.AuditFolder(files, {});
}

Level LevelOf(const ItemResult& item, const std::string& element) {
  if (element == "topic") return item.topic;
  for (const ElementResult& result : item.elements) {
    if (result.element->id == element) return result.level;
  }
  return Level::kMissing;
}

bool IsFound(Level level) {
  return level == Level::kPlanned || level == Level::kClaimed || level == Level::kShown;
}

bool Behaves(const Example& example, Level level) {
  switch (example.kind) {
    case Example::Kind::kAccept:
      return IsFound(level);
    case Example::Kind::kReject:
      return level == Level::kMissing || level == Level::kReview;
    default:
      return example.level == Name(level);
  }
}

Error Misbehaves(const Requirement& requirement, const Example& example, Level level) {
  std::string wanted = example.kind == Example::Kind::kAccept   ? "planned|claimed|shown"
                       : example.kind == Example::Kind::kReject ? "missing"
                                                                : example.level;
  return Problem("rule.example", example.place, requirement.source,
                 {fmt::format("ตัวอย่างของ {}.{} ได้ระดับ {} แต่ควรได้ {}: \"{}\"", requirement.slug,
                              example.element, Name(level), wanted, example.text),
                  fmt::format("example of {}.{} gives {}, not {}: \"{}\"", requirement.slug,
                              example.element, Name(level), wanted, example.text)},
                 {"แก้ถ้อยคำของกติกา หรือแก้ตัวอย่าง", "mend the words of the rule, or the example"});
}

Error CheckFailed(const Requirement& requirement, const Example& example, const Bilingual& why) {
  return Problem("rule.example", example.place, requirement.source,
                 {fmt::format("check ของ {} ทำงานกับตัวอย่างนี้ไม่สำเร็จ: {}", requirement.slug, why.th),
                  fmt::format("check of {} fails on this example: {}", requirement.slug, why.en)},
                 {"แก้ฟังก์ชัน check ของไฟล์นี้", "mend the function check of this file"});
}

}  // namespace

ExampleRunner::ExampleRunner(const std::map<std::string, Requirement>& requirements,
                             const WordLists& words, const FactReader& facts)
    : requirements_(requirements), words_(words), facts_(facts) {}

ExampleReport ExampleRunner::Run(const std::string& slug) {
  ExampleReport report;
  for (const auto& [name, requirement] : requirements_) {
    if (!slug.empty() && name != slug) continue;
    Status run = RunOf(requirement, &report);
    if (!run)
      report.misbehaving.insert(report.misbehaving.end(), run.errors().begin(), run.errors().end());
  }
  SortByPlace(report.misbehaving);
  SortByPlace(report.coverage.gaps);
  return report;
}

Status ExampleRunner::RunOf(const Requirement& requirement, ExampleReport* report) {
  Pack pack;
  pack.year = YearOf(requirement);
  // The table that an example stands in is not itself the report that is asked for.
  pack.requirements.emplace(requirement.slug, requirement).first->second.report.clear();
  pack.words = words_;
  Result<Auditor> auditor = Auditor::Compile(pack);
  if (!auditor) return auditor.errors();
  Result<CoverageOf> coverage = CoverageOf::Start(requirement);
  if (!coverage) return coverage.errors();
  const std::string subject = SubjectOf(requirement);
  for (const Example& example : requirement.examples) {
    ++report->count;
    bool of_topic = example.element == "topic";
    Result<Document> document = LoadBytes(ReportOf(example, of_topic ? "" : subject), "example");
    if (!document) return document.errors();
    Facts facts = facts_.Read(*document);
    Checklist checklist = example.context == ExampleContext::kOwn
                              ? AuditOwn(*auditor, *document, facts)
                              : auditor->Audit(*document, facts, {});
    const ItemResult& item = checklist.items.front();
    Level level = LevelOf(item, example.element);
    coverage->AddText(document->text);
    if (AsksChecks(item)) coverage->AddCheckRun();
    if (item.verdict == Verdict::kError) {
      report->misbehaving.push_back(CheckFailed(requirement, example, item.note));
    } else if (Behaves(example, level)) {
      coverage->AddBehaving(example, IsFound(level));
    } else {
      report->misbehaving.push_back(Misbehaves(requirement, example, level));
    }
  }
  coverage->Finish(&report->coverage);
  return Nothing{};
}

}  // namespace oit

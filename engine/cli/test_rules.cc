#include "cli/test_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "base/suggest.h"

namespace oit {
namespace {

namespace fs = std::filesystem;

bool IsFile(const std::string& file, const std::string& path) {
  std::error_code ignored;
  return fs::equivalent(file, path, ignored);
}

// The rule that the author named: by itself, or by its file, which must be of these rules.
Result<std::string> NameOf(const std::string& path, const Checker& checker) {
  std::vector<std::string> slugs;
  for (const auto& [slug, requirement] : checker.requirements()) {
    if (slug == path || IsFile(requirement.file, path)) return slug;
    slugs.push_back(slug);
  }
  for (const CheckFile& file : checker.checks()) {
    if (file.name == path || IsFile(file.file, path)) return file.name;
    for (const ReportCheck& check : file.checks) {
      if (check.id == path) return check.id;
      slugs.push_back(check.id);
    }
  }
  const bool is_file = path.find('/') != std::string::npos || path.ends_with(".lua");
  const std::string stem = is_file ? fs::path(path).stem().string() : path;
  const auto near = Suggest(stem, slugs);
  Bilingual hint = {"ดูชื่อทั้งหมดด้วย oit rules list", "see the names with oit rules list"};
  if (near && *near == stem) {
    hint = {"ไฟล์นี้ไม่อยู่ในโฟลเดอร์กติกาที่ใช้ ระบุโฟลเดอร์ด้วย --rules",
            "the file is not of the rules in use: give their folder with --rules"};
  } else if (near) {
    hint = {fmt::format("หมายถึง “{}” หรือไม่", *near), fmt::format("did you mean “{}”?", *near)};
  }
  return Error{
      "cli.requirement",
      {fmt::format("ไม่พบกติกาของเรื่อง “{}”", path), fmt::format("no requirement “{}”", path)},
      {},
      "",
      hint};
}

std::string Said(Language language, const char* th, const char* en) {
  return language == Language::kThai ? th : en;
}

size_t Count(const Coverage& coverage, std::string_view code) {
  return static_cast<size_t>(std::count_if(coverage.gaps.begin(), coverage.gaps.end(),
                                           [&](const Error& gap) { return gap.code == code; }));
}

void PrintSummary(const Coverage& coverage, Language language, bool listed, std::ostream& out) {
  struct Line {
    const char* code;
    size_t all;
    const char* th;
    const char* en;
  };
  const Line lines[] = {{"coverage.accept", coverage.elements, "องค์ประกอบที่ไม่มีตัวอย่างที่ต้องพบ",
                         "elements without an example that must be found"},
                        {"coverage.reject", coverage.elements, "องค์ประกอบที่ไม่มีตัวอย่างที่ต้องไม่พบ",
                         "elements without an example that must not be found"},
                        {"coverage.check", coverage.checks, "ฟังก์ชัน check ที่ไม่มีตัวอย่างใดเรียก",
                         "check functions that no example runs"},
                        {"coverage.phrase", coverage.phrases, "คำที่ไม่มีตัวอย่างใดพบ",
                         "phrases that stand in no example"}};
  out << Said(language, "สิ่งที่ยังไม่มีตัวอย่างลอง", "What no example tries");
  if (!listed) out << Said(language, " (ดูทั้งหมด: --coverage)", " (all of it: --coverage)");
  out << "\n";
  for (const Line& line : lines) {
    const std::string of = Said(language, "จาก", "of");
    out << fmt::format("{:>6} {} {:<5} {}\n", Count(coverage, line.code), of, line.all,
                       Said(language, line.th, line.en));
  }
}

}  // namespace

int TestRules(const RulesArguments& arguments, Checker& checker, std::ostream& out,
              std::ostream& err) {
  const Language language = arguments.common.language;
  std::string slug;
  if (!arguments.path.empty()) {
    Result<std::string> found = NameOf(arguments.path, checker);
    if (!found) return Refuse(found.errors(), language, err);
    slug = *found;
  }
  const ExampleReport report = checker.RunExamples(slug);
  PrintErrors(report.misbehaving, language, err);
  if (arguments.coverage) PrintErrors(report.coverage.gaps, language, out);
  if (report.misbehaving.empty()) {
    out << fmt::format(fmt::runtime(Said(language, "ตัวอย่าง {} รายการ ถูกต้องทั้งหมด\n",
                                         "{} examples, all as they should be\n")),
                       report.count);
  } else {
    out << fmt::format(fmt::runtime(Said(language, "ตัวอย่าง {} รายการ ไม่เป็นตามที่ระบุ {} รายการ\n",
                                         "{} examples, {} not as they should be\n")),
                       report.count, report.misbehaving.size());
  }
  if (report.coverage.elements > 0) {
    PrintSummary(report.coverage, language, arguments.coverage, out);
  }
  return report.misbehaving.empty() ? kStatusFine : kStatusAct;
}

}  // namespace oit

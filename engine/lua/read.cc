#include "lua/read.h"

#include <fmt/format.h>

#include <algorithm>
#include <lua.hpp>

#include "base/file.h"
#include "base/limits.h"
#include "lua/check_reader.h"
#include "lua/indicator_reader.h"
#include "lua/requirement_reader.h"
#include "lua/script.h"
#include "lua/value.h"
#include "pack/problem.h"

namespace oit {
namespace {

constexpr const char* kSuffix = ".lua";

// "rules/requirements/executives.lua" is called "executives".
std::string NameOf(const std::string& file) {
  const size_t slash = file.find_last_of('/');
  std::string name = slash == std::string::npos ? file : file.substr(slash + 1);
  const size_t suffix = name.rfind(kSuffix);
  if (suffix != std::string::npos) name.erase(suffix);
  return name;
}

// A kind of rule: its word and the folder that holds its files.
struct KindOfRule {
  lua::WordKind kind;
  const char* word;
  const char* folder;
};
constexpr KindOfRule kRequirements = {lua::WordKind::kRequirement, "requirement", "requirements"};
constexpr KindOfRule kChecks = {lua::WordKind::kCheck, "check", "checks"};
constexpr KindOfRule kIndicators = {lua::WordKind::kIndicator, "indicator", "indicators"};

// Rules of a kind that stands in another folder.
void RefuseOthers(const lua::Places& places, std::vector<lua::Entry>& found, const KindOfRule& here,
                  Errors& errors) {
  std::erase_if(found, [&](const lua::Entry& entry) {
    if (entry.value.Is(here.kind)) return false;
    for (const KindOfRule& other : {kRequirements, kChecks, kIndicators}) {
      if (!entry.value.Is(other.kind)) continue;
      errors.push_back(places.Tell(
          "rule.place", entry.value.token,
          {fmt::format("{} อยู่ในโฟลเดอร์ {} ไม่ได้", other.word, here.folder),
           fmt::format("{} \"...\" {{ }} cannot stand in the folder {}", other.word, here.folder)},
          {fmt::format("ย้ายไปไว้ในไฟล์ของโฟลเดอร์ {}", other.folder),
           fmt::format("move it into a file of the folder {}", other.folder)}));
    }
    return true;
  });
}

// Of a kind that has one rule a file.
void CheckCount(const lua::Places& places, const std::vector<lua::Entry>& found,
                const KindOfRule& kind, Errors& errors) {
  if (found.empty() && errors.empty()) {
    errors.push_back(places.Tell(
        "rule.missing", lua::kNoToken,
        {fmt::format("ไฟล์นี้ไม่มี {}", kind.word), fmt::format("this file has no {}", kind.word)},
        {fmt::format("เริ่มด้วย {} \"{}\" {{ ... }}", kind.word, NameOf(places.file())),
         fmt::format("begin with {} \"{}\" {{ ... }}", kind.word, NameOf(places.file()))}));
  }
  for (size_t i = 1; i < found.size(); ++i) {
    errors.push_back(places.Tell("rule.doubled", found[i].value.token,
                                 {fmt::format("ไฟล์หนึ่งมี {} ได้เรื่องเดียว", kind.word),
                                  fmt::format("a file holds one {}", kind.word)},
                                 {"แยกเป็นอีกไฟล์หนึ่ง", "put the other one into a file of its own"}));
  }
}

void CheckFileName(const lua::Places& places, const lua::Value& node, const KindOfRule& kind,
                   const std::string& slug, Errors& errors) {
  const std::string name = NameOf(places.file());
  if (slug.empty() || slug == name) return;
  errors.push_back(places.Tell(
      "rule.file", node.name[0].token,
      {fmt::format("ชื่อ “{}” ไม่ตรงกับชื่อไฟล์ {}{}", slug, name, kSuffix),
       fmt::format("“{}” is not the name of its file, {}{}", slug, name, kSuffix)},
      {fmt::format("เปลี่ยนชื่อไฟล์เป็น {0}{2} หรือเขียน {3} \"{1}\"", slug, name, kSuffix, kind.word),
       fmt::format("rename the file to {0}{2}, or write {3} \"{1}\"", slug, name, kSuffix,
                   kind.word)}));
}

// The one rule of its file. `Reader`: of that kind, its Read gives a rule with a slug.
template <class Rule, class Reader>
Result<Rule> ReadOnly(const lua::Places& places, const KindOfRule& kind) {
  lua::Script script(places);
  Errors errors = script.Run();
  script.PushRules();
  lua::Value found = lua::TakeValue(script, lua::kNoToken);
  RefuseOthers(places, found.entries, kind, errors);
  CheckCount(places, found.entries, kind, errors);
  Reader reader(places);
  Rule rule;
  if (!found.entries.empty()) {
    rule = reader.Read(found.entries[0].value);
    CheckFileName(places, found.entries[0].value, kind, rule.slug, errors);
  }
  for (Error& error : reader.TakeErrors()) errors.push_back(std::move(error));
  SortByPlace(errors);
  if (!errors.empty()) return errors;
  return rule;
}

// An id that an earlier check has.
void RefuseDoubled(const ReportCheck& check, const std::string& source,
                   std::map<std::string, Place>& seen, Errors& errors) {
  if (check.id.empty()) return;
  const auto [first, fresh] = seen.emplace(check.id, check.place);
  if (fresh) return;
  const std::string where = fmt::format("{}:{}", first->second.file, first->second.line);
  errors.push_back(Problem("rule.doubled", check.place, source,
                           {fmt::format("มี check “{}” อยู่แล้วที่ {}", check.id, where),
                            fmt::format("there is a check “{}” already, at {}", check.id, where)},
                           {"แต่ละข้อต้องมีชื่อของตัวเอง", "each check needs a name of its own"}));
}

Result<CheckFile> ReadPlacedChecks(const lua::Places& places) {
  lua::Script script(places);
  Errors errors = script.Run();
  script.PushRules();
  lua::Value found = lua::TakeValue(script, lua::kNoToken);
  RefuseOthers(places, found.entries, kChecks, errors);
  if (found.entries.empty() && errors.empty()) {
    errors.push_back(places.Tell(
        "rule.missing", lua::kNoToken, {"ไฟล์นี้ไม่มี check", "this file has no check"},
        {"เริ่มด้วย check \"score.total\" { ... }", "begin with check \"score.total\" { ... }"}));
  }
  CheckFile file{"checks/" + NameOf(places.file()), places.file(), places.source(), {}};
  lua::CheckReader reader(places);
  std::map<std::string, Place> seen;
  for (const lua::Entry& entry : found.entries) {
    file.checks.push_back(reader.Read(entry.value));
    RefuseDoubled(file.checks.back(), places.source(), seen, errors);
  }
  for (Error& error : reader.TakeErrors()) errors.push_back(std::move(error));
  SortByPlace(errors);
  if (!errors.empty()) return errors;
  return file;
}

}  // namespace

Result<CheckFile> ReadCheckFile(const std::string& source, const std::string& file) {
  auto places = lua::Places::Read(source, file);
  if (!places) return places.errors();
  return ReadPlacedChecks(*places);
}

Result<std::vector<CheckFile>> ReadChecks(const std::string& folder) {
  if (!IsFolder(folder)) return std::vector<CheckFile>();
  const auto files = ListFiles(folder, kSuffix);
  if (!files) return files.errors();
  std::vector<CheckFile> all;
  std::map<std::string, Place> seen;
  Errors errors;
  for (const std::string& path : *files) {
    const auto source = ReadFile(path, limits::kRuleFileBytes);
    auto file = source ? ReadCheckFile(*source, path) : source.errors();
    if (!file) {
      errors.insert(errors.end(), file.errors().begin(), file.errors().end());
      continue;
    }
    for (const ReportCheck& check : file->checks) {
      RefuseDoubled(check, file->source, seen, errors);
    }
    all.push_back(std::move(*file));
  }
  if (!errors.empty()) return errors;
  return all;
}

Result<Requirement> ReadRequirement(const std::string& source, const std::string& file) {
  auto places = lua::Places::Read(source, file);
  if (!places) return places.errors();
  return ReadOnly<Requirement, lua::RequirementReader>(*places, kRequirements);
}

Result<IndicatorRule> ReadIndicator(const std::string& source, const std::string& file) {
  auto places = lua::Places::Read(source, file);
  if (!places) return places.errors();
  return ReadOnly<IndicatorRule, lua::IndicatorReader>(*places, kIndicators);
}

Result<std::vector<IndicatorRule>> ReadIndicators(const std::string& folder) {
  std::vector<IndicatorRule> all;
  if (!IsFolder(folder)) return all;
  const auto files = ListFiles(folder, kSuffix);
  if (!files) return files.errors();
  Errors errors;
  for (const std::string& file : *files) {
    const auto source = ReadFile(file, limits::kRuleFileBytes);
    auto indicator = source ? ReadIndicator(*source, file) : source.errors();
    if (indicator) {
      all.push_back(std::move(*indicator));
    } else {
      errors.insert(errors.end(), indicator.errors().begin(), indicator.errors().end());
    }
  }
  if (!errors.empty()) return errors;
  std::stable_sort(all.begin(), all.end(), [](const IndicatorRule& a, const IndicatorRule& b) {
    return a.number < b.number;
  });
  return all;
}

Result<std::map<std::string, Requirement>> ReadRequirements(const std::string& folder) {
  const auto files = ListFiles(folder, kSuffix);
  if (!files) return files.errors();
  std::map<std::string, Requirement> requirements;
  Errors errors;
  for (const std::string& file : *files) {
    const auto source = ReadFile(file, limits::kRuleFileBytes);
    auto requirement = source ? ReadRequirement(*source, file) : source.errors();
    if (requirement) {
      std::string slug = requirement->slug;
      requirements.emplace(std::move(slug), std::move(*requirement));
    } else {
      errors.insert(errors.end(), requirement.errors().begin(), requirement.errors().end());
    }
  }
  if (!errors.empty()) return errors;
  return requirements;
}

}  // namespace oit

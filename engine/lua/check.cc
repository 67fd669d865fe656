#include "lua/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <lua.hpp>
#include <set>

#include "base/limits.h"
#include "lua/script.h"
#include "lua/value.h"
#include "lua/views.h"
#include "pack/problem.h"
#include "text/utf8.h"

namespace oit {
namespace {

using Found = std::map<std::string, CheckElement>;
using Type = lua::Value::Type;

constexpr const char* kCode = "rule.check";

bool IsUtf8(const std::string& text) {
  bool valid = true;
  for (size_t offset = 0; offset < text.size() && valid;) NextCodePoint(text, &offset, &valid);
  return valid;
}

// What a check gave back, judged entry by entry.
class Answer {
 public:
  Answer(const lua::Places& places, uint32_t token, const Requirement& requirement,
         const CheckReport& report)
      : places_(places), token_(token), requirement_(requirement) {
    for (const CheckBlock& block : report.blocks) blocks_.insert(block.index);
  }

  Result<Found> Read(const lua::Value& value) {
    if (!value.Is(Type::kNothing) && !value.Is(Type::kTable)) {
      Add({"check ต้องคืนตาราง เช่น { contact = { level = \"missing\" } }",
           "check must return a table such as { contact = { level = \"missing\" } }"});
    }
    for (const lua::Entry& entry : value.entries) ReadElement(entry);
    if (!errors_.empty()) return errors_;
    return std::move(found_);
  }

 private:
  void Add(Bilingual message, Bilingual hint = {}) {
    errors_.push_back(places_.Tell(kCode, token_, std::move(message), std::move(hint)));
  }

  void ReadElement(const lua::Entry& entry) {
    if (requirement_.Find(entry.key) == nullptr) {
      std::vector<std::string> known;
      for (const ElementRule& element : requirement_.elements) known.push_back(element.id);
      return Add({fmt::format("check คืน element “{}” ซึ่งเรื่องนี้ไม่มี", entry.key),
                  fmt::format("check returns an element “{}” that is not its own", entry.key)},
                 lua::DidYouMean(entry.key, known));
    }
    if (!entry.value.Is(Type::kTable)) {
      return Add({fmt::format("ค่าของ {} ต้องเป็น {{ level = \"...\" }}", entry.key),
                  fmt::format("the value of {} must be {{ level = \"...\" }}", entry.key)});
    }
    static const std::vector<std::string> keys = {"level", "evidence", "why"};
    for (const lua::Entry& each : entry.value.entries) {
      if (std::find(keys.begin(), keys.end(), each.key) != keys.end()) continue;
      Add({fmt::format("{} มี “{}” ไม่ได้", entry.key, each.key),
           fmt::format("{} has no key “{}”", entry.key, each.key)},
          lua::DidYouMean(each.key, keys));
    }
    CheckElement element;
    element.level = ReadLevel(entry);
    element.evidence = ReadEvidence(entry);
    element.why = ReadWhy(entry);
    found_.emplace(entry.key, std::move(element));
  }

  std::string ReadLevel(const lua::Entry& entry) {
    const lua::Value* level = entry.value.Find("level");
    const std::string text = level != nullptr ? level->text : "";
    const std::vector<std::string>& known = lua::LevelNames();
    if (std::find(known.begin(), known.end(), text) != known.end()) return text;
    Add({fmt::format("{} มีระดับ “{}” ไม่ได้", entry.key, text),
         fmt::format("{} cannot have the level “{}”", entry.key, text)},
        lua::DidYouMean(text, known));
    return {};
  }

  std::vector<int> ReadEvidence(const lua::Entry& entry) {
    std::vector<int> evidence;
    const lua::Value* list = entry.value.Find("evidence");
    if (list == nullptr) return evidence;
    bool good = list->Is(Type::kTable);
    for (const lua::Entry& each : list->entries) {
      const int64_t index = each.value.number;
      const bool fits = each.key.empty() && each.value.Is(Type::kNumber) && index >= 0 &&
                        index <= INT32_MAX && blocks_.count(static_cast<int>(index)) != 0;
      good = good && fits;
      if (fits) evidence.push_back(static_cast<int>(index));
    }
    if (!good) {
      Add({fmt::format("evidence ของ {} ต้องเป็น index ของข้อความในรายงาน", entry.key),
           fmt::format("evidence of {} must hold indexes of blocks of the report", entry.key)},
          {"เช่น evidence = { block.index }", "as in evidence = { block.index }"});
    }
    return evidence;
  }

  std::string ReadWhy(const lua::Entry& entry) {
    const lua::Value* why = entry.value.Find("why");
    if (why == nullptr) return {};
    if (why->Is(Type::kText) && IsUtf8(why->text)) return why->text;
    Add({fmt::format("why ของ {} ต้องเป็นข้อความ", entry.key),
         fmt::format("why of {} must be a text", entry.key)});
    return {};
  }

  const lua::Places& places_;
  uint32_t token_;
  const Requirement& requirement_;
  std::set<int> blocks_;
  Found found_;
  Errors errors_;
};

Error TellFailure(const lua::Places& places, uint32_t check, const lua::Failure& failure) {
  const uint32_t token = failure.line == 0 ? check : places.TokenAt(failure.line);
  return places.Tell(kCode, token, lua::TellFailure("check", failure));
}

// Pushes the function `check` of the file's requirement; false where there is none.
bool PushCheck(lua::Script& script) {
  lua_State* state = script.sandbox().state();
  script.PushRules();
  lua_rawgeti(state, -1, 1);
  if (lua::NodeAt(state, -1) == nullptr) return false;
  lua_getiuservalue(state, -1, 2);
  if (!lua_istable(state, -1)) return false;
  lua_pushliteral(state, "check");
  lua_rawget(state, -2);
  return lua_isfunction(state, -1);
}

// The token of the key `check`.
uint32_t FindCheck(const lua::Places& places) {
  for (uint32_t token = 0; token + 1 < places.size(); ++token) {
    if (places.Text(token) == "check" && places.Text(token + 1) == "=") return token;
  }
  return lua::kNoToken;
}

}  // namespace

Result<Found> RunCheck(const Requirement& requirement, const CheckReport& report,
                       const CheckItem& item) {
  const auto places = lua::Places::Read(requirement.source, requirement.file);
  if (!places) return places.errors();
  lua::Script script(*places);
  if (Errors errors = script.Run(); !errors.empty()) {
    for (Error& error : errors) error.code = kCode;
    return errors;
  }
  const uint32_t check = FindCheck(*places);
  if (!PushCheck(script)) {
    return places->Tell(kCode, check, {"ไม่พบฟังก์ชัน check", "there is no function check"});
  }
  lua_State* state = script.sandbox().state();
  lua::PushView(state, report);
  lua::PushView(state, item);
  if (const auto failure = script.Call(2, 1, limits::kLuaCheckInstructions)) {
    return TellFailure(*places, check, *failure);
  }
  return Answer(*places, check, requirement, report).Read(lua::TakeValue(script, lua::kNoToken));
}

}  // namespace oit

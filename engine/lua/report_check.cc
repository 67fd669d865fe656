#include "lua/report_check.h"

#include <lua.hpp>
#include <optional>
#include <utility>

#include "base/limits.h"
#include "lua/finding_reader.h"
#include "lua/script.h"
#include "lua/views.h"

namespace oit {
namespace {

constexpr const char* kCode = "rule.check";

// The checks of one file in their state.
class Runner {
 public:
  Runner(const CheckReport& report, const lua::Places& places)
      : report_(report), places_(places), script_(places) {}

  Errors Start() {
    Errors errors = script_.Run();
    for (Error& error : errors) error.code = kCode;
    return errors;
  }

  CheckOutcome Run(const ReportCheck& check) {
    const auto failed = [&](const Place& place, Bilingual why) {
      return CheckOutcome{&check, {}, 0, {places_.Tell(kCode, place, std::move(why))}};
    };
    if (!PushFind(check.id)) {
      return failed(check.place, {"ไม่พบฟังก์ชัน find", "there is no function find"});
    }
    lua::PushView(script_.sandbox().state(), report_);
    if (const auto failure = script_.Call(1, 2, limits::kLuaCheckInstructions)) {
      const Place at =
          failure->line == 0 ? check.place : places_.At(places_.TokenAt(failure->line));
      return failed(at, lua::TellFailure("find", *failure));
    }
    const lua::Value compared = lua::TakeValue(script_, lua::kNoToken);
    const lua::Value findings = lua::TakeValue(script_, lua::kNoToken);
    return lua::FindingReader(places_, check, report_).Read(findings, compared);
  }

 private:
  // Pushes the function of the check alone; nothing where there is none.
  bool PushFind(const std::string& id) {
    lua_State* state = script_.sandbox().state();
    const int base = lua_gettop(state);
    script_.PushRules();
    const auto count = static_cast<lua_Integer>(lua_rawlen(state, base + 1));
    for (lua_Integer i = 1; i <= count; ++i) {
      lua_rawgeti(state, base + 1, i);
      if (PushFindOf(id, base + 2)) {
        lua_replace(state, base + 1);
        lua_settop(state, base + 1);
        return true;
      }
      lua_settop(state, base + 1);
    }
    lua_settop(state, base);
    return false;
  }

  // The function of the node at `index`, where that is the check `id`.
  bool PushFindOf(const std::string& id, int index) {
    lua_State* state = script_.sandbox().state();
    if (lua::NodeAt(state, index) == nullptr) return false;
    lua_getiuservalue(state, index, 1);
    const char* name = lua_tostring(state, -1);
    if (name == nullptr || name != id) return false;
    if (lua_getiuservalue(state, index, 2) != LUA_TTABLE) return false;
    lua_pushliteral(state, "find");
    return lua_rawget(state, -2) == LUA_TFUNCTION;
  }

  const CheckReport& report_;
  const lua::Places& places_;
  lua::Script script_;
};

}  // namespace

std::vector<CheckOutcome> RunReportChecks(const CheckFile& file, const CheckReport& report,
                                          const std::string& only) {
  std::vector<CheckOutcome> outcomes;
  const auto places = lua::Places::Read(file.source, file.file);
  Errors errors = places ? Errors() : places.errors();
  std::optional<Runner> runner;
  if (places) {
    runner.emplace(report, *places);
    errors = runner->Start();
  }
  for (const ReportCheck& check : file.checks) {
    if (!only.empty() && check.id != only) continue;
    outcomes.push_back(errors.empty() ? runner->Run(check) : CheckOutcome{&check, {}, 0, errors});
  }
  return outcomes;
}

}  // namespace oit

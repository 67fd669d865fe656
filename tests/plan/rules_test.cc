#include <doctest/doctest.h>

#include <map>
#include <set>

#include "desk.h"
#include "facts/parts.h"
#include "text/dates.h"

using namespace oit;

namespace {

// What must not be said to an officer, and advice that nobody may give.
const char* const kForbidden[] = {
    "ไม่ได้ทำ",      "ละเลย",  "บกพร่อง",       "ไม่โปร่งใส",  "เป็นเท็จ",    "คัดลอก",
    "ลอกเลียน",     "ปลอม",   "ผ่านการประเมิน", "100 คะแนน", "๑๐๐ คะแนน", "รับรองว่า",
    "จะได้ระดับ",    "ย้อนหลัง", "มาตรา",        "แบบวัด IIT", "แบบวัด EIT", "ตอบแบบวัด",
    "ตอบแบบสำรวจ", "ชี้นำ",    "คัดเลือกผู้ตอบ",   "ให้นายก",    "สั่งการนายก"};

struct Named {
  std::string name;
  Advice text;
};

std::vector<Named> AllMeasures() {
  const auto requirements = *ReadRequirements(Desk::Folder("requirements"));
  const auto indicators = *ReadIndicators(Desk::Folder("indicators"));
  std::vector<Named> all;
  for (const auto& [slug, requirement] : requirements) {
    for (const Advice& advice : requirement.advice) all.push_back({slug, advice});
  }
  for (const IndicatorRule& indicator : indicators) {
    for (const MeasureRule& measure : indicator.measures) {
      all.push_back({indicator.slug, measure.text});
    }
  }
  return all;
}

bool HasAny(const std::string& text, std::initializer_list<const char*> parts) {
  for (const char* part : parts) {
    if (text.find(part) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("no measure says what must not be said") {
  for (const Named& measure : AllMeasures()) {
    CAPTURE(measure.name);
    const Advice& text = measure.text;
    std::string all = text.action + "\n" + text.brief + "\n" + text.responsible + "\n" +
                      text.period + "\n" + text.follow_up;
    for (const std::string& step : text.steps) all += "\n" + step;
    for (const char* word : kForbidden) {
      CAPTURE(word);
      CHECK(all.find(word) == std::string::npos);
    }
  }
}

TEST_CASE("the posts of those who sign are given in full, by the agency's class") {
  for (const Named& measure : AllMeasures()) {
    CAPTURE(measure.name);
    std::string all = measure.text.brief + "\n" + measure.text.follow_up;
    for (const std::string& step : measure.text.steps) all += "\n" + step;
    CHECK_FALSE(HasAny(all, {"เสนอนายก", "เสนอปลัด", "ต่อปลัด", "รายงานปลัด", "ให้นายก", "\""}));
  }
}

TEST_CASE("a follow-up names a day, a proof and who reports; a period is given") {
  for (const Named& measure : AllMeasures()) {
    CAPTURE(measure.name);
    CAPTURE(measure.text.follow_up);
    CHECK(HasAny(measure.text.follow_up, {"ภายในวันที่ "}));
    CHECK(HasAny(measure.text.follow_up, {"ลิงก์", "เลขที่", "จำนวน", "วันที่ประชุม"}));
    CHECK(HasAny(measure.text.follow_up, {"หัวหน้าสำนักปลัด", "ผู้อำนวยการกองคลัง"}));
    CHECK_FALSE(measure.text.period.empty());
    CHECK_FALSE(measure.text.responsible.empty());
    CHECK_FALSE(measure.text.steps.empty());
  }
}

TEST_CASE("the ten indicators are there, and one measure serves each requirement") {
  const auto indicators = *ReadIndicators(Desk::Folder("indicators"));
  const auto requirements = *ReadRequirements(Desk::Folder("requirements"));
  CHECK(CheckIndicators(indicators, requirements).empty());
  std::map<std::string, int> served;
  std::set<int> raised;
  int number = 0;
  for (const IndicatorRule& indicator : indicators) {
    CHECK(indicator.number == ++number);
    for (const MeasureRule& measure : indicator.measures) {
      raised.insert(indicator.number);
      raised.insert(measure.also.begin(), measure.also.end());
      for (const Phrase& slug : measure.requirements) ++served[slug.text];
    }
  }
  CHECK(number == 10);
  CHECK(raised.size() == 10);
  for (const auto& [slug, requirement] : requirements) {
    CAPTURE(slug);
    CHECK(served[slug] == 1);
    for (const Advice& advice : requirement.advice) CHECK_FALSE(advice.brief.empty());
  }
}

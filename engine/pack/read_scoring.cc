#include "pack/read_scoring.h"

#include <fmt/format.h>

#include "text/dates.h"

namespace oit {
namespace {

using yaml::Fields;
using yaml::Value;

constexpr int kWhole = 100;

class ScoringReader {
 public:
  ScoringReader(yaml::Problems& problems, Year& year) : problems_(problems), year_(year) {}

  void Read(Fields& fields) {
    if (const Value* weights = fields.Ask("weights", false)) ReadWeights(*weights);
    const std::vector<Value>& grades = fields.List("grades", false);
    for (const Value& grade : grades) ReadGrade(grade);
    if (!grades.empty()) CheckLowest(grades.back());
    for (const Value& indicator : fields.List("indicators", false)) ReadIndicator(indicator);
    if (const Value* window = fields.Ask("oit_window", false)) ReadWindow(*window);
  }

 private:
  void ReadWeights(const Value& value) {
    Fields fields(problems_, value);
    Weights weights;
    weights.iit = fields.Number("IIT");
    weights.eit = fields.Number("EIT");
    weights.oit = fields.Number("OIT");
    weights.standing = ReadStanding(fields);
    fields.Finish();
    const int sum = weights.iit + weights.eit + weights.oit;
    if (sum != kWhole) {
      problems_.Add("pack.weights", value,
                    {fmt::format("น้ำหนักรวมได้ {} ไม่ใช่ {}", sum, kWhole),
                     fmt::format("the weights add up to {}, not {}", sum, kWhole)},
                    {"เขียนเป็นร้อยละของคะแนนรวม เช่น IIT: 30, EIT: 30, OIT: 40",
                     "in percent of the total, such as IIT: 30, EIT: 30, OIT: 40"});
    }
    year_.weights = weights;
  }

  void ReadGrade(const Value& value) {
    Fields fields(problems_, value);
    Grade grade;
    grade.name = fields.Text("name");
    grade.from = fields.Number("from");
    grade.every_instrument = fields.NumberOr("every_instrument", 0);
    grade.standing = ReadStanding(fields);
    fields.Finish();
    if (!year_.grades.empty() && !Falls(year_.grades.back(), grade)) {
      problems_.Add(
          "pack.grades", value,
          {fmt::format("ระดับ “{}” ต้องต่ำกว่า “{}” ที่อยู่ก่อนหน้า", grade.name, year_.grades.back().name),
           fmt::format("“{}” must be below “{}” before it", grade.name, year_.grades.back().name)},
          {"เรียงจากระดับสูงสุดลงมา", "from the highest down"});
    }
    year_.grades.push_back(std::move(grade));
  }

  // Of two grades from one total on, the one that asks more of the instruments is higher.
  static bool Falls(const Grade& higher, const Grade& lower) {
    return lower.from < higher.from ||
           (lower.from == higher.from && lower.every_instrument < higher.every_instrument);
  }

  void CheckLowest(const Value& value) {
    if (year_.grades.back().from == 0 && year_.grades.back().every_instrument == 0) return;
    problems_.Add("pack.grades", value,
                  {"ระดับสุดท้ายต้องเริ่มที่ 0 มิฉะนั้นบางคะแนนจะไม่มีระดับ",
                   "the last grade must be from 0, or some totals have none"},
                  {"เพิ่มระดับที่ from: 0", "add the grade that is from: 0"});
  }

  void ReadIndicator(const Value& value) {
    Fields fields(problems_, value);
    Indicator indicator;
    indicator.number = fields.Number("number");
    indicator.title = fields.Text("title");
    indicator.instrument =
        fields.Choice("instrument", Instrument::kOit,
                      Names({Instrument::kIit, Instrument::kEit, Instrument::kOit}));
    indicator.standing = ReadStanding(fields);
    fields.Finish();
    const int next = static_cast<int>(year_.indicators.size()) + 1;
    if (indicator.number != next) {
      problems_.Add("pack.indicators", value,
                    {fmt::format("ตัวชี้วัดที่ {} อยู่ในลำดับที่ {}", indicator.number, next),
                     fmt::format("indicator {} stands where {} should", indicator.number, next)},
                    {"เรียงตามเลขตัวชี้วัด เริ่มที่ 1", "in the order of their numbers, from 1 on"});
    }
    year_.indicators.push_back(std::move(indicator));
  }

  void ReadWindow(const Value& value) {
    Fields fields(problems_, value);
    OitWindow window;
    window.from = ReadDate(problems_, fields, "from", false);
    window.to = ReadDate(problems_, fields, "to", true).value_or(Date{});
    window.standing = ReadStanding(fields);
    fields.Finish();
    if (window.from && window.to.full() && window.to < *window.from) {
      problems_.Add("pack.window", value,
                    {"วันสิ้นสุด (to) มาก่อนวันเริ่ม (from)", "the window ends before it begins"});
    }
    year_.oit_window = window;
  }

  yaml::Problems& problems_;
  Year& year_;
};

}  // namespace

Standing ReadStanding(Fields& fields, Standing usual) {
  return fields.Choice("standing", usual,
                       Names({Standing::kConfirmed, Standing::kLikely, Standing::kAdvisory}));
}

std::optional<Date> ReadDate(yaml::Problems& problems, Fields& fields, const std::string& key,
                             bool needed) {
  const Value* value = fields.Ask(key, needed);
  if (value == nullptr) return std::nullopt;
  const std::optional<Date> date = ParseIsoDay(value->text);
  if (!date) {
    problems.Add("pack.date", *value,
                 {fmt::format("“{}” ของ {} ไม่ใช่วันที่", value->text, key),
                  fmt::format("“{}” of {} is no date", value->text, key)},
                 {"เขียนปี พ.ศ.-เดือน-วัน เช่น 2568-04-30",
                  "write year-month-day of the Buddhist era, such as 2568-04-30"});
  }
  return date;
}

void ReadScoring(yaml::Problems& problems, Fields& fields, Year& year) {
  ScoringReader(problems, year).Read(fields);
}

}  // namespace oit

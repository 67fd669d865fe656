#include "cli/options.h"

#include <charconv>

namespace oit {
namespace {

constexpr int kFirstYear = 2500;  // that a command takes
constexpr int kLastYear = 2700;

const std::map<std::string, Language> kLanguages = {{"th", Language::kThai},
                                                    {"en", Language::kEnglish}};

}  // namespace

void AddCommon(CLI::App* app, Common* common) {
  AddChoice(app, "--lang", &common->language, kLanguages, "ภาษาที่แสดง · language of the output");
  app->add_option("--rules", common->rules, "โฟลเดอร์กติกา · folder of the rules")->type_name("DIR");
}

void AddReading(CLI::App* app, Common* common) {
  app->add_flag("--ocr", common->load.ocr,
                "อ่านหน้าที่เป็นภาพสแกนด้วย tesseract · read scanned pages by tesseract");
  AddCommon(app, common);
}

CLI::Option* AddYear(CLI::App* app, const std::string& name, int* year, const std::string& about) {
  auto set = [name, year](const std::string& text) {
    const char* end = text.data() + text.size();
    bool number = std::from_chars(text.data(), end, *year).ptr == end;
    if (number && *year >= kFirstYear && *year <= kLastYear) return;
    throw WrongValue(name, text, "ใส่ปี พ.ศ. สี่หลัก เช่น 2568",
                     "give a year of the Buddhist era, for example 2568");
  };
  return app->add_option_function<std::string>(name, set, about)->type_name("N");
}

void AddDay(CLI::App* app, const std::string& name, std::optional<Date>* day,
            const std::string& about) {
  const auto set = [name, day](const std::string& text) {
    *day = ParseIsoDay(text);
    if (*day && (*day)->year >= kFirstYear) return;
    throw WrongValue(name, text, "ใส่วันที่ของปี พ.ศ. เช่น 2570-09-30",
                     "give a day of the Buddhist era, for example 2570-09-30");
  };
  app->add_option_function<std::string>(name, set, about)->type_name("YYYY-MM-DD");
}

void AddYear(CLI::App* app, CommandLine* line) {
  AddYear(app, "--year", &line->year, "ปีงบประมาณ (พ.ศ.) · fiscal year, Buddhist era");
}

}  // namespace oit

#include "pack/indicators.h"

#include <fmt/format.h>

#include <algorithm>

#include "pack/problem.h"
#include "yaml/reader.h"

namespace oit {
namespace {

bool Holds(const std::vector<Phrase>& slugs, const std::string& slug) {
  return std::any_of(slugs.begin(), slugs.end(),
                     [&slug](const Phrase& each) { return each.text == slug; });
}

std::string Where(const Place& place) { return fmt::format("{}:{}", place.file, place.line); }

}  // namespace

Errors CheckIndicators(const std::vector<IndicatorRule>& indicators,
                       const std::map<std::string, Requirement>& requirements) {
  Errors errors;
  std::vector<std::string> slugs;
  for (const auto& [slug, requirement] : requirements) slugs.push_back(slug);
  std::map<int, Place> numbers;
  std::map<std::string, Place> served;
  for (const IndicatorRule& indicator : indicators) {
    const auto add = [&](const char* code, const Place& place, Bilingual message, Bilingual hint) {
      errors.push_back(Problem(code, place, indicator.source, std::move(message), std::move(hint)));
    };
    const auto [first, fresh] = numbers.emplace(indicator.number, indicator.place);
    if (!fresh) {
      add("indicator.doubled", indicator.place,
          {fmt::format("ตัวชี้วัดที่ {} มีอยู่แล้วที่ {}", indicator.number, Where(first->second)),
           fmt::format("indicator {} is there already, at {}", indicator.number,
                       Where(first->second))},
          {"แต่ละตัวชี้วัดมีไฟล์เดียว", "each indicator has one file"});
    }
    for (const MeasureRule& measure : indicator.measures) {
      for (const Phrase& slug : measure.usual) {
        if (Holds(measure.requirements, slug.text)) continue;
        add("pack.requirement", slug.place,
            {fmt::format("“{}” ไม่ได้อยู่ใน requirements ของมาตรการนี้", slug.text),
             fmt::format("“{}” is not among the requirements of this measure", slug.text)},
            {"usual เลือกจาก requirements ของมาตรการเดียวกัน",
             "usual picks from the requirements of the same measure"});
      }
      for (const Phrase& slug : measure.requirements) {
        if (requirements.count(slug.text) == 0) {
          add("pack.requirement", slug.place,
              {fmt::format("ไม่มี requirement ชื่อ “{}”", slug.text),
               fmt::format("no requirement is called “{}”", slug.text)},
              yaml::DidYouMean(slug.text, slugs));
        }
        const auto [other, alone] = served.emplace(slug.text, slug.place);
        if (alone) continue;
        add("indicator.doubled", slug.place,
            {fmt::format("“{}” อยู่ในอีกมาตรการหนึ่งแล้วที่ {}", slug.text, Where(other->second)),
             fmt::format("another measure serves “{}” already, at {}", slug.text,
                         Where(other->second))},
            {"เรื่องหนึ่งอยู่ในมาตรการเดียว", "a requirement is served by one measure"});
      }
    }
  }
  SortByPlace(errors);
  return errors;
}

}  // namespace oit

#include "lua/indicator_reader.h"

#include <fmt/format.h>

#include <algorithm>

namespace oit::lua {
namespace {

using Type = Value::Type;

constexpr int kIndicators = 10;  // of ITA, every year

}  // namespace

IndicatorRule IndicatorReader::Read(const Value& node) {
  IndicatorRule indicator;
  indicator.slug = ReadName(node);
  indicator.file = places_.file();
  indicator.source = places_.source();
  indicator.place = places_.At(node.token);
  const bool unnamed = !node.name.empty() && node.name[0].Is(Type::kTable);
  const Value* table = unnamed ? nullptr : Braces(node);
  if (table == nullptr) return indicator;
  indicator.number = ReadNumber(table->Find("number"));
  indicator.about = ReadText(table->Find("about"));
  for (const Entry& entry : table->entries) {
    if (!entry.key.empty()) continue;
    if (entry.value.Is(WordKind::kMeasure)) {
      indicator.measures.push_back(ReadMeasure(entry.value));
    } else {
      AddType(entry.value, "indicator", {" measure { }", "measure { }"});
    }
  }
  return indicator;
}

MeasureRule IndicatorReader::ReadMeasure(const Value& node) {
  MeasureRule measure;
  measure.place = places_.At(node.token);
  const Value* table = Braces(node);
  if (table == nullptr) return measure;
  RefusePositions(*table, *node.word);
  measure.text = ReadAdviceTexts(*table, MeasurePlaceholderNames());
  measure.requirements = ReadSlugs(table->Find("requirements"), "requirements");
  measure.usual = ReadSlugs(table->Find("usual"), "usual");
  if (const Value* also = table->Find("also")) {
    for (const Entry& entry : also->entries) measure.also.push_back(ReadNumber(&entry.value));
  }
  CheckItemSteps(measure, *table);
  return measure;
}

std::vector<Phrase> IndicatorReader::ReadSlugs(const Value* slugs, const char* key) {
  std::vector<Phrase> read;
  if (slugs == nullptr) return read;
  if (slugs->Is(Type::kText)) read.push_back({slugs->text, places_.At(slugs->token)});
  for (const Entry& entry : slugs->entries) {
    if (entry.key.empty() && entry.value.Is(Type::kText)) {
      read.push_back({entry.value.text, places_.At(entry.value.token)});
    } else {
      AddType(entry.value, key, Describe(KeyType::kTexts));
    }
  }
  return read;
}

int IndicatorReader::ReadNumber(const Value* value) {
  if (value == nullptr || value->Is(Type::kUnknown)) return 0;
  if (value->Is(Type::kNumber) && value->number >= 1 && value->number <= kIndicators) {
    return static_cast<int>(value->number);
  }
  Add("rule.choice", value->token,
      {"เลขตัวชี้วัดต้องเป็น 1 ถึง 10", "the number of an indicator is 1 to 10"});
  return 0;
}

// A measure of requirements says where their steps go, and only such a measure does.
void IndicatorReader::CheckItemSteps(const MeasureRule& measure, const Value& table) {
  const auto& steps = measure.text.steps;
  const auto here = std::count(steps.begin(), steps.end(), kItemSteps);
  if (here == (measure.requirements.empty() ? 0 : 1)) return;
  const Value* place = table.Find("steps");
  Add("rule.steps", place == nullptr ? table.token : place->token,
      measure.requirements.empty()
          ? Bilingual{"{items} ใช้ได้เฉพาะมาตรการที่มี requirements",
                      "{items} is for measures that have requirements"}
          : Bilingual{"มาตรการที่มี requirements ต้องมี \"{items}\" หนึ่งแห่งใน steps",
                      "a measure with requirements needs \"{items}\" once among its steps"},
      {"\"{items}\" เป็นขั้นตอนหนึ่งแทนขั้นตอนของข้อที่ยังไม่ครบ",
       "\"{items}\" is a step that stands for those of the items that fail"});
}

}  // namespace oit::lua

#include "lua/advice_reader.h"

#include <fmt/format.h>

#include <algorithm>

namespace oit::lua {
namespace {

using Type = Value::Type;

}  // namespace

Advice AdviceReader::ReadAdvice(const Value& node, const std::vector<std::string>& placeholders) {
  const Value* table = Braces(node);
  if (table == nullptr) return {};
  RefusePositions(*table, *node.word);
  return ReadAdviceTexts(*table, placeholders);
}

Advice AdviceReader::ReadAdviceTexts(const Value& table,
                                     const std::vector<std::string>& placeholders) {
  const auto read = [&](const char* key) { return ReadAdviceText(table.Find(key), placeholders); };
  Advice advice;
  advice.action = read("action");
  advice.brief = read("brief");
  advice.responsible = read("responsible");
  advice.period = read("period");
  advice.follow_up = read("follow_up");
  const Value* steps = table.Find("steps");
  if (steps == nullptr) return advice;
  if (steps->Is(Type::kText)) advice.steps.push_back(ReadAdviceText(steps, placeholders));
  for (const Entry& entry : steps->entries) {
    if (entry.key.empty() && entry.value.Is(Type::kText)) {
      advice.steps.push_back(ReadAdviceText(&entry.value, placeholders));
    } else {
      AddType(entry.value, "steps", Describe(KeyType::kTexts));
    }
  }
  return advice;
}

std::string AdviceReader::ReadAdviceText(const Value* value,
                                         const std::vector<std::string>& placeholders) {
  const std::string text = ReadText(value);
  for (size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
    const size_t close = text.find('}', open);
    const std::string name =
        close == std::string::npos ? "" : text.substr(open + 1, close - open - 1);
    if (std::find(placeholders.begin(), placeholders.end(), name) != placeholders.end()) continue;
    Add("rule.placeholder", value->token,
        {fmt::format("ไม่รู้จัก {{{}}} ในข้อความนี้", name),
         fmt::format("unknown placeholder {{{}}} in this text", name)},
        DidYouMean(name, placeholders));
  }
  return text;
}

}  // namespace oit::lua

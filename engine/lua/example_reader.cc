#include <fmt/format.h>

#include <algorithm>

#include "lua/requirement_reader.h"

// The part of RequirementReader that reads accept, reject and levels.
namespace oit::lua {
namespace {

using Type = Value::Type;

ExampleContext ContextOf(const Word& word) {
  for (int i = 0; i <= static_cast<int>(ExampleContext::kOwn); ++i) {
    if (word.name == Name(static_cast<ExampleContext>(i))) return static_cast<ExampleContext>(i);
  }
  return ExampleContext::kDone;
}

}  // namespace

void RequirementReader::ReadExamples(const Value* table, Example::Kind kind,
                                     const std::string& level, Requirement& requirement) {
  if (table == nullptr || !table->Is(Type::kTable)) return;
  RefuseDoubled(*table);
  std::vector<std::string> known = {"topic"};
  for (const ElementRule& element : requirement.elements) known.push_back(element.id);
  const auto is_known = [&](const std::string& name) {
    return std::find(known.begin(), known.end(), name) != known.end() ||
           std::find(misspelt_.begin(), misspelt_.end(), name) != misspelt_.end();
  };
  for (const Entry& entry : table->entries) {
    if (entry.key.empty()) {
      AddType(entry.value, "accept, reject, levels", Describe(KeyType::kExamples));
      continue;
    }
    if (!is_known(entry.key)) {
      Add("rule.element", entry.key_token,
          {fmt::format("ไม่มี element “{}” ในไฟล์นี้", entry.key),
           fmt::format("this file has no element “{}”", entry.key)},
          DidYouMean(entry.key, known));
    }
    Example example;
    example.kind = kind;
    example.element = entry.key;
    example.level = level;
    ReadExamplesOf(entry.value, example, requirement);
  }
}

// One example, or a table of them.
void RequirementReader::ReadExamplesOf(const Value& value, const Example& example,
                                       Requirement& requirement) {
  if (!value.Is(Type::kTable)) ReadExample(value, example, requirement);
  for (const Entry& entry : value.entries) {
    if (entry.key.empty()) {
      ReadExample(entry.value, example, requirement);
      continue;
    }
    Add("rule.key", entry.key_token,
        {fmt::format("ตัวอย่างมี “{}” ไม่ได้", entry.key),
         fmt::format("an example has no key “{}”", entry.key)},
        {"เขียน plan \"...\" โดยไม่มีเครื่องหมาย =", "write plan \"...\" without a ="});
  }
}

void RequirementReader::ReadExample(const Value& value, Example example, Requirement& requirement) {
  const bool has_context = value.Is(WordKind::kContext);
  const Value* text = has_context ? value.Body() : &value;
  if (text == nullptr || !text->Is(Type::kText)) {
    const std::string contexts = fmt::format("{}", fmt::join(WordNames(WordKind::kContext), ", "));
    AddType(text == nullptr ? value : *text, example.element,
            {"ข้อความ \"...\" หรือมีหนึ่งในคำนี้นำหน้า: " + contexts,
             "a text \"...\", or one after one of: " + contexts});
    return;
  }
  example.text = ReadText(text);
  if (example.text.empty()) return;
  example.place = places_.At(text->token);
  if (has_context) example.context = ContextOf(*value.word);
  requirement.examples.push_back(std::move(example));
}

void RequirementReader::ReadLevels(const Value* table, Requirement& requirement) {
  if (table == nullptr || !table->Is(Type::kTable)) return;
  RefuseDoubled(*table);
  const std::vector<std::string>& known = LevelNames();
  for (const Entry& entry : table->entries) {
    if (std::find(known.begin(), known.end(), entry.key) == known.end()) {
      Add("rule.level", entry.key.empty() ? entry.value.token : entry.key_token,
          {fmt::format("ไม่มีระดับ “{}”", entry.key), fmt::format("no level “{}”", entry.key)},
          DidYouMean(entry.key, known));
    } else if (!entry.value.Is(Type::kTable)) {
      AddType(entry.value, entry.key, Describe(KeyType::kExamples));
    }
    ReadExamples(&entry.value, Example::Kind::kLevel, entry.key, requirement);
  }
}

}  // namespace oit::lua

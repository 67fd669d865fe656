#include "lua/requirement_reader.h"

#include <fmt/format.h>

#include <algorithm>

namespace oit::lua {
namespace {

using Type = Value::Type;

constexpr const char* kTopic = "topic";

}  // namespace

Requirement RequirementReader::Read(const Value& node) {
  Requirement requirement;
  requirement.slug = ReadName(node);
  requirement.file = places_.file();
  requirement.source = places_.source();
  requirement.place = places_.At(node.token);
  const bool unnamed = !node.name.empty() && node.name[0].Is(Type::kTable);
  const Value* table = unnamed ? nullptr : Braces(node);
  if (table == nullptr) return requirement;
  requirement.topic = ReadWords(table->Find(kTopic));
  requirement.excused = ReadWords(table->Find("excused"));
  requirement.report = ReadChoice(*table, *node.word, "report");
  ReadParts(*table, requirement);
  ReadExamples(table->Find("accept"), Example::Kind::kAccept, "", requirement);
  ReadExamples(table->Find("reject"), Example::Kind::kReject, "", requirement);
  ReadLevels(table->Find("levels"), requirement);
  const Value* check = table->Find("check");
  requirement.has_check = check != nullptr && check->Is(Type::kFunction);
  return requirement;
}

void RequirementReader::ReadParts(const Value& table, Requirement& requirement) {
  for (const Entry& entry : table.entries) {
    if (!entry.key.empty()) continue;
    if (entry.value.Is(Type::kUnknown)) {
      misspelt_.emplace_back(places_.Quoted(places_.Argument(entry.value.token)));
    } else if (entry.value.Is(WordKind::kAdvice)) {
      requirement.advice.push_back(ReadAdvice(entry.value, PlaceholderNames()));
    } else if (entry.value.Is(WordKind::kElement)) {
      ElementRule element = ReadElement(entry.value);
      if (element.id == kTopic || requirement.Find(element.id) != nullptr) {
        Add("rule.doubled", entry.value.name[0].token,
            {fmt::format("มี element “{}” อยู่แล้ว", element.id),
             fmt::format("there is an element “{}” already", element.id)},
            {"แต่ละ element ต้องมีชื่อของตัวเอง", "each element needs a name of its own"});
      } else if (!element.id.empty()) {
        requirement.elements.push_back(std::move(element));
      }
    } else {
      AddType(entry.value, "requirement",
              {" element \"...\" { } หรือ advice { }", "element \"...\" { } or advice { }"});
    }
  }
}

ElementRule RequirementReader::ReadElement(const Value& node) {
  ElementRule element;
  element.place = places_.At(node.token);
  element.id = ReadName(node);
  const bool unnamed = !node.name.empty() && node.name[0].Is(Type::kTable);
  const Value* table = unnamed ? nullptr : Braces(node);
  if (table == nullptr) return element;
  RefusePositions(*table, *node.word);
  element.named = ReadWords(table->Find("named"));
  element.alone = ReadWords(table->Find("alone"));
  element.inside = ReadWords(table->Find("inside"));
  element.with = ReadWords(table->Find("with"));
  element.none = ReadWords(table->Find("none"));
  element.is = ReadShapes(table->Find("is"));
  element.column = ReadChoice(*table, *node.word, "column");
  element.asks_year = !ReadChoice(*table, *node.word, "year").empty();
  return element;
}

Words RequirementReader::ReadWords(const Value* node) {
  Words words;
  if (node == nullptr || !node->Is(WordKind::kWords)) return words;
  const Value* body = node->Body();
  if (body != nullptr && body->Is(Type::kText)) {
    ReadWord(*body, words);
    return words;
  }
  const size_t before = errors_.size();
  const Value* table = Braces(*node);
  if (table == nullptr) return words;
  bool unknown = false;
  for (const Entry& entry : table->entries) {
    unknown = unknown || entry.value.Is(Type::kUnknown);
    if (entry.key.empty()) ReadWord(entry.value, words);
  }
  words.except = ReadPhrases(table->Find("except"));
  if (words.empty() && !unknown && errors_.size() == before) {
    Add("rule.empty", node->token, {"words ไม่มีคำอยู่เลย", "words holds no phrase"},
        {"ใส่คำที่ต้องการค้นหาในเครื่องหมายคำพูด", "put the phrases to find in quotes"});
  }
  return words;
}

void RequirementReader::ReadWord(const Value& value, Words& words) {
  if (value.Is(Type::kText)) {
    const std::string text = ReadText(&value);
    if (!text.empty()) words.phrases.push_back({text, places_.At(value.token)});
    return;
  }
  if (!value.Is(WordKind::kPattern) && !value.Is(WordKind::kList)) {
    AddType(value, "words",
            {"ข้อความในเครื่องหมายคำพูด หรือ list \"...\" หรือ pattern \"...\"",
             "a text in quotes, list \"...\" or pattern \"...\""});
    return;
  }
  const Value* body = value.Body();
  if (body == nullptr || !body->Is(Type::kText)) {
    AddType(body == nullptr ? value : *body, value.word->name, Describe(KeyType::kText));
    return;
  }
  const std::string text = value.Is(WordKind::kPattern) ? body->text : ReadText(body);
  if (text.empty()) return;
  auto& into = value.Is(WordKind::kPattern) ? words.patterns : words.lists;
  into.push_back({text, places_.At(body->token)});
}

std::vector<Phrase> RequirementReader::ReadPhrases(const Value* value) {
  std::vector<Phrase> phrases;
  if (value == nullptr) return phrases;
  const auto add = [&](const Value& each) {
    const std::string text = ReadText(&each);
    if (!text.empty()) phrases.push_back({text, places_.At(each.token)});
  };
  if (value->Is(Type::kText)) add(*value);
  for (const Entry& entry : value->entries) {
    if (entry.key.empty() && entry.value.Is(Type::kText)) {
      add(entry.value);
    } else {
      AddType(entry.value, "except", Describe(KeyType::kTexts));
    }
  }
  return phrases;
}

std::vector<Shape> RequirementReader::ReadShapes(const Value* value) {
  std::vector<Shape> shapes;
  if (value == nullptr) return shapes;
  if (value->Is(WordKind::kShape)) return {*ParseShape(value->word->name)};
  if (!value->Is(WordKind::kAnyOf)) return shapes;
  const Value* table = Braces(*value);
  if (table == nullptr) return shapes;
  for (const Entry& entry : table->entries) {
    if (!entry.key.empty()) continue;
    if (entry.value.Is(WordKind::kShape)) {
      shapes.push_back(*ParseShape(entry.value.word->name));
    } else {
      AddType(entry.value, "any_of", Describe(KeyType::kShapes));
    }
  }
  if (table->entries.empty()) {
    Add("rule.empty", value->token, {"any_of ว่างอยู่", "any_of is empty"},
        DidYouMean("", WordNames(WordKind::kShape)));
  }
  return shapes;
}

}  // namespace oit::lua

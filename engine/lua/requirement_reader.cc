#include "lua/requirement_reader.h"

#include <fmt/format.h>

#include <algorithm>

namespace oit::lua {
namespace {

using Type = Value::Type;

constexpr const char* kTopic = "topic";
constexpr size_t kMostErrors = 100;  // of one file

bool IsBlank(const std::string& text) {
  return text.find_first_not_of(" \t\r\n.") == std::string::npos;
}

bool Fits(const Value& value, KeyType type) {
  switch (type) {
    case KeyType::kWords:
      return value.Is(WordKind::kWords);
    case KeyType::kTexts:
      return value.Is(Type::kTable) || value.Is(Type::kText);
    case KeyType::kText:
      return value.Is(Type::kText);
    case KeyType::kShapes:
      return value.Is(WordKind::kShape) || value.Is(WordKind::kAnyOf);
    case KeyType::kFunction:
      return value.Is(Type::kFunction);
    case KeyType::kExamples:
    case KeyType::kLevels:
      return value.Is(Type::kTable);
  }
  return false;
}

}  // namespace

bool IsSlug(const std::string& text) {
  const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
  return !text.empty() && letter(text[0]) && std::all_of(text.begin(), text.end(), [&](char c) {
    return letter(c) || (c >= '0' && c <= '9') || c == '_';
  });
}

void RequirementReader::Add(const char* code, uint32_t token, Bilingual message, Bilingual hint) {
  if (errors_.size() >= kMostErrors) return;
  errors_.push_back(places_.Tell(code, token, std::move(message), std::move(hint)));
}

void RequirementReader::AddType(const Value& value, const std::string& what,
                                const Bilingual& wanted) {
  if (value.Is(Type::kUnknown)) return;
  Add("rule.type", value.token,
      {fmt::format("ค่าของ {} ใช้ไม่ได้", what),
       fmt::format("the value of {} is of the wrong kind", what)},
      {"ต้องเป็น" + wanted.th, "wanted: " + wanted.en});
}

const Value* RequirementReader::Braces(const Value& node) {
  const Value* body = node.Body();
  if (body != nullptr && body->Is(Type::kTable)) {
    CheckKeys(*body, *node.word);
    return body;
  }
  if (body != nullptr && body->Is(Type::kUnknown)) return nullptr;
  Add("rule.type", node.token,
      {fmt::format("หลัง {} ต้องมีวงเล็บปีกกา {{ }}", node.word->name),
       fmt::format("{} needs braces {{ }} after it", node.word->name)});
  return nullptr;
}

void RequirementReader::CheckKeys(const Value& table, const Word& word) {
  RefuseDoubled(table);
  std::vector<std::string> unknown;
  for (const Entry& entry : table.entries) {
    if (entry.key.empty()) continue;
    const Key* key = word.Find(entry.key);
    if (key != nullptr) {
      CheckType(entry, *key);
      continue;
    }
    unknown.push_back(entry.key);
    Add("rule.key", entry.key_token,
        {fmt::format("{} ไม่มีคำว่า “{}”", word.name, entry.key),
         fmt::format("{} has no key “{}”", word.name, entry.key)},
        DidYouMean(entry.key, word.KeyNames()));
  }
  for (const Key& key : word.keys) {
    const bool misspelt = std::any_of(unknown.begin(), unknown.end(), [&](const std::string& each) {
      return DidYouMean(each, {key.name}).en.find('?') != std::string::npos;
    });
    if (!key.needed || misspelt || table.Find(key.name) != nullptr) continue;
    Add("rule.missing", table.token,
        {fmt::format("{} ขาด {}: {}", word.name, key.name, key.help.th),
         fmt::format("{} lacks {}: {}", word.name, key.name, key.help.en)},
        {fmt::format("เติม {} = ...", key.name), fmt::format("add {} = ...", key.name)});
  }
}

void RequirementReader::RefuseDoubled(const Value& table) {
  for (const Field& field : table.doubled) {
    Add("rule.doubled", field.key_token,
        {fmt::format("“{}” เขียนซ้ำในวงเล็บปีกกาเดียวกัน", field.key),
         fmt::format("“{}” is written twice in these braces", field.key)},
        {"รวมไว้ที่เดียว", "say it in one place"});
  }
}

void RequirementReader::CheckType(const Entry& entry, const Key& key) {
  if (!Fits(entry.value, key.type)) AddType(entry.value, key.name, Describe(key.type));
}

void RequirementReader::RefusePositions(const Value& table, const Word& word) {
  for (const Entry& entry : table.entries) {
    if (!entry.key.empty() || entry.value.Is(Type::kUnknown)) continue;
    Add("rule.type", entry.value.token,
        {fmt::format("ค่านี้อยู่ใน {} โดยไม่มีชื่อ", word.name),
         fmt::format("this value stands in {} without a name", word.name)},
        DidYouMean("", word.KeyNames()));
  }
}

std::string RequirementReader::ReadName(const Value& node) {
  const bool given = !node.name.empty() && node.name[0].Is(Type::kText);
  if (given && IsSlug(node.name[0].text)) return node.name[0].text;
  if (!node.name.empty() && node.name[0].Is(Type::kUnknown)) return {};
  Add("rule.name", given ? node.name[0].token : node.token,
      {given ? fmt::format("ชื่อ “{}” ใช้ไม่ได้", node.name[0].text)
             : fmt::format("{} ต้องมีชื่อในเครื่องหมายคำพูด", node.word->name),
       given ? fmt::format("“{}” cannot be a name", node.name[0].text)
             : fmt::format("{} needs a name in quotes", node.word->name)},
      {fmt::format("ใช้อักษรอังกฤษตัวเล็ก ตัวเลข และ _ เช่น {} \"contact\" {{ }}", node.word->name),
       fmt::format("small Latin letters, digits and _, as in {} \"contact\" {{ }}",
                   node.word->name)});
  return {};
}

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
      requirement.advice.push_back(ReadAdvice(entry.value));
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

Advice RequirementReader::ReadAdvice(const Value& node) {
  Advice advice;
  const Value* table = Braces(node);
  if (table == nullptr) return advice;
  RefusePositions(*table, *node.word);
  advice.action = ReadAdviceText(table->Find("action"));
  advice.brief = ReadAdviceText(table->Find("brief"));
  advice.responsible = ReadAdviceText(table->Find("responsible"));
  advice.period = ReadAdviceText(table->Find("period"));
  advice.follow_up = ReadAdviceText(table->Find("follow_up"));
  const Value* steps = table->Find("steps");
  if (steps == nullptr) return advice;
  if (steps->Is(Type::kText)) advice.steps.push_back(ReadAdviceText(steps));
  for (const Entry& entry : steps->entries) {
    if (entry.key.empty() && entry.value.Is(Type::kText)) {
      advice.steps.push_back(ReadAdviceText(&entry.value));
    } else {
      AddType(entry.value, "steps", Describe(KeyType::kTexts));
    }
  }
  return advice;
}

std::string RequirementReader::ReadAdviceText(const Value* value) {
  const std::vector<std::string>& known = PlaceholderNames();
  const std::string text = ReadText(value);
  for (size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
    const size_t close = text.find('}', open);
    const std::string name =
        close == std::string::npos ? "" : text.substr(open + 1, close - open - 1);
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    Add("rule.placeholder", value->token,
        {fmt::format("ไม่รู้จัก {{{}}} ในข้อความนี้", name),
         fmt::format("unknown placeholder {{{}}} in this text", name)},
        DidYouMean(name, known));
  }
  return text;
}

std::string RequirementReader::ReadText(const Value* value) {
  if (value == nullptr || !value->Is(Type::kText)) return {};
  if (IsBlank(value->text)) {
    Add("rule.empty", value->token, {"ข้อความว่าง", "the text is empty"},
        {"ใส่ข้อความในเครื่องหมายคำพูด หรือลบออก", "put a text between the quotes, or take it out"});
    return {};
  }
  return value->text;
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

std::string RequirementReader::ReadChoice(const Value& table, const Word& word,
                                          const std::string& key) {
  const Value* value = table.Find(key);
  const std::vector<std::string>& known = word.Find(key)->choices;
  if (value == nullptr || !value->Is(Type::kText)) return {};
  if (std::find(known.begin(), known.end(), value->text) != known.end()) return value->text;
  Add("rule.choice", value->token,
      {fmt::format("{} เป็น “{}” ไม่ได้", key, value->text),
       fmt::format("{} cannot be “{}”", key, value->text)},
      DidYouMean(value->text, known));
  return {};
}

}  // namespace oit::lua

#include "lua/node_reader.h"

#include <fmt/format.h>

#include <algorithm>

namespace oit::lua {
namespace {

using Type = Value::Type;

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
    case KeyType::kNumber:
      return value.Is(Type::kNumber);
    case KeyType::kNumbers:
      return value.Is(Type::kTable);
    case KeyType::kShapes:
      return value.Is(WordKind::kShape) || value.Is(WordKind::kAnyOf);
    case KeyType::kFunction:
    case KeyType::kFind:
      return value.Is(Type::kFunction);
    case KeyType::kExamples:
    case KeyType::kLevels:
    case KeyType::kBilingual:
    case KeyType::kMessages:
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

std::string NodeReader::ReadName(const Value& node) {
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

void NodeReader::Add(const char* code, uint32_t token, Bilingual message, Bilingual hint) {
  if (errors_.size() >= kMostErrors) return;
  errors_.push_back(places_.Tell(code, token, std::move(message), std::move(hint)));
}

void NodeReader::AddType(const Value& value, const std::string& what, const Bilingual& wanted) {
  if (value.Is(Type::kUnknown)) return;
  Add("rule.type", value.token,
      {fmt::format("ค่าของ {} ใช้ไม่ได้", what),
       fmt::format("the value of {} is of the wrong kind", what)},
      {"ต้องเป็น" + wanted.th, "wanted: " + wanted.en});
}

const Value* NodeReader::Braces(const Value& node) {
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

void NodeReader::CheckKeys(const Value& table, const Word& word) {
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

void NodeReader::RefuseDoubled(const Value& table) {
  for (const Field& field : table.doubled) {
    Add("rule.doubled", field.key_token,
        {fmt::format("“{}” เขียนซ้ำในวงเล็บปีกกาเดียวกัน", field.key),
         fmt::format("“{}” is written twice in these braces", field.key)},
        {"รวมไว้ที่เดียว", "say it in one place"});
  }
}

void NodeReader::CheckType(const Entry& entry, const Key& key) {
  if (!Fits(entry.value, key.type)) AddType(entry.value, key.name, Describe(key.type));
}

void NodeReader::RefusePositions(const Value& table, const Word& word) {
  for (const Entry& entry : table.entries) {
    if (!entry.key.empty() || entry.value.Is(Type::kUnknown)) continue;
    Add("rule.type", entry.value.token,
        {fmt::format("ค่านี้อยู่ใน {} โดยไม่มีชื่อ", word.name),
         fmt::format("this value stands in {} without a name", word.name)},
        DidYouMean("", word.KeyNames()));
  }
}

std::string NodeReader::ReadText(const Value* value) {
  if (value == nullptr || !value->Is(Type::kText)) return {};
  if (IsBlank(value->text)) {
    Add("rule.empty", value->token, {"ข้อความว่าง", "the text is empty"},
        {"ใส่ข้อความในเครื่องหมายคำพูด หรือลบออก", "put a text between the quotes, or take it out"});
    return {};
  }
  return value->text;
}

std::string NodeReader::ReadChoice(const Value& table, const Word& word, const std::string& key) {
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

#include "lua/check_reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "lua/requirement_reader.h"

namespace oit::lua {
namespace {

using Type = Value::Type;

// Two slugs with a dot between them.
bool IsId(const std::string& text) {
  const size_t dot = text.find('.');
  return dot != std::string::npos && IsSlug(text.substr(0, dot)) && IsSlug(text.substr(dot + 1));
}

}  // namespace

Placeholder PlaceholderAt(const std::string& text, size_t open) {
  const size_t close = text.find('}', open);
  if (text[open] != '{' || close == std::string::npos) return {"", open + 1};
  std::string name = text.substr(open + 1, close - open - 1);
  if (!IsSlug(name)) return {"", open + 1};
  return {std::move(name), close + 1};
}

ReportCheck CheckReader::Read(const Value& node) {
  ReportCheck check;
  check.id = ReadId(node);
  check.place = places_.At(node.token);
  const bool unnamed = !node.name.empty() && node.name[0].Is(Type::kTable);
  const Value* table = unnamed ? nullptr : Braces(node);
  if (table == nullptr) return check;
  RefusePositions(*table, *node.word);
  check.about = ParseAbout(ReadChoice(*table, *node.word, "about")).value_or(About::kWords);
  check.severity = ReadChoice(*table, *node.word, "severity");
  check.title = ReadBilingual(table->Find("title"), "title");
  ReadVariants(table->Find("message"), check);
  ReadExamples(table->Find("accept"), Example::Kind::kAccept, check);
  ReadExamples(table->Find("reject"), Example::Kind::kReject, check);
  return check;
}

std::string CheckReader::ReadId(const Value& node) {
  const bool given = !node.name.empty() && node.name[0].Is(Type::kText);
  if (given && IsId(node.name[0].text)) return node.name[0].text;
  if (!node.name.empty() && node.name[0].Is(Type::kUnknown)) return {};
  const std::string text = given ? node.name[0].text : "";
  Add("rule.name", given ? node.name[0].token : node.token,
      {given ? fmt::format("ชื่อ “{}” ใช้ไม่ได้", text) : "check ต้องมีชื่อในเครื่องหมายคำพูด",
       given ? fmt::format("“{}” cannot be a name", text) : "check needs a name in quotes"},
      {"ใช้สองคำคั่นด้วยจุด อักษรอังกฤษตัวเล็ก ตัวเลข และ _ เช่น check \"score.total\" { }",
       "two words with a dot between, of small Latin letters, digits and _, as in "
       "check \"score.total\" { }"});
  return {};
}

// A table { th = text, en = text }, each text read by ReadMessage.
Bilingual CheckReader::ReadMessages(const Value& value, const std::string& what) {
  RefuseDoubled(value);
  for (const Entry& entry : value.entries) {
    if (entry.key == "th" || entry.key == "en") continue;
    if (entry.key.empty()) {
      AddType(entry.value, what, Describe(KeyType::kBilingual));
      continue;
    }
    Add("rule.key", entry.key_token,
        {fmt::format("{} ไม่มีคำว่า “{}”", what, entry.key),
         fmt::format("{} has no key “{}”", what, entry.key)},
        DidYouMean(entry.key, {"th", "en"}));
  }
  for (const char* language : {"th", "en"}) {
    if (value.Find(language) != nullptr) continue;
    Add("rule.missing", value.token,
        {fmt::format("{} ขาดข้อความ {}", what, language),
         fmt::format("{} lacks its text {}", what, language)},
        {fmt::format("เติม {} = \"...\"", language), fmt::format("add {} = \"...\"", language)});
  }
  return {ReadMessage(value.Find("th")), ReadMessage(value.Find("en"))};
}

Bilingual CheckReader::ReadBilingual(const Value* value, const std::string& what) {
  if (value == nullptr || !value->Is(Type::kTable)) return {};
  return ReadMessages(*value, what);
}

std::string CheckReader::ReadMessage(const Value* value) {
  if (value == nullptr) return {};
  if (!value->Is(Type::kText)) {
    AddType(*value, "th, en", Describe(KeyType::kText));
    return {};
  }
  const std::string text = ReadText(value);
  for (size_t at = text.find_first_of("{}"); at != std::string::npos;) {
    const Placeholder placeholder = PlaceholderAt(text, at);
    if (placeholder.name.empty()) {
      Add("rule.placeholder", value->token,
          {"วงเล็บปีกกาในข้อความนี้ไม่ใช่ {ชื่อ} ที่ใช้ได้", "a brace in this text makes no placeholder"},
          {"เขียน {ชื่อ} ด้วยอักษรอังกฤษตัวเล็ก ตัวเลข และ _ เช่น {stated}",
           "write {name} in small Latin letters, digits and _, as in {stated}"});
      break;
    }
    at = text.find_first_of("{}", placeholder.end);
  }
  return text;
}

// One message, or several by name.
void CheckReader::ReadVariants(const Value* value, ReportCheck& check) {
  if (value == nullptr || !value->Is(Type::kTable)) return;
  const bool several =
      !value->entries.empty() &&
      std::all_of(value->entries.begin(), value->entries.end(), [](const Entry& entry) {
        return !entry.key.empty() && entry.value.Is(Type::kTable);
      });
  if (!several) {
    check.messages[""] = ReadMessages(*value, "message");
    return;
  }
  RefuseDoubled(*value);
  for (const Entry& entry : value->entries) {
    check.messages[entry.key] = ReadMessages(entry.value, "message." + entry.key);
  }
}

void CheckReader::ReadExamples(const Value* value, Example::Kind kind, ReportCheck& check) {
  if (value == nullptr) return;
  const size_t before = check.examples.size() + errors_.size();
  const auto add = [&](const Value& each) {
    Example example;
    example.kind = kind;
    example.text = ReadText(&each);
    example.context = ExampleContext::kText;
    example.place = places_.At(each.token);
    if (!example.text.empty()) check.examples.push_back(std::move(example));
  };
  if (value->Is(Type::kText)) add(*value);
  for (const Entry& entry : value->entries) {
    if (entry.key.empty() && entry.value.Is(Type::kText)) {
      add(entry.value);
    } else {
      AddType(entry.value, "accept, reject", Describe(KeyType::kTexts));
    }
  }
  if (!value->Is(Type::kTable) || check.examples.size() + errors_.size() != before) return;
  Add("rule.empty", value->token, {"ไม่มีตัวอย่างอยู่เลย", "there is no example"},
      {"ใส่รายงานสั้น ๆ อย่างน้อยหนึ่งฉบับใน [[ ]]", "put at least one short report between [[ ]]"});
}

}  // namespace oit::lua

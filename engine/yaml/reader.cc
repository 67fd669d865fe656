#include "yaml/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <tuple>
#include <utility>

#include "base/suggest.h"

namespace oit::yaml {
namespace {

const std::vector<Value> kNone;

Bilingual Wanted(Type type) {
  switch (type) {
    case Type::kList:
      return {"รายการ", "a list"};
    case Type::kMap:
      return {"ชุดของช่อง", "fields"};
    default:
      return {"ข้อความบรรทัดเดียว", "a single text"};
  }
}

// "code:O2" and "-O2" are one word to YAML: the space makes a field or an entry of it.
Bilingual SpaceHint(const Value& value) {
  if (value.type == Type::kText && value.text.rfind('-', 0) == 0) {
    return {"เว้นวรรคหลังขีด -", "put a space after the -"};
  }
  const size_t colon = value.text.find(':');
  if (value.type != Type::kText || colon == std::string::npos || colon == 0) return {};
  return {"เว้นวรรคหลังเครื่องหมาย :", "put a space after the :"};
}

// How a field of this type is written.
Bilingual HowToWrite(const std::string& key, Type type) {
  if (type == Type::kList) {
    return {fmt::format("เขียน {}: แล้วขึ้นบรรทัดใหม่ บรรทัดละหนึ่งข้อ ขึ้นต้นด้วยขีด -", key),
            fmt::format("write {}: and below it one entry a line, each after a -", key)};
  }
  if (type == Type::kMap) {
    return {"บรรทัดละหนึ่งช่อง เขียนเป็น ชื่อช่อง: ค่า", "one field a line, written NAME: VALUE"};
  }
  return {fmt::format("เขียนเป็น {}: ...", key), fmt::format("write {}: ...", key)};
}

void AddEmpty(Problems& problems, const Value& value, const std::string& key, Type type) {
  problems.Add("yaml.empty", value,
               {fmt::format("ช่อง “{}” ว่างอยู่", key), fmt::format("the field “{}” is empty", key)},
               HowToWrite(key, type));
}

void AddWrongType(Problems& problems, const Value& value, Type wanted, const std::string& name) {
  const Bilingual shape = Wanted(wanted);
  Bilingual hint = SpaceHint(value);
  if (wanted == Type::kText) {
    hint = {"ถ้าข้อความมีเครื่องหมาย : { } [ ] , ให้ใส่เครื่องหมายคำพูดครอบ \"...\"",
            "a text that holds : { } [ ] , needs quotes \"...\""};
  } else if (hint.empty()) {
    hint = HowToWrite(name, wanted);
  }
  problems.Add("yaml.type", value,
               {fmt::format("{}ต้องเป็น{}", name.empty() ? "ตรงนี้" : "“" + name + "” ", shape.th),
                fmt::format("{} must be {}", name.empty() ? "this" : "“" + name + "”", shape.en)},
               std::move(hint));
}

}  // namespace

Bilingual DidYouMean(const std::string& word, const std::vector<std::string>& known) {
  if (const auto near = Suggest(word, known)) {
    return {fmt::format("หมายถึง “{}” หรือไม่", *near), fmt::format("did you mean “{}”?", *near)};
  }
  const std::string all = fmt::format("{}", fmt::join(known, ", "));
  return {"ที่ใช้ได้: " + all, "known here: " + all};
}

void Problems::Add(std::string code, const Value& where, Bilingual message, Bilingual hint) {
  errors_.push_back({std::move(code), std::move(message), file_.At(where),
                     LineOf(file_.text, where.line), std::move(hint)});
}

Errors Problems::Take() {
  std::stable_sort(errors_.begin(), errors_.end(), [](const Error& a, const Error& b) {
    return std::tie(a.place.line, a.place.column) < std::tie(b.place.line, b.place.column);
  });
  return std::move(errors_);
}

Fields::Fields(Problems& problems, const Value& map) : problems_(problems), map_(map) {
  RequireMap(problems, map);
}

void RequireMap(Problems& problems, const Value& value) {
  if (value.type != Type::kMap) AddWrongType(problems, value, Type::kMap, "");
}

const Value* Fields::Ask(const std::string& key, bool needed) {
  return Ask(key, Type::kText, needed);
}

const Value* Fields::Ask(const std::string& key, Type type, bool needed) {
  asked_.push_back(key);
  const Value* value = map_.Find(key);
  if (value != nullptr && value->type != Type::kNull) return value;
  if (needed && value != nullptr) {
    AddEmpty(problems_, *value, key, type);
  } else if (needed) {
    missing_.emplace(key, type);
  }
  return nullptr;
}

const Value* Fields::AskFor(const std::string& key, Type type, bool needed) {
  const Value* value = Ask(key, type, needed);
  if (value == nullptr || value->type == type) return value;
  AddWrongType(problems_, *value, type, key);
  return nullptr;
}

std::string Fields::Text(const std::string& key) {
  const Value* value = AskFor(key, Type::kText, true);
  if (value == nullptr) return "";
  if (value->text.find_first_not_of(" \n") == std::string::npos) {
    AddEmpty(problems_, *value, key, Type::kText);
  }
  return value->text;
}

std::string Fields::TextOr(const std::string& key, const std::string& fallback) {
  const Value* value = AskFor(key, Type::kText, false);
  return value == nullptr ? fallback : value->text;
}

int Fields::ToNumber(const Value& value, const std::string& key, int fallback) {
  const std::string& text = value.text;
  int number = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = failed == std::errc() && end == text.data() + text.size();
  if (whole && number >= 0 && number <= 999'999) return number;
  problems_.Add("yaml.number", value,
                {fmt::format("“{}” ต้องเป็นจำนวนเต็ม แต่เขียนว่า “{}”", key, text),
                 fmt::format("“{}” must be a whole number, not “{}”", key, text)},
                {"ใช้เลขอารบิก 0-9 เท่านั้น", "digits 0-9 only"});
  return fallback;
}

int Fields::Number(const std::string& key) {
  const Value* value = AskFor(key, Type::kText, true);
  return value == nullptr ? 0 : ToNumber(*value, key, 0);
}

int Fields::NumberOr(const std::string& key, int fallback) {
  const Value* value = AskFor(key, Type::kText, false);
  return value == nullptr ? fallback : ToNumber(*value, key, fallback);
}

const std::vector<Value>& Fields::List(const std::string& key, bool needed) {
  const Value* value = AskFor(key, Type::kList, needed);
  if (value == nullptr) return kNone;
  if (needed && value->items.empty()) AddEmpty(problems_, *value, key, Type::kList);
  return value->items;
}

void Fields::RefuseChoice(const Value& value, const std::string& key,
                          const std::vector<std::string>& names) {
  problems_.Add("yaml.choice", value,
                {fmt::format("ช่อง “{}” ไม่มีค่า “{}”", key, value.text),
                 fmt::format("the field “{}” has no value “{}”", key, value.text)},
                DidYouMean(value.text, names));
}

void Fields::Finish() {
  if (map_.type != Type::kMap) return;
  for (const Value& key : map_.keys) {
    if (std::find(asked_.begin(), asked_.end(), key.text) != asked_.end()) continue;
    if (const auto meant = Suggest(key.text, asked_)) missing_.erase(*meant);
    const Bilingual space = SpaceHint(key);
    problems_.Add(
        "yaml.unknown_key", key,
        {fmt::format("ไม่รู้จักช่อง “{}”", key.text), fmt::format("no such field “{}”", key.text)},
        space.empty() ? DidYouMean(key.text, asked_) : space);
  }
  for (const auto& [key, type] : missing_) {
    problems_.Add("yaml.missing_key", map_,
                  {fmt::format("ขาดช่อง “{}”", key), fmt::format("the field “{}” is missing", key)},
                  HowToWrite(key, type));
  }
}

std::string ItemText(Problems& problems, const Value& item) {
  if (item.type == Type::kText && !item.text.empty()) return item.text;
  if (item.type == Type::kText || item.type == Type::kNull) {
    problems.Add("yaml.empty", item, {"ข้อนี้ว่างอยู่", "this entry is empty"},
                 {"เติมข้อความ หรือลบบรรทัดนี้", "write a text, or delete the line"});
  } else {
    AddWrongType(problems, item, Type::kText, "");
  }
  return "";
}

}  // namespace oit::yaml

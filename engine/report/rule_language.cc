#include "report/rule_language.h"

#include <fmt/format.h>

#include "lua/library.h"
#include "lua/views.h"
#include "lua/vocabulary.h"

namespace oit {
namespace {

using lua::Key;
using lua::KeyType;
using lua::Word;
using lua::WordKind;

constexpr char kHow[] = "oit rules language --write";

// ---- the manual --------------------------------------------------------------

std::string Cell(std::string text) {
  for (size_t at = text.find('|'); at != std::string::npos; at = text.find('|', at + 2)) {
    text.insert(at, "\\");
  }
  return text;
}

// How the word is written.
std::string Form(const Word& word) {
  switch (word.kind) {
    case WordKind::kRequirement:
    case WordKind::kCheck:
    case WordKind::kIndicator:
    case WordKind::kElement:
      return word.name + " \"...\" { }";
    case WordKind::kAdvice:
    case WordKind::kMeasure:
    case WordKind::kWords:
    case WordKind::kAnyOf:
      return word.name + " { }";
    case WordKind::kPattern:
    case WordKind::kList:
    case WordKind::kContext:
      return word.name + " \"...\"";
    case WordKind::kShape:
      break;
  }
  return word.name;
}

std::string ValueOf(const Key& key) {
  switch (key.type) {
    case KeyType::kWords:
      return "words { \"...\" }";
    case KeyType::kTexts:
      return "{ \"...\", \"...\" }";
    case KeyType::kText:
      break;
    case KeyType::kNumber:
      return "4";
    case KeyType::kNumbers:
      return "{ 7, 8 }";
    case KeyType::kShapes:
      return "phone, any_of { phone, email }";
    case KeyType::kFunction:
      return "function(report, item) ... end";
    case KeyType::kExamples:
      return "{ topic = { \"...\" } }";
    case KeyType::kLevels:
      return "{ planned = { topic = { \"...\" } } }";
    case KeyType::kBilingual:
    case KeyType::kMessages:
      return "{ th = \"...\", en = \"...\" }";
    case KeyType::kFind:
      return "function(report) ... end";
  }
  if (key.choices.empty()) return "\"...\"";
  return fmt::format("\"{}\"", fmt::join(key.choices, "\" \""));
}

void AddRow(std::string* out, const std::string& code, const Bilingual& help) {
  *out += fmt::format("| `{}` | {} | {} |\n", Cell(code), Cell(help.th), Cell(help.en));
}

void AddHead(std::string* out, const std::string& title, const std::string& first) {
  *out += fmt::format("\n## {}\n\n| {} | ความหมาย | meaning |\n|---|---|---|\n", title, first);
}

void AddWords(std::string* out, const std::string& title, WordKind kind) {
  AddHead(out, title, "คำ · word");
  for (const Word& word : lua::Vocabulary()) {
    if (word.kind == kind) AddRow(out, Form(word), word.help);
  }
}

void AddKeys(std::string* out, const Word& word) {
  *out += fmt::format("\n### {}\n\n{} · {}\n\n", Form(word), word.help.th, word.help.en);
  *out += "| คำ · key | ค่า · value | ความหมาย | meaning |\n|---|---|---|---|\n";
  for (const Key& key : word.keys) {
    *out += fmt::format("| `{}`{} | `{}` | {} | {} |\n", key.name, key.needed ? " `*`" : "",
                        Cell(ValueOf(key)), Cell(key.help.th), Cell(key.help.en));
  }
}

void AddViews(std::string* out) {
  for (const lua::ViewHelp& view : lua::DescribeViews()) {
    *out +=
        fmt::format("\n### {}\n\n| คำ · field | ชนิด · type | ความหมาย | meaning |\n", view.name);
    *out += "|---|---|---|---|\n";
    for (const auto& field : view.fields) {
      *out += fmt::format("| `{}` | `{}` | {} | {} |\n", field.name, field.type,
                          Cell(field.help.th), Cell(field.help.en));
    }
  }
}

// ---- the definitions ---------------------------------------------------------

std::string Union(const std::vector<std::string>& texts) {
  return fmt::format("\"{}\"", fmt::join(texts, "\"|\""));
}

std::string TypeOf(const Key& key) {
  switch (key.type) {
    case KeyType::kWords:
      return "oit.words";
    case KeyType::kTexts:
      return "string|string[]";
    case KeyType::kText:
      return key.choices.empty() ? "string" : Union(key.choices);
    case KeyType::kNumber:
      return "integer";
    case KeyType::kNumbers:
      return "integer[]";
    case KeyType::kShapes:
      return "oit.shape";
    case KeyType::kFunction:
      return "fun(report: oit.report, item: oit.item): table<string, oit.change>?";
    case KeyType::kExamples:
      return "oit.examples";
    case KeyType::kLevels:
      return "table<oit.level, oit.examples>";
    case KeyType::kBilingual:
      return "oit.bilingual";
    case KeyType::kMessages:
      return "oit.bilingual|table<string, oit.bilingual>";
    case KeyType::kFind:
      return "fun(report: oit.report): oit.finding[], integer?";
  }
  return "any";
}

// What stands in the braces without a name.
std::string PartsOf(const Word& word) {
  if (word.kind == WordKind::kRequirement) return "oit.part";
  if (word.kind == WordKind::kIndicator) return "oit.raising";
  if (word.kind == WordKind::kWords) return "string|oit.source";
  return "";
}

// What the word makes.
std::string Made(const Word& word) {
  switch (word.kind) {
    case WordKind::kElement:
      return "fun(body: oit.element): oit.part";
    case WordKind::kRequirement:
      return "fun(body: oit.requirement)";
    case WordKind::kCheck:
      return "fun(body: oit.check)";
    case WordKind::kIndicator:
      return "fun(body: oit.indicator)";
    case WordKind::kMeasure:
      return "oit.raising";
    case WordKind::kAdvice:
      return "oit.part";
    case WordKind::kWords:
      return "oit.words";
    case WordKind::kPattern:
    case WordKind::kList:
      return "oit.source";
    case WordKind::kAnyOf:
    case WordKind::kShape:
      return "oit.shape";
    case WordKind::kContext:
      return "oit.example";
  }
  return "any";
}

std::string Parameter(const Word& word) {
  if (word.kind == WordKind::kAdvice) return "body oit.advice";
  if (word.kind == WordKind::kMeasure) return "body oit.measure_rule";
  if (word.kind == WordKind::kWords) return "body oit.word_list|string";
  if (word.kind == WordKind::kAnyOf) return "shapes oit.shape[]";
  const bool named = word.kind == WordKind::kRequirement || word.kind == WordKind::kCheck ||
                     word.kind == WordKind::kIndicator || word.kind == WordKind::kElement;
  return named ? "name string" : "text string";
}

void AddClass(std::string* out, const Word& word) {
  const std::string name = word.kind == WordKind::kWords     ? "word_list"
                           : word.kind == WordKind::kMeasure ? "measure_rule"
                                                             : word.name;
  *out += fmt::format("\n---@class oit.{}\n", name);
  for (const Key& key : word.keys) {
    *out += fmt::format("---@field {}{} {} {} · {}\n", key.name, key.needed ? "" : "?", TypeOf(key),
                        key.help.th, key.help.en);
  }
  if (!PartsOf(word).empty()) *out += fmt::format("---@field [integer] {}\n", PartsOf(word));
}

void AddDefinition(std::string* out, const Word& word) {
  *out += fmt::format("\n---{} · {}\n", word.help.th, word.help.en);
  if (word.kind == WordKind::kShape) {
    *out += fmt::format("---@type {}\n{} = nil\n", Made(word), word.name);
    return;
  }
  const std::string parameter = Parameter(word);
  *out += fmt::format("---@param {}\n---@return {}\nfunction {}({}) end\n", parameter, Made(word),
                      word.name, parameter.substr(0, parameter.find(' ')));
}

}  // namespace

std::string RuleLanguageManual() {
  std::string out = fmt::format(
      "# ภาษากติกา · The rule language\n\n"
      "หน้านี้เขียนโดย `{0}` จากตารางคำของโปรแกรม แก้ที่นี่ไม่มีผล วิธีเขียนกติกาอยู่ใน [README.md](README.md)\n"
      "· Written by `{0}` from the program's own table of words; do not edit it. How rules are\n"
      "written is told in [README.md](README.md).\n",
      kHow);
  out += "\n## คำที่มีวงเล็บปีกกา · Words with braces\n\n`*` ต้องมีเสมอ · always needed\n";
  for (const Word& word : lua::Vocabulary()) {
    if (!word.keys.empty()) AddKeys(&out, word);
  }
  AddHead(&out, "คำใน words และ is · Words in words and is", "คำ · word");
  for (const Word& word : lua::Vocabulary()) {
    const bool inside = word.kind == WordKind::kPattern || word.kind == WordKind::kList ||
                        word.kind == WordKind::kAnyOf;
    if (inside) AddRow(&out, Form(word), word.help);
  }
  AddWords(&out, "ตัวสิ่งนั้นเอง (is) · Forms of the thing itself (is)", WordKind::kShape);
  AddWords(&out, "ตัวอย่างอยู่ที่ใด · Where an example stands", WordKind::kContext);
  out += "\nไม่มีคำนำหน้าอ่านเหมือน `done` · A bare example is read as `done`.\n";
  out += fmt::format(
      "\n## ระดับ · Levels\n\n`{}` ใช้ใน `levels` และในคำตอบของ `check` · in `levels` and in what "
      "`check` returns\n",
      fmt::join(lua::LevelNames(), "` `"));
  out += fmt::format("\n## ช่องว่างในคำแนะนำ · Placeholders in advice\n\n`{{{}}}`\n",
                     fmt::join(lua::PlaceholderNames(), "}` `{"));
  out +=
      "\n## ฟังก์ชัน check · Check functions\n\n"
      "`check = function(report, item) return { ELEMENT = { level = \"...\", evidence = { INDEX }, "
      "why = \"...\" } } end`\n\n"
      "องค์ประกอบที่ไม่ได้คืนค่าคงเดิม · Elements that it does not return stay as they are.\n";
  out +=
      "\n## ข้อตรวจทาน · Checks of a report against itself\n\n"
      "`find = function(report) return { { evidence = { VIEW, ... }, NAME = VALUE, ... }, ... }, "
      "compared end`\n\n"
      "`evidence` คือสิ่งในรายงานที่มี `index` · things of the report that have an `index`; "
      "ค่าอื่นเติมใน `{NAME}` ของ `message` (ข้อความ ตัวเลข หรือ `{ th = ..., en = ... }`) · the other "
      "values fill `{NAME}` of `message` (a text, a number or such a pair); `severity` และ "
      "`message` "
      "เลือกความสำคัญและแบบข้อความของข้อสังเกตนั้นได้ · may be chosen by a finding. เมื่อ `compared` "
      "มากกว่า 0 และไม่มีข้อสังเกต ถือว่าตรวจแล้วตรงกัน · where `compared` is over 0 and nothing is found, "
      "the "
      "check holds.\n\n"
      "## สิ่งที่ฟังก์ชันเห็น · What functions see\n";
  AddViews(&out);
  out += fmt::format("\nจาก Lua ใช้ได้เพียง · Of Lua's library there is only: `{}`\n",
                     fmt::join(lua::LibraryNames(), "` `"));
  return out;
}

std::string RuleLanguageDefinitions() {
  std::string out = fmt::format(
      "---@meta oit\n-- เขียนโดย {0} แก้ที่นี่ไม่มีผล · Written by {0}; do not edit it.\n", kHow);
  out += fmt::format("\n---@alias oit.level {}\n", Union(lua::LevelNames()));
  out +=
      "---@alias oit.examples table<string, string|oit.example|(string|oit.example)[]>\n"
      "\n---@class oit.part\n---@class oit.raising\n---@class oit.words\n---@class "
      "oit.source\n---@class oit.shape\n"
      "---@class oit.example\n"
      "\n---@class oit.change\n---@field level oit.level\n---@field evidence? integer[]\n"
      "---@field why? string\n"
      "\n---@class oit.bilingual\n---@field th string\n---@field en string\n"
      "\n---@class oit.finding\n---@field evidence (table|integer)[]\n"
      "---@field severity? \"warning\"|\"note\"\n---@field message? string\n"
      "---@field [string] string|number|oit.bilingual\n";
  for (const Word& word : lua::Vocabulary()) {
    if (!word.keys.empty()) AddClass(&out, word);
  }
  for (const lua::ViewHelp& view : lua::DescribeViews()) {
    out += fmt::format("\n---@class oit.{}\n", view.name);
    for (const auto& field : view.fields) {
      out += fmt::format("---@field {} {} {} · {}\n", field.name, field.type, field.help.th,
                         field.help.en);
    }
  }
  for (const Word& word : lua::Vocabulary()) AddDefinition(&out, word);
  return out;
}

}  // namespace oit

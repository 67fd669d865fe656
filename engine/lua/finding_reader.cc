#include "lua/finding_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "lua/check_reader.h"
#include "text/utf8.h"

namespace oit::lua {
namespace {

using Type = Value::Type;

constexpr size_t kMostErrors = 5;  // one is told, and more say little

std::vector<std::string> FieldsOf(const CheckFinding& finding) {
  std::vector<std::string> names;
  for (const auto& [name, value] : finding.values) names.push_back(name);
  return names;
}

bool IsUtf8(const std::string& text) {
  bool valid = true;
  for (size_t offset = 0; offset < text.size() && valid;) NextCodePoint(text, &offset, &valid);
  return valid;
}

// 85.788 is told as 85.79, and 82.0 as 82.
std::string Said(double number) {
  return std::floor(number) == number ? fmt::format("{:.0f}", number)
                                      : fmt::format("{:.2f}", number);
}

}  // namespace

void FindingReader::Add(Bilingual message, Bilingual hint) {
  if (errors_.size() >= kMostErrors) return;
  errors_.push_back(places_.Tell("rule.check", check_.place, std::move(message), std::move(hint)));
}

CheckOutcome FindingReader::Read(const Value& findings, const Value& compared) {
  CheckOutcome outcome;
  outcome.check = &check_;
  if (!findings.Is(Type::kTable) || (!compared.Is(Type::kNumber) && !compared.Is(Type::kNothing))) {
    Add({"find ต้องคืนตารางของข้อสังเกต และจำนวนสิ่งที่ได้เทียบ",
         "find must return a table of findings, and how many things it compared"},
        {"เช่น return findings, compared", "as in return findings, compared"});
  }
  outcome.compared = compared.number;
  for (const Entry& entry : findings.entries) {
    if (entry.key.empty() && entry.value.Is(Type::kTable)) {
      outcome.findings.push_back(ReadFinding(entry.value));
    } else {
      Add({"ข้อสังเกตแต่ละข้อต้องเป็นตาราง เช่น { evidence = { block } }",
           "each finding must be a table such as { evidence = { block } }"});
    }
  }
  if (!errors_.empty()) return {&check_, {}, 0, std::move(errors_)};
  return outcome;
}

CheckFinding FindingReader::ReadFinding(const Value& value) {
  CheckFinding finding;
  finding.severity = ReadSeverity(value.Find("severity"));
  finding.evidence = ReadEvidence(value.Find("evidence"));
  for (const Entry& entry : value.entries) {
    if (entry.key == "severity" || entry.key == "evidence" || entry.key == "message") continue;
    if (entry.key.empty()) {
      Add({"ค่าในข้อสังเกตต้องมีชื่อ", "a value of a finding needs a name"});
      continue;
    }
    finding.values[entry.key] = ReadField(entry.key, entry.value);
  }
  const Bilingual* message = PickMessage(value.Find("message"));
  if (message == nullptr || !errors_.empty()) return finding;
  finding.message = {Fill(message->th, finding, Language::kThai),
                     Fill(message->en, finding, Language::kEnglish)};
  return finding;
}

std::string FindingReader::ReadSeverity(const Value* value) {
  if (value == nullptr) return check_.severity;
  if (value->Is(Type::kText) && (value->text == "warning" || value->text == "note")) {
    return value->text;
  }
  Add({"severity ของข้อสังเกตต้องเป็น \"warning\" หรือ \"note\"",
       "severity of a finding must be \"warning\" or \"note\""});
  return {};
}

std::vector<int> FindingReader::ReadEvidence(const Value* list) {
  std::vector<int> evidence;
  bool good = list != nullptr && list->Is(Type::kTable);
  for (const Entry& entry : list != nullptr ? list->entries : std::vector<Entry>()) {
    const bool known = entry.value.Is(Type::kView) || entry.value.Is(Type::kNumber);
    const bool fits = known && entry.value.number >= 1 &&
                      entry.value.number <= static_cast<int64_t>(report_.places.size());
    good = good && fits;
    if (fits) evidence.push_back(static_cast<int>(entry.value.number));
  }
  if (!good || evidence.empty()) {
    Add({"evidence ต้องเป็นรายการของสิ่งที่มีอยู่ในรายงาน",
         "evidence must be a list of things in the report"},
        {"เช่น evidence = { block, measure }", "as in evidence = { block, measure }"});
  }
  return evidence;
}

Bilingual FindingReader::ReadField(const std::string& name, const Value& value) {
  if (value.Is(Type::kNumber)) return {std::to_string(value.number), std::to_string(value.number)};
  if (value.Is(Type::kReal)) return {Said(value.real), Said(value.real)};
  if (value.Is(Type::kText) && IsUtf8(value.text)) return {value.text, value.text};
  const Value* th = value.Find("th");
  const Value* en = value.Find("en");
  const bool both = th != nullptr && en != nullptr && th->Is(Type::kText) && en->Is(Type::kText);
  if (both && IsUtf8(th->text) && IsUtf8(en->text)) return {th->text, en->text};
  Add({fmt::format("{} ต้องเป็นข้อความ ตัวเลข หรือ {{ th = \"...\", en = \"...\" }}", name),
       fmt::format("{} must be a text, a number or {{ th = \"...\", en = \"...\" }}", name)});
  return {};
}

const Bilingual* FindingReader::PickMessage(const Value* name) {
  const std::string wanted = name != nullptr ? name->text : "";
  const auto found = check_.messages.find(wanted);
  if (found != check_.messages.end()) return &found->second;
  std::vector<std::string> known;
  for (const auto& [each, message] : check_.messages) known.push_back(each);
  Add({fmt::format("ไม่มีข้อความชื่อ “{}” ใน message", wanted),
       fmt::format("message has none called “{}”", wanted)},
      DidYouMean(wanted, known));
  return nullptr;
}

std::string FindingReader::Fill(const std::string& message, const CheckFinding& finding,
                                Language language) {
  std::string out;
  size_t at = 0;
  for (size_t open = message.find('{'); open != std::string::npos; open = message.find('{', at)) {
    const Placeholder placeholder = PlaceholderAt(message, open);
    out += message.substr(at, open - at);
    at = placeholder.end;
    const auto value = finding.values.find(placeholder.name);
    if (value != finding.values.end()) {
      out += value->second.In(language);
      continue;
    }
    Add({fmt::format("ข้อสังเกตนี้ไม่มีค่า {} ที่ข้อความขอ", placeholder.name),
         fmt::format("the finding lacks {}, which its message asks for", placeholder.name)},
        DidYouMean(placeholder.name, FieldsOf(finding)));
  }
  return out + message.substr(at);
}

}  // namespace oit::lua

#include <fmt/format.h>

#include <map>
#include <set>

#include "check/check.h"
#include "text/key.h"

namespace oit {
namespace {

// A phrase this short (in characters) stands in too many other words.
constexpr size_t kShortTopic = 6;

Error Warning(const char* code, Bilingual message, const Place& place, Bilingual hint) {
  return {code, std::move(message), place, "", std::move(hint)};
}

// Thai text copied out of a PDF loses its ำ: each such word and what it was.
const std::map<std::string, std::string>& LostAm() {
  static const std::map<std::string, std::string> words = {
      {"ดาเนินการ", "ดำเนินการ"}, {"จานวน", "จำนวน"},   {"ตาบล", "ตำบล"}, {"อาเภอ", "อำเภอ"},
      {"จัดทา", "จัดทำ"},         {"ประจาปี", "ประจำปี"}, {"สานัก", "สำนัก"}, {"ตาแหน่ง", "ตำแหน่ง"},
      {"กาหนด", "กำหนด"},       {"อานาจ", "อำนาจ"},   {"นาผล", "นำผล"}, {"กากับ", "กำกับ"}};
  return words;
}

void LintLostAm(const Phrase& phrase, Errors* out) {
  for (const auto& [lost, whole] : LostAm()) {
    if (phrase.text.find(lost) == std::string::npos) continue;
    out->push_back(
        Warning("lint.lost_am",
                {fmt::format("ข้อความนี้น่าจะคัดจาก PDF สระ ำ หาย: \"{}\"", phrase.text),
                 fmt::format("this looks pasted from a PDF that lost its ำ: \"{}\"", phrase.text)},
                phrase.place,
                {fmt::format("{} → {} ?", lost, whole), fmt::format("{} → {}?", lost, whole)}));
  }
}

void LintTopic(const Requirement& requirement, Errors* out) {
  for (const Phrase& phrase : requirement.topic.phrases) {
    Result<KeyPhrase> key = NormalisePhrase(phrase.text);
    bool thai = key && !key->key.empty() && IsThai(key->key.front());
    if (!thai || key->key.size() >= kShortTopic) continue;
    out->push_back(
        Warning("lint.short_topic",
                {fmt::format("คำนี้สั้นมาก อาจไปตรงกับส่วนหนึ่งของคำอื่น: \"{}\"", phrase.text),
                 fmt::format("so short that it may be a part of other words: \"{}\"", phrase.text)},
                phrase.place, {"ใช้คำที่ยาวกว่านี้", "use a longer phrase"}));
  }
}

void LintDoubled(const std::string& owner, const Words& words, Errors* out) {
  std::set<std::string> seen;
  for (const Phrase& phrase : words.phrases) {
    LintLostAm(phrase, out);
    Result<KeyPhrase> key = NormalisePhrase(phrase.text);
    if (!key || seen.insert(key->key).second) continue;
    out->push_back(
        Warning("lint.doubled_word",
                {fmt::format("{}: คำนี้ซ้ำกับคำก่อนหน้า: \"{}\"", owner, phrase.text),
                 fmt::format("{}: the same as a word before: \"{}\"", owner, phrase.text)},
                phrase.place, {"ลบออกหนึ่งคำ", "remove one"}));
  }
}

void LintExamples(const Requirement& requirement, Errors* out) {
  std::set<std::string> accepted;
  for (const Example& example : requirement.examples) {
    if (example.kind != Example::Kind::kReject) accepted.insert(example.element);
  }
  for (const ElementRule& element : requirement.elements) {
    bool sought = !element.named.empty() || !element.alone.empty() || !element.is.empty();
    if (accepted.count(element.id) || !element.column.empty() || !sought) continue;
    out->push_back(Warning(
        "lint.no_example",
        {fmt::format("{}.{} ไม่มีตัวอย่างที่ต้องพบ", requirement.slug, element.id),
         fmt::format("{}.{} has no example that must be found", requirement.slug, element.id)},
        element.place, {"เพิ่มใน accept = { ... }", "add one to accept = { ... }"}));
  }
}

}  // namespace

Errors LintPack(const Pack& pack) {
  Errors out;
  for (const auto& [slug, requirement] : pack.requirements) {
    LintTopic(requirement, &out);
    LintDoubled(slug + ".topic", requirement.topic, &out);
    for (const ElementRule& element : requirement.elements) {
      LintDoubled(slug + "." + element.id, element.named, &out);
      LintDoubled(slug + "." + element.id, element.alone, &out);
    }
    LintExamples(requirement, &out);
  }
  return out;
}

}  // namespace oit

#include "lua/vocabulary.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.h"
#include "facts/facts.h"

namespace oit::lua {
namespace {

std::vector<std::string> ColumnNames() {
  std::vector<std::string> names;
  for (int role = static_cast<int>(Role::kNumber); role <= static_cast<int>(Role::kNote); ++role) {
    names.emplace_back(Name(static_cast<Role>(role)));
  }
  return names;
}

std::vector<Key> RequirementKeys() {
  return {
      {"topic",
       KeyType::kWords,
       true,
       {"คำที่เรียกเรื่องนี้ ต้องมีเสมอ", "what the subject is called; always needed"}},
      {"report",
       KeyType::kText,
       false,
       {"\"measures\" หรือ \"results\": ตัวเอกสารที่ตรวจอาจเป็นเรื่องนี้เอง",
        "\"measures\" or \"results\": the document read may be the thing itself"},
       {"measures", "results"}},
      {"excused",
       KeyType::kWords,
       false,
       {"รายการที่มีคำเหล่านี้ (เช่น ตำแหน่งว่าง) ไม่ต้องมีส่วนอื่น",
        "a record with these words (a vacant post) needs nothing else"}},
      {"accept",
       KeyType::kExamples,
       false,
       {"ตัวอย่างที่ต้องพบ (ตั้งแต่ \"ยังเป็นแผน\" ขึ้นไป)",
        "examples that must be found, at least as planned"}},
      {"reject", KeyType::kExamples, false, {"ตัวอย่างที่ต้องไม่พบ", "examples that must not be found"}},
      {"levels",
       KeyType::kLevels,
       false,
       {"ตัวอย่างที่ต้องได้ระดับนั้นพอดี", "examples that must come out at just that level"}},
      {"check",
       KeyType::kFunction,
       false,
       {"ฟังก์ชัน สำหรับสิ่งที่คำอย่างเดียวบอกไม่ได้", "a function, for what words alone cannot say"}},
  };
}

std::vector<Key> ElementKeys() {
  return {
      {"named",
       KeyType::kWords,
       false,
       {"คำที่เรียกสิ่งนี้ นับเฉพาะตรงที่พูดถึงเรื่องนั้น", "names the thing, counts near its topic"}},
      {"alone",
       KeyType::kWords,
       false,
       {"คำที่เรียกทั้งสิ่งนี้และเรื่อง นับทุกแห่ง", "names the thing and its subject, counts anywhere"}},
      {"inside",
       KeyType::kWords,
       false,
       {"คำที่เรียกสิ่งนี้ในไฟล์ของข้อนั้นเอง: หัวตาราง หัวข้อ ป้ายกำกับ",
        "what it is called inside the item's own file: a column, a heading, a label"}},
      {"with",
       KeyType::kWords,
       false,
       {"คำที่ต้องมีในไฟล์เดียวกันด้วย inside จึงนับ",
        "must stand in the same file too, or inside does not count"}},
      {"none",
       KeyType::kWords,
       false,
       {"คำที่แจ้งว่าไม่มีสิ่งนี้ ซึ่งถือว่าครบ", "says that there is no such thing, which is enough"}},
      {"is",
       KeyType::kShapes,
       false,
       {"รูปแบบของตัวสิ่งนั้นเอง เช่น phone", "the form of the thing itself, such as phone"}},
      {"column",
       KeyType::kText,
       false,
       {"คอลัมน์ของตารางมาตรการ ใช้เฉพาะ measures และ measures_results",
        "a column of the table of measures; only in measures and measures_results"},
       ColumnNames()},
      {"year",
       KeyType::kText,
       false,
       {"\"named\": นับเฉพาะข้อความที่ระบุปี หรือบอกว่าเป็นปัจจุบัน",
        "\"named\": counts only where a year is named, or the thing is called current"},
       {"named"}},
  };
}

std::vector<Key> AdviceKeys() {
  return {
      {"action", KeyType::kText, true, {"สิ่งที่ควรทำ", "what to do"}},
      {"brief",
       KeyType::kText,
       false,
       {"ทั้งหมดในประโยคเดียว ใช้เป็นขั้นตอนหนึ่งเมื่อรวมหลายเรื่องเป็นมาตรการเดียว",
        "all of it in one sentence: a step where one measure serves several requirements"}},
      {"steps", KeyType::kTexts, false, {"ขั้นตอน", "the steps"}},
      {"responsible", KeyType::kText, false, {"หน่วยงานที่รับผิดชอบ", "the responsible unit"}},
      {"period", KeyType::kText, false, {"ช่วงเวลา", "the period"}},
      {"follow_up", KeyType::kText, false, {"การติดตามผล", "how it is followed up"}},
  };
}

std::vector<Key> CheckKeys() {
  return {
      {"about",
       KeyType::kText,
       true,
       {"เรื่องของข้อสังเกต ใช้เรียงลำดับบนหน้าจอ (ตามลำดับนี้)",
        "what its findings are about: their order on the screen, which is this one"},
       AboutNames()},
      {"severity",
       KeyType::kText,
       true,
       {"ความสำคัญ: \"warning\" ควรแก้ \"note\" ควรอ่านทวน",
        "how grave: \"warning\" to be mended, \"note\" to be read again"},
       {"warning", "note"}},
      {"title",
       KeyType::kBilingual,
       true,
       {"คำสั้น ๆ หน้าข้อความ", "a word or two in front of the message"}},
      {"message",
       KeyType::kMessages,
       true,
       {"ข้อความ {ชื่อ} แทนค่าที่ find คืนมา มีหลายแบบตามชื่อได้ { short = { th = ..., en = ... } }",
        "what is said; {name} stands for a field of the finding; several by name may be given"}},
      {"find",
       KeyType::kFind,
       true,
       {"ฟังก์ชันที่คืนข้อสังเกต และจำนวนสิ่งที่ได้เทียบ",
        "a function that returns findings and how many things it compared"}},
      {"accept", KeyType::kTexts, true, {"รายงานที่ต้องมีข้อสังเกตนี้", "reports that give the finding"}},
      {"reject", KeyType::kTexts, true, {"รายงานที่ต้องไม่มีข้อสังเกตนี้", "reports that must not give it"}},
  };
}

std::vector<Key> IndicatorKeys() {
  return {
      {"number", KeyType::kNumber, true, {"เลขตัวชี้วัด 1 ถึง 10", "which of the ten indicators"}},
      {"about", KeyType::kText, true, {"ตัวชี้วัดนี้วัดอะไร", "what it measures"}},
  };
}

std::vector<Key> MeasureKeys() {
  std::vector<Key> keys = AdviceKeys();
  std::erase_if(keys, [](const Key& key) { return key.name == "brief"; });
  keys.push_back({"requirements",
                  KeyType::kTexts,
                  false,
                  {"เรื่องที่มาตรการนี้ดูแลร่วมกัน (ชื่อไฟล์ใน requirements/)",
                   "the requirements that it serves together (slugs of requirements/)"}});
  keys.push_back(
      {"usual",
       KeyType::kTexts,
       false,
       {"เรื่องที่ทำด้วยเมื่อตัวชี้วัดต่ำ แม้เอกสารไม่ได้กล่าวถึง (บางเรื่องใน requirements)",
        "those of them to be done where the indicator is weak, whatever a report says"}});
  keys.push_back({"also",
                  KeyType::kNumbers,
                  false,
                  {"เลขตัวชี้วัดอื่นที่มาตรการนี้ช่วยด้วย", "other indicators that it raises too"}});
  return keys;
}

std::vector<Word> Blocks() {
  return {
      {"requirement",
       WordKind::kRequirement,
       RequirementKeys(),
       {"เรื่องที่ต้องเปิดเผยหนึ่งเรื่อง ไฟล์ละหนึ่งเรื่อง", "one thing to disclose, one a file"}},
      {"element",
       WordKind::kElement,
       ElementKeys(),
       {"ส่วนหนึ่งที่เรื่องนี้ต้องมี", "a part that the requirement asks for"}},
      {"advice",
       WordKind::kAdvice,
       AdviceKeys(),
       {"มาตรการที่แนะนำเมื่อยังไม่ครบ", "the measure to take"}},
      {"check",
       WordKind::kCheck,
       CheckKeys(),
       {"ข้อตรวจทานรายงานกับตัวเอง อยู่ใน checks/ ไฟล์ละหลายข้อได้",
        "a check of a report against itself; in checks/, any number a file"}},
      {"indicator",
       WordKind::kIndicator,
       IndicatorKeys(),
       {"ตัวชี้วัดหนึ่งของ ITA อยู่ใน indicators/ ไฟล์ละหนึ่งตัว ใช้กับ oit plan",
        "an indicator of ITA; in indicators/, one a file, for oit plan"}},
      {"measure",
       WordKind::kMeasure,
       MeasureKeys(),
       {"มาตรการที่ยกระดับตัวชี้วัดนี้ \"{items}\" ใน steps คือขั้นตอนของข้อที่ยังไม่ครบ",
        "a measure that raises it; \"{items}\" among its steps: those of the items that fail"}},
      {"words",
       WordKind::kWords,
       {{"except",
         KeyType::kTexts,
         false,
         {"ถ้าคำที่พบอยู่ภายในข้อความเหล่านี้ ไม่นับ", "a hit inside one of these does not count"}}},
       {"คำที่ค้นหา คำใดคำหนึ่งก็ได้ จุดสามจุดในคำหมายถึงข้อความคั่นไม่เกิน 40 ตัวอักษร",
        "any of these phrases; three dots in one skip up to 40 characters"}},
      {"pattern",
       WordKind::kPattern,
       {},
       {"นิพจน์ RE2 ใช้ใน words เมื่อคำธรรมดาไม่พอ",
        "an RE2 pattern, in words, where phrases are not enough"}},
      {"list",
       WordKind::kList,
       {},
       {"รายการคำร่วม ใช้ใน words: list \"places.main_site\" คือ main_site ใน words/places.yaml",
        "a shared list, in words: list \"places.main_site\" is main_site of words/places.yaml"}},
      {"any_of", WordKind::kAnyOf, {}, {"รูปแบบใดรูปแบบหนึ่ง", "any of these forms"}},
  };
}

void AddShapes(std::vector<Word>& words) {
  const auto add = [&](const char* name, Bilingual help) {
    words.push_back({name, WordKind::kShape, {}, std::move(help)});
  };
  add("person_name", {"ชื่อบุคคล", "a person's name"});
  add("position", {"ชื่อตำแหน่ง", "a position"});
  add("phone", {"หมายเลขโทรศัพท์", "a telephone number"});
  add("email", {"ที่อยู่อีเมล", "an e-mail address"});
  add("image", {"รูปภาพ", "an image"});
  add("date", {"วันที่", "a date"});
  add("year", {"ปี", "a year"});
  add("amount", {"จำนวนเงิน", "an amount of money"});
  add("number", {"ตัวเลข", "a number"});
  add("link", {"ลิงก์", "a link"});
  add("own_link", {"ลิงก์ไปยังเว็บไซต์ของหน่วยงานเอง", "a link to the agency's own site"});
  add("address", {"ที่อยู่", "a postal address"});
}

void AddContexts(std::vector<Word>& words) {
  const auto add = [&](const char* name, Bilingual help) {
    words.push_back({name, WordKind::kContext, {}, std::move(help)});
  };
  add("text", {"ตัวอย่างเป็นย่อหน้าธรรมดา", "the example is a paragraph of its own"});
  add("heading", {"ตัวอย่างเป็นหัวข้อ", "the example is a heading"});
  add("plan", {"ตัวอย่างเป็นขั้นตอนในแผน", "the example is a step of a plan"});
  add("done", {"ตัวอย่างอยู่ในแถวที่ทำเครื่องหมายว่าแล้วเสร็จ", "the example stands in a ticked row"});
  add("not_done", {"ตัวอย่างอยู่ในแถวที่ยังไม่ได้ทำ", "the example stands in a row not done"});
  add("result", {"ตัวอย่างเป็นผลที่แถวนั้นรายงาน", "the example is what a row reports as done"});
  add("described", {"ตัวอย่างเป็นคำอธิบายตัวชี้วัด", "the example is a general description"});
  add("own", {"ตัวอย่างเป็นไฟล์ของข้อนั้นเอง", "the example is the agency's own file for the item"});
}

}  // namespace

const std::vector<Word>& Vocabulary() {
  static const std::vector<Word> words = [] {
    std::vector<Word> all = Blocks();
    AddShapes(all);
    AddContexts(all);
    return all;
  }();
  return words;
}

const Word* FindWord(std::string_view name) {
  for (const Word& word : Vocabulary()) {
    if (word.name == name) return &word;
  }
  return nullptr;
}

std::vector<std::string> WordNames(WordKind kind) {
  std::vector<std::string> names;
  for (const Word& word : Vocabulary()) {
    if (word.kind == kind) names.push_back(word.name);
  }
  return names;
}

const Key* Word::Find(std::string_view key) const {
  const auto found =
      std::find_if(keys.begin(), keys.end(), [&](const Key& each) { return each.name == key; });
  return found == keys.end() ? nullptr : &*found;
}

std::vector<std::string> Word::KeyNames() const {
  std::vector<std::string> names;
  for (const Key& key : keys) names.push_back(key.name);
  return names;
}

Bilingual Describe(KeyType type) {
  switch (type) {
    case KeyType::kWords:
      return {"คำที่ค้นหา: words { \"...\", \"...\" }", "phrases: words { \"...\", \"...\" }"};
    case KeyType::kTexts:
      return {"ข้อความหลายข้อความ: { \"...\", \"...\" }", "texts: { \"...\", \"...\" }"};
    case KeyType::kText:
      return {"ข้อความในเครื่องหมายคำพูด: \"...\"", "a text in quotes: \"...\""};
    case KeyType::kNumber:
      return {"ตัวเลข: 4", "a number: 4"};
    case KeyType::kNumbers:
      return {"ตัวเลขหลายตัว: { 7, 8 }", "numbers: { 7, 8 }"};
    case KeyType::kShapes:
      return {"รูปแบบ เช่น phone หรือ any_of { phone, email } ไม่มีเครื่องหมายคำพูด",
              "a form such as phone or any_of { phone, email }, without quotes"};
    case KeyType::kFunction:
      return {"ฟังก์ชัน: function(report, item) ... end", "a function(report, item) ... end"};
    case KeyType::kExamples:
      return {"ตัวอย่างขององค์ประกอบ: { topic = { \"...\" } }",
              "examples by element: { topic = { \"...\" } }"};
    case KeyType::kLevels:
      return {"ตัวอย่างตามระดับ: { planned = { topic = { plan \"...\" } } }",
              "examples by level: { planned = { topic = { plan \"...\" } } }"};
    case KeyType::kBilingual:
      return {"ข้อความสองภาษา: { th = \"...\", en = \"...\" }",
              "a text in both languages: { th = \"...\", en = \"...\" }"};
    case KeyType::kMessages:
      return {
          "ข้อความสองภาษา: { th = \"...\", en = \"...\" } หรือหลายแบบ: { ชื่อ = { th = ..., en = ... } "
          "}",
          "a text in both languages: { th = \"...\", en = \"...\" }, or several of them by name"};
    case KeyType::kFind:
      return {"ฟังก์ชัน: function(report) return findings, compared end",
              "a function(report) return findings, compared end"};
  }
  return {};
}

const std::vector<std::string>& LevelNames() {
  static const std::vector<std::string> names = {"missing", "planned", "claimed", "shown",
                                                 "review"};
  return names;
}

const std::vector<std::string>& MeasurePlaceholderNames() {
  static const std::vector<std::string> names = {
      "year", "last_year", "ordinance", "staff", "chief", "secretary", "start", "end", "items"};
  return names;
}

const std::vector<std::string>& PlaceholderNames() {
  static const std::vector<std::string> names = {
      "year", "last_year", "data_year", "code", "ordinance", "staff", "chief", "secretary"};
  return names;
}

Bilingual DidYouMean(std::string_view word, const std::vector<std::string>& known) {
  if (const auto near = Suggest(word, known)) {
    return {fmt::format("หมายถึง “{}” หรือไม่", *near), fmt::format("did you mean “{}”?", *near)};
  }
  if (known.empty()) return {};
  const std::string all = fmt::format("{}", fmt::join(known, ", "));
  return {"ที่ใช้ได้: " + all, "known here: " + all};
}

}  // namespace oit::lua

#include "check/ledger.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <tuple>
#include <utility>

#include "load/chars.h"
#include "load/ledger_file.h"
#include "pack/pack.h"
#include "yaml/reader.h"

namespace oit {
namespace {

using yaml::Fields;
using yaml::Value;

constexpr int kFirstYear = 2400;  // a smaller year is of another era

constexpr char kTop[] =
    "# ผลที่เจ้าหน้าที่เปิดดูเอง ในเรื่องที่ข้อความของเอกสารตัดสินไม่ได้ ใช้ทุกครั้งที่สั่ง oit check\n"
    "# บันทึกด้วยคำสั่ง: oit review รายงาน --set O21.2=has --note \"...\"   ถอนคืน: --set O21.2=clear\n"
    "# แก้ในไฟล์นี้เองก็ได้:\n"
    "#   answer   has = มี   has-not = ยังไม่มี\n"
    "#   date     วันที่ดู (ปี พ.ศ.-เดือน-วัน)\n"
    "#   until    ใช้ได้ถึงวันใด (ไม่ใส่ก็ได้)\n"
    "#   note     บันทึกช่วยจำ (ไม่ใส่ก็ได้)\n"
    "#   passage, rule   ใช้เทียบว่าข้อความและเกณฑ์ยังเป็นอย่างที่ดูไว้หรือไม่ โปรดคงไว้อย่างเดิม\n"
    "# คำอธิบายหลังเครื่องหมาย # ที่เพิ่มเองจะไม่คงอยู่เมื่อมีการบันทึกใหม่ โปรดเขียนไว้ใน note\n"
    "# What people found who looked where the text does not tell; applied by every oit check.\n"
    "# Comments of your own are lost when oit writes the file again: use note.\n";

// The number that stands there, else 0.
int NumberAt(const std::string& text, size_t at) {
  int number = 0;
  if (at < text.size()) std::from_chars(text.data() + at, text.data() + text.size(), number);
  return number;
}

// O2 before O21, O21.2 before O21.10.
bool IsBefore(const LedgerEntry& a, const LedgerEntry& b) {
  const auto place = [](const LedgerEntry& entry) {
    const size_t dot = std::min(entry.about.find('.'), entry.about.size());
    return std::tuple(entry.year, NumberAt(entry.about, 1), NumberAt(entry.about, dot + 1),
                      entry.about);
  };
  return place(a) < place(b);
}

class LedgerReader {
 public:
  LedgerReader(const yaml::File& file, std::vector<LedgerEntry>* entries)
      : problems_(file), root_(file.root), entries_(*entries) {}

  Errors Read() {
    Fields fields(problems_, root_);
    if (const Value* years = fields.Ask("decisions", false)) {
      yaml::RequireMap(problems_, *years);
      for (size_t i = 0; i < years->keys.size(); ++i) ReadYear(years->keys[i], years->items[i]);
    }
    fields.Finish();
    std::stable_sort(entries_.begin(), entries_.end(), IsBefore);
    return problems_.Take();
  }

 private:
  void ReadYear(const Value& key, const Value& decisions) {
    int year = 0;
    const char* end = key.text.data() + key.text.size();
    const bool number = std::from_chars(key.text.data(), end, year).ptr == end;
    if (!number || year < kFirstYear) {
      problems_.Add("ledger.year", key,
                    {fmt::format("“{}” ไม่ใช่ปี พ.ศ. ของเกณฑ์", key.text),
                     fmt::format("“{}” is no year of the Buddhist era", key.text)},
                    {"เขียนปีของเกณฑ์ที่ใช้ตรวจ เช่น 2568:", "write the year of the list, such as 2568:"});
      return;
    }
    if (decisions.type == yaml::Type::kNull) return;
    yaml::RequireMap(problems_, decisions);
    for (size_t i = 0; i < decisions.keys.size(); ++i) {
      ReadEntry(year, decisions.keys[i], decisions.items[i]);
    }
  }

  void ReadEntry(int year, const Value& key, const Value& value) {
    LedgerEntry entry;
    entry.year = year;
    entry.about = MeantAbout(key.text);
    if (entry.about.empty()) {
      problems_.Add("ledger.about", key,
                    {fmt::format("“{}” ไม่ใช่รหัสข้อหรือองค์ประกอบ", key.text),
                     fmt::format("“{}” is no code of an item or element", key.text)},
                    {"เขียนเป็น O21 หรือ O21.2", "write O21 or O21.2"});
    } else if (const LedgerEntry* other = FindIn(year, entry.about)) {
      problems_.Add("ledger.about", key,
                    {fmt::format("{} มีอยู่แล้วข้างบน", other->about),
                     fmt::format("{} stands above already", other->about)},
                    {"เก็บไว้รายการเดียว", "keep one of them"});
    }
    Fields fields(problems_, value);
    ReadDecision(fields, &entry.decision);
    const Value* passage = fields.Ask("passage", false);
    const Value* rule = fields.Ask("rule", false);
    fields.Finish();
    if (value.type != yaml::Type::kMap) return;
    if (passage == nullptr || rule == nullptr) AddUnbound(key);
    if (passage != nullptr) entry.passage_digest = yaml::ItemText(problems_, *passage);
    if (rule != nullptr) entry.rule_digest = yaml::ItemText(problems_, *rule);
    entries_.push_back(std::move(entry));
  }

  void ReadDecision(Fields& fields, Decision* decision) {
    fields.Ask("answer", true);
    decision->answer = fields.Choice(
        "answer", Answer::kHas,
        {{Name(Answer::kHas), Answer::kHas}, {Name(Answer::kHasNot), Answer::kHasNot}});
    decision->note = NoteLine(fields.TextOr("note"));
    const Value* date = fields.Ask("date", true);
    if (date != nullptr) decision->date = ReadDay(*date).value_or(Date{});
    const Value* until = fields.Ask("until", false);
    if (until == nullptr) return;
    decision->until = ReadDay(*until);
    if (!decision->until || !decision->date.full() || *decision->until >= decision->date) return;
    problems_.Add("ledger.until", *until,
                  {"วันสิ้นสุด (until) มาก่อนวันที่ดู (date)", "it ends (until) before it was given (date)"},
                  {"แก้ปีหรือวันให้ถูก หรือลบบรรทัด until", "mend the day, or delete the line"});
  }

  std::optional<Date> ReadDay(const Value& value) {
    const std::optional<Date> day = ParseIsoDay(value.text);
    if (day && day->year >= kFirstYear) return day;
    Bilingual hint = {"เขียนปี พ.ศ.-เดือน-วัน เช่น 2569-11-21",
                      "write year-month-day of the Buddhist era, such as 2569-11-21"};
    const auto common = ParseIsoDay(value.text);
    if (common) {
      const std::string meant = ToIso({common->year + kEraOffset, common->month, common->day});
      hint = {"ใช้ปี พ.ศ.: " + meant, "use the Buddhist era: " + meant};
    }
    problems_.Add("ledger.date", value,
                  {fmt::format("“{}” ไม่ใช่วันที่ของปี พ.ศ.", value.text),
                   fmt::format("“{}” is no day of the Buddhist era", value.text)},
                  std::move(hint));
    return std::nullopt;
  }

  void AddUnbound(const Value& key) {
    problems_.Add(
        "ledger.unbound", key,
        {fmt::format("รายการ {} ยังไม่ได้ผูกกับข้อความและเกณฑ์ที่ดู (ขาด passage หรือ rule)", key.text),
         fmt::format("{} is not bound to what was looked at (no passage or rule)", key.text)},
        {fmt::format("ลบรายการนี้ แล้วบันทึกด้วย oit review รายงาน --set {}=has", key.text),
         fmt::format("delete it, and record it by oit review REPORT --set {}=has", key.text)});
  }

  const LedgerEntry* FindIn(int year, const std::string& about) const {
    for (const LedgerEntry& entry : entries_) {
      if (entry.year == year && entry.about == about) return &entry;
    }
    return nullptr;
  }

  yaml::Problems problems_;
  const Value& root_;
  std::vector<LedgerEntry>& entries_;
};

}  // namespace

const LedgerEntry* Ledger::Find(int year, const std::string& about) const {
  for (const LedgerEntry& entry : entries) {
    if (entry.year == year && entry.about == about) return &entry;
  }
  return nullptr;
}

void Ledger::Put(LedgerEntry entry) {
  Remove(entry.year, entry.about);
  entries.insert(std::upper_bound(entries.begin(), entries.end(), entry, IsBefore),
                 std::move(entry));
}

bool Ledger::Remove(int year, const std::string& about) {
  return std::erase_if(entries, [&](const LedgerEntry& entry) {
           return entry.year == year && entry.about == about;
         }) > 0;
}

Result<Ledger> ReadLedger(const std::string& report) {
  Ledger ledger;
  ledger.path = LedgerPathOf(report);
  std::error_code unreadable;
  ledger.is_there = std::filesystem::exists(ledger.path, unreadable);
  if (!ledger.is_there) return ledger;
  Result<yaml::File> file = yaml::Load(ledger.path);
  if (!file) return file.errors();
  if (file->root.type == yaml::Type::kNull) return ledger;  // nothing but comments
  Errors errors = LedgerReader(*file, &ledger.entries).Read();
  if (!errors.empty()) return errors;
  return ledger;
}

std::string LedgerText(const Ledger& ledger) {
  std::string text = kTop;
  text += "\ndecisions:\n";
  int year = 0;
  for (const LedgerEntry& entry : ledger.entries) {
    if (entry.year != year) text += fmt::format("  {}:\n", entry.year);
    year = entry.year;
    const Decision& decision = entry.decision;
    text += fmt::format("    {}:\n      answer: {}\n      date: {}\n", entry.about,
                        Name(decision.answer), ToIso(decision.date));
    if (decision.until) text += fmt::format("      until: {}\n", ToIso(*decision.until));
    if (!decision.note.empty()) {
      text += fmt::format("      note: {}\n", yaml::Quoted(decision.note));
    }
    text += fmt::format("      passage: {}\n      rule: {}\n", yaml::Quoted(entry.passage_digest),
                        yaml::Quoted(entry.rule_digest));
  }
  return text;
}

std::string MeantAbout(const std::string& text) {
  const size_t dot = text.find('.');
  const std::string code = MeantCode(text.substr(0, dot));
  if (dot == std::string::npos || code.empty()) return code;
  std::string part;
  for (auto at = static_cast<uint32_t>(dot + 1); at < text.size();) {
    const Char c = CharAt(text, at);
    const int digit = DigitValue(c.code);
    if (digit >= 0) {
      part += static_cast<char>('0' + digit);
    } else if (IsLatin(c.code) || c.code == '_' || c.code == '-') {
      part.append(text, at, c.width);
    } else {
      return "";
    }
    at += c.width;
  }
  return part.empty() ? "" : code + "." + part;
}

std::string NoteLine(const std::string& text) {
  std::string line;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool blank = byte <= ' ' || byte == 0x7F;
    if (!blank) line += c;
    if (blank && !line.empty() && line.back() != ' ') line += ' ';
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

}  // namespace oit

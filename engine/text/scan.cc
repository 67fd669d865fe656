#include "text/scan.h"

#include "text/characters.h"
#include "text/dates.h"
#include "text/key.h"
#include "text/utf8.h"

namespace oit {
namespace {

bool StartsWithAny(std::string_view text, const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    if (text.starts_with(word)) return true;
  }
  return false;
}

}  // namespace

std::string Key(std::string_view utf8) {
  std::string key;
  for (size_t at = 0; at < utf8.size();) {
    const CharacterReading reading = Read(NextCodePoint(utf8, &at));
    key += reading.kind == Kind::kSpace ? ' ' : reading.key;
  }
  return key;
}

std::vector<std::string> Keys(std::initializer_list<std::string_view> words) {
  std::vector<std::string> keys;
  for (const std::string_view word : words) keys.push_back(Key(word));
  return keys;
}

size_t SkipSpaces(std::string_view key, size_t at) {
  while (at < key.size() && key[at] == ' ') ++at;
  return at;
}

Digits ReadDigits(std::string_view key, size_t at) {
  Digits digits;
  for (; at < key.size() && IsDigit(key[at]); ++at, ++digits.count) {
    if (digits.count < 9) digits.value = digits.value * 10 + (key[at] - '0');
  }
  digits.end = at;
  return digits;
}

size_t MatchAbbreviation(std::string_view key, size_t at, std::string_view word) {
  for (size_t i = 0; i < word.size(); ++i) {
    if (word[i] != '.') {
      if (at >= key.size() || key[at] != word[i]) return 0;
      ++at;
    } else if (at < key.size() && key[at] == '.') {
      ++at;
      if (i + 1 < word.size()) at = SkipSpaces(key, at);
    }
  }
  return at;
}

std::optional<int> YearOf(Digits number) {
  if (number.count == 2 && number.value >= 40) return 2500 + number.value;
  if (number.count != 4) return std::nullopt;
  if (number.value >= 2400 && number.value <= 2699) return number.value;
  if (number.value >= 1900 && number.value <= 2100) return number.value + kEraOffset;
  return std::nullopt;
}

bool IsUnit(std::string_view key, size_t at, bool broad) {
  static const std::vector<std::string> units =
      Keys({"บาท", "คน", "ครัวเรือน", "ล้าน", "เมตร", "ตารางเมตร", "ตร.ม", "กิโล", "ไร่", "หน่วย", "ชิ้น",
            "แผ่น", "เล่ม", "ครั้ง", "%", "เปอร์เซ็น", "คะแนน", "ร้อยละ"});
  static const std::vector<std::string> more =
      Keys({"ราย",  "เรื่อง", "โครงการ", "แห่ง",  "ฉบับ",   "ข้อ",  "วัน",    "เดือน",
            "ปี",    "ชุด",   "กิจกรรม",  "สัญญา", "ชั่วโมง", "นาที", "หมู่บ้าน", "ตำแหน่ง",
            "อัตรา", "หน้า",  "ตัว",      "หลัง",  "สาย",   "จุด",  "น."});
  const std::string_view rest = key.substr(SkipSpaces(key, at));
  return StartsWithAny(rest, units) || (broad && StartsWithAny(rest, more));
}

}  // namespace oit

#include <algorithm>
#include <string>
#include <vector>

#include "text/dates.h"
#include "text/key.h"
#include "text/scan.h"

namespace oit {
namespace {

// How far before its year the name of a law may begin, in characters.
constexpr size_t kLawName = 150;

// The words that lead up to a year.
struct Lead {
  size_t begin = 0;
  bool year_word = false;  // ปี, ปีงบประมาณ, ปีงบฯ ...: allows short and Gregorian years
  bool budget = false;     // งบประมาณ without ปี: the year, or an amount
  bool era = false;        // พ.ศ.
  bool christian = false;  // ค.ศ.
  bool any() const { return year_word || budget || era || christian; }
};

struct Word {
  std::string key;
  bool Lead::*flag;
};

std::vector<Word> Words(std::initializer_list<std::string_view> words, bool Lead::*flag) {
  std::vector<Word> list;
  for (const std::string_view word : words) list.push_back({Key(word), flag});
  return list;
}

// Moves `lead` to the front of the word of the list that ends there.
bool TakeBack(std::string_view key, const std::vector<Word>& words, Lead* lead) {
  size_t at = lead->begin;
  while (at > 0 && key[at - 1] == ' ') --at;
  for (const Word& word : words) {
    if (!key.substr(0, at).ends_with(word.key)) continue;
    lead->begin = at - word.key.size();
    lead->*word.flag = true;
    return true;
  }
  return false;
}

Lead ReadLead(std::string_view key, size_t at) {
  static const std::vector<Word> eras = Words({"พ.ศ.", "พ. ศ.", "พ.ศ", "พศ.", "พศ"}, &Lead::era);
  static const std::vector<Word> christian = Words({"ค.ศ.", "ค. ศ.", "คศ."}, &Lead::christian);
  static const std::vector<Word> year_words =
      Words({"ปีงบประมาณ", "ปีงบประมาณฯ", "ปีงบฯ", "ปีงบ.", "ปีงบ", "ปีบฯ", "ปีงปม.", "งบฯ", "ปีการศึกษา",
             "ปีปฏิทิน", "ปี"},
            &Lead::year_word);
  static const std::vector<Word> budgets = Words({"งบประมาณ"}, &Lead::budget);
  static const std::vector<Word> yearly = Words({"ประจำ"}, &Lead::year_word);
  Lead lead;
  lead.begin = at;
  if (!TakeBack(key, eras, &lead)) TakeBack(key, christian, &lead);
  if (TakeBack(key, year_words, &lead) || TakeBack(key, budgets, &lead)) {
    TakeBack(key, yearly, &lead);
  }
  return lead;
}

bool EndsWithAny(std::string_view text, const std::vector<std::string>& words) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  for (const std::string& word : words) {
    if (text.ends_with(word)) return true;
  }
  return false;
}

// Words before a number that is no year.
bool NamesNumber(std::string_view before) {
  static const std::vector<std::string> words =
      Keys({"จำนวน", "เลขที่", "เงิน", "โทร.", "โทรศัพท์", "รหัส", "มาตรา", "เลขทะเบียน", "ราคา"});
  return EndsWithAny(before, words);
}

// Part of a longer number before or behind: "12,567", "0-4425-2567", "2567.50", "2567/12".
bool IsPartOfNumber(std::string_view key, size_t begin, Digits digits, bool led) {
  auto is_year = [&](Digits other) {
    return other.count == 4 && other.value >= 2500 && other.value < 2600;
  };
  if (begin >= 2 && IsDigit(key[begin - 2])) {
    const char mark = key[begin - 1];
    if (mark == '.') return true;
    if (mark == '-' && !(begin >= 5 && is_year(ReadDigits(key, begin - 5)))) return true;
  }
  if (digits.end + 1 >= key.size() || !IsDigit(key[digits.end + 1])) return false;
  const Digits next = ReadDigits(key, digits.end + 1);
  switch (key[digits.end]) {
    case '.':
      return true;
    case ',':
      return next.count == 3;
    case '/':
      return !led && !is_year(next);
    case '-':
      return next.count > 2 && !is_year(next);
    default:
      return false;
  }
}

// Inside an address, an e-mail or a file name.
bool IsInAddress(std::string_view key, size_t begin, size_t end) {
  auto part = [](char c) { return !IsThai(c) && c != ' ' && c != kEscape && c != kBlockEnd; };
  while (begin > 0 && part(key[begin - 1])) --begin;
  while (end < key.size() && part(key[end])) ++end;
  const std::string_view word = key.substr(begin, end - begin);
  for (const std::string_view sign : {"://", "www.", "@", ".go.th", ".pdf", ".htm", ".php"}) {
    if (word.find(sign) != std::string_view::npos) return true;
  }
  return false;
}

// "5 ปี 68 ..." tells a span of years.
bool FollowsDigit(std::string_view key, size_t at) {
  while (at > 0 && key[at - 1] == ' ') --at;
  return at > 0 && IsDigit(key[at - 1]);
}

bool IsLatin(char key) { return key >= 'a' && key <= 'z'; }

std::optional<int> ReadYear(std::string_view key, size_t begin, Digits digits, const Lead& lead) {
  if (IsPartOfNumber(key, begin, digits, lead.any())) return std::nullopt;
  if (digits.end < key.size() && IsLatin(key[digits.end])) return std::nullopt;
  const bool named = lead.year_word || lead.era || lead.christian;
  const std::optional<int> year = YearOf(digits);
  if (!year) return std::nullopt;
  if (digits.count == 2) {
    if (!named || FollowsDigit(key, lead.begin) || IsUnit(key, digits.end, true)) {
      return std::nullopt;
    }
  } else if (digits.value < 2500 || digits.value > 2599) {
    if (!named) return std::nullopt;
  } else if (!named && (IsUnit(key, digits.end, false) || NamesNumber(key.substr(0, begin)))) {
    return std::nullopt;
  }
  if (IsInAddress(key, begin, digits.end)) return std::nullopt;
  return year;
}

// Laws and what has their rank; of notices only those of bodies that lay down rules, for an
// agency's own are of a year. "(ฉบับที่ 7) พ.ศ. 2562" goes on with the law before.
const std::vector<std::string>& LawWords() {
  static const std::vector<std::string> words =
      Keys({"พระราชบัญญัติ",    "พ.ร.บ",     "พ. ร. บ",       "พรบ",         "พระราชกฤษฎีกา",
            "พ.ร.ฎ",         "พรฎ",       "พระราชกำหนด",   "พ.ร.ก",       "รัฐธรรมนูญ",
            "ระเบียบ",        "กฎกระทรวง", "กฎหมาย",        "กฎ ก.",       "ข้อบังคับ",
            "ข้อบัญญัติ",        "เทศบัญญัติ",   "ประมวล",        "ฉบับที่",        "ประกาศคณะกรรมการ",
            "ประกาศกระทรวง", "ประกาศกรม", "ประกาศสำนัก",    "ประกาศป.ป.ช", "ประกาศ ป.ป.ช",
            "ประกาศก.",      "ประกาศคสช", "ประกาศหัวหน้าคณะ"});
  return words;
}

bool NamesLaw(std::string_view text) {
  static const std::string agenda = Key("ระเบียบวาระ");
  for (const std::string& word : LawWords()) {
    for (size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
      if (!text.substr(at).starts_with(agenda)) return true;
    }
  }
  return false;
}

}  // namespace

std::vector<YearHit> FindYears(std::string_view key) {
  std::vector<YearHit> hits;
  const std::vector<DateHit> dates = FindDates(key);
  auto date = dates.begin();
  size_t last = 0;  // end of the date or year before
  for (size_t at = 0; at < key.size();) {
    if (date != dates.end() && at >= date->span.begin) {
      at = last = date->span.end;
      ++date;
      continue;
    }
    if (!IsDigit(key[at])) {
      ++at;
      continue;
    }
    const Digits digits = ReadDigits(key, at);
    if (digits.count == 2 || digits.count == 4) {
      const Lead lead = ReadLead(key, at);
      if (const auto year = ReadYear(key, at, digits, lead)) {
        const size_t from = std::max(last, lead.begin - std::min(lead.begin, kLawName));
        const bool of_law = lead.era && !lead.year_word && !lead.budget &&
                            NamesLaw(key.substr(from, lead.begin - from));
        const auto begin = static_cast<uint32_t>(std::max(lead.begin, last));
        hits.push_back({{begin, static_cast<uint32_t>(digits.end)}, *year, of_law});
        last = digits.end;
      }
    }
    at = digits.end;
  }
  return hits;
}

}  // namespace oit

#include "facts/contacts.h"

#include <algorithm>
#include <array>
#include <string>

#include "facts/needles.h"
#include "facts/parts.h"
#include "text/key.h"

namespace oit::facts {
namespace {

constexpr int kFewestDigits = 9;
constexpr int kMostDigits = 10;
constexpr int kShortDigits = 3;
constexpr int kHotlineDigits = 5;
constexpr uint32_t kAddressReach = 60;  // key characters from one part to the next
constexpr int kPostcodeDigits = 5;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsLatin(char c) { return c >= 'a' && c <= 'z'; }
bool IsWordOfMail(char c) {
  return IsDigit(c) || IsLatin(c) || c == '.' || c == '_' || c == '-' || c == '+';
}

// Digits from `begin`, single dashes, spaces and dots between them left out.
struct Digits {
  int count = 0;
  uint32_t end = 0;
};

Digits ReadDigits(std::string_view key, uint32_t begin, int most) {
  Digits digits{0, begin};
  uint32_t at = begin;
  while (at < key.size() && digits.count < most) {
    if (IsDigit(key[at])) {
      ++digits.count;
      digits.end = ++at;
      continue;
    }
    uint32_t next = at;
    while (next < key.size() && next - at < 3 && (key[next] == '-' || key[next] == ' ')) ++next;
    if (next == at || next >= key.size() || !IsDigit(key[next])) break;
    at = next;
  }
  return digits;
}

bool FollowsNumber(std::string_view key, uint32_t at) {
  if (at == 0) return false;
  char before = key[at - 1];
  bool part = before == '-' || before == ',' || before == '.' || before == '/';
  return IsDigit(before) || (part && at > 1 && IsDigit(key[at - 2]));
}

// "โทร. 1567": what stands before a short number.
bool IsCalled(std::string_view key, uint32_t at) {
  static const std::array<std::string, 4> kWords = {KeyOf("โทร"), KeyOf("โทร."), KeyOf("โทรศัพท์"),
                                                    KeyOf("สายด่วน")};
  std::string_view before = TrimSpaces(key.substr(0, at));
  while (!before.empty() && before.back() == ':')
    before = TrimSpaces(before.substr(0, before.size() - 1));
  return std::any_of(kWords.begin(), kWords.end(), [&](const std::string& word) {
    return before.size() >= word.size() && before.substr(before.size() - word.size()) == word;
  });
}

enum Part : uint32_t { kHouse, kVillage, kRoad, kSubdistrict, kDistrict, kProvince, kPostcode };

const Needles& AddressWords() {
  static const Needles kWords = [] {
    Needles needles;
    struct {
      Part part;
      std::string_view utf8;
    } const kAll[] = {{kHouse, "เลขที่"},     {kHouse, "บ้านเลขที่"},    {kVillage, "หมู่ที่"},
                      {kVillage, "หมู่"},     {kVillage, "ม."},       {kRoad, "ถนน"},
                      {kRoad, "ถ."},        {kRoad, "ซอย"},         {kSubdistrict, "ตำบล"},
                      {kSubdistrict, "ต."}, {kSubdistrict, "แขวง"}, {kDistrict, "อำเภอ"},
                      {kDistrict, "อ."},    {kDistrict, "เขต"},     {kProvince, "จังหวัด"},
                      {kProvince, "จ."},    {kProvince, "กรุงเทพ"},  {kPostcode, "รหัสไปรษณีย์"}};
    for (const auto& word : kAll) needles.Add(word.utf8, word.part);
    return needles;
  }();
  return kWords;
}

struct AddressPart {
  Part part;
  Span span;
};

bool IsPostcode(std::string_view key, uint32_t at) {
  if (key[at] < '1' || key[at] > '9' || (at > 0 && IsDigit(key[at - 1]))) return false;
  Digits digits = ReadDigits(key, at, kPostcodeDigits + 1);
  return digits.count == kPostcodeDigits && digits.end == at + kPostcodeDigits;
}

std::vector<AddressPart> AddressParts(std::string_view key) {
  std::vector<AddressPart> parts;
  for (const Needles::Found& found : AddressWords().Scan(key)) {
    Part part = static_cast<Part>(found.id);
    bool numbered = part == kHouse || part == kVillage;
    uint32_t next = SkipSpaces(key, found.span.end);
    if (numbered && (next >= key.size() || !IsDigit(key[next]))) continue;
    parts.push_back({part, found.span});
  }
  for (uint32_t at = 0; at < key.size(); ++at) {
    if (IsDigit(key[at]) && IsPostcode(key, at)) {
      parts.push_back({kPostcode, {at, at + kPostcodeDigits}});
    }
  }
  std::sort(parts.begin(), parts.end(),
            [](const AddressPart& a, const AddressPart& b) { return a.span.begin < b.span.begin; });
  return parts;
}

bool IsAddress(const std::vector<AddressPart>& parts, size_t begin, size_t end) {
  std::array<bool, kPostcode + 1> has{};
  for (size_t i = begin; i < end; ++i) has[parts[i].part] = true;
  int places = has[kVillage] + has[kRoad] + has[kSubdistrict] + has[kDistrict] + has[kProvince];
  return (has[kHouse] || has[kVillage] || has[kPostcode]) && places >= 2 &&
         (has[kDistrict] || has[kProvince]);
}

// The offset behind thirteen digits from `at` on; `at` where there are none.
uint32_t EndOfIdNumber(std::string_view key, uint32_t at) {
  constexpr uint32_t kGroups[] = {1, 4, 5, 2, 1};
  uint32_t end = at;
  const auto skip_digits = [&](uint32_t count) {
    while (count > 0 && end < key.size() && IsDigit(key[end])) --count, ++end;
    return count == 0;
  };
  const bool parted = at + 1 < key.size() && (key[at + 1] == '-' || key[at + 1] == ' ');
  for (uint32_t group : kGroups) {
    if (parted && end > at && (end >= key.size() || key[end++] != key[at + 1])) return at;
    if (!skip_digits(group)) return at;
  }
  return end < key.size() && IsDigit(key[end]) ? at : end;
}

}  // namespace

std::vector<Span> FindPhones(std::string_view key) {
  std::vector<Span> phones;
  for (uint32_t at = 0; at < key.size();) {
    if (!IsDigit(key[at]) || FollowsNumber(key, at)) {
      ++at;
      continue;
    }
    Digits digits = ReadDigits(key, at, kMostDigits + 1);
    bool full = key[at] == '0' && digits.count >= kFewestDigits && digits.count <= kMostDigits;
    Digits brief = ReadDigits(key, at, kHotlineDigits + 1);
    bool hotline =
        brief.count >= kShortDigits && brief.count <= kHotlineDigits && IsCalled(key, at);
    if (full || hotline) phones.push_back({at, full ? digits.end : brief.end});
    at = full ? digits.end : at + 1;
  }
  return phones;
}

std::vector<Span> FindIdNumbers(std::string_view key) {
  std::vector<Span> numbers;
  for (uint32_t at = 0; at < key.size();) {
    const uint32_t end = IsDigit(key[at]) && !FollowsNumber(key, at) ? EndOfIdNumber(key, at) : at;
    if (end > at) numbers.push_back({at, end});
    at = std::max(end, at + 1);
  }
  return numbers;
}

std::vector<Span> FindEmails(std::string_view key) {
  std::vector<Span> emails;
  for (size_t sign = key.find('@'); sign != key.npos; sign = key.find('@', sign + 1)) {
    size_t begin = sign;
    while (begin > 0 && IsWordOfMail(key[begin - 1])) --begin;
    size_t end = sign + 1;
    while (end < key.size() && IsWordOfMail(key[end])) ++end;
    while (end > sign && (key[end - 1] == '.' || key[end - 1] == '-')) --end;
    std::string_view domain = end > sign ? key.substr(sign + 1, end - sign - 1) : "";
    if (begin == sign || domain.find('.') == domain.npos) continue;
    emails.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
  }
  return emails;
}

std::vector<Span> FindUrls(std::string_view key) {
  std::vector<Span> urls;
  for (uint32_t at = 0; at < key.size();) {
    std::string_view rest = key.substr(at);
    bool starts = rest.rfind("http://", 0) == 0 || rest.rfind("https://", 0) == 0 ||
                  (rest.rfind("www.", 0) == 0 && (at == 0 || !IsLatin(key[at - 1])));
    if (!starts) {
      ++at;
      continue;
    }
    uint32_t end = at;
    while (end < key.size() && key[end] > ' ' && !IsThai(key[end])) ++end;
    while (end > at && std::string_view(".,;:)]\"'").find(key[end - 1]) != std::string_view::npos) {
      --end;
    }
    urls.push_back({at, end});
    at = std::max(end, at + 1);
  }
  return urls;
}

std::vector<Span> FindAddresses(std::string_view key) {
  std::vector<Span> addresses;
  std::vector<AddressPart> parts = AddressParts(key);
  for (size_t begin = 0; begin < parts.size();) {
    size_t end = begin + 1;
    while (end < parts.size() && parts[end].span.begin <= parts[end - 1].span.end + kAddressReach) {
      ++end;
    }
    if (IsAddress(parts, begin, end)) {
      addresses.push_back({parts[begin].span.begin, parts[end - 1].span.end});
    }
    begin = end;
  }
  return addresses;
}

}  // namespace oit::facts

#include "pack/check_year.h"

#include <fmt/format.h>

#include <map>
#include <set>
#include <sstream>

#include "pack/problem.h"
#include "yaml/reader.h"

namespace oit {
namespace {

bool IsCode(std::string_view code) {
  return code.size() >= 2 && code[0] == 'O' && code[1] != '0' &&
         code.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

// The code that was meant: O for 0, o, Thai zero; Arabic digits for Thai ones; no spaces.
std::string Mended(std::string_view code) {
  std::string plain;
  for (size_t i = 0; i < code.size(); ++i) {
    const std::string_view rest = code.substr(i);
    if (rest.size() >= 3 && rest.substr(0, 2) == "\xE0\xB9" && rest[2] >= '\x90' &&
        rest[2] <= '\x99') {
      plain += static_cast<char>('0' + (rest[2] - '\x90'));
      i += 2;
    } else if (code[i] != ' ' && code[i] != '.' && code[i] != '-') {
      plain += code[i];
    }
  }
  if (!plain.empty() && (plain[0] == '0' || plain[0] == 'o')) plain[0] = 'O';
  const size_t zeros = plain.find_first_not_of('0', 1);
  if (zeros != std::string::npos && zeros > 1) plain.erase(1, zeros - 1);
  return IsCode(plain) ? plain : "";
}

class YearCheck {
 public:
  explicit YearCheck(const Year& year) : year_(year) {}

  Errors Run() {
    CheckSections();
    for (const YearItem& item : year_.items) CheckItem(item);
    SortByPlace(errors_);
    return std::move(errors_);
  }

 private:
  void Add(const char* code, const Place& place, Bilingual message, Bilingual hint = {}) {
    errors_.push_back(Problem(code, place, year_.text, std::move(message), std::move(hint)));
  }

  void CheckSections() {
    for (const Section& section : year_.sections) {
      CheckIndicator(section);
      if (sections_.insert(section.number).second) continue;
      Add("pack.doubled_section", section.place,
          {fmt::format("หมวด {} เขียนไว้สองครั้ง", section.number),
           fmt::format("section {} stands twice", section.number)});
    }
  }

  // A section is a part of an OIT indicator, where the year says what those are.
  void CheckIndicator(const Section& section) {
    if (year_.indicators.empty()) return;
    for (const Indicator& indicator : year_.indicators) {
      if (indicator.number == section.indicator && indicator.instrument == Instrument::kOit) return;
    }
    Add("pack.indicator", section.place,
        {fmt::format("หมวด {} อยู่ในตัวชี้วัดที่ {} ซึ่งไม่ใช่ตัวชี้วัดของ OIT", section.number, section.indicator),
         fmt::format("section {} is of indicator {}, which is none of OIT", section.number,
                     section.indicator)});
  }

  // Each code of a source stands in `sources`, where the year has that.
  void CheckSource(const std::string& codes, const Place& place) {
    if (year_.sources.empty()) return;
    std::vector<std::string> known;
    for (const auto& [code, what] : year_.sources) known.push_back(code);
    std::istringstream words(codes);
    for (std::string code; words >> code;) {
      if (year_.sources.count(code) != 0) continue;
      Add("pack.source", place,
          {fmt::format("ที่มา “{}” ไม่มีใน sources", code),
           fmt::format("sources does not have “{}”", code)},
          yaml::DidYouMean(code, known));
    }
  }

  void CheckItem(const YearItem& item) {
    const std::string code = CheckCode(item);
    CheckSource(item.source, item.place);
    if (!item.section.empty() && sections_.count(item.section) == 0) {
      Add("pack.section", item.section_place,
          {fmt::format("{} อยู่ในหมวด “{}” ซึ่งไม่มีใน sections", item.code, item.section),
           fmt::format("{} names the section “{}”, which sections does not have", item.code,
                       item.section)},
          yaml::DidYouMean(item.section, {sections_.begin(), sections_.end()}));
    }
    std::map<std::string, uint32_t> ids;
    for (const YearElement& element : item.elements) CheckElement(code, element, ids);
  }

  // The code that the item's refs must begin with; empty where nobody can tell.
  std::string CheckCode(const YearItem& item) {
    if (item.code.empty()) return "";
    std::string meant = item.code;
    if (!IsCode(item.code)) {
      meant = Mended(item.code);
      Add("pack.code", item.place,
          {fmt::format("รหัสข้อ “{}” ไม่ถูกรูปแบบ", item.code),
           fmt::format("“{}” is no code of an item", item.code)},
          meant.empty()
              ? Bilingual{"เขียนอักษร O ตามด้วยเลขอารบิก เช่น O12",
                          "write the letter O and digits 0-9, such as O12"}
              : Bilingual{fmt::format("เขียนเป็น “{}” (อักษร O ตัวใหญ่ ตามด้วยเลขอารบิก)", meant),
                          fmt::format("write “{}” (the capital letter O, digits 0-9)", meant)});
    }
    const bool fresh =
        RefuseDoubled("pack.doubled_code", codes_, item.code, item.place, {"รหัสข้อ", "the code"});
    return fresh ? meant : "";
  }

  void CheckElement(const std::string& code, const YearElement& element,
                    std::map<std::string, uint32_t>& ids) {
    CheckSource(element.source, element.place);
    if (!element.id.empty()) {
      RefuseDoubled("pack.doubled_element", ids, element.requirement + "." + element.id,
                    element.place, {"องค์ประกอบ", "the element"});
    }
    if (element.ref.empty() || code.empty()) return;
    if (element.ref.rfind(code + ".", 0) != 0) {
      Add("pack.ref", element.ref_place,
          {fmt::format("“{}” ไม่ใช่รหัสขององค์ประกอบใน {}", element.ref, code),
           fmt::format("“{}” is no id of an element of {}", element.ref, code)},
          {fmt::format("เขียนเป็น {0}.1, {0}.2, ...", code),
           fmt::format("write {0}.1, {0}.2, ...", code)});
    }
    RefuseDoubled("pack.doubled_ref", refs_, element.ref, element.ref_place,
                  {"รหัสองค์ประกอบ", "the ref"});
  }

  // False where the name was seen before.
  bool RefuseDoubled(const char* code, std::map<std::string, uint32_t>& seen,
                     const std::string& name, const Place& place, const Bilingual& what) {
    const auto [first, fresh] = seen.emplace(name, place.line);
    if (fresh) return true;
    Add(code, place,
        {fmt::format("{} “{}” ซ้ำกับบรรทัด {}", what.th, name, first->second),
         fmt::format("{} “{}” stands on line {} already", what.en, name, first->second)},
        {"แก้ให้แต่ละแห่งไม่ซ้ำกัน หรือลบออกหนึ่งแห่ง", "change one of the two, or delete it"});
    return false;
  }

  const Year& year_;
  Errors errors_;
  std::set<std::string> sections_;
  std::map<std::string, uint32_t> codes_;
  std::map<std::string, uint32_t> refs_;
};

}  // namespace

std::string MeantCode(std::string_view code) {
  return IsCode(code) ? std::string(code) : Mended(code);
}

Errors CheckYear(const Year& year) { return YearCheck(year).Run(); }

}  // namespace oit

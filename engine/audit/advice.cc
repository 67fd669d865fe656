#include "audit/advice.h"

#include <utility>

namespace oit {
namespace {

void Replace(std::string* text, const std::string& from, const std::string& to) {
  for (size_t at = text->find(from); at != std::string::npos;
       at = text->find(from, at + to.size())) {
    text->replace(at, from.size(), to);
  }
}

bool StartsWith(const std::string& text, const char* beginning) {
  return text.rfind(beginning, 0) == 0;
}

}  // namespace

std::string ThaiDigits(int number) {
  std::string thai;
  for (char digit : std::to_string(number)) {
    thai += "\xE0\xB9";
    thai += static_cast<char>(0x90 + (digit - '0'));  // ๐ is U+0E50
  }
  return thai;
}

AdviceTerms TermsFor(const Agency& agency, int year) {
  AdviceTerms terms;
  terms.year = year;
  if (StartsWith(agency.klass, "เทศบาล")) {
    terms.ordinance = "เทศบัญญัติ";
    terms.staff = "พนักงานเทศบาลและพนักงานจ้าง";
  } else if (agency.klass == "อบต.") {
    terms.ordinance = "ข้อบัญญัติ";
    terms.staff = "พนักงานส่วนตำบลและพนักงานจ้าง";
  } else if (agency.klass == "อบจ.") {
    terms.ordinance = "ข้อบัญญัติ";
    terms.staff = "ข้าราชการ ลูกจ้าง และพนักงานจ้าง";
  } else if (agency.local || agency.klass.empty()) {
    terms.ordinance = "ข้อบัญญัติหรือเทศบัญญัติ";
    terms.staff = "บุคลากรทุกระดับ";
  } else {
    terms.ordinance = "เอกสาร";  // เอกสารงบประมาณรายจ่าย
    terms.staff = "บุคลากรทุกระดับ";
  }
  return terms;
}

std::string Fill(std::string text, const AdviceTerms& terms) {
  Replace(&text, "{year}", ThaiDigits(terms.year));
  Replace(&text, "{last_year}", ThaiDigits(terms.year - 1));
  Replace(&text, "{code}", terms.code.empty() ? "“" + terms.title + "”" : terms.code);
  Replace(&text, "{ordinance}", terms.ordinance);
  Replace(&text, "{staff}", terms.staff);
  return text;
}

Advice Fill(Advice advice, const AdviceTerms& terms) {
  for (std::string* text :
       {&advice.action, &advice.brief, &advice.responsible, &advice.period, &advice.follow_up}) {
    *text = Fill(std::move(*text), terms);
  }
  for (std::string& step : advice.steps) step = Fill(std::move(step), terms);
  return advice;
}

std::vector<Advice> AdviceFor(const Pack& pack, const YearItem& item, const Agency& agency) {
  AdviceTerms terms = TermsFor(agency, pack.year.year);
  terms.code = item.code;
  terms.title = item.title.th;
  std::vector<Advice> all;
  for (const std::string& slug : item.requirements) {
    for (const Advice& advice : pack.Of(slug).advice) all.push_back(Fill(advice, terms));
  }
  return all;
}

}  // namespace oit

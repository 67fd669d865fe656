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
  const std::string& klass = agency.klass;
  AdviceTerms terms;
  terms.year = year;
  const auto name = [&terms](const char* chief, const char* secretary, const char* ordinance,
                             const char* staff) {
    terms.chief = chief;
    terms.secretary = secretary;
    terms.ordinance = ordinance;
    terms.staff = staff;
  };
  if (StartsWith(klass, "เทศบาล")) {
    name("นายกเทศมนตรี", "ปลัดเทศบาล", "เทศบัญญัติ", "พนักงานเทศบาลและพนักงานจ้าง");
  } else if (klass == "อบต.") {
    name("นายกองค์การบริหารส่วนตำบล", "ปลัดองค์การบริหารส่วนตำบล", "ข้อบัญญัติ", "พนักงานส่วนตำบลและพนักงานจ้าง");
  } else if (klass == "อบจ.") {
    name("นายกองค์การบริหารส่วนจังหวัด", "ปลัดองค์การบริหารส่วนจังหวัด", "ข้อบัญญัติ",
         "ข้าราชการ ลูกจ้าง และพนักงานจ้าง");
  } else if (klass == "เมืองพัทยา") {
    name("นายกเมืองพัทยา", "ปลัดเมืองพัทยา", "ข้อบัญญัติ", "พนักงานเมืองพัทยาและพนักงานจ้าง");
  } else if (klass == "กทม.") {
    name("ผู้ว่าราชการกรุงเทพมหานคร", "ปลัดกรุงเทพมหานคร", "ข้อบัญญัติ", "ข้าราชการและลูกจ้าง");
  } else if (agency.local || klass.empty()) {
    name("ผู้บริหารสูงสุด", "ปลัดหรือผู้บังคับบัญชา", "ข้อบัญญัติหรือเทศบัญญัติ", "บุคลากรทุกระดับ");
  } else {  // เอกสารงบประมาณรายจ่าย
    name("หัวหน้าหน่วยงาน", "ผู้บังคับบัญชา", "เอกสาร", "บุคลากรทุกระดับ");
  }
  return terms;
}

int DataYear(const YearItem& item, int year) {
  bool previous = false;
  for (const YearElement& element : item.elements) {
    if (element.window == Window::kCurrent) return year;
    previous = previous || element.window == Window::kPrevious;
  }
  return previous ? year - 1 : year;
}

std::string Fill(std::string text, const AdviceTerms& terms) {
  Replace(&text, "{year}", ThaiDigits(terms.year));
  Replace(&text, "{last_year}", ThaiDigits(terms.year - 1));
  Replace(&text, "{data_year}", ThaiDigits(terms.data_year == 0 ? terms.year : terms.data_year));
  Replace(&text, "{code}", terms.code.empty() ? "“" + terms.title + "”" : terms.code);
  Replace(&text, "{ordinance}", terms.ordinance);
  Replace(&text, "{staff}", terms.staff);
  Replace(&text, "{chief}", terms.chief);
  Replace(&text, "{secretary}", terms.secretary);
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
  terms.data_year = DataYear(item, pack.year.year);
  std::vector<Advice> all;
  for (const std::string& slug : item.requirements) {
    for (const Advice& advice : pack.Of(slug).advice) all.push_back(Fill(advice, terms));
  }
  return all;
}

}  // namespace oit

#include <fmt/format.h>

#include "audit/advice.h"
#include "report/plan_text.h"
#include "report/plan_words.h"
#include "report/xml_text.h"

namespace oit {
namespace {

constexpr const char* kHead =
    "<!DOCTYPE html>\n<html lang=\"th\">\n<head>\n<meta charset=\"utf-8\">\n<title>{}</title>\n"
    "<style>\n"
    "@page {{ size: A4 landscape; margin: 2cm }}\n"
    "body {{ font-family: \"TH Sarabun New\", \"TH SarabunPSK\", sans-serif; font-size: 16pt }}\n"
    "h1 {{ font-size: 18pt; text-align: center }}\n"
    "table {{ border-collapse: collapse; width: 100% }}\n"
    "th, td {{ border: 1px solid black; padding: 4pt; vertical-align: top; text-align: left }}\n"
    "</style>\n</head>\n<body>\n";

// Lines stay lines.
std::string Escaped(const std::string& text) {
  std::string out;
  for (char each : XmlText(text)) out += each == '\n' ? "<br>\n" : std::string(1, each);
  return out;
}

std::string Element(const char* name, const std::string& text) {
  return fmt::format("<{0}>{1}</{0}>\n", name, Escaped(text));
}

std::string HtmlTable(const Plan& plan, Language language) {
  std::string out = "<table>\n<thead>\n<tr>\n";
  for (const PlanColumn& column : PlanColumns()) out += Element("th", column.title.In(language));
  out += "</tr>\n</thead>\n<tbody>\n";
  for (size_t i = 0; i < plan.rows.size(); ++i) {
    out += "<tr>\n";
    std::string lead = ThaiDigits(static_cast<int>(i) + 1) + ". ";
    for (const PlanColumn& column : PlanColumns()) {
      out += Element("td", lead + column.text(plan.rows[i]));
      lead.clear();
    }
    out += "</tr>\n";
  }
  return out + "</tbody>\n</table>\n";
}

}  // namespace

std::string PlanHtml(const Plan& plan, const Checklist& report, const Pack& pack,
                     Language language) {
  const std::string agency = AgencyWords(report.facts.agency);
  std::string out = fmt::format(kHead, Escaped(PlanTitle(plan))) + Element("h1", PlanTitle(plan));
  if (!agency.empty()) out += Element("p", agency);
  const Bilingual outdated = Outdated(plan, report);
  if (!outdated.empty()) out += Element("blockquote", outdated.In(language));
  out += Element("p", Introduction(plan, report, pack.year)) + HtmlTable(plan, language);
  out += Element("h2", language == Language::kThai ? "ที่มาของร่าง (ไม่ต้องคัดลอก)"
                                                   : "Where this comes from (not to be copied)");
  out += "<ul>\n";
  for (const Bilingual& ground : Grounds(plan, report, pack.year)) {
    out += Element("li", ground.In(language));
  }
  return out + Element("li", DraftOnly().In(language)) + "</ul>\n</body>\n</html>\n";
}

}  // namespace oit

#include "report/head.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/page.h"
#include "report/words.h"

namespace oit {
namespace {

constexpr size_t kDates = 3;

class HeadWords {
 public:
  HeadWords(const Checklist& checklist, const Pack& pack, Language language)
      : checklist_(checklist),
        pack_(pack),
        language_(language),
        plan_(checklist.facts.kind == ReportKind::kMeasuresPlan),
        folder_(checklist.facts.kind == ReportKind::kAgencyFolder) {}

  Head Describe() const;

 private:
  std::string Say(const char* th, const char* en) const {
    return language_ == Language::kThai ? th : en;
  }
  std::string AgencyLine() const;
  std::string Measures() const;
  std::string Dates() const;
  std::string YearLine() const;
  int OtherYear() const;

  const Checklist& checklist_;
  const Pack& pack_;
  const Language language_;
  const bool plan_, folder_;
};

Head HeadWords::Describe() const {
  const std::string title = Say("ตรวจเทียบแบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)  ITA {} · {} ข้อ",
                                "Checked against the Open Data form (OIT)  ITA {} · {} items");
  const Facts& facts = checklist_.facts;
  Head head;
  head.title = fmt::format(fmt::runtime(title), pack_.year.year, pack_.year.items.size());
  head.agency = OneLine(AgencyLine());
  head.document = OneLine(facts.title_text.empty() ? checklist_.path : facts.title_text);
  if (!folder_) head.about = Word(facts.kind, language_) + Measures() + Dates();
  head.year = YearLine();
  head.other_year = OtherYear();
  return head;
}

std::string HeadWords::AgencyLine() const {
  const Agency& agency = checklist_.facts.agency;
  std::string line = agency.name;
  if (line.empty()) {
    line = folder_ ? Say("ยังไม่ระบุใน agency.yaml", "not given in agency.yaml")
                   : Say("ไม่พบชื่อหน่วยงานในเอกสารนี้", "no name found in this document");
  }
  if (!agency.amphoe.empty()) line += Say("  อ.", "  amphoe ") + agency.amphoe;
  if (!agency.province.empty()) line += Say("  จ.", "  province ") + agency.province;
  return line;
}

// " · 8 มาตรการ แจ้งว่าแล้วเสร็จทุกมาตรการ".
std::string HeadWords::Measures() const {
  const std::vector<Measure>& measures = checklist_.facts.measures;
  if (measures.empty()) return "";
  std::string out =
      fmt::format(fmt::runtime(Say(" · {} มาตรการ", " · {} measures")), measures.size());
  if (plan_) return out;
  auto count = [&](RowMark mark) {
    return static_cast<size_t>(std::count_if(measures.begin(), measures.end(),
                                             [mark](const Measure& m) { return m.mark == mark; }));
  };
  if (count(RowMark::kDone) == measures.size()) {
    return out + Say(" แจ้งว่า \"แล้วเสร็จ\" ทุกมาตรการ", ", all marked as done");
  }
  const char* separator = ": ";
  for (RowMark mark : {RowMark::kDone, RowMark::kInProgress, RowMark::kNotDone,
                       RowMark::kContradiction, RowMark::kNone}) {
    if (count(mark) == 0) continue;
    out += fmt::format("{}{} {}", separator, Word(mark, language_), count(mark));
    separator = ", ";
  }
  return out;
}

// " · วันที่ในเอกสาร 24 เม.ย. 2568, 15 ม.ค. 2568".
std::string HeadWords::Dates() const {
  std::vector<Date> dates;
  for (const Event& event : checklist_.facts.events) {
    if (std::count(dates.begin(), dates.end(), event.date) == 0) dates.push_back(event.date);
  }
  std::string out;
  for (size_t i = 0; i < dates.size() && i < kDates; ++i) {
    out += out.empty() ? Say(" · วันที่ในเอกสาร ", " · dates in it: ") : ", ";
    out += Unbroken(DateWords(dates[i], language_));
  }
  return dates.size() > kDates ? out + ", …" : out;
}

// The year of the document, where the rules are of another; else a neighbour.
int HeadWords::OtherYear() const {
  const std::optional<int>& own = checklist_.facts.fiscal_year;
  if (own && *own != pack_.year.year) return *own;
  return pack_.year.year == 2568 ? 2567 : 2568;
}

std::string HeadWords::YearLine() const {
  const std::string why = checklist_.year_reason.In(language_);
  const char* line = language_ == Language::kThai ? "ตรวจด้วยเกณฑ์ปี {}" : "Judged by the rules of {}";
  std::string text = fmt::format(fmt::runtime(line), pack_.year.year);
  if (!why.empty()) text += Say(" เพราะ", " because ") + why;
  return text;
}

}  // namespace

Head DescribeHead(const Checklist& checklist, const Pack& pack, Language language) {
  return HeadWords(checklist, pack, language).Describe();
}

}  // namespace oit

#include "report/head.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/words.h"

namespace oit {
namespace {

constexpr size_t kDates = 3;

class Head {
 public:
  Head(const Checklist& checklist, const Pack& pack, const TextOptions& options, Page* page)
      : checklist_(checklist),
        pack_(pack),
        options_(options),
        page_(*page),
        plan_(checklist.facts.kind == ReportKind::kMeasuresPlan),
        folder_(checklist.facts.kind == ReportKind::kAgencyFolder) {}

  void Print();

 private:
  std::string Say(const char* th, const char* en) const {
    return options_.language == Language::kThai ? th : en;
  }
  void Fact(const std::string& label, const std::string& text);
  std::string Measures() const;
  std::string Dates() const;
  void YearLine();
  int OtherYear() const;
  void FilterLine();

  const Checklist& checklist_;
  const Pack& pack_;
  const TextOptions& options_;
  Page& page_;
  const bool plan_, folder_;
};

void Head::Fact(const std::string& label, const std::string& text) {
  page_.Text(Fit(label, 10), text, Tone::kDim);
}

void Head::Print() {
  std::string title = Say("ตรวจเทียบแบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)  ITA {} · {} ข้อ",
                          "Checked against the Open Data form (OIT)  ITA {} · {} items");
  page_.Heading(fmt::format(fmt::runtime(title), pack_.year.year, pack_.year.items.size()));
  const Facts& facts = checklist_.facts;
  std::string agency = facts.agency.name;
  if (agency.empty()) {
    agency = folder_ ? Say("ยังไม่ระบุใน agency.yaml", "not given in agency.yaml")
                     : Say("ไม่พบชื่อหน่วยงานในเอกสารนี้", "no name found in this document");
  }
  if (!facts.agency.amphoe.empty()) agency += Say("  อ.", "  amphoe ") + facts.agency.amphoe;
  if (!facts.agency.province.empty()) agency += Say("  จ.", "  province ") + facts.agency.province;
  if (options_.name_file && !folder_) Fact(Say("ไฟล์", "file"), OneLine(checklist_.path));
  Fact(Say("หน่วยงาน", "agency"), OneLine(agency));
  std::string document = facts.title_text.empty() ? checklist_.path : facts.title_text;
  Fact(folder_ ? Say("โฟลเดอร์", "folder") : Say("เอกสาร", "document"), OneLine(document));
  std::string about = Word(facts.kind, options_.language) + Measures();
  about += Dates();
  if (!folder_) Fact("", "(" + about + ")");
  YearLine();
  FilterLine();
}

// " · 8 มาตรการ แจ้งว่าแล้วเสร็จทุกมาตรการ".
std::string Head::Measures() const {
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
    out += fmt::format("{}{} {}", separator, Word(mark, options_.language), count(mark));
    separator = ", ";
  }
  return out;
}

// " · วันที่ในเอกสาร 24 เม.ย. 2568, 15 ม.ค. 2568".
std::string Head::Dates() const {
  std::vector<Date> dates;
  for (const Event& event : checklist_.facts.events) {
    if (std::count(dates.begin(), dates.end(), event.date) == 0) dates.push_back(event.date);
  }
  std::string out;
  for (size_t i = 0; i < dates.size() && i < kDates; ++i) {
    out += out.empty() ? Say(" · วันที่ในเอกสาร ", " · dates in it: ") : ", ";
    out += Unbroken(DateWords(dates[i], options_.language));
  }
  return dates.size() > kDates ? out + ", …" : out;
}

// The year of the document, where the rules are of another; else a neighbour.
int Head::OtherYear() const {
  const std::optional<int>& own = checklist_.facts.fiscal_year;
  if (own && *own != pack_.year.year) return *own;
  return pack_.year.year == 2568 ? 2567 : 2568;
}

void Head::YearLine() {
  std::string why = checklist_.year_reason.In(options_.language);
  std::string text = fmt::format(fmt::runtime(Say("ตรวจด้วยเกณฑ์ปี {}", "Judged by the rules of {}")),
                                 pack_.year.year);
  if (!why.empty()) text += Say(" เพราะ", " because ") + why;
  page_.Text("", text + fmt::format(fmt::runtime(Say("  (เปลี่ยนปี เช่น --year {})",
                                                     "  (another year, for example --year {})")),
                                    OtherYear()));
  if (options_.strict) {
    page_.Text("", Say("ตรวจแบบเข้ม (นับเฉพาะที่มีหลักฐาน)", "Strict: only what has evidence counts"),
               Tone::kPlain, Tone::kLook);
  }
}

// What --only leaves out.
void Head::FilterLine() {
  if (options_.only.empty()) return;
  std::string shown;
  size_t hidden = checklist_.items.size();
  for (Verdict verdict : options_.only) {
    shown += (shown.empty() ? "" : ", ") + Word(verdict, options_.language);
  }
  for (const ItemResult& item : checklist_.items) {
    hidden -= static_cast<size_t>(
        std::count(options_.only.begin(), options_.only.end(), item.verdict) > 0);
  }
  std::string text = Say("แสดงเฉพาะข้อที่ {} (--only) ไม่ได้แสดงอีก {} ข้อ",
                         "Only items that are {} (--only); {} more are not shown");
  page_.Text("", fmt::format(fmt::runtime(text), shown, hidden), Tone::kPlain, Tone::kLook);
}

}  // namespace

void PrintHead(const Checklist& checklist, const Pack& pack, const TextOptions& options,
               Page* page) {
  Head(checklist, pack, options, page).Print();
}

}  // namespace oit

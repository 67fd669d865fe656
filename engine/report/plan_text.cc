#include "report/plan_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "audit/advice.h"
#include "report/page.h"
#include "report/plan_words.h"
#include "report/words.h"
#include "text/key.h"

namespace oit {
namespace {

constexpr int kLabelColumns = 18;

// "(ข้อ O2)" is not broken between its words.
std::string WithCodesWhole(std::string text) {
  static constexpr std::string_view kItem = "(ข้อ ";
  for (size_t at = text.find(kItem); at != text.npos; at = text.find(kItem, at + 1)) {
    text.replace(at + kItem.size() - 1, 1, kNoBreak);
  }
  return text;
}

// Lines of a text, each beside the label's column; the label stands before the first.
void AddLines(Page* page, const std::string& label, const std::string& text) {
  std::string lead = "  " + Fit(label, kLabelColumns) + " ";
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    std::string line = WithCodesWhole(text.substr(at, end - at));
    // A step's own number stands before its lines.
    const size_t number = line.find(". ");
    const bool step = number != line.npos && number <= 6 && text.find('\n') != text.npos;
    if (step) {
      page->Text(lead + line.substr(0, number + 2), line.substr(number + 2));
    } else {
      page->Text(lead, line);
    }
    lead = std::string(static_cast<size_t>(DisplayWidth(lead)), ' ');
    at = end + 1;
  }
}

class PlanPage {
 public:
  PlanPage(const Plan& plan, const Checklist& report, const Pack& pack, const TextOptions& options)
      : plan_(plan),
        report_(report),
        year_(pack.year),
        language_(options.language),
        page_(options.width, options.colour) {}

  std::string Print() {
    page_.Heading(Say("ร่าง", "Draft: ") + PlanTitle(plan_));
    Head(Say("หน่วยงาน", "agency"), AgencyWords(report_.facts.agency));
    const std::string title = OneLine(report_.facts.title_text);
    Head(Say("ร่างจาก", "from"),
         fmt::format("{} ({} {})", title.empty() ? report_.path : title,
                     Say("ตรวจด้วยเกณฑ์ปี", "judged by the rules of"), year_.year));
    for (const Bilingual& ground : Grounds(plan_, report_, year_)) {
      page_.Text("  · ", ground.In(language_));
    }
    if (plan_.rows.empty()) {
      page_.Blank();
      page_.Text("", Say("ไม่มีมาตรการที่ต้องร่างจากเอกสารนี้", "nothing to draft from this document"));
    }
    if (!plan_.rows.empty()) {
      page_.Blank();
      page_.Text("", Introduction(plan_, report_, year_));
    }
    for (size_t i = 0; i < plan_.rows.size(); ++i) Row(i);
    page_.Blank();
    page_.Text("", DraftOnly().In(language_), Tone::kPlain, Tone::kDim);
    return page_.Take();
  }

 private:
  std::string Say(const char* th, const char* en) const {
    return language_ == Language::kThai ? th : en;
  }

  void Head(const std::string& label, const std::string& text) {
    if (!text.empty()) page_.Text(Fit(label, 10), text);
  }

  void Row(size_t index) {
    const PlanRow& row = plan_.rows[index];
    page_.Blank();
    page_.Text(ThaiDigits(static_cast<int>(index) + 1) + ". ", row.text.action, Tone::kPlain,
               Tone::kHeading);
    for (const PlanColumn& column : PlanColumns()) {
      if (&column == &PlanColumns().front()) continue;
      AddLines(&page_, column.title.In(language_), column.text(row));
    }
    std::string label = Say("ที่มา", "Why");
    for (const Bilingual& reason : Reasons(plan_, row, year_)) {
      page_.Text("  " + Fit(label, kLabelColumns) + " ", reason.In(language_), Tone::kPlain,
                 Tone::kDim);
      label.clear();
    }
    if (!row.carried_on) return;
    page_.Text("  " + Fit(Say("ดำเนินการต่อเนื่อง", "Carried on"), kLabelColumns) + " ",
               fmt::format("{} “{}” ({})", Say("รายงานผลแจ้งว่าทำแล้ว:", "done by the results:"),
                           CutToWidth(OneLine(row.carried_on->quote), 60),
                           PlaceWords(*row.carried_on, language_)),
               Tone::kPlain, Tone::kDim);
  }

  const Plan& plan_;
  const Checklist& report_;
  const Year& year_;
  Language language_;
  Page page_;
};

std::string InCell(std::string text) {
  for (size_t at = text.find('|'); at != text.npos; at = text.find('|', at + 2)) {
    text.insert(at, "\\");
  }
  for (size_t at = text.find('\n'); at != text.npos; at = text.find('\n', at)) {
    text.replace(at, 1, "<br>");
  }
  return text;
}

std::string MarkdownTable(const Plan& plan, Language language) {
  std::string out, border;
  for (const PlanColumn& column : PlanColumns()) {
    out += "| " + column.title.In(language) + " ";
    border += "|---";
  }
  out += "|\n" + border + "|\n";
  for (size_t i = 0; i < plan.rows.size(); ++i) {
    out += "| " + ThaiDigits(static_cast<int>(i) + 1) + ". ";
    for (size_t c = 0; c < PlanColumns().size(); ++c) {
      out += (c == 0 ? "" : "| ") + InCell(PlanColumns()[c].text(plan.rows[i])) + " ";
    }
    out += "|\n";
  }
  return out;
}

}  // namespace

std::string PlanText(const Plan& plan, const Checklist& report, const Pack& pack,
                     const TextOptions& options) {
  return PlanPage(plan, report, pack, options).Print();
}

std::string PlanMarkdown(const Plan& plan, const Checklist& report, const Pack& pack,
                         Language language) {
  const bool thai = language == Language::kThai;
  std::string out;
  out += fmt::format("# {}\n\n", PlanTitle(plan));
  const std::string agency = AgencyWords(report.facts.agency);
  if (!agency.empty()) out += agency + "\n\n";
  const Bilingual outdated = Outdated(plan, report);
  if (!outdated.empty()) out += fmt::format("> {}\n\n", outdated.In(language));
  out += Introduction(plan, report, pack.year) + "\n\n" + MarkdownTable(plan, language);
  out += thai ? "\n## ที่มาของร่าง (ไม่ต้องคัดลอก)\n\n"
              : "\n## Where this comes from (not to be copied)\n\n";
  for (const Bilingual& ground : Grounds(plan, report, pack.year)) {
    out += "- " + ground.In(language) + "\n";
  }
  for (const auto& [number, rule] : plan.indicators) {
    out += fmt::format("- {}: {}\n", IndicatorWords(plan, number, pack.year).In(language),
                       rule->about);
  }
  for (size_t i = 0; i < plan.rows.size(); ++i) {
    const PlanRow& row = plan.rows[i];
    out += fmt::format("- {} {}\n", thai ? "มาตรการที่" : "measure", i + 1);
    for (const Bilingual& reason : Reasons(plan, row, pack.year)) {
      out += "  - " + reason.In(language) + "\n";
    }
    if (row.carried_on) out += thai ? "  - ดำเนินการต่อเนื่องจากที่รายงานผลไว้\n" : "  - carried on\n";
  }
  return out + "- " + DraftOnly().In(language) + "\n";
}

}  // namespace oit

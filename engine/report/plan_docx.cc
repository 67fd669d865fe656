#include <fmt/format.h>

#include "audit/advice.h"
#include "report/docx.h"
#include "report/memo.h"
#include "report/plan_text.h"
#include "report/plan_words.h"

namespace oit {
namespace {

using docx::Style;

// Tenths of a millimetre, in the order of PlanColumns().
constexpr int kWidths[] = {450, 940, 400, 360, 420};

// The memo is Thai whatever the language of the rest, as the measures are.
class PlanMemo {
 public:
  PlanMemo(const Plan& plan, const Checklist& report, const Pack& pack, Language language)
      : plan_(plan), report_(report), year_(pack.year), language_(language) {}

  Result<std::string> Write() {
    Memo();
    file_.EndSection(docx::Page::kPortrait);
    Table();
    Sources();
    file_.EndSection(docx::Page::kLandscape);
    return file_.Finish();
  }

 private:
  void Memo();
  void Table();
  void Sources();
  void Source(const std::string& text) { file_.Add(docx::Text(Style::kList, "–\t" + text)); }

  const Plan& plan_;
  const Checklist& report_;
  const Year& year_;
  const Language language_;
  docx::Writer file_;
};

void PlanMemo::Memo() {
  const Agency& agency = report_.facts.agency;
  const AdviceTerms terms = TermsFor(agency, plan_.year);
  AddMemoHead({agency.name, "ขอความเห็นชอบ" + PlanTitle(plan_), OfAgency(terms.chief, agency)},
              Language::kThai, &file_);
  file_.Add(docx::Text(Style::kBody, Analysis(plan_, report_, year_)));
  file_.Add(
      docx::Text(Style::kBody,
                 fmt::format("เพื่อให้การดำเนินงานของ{}เป็นไปด้วยความโปร่งใสและมีการเปิดเผยข้อมูลอย่างต่อเนื่อง "
                             "เห็นควรกำหนด{} จำนวน {} มาตรการ รายละเอียดตามตารางแนบท้ายบันทึกข้อความนี้",
                             agency.name.empty() ? "หน่วยงาน" : agency.name, PlanTitle(plan_),
                             ThaiDigits(static_cast<int>(plan_.rows.size())))));
  file_.Add(docx::Text(Style::kBody, "จึงเรียนมาเพื่อโปรดพิจารณาให้ความเห็นชอบ"));
  AddSignature("ผู้เสนอ", Language::kThai, &file_);
  AddOpinion(OfAgency(terms.secretary, agency), Language::kThai, &file_);
  AddOpinion(OfAgency(terms.chief, agency), Language::kThai, &file_);
}

void PlanMemo::Table() {
  file_.Add(docx::Bold(Style::kTitle, PlanTitle(plan_)));
  const std::string agency = AgencyWords(report_.facts.agency);
  if (!agency.empty()) file_.Add(docx::Bold(Style::kTitle, agency));
  std::vector<docx::Column> columns;
  for (const PlanColumn& column : PlanColumns()) {
    columns.push_back({column.title.In(language_), kWidths[columns.size()]});
  }
  std::vector<docx::Row> rows;
  for (const PlanRow& row : plan_.rows) {
    std::string lead = ThaiDigits(static_cast<int>(rows.size()) + 1) + ". ";
    docx::Row cells;
    for (const PlanColumn& column : PlanColumns()) {
      cells.cells.push_back(docx::CellOf(lead + column.text(row)));
      lead.clear();
    }
    rows.push_back(std::move(cells));
  }
  file_.Add(columns, rows);
}

// Why each measure is there, for who prepares it: a page to be taken out.
void PlanMemo::Sources() {
  const bool thai = language_ == Language::kThai;
  docx::Paragraph title = docx::Bold(
      Style::kHeading, thai ? "ที่มาของร่าง (สำหรับผู้จัดทำ โปรดนำหน้านี้ออกก่อนเสนอ)"
                            : "Where this comes from (take this page out before submitting)");
  title.new_page = true;
  file_.Add(title);
  for (const Bilingual& ground : Grounds(plan_, report_, year_)) Source(ground.In(language_));
  for (size_t i = 0; i < plan_.rows.size(); ++i) {
    const PlanRow& row = plan_.rows[i];
    const std::string number = std::to_string(i + 1);
    file_.Add(docx::Bold(Style::kHeading, (thai ? "มาตรการที่ " : "Measure ") + number));
    for (const Bilingual& reason : Reasons(plan_, row, year_)) Source(reason.In(language_));
    if (row.carried_on)
      Source(thai ? "ดำเนินการต่อเนื่องจากที่รายงานผลไว้" : "carried on from the results");
  }
  Source(DraftOnly().In(language_));
}

}  // namespace

Result<std::string> PlanDocx(const Plan& plan, const Checklist& report, const Pack& pack,
                             Language language) {
  return PlanMemo(plan, report, pack, language).Write();
}

}  // namespace oit

#include "report/check_docx.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "audit/advice.h"
#include "report/item_advice.h"
#include "report/item_view.h"
#include "report/item_words.h"
#include "report/mask.h"
#include "report/memo.h"
#include "report/page.h"
#include "report/screen.h"
#include "report/unit_page.h"
#include "report/words.h"

namespace oit {
namespace {

using docx::Style;

constexpr size_t kMemos = 50;  // in one file: it is kept in memory until it is whole

class CheckMemo {
 public:
  // Appends to the file.
  CheckMemo(const CheckedReport& report, const OutputOptions& options, docx::Writer* file)
      : checklist_(report.checklist),
        pack_(*report.pack),
        year_(pack_.year),
        options_(options),
        screen_(DescribeScreen(report.checklist, pack_, {options.language, options.strict, {}})),
        terms_(TermsFor(checklist_.facts.agency, year_.year)),
        folder_(checklist_.facts.kind == ReportKind::kAgencyFolder),
        file_(*file) {
    for (const ScreenSection& section : screen_.sections) {
      if (section.kind == ScreenSection::Kind::kSilent) continue;
      for (const ItemResult* item : section.items) {
        const bool lacks = item->verdict == Verdict::kFail || IsDecided(*item, Answer::kHasNot);
        if (item->checked && lacks) failed_.push_back(item);
        const bool open = item->verdict == Verdict::kReview && !item->decision;
        if (!item->checked || open) look_.push_back(item);
      }
    }
    std::sort(failed_.begin(), failed_.end());  // the order of the year: they lie in one array
    std::sort(look_.begin(), look_.end());
  }

  void Write() {
    Opening();
    Mends();
    Verdicts();
    Looks();
    Proposal();
    file_.EndSection(docx::Page::kPortrait);
    if (!failed_.empty() && options_.by_unit) {
      ShortTable();
      file_.EndSection(docx::Page::kPortrait);
    } else if (!failed_.empty()) {
      Table();
      file_.EndSection(docx::Page::kLandscape);
    }
    if (options_.by_unit) {
      for (const UnitItems& unit : screen_.units) {
        AddUnitPage(checklist_, pack_, unit, options_, &file_);
        file_.EndSection(docx::Page::kPortrait);
      }
    }
  }

 private:
  std::string Say(const char* th, const char* en) const {
    return options_.language == Language::kThai ? th : en;
  }
  template <class... Values>
  std::string Fill(const char* th, const char* en, const Values&... values) const {
    return fmt::format(fmt::runtime(Say(th, en)), values...);
  }
  // As the memo writes numbers.
  std::string Number(size_t number) const {
    const bool thai = options_.language == Language::kThai;
    return thai ? ThaiDigits(static_cast<int>(number)) : std::to_string(number);
  }
  void Heading(const std::string& text) {
    file_.Add(docx::Bold(Style::kHeading, Number(++headings_) + ". " + text));
  }
  void Body(const std::string& text) { file_.Add(docx::Text(Style::kBody, text)); }
  void Entry(const std::string& lead, const std::string& text) {
    file_.Add({Style::kList, {{lead + "\t", false}, {Masked(text, options_.names), false}}, false});
  }
  std::string Titled(const ItemResult& item) const {
    return item.item->code + " " + OneLine(item.item->title.In(options_.language));
  }
  // "O28 รายงานผลการดำเนินการฯ — ครบ 3/3".
  std::string OwnVerdict(const ItemResult& item) const {
    return fmt::format("{} — {} {}", Titled(item), Word(item.verdict, options_.language),
                       Digits(CountOf(item, View(item, options_.strict), options_.language)));
  }
  void Opening();
  void Mends();
  void Verdicts();
  void Looks();
  void Proposal();
  // As the memo writes them in its own words.
  std::string Digits(const std::string& text) const {
    return options_.language == Language::kThai ? WithThaiDigits(text) : text;
  }
  void Table();
  void ShortTable();
  void Rows(const ItemResult& item, std::vector<docx::Row>* rows) const;

  const Checklist& checklist_;
  const Pack& pack_;
  const Year& year_;
  const OutputOptions& options_;
  const Screen screen_;
  const AdviceTerms terms_;
  const bool folder_;
  docx::Writer& file_;
  Items failed_, look_;
  size_t headings_ = 0;
};

void CheckMemo::Opening() {
  const std::string year = Number(static_cast<size_t>(year_.year));
  AddMemoHead(
      {checklist_.facts.agency.name,
       Fill("ผลการตรวจทานข้อมูลตามแบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ. {}",
            "Check against the Open Data form (OIT) of fiscal year {}", year),
       Say(OfAgency(terms_.secretary, checklist_.facts.agency).c_str(), "the Chief Administrator")},
      options_.language, &file_);
  const std::string title =
      folder_ ? std::filesystem::path(checklist_.path).lexically_normal().filename().string()
              : screen_.head.document;
  const std::string document = Masked(OneLine(title), options_.names);
  const std::string what =
      folder_ ? Fill("ตามที่ได้รวบรวมไฟล์และลิงก์เพื่อเปิดเผยข้อมูลสาธารณะ (OIT) ไว้ในโฟลเดอร์ “{}” นั้น",
                     "The files and links of the folder “{}” were checked", document)
              : Fill("ตามที่ได้จัดทำ“{}” นั้น", "The document “{}” was checked", document);
  Body(what + Fill(" ได้ตรวจทานเทียบกับรายการข้อมูลตามแบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT) "
                   "ของการประเมินคุณธรรมและความโปร่งใส (ITA) ปีงบประมาณ พ.ศ. {} จำนวน {} ข้อ",
                   " against the Open Data form (OIT) of ITA {}, {} items", year,
                   Number(year_.items.size())));
  const std::string why = OneLine(checklist_.year_reason.In(options_.language));
  if (!why.empty()) {
    Body(Fill("ใช้เกณฑ์ของปี {} เพราะ{}", "It was judged by the list of {} because {}", year,
              Digits(why)));
  }
}

void CheckMemo::Mends() {
  Heading(screen_.mend.title);
  if (screen_.mend.lines.empty()) Body(WithSpaces(screen_.mend.nothing));
  for (size_t i = 0; i < screen_.mend.lines.size(); ++i) {
    const MendLine& mend = screen_.mend.lines[i];
    std::string text = mend.label + ": " + mend.message;
    if (!mend.lines.empty()) text += " (" + mend.lines + ")";
    if (!mend.follow.empty()) text += " — " + mend.follow;
    Entry(Fill("({})", "({})", Number(i + 1)), WithSpaces(text));
  }
}

void CheckMemo::Verdicts() {
  Heading(Say("ผลการตรวจทานรายข้อ", "Item by item"));
  for (const ScreenSection& section : screen_.sections) {
    std::string text = Digits(section.title);
    if (!section.counts.empty()) text += ": " + Digits(section.counts);
    if (section.kind == ScreenSection::Kind::kSilent) text += ": " + CodesOf(section.items);
    if (section.kind == ScreenSection::Kind::kOwn && section.counts.empty()) {
      text += ": " + (section.items.empty() ? section.before : OwnVerdict(*section.items.front()));
    }
    Entry("–", WithSpaces(text));
    if (!section.after.empty()) Entry("", Digits(section.after));
  }
}

void CheckMemo::Looks() {
  if (look_.empty()) return;
  Heading(Say("ข้อที่ควรเปิดดูเอง", "To be looked at by a person"));
  for (const ItemResult* item : look_) {
    Entry("–", Titled(*item) + " — " + OneLine(LacksOf(*item, options_)));
  }
}

void CheckMemo::Proposal() {
  Heading(Say("ข้อเสนอ", "Proposal"));
  if (!failed_.empty()) {
    Body(Fill("ข้อที่ยังไม่ครบ {} ข้อ เห็นควรดำเนินการตามตารางแนบท้ายบันทึกข้อความนี้",
              "{} items lack something: the table behind this memo proposes what to do",
              Number(failed_.size())));
  }
  for (const UnitItems& unit : screen_.units) {
    Entry("–", unit.first + ": " + CodesOf(unit.second));
  }
  Body(Say("จึงเรียนมาเพื่อโปรดทราบ และพิจารณามอบหมายผู้เกี่ยวข้องดำเนินการต่อไป",
           "Submitted for your information and consideration."));
  AddSignature(Say("ผู้ตรวจทาน", ""), options_.language, &file_);
  file_.Add(docx::Text(Style::kLine, ""));
  if (!screen_.likely.empty()) file_.Add(docx::Text(Style::kNote, screen_.likely));
  for (const std::string& remark : screen_.remarks) {
    file_.Add(docx::Text(Style::kNote, Say("หมายเหตุ: ", "Note: ") + remark));
  }
}

void CheckMemo::Rows(const ItemResult& item, std::vector<docx::Row>* rows) const {
  const size_t first = rows->size();
  const docx::Cell title = {
      docx::Bold(Style::kCell, item.item->code),
      docx::Text(Style::kCell, OneLine(item.item->title.In(options_.language)))};
  for (const Advice* advice : AdviceToTake(item, pack_, options_.strict)) {
    std::string steps;
    for (size_t i = 0; i < advice->steps.size(); ++i) {
      steps += fmt::format("{}{}. {}", i == 0 ? "" : "\n", ThaiDigits(static_cast<int>(i) + 1),
                           advice->steps[i]);
    }
    rows->push_back({{title, docx::CellOf(LacksOf(item, options_)), docx::CellOf(advice->action),
                      docx::CellOf(steps), docx::CellOf(advice->responsible),
                      docx::CellOf(advice->period), docx::CellOf(advice->follow_up)},
                     rows->size() > first ? size_t{2} : size_t{0}});
  }
  if (rows->size() == first) rows->push_back({{title, docx::CellOf(LacksOf(item, options_))}, 0});
}

void CheckMemo::Table() {
  file_.Add(docx::Bold(Style::kTitle, Say("เรื่องที่เห็นควรดำเนินการ", "What is proposed")));
  std::vector<docx::Row> rows;
  for (const ItemResult* item : failed_) Rows(*item, &rows);
  file_.Add({{Say("ข้อ", "Item"), 290},
             {Say("เรื่องที่ยังขาด", "What is missing"), 420},
             {Say("มาตรการ", "Measure"), 350},
             {Say("ขั้นตอน", "Steps"), 560},
             {Say("ผู้รับผิดชอบ", "Responsible"), 280},
             {Say("ระยะเวลา", "Period"), 340},
             {Say("การกำกับติดตาม", "Follow-up"), 330}},
            rows);
}

// The steps stand on the pages of the units.
void CheckMemo::ShortTable() {
  file_.Add(docx::Bold(Style::kTitle, Say("เรื่องที่เห็นควรดำเนินการ", "What is proposed")));
  std::vector<docx::Row> rows;
  for (const ItemResult* item : failed_) {
    const std::vector<const Advice*> advice = AdviceToTake(*item, pack_, options_.strict);
    rows.push_back({{docx::CellOf(Titled(*item)), docx::CellOf(LacksOf(*item, options_)),
                     docx::CellOf(EachOnce(advice, &Advice::responsible)),
                     docx::CellOf(EachOnce(advice, &Advice::period))},
                    0});
  }
  file_.Add({{Say("ข้อ", "Item"), 400},
             {Say("เรื่องที่ยังขาด", "What is missing"), 550},
             {Say("ผู้รับผิดชอบ", "Responsible"), 310},
             {Say("ระยะเวลา", "Period"), 340}},
            rows);
}

class DocxOutput : public Output {
 public:
  explicit DocxOutput(const OutputOptions& options) : options_(options) {}

  Result<std::string> Add(const CheckedReport& report) override {
    if (++count_ > kMemos) return TooMany();
    CheckMemo(report, options_, &file_).Write();
    return std::string();
  }
  Result<std::string> Finish() override { return file_.Finish(); }

 private:
  static Error TooMany() {
    return Error{"output.many_memos",
                 {fmt::format("docx เขียนบันทึกข้อความในไฟล์เดียวได้ไม่เกิน {} ฉบับ", kMemos),
                  fmt::format("a docx file holds no more than {} memos", kMemos)},
                 {},
                 "",
                 {"แบ่งตรวจทีละส่วน หรือใช้ -o xlsx:FILE สำหรับหลายรายงาน",
                  "check fewer at a time, or use -o xlsx:FILE for many reports"}};
  }

  const OutputOptions options_;
  docx::Writer file_;
  size_t count_ = 0;
};

}  // namespace

std::unique_ptr<Output> OpenDocx(const OutputOptions& options) {
  return std::make_unique<DocxOutput>(options);
}

}  // namespace oit

#include "report/item_row.h"

#include <fmt/format.h>

#include "report/item_links.h"
#include "report/item_view.h"
#include "report/mask.h"
#include "report/page.h"
#include "report/words.h"

namespace oit {
namespace {

class RowMaker {
 public:
  RowMaker(const ItemResult& item, const CheckedReport& report, const OutputOptions& options)
      : item_(item), report_(report), options_(options), view_(View(item, options.strict)) {}

  ItemRow Make() {
    const Language language = options_.language;
    row_.state = StateOf(item_, options_.strict);
    row_.code = item_.item->code;
    row_.title = OneLine(item_.item->title.In(language));
    row_.verdict = fmt::format("{} {}", SignOf(row_.state), Word(row_.state, language));
    if (row_.state == ItemState::kSilent) return std::move(row_);
    row_.at_bar = view_.at_bar;
    row_.deciding = view_.deciding;
    if (view_.likely) row_.wording = Word(Standing::kLikely, language);
    Lacks();
    Evidences();
    if (item_.verdict == Verdict::kFail || item_.verdict == Verdict::kReview) Measure();
    return std::move(row_);
  }

 private:
  std::string Say(const char* th, const char* en) const {
    return options_.language == Language::kThai ? th : en;
  }
  std::string Told(const Bilingual& text) const {
    return Masked(OneLine(text.In(options_.language)), options_.names);
  }
  void Add(const std::string& line) {
    if (line.empty()) return;
    row_.lacks += (row_.lacks.empty() ? "" : "\n") + line;
  }
  void AddLabels(const std::string& lead, const std::vector<const ElementResult*>& elements);
  void Lacks();
  void OtherYear();
  void Evidences();
  void Measure();

  const ItemResult& item_;
  const CheckedReport& report_;
  const OutputOptions& options_;
  const ItemView view_;
  ItemRow row_;
};

void RowMaker::AddLabels(const std::string& lead,
                         const std::vector<const ElementResult*>& elements) {
  std::string labels;
  for (const ElementResult* element : elements) {
    labels +=
        (labels.empty() ? "" : " · ") + OneLine(element->element->label.In(options_.language));
    if (element->lacking.empty()) continue;
    labels += fmt::format(fmt::runtime(Say(" (ขาด {} จาก {} รายการ)", " (lacking in {} of {})")),
                          element->lacking.size(), element->records);
  }
  if (!labels.empty()) Add(lead + labels);
}

// "ปีไม่ตรง: ... (บรรทัด 15) → โปรดสอบทาน".
void RowMaker::OtherYear() {
  const NearMiss* near_miss = YearMiss(view_);
  if (near_miss == nullptr) return;
  Add(fmt::format("{} ({}) → {}", Told(near_miss->reason),
                  PlaceWords(near_miss->passage, options_.language),
                  Say("โปรดสอบทาน", "please check")));
}

void RowMaker::Lacks() {
  if (!item_.checked) {
    Add(Say("ยังไม่มีกติกาตรวจข้อนี้ โปรดดูเอง", "no rule checks this item yet, please look"));
    return;
  }
  const bool fail = item_.verdict == Verdict::kFail;
  if (fail && OfAnotherYear(item_)) {
    OtherYear();
  } else if (fail && view_.deciding > 0) {
    AddLabels(Say("ไม่พบ: ", "not found: "), view_.missing);
  } else if (fail && view_.broken.empty()) {
    Add(Word(item_.topic, options_.language));
  }
  AddLabels(Word(Level::kPlanned, options_.language) + ": ", view_.planned);
  AddLabels(Say("ขัดเงื่อนไข: ", "against a condition: "), view_.broken);
  AddLabels(Say("ยังขาดลิงก์ วันที่ หรือเลขที่กำกับ: ", "no link, date or number yet: "), view_.stated);
  Add(Told(item_.note));
  const bool look = fail || item_.verdict == Verdict::kReview;
  if (look) AddLabels(Say("โปรดดูเอง: ", "please look: "), view_.unseen);
  if (row_.state != ItemState::kStated) return;
  Add(fmt::format(fmt::runtime(Say("แจ้งว่าทำแล้ว {} จาก {} อย่าง ยังไม่มีลิงก์ วันที่ หรือเลขที่กำกับ",
                                   "{} of {} are stated as done, without a link, date or number")),
                  view_.at_bar - view_.shown, view_.deciding));
}

void RowMaker::Evidences() {
  for (const Level level : {Level::kShown, Level::kClaimed, Level::kPlanned, Level::kReview}) {
    const Evidence* best = BestEvidence(item_, level);
    if (best == nullptr) continue;
    row_.quote = QuoteOf(best->passage, options_);
    row_.place = Masked(PlaceWords(best->passage, options_.language), options_.names);
    break;
  }
  const std::vector<std::string> links = LinksOf(item_, report_);
  if (!links.empty()) row_.link = links.front();
}

void RowMaker::Measure() {
  for (const Advice& advice : item_.advice) {
    if (advice.empty()) continue;
    row_.action = OneLine(advice.action);
    row_.unit = OneLine(advice.responsible);
    return;
  }
}

}  // namespace

std::string ItemRow::Count() const {
  if (deciding == 0 || state == ItemState::kSilent) return "";
  return fmt::format("{}/{}", at_bar, deciding);
}

ItemRow RowOf(const ItemResult& item, const CheckedReport& report, const OutputOptions& options) {
  return RowMaker(item, report, options).Make();
}

std::string QuoteOf(const Passage& passage, const OutputOptions& options) {
  const std::string quote = Masked(OneLine(passage.quote), options.names);
  return quote.empty() ? "" : "“" + quote + "”";
}

std::string AgencyWords(const Facts& facts, const OutputOptions& options) {
  const bool thai = options.language == Language::kThai;
  const Agency& agency = facts.agency;
  std::string words = OneLine(agency.name);
  if (words.empty()) words = thai ? "ไม่พบชื่อหน่วยงาน" : "no name of an agency found";
  if (!agency.amphoe.empty()) words += (thai ? " อ." : " amphoe ") + OneLine(agency.amphoe);
  if (!agency.province.empty()) words += (thai ? " จ." : " province ") + OneLine(agency.province);
  return Masked(words, options.names);
}

}  // namespace oit

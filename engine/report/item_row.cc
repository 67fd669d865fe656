#include "report/item_row.h"

#include <fmt/format.h>

#include "report/item_advice.h"
#include "report/item_links.h"
#include "report/item_view.h"
#include "report/item_words.h"
#include "report/mask.h"
#include "report/page.h"
#include "report/words.h"

namespace oit {
namespace {

constexpr int kUncut = 20'000;  // columns

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
    if (item_.decision) {
      row_.decision = Masked(DecisionWords(*item_.decision, language), options_.names);
    }
    if (view_.likely) row_.wording = Word(Standing::kLikely, language);
    Lacks();
    Evidences();
    if (item_.verdict == Verdict::kFail || item_.verdict == Verdict::kReview) Measure();
    return std::move(row_);
  }

 private:
  void Lacks();
  void Evidences();
  void Measure();

  const ItemResult& item_;
  const CheckedReport& report_;
  const OutputOptions& options_;
  const ItemView view_;
  ItemRow row_;
};

void RowMaker::Lacks() {
  if (item_.decision) return;  // nothing is left to look at
  const bool only_planned =
      view_.at_bar == 0 &&
      (view_.deciding == 0 ? item_.topic == Level::kPlanned : !view_.planned.empty());
  if (item_.verdict == Verdict::kFail && only_planned) {
    row_.lacks = CountOf(item_, view_, options_.language);
  }
  for (const std::string& piece :
       ItemPieces(item_, view_, options_.language, kUncut, /*all=*/true)) {
    row_.lacks += (row_.lacks.empty() ? "" : "\n") + Masked(OneLine(piece), options_.names);
  }
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
  const std::vector<const Advice*> advice = AdviceToTake(item_, *report_.pack, options_.strict);
  if (advice.empty()) return;
  row_.action = OneLine(advice.front()->action);
  row_.unit = OneLine(advice.front()->responsible);
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

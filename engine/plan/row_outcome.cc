#include "plan/row_outcome.h"

#include <algorithm>
#include <utility>

#include "audit/passage.h"
#include "plan/proof.h"

namespace oit {
namespace {

constexpr size_t kMostEvidence = 5;
constexpr uint32_t kWholePassage = 140;  // key characters quoted without cutting

class RowReader {
 public:
  RowReader(const Document& document, const Facts& facts, const facts::ListHits& hits,
            const std::vector<Span>& passages)
      : document_(document), facts_(facts), hits_(hits), passages_(passages) {}

  RowOutcome Read(RowMark mark) const {
    switch (mark) {
      case RowMark::kContradiction:
        return {Outcome::kContradicted,
                {"แถวนี้ทำเครื่องหมายทั้งสองช่อง โปรดตรวจทาน", "the row is marked both ways"},
                Quotes({kNotDone})};
      case RowMark::kNotDone:
        return NotDone();
      case RowMark::kInProgress:
        return {Outcome::kOpen,
                {"รายงานผลระบุว่าอยู่ระหว่างดำเนินการ", "the results say that it is under way"},
                {}};
      case RowMark::kNone:
        return {Outcome::kOpen,
                {"กล่าวถึงไว้ ยังไม่บอกผล", "named, without a word of what became of it"},
                {}};
      case RowMark::kDone:
        return Done();
    }
    return {};
  }

 private:
  static constexpr char kNotDone[] = "mood.not_done";
  static constexpr char kUnderWay[] = "mood.in_progress";

  RowOutcome NotDone() const {
    std::vector<Passage> said = Quotes({kNotDone, kUnderWay});
    if (Quotes({kUnderWay}).empty()) {
      return {Outcome::kContradicted,
              {"รายงานผลระบุว่ายังไม่ได้ดำเนินการ", "the results say that it was not done"},
              std::move(said)};
    }
    return {Outcome::kContradicted,
            {"ยังไม่แล้วเสร็จ (อยู่ระหว่างดำเนินการ)", "not finished (under way)"},
            std::move(said)};
  }

  RowOutcome Done() const {
    std::vector<Passage> denials = Quotes({kNotDone});
    if (!denials.empty()) {
      return {
          Outcome::kContradicted,
          {"แจ้งว่าแล้วเสร็จ แต่มีข้อความว่ายังไม่ได้ทำ โปรดตรวจทาน", "said to be done, and also not to be"},
          std::move(denials)};
    }
    std::vector<Passage> proofs = Proofs(document_, facts_, passages_);
    if (proofs.empty()) {
      return {Outcome::kClaimed,
              {"แจ้งว่าทำแล้ว ยังไม่มีลิงก์ วันที่ หรือเลขที่กำกับ",
               "said to be done, without a link, date or number"},
              {}};
    }
    if (proofs.size() > kMostEvidence) proofs.resize(kMostEvidence);
    return {Outcome::kDone,
            {"ทำแล้ว มีหลักฐานกำกับ", "done, with what lets a reader verify it"},
            std::move(proofs)};
  }

  // Of each passage that holds words of these lists the first such place.
  std::vector<Passage> Quotes(std::initializer_list<const char*> lists) const {
    std::vector<Passage> quotes;
    for (Span passage : passages_) {
      const std::optional<Span> hit = First(lists, passage);
      if (hit && quotes.size() < kMostEvidence) quotes.push_back(Quote(passage, *hit));
    }
    return quotes;
  }

  std::optional<Span> First(std::initializer_list<const char*> lists, Span within) const {
    std::optional<Span> first;
    for (const char* list : lists) {
      const std::vector<Span> hits = hits_.In(list, within);
      if (!hits.empty() && (!first || hits.front().begin < first->begin)) first = hits.front();
    }
    return first;
  }

  // The passage, or of a long one what stands round the hit.
  Passage Quote(Span passage, Span hit) const {
    return passage.size() <= kWholePassage ? QuoteSpan(document_, passage)
                                           : QuoteAround(document_, hit);
  }

  const Document& document_;
  const Facts& facts_;
  const facts::ListHits& hits_;
  const std::vector<Span>& passages_;
};

}  // namespace

RowOutcome OutcomeOf(const Document& document, const Facts& facts, const facts::ListHits& hits,
                     RowMark mark, const std::vector<Span>& passages) {
  return RowReader(document, facts, hits, passages).Read(mark);
}

}  // namespace oit

#include <algorithm>

#include "facts/parts.h"
#include "text/dates.h"
#include "text/key.h"

namespace oit::facts {
namespace {

constexpr uint32_t kNoticeReach = 120;  // key characters from "ประกาศ" to its year
constexpr uint32_t kDateReach = 70;     // from its year to its date
constexpr uint32_t kLeadIn = 16;        // from "เมื่อ" to its date: "วันที่"
constexpr uint32_t kClause = 150;       // from a date in front to the year behind it

bool IsFiscal(std::string_view year) {
  static const std::string kBudget = KeyOf("งบ");
  return year.find(kBudget) != year.npos;
}

// "(พ.ศ. 2566 - 2570)": a plan of several years.
bool IsInRange(std::string_view key, Span year) {
  const std::string_view before = TrimSpaces(key.substr(0, year.begin));
  const std::string_view after = TrimSpaces(key.substr(year.end));
  return before.ends_with('-') || after.starts_with('-');
}

class NoticeReader {
 public:
  NoticeReader(const Reading& reading, uint32_t index)
      : reading_(reading), index_(index), block_(reading.block(index).key) {}

  void Read(std::vector<DatedNotice>* notices) const {
    std::vector<NamedYear> years = YearsOf(reading_, block_);
    std::erase_if(years, [&](const NamedYear& year) { return !IsYearWord(year); });
    if (years.empty()) return;
    const std::vector<DateHit> dates = DatesOfActs();
    uint32_t least = block_.begin;  // where the sentence of this year begins at the earliest
    for (size_t i = 0; i < years.size(); ++i) {
      const uint32_t most = i + 1 < years.size() ? years[i + 1].key.begin : block_.end;
      if (!years[i].analysed) ReadYear(years[i], {least, most}, dates, notices);
      least = years[i].key.end;
    }
  }

 private:
  // Full dates on which something was done; spans of the document.
  std::vector<DateHit> DatesOfActs() const {
    std::vector<DateHit> acts;
    for (DateHit hit : FindDates(reading_.Key(index_))) {
      hit.span = {hit.span.begin + block_.begin, hit.span.end + block_.begin};
      const uint32_t from =
          std::max(block_.begin, hit.span.begin - std::min(hit.span.begin, kLeadIn));
      const std::vector<Span> words = reading_.hits.In("kinds.dated", {from, hit.span.begin});
      if (words.empty() || !hit.date.full()) continue;
      if (IsDayWord(reading_.Key(Span{words.back().end, hit.span.begin}))) acts.push_back(hit);
    }
    return acts;
  }

  static bool IsDayWord(std::string_view between) {
    static const std::string kDay = KeyOf("วันที่");
    between = TrimSpaces(between);
    return between.empty() || between == kDay;
  }

  // "ปี 2567", "ประจำปีงบประมาณ พ.ศ. 2567"; not the number of an order, "12/2567".
  bool IsYearWord(const NamedYear& year) const {
    static const std::string kYear = KeyOf("ปี");
    return year.named || reading_.Key(year.key).find(kYear) != std::string_view::npos;
  }

  void ReadYear(const NamedYear& year, Span sentence, const std::vector<DateHit>& dates,
                std::vector<DatedNotice>* notices) const {
    DatedNotice notice;
    if (!StartNotice(year, sentence.begin, &notice)) return;
    const DateHit* date = DateOf(dates, notice, year, sentence);
    if (!date) return;
    notice.date = date->date;
    notice.date_key = date->span;
    notice.key.begin = std::min(notice.key.begin, date->span.begin);
    notice.key.end = std::max(notice.key.end, date->span.end);
    notices->push_back(notice);
  }

  // Whether the words that lead up to the year may be those of a notice, and not of a report.
  // Its key then begins with the year where none of them says so: "... ปี 2567 ประกาศเมื่อ ...".
  bool StartNotice(const NamedYear& year, uint32_t least, DatedNotice* notice) const {
    const Span before{std::max(least, year.key.begin - std::min(year.key.begin, kNoticeReach)),
                      year.key.begin};
    const std::vector<Span> words = reading_.hits.In("kinds.yearly_notice", before);
    const bool in_range = IsInRange(reading_.Key(block_),
                                    {year.key.begin - block_.begin, year.key.end - block_.begin});
    if (in_range || reading_.hits.Any("kinds.looks_back", before)) return false;
    notice->year = year.year;
    notice->fiscal = IsFiscal(reading_.Key(year.key));
    notice->key = {words.empty() ? year.key.begin : words.front().begin, year.key.end};
    notice->block = index_;
    return true;
  }

  // Its date: the first one right behind the year, else one that the sentence begins with.
  const DateHit* DateOf(const std::vector<DateHit>& dates, const DatedNotice& notice,
                        const NamedYear& year, Span sentence) const {
    const bool named = notice.key.begin < year.key.begin;
    const DateHit* in_front = nullptr;
    for (const DateHit& date : dates) {
      if (date.span.begin >= year.key.end) {
        const Span between{year.key.end, date.span.begin};
        const bool near = date.span.end <= sentence.end && between.size() <= kDateReach;
        const bool issued = named || reading_.hits.Any("kinds.announcement", between);
        if (near && issued && !IsOfAnother(between)) return &date;
        break;
      }
      const bool leads = date.span.begin >= sentence.begin && date.span.end <= notice.key.begin &&
                         year.key.begin - date.span.end <= kClause;
      if (leads) in_front = &date;
    }
    if (!in_front || !named) return nullptr;
    const Span between{in_front->span.end, year.key.begin};
    const bool issued = reading_.hits.Any("kinds.announcement", between);
    return issued && !IsOfAnother(between) ? in_front : nullptr;
  }

  // Words of a meeting, a report or a second act stand between.
  bool IsOfAnother(Span between) const {
    return reading_.hits.Any("kinds.other_act", between) ||
           reading_.hits.Any("kinds.looks_back", between);
  }

  const Reading& reading_;
  const uint32_t index_;
  const Span block_;
};

// "วันที่ 24 เมษายน 2568" in a memo's head, "ประกาศ ณ วันที่ ..." under an announcement.
std::optional<DatedWords> WrittenIn(const Reading& reading, uint32_t index) {
  static const std::string kDay = KeyOf("วันที่");
  static const std::string kGiven = KeyOf("ณ วันที่");
  constexpr uint32_t kSignedReach = 20;
  const Span block = reading.block(index).key;
  const std::string_view key = reading.Key(index);
  for (const DateHit& hit : FindDates(key)) {
    if (!hit.date.full()) continue;
    const std::string_view before = TrimSpaces(key.substr(0, hit.span.begin));
    const bool head = before == kDay && TrimSpaces(key.substr(hit.span.end)).empty();
    const uint32_t from = hit.span.begin - std::min(hit.span.begin, kSignedReach);
    const bool given =
        before.ends_with(kGiven) &&
        reading.hits.Any("kinds.announcement", {block.begin + from, block.begin + hit.span.begin});
    if (head || given) {
      return DatedWords{hit.date, {block.begin + hit.span.begin, block.begin + hit.span.end}};
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<DatedWords> ReadWritten(const Reading& reading) {
  for (uint32_t i = 0; i < reading.document.blocks.size(); ++i) {
    if (reading.block(i).table != kNowhere) continue;
    if (std::optional<DatedWords> written = WrittenIn(reading, i)) return written;
  }
  return std::nullopt;
}

std::vector<DatedNotice> ReadNotices(const Reading& reading, const Facts& facts) {
  std::vector<DatedNotice> notices;
  const bool announcement = facts.kind == ReportKind::kAnnouncement;
  const Span title = facts.title == kNowhere ? Span{} : reading.block(facts.title).key;
  const bool looks_back = reading.hits.Any("kinds.looks_back", title);
  if (announcement && facts.written && facts.fiscal_year && !facts.year_key.empty() &&
      !looks_back) {
    DatedNotice notice;
    notice.year = *facts.fiscal_year;
    notice.fiscal = IsFiscal(reading.Key(facts.year_key));
    notice.date = facts.written->date;
    notice.key = facts.year_key;
    notice.date_key = facts.written->key;
    notice.block = reading.document.BlockAt(facts.year_key.begin);
    notices.push_back(notice);
  }
  for (uint32_t i = 0; i < reading.document.blocks.size(); ++i) {
    const BlockKind kind = reading.block(i).kind;
    if (kind == BlockKind::kOrnament || kind == BlockKind::kColumnHeader) continue;
    NoticeReader(reading, i).Read(&notices);
  }
  return notices;
}

std::vector<AnalysedResult> ReadAnalysed(const Reading& reading) {
  constexpr uint32_t kReach = 160;  // key characters from "ผลการประเมิน" to its year
  constexpr uint32_t kBefore = 50;  // from "นำผล", "เป้าหมาย" or "ITA" to "ผลการประเมิน"
  static const std::string kIta = KeyOf("ita");
  std::vector<AnalysedResult> results;
  for (uint32_t i = 0; i < reading.document.blocks.size(); ++i) {
    const Span block = reading.block(i).key;
    uint32_t least = block.begin;
    for (const NamedYear& year : YearsOf(reading, block)) {
      const uint32_t from = std::max(least, year.key.begin - std::min(year.key.begin, kReach));
      least = year.key.end;
      if (!year.analysed) continue;
      const Span words = reading.hits.In("kinds.analysed", {from, year.key.begin}).back();
      const Span around{std::max(from, words.begin - std::min(words.begin, kBefore)),
                        year.key.begin};
      const bool ita = reading.Key(around).find(kIta) != std::string_view::npos ||
                       reading.hits.Any("kinds.subject", around);
      if (!ita || reading.hits.Any("kinds.awaited", around)) continue;
      AnalysedResult result;
      result.year = year.year;
      result.measures = reading.hits.Any("kinds.rests_on", around);
      result.key = {words.begin, year.key.end};
      result.block = i;
      results.push_back(result);
    }
  }
  return results;
}

}  // namespace oit::facts

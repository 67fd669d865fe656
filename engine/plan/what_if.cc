#include "plan/what_if.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.h"

namespace oit {
namespace {

constexpr size_t kOit = static_cast<size_t>(Instrument::kOit);
constexpr double kSlack = 1e-7;

// A section in which items were lost.
struct LossySection {
  const Section* section;
  size_t lost;      // index into Recomputed::lost
  size_t place;     // index into its sections
  int most;         // items that can have been lost
  double oit_gain;  // points of OIT that one item is worth
};

size_t OitIndicators(const Recomputed& scores) {
  return scores.instruments[kOit].indicators.size();
}

double OitGain(const Recomputed& scores, const LostItems& lost, const SectionLoss& loss) {
  return kBestScore / loss.size / static_cast<double>(lost.sections.size()) /
         static_cast<double>(OitIndicators(scores));
}

std::vector<LossySection> LossySections(const Recomputed& scores) {
  std::vector<LossySection> sections;
  for (size_t lost = 0; lost < scores.lost.size(); ++lost) {
    const LostItems& items = scores.lost[lost];
    for (size_t place = 0; place < items.sections.size(); ++place) {
      const SectionLoss& loss = items.sections[place];
      if (loss.most == 0) continue;
      sections.push_back({loss.section, lost, place, loss.most, OitGain(scores, items, loss)});
    }
  }
  return sections;
}

// How far the counts that give the scores bear so many items of each section out.
enum class Support { kNone, kSome, kAll };

Support SupportOf(const Recomputed& scores, const std::vector<LossySection>& sections,
                  const std::vector<int>& counts) {
  bool all = true;
  for (size_t lost = 0; lost < scores.lost.size(); ++lost) {
    bool some = false;
    for (const std::vector<int>& given : scores.lost[lost].counts) {
      bool enough = true;
      for (size_t i = 0; i < sections.size(); ++i) {
        if (sections[i].lost == lost) enough = enough && given[sections[i].place] >= counts[i];
      }
      some = some || enough;
      all = all && enough;
    }
    if (!some) return Support::kNone;
  }
  return all ? Support::kAll : Support::kSome;
}

ScoreRange Raised(const ScoreRange& score, double gain) {
  auto raise = [gain](double end) { return std::min(kBestScore, end + gain); };
  return {raise(score.value), raise(score.low), raise(score.high)};
}

double TotalGain(const Recomputed& scores, double oit_gain) {
  return scores.year->weights ? oit_gain * scores.year->weights->oit / 100 : 0;
}

GradeRange GradesWith(const Recomputed& scores, const ScoreRange& total, double oit_gain) {
  auto instruments = OfficialInstruments(scores);
  if (instruments[kOit]) instruments[kOit] = Raised(*instruments[kOit], oit_gain);
  return GradesOf(*scores.year, total, instruments);
}

// ---- what if -----------------------------------------------------------------

Error Refusal(const std::string& code, const std::string& th, const std::string& en,
              Bilingual hint = {}) {
  return {code, {th, en}, {}, "", std::move(hint)};
}

Status CheckYear(const Recomputed& scores) {
  if (!scores.year) {
    return Refusal("score.no_rules", "ยังไม่มีเกณฑ์ของปีที่รายงานอ้างคะแนน จึงคำนวณให้ไม่ได้",
                   "there are no rules for the year that the scores are of");
  }
  if (scores.year->SplitStanding() == Standing::kConfirmed) return Nothing{};
  return Refusal(
      "score.split",
      fmt::format("จำนวนข้อในแต่ละตัวชี้วัดย่อยของ ITA {} ยังไม่ยืนยัน จึงยังคำนวณรายข้อให้ไม่ได้",
                  scores.year->year),
      fmt::format("how many items the sections of ITA {} have is not confirmed, so single items "
                  "cannot be counted",
                  scores.year->year),
      {"คำนวณรายข้อได้เฉพาะปีที่ยืนยันจำนวนข้อแล้ว",
       "only years whose sections are confirmed can be counted"});
}

Result<const YearItem*> FindItem(const Year& year, const std::string& typed) {
  const std::string code = MeantCode(typed);
  if (const YearItem* item = year.Find(code)) return item;
  std::vector<std::string> codes;
  for (const YearItem& item : year.items) codes.push_back(item.code);
  const std::optional<std::string> near = Suggest(code.empty() ? typed : code, codes);
  Bilingual hint = {fmt::format("ITA {} มีข้อ {} ถึง {}", year.year, codes.front(), codes.back()),
                    fmt::format("ITA {} has {} to {}", year.year, codes.front(), codes.back())};
  if (near) {
    hint.th = fmt::format("หมายถึง {} หรือไม่ · {}", *near, hint.th);
    hint.en = fmt::format("did you mean {}? {}", *near, hint.en);
  }
  return Refusal("score.code", fmt::format("ไม่มีข้อ {} ใน ITA {}", typed, year.year),
                 fmt::format("there is no item {} in ITA {}", typed, year.year), hint);
}

Result<std::vector<const YearItem*>> FindItems(const Year& year,
                                               const std::vector<std::string>& codes) {
  std::vector<const YearItem*> items;
  Errors errors;
  for (const std::string& code : codes) {
    Result<const YearItem*> item = FindItem(year, code);
    if (!item) {
      errors.insert(errors.end(), item.errors().begin(), item.errors().end());
    } else if (std::count(items.begin(), items.end(), *item) > 0) {
      errors.push_back(Refusal("score.twice", fmt::format("ระบุข้อ {} ซ้ำ", (*item)->code),
                               fmt::format("{} is given twice", (*item)->code)));
    } else {
      items.push_back(*item);
    }
  }
  if (!errors.empty()) return errors;
  return items;
}

const Section* SectionOf(const Year& year, const YearItem& item) {
  const auto found =
      std::find_if(year.sections.begin(), year.sections.end(),
                   [&](const Section& section) { return section.number == item.section; });
  return found == year.sections.end() ? nullptr : &*found;
}

// Whether the item can be one that was lost, as far as its section tells.
Status CheckItem(const Recomputed& scores, const YearItem& item) {
  const Section* section = SectionOf(*scores.year, item);
  const LostItems* lost = section ? scores.Lost(section->indicator) : nullptr;
  if (!lost) {
    const int indicator = section ? section->indicator : 0;
    return Refusal(
        "score.unstated",
        fmt::format("ไม่พบคะแนนตัวชี้วัดที่ {} ในรายงาน จึงคำนวณข้อ {} ไม่ได้", indicator, item.code),
        fmt::format("the report does not tell indicator {}, which {} is part of", indicator,
                    item.code));
  }
  if (!lost->reachable()) {
    return Refusal(
        "score.unreachable",
        fmt::format("คะแนนตัวชี้วัดที่ {} ที่รายงานระบุไม่ตรงกับจำนวนข้อใดเลย จึงคำนวณข้อ {} ไม่ได้",
                    lost->indicator, item.code),
        fmt::format("no number of items gives the score stated for indicator {}, so {} cannot be "
                    "counted",
                    lost->indicator, item.code),
        {"โปรดตรวจคะแนนกับประกาศผลของสำนักงาน ป.ป.ช.",
         "check the score against the official result"});
  }
  const auto loss = std::find_if(lost->sections.begin(), lost->sections.end(),
                                 [&](const SectionLoss& one) { return one.section == section; });
  if (loss != lost->sections.end() && loss->most > 0) return Nothing{};
  return Refusal("score.full",
                 fmt::format("ตัวชี้วัดย่อย {} ได้คะแนนเต็มแล้วตามคะแนนที่รายงานระบุ ข้อ {} จึงไม่เพิ่มคะแนน",
                             item.section, item.code),
                 fmt::format("by the stated scores section {} is full already, so {} adds nothing",
                             item.section, item.code));
}

std::vector<int> CountBySection(const std::vector<LossySection>& sections,
                                const std::vector<const YearItem*>& items) {
  std::vector<int> counts;
  for (const LossySection& lossy : sections) {
    counts.push_back(
        static_cast<int>(std::count_if(items.begin(), items.end(), [&](const YearItem* item) {
          return item->section == lossy.section->number;
        })));
  }
  return counts;
}

// ---- ways up -------------------------------------------------------------------

// Tries counts of items section by section, so many in all, and keeps those that reach the grade.
class WaySearch {
 public:
  WaySearch(const Recomputed& scores, const Grade& next, double missing)
      : scores_(scores), next_(next), missing_(missing), sections_(LossySections(scores)) {
    // The dearest items first: a branch that cannot reach the grade is left early.
    std::stable_sort(
        sections_.begin(), sections_.end(),
        [](const LossySection& a, const LossySection& b) { return a.oit_gain > b.oit_gain; });
    counts_.resize(sections_.size());
  }

  std::vector<WayUp> Run() {
    int all = 0;
    for (const LossySection& section : sections_) all += section.most;
    std::vector<WayUp> ways;
    for (int items = 1; items <= all; ++items) {
      found_.clear();
      certain_only_ = !ways.empty();
      Try(0, items, 0);
      if (found_.empty()) continue;
      Sort(&found_);
      ways.insert(ways.end(), found_.begin(), found_.end());
      if (found_.front().certain) break;
    }
    return ways;
  }

 private:
  void Try(size_t index, int items, double gain) {
    if (items == 0) return Keep(gain);
    if (index == sections_.size()) return;
    const double best = gain + TotalGain(scores_, items * sections_[index].oit_gain);
    if (best < missing_ - kSlack) return;
    for (int count = std::min(items, sections_[index].most); count >= 0; --count) {
      counts_[index] = count;
      Try(index + 1, items - count, gain + TotalGain(scores_, count * sections_[index].oit_gain));
      counts_[index] = 0;
    }
  }

  void Keep(double gain) {
    if (gain < missing_ - kSlack) return;
    const Support support = SupportOf(scores_, sections_, counts_);
    if (support == Support::kNone || (certain_only_ && support != Support::kAll)) return;
    double oit_gain = 0;
    for (size_t i = 0; i < sections_.size(); ++i) oit_gain += counts_[i] * sections_[i].oit_gain;
    const ScoreRange total = OfficialScore(Raised(*scores_.true_total, gain));
    const GradeRange grade = GradesWith(scores_, total, oit_gain);
    if (!grade.lowest || grade.lowest > &next_) return;  // grades stand from the highest
    found_.push_back(Way(total, support == Support::kAll));
  }

  WayUp Way(const ScoreRange& total, bool certain) const {
    WayUp way;
    way.total = total;
    way.certain = certain;
    for (size_t i = 0; i < sections_.size(); ++i) {
      if (counts_[i] == 0) continue;
      SectionItems items{sections_[i].section, counts_[i], {}};
      for (const YearItem& item : scores_.year->items) {
        if (item.section == items.section->number) items.among.push_back(&item);
      }
      way.items += items.count;
      way.sections.push_back(std::move(items));
    }
    return way;
  }

  static void Sort(std::vector<WayUp>* ways) {
    std::stable_sort(ways->begin(), ways->end(), [](const WayUp& a, const WayUp& b) {
      if (a.certain != b.certain) return a.certain;
      return a.total.value > b.total.value + kSlack;
    });
    if (ways->size() > kMostWays) ways->resize(kMostWays);
  }

  const Recomputed& scores_;
  const Grade& next_;
  const double missing_;
  std::vector<LossySection> sections_;
  std::vector<int> counts_;
  std::vector<WayUp> found_;
  bool certain_only_ = false;
};

// The total with OIT at 100.
std::optional<ScoreRange> MostTotal(const Recomputed& scores) {
  const auto& oit = scores.instruments[kOit];
  if (!scores.true_total || !scores.year->weights) return std::nullopt;
  if (!oit.mean && !oit.official) return std::nullopt;
  const double now =
      oit.official && !(oit.mean && oit.binding) ? oit.official->value : oit.mean->value;
  return OfficialScore(Raised(*scores.true_total, TotalGain(scores, kBestScore - now)));
}

Barrier CountingBarrier(const Recomputed& scores) {
  if (scores.year->SplitStanding() != Standing::kConfirmed) return Barrier::kSplit;
  if (scores.lost.size() != OitIndicators(scores)) return Barrier::kUnstated;
  const bool reachable = std::all_of(scores.lost.begin(), scores.lost.end(),
                                     [](const LostItems& lost) { return lost.reachable(); });
  return reachable ? Barrier::kNone : Barrier::kUnreachable;
}

// Instruments other than OIT that keep the next grade away.
std::vector<Instrument> Below(const Recomputed& scores, const Grade& next) {
  std::vector<Instrument> below;
  for (const InstrumentScore& score : scores.instruments) {
    if (score.instrument == Instrument::kOit || !score.official) continue;
    if (score.official->high < next.every_instrument) below.push_back(score.instrument);
  }
  return below;
}

Barrier FindBarrier(const Recomputed& scores, NextGrade* next) {
  if (!scores.year || scores.year->grades.empty()) return Barrier::kNoRules;
  if (!scores.true_total || !scores.grade.lowest) return Barrier::kNoTotal;
  next->now = scores.grade.lowest;
  if (next->now == &scores.year->grades.front()) return Barrier::kHighest;
  next->next = next->now - 1;
  next->missing = std::max(0.0, next->next->from - scores.official_total->low);
  next->most = MostTotal(scores);
  next->below = Below(scores, *next->next);
  if (!next->below.empty()) return Barrier::kInstruments;
  if (next->most && next->most->high < next->next->from) return Barrier::kTooFar;
  return CountingBarrier(scores);
}

}  // namespace

Result<WhatIf> CountAsFull(const Recomputed& scores, const std::vector<std::string>& codes) {
  if (Status year = CheckYear(scores); !year) return year.errors();
  Result<std::vector<const YearItem*>> items = FindItems(*scores.year, codes);
  if (!items) return items.errors();
  Errors errors;
  for (const YearItem* item : *items) {
    const Status can = CheckItem(scores, *item);
    if (!can) errors.insert(errors.end(), can.errors().begin(), can.errors().end());
  }
  if (!errors.empty()) return errors;
  const std::vector<LossySection> sections = LossySections(scores);
  const std::vector<int> counts = CountBySection(sections, *items);
  const Support support = SupportOf(scores, sections, counts);
  if (support == Support::kNone) {
    return Refusal("score.full", "คะแนนที่รายงานระบุแสดงว่าไม่ได้เสียคะแนนมากเท่าข้อที่เลือก",
                   "by the stated scores fewer items were lost than are given here",
                   {"โปรดลดจำนวนข้อในตัวชี้วัดย่อยเดียวกัน", "give fewer items of one section"});
  }
  WhatIf result;
  result.items = *items;
  result.certain = support == Support::kAll;
  for (const LostItems& lost : scores.lost) {
    result.indicators.push_back(scores.Chosen(IndicatorSubject(lost.indicator))->range());
  }
  for (size_t i = 0; i < sections.size(); ++i) {
    const double gain = counts[i] * sections[i].oit_gain;
    ScoreRange& indicator = result.indicators[sections[i].lost];
    indicator = Raised(indicator, gain * static_cast<double>(OitIndicators(scores)));
    result.oit_gain += gain;
  }
  result.total_gain = TotalGain(scores, result.oit_gain);
  const InstrumentScore& oit = scores.instruments[kOit];
  if (oit.mean) {
    result.oit = OfficialScore(Raised(*oit.mean, result.oit_gain));
  } else if (oit.official) {
    result.oit = Raised(*oit.official, result.oit_gain);
  }
  if (!scores.true_total || !scores.year->weights) return result;
  result.total = OfficialScore(Raised(*scores.true_total, result.total_gain));
  if (!scores.year->grades.empty()) {
    result.grade = GradesWith(scores, *result.total, result.oit_gain);
  }
  return result;
}

NextGrade FindWaysUp(const Recomputed& scores) {
  NextGrade next;
  next.barrier = FindBarrier(scores, &next);
  if (next.barrier != Barrier::kNone) return next;
  const double missing = next.next->from - scores.true_total->high;
  next.ways = WaySearch(scores, *next.next, missing).Run();
  if (next.ways.empty()) next.barrier = Barrier::kTooFar;
  return next;
}

}  // namespace oit

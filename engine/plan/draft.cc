#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

#include "facts/parts.h"
#include "plan/measure_text.h"
#include "plan/named.h"
#include "plan/pairs.h"
#include "plan/plan.h"
#include "plan/tell_apart.h"

namespace oit {
namespace {

// A row before it is written.
struct Bucket {
  const IndicatorRule* indicator = nullptr;  // null for an item that no measure serves
  const MeasureRule* rule = nullptr;
  std::vector<ServedItem> items;
};

// Where a row stands among the others.
struct Rank {
  size_t place = 0;     // of the weakest indicator that it is for, the lowest score is 0
  bool second = false;  // that indicator has a measure already, or this one only serves items of it
  auto operator<=>(const Rank&) const = default;
};

bool AsksFor(const YearItem& item, const std::string& slug) {
  return std::count(item.requirements.begin(), item.requirements.end(), slug) > 0;
}

bool Holds(const std::vector<Phrase>& slugs, const std::string& slug) {
  return std::any_of(slugs.begin(), slugs.end(),
                     [&slug](const Phrase& each) { return each.text == slug; });
}

class Drafting {
 public:
  explicit Drafting(const PlanOrder& order)
      : order_(order), year_(order.pack->year), writer_(order, plan_) {}

  Plan Run() {
    plan_.year = order_.year;
    plan_.list = order_.list;
    plan_.dated_by_meeting = NamesMeeting(*order_.document);
    plan_.weak = Weak();
    const bool known = order_.list->year == order_.year && order_.list->oit_window;
    if (known) plan_.closes = order_.list->oit_window->to;
    for (const IndicatorRule& rule : *order_.indicators) {
      if (plan_.weak.Holds(rule.number)) plan_.indicators[rule.number] = &rule;
    }
    OpenBuckets();
    for (const ItemResult& item : order_.report->items) Place(item);
    for (const Bucket& bucket : buckets_) WriteRow(bucket);
    Sort();
    if (order_.results) {
      FindCarriedOn();
      for (Bilingual& note :
           TellAgenciesApart(order_.report->facts, order_.results->checklist->facts)) {
        plan_.notes.insert(plan_.notes.begin(), std::move(note));
      }
    }
    return std::move(plan_);
  }

 private:
  WeakIndicators Weak() const {
    const Facts& facts = order_.report->facts;
    const std::optional<Recomputed>& recomputed = order_.report->scores;
    return FindWeak(facts.scores, recomputed ? *recomputed : Recompute(facts.scores, nullptr),
                    IndicatorsAsIssues(*order_.document, facts, order_.pack->words));
  }

  void OpenBuckets() {
    for (const IndicatorRule& indicator : *order_.indicators) {
      for (const MeasureRule& rule : indicator.measures)
        buckets_.push_back({&indicator, &rule, {}});
    }
  }

  // ---- items ----

  bool IsWanted(const ItemResult& item) const {
    return item.verdict == Verdict::kFail && (order_.every_item || item.role != ItemRole::kSilent);
  }

  void Place(const ItemResult& result) {
    if (!IsWanted(result)) return;
    ServedItem item = Serve(result);
    if (IsDone(item)) {
      plan_.done.push_back(std::move(item));
      return;
    }
    if (item.listed.empty() && order_.list != &year_) TellUnlisted(item);
    Bucket* bucket = BucketOf(item);
    if (bucket == nullptr) bucket = &buckets_.emplace_back();
    bucket->items.push_back(std::move(item));
  }

  ServedItem Serve(const ItemResult& result) const {
    ServedItem item;
    item.result = &result;
    std::vector<std::string> lacking;
    for (const ElementResult& element : result.elements) {
      if (!element.decides || element.level == Level::kReview || !IsBelow(element.level)) continue;
      auto& elements = element.level == Level::kMissing   ? item.missing
                       : element.level == Level::kPlanned ? item.planned
                                                          : item.claimed;
      elements.push_back(element.element);
      lacking.push_back(element.element->requirement);
    }
    for (const std::string& slug : result.item->requirements) {
      const bool lacks = std::count(lacking.begin(), lacking.end(), slug) > 0;
      if (lacks || lacking.empty()) item.requirements.push_back(slug);
    }
    for (const YearItem& listed : order_.list->items) {
      if (SharesRequirement(listed, item.requirements)) item.listed.push_back(&listed);
    }
    return item;
  }

  bool IsBelow(Level level) const {
    return level == Level::kMissing || level == Level::kPlanned ||
           (level == Level::kClaimed && order_.bar == Level::kShown);
  }

  static bool SharesRequirement(const YearItem& item, const std::vector<std::string>& slugs) {
    return std::any_of(slugs.begin(), slugs.end(),
                       [&](const std::string& slug) { return AsksFor(item, slug); });
  }

  // Whether the results show every item that asks for what is lacking here.
  bool IsDone(const ServedItem& item) const {
    if (!order_.results) return false;
    bool any = false;
    for (const ItemResult& other : order_.results->checklist->items) {
      if (!SharesRequirement(*other.item, item.requirements)) continue;
      if (other.verdict != Verdict::kPass) return false;
      any = true;
    }
    return any;
  }

  void TellUnlisted(const ServedItem& item) {
    const YearItem& was = *item.result->item;
    const std::string year = std::to_string(order_.list->year);
    plan_.notes.push_back(
        {was.code + " " + was.title.th + " ไม่พบในรายการข้อของปี " + year +
             " ที่โปรแกรมมี โปรดตรวจสอบกับคู่มือว่ายังต้องจัดทำหรือไม่",
         was.code + " " + was.title.en + " is not in the list of " + year +
             " that is known here: see the manual whether it is still asked for"});
  }

  // ---- rows ----

  Bucket* BucketOf(const ServedItem& item) {
    for (const std::string& slug : item.requirements) {
      for (Bucket& bucket : buckets_) {
        if (bucket.rule != nullptr && Holds(bucket.rule->requirements, slug)) return &bucket;
      }
    }
    return nullptr;
  }

  // ---- what the year to come asks for beside the items ----

  static bool Shows(const Checklist& checklist, const std::string& slug) {
    return std::any_of(checklist.items.begin(), checklist.items.end(), [&](const ItemResult& item) {
      const bool well = item.verdict == Verdict::kPass || item.verdict == Verdict::kNotApplicable;
      return well && AsksFor(*item.item, slug);
    });
  }

  void Add(const YearItem& listed, const std::string& slug, bool usual, PlanRow* row) const {
    if (Shows(*order_.report, slug)) return;
    if (order_.results && Shows(*order_.results->checklist, slug)) return;
    for (const ServedItem& item : row->items) {
      const auto& slugs = item.requirements;
      if (std::count(slugs.begin(), slugs.end(), slug) > 0) return;
    }
    for (const AddedItem& added : row->added) {
      if (added.requirement == slug) return;
    }
    row->added.push_back({&listed, slug, usual});
  }

  // An item of the year to come is drafted whole, as far as the measure goes.
  void AddRests(const MeasureRule& rule, PlanRow* row) const {
    for (const ServedItem& item : row->items) {
      for (const YearItem* listed : item.listed) {
        for (const std::string& slug : listed->requirements) {
          if (Holds(rule.requirements, slug)) Add(*listed, slug, false, row);
        }
      }
    }
  }

  void AddUsual(const MeasureRule& rule, PlanRow* row) const {
    for (const Phrase& slug : rule.usual) {
      for (const YearItem& listed : order_.list->items) {
        if (AsksFor(listed, slug.text)) Add(listed, slug.text, true, row);
      }
    }
  }

  // ---- order ----

  bool IsWeakOne(int number) const { return plan_.weak.Holds(number); }

  // The indicators that the measure itself is for.
  static std::vector<int> OwnOf(const Bucket& bucket) {
    if (bucket.rule == nullptr) return {};
    std::vector<int> numbers = bucket.rule->also;
    numbers.push_back(bucket.indicator->number);
    return numbers;
  }

  std::vector<int> WeakOf(const Bucket& bucket) const {
    std::vector<int> numbers = OwnOf(bucket);
    for (const ServedItem& item : bucket.items) {
      for (const Section& section : year_.sections) {
        if (section.number == item.result->item->section) numbers.push_back(section.indicator);
      }
    }
    std::vector<int> weak;
    for (const WeakIndicator& each : plan_.weak.indicators) {
      if (std::count(numbers.begin(), numbers.end(), each.number) > 0) weak.push_back(each.number);
    }
    return weak;
  }

  bool Raises(const Bucket& bucket) const {
    const std::vector<int> own = OwnOf(bucket);
    return std::any_of(own.begin(), own.end(), [this](int number) { return IsWeakOne(number); });
  }

  Instrument InstrumentOfYear(int number) const {
    for (const Indicator& indicator : year_.indicators) {
      if (indicator.number == number) return indicator.instrument;
    }
    return InstrumentOf(number);
  }

  // The place of the last among the weakest of each instrument.
  size_t LastOfWeakest() const {
    std::set<Instrument> seen;
    size_t last = 0;
    for (size_t i = 0; i < plan_.weak.indicators.size(); ++i) {
      if (seen.insert(InstrumentOfYear(plan_.weak.indicators[i].number)).second) last = i;
    }
    return last;
  }

  Rank RankOf(const Bucket& bucket, const PlanRow& row) {
    const auto& weak = plan_.weak.indicators;
    const std::vector<int> own = OwnOf(bucket);
    const bool raises = Raises(bucket);
    for (size_t i = 0; i < weak.size(); ++i) {
      const auto& serves = raises ? own : row.indicators;
      if (std::count(serves.begin(), serves.end(), weak[i].number) == 0) continue;
      const bool second = !raises || !raised_.insert(weak[i].number).second;
      return {second ? std::max(i, LastOfWeakest()) : i, second};
    }
    return {weak.size(), true};
  }

  void WriteRow(const Bucket& bucket) {
    const bool raises = Raises(bucket);
    if (bucket.items.empty() && !raises) return;
    PlanRow row;
    row.items = bucket.items;
    row.indicators = WeakOf(bucket);
    if (bucket.rule == nullptr) {
      row.text = writer_.Write(bucket.items.front());
    } else {
      AddRests(*bucket.rule, &row);
      if (raises) AddUsual(*bucket.rule, &row);
      row.text = writer_.Write(*bucket.rule, row, raises);
    }
    ranks_.push_back(RankOf(bucket, row));
    plan_.rows.push_back(std::move(row));
  }

  // Of one rank, what serves more items comes first, then the order of the rules.
  void Sort() {
    std::vector<size_t> order(plan_.rows.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
      if (ranks_[a] != ranks_[b]) return ranks_[a] < ranks_[b];
      return plan_.rows[a].items.size() > plan_.rows[b].items.size();
    });
    std::vector<PlanRow> rows;
    for (size_t index : order) rows.push_back(std::move(plan_.rows[index]));
    plan_.rows = std::move(rows);
  }

  // Measures that the results report as done are carried on.
  void FindCarriedOn() {
    const Document& document = *order_.results->document;
    const Facts& facts = order_.results->checklist->facts;
    std::vector<MeasureText> drafted, reported;
    std::vector<const Measure*> measures;
    for (const PlanRow& row : plan_.rows) {
      MeasureText& text = drafted.emplace_back();
      text.name = text.whole = facts::KeyOf(row.text.action);
      for (const std::string& step : row.text.steps) text.whole += " " + facts::KeyOf(step);
    }
    for (const Measure& measure : facts.measures) {
      if (measure.mark != RowMark::kDone) continue;
      measures.push_back(&measure);
      reported.push_back(TextOf(document, facts, measure));
    }
    for (const Pair& pair : PairUp(drafted, reported, LikenessOf(drafted, reported))) {
      plan_.rows[pair.first].carried_on = PassageOf(document, *measures[pair.second]);
    }
  }

  const PlanOrder& order_;
  const Year& year_;
  Plan plan_;
  MeasureWriter writer_;
  std::vector<Bucket> buckets_;
  std::vector<Rank> ranks_;  // of the rows
  std::set<int> raised_;     // weak indicators that have a measure
};

}  // namespace

Plan DraftPlan(const PlanOrder& order) { return Drafting(order).Run(); }

}  // namespace oit

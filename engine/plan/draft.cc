#include <algorithm>
#include <tuple>
#include <utility>

#include "facts/parts.h"
#include "plan/closing.h"
#include "plan/measure_text.h"
#include "plan/pairs.h"
#include "plan/plan.h"
#include "plan/tell_apart.h"

namespace oit {
namespace {

constexpr double kNoScore = 101;  // ranks behind every score
constexpr int kFirstOfOit = 9;    // where a year's list does not say which instrument

// A row before it is written.
struct Bucket {
  const IndicatorRule* indicator = nullptr;  // null for an item that no measure serves
  const MeasureRule* rule = nullptr;
  std::vector<ServedItem> items;
};

class Drafting {
 public:
  explicit Drafting(const PlanOrder& order)
      : order_(order), year_(order.pack->year), writer_(order) {}

  Plan Run() {
    plan_.year = order_.year;
    plan_.list = order_.list;
    const Scores& scores = order_.report->facts.scores;
    const std::optional<Recomputed>& recomputed = order_.report->scores;
    plan_.weak = FindWeak(scores, recomputed ? *recomputed : Recompute(scores, nullptr));
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
    return std::any_of(slugs.begin(), slugs.end(), [&](const std::string& slug) {
      return std::count(item.requirements.begin(), item.requirements.end(), slug) > 0;
    });
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
        if (bucket.rule == nullptr) continue;
        for (const Phrase& each : bucket.rule->requirements) {
          if (each.text == slug) return &bucket;
        }
      }
    }
    return nullptr;
  }

  bool IsOit(int number) const {
    for (const Indicator& indicator : year_.indicators) {
      if (indicator.number == number) return indicator.instrument == Instrument::kOit;
    }
    return number >= kFirstOfOit;
  }

  std::vector<int> WeakOf(const Bucket& bucket) const {
    std::vector<int> numbers;
    if (bucket.rule != nullptr) {
      numbers = bucket.rule->also;
      numbers.push_back(bucket.indicator->number);
    }
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

  // Whether the measure is taken for a weak indicator, whatever the items show. Those of OIT are
  // raised by their items.
  bool Raises(const Bucket& bucket) const {
    if (bucket.rule == nullptr) return false;
    const bool by_items = !bucket.rule->requirements.empty() && IsOit(bucket.indicator->number);
    const auto weak = [this](int number) { return plan_.weak.Holds(number); };
    const std::vector<int>& also = bucket.rule->also;
    return !by_items &&
           (weak(bucket.indicator->number) || std::any_of(also.begin(), also.end(), weak));
  }

  void WriteRow(const Bucket& bucket) {
    const bool raises = Raises(bucket);
    if (bucket.items.empty() && !raises) return;
    PlanRow row;
    row.text = bucket.rule != nullptr ? writer_.Write(*bucket.rule, bucket.items, raises)
                                      : writer_.Write(bucket.items.front());
    row.items = bucket.items;
    row.indicators = WeakOf(bucket);
    if (plan_.closes) {
      row.text.period = NotAfter(std::move(row.text.period), *plan_.closes);
      row.text.follow_up = NotAfter(std::move(row.text.follow_up), *plan_.closes);
    }
    plan_.rows.push_back(std::move(row));
  }

  // The lowest score first; of the same, what serves a whole indicator, then more items, then
  // the order of the rules.
  void Sort() {
    const auto rank = [this](const PlanRow& row) {
      double score = kNoScore;
      for (int number : row.indicators) score = std::min(score, ScoreOf(number));
      return std::make_tuple(score, !row.items.empty(), -static_cast<int>(row.items.size()));
    };
    std::stable_sort(plan_.rows.begin(), plan_.rows.end(),
                     [&](const PlanRow& a, const PlanRow& b) { return rank(a) < rank(b); });
  }

  double ScoreOf(int number) const {
    const auto score = plan_.weak.scores.find(number);
    return score == plan_.weak.scores.end() ? 100 : score->second;
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
  MeasureWriter writer_;
  std::vector<Bucket> buckets_;
  Plan plan_;
};

}  // namespace

Plan DraftPlan(const PlanOrder& order) { return Drafting(order).Run(); }

}  // namespace oit

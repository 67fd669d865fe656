#include "audit/describe_scores.h"

#include <fmt/format.h>

#include <algorithm>

#include "audit/passage.h"
#include "facts/recompute.h"

namespace oit {
namespace {

std::string Printed(double value, int decimals) { return fmt::format("{:.{}f}", value, decimals); }

std::string Computed(const ScoreRange& score) {
  return Printed(RoundedScore(score.value), kOfficialDecimals);
}

const char* BoundName(ScoreList::Bound bound) {
  switch (bound) {
    case ScoreList::Bound::kAbove:
      return "above";
    case ScoreList::Bound::kAtLeast:
      return "at_least";
    case ScoreList::Bound::kBelow:
      return "below";
    case ScoreList::Bound::kAtMost:
      return "at_most";
    case ScoreList::Bound::kNone:
      break;
  }
  return "";
}

std::string Among(const std::optional<Instrument>& instrument) {
  return instrument ? Name(*instrument) : "";
}

Bilingual BoundWords(ScoreList::Bound bound) {
  switch (bound) {
    case ScoreList::Bound::kAbove:
      return {"มากกว่า", "above"};
    case ScoreList::Bound::kAtLeast:
      return {"ตั้งแต่", "at least"};
    case ScoreList::Bound::kBelow:
      return {"ต่ำกว่า", "below"};
    case ScoreList::Bound::kAtMost:
      return {"ไม่เกิน", "at most"};
    case ScoreList::Bound::kNone:
      break;
  }
  return {};
}

class ScoreWriter {
 public:
  ScoreWriter(const View& view, CheckReport* report)
      : view_(view),
        stated_(view.facts.scores),
        scores_(view.Scores()),
        report_(*report),
        out_(report->scores.emplace()) {}

  void Write() {
    out_.year = scores_.ita_year;
    for (const SubjectScore& score : scores_.subjects) out_.subjects.push_back(Subject(score));
    for (CheckSubject& subject : out_.subjects) Choose(&subject);
    for (const InstrumentScore& score : scores_.instruments) {
      out_.instruments.push_back(OfInstrument(score));
    }
    Total();
    Grades();
    for (const ScoreClaim& claim : stated_.claims) AddClaim(claim);
    for (const ScoreList& list : stated_.lists) AddList(list);
    for (const Ranking& ranking : stated_.rankings) AddRanking(ranking);
    for (const LostItems& lost : scores_.lost) {
      const CheckSubject* subject = Find(IndicatorSubject(lost.indicator));
      out_.counted.push_back(subject);
      if (!lost.reachable()) out_.unreachable.push_back(subject);
    }
  }

 private:
  bool OfYear(int year) const { return IsOfYear(year, scores_.ita_year); }

  CheckStatement Statement(const std::string& text, Span key, uint32_t block) {
    const uint32_t table = block == kNowhere ? kNowhere : view_.document.blocks[block].table;
    CheckStatement out{report_.AddPlace(key), text, "", ""};
    if (table != kNowhere) {
      out.where = fmt::format("ตารางที่ {}", table + 1);
      out.where_en = fmt::format("table {}", table + 1);
    } else {
      const Bilingual place = PlaceOf(QuoteSpan(view_.document, key));
      out.where = place.th;
      out.where_en = place.en;
    }
    return out;
  }

  CheckSubject Subject(const SubjectScore& score) {
    CheckSubject out;
    NameOf(score.subject, &out);
    out.least = kBestScore;
    for (const ScoreReading& reading : score.readings) {
      CheckScoreValue value;
      value.text = Printed(reading.value, PrintedDecimals(reading));
      for (uint32_t i : reading.stated) {
        const StatedScore& one = stated_.stated[i];
        value.statements.push_back(Statement(Printed(one.value, one.decimals), one.key, one.block));
      }
      value.chosen = &reading == score.Chosen();
      const ScoreRange official = reading.official();
      out.least = std::min(out.least, official.low);
      out.most = std::max(out.most, official.high);
      out.values.push_back(std::move(value));
    }
    out.chosen_by = ChosenBy(score);
    return out;
  }

  static const char* ChosenBy(const SubjectScore& score) {
    if (score.by_total) return "total";
    if (score.by_items) return "items";
    if (!score.by_instrument) return "open";
    return score.subject.kind == ScoreSubject::Kind::kInstrument ? "mean" : "instrument";
  }

  // As some statement of the reading prints it.
  int PrintedDecimals(const ScoreReading& reading) const {
    int decimals = 0;
    for (uint32_t i : reading.stated) decimals = std::max(decimals, stated_.stated[i].decimals);
    return decimals;
  }

  void NameOf(const ScoreSubject& subject, CheckSubject* out) const {
    switch (subject.kind) {
      case ScoreSubject::Kind::kTotal:
        out->kind = "total";
        out->name = "คะแนนรวม";
        out->name_en = "the total";
        return;
      case ScoreSubject::Kind::kInstrument:
        out->kind = "instrument";
        out->instrument = out->name = out->name_en = Name(subject.instrument);
        break;
      case ScoreSubject::Kind::kIndicator:
        out->kind = "indicator";
        out->number = subject.indicator;
        out->instrument = Name(InstrumentOf(subject.indicator));
        out->name = fmt::format("ตัวชี้วัดที่ {}{}", subject.indicator, TitleOf(subject.indicator));
        out->name_en = fmt::format("indicator {}{}", subject.indicator, TitleOf(subject.indicator));
        break;
    }
    if (subject.part == 0) return;
    out->kind += " part";  // no rule about wholes is about it
    out->name += fmt::format(" ส่วนที่ {}", subject.part);
    out->name_en += fmt::format(", part {}", subject.part);
  }

  // " การใช้งบประมาณ"; nothing where no rules name it.
  std::string TitleOf(int number) const {
    const Year& year = scores_.year ? *scores_.year : view_.pack.pack->year;
    for (const Indicator& indicator : year.indicators) {
      if (indicator.number == number) return " " + indicator.title;
    }
    return "";
  }

  static void Choose(CheckSubject* subject) {
    for (const CheckScoreValue& value : subject->values) {
      if (value.chosen) subject->chosen = &value;
    }
  }

  const CheckSubject* Find(const ScoreSubject& subject) const {
    const SubjectScore* score = scores_.Find(subject);
    return score ? &out_.subjects[static_cast<size_t>(score - scores_.subjects.data())] : nullptr;
  }

  const CheckScoreValue* Stated(const ScoreSubject& subject) const {
    const CheckSubject* found = Find(subject);
    return found ? found->chosen : nullptr;
  }

  void AddBasis(const ScoreSubject& subject, std::vector<const CheckStatement*>* basis) const {
    if (const CheckScoreValue* value = Stated(subject))
      basis->push_back(&value->statements.front());
  }

  bool Differs(const ScoreSubject& subject) const {
    const SubjectScore* score = scores_.Find(subject);
    return score && score->differ();
  }

  bool Unreachable() const {
    return std::any_of(scores_.lost.begin(), scores_.lost.end(),
                       [](const LostItems& lost) { return !lost.reachable(); });
  }

  CheckInstrument OfInstrument(const InstrumentScore& score) const {
    CheckInstrument out;
    out.name = Name(score.instrument);
    if (!score.indicators.empty()) {
      out.from = score.indicators.front();
      out.to = score.indicators.back();
    }
    out.parts = score.in_parts;
    const ScoreSubject subject = InstrumentSubject(score.instrument);
    out.stated = Stated(subject);
    if (score.in_parts) {
      for (int part : {1, 2}) AddBasis(InstrumentSubject(score.instrument, part), &out.basis);
    } else {
      for (int number : score.indicators) AddBasis(IndicatorSubject(number), &out.basis);
    }
    if (!score.mean || !score.binding) return out;
    out.mean = Computed(*score.mean);
    if (out.stated) out.fits = Meet(*score.mean, scores_.Chosen(subject)->range());
    out.explained = Differs(subject) || (score.instrument == Instrument::kOit && Unreachable());
    return out;
  }

  void Total() {
    out_.total.stated = Stated(TotalSubject());
    out_.total.fits = scores_.total_fits;
    // A total that the stated OIT does not give either has an error of its own.
    bool by_items = Unreachable() && !Stated(InstrumentSubject(Instrument::kOit));
    out_.total.explained = Differs(TotalSubject()) || by_items;
    if (scores_.year && scores_.year->weights) {
      out_.total.confirmed = scores_.year->weights->standing == Standing::kConfirmed;
    }
    if (!scores_.total) return;
    out_.total.computed = Computed(*scores_.total);
    for (size_t i = 0; i < scores_.instruments.size(); ++i) {
      const InstrumentScore& score = scores_.instruments[i];
      if (score.mean && (score.binding || !Stated(InstrumentSubject(score.instrument)))) {
        const auto& basis = out_.instruments[i].basis;
        out_.total.basis.insert(out_.total.basis.end(), basis.begin(), basis.end());
      } else {
        AddBasis(InstrumentSubject(score.instrument), &out_.total.basis);
      }
    }
  }

  void Grades() {
    CheckGrade& out = out_.grade;
    for (const StatedGrade& grade : stated_.grades) {
      if (OfYear(grade.year)) {
        out.stated.push_back(Statement(grade.name, grade.key, grade.block));
      }
    }
    out.fits = scores_.grade_fits;
    out.total = Stated(TotalSubject());
    if (scores_.official_total) out.total_text = Computed(*scores_.official_total);
    const GradeRange& grade = scores_.grade;
    if (!grade.lowest || !grade.highest) return;
    out.computed = grade.lowest->name;
    if (!grade.known()) out.computed = fmt::format("{}–{}", grade.highest->name, out.computed);
    out.confirmed = grade.lowest->standing == Standing::kConfirmed;
    const Grade* stated = StatedGradeRule();
    if (!stated) return;
    // Grades that nobody could confirm blame no one.
    if (stated->standing == Standing::kAdvisory && grade.lowest->standing == Standing::kAdvisory) {
      out.fits.reset();
    }
    TellLowInstrument(*stated);
  }

  const Grade* StatedGradeRule() const {
    for (const CheckStatement& stated : out_.grade.stated) {
      for (const Grade& grade : scores_.year->grades) {
        if (grade.name == stated.text) return &grade;
      }
    }
    return nullptr;
  }

  void TellLowInstrument(const Grade& stated) {
    if (scores_.official_total->high < stated.from) return;
    for (const InstrumentScore& score : scores_.instruments) {
      if (!score.official || score.official->high >= stated.every_instrument) continue;
      out_.grade.low_instrument = Name(score.instrument);
      out_.grade.low_score = Computed(*score.official);
      out_.grade.low_limit = stated.every_instrument;
      return;
    }
  }

  void AddClaim(const ScoreClaim& claim) {
    if (!OfYear(claim.year)) return;
    CheckClaim out;
    out.kind = claim.kind == ScoreClaim::Kind::kHighest ? "highest" : "lowest";
    out.instrument = Among(claim.among);
    for (const ScoreSubject& subject : claim.subjects) {
      if (const CheckSubject* found = Find(subject)) out.subjects.push_back(found);
    }
    if (out.subjects.empty()) return;
    out.index = report_.AddPlace(claim.key);
    out_.claims.push_back(std::move(out));
  }

  void AddList(const ScoreList& list) {
    if (!OfYear(list.year)) return;
    CheckScoreList out;
    out.index = report_.AddPlace(list.key);
    out.kind = list.kind == ScoreList::Kind::kStrong ? "strong" : "weak";
    out.bound = BoundName(list.bound);
    if (list.bound != ScoreList::Bound::kNone) {
      const Bilingual bound = BoundWords(list.bound);
      out.bound_text = fmt::format("{}ร้อยละ {:g}", bound.th, list.limit);
      out.bound_text_en = fmt::format("{} {:g}", bound.en, list.limit);
    }
    out.count = list.count;
    out.instrument = Among(list.among);
    for (size_t i = 0; i < list.members.size(); ++i) {
      const ScoreSubject& member = list.members[i];
      out.members.push_back(
          {report_.AddPlace(list.member_keys[i]), !Fits(list, member).maybe_inside, Find(member)});
    }
    CountWithin(list, &out);
    out_.lists.push_back(std::move(out));
  }

  // Over all values of the subject: values that differ are another check's.
  WithinBound Fits(const ScoreList& list, const ScoreSubject& subject) const {
    WithinBound fits{true, true};
    const SubjectScore* score = scores_.Find(subject);
    if (!score) return fits;
    fits = {false, false};
    for (const ScoreReading& reading : score->readings) {
      const WithinBound one = Compare(reading.official(), list.bound, list.limit);
      fits.maybe_inside = fits.maybe_inside || one.maybe_inside;
      fits.maybe_outside = fits.maybe_outside || one.maybe_outside;
    }
    return fits;
  }

  void CountWithin(const ScoreList& list, CheckScoreList* out) const {
    if (list.bound == ScoreList::Bound::kNone) return;
    int fewest = 0, most = 0;
    for (const InstrumentScore& instrument : scores_.instruments) {
      if (list.among && *list.among != instrument.instrument) continue;
      for (int number : instrument.indicators) {
        const ScoreSubject subject = IndicatorSubject(number);
        if (!scores_.Find(subject)) return;
        const WithinBound fits = Fits(list, subject);
        if (fits.maybe_inside) ++most;
        if (!fits.maybe_outside) ++fewest;
      }
    }
    out->fewest = fewest;
    out->most = most;
  }

  void AddRanking(const Ranking& ranking) {
    CheckRanking out;
    for (uint32_t i : ranking.stated) {
      const StatedScore& one = stated_.stated[i];
      const CheckSubject* subject = Find(one.subject);
      if (!OfYear(one.year) || !subject) continue;
      out.members.push_back(
          {report_.AddPlace(one.key), Printed(one.value, one.decimals), one.rank, subject});
    }
    const bool ranked = std::all_of(out.members.begin(), out.members.end(),
                                    [](const CheckRanked& one) { return one.rank.has_value(); });
    if (ranked) {
      std::stable_sort(
          out.members.begin(), out.members.end(),
          [](const CheckRanked& a, const CheckRanked& b) { return *a.rank < *b.rank; });
    }
    if (out.members.size() > 1) out_.rankings.push_back(std::move(out));
  }

  const View& view_;
  const Scores& stated_;
  const Recomputed& scores_;
  CheckReport& report_;
  CheckScores& out_;
};

}  // namespace

void DescribeScores(const View& view, CheckReport* report) {
  if (!view.facts.scores.empty()) ScoreWriter(view, report).Write();
}

}  // namespace oit

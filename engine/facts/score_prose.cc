#include "facts/score_prose.h"

#include <algorithm>
#include <utility>

#include "facts/parts.h"

namespace oit::facts {
namespace {

using Kind = ScoreSubject::Kind;
using Word = ScoreWord;

constexpr uint32_t kFar = 160;  // between "ผลการประเมิน" and the total

// Words before a figure that make it no score of the moment.
bool Blocks(Word word) {
  switch (word) {
    case Word::kAbove:
    case Word::kAtLeast:
    case Word::kBelow:
    case Word::kAtMost:
    case Word::kTarget:
    case Word::kMust:
    case Word::kChange:
    case Word::kFull:
    case Word::kOthers:
    case Word::kWeighted:
      return true;
    default:
      return false;
  }
}

class Sentences {
 public:
  Sentences(const ScoreBlock& block, Scores* scores)
      : block_(block), tokens_(block.tokens), scores_(*scores) {}

  void Read() {
    used_.assign(tokens_.size(), false);
    goal_ = block_.goal;
    for (size_t i = 0; i < tokens_.size(); ++i) Take(i);
    EndRanking();
  }

 private:
  void Take(size_t i) {
    switch (tokens_[i].word) {
      case Word::kSubject:
        TakeSubject(i);
        break;
      case Word::kAnalysed:
        if (pending_.empty()) pending_.push_back(i);
        break;
      case Word::kForeign:
        pending_ = {i};
        break;
      case Word::kClause:
        pending_.clear();
        EndRanking();
        break;
      case Word::kHighest:
      case Word::kLowest:
        EndRanking();
        break;
      case Word::kOrdered:
        if (!ranked_) run_.clear();
        ranked_ = true;
        break;
      case Word::kNext:
        if (last_ && !scores_.stated.empty()) ranked_ = true;
        break;
      case Word::kYear:
        year_ = static_cast<int>(tokens_[i].value);
        year_at_ = i;
        break;
      case Word::kSince:
        since_ = i;
        break;
      case Word::kGoal:
        goal_ = true;
        break;
      case Word::kGap:
        gap_ = true;
        break;
      case Word::kFigure:
        TakeFigure(i);
        break;
      case Word::kGrade:
        TakeGrade(i);
        break;
      default:
        break;
    }
  }

  void TakeSubject(size_t i) {
    if (used_[i]) return;
    if (!pending_.empty() && IsNarrowed(pending_.back(), i)) return;
    if (pending_.size() == 1 && tokens_[pending_[0]].word == Word::kAnalysed) pending_.clear();
    pending_.push_back(i);
  }

  // "IIT คะแนนรวม 85.79", "การใช้อำนาจ (IIT) 90.95".
  bool IsNarrowed(size_t before, size_t i) const {
    const ScoreSubject& narrow = tokens_[before].subject;
    const ScoreSubject& wide = tokens_[i].subject;
    bool near = tokens_[before].word == Word::kSubject &&
                Unexplained(block_.text, tokens_, before, i) <= kNextTo;
    if (!near) return false;
    bool own = wide.kind == Kind::kInstrument && narrow.kind == Kind::kIndicator &&
               wide.instrument == InstrumentOf(narrow.indicator);
    return own || wide.kind == Kind::kTotal;
  }

  // The word that says what a figure is, back over the plain ones.
  bool IsBlocked(size_t figure) const {
    for (size_t i = figure; i-- > 0;) {
      if (Unexplained(block_.text, tokens_, i, figure) > kNextTo) return false;
      if (Blocks(tokens_[i].word)) return true;
      if (!IsPlain(tokens_[i].word) && !IsExtreme(tokens_[i].word)) return false;
    }
    return false;
  }

  bool IsBound(size_t figure) const {
    if (figure + 2 < tokens_.size() && tokens_[figure + 1].word == Word::kOf &&
        tokens_[figure + 2].word == Word::kTarget) {
      return true;  // "ร้อยละ 100 ของเป้าหมาย"
    }
    for (size_t i = figure + 1; i < tokens_.size() && i <= figure + 2; ++i) {
      if (tokens_[i].word == Word::kUpward || tokens_[i].word == Word::kDownward) return true;
      if (tokens_[i].word != Word::kPoints && tokens_[i].word != Word::kPercent) return false;
    }
    return false;
  }

  // The figures that are listed from here on, one more than wanted at most: "90, 80 and 70".
  std::vector<size_t> Run(size_t figure, size_t wanted) const {
    std::vector<size_t> run = {figure};
    for (size_t i = figure + 1; i < tokens_.size() && run.size() <= wanted; ++i) {
      if (Unexplained(block_.text, tokens_, i - 1, i) > 0) break;
      if (tokens_[i].word == Word::kFigure)
        run.push_back(i);
      else if (!IsPlain(tokens_[i].word))
        break;
    }
    return run;
  }

  void TakeFigure(size_t i) {
    const ScoreToken& figure = tokens_[i];
    if (goal_ || std::exchange(gap_, false)) return;
    if (used_[i] || (!figure.unit && figure.decimals == 0) || IsBlocked(i) || IsBound(i)) return;
    std::vector<size_t> run = Run(i, pending_.size() > 1 ? pending_.size() : 0);
    if (pending_.size() > 1 && run.size() == pending_.size() && AreSubjects()) {
      std::vector<size_t> subjects = pending_;
      for (size_t k = 0; k < run.size(); ++k) State(subjects[k], run[k]);
      return;
    }
    if (std::optional<size_t> ahead = AheadOf(i)) return State(*ahead, i);
    if (!pending_.empty()) {
      if (Reaches(pending_.back(), i)) State(pending_.back(), i);
    } else if (block_.topic && !last_ && last_figure_ == 0 && figure.unit && IsGot(i)) {
      Add(*block_.topic, figure.span, i);
    } else if (IsGot(i) && IsGraded(i)) {
      Add({}, figure.span, i);
    } else if (last_ && year_at_ && *year_at_ > last_figure_) {
      State(*last_, i);
    }
  }

  bool AreSubjects() const {
    return std::all_of(pending_.begin(), pending_.end(),
                       [&](size_t i) { return tokens_[i].word == Word::kSubject; });
  }

  // "91.87 คือ ตัวชี้วัดที่ 1 ...", where no name in front of it waits for a score.
  std::optional<size_t> AheadOf(size_t figure) const {
    bool waiting = !pending_.empty() && Reaches(pending_.back(), figure);
    if (waiting && tokens_[pending_.back()].subject.kind == Kind::kIndicator) return std::nullopt;
    for (size_t i = figure + 1; i < tokens_.size(); ++i) {
      if (Unexplained(block_.text, tokens_, i - 1, i) > 0) return std::nullopt;
      if (tokens_[i].word == Word::kIs) return SubjectAhead(block_, i + 1);
      if (!IsPlain(tokens_[i].word)) return std::nullopt;
    }
    return std::nullopt;
  }

  bool Reaches(size_t subject, size_t figure) const {
    bool whole = tokens_[subject].word == Word::kAnalysed;
    if (whole && !tokens_[figure].points && !(tokens_[figure].unit && IsGot(figure))) return false;
    bool total = whole || tokens_[subject].subject.kind == Kind::kTotal;
    return Unexplained(block_.text, tokens_, subject, figure) <= (total ? kFar : kNear);
  }

  // "ได้คะแนน" stands right in front.
  bool IsGot(size_t figure) const {
    std::string_view before = TrimSpaces(block_.text.substr(0, tokens_[figure].span.begin));
    if (before.ends_with('=')) return true;
    for (size_t i = figure; i-- > 0;) {
      if (Unexplained(block_.text, tokens_, i, figure) > 0) return false;
      if (tokens_[i].word == Word::kGot || tokens_[i].word == Word::kMean) return true;
      if (!IsPlain(tokens_[i].word)) return false;
    }
    return false;
  }

  // "อยู่ในระดับ B" stands right behind: only the total has a grade.
  bool IsGraded(size_t figure) const {
    for (size_t i = figure + 1; i + 1 < tokens_.size(); ++i) {
      if (Unexplained(block_.text, tokens_, i - 1, i) > 0) return false;
      if (tokens_[i].word == Word::kGradeWord) return tokens_[i + 1].word == Word::kGrade;
      if (!IsPlain(tokens_[i].word)) return false;
    }
    return false;
  }

  int YearAt(size_t figure) const {
    if (!since_ || *since_ < last_figure_ || *since_ > figure) return year_;
    return year_at_ && *year_at_ > *since_ ? year_ : kOtherYear;
  }

  void State(size_t subject, size_t figure) {
    const ScoreToken& name = tokens_[subject];
    used_[subject] = true;
    pending_.clear();
    if (name.word == Word::kForeign) {
      last_figure_ = figure;
      return;
    }
    last_ = subject;
    Add(name.subject, name.span, figure);
  }

  void Add(const ScoreSubject& subject, Span name, size_t figure) {
    const ScoreToken& value = tokens_[figure];
    used_[figure] = true;
    int year = YearAt(figure);
    last_figure_ = figure;
    if (year == kOtherYear) return;
    StatedScore stated;
    stated.subject = subject;
    stated.value = value.value;
    stated.decimals = value.decimals;
    stated.year = year;
    stated.key = block_.InDocument(
        {std::min(name.begin, value.span.begin), std::max(name.end, value.span.end)});
    stated.block = block_.index;
    scores_.stated.push_back(stated);
    Rank(stated);
  }

  // "followed by": the statement before it and what comes after stand in order.
  void Rank(const StatedScore& stated) {
    uint32_t index = static_cast<uint32_t>(scores_.stated.size() - 1);
    bool same = run_.empty() || scores_.stated[run_.back()].subject.kind == stated.subject.kind;
    if (!ranked_ || !same) {
      EndRanking();
      run_.clear();
    }
    run_.push_back(index);
  }

  void EndRanking() {
    if (ranked_ && run_.size() > 1) {
      Span key{scores_.stated[run_.front()].key.begin, scores_.stated[run_.back()].key.end};
      scores_.rankings.push_back({run_, key});
    }
    if (ranked_) run_.clear();
    ranked_ = false;
  }

  // "ยังไม่ถึงระดับ", "ไม่ต่ำกว่าระดับ", "ระดับ ... ต้องได้".
  bool IsWished(size_t word, size_t grade) const {
    for (size_t k = word; k-- > 0 && word - k <= 3;) {
      if (Blocks(tokens_[k].word) || tokens_[k].word == Word::kRange) return true;
    }
    if (grade + 1 == tokens_.size()) return false;
    return tokens_[grade + 1].word == Word::kMust &&
           Unexplained(block_.text, tokens_, grade, grade + 1) == 0;
  }

  void TakeGrade(size_t i) {
    if (i == 0 || Unexplained(block_.text, tokens_, i - 1, i) > 0) return;
    size_t word = i - 1;
    while (word > 0 && IsPlain(tokens_[word].word)) --word;
    bool led = tokens_[word].word == Word::kGradeWord || tokens_[word].word == Word::kAnalysed;
    if (!led || Unexplained(block_.text, tokens_, word, i) > 0) return;
    if (goal_ || IsWished(word, i)) return;
    if (last_ && tokens_[*last_].word == Word::kSubject &&
        tokens_[*last_].subject.kind != Kind::kTotal) {
      return;
    }
    StatedGrade grade;
    grade.name = tokens_[i].grade;
    grade.year = YearAt(i);
    if (grade.year == kOtherYear) return;
    grade.key = block_.InDocument({tokens_[word].span.begin, tokens_[i].span.end});
    grade.block = block_.index;
    scores_.grades.push_back(grade);
  }

  static constexpr int kOtherYear = -1;  // "last year's", without a number

  const ScoreBlock& block_;
  const ScoreTokens& tokens_;
  Scores& scores_;
  bool goal_ = false;  // figures to come are wished for
  bool gap_ = false;   // the next figure lies between two scores
  std::vector<bool> used_;
  std::vector<size_t> pending_;  // names that wait for a score
  std::optional<size_t> last_;   // the name that got one last
  size_t last_figure_ = 0;
  int year_ = 0;
  std::optional<size_t> year_at_, since_;
  bool ranked_ = false;
  std::vector<uint32_t> run_;
};

}  // namespace

std::optional<size_t> SubjectAhead(const ScoreBlock& block, size_t from) {
  for (size_t i = from; i < block.tokens.size(); ++i) {
    if (i > 0 && Unexplained(block.text, block.tokens, i - 1, i) > kNextTo) return std::nullopt;
    if (block.tokens[i].word == Word::kSubject) return i;
    if (!IsPlain(block.tokens[i].word)) return std::nullopt;
  }
  return std::nullopt;
}

void ReadSentences(const ScoreBlock& block, Scores* scores) { Sentences(block, scores).Read(); }

}  // namespace oit::facts

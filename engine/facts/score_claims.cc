#include <algorithm>

#include "facts/score_prose.h"

namespace oit::facts {
namespace {

using Kind = ScoreSubject::Kind;
using Word = ScoreWord;

class Claims {
 public:
  Claims(const ScoreBlock& block, Scores* scores)
      : block_(block), tokens_(block.tokens), scores_(*scores) {}

  void Read() {
    for (size_t i = 0; i < tokens_.size(); ++i) {
      if (IsExtreme(tokens_[i].word) && IsOfScores(i)) Take(i);
    }
  }

 private:
  // "คะแนนสูงสุด", "ได้คะแนนมากที่สุด", "ตัวชี้วัดสูงสุด", not what rose most or weighs most.
  bool IsOfScores(size_t i) const {
    if (i == 0) return tokens_[i].span.begin == 0;
    const ScoreToken& before = tokens_[i - 1];
    if (Unexplained(block_.text, tokens_, i - 1, i) > 0) return false;
    return before.word == Word::kPoints || before.word == Word::kGot ||
           before.word == Word::kIndicator || before.word == Word::kMean ||
           before.word == Word::kSubject || before.word == Word::kPercent;
  }

  bool EndsClaim(Word word) const {
    return IsExtreme(word) || word == Word::kNext || word == Word::kClause ||
           word == Word::kForeign || word == Word::kChange;
  }

  void Take(size_t i) {
    ScoreClaim claim;
    claim.kind =
        tokens_[i].word == Word::kHighest ? ScoreClaim::Kind::kHighest : ScoreClaim::Kind::kLowest;
    claim.block = block_.index;
    claim.among = block_.among;
    size_t end = Forward(i, &claim);
    size_t begin = i;
    if (claim.subjects.empty()) begin = Backward(i, &claim);
    if (claim.subjects.empty()) return;
    if (!claim.value) FindValue(i, end, &claim);
    Narrow(begin, end, &claim);
    last_among_ = claim.among;
    last_end_ = end + 1;
    claim.key = block_.InDocument({tokens_[begin].span.begin, tokens_[end].span.end});
    scores_.claims.push_back(std::move(claim));
  }

  // "สูงสุด (เท่ากับร้อยละ 91.87) คือ A (และ B)". The last token of it.
  size_t Forward(size_t i, ScoreClaim* claim) const {
    size_t at = i + 1;
    bool is = Points(i);
    for (; at < tokens_.size() && !is; ++at) {
      const ScoreToken& token = tokens_[at];
      if (Unexplained(block_.text, tokens_, at - 1, at) > kNear || EndsClaim(token.word)) return i;
      if (token.word == Word::kSubject && token.subject.kind != Kind::kInstrument) return i;
      is = token.word == Word::kIs;
      if (token.word == Word::kFigure) claim->value = token.value;
    }
    size_t last = i;
    while (is) {
      std::optional<size_t> subject = SubjectAhead(block_, at);
      if (!subject || !Joins(*claim, tokens_[*subject].subject)) break;
      claim->subjects.push_back(tokens_[*subject].subject);
      last = *subject;
      at = *subject + 1;
      if (at < tokens_.size() && tokens_[at].word == Word::kFigure) break;
    }
    if (claim->subjects.empty()) claim->value.reset();
    return last;
  }

  // Claims are about scores of one kind; the total is alone of its kind.
  static bool Joins(const ScoreClaim& claim, const ScoreSubject& subject) {
    if (subject.kind == Kind::kTotal) return false;
    return claim.subjects.empty() || claim.subjects.front().kind == subject.kind;
  }

  // "สูงสุด : A", "สูงที่สุดในตัวชี้วัด A".
  bool Points(size_t i) const {
    if (i + 1 >= tokens_.size()) return false;
    uint32_t begin = tokens_[i].span.end;
    std::string_view between = block_.text.substr(begin, tokens_[i + 1].span.begin - begin);
    if (between.find(':') != between.npos) return true;
    return tokens_[i + 1].word == Word::kOf && SubjectAhead(block_, i + 1).has_value();
  }

  // "A ได้คะแนนสูงสุด". The first token of it.
  size_t Backward(size_t i, ScoreClaim* claim) const {
    for (size_t at = i; at-- > 0;) {
      const ScoreToken& token = tokens_[at];
      if (Unexplained(block_.text, tokens_, at, i) > kNear / 2 || EndsClaim(token.word)) return i;
      if (token.word == Word::kStrong || token.word == Word::kWeak || token.word == Word::kIs)
        return i;
      if (token.word == Word::kFigure) claim->value = token.value;
      if (token.word != Word::kSubject || token.subject.kind == Kind::kTotal) continue;
      claim->subjects.push_back(token.subject);
      return at;
    }
    return i;
  }

  // The figure right behind the claim.
  void FindValue(size_t i, size_t end, ScoreClaim* claim) const {
    for (size_t at = std::max(i, end) + 1; at < tokens_.size(); ++at) {
      if (Unexplained(block_.text, tokens_, at - 1, at) > kNextTo) return;
      if (tokens_[at].word == Word::kFigure) {
        claim->value = tokens_[at].value;
        return;
      }
      if (!IsPlain(tokens_[at].word)) return;
    }
  }

  // "ในแบบวัด IIT" near an indicator's claim.
  void Narrow(size_t begin, size_t end, ScoreClaim* claim) const {
    if (claim->subjects.front().kind != Kind::kIndicator) return claim->among.reset();
    if (!claim->among && Follows(begin)) claim->among = last_among_;
    auto near = [&](size_t at) {
      const ScoreToken& token = tokens_[at];
      if (token.word == Word::kSubject && token.subject.kind == Kind::kInstrument) {
        claim->among = token.subject.instrument;
      }
      return IsPlain(token.word) || token.word == Word::kSubject;
    };
    for (size_t at = begin; at-- > 0 && begin - at <= 4 && near(at);) continue;
    for (size_t at = begin; at <= end; ++at) near(at);
    for (size_t at = end + 1; at < tokens_.size() && at <= end + 3 && near(at); ++at) {
      if (Unexplained(block_.text, tokens_, at - 1, at) > kNextTo) break;
    }
  }

  // No other score or clause stands between the last claim and this one.
  bool Follows(size_t begin) const {
    for (size_t at = last_end_; at < begin; ++at) {
      const ScoreToken& token = tokens_[at];
      bool other = token.word == Word::kSubject && token.subject.kind != Kind::kIndicator;
      if (other || token.word == Word::kClause) return false;
    }
    return true;
  }

  const ScoreBlock& block_;
  const ScoreTokens& tokens_;
  Scores& scores_;
  std::optional<Instrument> last_among_;  // of the last claim
  size_t last_end_ = 0;
};

}  // namespace

void ReadClaims(const ScoreBlock& block, Scores* scores) { Claims(block, scores).Read(); }

}  // namespace oit::facts

#include "facts/score_words.h"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <utility>

#include "facts/parts.h"
#include "text/dates.h"
#include "text/key.h"
#include "text/scan.h"

namespace oit::facts {
namespace {

constexpr std::string_view kPrefix = "scores.";
constexpr int kMostItems = 20;  // a number in brackets up to this counts items
constexpr double kFullScore = 100;
constexpr size_t kManyTokens = 200;  // two words so far apart have nothing to do with each other
constexpr double kShare = 1;         // 0.30 is a weight

using Subject = ScoreSubject::Kind;

constexpr std::pair<const char*, ScoreWord> kLists[] = {
    {"analysed", ScoreWord::kAnalysed},
    {"sum", ScoreWord::kSum},
    {"mean", ScoreWord::kMean},
    {"indicator", ScoreWord::kIndicator},
    {"foreign", ScoreWord::kForeign},
    {"highest", ScoreWord::kHighest},
    {"lowest", ScoreWord::kLowest},
    {"next", ScoreWord::kNext},
    {"ordered", ScoreWord::kOrdered},
    {"strong", ScoreWord::kStrong},
    {"weak", ScoreWord::kWeak},
    {"above", ScoreWord::kAbove},
    {"at_least", ScoreWord::kAtLeast},
    {"below", ScoreWord::kBelow},
    {"at_most", ScoreWord::kAtMost},
    {"upward", ScoreWord::kUpward},
    {"downward", ScoreWord::kDownward},
    {"target", ScoreWord::kTarget},
    {"must", ScoreWord::kMust},
    {"goal", ScoreWord::kGoal},
    {"gap", ScoreWord::kGap},
    {"change", ScoreWord::kChange},
    {"since", ScoreWord::kSince},
    {"others", ScoreWord::kOthers},
    {"full", ScoreWord::kFull},
    {"weighted", ScoreWord::kWeighted},
    {"is", ScoreWord::kIs},
    {"consist", ScoreWord::kConsist},
    {"of", ScoreWord::kOf},
    {"points", ScoreWord::kPoints},
    {"percent", ScoreWord::kPercent},
    {"part_1", ScoreWord::kPart1},
    {"part_2", ScoreWord::kPart2},
    {"got", ScoreWord::kGot},
    {"respectively", ScoreWord::kRespectively},
    {"clause", ScoreWord::kClause},
    {"grade_word", ScoreWord::kGradeWord},
    {"grades", ScoreWord::kGrade},
};

const std::map<std::string, ScoreSubject>& Subjects() {
  static const std::map<std::string, ScoreSubject> subjects = [] {
    std::map<std::string, ScoreSubject> all;
    all["total"] = {};
    all["iit"] = {Subject::kInstrument, Instrument::kIit, 0, 0};
    all["eit"] = {Subject::kInstrument, Instrument::kEit, 0, 0};
    all["eit_1"] = {Subject::kInstrument, Instrument::kEit, 0, 1};
    all["eit_2"] = {Subject::kInstrument, Instrument::kEit, 0, 2};
    all["oit"] = {Subject::kInstrument, Instrument::kOit, 0, 0};
    for (int number = 1; number <= 10; ++number) {
      all["indicator_" + std::to_string(number)] = {Subject::kIndicator, InstrumentOf(number),
                                                    number, 0};
    }
    return all;
  }();
  return subjects;
}

std::optional<ScoreToken> KindOf(const std::string& list) {
  ScoreToken kind;
  auto subject = Subjects().find(list);
  if (subject != Subjects().end()) {
    kind.word = ScoreWord::kSubject;
    kind.subject = subject->second;
    return kind;
  }
  for (const auto& [name, word] : kLists) {
    if (list != name) continue;
    kind.word = word;
    return kind;
  }
  return std::nullopt;
}

bool IsLatin(char key) { return key >= 'a' && key <= 'z'; }

// A Latin word must not go on at either side.
bool CutsLatin(std::string_view key, Span span) {
  bool before = span.begin > 0 && IsLatin(key[span.begin]) && IsLatin(key[span.begin - 1]);
  bool after = span.end < key.size() && IsLatin(key[span.end - 1]) && IsLatin(key[span.end]);
  return before || after;
}

// The figure at `offset` as it stands, without what its neighbours make of it.
std::optional<ScoreToken> ReadFigure(std::string_view key, uint32_t offset) {
  uint32_t end = offset;
  std::optional<double> value = ParseNumber(key, offset, &end);
  if (!value) return std::nullopt;
  ScoreToken token;
  token.word = ScoreWord::kFigure;
  token.value = *value;
  token.span = {offset, end};
  size_t dot = key.substr(offset, end - offset).find('.');
  if (dot != std::string_view::npos) token.decimals = static_cast<int>(end - offset - dot - 1);
  return token;
}

// "ตารางที่ 2".
bool IsNumbered(std::string_view key, const ScoreToken& figure) {
  static const std::string kNumber = Key("ที่");
  std::string_view before = TrimSpaces(key.substr(0, figure.span.begin));
  return figure.decimals == 0 && before.ends_with(kNumber);
}

// "1." and "1)" in front of words, "(1)".
bool IsOrdinal(std::string_view key, const ScoreToken& figure) {
  if (figure.decimals > 0 || figure.value > kMostItems) return false;
  char next = figure.span.end < key.size() ? key[figure.span.end] : ' ';
  bool opened = figure.span.begin > 0 && key[figure.span.begin - 1] == '(';
  if (next == ')') return opened || figure.span.begin == 0 || key[figure.span.begin - 1] == ' ';
  return next == '.' && (figure.span.end + 1 >= key.size() || !IsDigit(key[figure.span.end + 1]));
}

// The dashes and words of a range between two figures.
bool JoinsRange(std::string_view between) {
  static const std::string kTo = Key("ถึง");
  static const std::string kUnit = Key("ร้อยละ");
  std::string text;
  for (char c : between) {
    if (c != ' ') text += c;
  }
  return text == "-" || text == kTo || text == "-" + kUnit || text == kTo + kUnit;
}

bool IsUnitWord(const ScoreToken& token) {
  return token.word == ScoreWord::kPoints || token.word == ScoreWord::kPercent;
}

// "คะแนน", be it the head of a longer word: "100 คะแนน รวมแบบวัด ...".
bool StartsPoints(std::string_view key, Span word) {
  static const std::string kPoints = Key("คะแนน");
  return key.substr(word.begin, kPoints.size()) == kPoints;
}

// "x 30%" is a weight.
bool IsFactor(std::string_view key, Span figure) {
  size_t at = figure.begin;
  while (at > 0 && key[at - 1] == ' ') --at;
  return at > 0 && (key[at - 1] == 'x' || key[at - 1] == '*' || key[at - 1] == kEscape);
}

std::string_view Between(std::string_view key, Span left, Span right) {
  return key.substr(left.end, right.begin - left.end);
}

bool OnlySigns(std::string_view text) {
  return text.find_first_not_of(" :=()\"',.") == std::string_view::npos;
}

// What the neighbours of figures make of them.
void Weigh(std::string_view key, ScoreTokens* tokens) {
  for (size_t i = 0; i < tokens->size(); ++i) {
    ScoreToken& token = (*tokens)[i];
    if (token.word != ScoreWord::kFigure) continue;
    const ScoreToken* before = i > 0 ? &(*tokens)[i - 1] : nullptr;
    ScoreToken* after = i + 1 < tokens->size() ? &(*tokens)[i + 1] : nullptr;
    bool close_before = before && OnlySigns(Between(key, before->span, token.span));
    bool close_after = after && OnlySigns(Between(key, token.span, after->span));
    bool whole = token.decimals == 0;
    token.unit = (close_before && IsUnitWord(*before)) || (close_after && IsUnitWord(*after));
    token.points_after = close_after && StartsPoints(key, after->span);
    token.points = token.points_after || (close_before && before->word == ScoreWord::kPoints);
    token.unit = token.unit || token.points;
    if (after && (after->word == ScoreWord::kFigure) &&
        JoinsRange(Between(key, token.span, after->span))) {
      token.word = after->word = ScoreWord::kRange;
    } else if (close_before && before->word == ScoreWord::kIndicator && whole &&
               token.value <= kMostItems) {
      token.word = ScoreWord::kOrdinal;
    } else if (close_after && after->word == ScoreWord::kIndicator && whole) {
      token.word = ScoreWord::kCount;
    } else if (IsOrdinal(key, token) || IsNumbered(key, token) ||
               (whole && token.value <= kMostItems && !token.points_after)) {
      token.word = ScoreWord::kOrdinal;
    } else if (token.value > kFullScore || token.value <= kShare || IsFactor(key, token.span) ||
               (!token.unit && IsUnit(key, token.span.end, true))) {
      token.word = ScoreWord::kNone;
    }
  }
}

void AddYears(std::string_view key, ScoreTokens* tokens) {
  for (const YearHit& hit : FindYears(key)) {
    ScoreToken token;
    token.word = hit.of_law ? ScoreWord::kNone : ScoreWord::kYear;
    token.value = hit.year;
    token.span = hit.span;
    tokens->push_back(token);
  }
  for (const DateHit& hit : FindDates(key)) {
    ScoreToken token;
    token.span = hit.span;
    tokens->push_back(token);
  }
  std::sort(tokens->begin(), tokens->end(),
            [](const ScoreToken& a, const ScoreToken& b) { return a.span.begin < b.span.begin; });
}

}  // namespace

bool IsPlain(ScoreWord word) {
  switch (word) {
    case ScoreWord::kGot:
    case ScoreWord::kPoints:
    case ScoreWord::kPercent:
    case ScoreWord::kIndicator:
    case ScoreWord::kOrdinal:
    case ScoreWord::kOf:
    case ScoreWord::kNone:
    case ScoreWord::kMean:
    case ScoreWord::kSum:
      return true;
    default:
      return false;
  }
}

bool IsExtreme(ScoreWord word) { return word == ScoreWord::kHighest || word == ScoreWord::kLowest; }

Result<ScoreWords> ScoreWords::Compile(const WordLists& words) {
  ScoreWords compiled;
  Errors errors;
  auto add = [&](const Phrase& phrase, ScoreToken kind) {
    Status added =
        compiled.needles_.Add(phrase.text, static_cast<uint32_t>(compiled.kinds_.size()));
    compiled.kinds_.push_back(kind);
    compiled.names_.push_back(phrase.text);
    for (Error error : added.ok() ? Errors{} : added.errors()) {
      error.place = phrase.place;
      errors.push_back(std::move(error));
    }
  };
  for (const auto& [name, list] : words) {
    if (name.compare(0, kPrefix.size(), kPrefix) != 0) continue;
    std::optional<ScoreToken> kind = KindOf(name.substr(kPrefix.size()));
    if (!kind) continue;
    for (const Phrase& phrase : list.phrases) add(phrase, *kind);
    for (const Phrase& phrase : list.except) add(phrase, {});
  }
  if (!errors.empty()) return errors;
  return compiled;
}

ScoreToken ScoreWords::At(std::string_view key, uint32_t offset) const {
  std::optional<Needles::Found> found = needles_.At(key, offset);
  if (!found || CutsLatin(key, found->span)) return {};
  ScoreToken token = kinds_[found->id];
  token.span = found->span;
  if (token.word == ScoreWord::kGrade) token.grade = names_[found->id];
  return token;
}

ScoreTokens ScoreWords::Read(std::string_view key) const {
  ScoreTokens years, tokens;
  AddYears(key, &years);
  auto year = years.begin();
  for (uint32_t at = 0; at < key.size();) {
    while (year != years.end() && year->span.begin < at) ++year;
    std::optional<ScoreToken> token;
    if (year != years.end() && year->span.begin == at) {
      token = *year;
    } else if (IsDigit(key[at])) {
      token = ReadFigure(key, at);
    } else if (IsClusterEdge(key, at)) {
      token = At(key, at);
    }
    bool code = token && token->word == ScoreWord::kFigure && at > 0 && IsLatin(key[at - 1]);
    if (code) token->word = ScoreWord::kForeign;
    if (!token || token->span.empty()) {
      ++at;
      continue;
    }
    tokens.push_back(*token);
    at = token->span.end;
  }
  Weigh(key, &tokens);
  return tokens;
}

uint32_t Unexplained(std::string_view key, const ScoreTokens& tokens, size_t from, size_t to) {
  static const std::string kSigns = " :=()\"',.-/*" + std::string(1, kEscape);
  if (to - from > kManyTokens) return UINT32_MAX;
  uint32_t count = 0;
  for (size_t i = from; i < to; ++i) {
    for (char c : Between(key, tokens[i].span, tokens[i + 1].span)) {
      count += kSigns.find(c) == std::string::npos;
    }
  }
  return count;
}

}  // namespace oit::facts

#include "facts/scores.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "facts/parts.h"
#include "facts/score_lists.h"
#include "facts/score_prose.h"
#include "facts/score_tables.h"

namespace oit {

Instrument InstrumentOf(int indicator) {
  if (indicator <= 5) return Instrument::kIit;
  return indicator <= 8 ? Instrument::kEit : Instrument::kOit;
}

namespace facts {
namespace {

using Kind = ScoreSubject::Kind;
using Word = ScoreWord;

constexpr size_t kHeading = 80;  // key characters of what heads a section
constexpr size_t kBands = 3;     // so many grades in one place explain the scale

bool IsRead(const Block& block) { return block.kind != BlockKind::kOrnament; }

std::vector<ScoreBlock> ReadBlocks(const Document& document, const ScoreWords& words) {
  std::vector<ScoreBlock> blocks(document.blocks.size());
  for (uint32_t b = 0; b < blocks.size(); ++b) {
    blocks[b].index = b;
    blocks[b].key = document.blocks[b].key;
    blocks[b].text = document.Key(document.blocks[b]);
    if (IsRead(document.blocks[b])) blocks[b].tokens = words.Read(blocks[b].text);
  }
  return blocks;
}

// The only score that a heading names, of the total or an instrument.
std::optional<ScoreSubject> About(const ScoreBlock& heading) {
  std::optional<ScoreSubject> about;
  for (const ScoreToken& token : heading.tokens) {
    if (token.word == Word::kFigure || token.word == Word::kForeign) return std::nullopt;
    if (token.word != Word::kSubject && token.word != Word::kAnalysed) continue;
    if (token.subject.kind == Kind::kIndicator) return std::nullopt;
    if (token.subject.kind == Kind::kTotal && about) continue;
    if (about && about->kind == Kind::kInstrument && *about != token.subject) return std::nullopt;
    about = token.subject;
  }
  return about;
}

bool NamesGoal(const ScoreBlock& heading) {
  return std::any_of(heading.tokens.begin(), heading.tokens.end(), [](const ScoreToken& token) {
    return token.word == Word::kTarget || token.word == Word::kGoal;
  });
}

// What blocks learn from what they stand under.
void Narrow(const Document& document, std::vector<ScoreBlock>* blocks) {
  for (ScoreBlock& block : *blocks) {
    const Block& b = document.blocks[block.index];
    uint32_t above = b.parent != kNowhere ? b.parent : b.heading;
    if (above == kNowhere || above >= block.index) continue;
    const ScoreBlock& head = (*blocks)[above];
    block.goal = head.goal || (head.text.size() <= kHeading && NamesGoal(head));
    if (b.table != kNowhere) continue;
    block.topic = About(head);
    if (block.topic && block.topic->kind == Kind::kInstrument) {
      block.among = block.topic->instrument;
    }
  }
}

bool IsUnit(Word word) { return word == Word::kPoints || word == Word::kPercent; }

// A name alone in its block and a figure alone in the next are one line of a chart.
void ReadPairs(const Document& document, const std::vector<ScoreBlock>& blocks, Scores* scores) {
  for (size_t b = 0; b + 1 < blocks.size(); ++b) {
    if (document.blocks[b].table != kNowhere) continue;
    const ScoreTokens& name = blocks[b].tokens;
    const ScoreTokens& value = blocks[b + 1].tokens;
    if (name.empty() || value.empty() || value.front().word != Word::kFigure) continue;
    const ScoreToken& subject = name.back();
    bool alone = subject.word == Word::kSubject && subject.span.end == blocks[b].text.size() &&
                 name.front().span.begin == 0 &&
                 Unexplained(blocks[b].text, name, 0, name.size() - 1) == 0;
    const ScoreToken& last = value.back();
    bool only = last.span.end == blocks[b + 1].text.size() && value.size() <= 2 &&
                value.front().span.begin == 0 && (value.size() == 1 || IsUnit(last.word));
    if (!alone || !only || (value.front().decimals == 0 && !value.front().unit)) continue;
    StatedScore stated;
    stated.subject = subject.subject;
    stated.value = value.front().value;
    stated.decimals = value.front().decimals;
    stated.key = blocks[b + 1].InDocument(value.front().span);
    stated.block = blocks[b + 1].index;
    scores->stated.push_back(stated);
  }
}

// Several values of one score in one block, no year apart: its lines are columns that were not
// told apart.
void DropJumbled(Scores* scores) {
  using Key = std::tuple<uint32_t, ScoreSubject, int>;
  auto key = [](const StatedScore& stated) {
    return Key{stated.block, stated.subject, stated.year};
  };
  std::map<Key, double> first;
  std::set<Key> differ;
  for (const StatedScore& stated : scores->stated) {
    if (stated.subject.kind == Kind::kIndicator) continue;
    auto [known, added] = first.emplace(key(stated), stated.value);
    if (!added && known->second != stated.value) differ.insert(key(stated));
  }
  if (differ.empty()) return;
  std::vector<StatedScore> kept;
  std::vector<uint32_t> now(scores->stated.size(), UINT32_MAX);
  for (size_t i = 0; i < scores->stated.size(); ++i) {
    if (differ.count(key(scores->stated[i]))) continue;
    now[i] = static_cast<uint32_t>(kept.size());
    kept.push_back(scores->stated[i]);
  }
  scores->stated = std::move(kept);
  for (Ranking& ranking : scores->rankings) {
    for (uint32_t& index : ranking.stated) index = now[index];
    std::erase(ranking.stated, UINT32_MAX);
  }
}

// A passage with a row of grades explains the scale.
void DropScales(const Document& document, Scores* scores) {
  auto place = [&](const StatedGrade& grade) {
    const Block& block = document.blocks[grade.block];
    return std::tuple(block.table, block.table == kNowhere ? grade.block : 0, grade.year);
  };
  std::map<std::tuple<uint32_t, uint32_t, int>, std::map<std::string, int>> names;
  for (const StatedGrade& grade : scores->grades) ++names[place(grade)][grade.name];
  std::erase_if(scores->grades,
                [&](const StatedGrade& grade) { return names[place(grade)].size() >= kBands; });
}

// The year before the report's own, where scores are told of it; else the year that is named
// most often there, of the report's own only where no other is.
void ReadItaYear(const std::vector<ScoreBlock>& blocks, std::optional<int> fiscal_year,
                 Scores* scores) {
  std::map<int, int> votes;
  std::map<int, Span> first;
  for (const ScoreBlock& block : blocks) {
    bool told = false;
    for (const ScoreToken& token : block.tokens) {
      told = told || token.word == Word::kAnalysed ||
             (token.word == Word::kSubject && token.subject.kind != Kind::kIndicator);
      if (token.word != Word::kYear || !told) continue;
      int year = static_cast<int>(token.value);
      if (fiscal_year && (year > *fiscal_year || year + 3 < *fiscal_year)) continue;
      ++votes[year];
      first.emplace(year, block.InDocument(token.span));
    }
  }
  for (const StatedScore& stated : scores->stated) {
    if (stated.year) votes[stated.year] += 2;
    if (stated.year) first.emplace(stated.year, stated.key);
  }
  auto best = fiscal_year ? votes.find(*fiscal_year - 1) : votes.end();
  for (auto it = votes.begin(); best == votes.end() && it != votes.end(); ++it) {
    bool most = std::all_of(votes.begin(), votes.end(), [&](const auto& other) {
      bool own = fiscal_year && other.first == *fiscal_year;
      return own || other.second <= it->second;
    });
    bool own = fiscal_year && it->first == *fiscal_year && votes.size() > 1;
    if (most && !own) best = it;
  }
  if (best != votes.end()) {
    scores->ita_year = best->first;
    scores->year_key = first[best->first];
  } else if (fiscal_year) {
    scores->ita_year = *fiscal_year - 1;
  }
}

void ByPlace(Scores* scores) {
  std::vector<uint32_t> order(scores->stated.size());
  for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
    return scores->stated[a].key.begin < scores->stated[b].key.begin;
  });
  std::vector<uint32_t> now(order.size());
  std::vector<StatedScore> stated;
  for (uint32_t i = 0; i < order.size(); ++i) {
    now[order[i]] = i;
    stated.push_back(scores->stated[order[i]]);
  }
  scores->stated = std::move(stated);
  for (Ranking& ranking : scores->rankings) {
    for (uint32_t& index : ranking.stated) index = now[index];
  }
}

}  // namespace

Scores ReadScores(const Reading& reading, const Facts& facts, const ScoreWords& words) {
  Scores scores;
  static const std::string kScore = KeyOf("คะแนน"), kIndicator = KeyOf("ชี้วัด");
  const std::string& key = reading.document.text.key();
  if (key.find(kScore) == key.npos && key.find(kIndicator) == key.npos) return scores;

  std::vector<ScoreBlock> blocks = ReadBlocks(reading.document, words);
  Narrow(reading.document, &blocks);
  for (const ScoreBlock& block : blocks) {
    ReadSentences(block, &scores);
    ReadClaims(block, &scores);
  }
  for (uint32_t t = 0; t < reading.document.tables.size(); ++t) {
    if (facts.tables[t].measures) continue;
    ReadScoreTable(reading.document, t, facts.tables[t].roles, blocks, &scores);
  }
  ReadPairs(reading.document, blocks, &scores);
  ReadScoreLists(reading.document, blocks, &scores);
  DropScales(reading.document, &scores);
  DropJumbled(&scores);
  ReadItaYear(blocks, facts.fiscal_year, &scores);
  ByPlace(&scores);
  if (scores.empty()) return {};
  return scores;
}

}  // namespace facts
}  // namespace oit

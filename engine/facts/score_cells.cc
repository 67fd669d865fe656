#include "facts/score_cells.h"

#include <algorithm>

namespace oit::facts {

using Word = ScoreWord;

namespace {

constexpr uint32_t kStray = 12;  // unexplained letters in front of an indicator in a label
constexpr uint32_t kFewer = 3;   // in front of a shorter name
constexpr size_t kExtra = 6;     // letters beside a figure

}  // namespace

bool Has(const ScoreTokens& tokens, std::initializer_list<Word> words) {
  return std::any_of(tokens.begin(), tokens.end(), [&](const ScoreToken& token) {
    return std::find(words.begin(), words.end(), token.word) != words.end();
  });
}

int YearIn(const ScoreTokens& tokens) {
  for (const ScoreToken& token : tokens) {
    if (token.word == Word::kYear) return static_cast<int>(token.value);
  }
  return 0;
}

int Precision(ScoreSubject::Kind kind) {
  return kind == ScoreSubject::Kind::kIndicator    ? 2
         : kind == ScoreSubject::Kind::kInstrument ? 1
                                                   : 0;
}

std::vector<const ScoreToken*> Narrowest(const ScoreTokens& tokens) {
  std::vector<const ScoreToken*> best;
  for (const ScoreToken& token : tokens) {
    if (token.word != Word::kSubject) continue;
    int order =
        best.empty() ? 0 : Precision(token.subject.kind) - Precision(best.front()->subject.kind);
    if (order > 0) best.clear();
    bool again = std::any_of(best.begin(), best.end(), [&](const ScoreToken* known) {
      return known->subject == token.subject;
    });
    if (order >= 0 && !again) best.push_back(&token);
  }
  return best;
}

std::vector<const ScoreToken*> Figures(const ScoreTokens& tokens) {
  std::vector<const ScoreToken*> figures;
  for (const ScoreToken& token : tokens) {
    if (token.word == Word::kFigure || token.word == Word::kCount) figures.push_back(&token);
  }
  return figures;
}

void CellText::Add(const ScoreBlock& block) {
  blocks_.push_back(&block);
  for (const ScoreToken& token : block.tokens) {
    tokens_.push_back(token);
    sources_.push_back(&block);
  }
}

bool CellText::IsValue() const {
  if (Figures(tokens_).empty() || Has(tokens_, {Word::kSubject, Word::kRange, Word::kForeign})) {
    return false;
  }
  return std::all_of(blocks_.begin(), blocks_.end(), [](const ScoreBlock* block) {
    size_t known = 0, signs = 0;
    for (const ScoreToken& token : block->tokens) known += token.span.size();
    for (char c : block->text) signs += c == ' ' || c == '(' || c == ')' || c == '%' || c == '/';
    return known > 0 && block->text.size() <= known + signs + kExtra;
  });
}

bool CellText::Leads(const ScoreToken& token) const {
  const ScoreBlock* source = SourceOf(token);
  uint32_t stray = 0;
  if (source == sources_[0]) {
    size_t index = static_cast<size_t>(&token - tokens_.data());
    stray = tokens_[0].span.begin + Unexplained(source->text, tokens_, 0, index);
  }
  return stray <= (token.subject.kind == ScoreSubject::Kind::kIndicator ? kStray : kFewer);
}

Span CellText::KeyOf(const ScoreToken& token) const {
  return SourceOf(token)->InDocument(token.span);
}

uint32_t CellText::BlockOf(const ScoreToken& token) const { return SourceOf(token)->index; }

const ScoreBlock* CellText::SourceOf(const ScoreToken& token) const {
  return sources_[static_cast<size_t>(&token - tokens_.data())];
}

}  // namespace oit::facts

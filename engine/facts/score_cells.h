#pragma once

#include <initializer_list>
#include <vector>

#include "facts/score_prose.h"

namespace oit::facts {

// Any of the words among the tokens.
bool Has(const ScoreTokens& tokens, std::initializer_list<ScoreWord> words);

// The first year; 0 for none.
int YearIn(const ScoreTokens& tokens);

// How narrow a subject is: an indicator more than an instrument, that more than the total.
int Precision(ScoreSubject::Kind kind);

// The subjects of the narrowest kind: of "OIT: การเปิดเผยข้อมูล" the indicator. Pointers into
// `tokens`.
std::vector<const ScoreToken*> Narrowest(const ScoreTokens& tokens);

// The figures that may be scores, counts among them. Pointers into `tokens`.
std::vector<const ScoreToken*> Figures(const ScoreTokens& tokens);

// What stands in a cell. The blocks must outlive it.
class CellText {
 public:
  void Add(const ScoreBlock& block);

  const ScoreTokens& tokens() const { return tokens_; }  // of all blocks
  bool empty() const { return blocks_.empty(); }
  // Holds figures and nothing else to speak of.
  bool IsValue() const;
  // A name that the cell begins with, or nearly so.
  bool Leads(const ScoreToken& token) const;
  // Where one of its tokens stands.
  Span KeyOf(const ScoreToken& token) const;
  uint32_t BlockOf(const ScoreToken& token) const;

 private:
  const ScoreBlock* SourceOf(const ScoreToken& token) const;

  std::vector<const ScoreBlock*> blocks_;
  ScoreTokens tokens_;
  std::vector<const ScoreBlock*> sources_;  // one a token
};

}  // namespace oit::facts

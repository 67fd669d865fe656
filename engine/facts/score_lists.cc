#include "facts/score_lists.h"

#include <algorithm>

namespace oit::facts {
namespace {

using Bound = ScoreList::Bound;
using Kind = ScoreSubject::Kind;
using Word = ScoreWord;

constexpr uint32_t kLead = 8;     // unexplained letters in front of the name in an item
constexpr uint32_t kApart = 60;   // between two names of one sentence's list
constexpr uint32_t kIntro = 120;  // from the first word of a list to "ได้แก่"

bool Introduces(Word word) {
  switch (word) {
    case Word::kStrong:
    case Word::kWeak:
    case Word::kAbove:
    case Word::kAtLeast:
    case Word::kBelow:
    case Word::kAtMost:
      return true;
    default:
      return false;
  }
}

Bound BoundOf(Word word) {
  switch (word) {
    case Word::kAbove:
      return Bound::kAbove;
    case Word::kAtLeast:
      return Bound::kAtLeast;
    case Word::kBelow:
      return Bound::kBelow;
    case Word::kAtMost:
      return Bound::kAtMost;
    default:
      return Bound::kNone;
  }
}

// "จุดแข็ง คือตัวชี้วัดที่ได้คะแนนมากกว่า ...": what stands behind still introduces.
bool Describes(Word word) { return word == Word::kIndicator || Introduces(word); }

// What the words from `from` on introduce.
struct Intro {
  ScoreList list;
  bool called = false;  // "จุดแข็ง", "จุดที่ต้องพัฒนา"
  bool extreme = false;  // "ที่ได้คะแนนสูงสุด": a claim, not a list
  bool indicators = false;
  size_t end = 0;  // first token behind it
  bool is = false;
};

class Lists {
 public:
  Lists(const Document& document, const std::vector<ScoreBlock>& blocks, Scores* scores)
      : document_(document), blocks_(blocks), scores_(*scores) {}

  void Read() {
    for (uint32_t b = 0; b < blocks_.size(); ++b) {
      const ScoreTokens& tokens = blocks_[b].tokens;
      for (size_t i = 0; i < tokens.size();) {
        i = Introduces(tokens[i].word) ? ReadAt(b, i) : i + 1;
      }
    }
  }

 private:
  // The subjects in a row that end right before the bound: "A, B และ C ได้คะแนนไม่ถึง 80".
  void ReadBack(uint32_t b, size_t first, ScoreList* list) const {
    const ScoreBlock& block = blocks_[b];
    size_t from = first;
    for (size_t i = first; i-- > 0;) {
      Word word = block.tokens[i].word;
      bool joins = word == Word::kSubject || word == Word::kGot || word == Word::kPoints ||
                   word == Word::kPercent || word == Word::kIndicator || word == Word::kOrdinal;
      if (!joins || Unexplained(block.text, block.tokens, i, i + 1) > kLead) break;
      if (word == Word::kSubject) from = i;
    }
    for (size_t i = from; i < first; ++i) {
      if (block.tokens[i].word == Word::kSubject) Add(b, block.tokens[i], list);
    }
    if (list->members.size() > 1) return;
    list->members.clear();
    list->member_keys.clear();
  }

  // The token to go on with.
  size_t ReadAt(uint32_t b, size_t first) {
    Intro intro = ReadIntro(blocks_[b], first);
    bool bounded = intro.list.bound != Bound::kNone;
    if (intro.extreme || !(intro.called || bounded)) {
      return std::max(intro.end, first + 1);
    }
    size_t end = intro.end;
    if (intro.is) end = ReadSentence(b, intro.end, &intro.list);
    bool last = intro.end + 1 >= blocks_[b].tokens.size();
    if (intro.list.members.empty() && last && document_.blocks[b].table == kNowhere) {
      ReadItems(b, &intro.list);
    }
    if (intro.list.members.empty() && bounded && !intro.called) ReadBack(b, first, &intro.list);
    bool named = intro.called || intro.indicators || intro.list.members.size() > 1;
    bool counted = bounded && intro.list.count;
    if (!named || (intro.list.members.empty() && !counted)) return std::max(end, first + 1);
    intro.list.block = b;
    const ScoreTokens& tokens = blocks_[b].tokens;
    size_t to = std::min(std::max(intro.end, first + 1), tokens.size()) - 1;
    intro.list.key = blocks_[b].InDocument({tokens[first].span.begin, tokens[to].span.end});
    scores_.lists.push_back(std::move(intro.list));
    return std::max(end, first + 1);
  }

  Intro ReadIntro(const ScoreBlock& block, size_t first) const {
    Intro intro;
    const ScoreTokens& tokens = block.tokens;
    intro.list.among = block.among;
    intro.indicators =
        first > 0 && tokens[first - 1].word != Word::kSubject && NamesIndicators(block, first);
    size_t i = first;
    for (; i < tokens.size() && !intro.is; ++i) {
      if (tokens[i].span.begin > tokens[first].span.begin + kIntro) break;
      if (!TakeWord(tokens, i, &intro)) break;
    }
    intro.end = i;
    bool named = i < tokens.size() && tokens[i].word == Word::kSubject &&
                 tokens[i].subject.kind == Kind::kIndicator;
    if (named && intro.called && !intro.is && intro.list.bound != Bound::kNone) {
      intro.is = true;
      if (i > first && tokens[i - 1].word == Word::kSubject) intro.list.among = block.among;
    }
    if (intro.list.limit == 0) intro.list.bound = Bound::kNone;
    bool low = intro.list.bound == Bound::kBelow || intro.list.bound == Bound::kAtMost;
    if (!intro.called && low) intro.list.kind = ScoreList::Kind::kWeak;
    return intro;
  }

  // False where the introduction ends before the token.
  static bool TakeWord(const ScoreTokens& tokens, size_t i, Intro* intro) {
    const ScoreToken& token = tokens[i];
    switch (token.word) {
      case Word::kStrong:
      case Word::kWeak:
        if (intro->called) return false;
        intro->called = true;
        intro->list.kind =
            token.word == Word::kStrong ? ScoreList::Kind::kStrong : ScoreList::Kind::kWeak;
        return true;
      case Word::kAbove:
      case Word::kAtLeast:
      case Word::kBelow:
      case Word::kAtMost:
        if (intro->list.bound != Bound::kNone) return false;
        intro->list.bound = BoundOf(token.word);
        return true;
      case Word::kUpward:
        intro->list.bound = Bound::kAtLeast;
        return true;
      case Word::kDownward:
        intro->list.bound = Bound::kAtMost;
        return true;
      case Word::kFigure:
        intro->list.limit = token.value;
        return true;
      case Word::kCount:
        if (!intro->list.count) intro->list.count = static_cast<int>(token.value);
        return true;
      case Word::kHighest:
      case Word::kLowest:
        intro->extreme = true;
        return true;
      case Word::kIs:
      case Word::kConsist:
        intro->is = i + 1 == tokens.size() || !Describes(tokens[i + 1].word);
        return true;
      case Word::kIndicator:
        intro->indicators = true;
        return true;
      case Word::kSubject:
        if (token.subject.kind != Kind::kInstrument) return false;
        intro->list.among = token.subject.instrument;
        return true;
      case Word::kRange:
      case Word::kTarget:
      case Word::kForeign:
        return false;
      default:
        return true;
    }
  }

  // "ตัวชี้วัดที่ได้คะแนน" right in front.
  static bool NamesIndicators(const ScoreBlock& block, size_t first) {
    for (size_t i = first; i-- > 0;) {
      if (block.tokens[i].word == Word::kIndicator) {
        return Unexplained(block.text, block.tokens, i, first) <= kLead;
      }
      if (block.tokens[i].word == Word::kSubject) return false;
    }
    return false;
  }

  void Add(uint32_t b, const ScoreToken& token, ScoreList* list) const {
    bool again =
        std::find(list->members.begin(), list->members.end(), token.subject) != list->members.end();
    if (again || token.subject.kind != Kind::kIndicator) return;
    list->members.push_back(token.subject);
    list->member_keys.push_back(blocks_[b].InDocument(token.span));
  }

  // "A, B (82.16) และ C": up to a word that begins something else.
  size_t ReadSentence(uint32_t b, size_t from, ScoreList* list) const {
    const ScoreBlock& block = blocks_[b];
    for (size_t i = from; i < block.tokens.size(); ++i) {
      const ScoreToken& token = block.tokens[i];
      if (i > 0 && Unexplained(block.text, block.tokens, i - 1, i) > kApart) return i;
      if (Introduces(token.word) || token.word == Word::kClause) return i;
      if (token.word == Word::kHighest || token.word == Word::kLowest) continue;
      if (token.word == Word::kSubject) Add(b, token, list);
    }
    return block.tokens.size();
  }

  // The name that an item begins with.
  const ScoreToken* NameOf(const ScoreBlock& block) const {
    for (size_t i = 0; i < block.tokens.size(); ++i) {
      const ScoreToken& token = block.tokens[i];
      uint32_t stray = Unexplained(block.text, block.tokens, 0, i) + block.tokens[0].span.begin;
      if (stray > kLead) return nullptr;
      if (token.word == Word::kSubject) {
        return token.subject.kind == Kind::kIndicator ? &token : nullptr;
      }
      if (token.word != Word::kIndicator && token.word != Word::kOrdinal) return nullptr;
    }
    return nullptr;
  }

  // "IIT : การใช้อำนาจ (90.28), ...", "EIT : ไม่มี": a line of the list for each instrument.
  static bool IsOfInstrument(const ScoreBlock& block) {
    const ScoreTokens& tokens = block.tokens;
    return !tokens.empty() && tokens[0].span.begin == 0 && tokens[0].word == Word::kSubject &&
           tokens[0].subject.kind == Kind::kInstrument &&
           block.text.substr(tokens[0].span.end, 3).find(':') != std::string_view::npos;
  }

  // The blocks behind an introduction that begin with a name. What stands under an item
  // belongs to it.
  void ReadItems(uint32_t intro, ScoreList* list) const {
    uint32_t b = intro + 1;
    std::optional<BlockKind> kind;
    while (b < blocks_.size()) {
      const Block& block = document_.blocks[b];
      if (block.kind == BlockKind::kHeading || block.kind == BlockKind::kColumnHeader) break;
      if (block.kind == BlockKind::kOrnament) {
        ++b;
        continue;
      }
      const ScoreToken* name = NameOf(blocks_[b]);
      if (name == nullptr && IsOfInstrument(blocks_[b])) {
        ReadSentence(b, 1, list);
        ++b;
        continue;
      }
      if (name == nullptr || (kind && block.kind != *kind)) break;
      kind = block.kind;
      Add(b, *name, list);
      b = std::max(document_.EndOfItem(b), b + 1);
    }
  }

  const Document& document_;
  const std::vector<ScoreBlock>& blocks_;
  Scores& scores_;
};

}  // namespace

void ReadScoreLists(const Document& document, const std::vector<ScoreBlock>& blocks,
                    Scores* scores) {
  Lists(document, blocks, scores).Read();
}

}  // namespace oit::facts

#include "text/normalise.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "text/utf8.h"

namespace oit {
namespace {

// No word has more marks on one letter (Unicode's stream-safe format allows 30); longer runs
// are composed in parts, so that hostile text costs no quadratic time.
constexpr size_t kLongestSegment = 64;

const icu::Normalizer2& Nfc() {
  static const icu::Normalizer2* const nfc = [] {
    UErrorCode status = U_ZERO_ERROR;
    return icu::Normalizer2::getNFCInstance(status);
  }();
  return *nfc;
}

bool IsPlain(char32_t c) { return c < 0x80 || (c >= 0x0E00 && c <= 0x0E7F); }

bool IsLatin(char key) { return key >= 'a' && key <= 'z'; }

Span Union(Span a, Span b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }

}  // namespace

void Normaliser::Run(std::string_view source, const Piece* pieces, size_t count) {
  text_.clear();
  spans_.clear();
  soft_breaks_.clear();
  gap_ = gap_line_end_ = false;
  EndCluster();
  Decode(source, pieces, count);
  if (composable_) Compose();
  for (size_t i = 0; i < atoms_.size(); ++i) Put(i);
}

void Normaliser::Decode(std::string_view source, const Piece* pieces, size_t count) {
  atoms_.clear();
  composable_ = false;
  for (size_t i = 0; i < count; ++i) {
    const Piece& piece = pieces[i];
    if (piece.new_line) {
      const uint32_t before = i == 0 ? piece.begin : std::min(pieces[i - 1].end, piece.begin);
      atoms_.push_back({U'\n', {before, piece.begin}});
    }
    if (piece.replacement != 0) {
      atoms_.push_back({piece.replacement, {piece.begin, piece.end}});
      composable_ |= !IsPlain(piece.replacement) && !Nfc().isInert(piece.replacement);
      continue;
    }
    const std::string_view text = source.substr(0, piece.end);
    for (size_t at = piece.begin; at < text.size();) {
      const auto begin = static_cast<uint32_t>(at);
      const char32_t c = NextCodePoint(text, &at);
      atoms_.push_back({c, {begin, static_cast<uint32_t>(at)}});
      if (!IsPlain(c) && !Nfc().isInert(c)) composable_ = true;
    }
  }
}

void Normaliser::Compose() {
  std::vector<Atom> composed;
  for (size_t begin = 0; begin < atoms_.size();) {
    size_t end = begin + 1;
    bool plain = IsPlain(atoms_[begin].code_point);
    while (end < atoms_.size() && end - begin < kLongestSegment &&
           !Nfc().hasBoundaryBefore(static_cast<UChar32>(atoms_[end].code_point))) {
      plain = plain && IsPlain(atoms_[end].code_point);
      ++end;
    }
    if (plain) {
      composed.insert(composed.end(), atoms_.begin() + begin, atoms_.begin() + end);
    } else {
      ComposeSegment(begin, end, &composed);
    }
    begin = end;
  }
  atoms_ = std::move(composed);
}

void Normaliser::ComposeSegment(size_t begin, size_t end, std::vector<Atom>* out) const {
  icu::UnicodeString before;
  for (size_t i = begin; i < end; ++i) before.append(static_cast<UChar32>(atoms_[i].code_point));
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString after = Nfc().normalize(before, status);
  if (U_FAILURE(status) || after == before) {
    out->insert(out->end(), atoms_.begin() + begin, atoms_.begin() + end);
    return;
  }
  const Span all{atoms_[begin].source.begin, atoms_[end - 1].source.end};
  for (int32_t i = 0; i < after.length(); i = after.moveIndex32(i, 1)) {
    out->push_back({static_cast<char32_t>(after.char32At(i)), all});
  }
}

void Normaliser::Put(size_t atom) {
  const Span source = atoms_[atom].source;
  const CharacterReading reading = Read(atoms_[atom].code_point);
  const bool after_thai = !text_.empty() && LetterOf(text_.back()) != Letter::kNone;
  switch (reading.kind) {
    case Kind::kDropped:
      return;
    case Kind::kSpace:
      return PutSpace(source, false);
    case Kind::kLineEnd:
      return PutSpace(source, true);
    case Kind::kPrivateMark:
      return PutCharacter(after_thai ? reading.key : kEscape, source);
    case Kind::kPrivateLetter: {
      const bool before_thai =
          atom + 1 < atoms_.size() && Read(atoms_[atom + 1].code_point).key < 0;
      return PutCharacter(after_thai || before_thai ? reading.key : kEscape, source);
    }
    case Kind::kCharacter:
      return PutCharacter(reading.key, source);
  }
}

void Normaliser::PutSpace(Span source, bool line_end) {
  gap_source_ = gap_ ? Union(gap_source_, source) : source;
  gap_ = true;
  gap_line_end_ = gap_line_end_ || line_end;
}

void Normaliser::PutCharacter(char key, Span source) {
  // ๅ is a slip for า, but for its place after ฤ and ฦ.
  if (key == kKeyLakkhang) {
    const bool after_ru = !text_.empty() && LetterOf(text_.back()) == Letter::kRu;
    if (!after_ru || (gap_ && !gap_line_end_)) key = kKeyAa;
  }
  const bool adjacent = CloseGap(&key, &source);
  switch (LetterOf(key)) {
    case Letter::kMark:
      return PutMark(key, source);
    case Letter::kAa:
      return PutAa(source);
    case Letter::kAm:
      return PutAm(source);
    case Letter::kLead:
      return PutLead(key, source, adjacent);
    case Letter::kConsonant:
      Append(key, source);
      consonant_ = true;
      return;
    default:
      Append(key, source);
      if (IsLatin(key)) TightenDash();
  }
}

// Decides what the white space before `key` becomes: nothing, a space or a soft break. False
// where the character no longer stands next to the one before.
bool Normaliser::CloseGap(char* key, Span* source) {
  if (!gap_) return true;
  const bool line_end = gap_line_end_;
  gap_ = gap_line_end_ = false;
  if (text_.empty()) return false;
  const Letter letter = LetterOf(*key);
  if (letter == Letter::kNone || LetterOf(text_.back()) == Letter::kNone) {
    Append(' ', gap_source_);
    return false;
  }
  if (line_end) return true;
  if (JoinsOverSpace(letter)) {
    // "ต าบล" is what is left of "ตำบล"; but "เข า" can only be "เขา".
    const size_t size = text_.size();
    const bool after_e = size >= 2 && marks_ == size && text_[size - 2] == kKeyE;
    if (letter == Letter::kAa && !after_e) *key = kKeyAm;
    *source = Union(gap_source_, *source);
    return true;
  }
  soft_breaks_.push_back(static_cast<uint32_t>(text_.size()));
  EndCluster();
  return false;
}

bool Normaliser::JoinsOverSpace(Letter letter) const {
  if (!consonant_ || am_) return false;
  return letter == Letter::kMark || letter == Letter::kAa || letter == Letter::kAm;
}

// Keeps the marks of a cluster in order, each once.
void Normaliser::PutMark(char mark, Span source) {
  if (am_ && mark == kKeyNikhahit) return ShareSource(text_.size() - 1, source);
  const size_t end = text_.size() - (am_ ? 1 : 0);
  size_t place = marks_;
  while (place < end && MarkRank(text_[place]) < MarkRank(mark)) ++place;
  if (place == end || text_[place] != mark) {
    text_.insert(place, 1, mark);
    spans_.insert(spans_.begin() + static_cast<ptrdiff_t>(place), source);
  }
  if (place + 1 < text_.size() || spans_[place] != source) ShareSource(place, source);
}

void Normaliser::PutAa(Span source) {
  const bool nikhahit = text_.find(kKeyNikhahit, marks_) != std::string::npos;
  if (am_ || nikhahit) return PutAm(source);
  Append(kKeyAa, source);
}

// ํา, ํ่า, ่ํา, ำา: one ำ after the other marks.
void Normaliser::PutAm(Span source) {
  if (am_) return ShareSource(text_.size() - 1, source);
  const size_t marks = marks_;
  const bool consonant = consonant_;
  const size_t nikhahit = text_.find(kKeyNikhahit, marks_);
  Append(kKeyAm, source);
  if (nikhahit != std::string::npos) {
    const Span lost = spans_[nikhahit];
    text_.erase(nikhahit, 1);
    spans_.erase(spans_.begin() + static_cast<ptrdiff_t>(nikhahit));
    ShareSource(nikhahit, lost);
  }
  marks_ = marks;
  consonant_ = consonant;
  am_ = true;
}

// เเ typed for แ.
void Normaliser::PutLead(char key, Span source, bool adjacent) {
  if (adjacent && key == kKeyE && !text_.empty() && text_.back() == kKeyE) {
    text_.back() = kKeyAe;
    return ShareSource(text_.size() - 1, source);
  }
  Append(key, source);
}

void Normaliser::Append(char key, Span source) {
  text_.push_back(key);
  spans_.push_back(source);
  EndCluster();
}

// "e - service" is "e-service": letter, dash, letter, never digits.
void Normaliser::TightenDash() {
  const size_t letter = text_.size() - 1;
  if (letter < 2) return;
  const size_t dash = letter - (text_[letter - 1] == ' ' ? 2 : 1);
  if (dash == 0 || text_[dash] != '-') return;
  if (text_[dash - 1] == ' ' && dash < 2) return;
  const size_t first = dash - (text_[dash - 1] == ' ' ? 2 : 1);
  if (!IsLatin(text_[first]) || letter - first == 2) return;
  const Span all{spans_[first].begin, spans_[letter].end};
  const Span last = spans_[letter];
  const char latin = text_[letter];
  text_.resize(first + 1);
  spans_.resize(first + 1);
  Append('-', all);
  Append(latin, last);
}

// The characters from `from` on came from their sources and `source` together.
void Normaliser::ShareSource(size_t from, Span source) {
  for (size_t i = from; i < spans_.size(); ++i) source = Union(source, spans_[i]);
  for (size_t i = from; i < spans_.size(); ++i) spans_[i] = source;
}

void Normaliser::EndCluster() {
  marks_ = text_.size();
  consonant_ = false;
  am_ = false;
}

}  // namespace oit

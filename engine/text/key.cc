#include "text/key.h"

#include <algorithm>

#include "text/normalise.h"
#include "text/utf8.h"

namespace oit {
namespace {

// A run is walked from its start, so none is longer than this.
constexpr uint32_t kLongestRun = 128;

// How far a cut is moved to a cluster edge. Real clusters have at most five characters.
constexpr uint32_t kLongestCluster = 32;

char32_t CodePointOf(char key) {
  if (IsThai(key)) return ThaiCodePoint(key);
  return key == kEscape ? kReplacement : static_cast<char32_t>(key);
}

}  // namespace

Span KeyText::Append(std::string_view source, const Piece* pieces, size_t count) {
  static thread_local Normaliser normaliser;
  normaliser.Run(source, pieces, count);
  const auto begin = static_cast<uint32_t>(key_.size());
  key_ += normaliser.text();
  for (const uint32_t offset : normaliser.soft_breaks()) soft_breaks_.push_back(begin + offset);
  AppendRuns(source, begin, normaliser.spans());
  const auto end = static_cast<uint32_t>(key_.size());
  key_ += kBlockEnd;
  return {begin, end};
}

void KeyText::AppendRuns(std::string_view source, uint32_t key, const std::vector<Span>& spans) {
  uint32_t next = 0;      // where a plain run would go on
  bool in_block = false;  // the last run is of this block
  for (const Span& span : spans) {
    const bool plain = span.begin < source.size() && span.size() == Utf8Length(source[span.begin]);
    if (plain) {
      const bool goes_on = in_block && runs_.back().width == kEach && span.begin == next &&
                           key - runs_.back().key < kLongestRun;
      if (!goes_on) runs_.push_back({key, span.begin, kEach});
      next = span.end;
    } else {
      const bool same =
          in_block && runs_.back().width == span.size() && runs_.back().source == span.begin;
      if (!same) runs_.push_back({key, span.begin, span.size()});
    }
    in_block = true;
    ++key;
  }
}

bool KeyText::IsSoftBreak(uint32_t offset) const {
  return std::binary_search(soft_breaks_.begin(), soft_breaks_.end(), offset);
}

Span KeyText::SourceOf(std::string_view source, uint32_t offset) const {
  auto run = std::upper_bound(runs_.begin(), runs_.end(), offset,
                              [](uint32_t at, const Run& other) { return at < other.key; });
  if (run == runs_.begin()) return {};
  --run;
  if (run->width != kEach) return {run->source, run->source + run->width};
  size_t at = run->source;
  for (uint32_t i = run->key; i < offset && at < source.size(); ++i) at += Utf8Length(source[at]);
  const auto begin = static_cast<uint32_t>(std::min(at, source.size()));
  const uint32_t length = begin < source.size() ? Utf8Length(source[begin]) : 0;
  return {begin, static_cast<uint32_t>(std::min<size_t>(begin + length, source.size()))};
}

Span KeyText::Source(std::string_view source, Span span) const {
  const auto size = static_cast<uint32_t>(key_.size());
  auto in_text = [&](uint32_t offset) { return offset < size && key_[offset] != kBlockEnd; };
  if (span.empty()) {
    if (in_text(span.begin))
      return {SourceOf(source, span.begin).begin, SourceOf(source, span.begin).begin};
    if (span.begin == 0 || !in_text(span.begin - 1)) return {};
    const uint32_t end = SourceOf(source, span.begin - 1).end;
    return {end, end};
  }
  const uint32_t first = span.begin, last = std::min(span.end, size);
  while (!IsClusterEdge(key_, span.begin) && first - span.begin < kLongestCluster) --span.begin;
  while (!IsClusterEdge(key_, span.end) && span.end - last < kLongestCluster) ++span.end;
  return {SourceOf(source, span.begin).begin, SourceOf(source, span.end - 1).end};
}

std::string KeyText::Norm(Span span) const {
  std::string text;
  auto soft = std::upper_bound(soft_breaks_.begin(), soft_breaks_.end(), span.begin);
  for (uint32_t i = span.begin; i < span.end && i < key_.size(); ++i) {
    if (soft != soft_breaks_.end() && *soft == i) {
      text += ' ';
      ++soft;
    }
    AppendUtf8(CodePointOf(key_[i]), &text);
  }
  return text;
}

std::string KeyToUtf8(std::string_view key) {
  std::string text;
  for (const char character : key) AppendUtf8(CodePointOf(character), &text);
  return text;
}

bool IsClusterEdge(std::string_view key, uint32_t offset) {
  if (offset == 0 || offset >= key.size()) return true;
  const Letter before = LetterOf(key[offset - 1]);
  const Letter after = LetterOf(key[offset]);
  if (before == Letter::kNone || after == Letter::kNone) return true;
  switch (after) {
    case Letter::kMark:
    case Letter::kAa:
    case Letter::kAm:
    case Letter::kAfter:
      return false;
    case Letter::kConsonant:
    case Letter::kRu:
      return before != Letter::kLead;
    default:
      return true;
  }
}

}  // namespace oit

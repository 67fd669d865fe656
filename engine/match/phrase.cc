#include "match/phrase.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/limits.h"

namespace oit {
namespace {

constexpr std::string_view kEllipsis = "\u2026";  // word processors write it for three dots
constexpr size_t kGapDots = 3;

// The length of a gap mark ("...", more dots, or an ellipsis) at `offset`; 0 for none.
size_t GapMark(std::string_view text, size_t offset) {
  if (text.compare(offset, kEllipsis.size(), kEllipsis) == 0) return kEllipsis.size();
  const size_t end = std::min(text.find_first_not_of('.', offset), text.size());
  return end - offset >= kGapDots ? end - offset : 0;
}

std::vector<std::string_view> SplitAtGaps(std::string_view text) {
  std::vector<std::string_view> parts;
  const std::string first = {'.', kEllipsis[0]};  // of either mark
  size_t begin = 0;
  for (size_t i = text.find_first_of(first); i != text.npos; i = text.find_first_of(first, i)) {
    const size_t mark = GapMark(text, i);
    if (mark == 0) {
      ++i;
      continue;
    }
    parts.push_back(text.substr(begin, i - begin));
    begin = i += mark;
  }
  parts.push_back(text.substr(begin));
  return parts;
}

bool IsBlank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// The phrase as it was probably meant: its filled parts only.
std::string WithoutBlankParts(const std::vector<std::string_view>& parts) {
  std::string text;
  for (std::string_view part : parts) {
    if (IsBlank(part)) continue;
    const size_t begin = part.find_first_not_of(' ');
    if (!text.empty()) text += " ... ";
    text += part.substr(begin, part.find_last_not_of(' ') + 1 - begin);
  }
  return text;
}

Error EmptyPhrase(const Phrase& phrase) {
  return Error{"match.empty",
               {"คำค้นว่างเปล่า", "The phrase is empty."},
               phrase.place,
               "",
               {"ใส่คำที่ต้องการค้น หรือลบบรรทัดนี้", "Write what to look for, or remove the line."}};
}

Error MisplacedGap(const Phrase& phrase, const std::vector<std::string_view>& parts) {
  const std::string meant = WithoutBlankParts(parts);
  return Error{"match.gap",
               {fmt::format("\"...\" ต้องอยู่ระหว่างคำสองคำ: \"{}\"", phrase.text),
                fmt::format("\"...\" must stand between two words: \"{}\".", phrase.text)},
               phrase.place,
               "",
               {fmt::format("ระบบค้นกลางข้อความได้เองอยู่แล้ว เขียนเพียง \"{}\"", meant),
                fmt::format("A phrase is found anywhere in a text; write \"{}\".", meant)}};
}

Error BrokenCluster(const Phrase& phrase, std::string_view part) {
  return Error{
      "match.cluster",
      {fmt::format("\"{}\" เริ่มด้วยสระหรือวรรณยุกต์ที่ต้องมีพยัญชนะนำ หรือจบด้วยสระหน้า จึงไม่มีทางพบ", part),
       fmt::format("\"{}\" begins with a mark that needs a letter before it, or ends with a "
                   "leading vowel: it could never be found.",
                   part)},
      phrase.place,
      "",
      {"เขียนคำให้เต็ม ทั้งพยัญชนะ สระ และวรรณยุกต์", "Write the whole word, letters and marks."}};
}

bool StandsOnClusterEdges(const std::string& key) {
  const std::string neighbour(1, '\x81');  // a consonant before and after
  const std::string text = neighbour + key + neighbour;
  return IsClusterEdge(text, 1) && IsClusterEdge(text, static_cast<uint32_t>(1 + key.size()));
}

bool IsLatin(char key) { return (key >= 'a' && key <= 'z') || (key >= '0' && key <= '9'); }

bool HasWordEdges(const std::string& key, Span span) {
  const bool joined_before =
      span.begin > 0 && IsLatin(key[span.begin]) && IsLatin(key[span.begin - 1]);
  const bool joined_after =
      span.end < key.size() && IsLatin(key[span.end - 1]) && IsLatin(key[span.end]);
  return !joined_before && !joined_after;
}

// The last offset at which a part may begin after one that ends at `end`.
uint32_t GapEnd(const std::string& key, uint32_t end) {
  const std::string_view gap = std::string_view(key).substr(end, limits::kGapCharacters);
  return end + static_cast<uint32_t>(std::min(gap.find(kBlockEnd), gap.size()));
}

}  // namespace

const std::vector<uint32_t>& KeyParts::Part::Joints() const {
  std::call_once(lazy->once, [this] { lazy->joints = oit::Joints(phrase); });
  return lazy->joints;
}

bool KeyParts::Part::BreaksOnlyAtJoints(const KeyText& text, uint32_t begin) const {
  const std::vector<uint32_t>& breaks = text.soft_breaks();
  const uint32_t end = begin + static_cast<uint32_t>(phrase.key.size());
  for (auto at = std::upper_bound(breaks.begin(), breaks.end(), begin);
       at != breaks.end() && *at < end; ++at) {
    const std::vector<uint32_t>& joints = Joints();
    if (!std::binary_search(joints.begin(), joints.end(), *at - begin)) return false;
  }
  return true;
}

bool KeyParts::Part::StandsAt(const KeyText& text, uint32_t begin) const {
  const std::string& key = text.key();
  if (key.compare(begin, phrase.key.size(), phrase.key) != 0) return false;
  const Span span = {begin, begin + static_cast<uint32_t>(phrase.key.size())};
  return HasWordEdges(key, span) && IsClusterEdge(key, span.begin) &&
         IsClusterEdge(key, span.end) && BreaksOnlyAtJoints(text, begin);
}

Result<KeyParts> KeyParts::Compile(const Phrase& phrase) {
  if (IsBlank(phrase.text)) return EmptyPhrase(phrase);
  const std::vector<std::string_view> written = SplitAtGaps(phrase.text);
  if (std::any_of(written.begin(), written.end(), IsBlank)) return MisplacedGap(phrase, written);
  KeyParts compiled;
  Errors errors;
  for (std::string_view text : written) {
    Result<KeyPhrase> part = NormalisePhrase(text);
    if (!part) {
      for (Error error : part.errors()) {
        error.place = phrase.place;
        errors.push_back(std::move(error));
      }
    } else if (part->key.empty()) {
      errors.push_back(EmptyPhrase(phrase));
    } else if (!StandsOnClusterEdges(part->key)) {
      errors.push_back(BrokenCluster(phrase, text));
    } else {
      compiled.parts_.emplace_back().phrase = std::move(*part);
    }
  }
  if (!errors.empty()) return errors;
  return compiled;
}

uint32_t KeyParts::End(const KeyText& text, uint32_t begin, Scratch* scratch) const {
  if (!parts_.front().StandsAt(text, begin)) return 0;
  std::vector<uint32_t>& ends = scratch->ends;
  ends.assign(1, begin + static_cast<uint32_t>(parts_.front().phrase.key.size()));
  for (size_t i = 1; i < parts_.size() && !ends.empty(); ++i) {
    const Part& part = parts_[i];
    scratch->next.clear();
    uint32_t start = 0;
    for (uint32_t end : ends) {
      const uint32_t last = GapEnd(text.key(), end);
      for (start = std::max(start, end); start <= last; ++start) {
        if (!part.StandsAt(text, start)) continue;
        scratch->next.push_back(start + static_cast<uint32_t>(part.phrase.key.size()));
      }
    }
    ends.swap(scratch->next);
  }
  return ends.empty() ? 0 : ends.front();
}

}  // namespace oit

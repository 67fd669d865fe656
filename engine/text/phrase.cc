#include <fmt/format.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <memory>

#include "text/key.h"
#include "text/utf8.h"

namespace oit {
namespace {

// The first code point of the text that has no key character of its own; 0 for none.
char32_t FirstStranger(std::string_view utf8) {
  for (size_t at = 0; at < utf8.size();) {
    const size_t begin = at;
    char32_t c = NextCodePoint(utf8, &at);
    const Piece piece{static_cast<uint32_t>(begin), static_cast<uint32_t>(at), 0, false};
    KeyText alone;
    alone.Append(utf8, &piece, 1);
    if (alone.key().front() == kEscape) return c;
  }
  return 0;
}

Error StrangerError(char32_t c) {
  std::string shown;
  if (c >= 0x20 && c != 0x7F) AppendUtf8(c, &shown);
  const std::string name = fmt::format("U+{:04X}", static_cast<uint32_t>(c));
  return Error{"rule.character",
               {fmt::format("ใช้อักขระ “{}” ({}) ในคำหรือวลีไม่ได้", shown, name),
                fmt::format("the character \"{}\" ({}) cannot stand in a phrase", shown, name)},
               {},
               "",
               {"ใช้ได้เฉพาะอักษรไทย อักษรอังกฤษ ตัวเลข และเครื่องหมายบนแป้นพิมพ์",
                "only Thai letters and ASCII characters are matched"}};
}

icu::BreakIterator* WordBreak() {
  static thread_local const std::unique_ptr<icu::BreakIterator> words = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::BreakIterator>(
        icu::BreakIterator::createWordInstance(icu::Locale("th"), status));
  }();
  return words.get();
}

// One UTF-16 unit a key character, and a space at each break.
icu::UnicodeString Readable(const KeyPhrase& phrase) {
  icu::UnicodeString text;
  auto space = phrase.breaks.begin();
  for (uint32_t at = 0; at < phrase.key.size(); ++at) {
    if (space != phrase.breaks.end() && *space == at) {
      text.append(u' ');
      ++space;
    }
    const auto byte = static_cast<unsigned char>(phrase.key[at]);
    text.append(static_cast<char16_t>(byte >= 0x80 ? byte - 0x80 + 0x0E00 : byte));
  }
  return text;
}

}  // namespace

Result<KeyPhrase> NormalisePhrase(std::string_view utf8) {
  const Piece whole{0, static_cast<uint32_t>(utf8.size()), 0, false};
  KeyText text;
  const Span block = text.Append(utf8, &whole, 1);
  if (text.key().find(kEscape) != std::string::npos) return StrangerError(FirstStranger(utf8));
  return KeyPhrase{std::string(text.Of(block)), text.soft_breaks()};
}

std::vector<uint32_t> Joints(const KeyPhrase& phrase) {
  std::vector<uint32_t> joints;
  icu::BreakIterator* const words = WordBreak();
  if (words == nullptr) return joints;
  const icu::UnicodeString readable = Readable(phrase);
  words->setText(readable);
  auto space = phrase.breaks.begin();
  int32_t unit = 0;
  for (uint32_t at = 0; at < phrase.key.size(); ++at, ++unit) {
    bool joint = words->isBoundary(unit);
    if (space != phrase.breaks.end() && *space == at) {
      joint = true;
      ++space;
      ++unit;
    }
    if (joint && at > 0 && IsClusterEdge(phrase.key, at)) joints.push_back(at);
  }
  return joints;
}

}  // namespace oit

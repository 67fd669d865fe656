#include <fmt/format.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <memory>

#include "text/characters.h"
#include "text/key.h"
#include "text/scan.h"
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

// A compound that ICU's dictionary has as one word, and inside which reports break lines.
bool PartsCompound(const KeyText& text, Span block, uint32_t key) {
  static const std::string kYear = Key("ปี");
  static const std::string kBudget = Key("งบประมาณ");
  return text.Of({block.begin, key}).ends_with(kYear) &&
         text.Of({key, block.end}).starts_with(kBudget);
}

// Word edges of the block, without its own two ends.
std::vector<uint32_t> Joints(const KeyText& text, Span block) {
  std::vector<uint32_t> joints;
  icu::BreakIterator* const words = WordBreak();
  if (words == nullptr) return joints;
  // A key character is one UTF-16 unit here; only where the phrase is parted stands one more.
  const auto parted = [&](uint32_t key) {
    return key > block.begin && (text.IsSoftBreak(key) || PartsCompound(text, block, key));
  };
  icu::UnicodeString readable;
  for (uint32_t key = block.begin; key < block.end; ++key) {
    const char c = text.key()[key];
    if (parted(key)) readable.append(u' ');
    readable.append(static_cast<UChar32>(IsThai(c) ? ThaiCodePoint(c) : c));
  }
  words->setText(readable);
  int32_t unit = 0;
  for (uint32_t key = block.begin; key < block.end; ++key, ++unit) {
    const bool joint = parted(key) || words->isBoundary(unit);
    unit += parted(key);
    if (joint && key > block.begin && IsClusterEdge(text.key(), key)) joints.push_back(key);
  }
  return joints;
}

}  // namespace

Result<KeyPhrase> NormalisePhrase(std::string_view utf8) {
  const Piece whole{0, static_cast<uint32_t>(utf8.size()), 0, false};
  KeyText text;
  const Span block = text.Append(utf8, &whole, 1);
  if (text.key().find(kEscape) != std::string::npos) return StrangerError(FirstStranger(utf8));
  return KeyPhrase{std::string(text.Of(block)), Joints(text, block)};
}

}  // namespace oit

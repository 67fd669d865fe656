#include "match/pattern.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <utility>

#include "base/limits.h"
#include "match/transcode.h"

namespace oit {
namespace {

RE2::Options Options() {
  RE2::Options options;
  options.set_encoding(RE2::Options::EncodingLatin1);
  options.set_never_nl(true);
  options.set_log_errors(false);
  options.set_max_mem(limits::kPatternMemory);
  return options;
}

Bilingual Reason(RE2::ErrorCode code) {
  switch (code) {
    case RE2::ErrorMissingParen:
    case RE2::ErrorUnexpectedParen:
      return {"วงเล็บ ( ) เปิดปิดไม่ครบคู่", "The parentheses do not pair."};
    case RE2::ErrorMissingBracket:
      return {"วงเล็บ [ ] เปิดปิดไม่ครบคู่", "The brackets do not pair."};
    case RE2::ErrorBadCharClass:
    case RE2::ErrorBadCharRange:
      return {"สิ่งที่อยู่ใน [ ] ไม่ถูกต้อง", "What stands in [ ] is not a class of characters."};
    case RE2::ErrorRepeatArgument:
    case RE2::ErrorRepeatOp:
    case RE2::ErrorRepeatSize:
      return {"ตัวซ้ำ * + ? {n} ไม่มีสิ่งที่จะซ้ำ ซ้อนกัน หรือมากเกิน 1000",
              "A repetition (* + ? {n}) has nothing to repeat, is doubled, or is over 1000."};
    case RE2::ErrorPatternTooLarge:
      return {"รูปแบบใหญ่เกินไป", "The pattern is too large."};
    default:
      return {"รูปแบบเขียนไม่ถูกต้อง", "The pattern is not well formed."};
  }
}

Error Malformed(const Phrase& pattern, RE2::ErrorCode code) {
  const Bilingual reason = Reason(code);
  return Error{"match.pattern",
               {fmt::format("{}: \"{}\"", reason.th, pattern.text),
                fmt::format("{} \"{}\"", reason.en, pattern.text)},
               pattern.place,
               "",
               {"ถ้าต้องการค้นเครื่องหมายนั้นเอง ให้ใส่ \\ ข้างหน้า เช่น \\( หรือ \\.",
                "To look for the sign itself put a backslash before it: \\( or \\."}};
}

Error MatchesEmpty(const Phrase& pattern) {
  return Error{
      "match.empty",
      {fmt::format("รูปแบบนี้ตรงกับข้อความว่าง จึงพบได้ทุกที่: \"{}\"", pattern.text),
       fmt::format("The pattern matches the empty string, so it is found everywhere: \"{}\".",
                   pattern.text)},
      pattern.place,
      "",
      {"ให้มีอย่างน้อยหนึ่งตัวอักษรที่ต้องพบ เช่น ใช้ + แทน *",
       "Ask for at least one character: + instead of *, for example."}};
}

// RE2 2022-06 searches a prefix that the alternatives of a Latin-1 pattern share by its UTF-8
// form and never finds it. An optional NUL, which key text never holds, keeps it from
// looking for a prefix.
std::string WithoutPrefix(const std::string& regex) {
  return fmt::format("(?m)\\x00?(?:{})", regex);
}

std::optional<Span> Match(const RE2& regex, const std::string& key, uint32_t from,
                          RE2::Anchor anchor) {
  re2::StringPiece match;
  if (!regex.Match(key, from, key.size(), anchor, &match, 1)) return std::nullopt;
  const auto begin = static_cast<uint32_t>(match.data() - key.data());
  return Span{begin, begin + static_cast<uint32_t>(match.size())};
}

}  // namespace

KeyRegex::KeyRegex() = default;
KeyRegex::KeyRegex(KeyRegex&&) noexcept = default;
KeyRegex& KeyRegex::operator=(KeyRegex&&) noexcept = default;
KeyRegex::~KeyRegex() = default;

Result<KeyRegex> KeyRegex::Compile(const Phrase& pattern) {
  Result<KeyPattern> transcoded = Transcode(pattern);
  if (!transcoded) return transcoded.errors();
  // By itself first: within the group below "a)(b" would be well formed.
  const RE2 alone("(?m)" + transcoded->regex, Options());
  if (!alone.ok()) return Malformed(pattern, alone.error_code());
  if (RE2::PartialMatch("", alone)) return MatchesEmpty(pattern);
  KeyRegex compiled;
  compiled.regex_ = std::make_unique<RE2>(
      transcoded->alternates ? WithoutPrefix(transcoded->regex) : "(?m)" + transcoded->regex,
      Options());
  if (!compiled.regex_->ok()) return Malformed(pattern, compiled.regex_->error_code());
  if (!transcoded->unbounded) compiled.lead_ = std::move(transcoded->lead);
  return compiled;
}

std::optional<Span> KeyRegex::Find(const std::string& key, uint32_t from) const {
  while (from < key.size()) {
    const std::optional<Span> match = Match(*regex_, key, from, RE2::UNANCHORED);
    if (!match) return std::nullopt;
    if (!IsClusterEdge(key, match->begin)) {
      from = match->begin + 1;
    } else if (!IsClusterEdge(key, match->end)) {
      from = match->end;
    } else {
      return match;
    }
  }
  return std::nullopt;
}

std::optional<Span> KeyRegex::FindAt(const std::string& key, uint32_t begin) const {
  return Match(*regex_, key, begin, RE2::ANCHOR_START);
}

}  // namespace oit

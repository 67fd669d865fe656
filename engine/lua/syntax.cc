#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "lua/script.h"

// Lua's syntax errors in plain words. The script has one token a line, so each line that Lua
// names is a token.
namespace oit::lua {
namespace {

// "'}' expected (to close '{' at line 3) near 'element'"
struct Complaint {
  std::string expected;  // "}"
  uint32_t opened = kNoToken;
  std::string near;  // the token that Lua did not expect; empty at the end of the text
  bool at_end = false;
};

std::string Between(const std::string& text, const std::string& before, const std::string& after) {
  const size_t begin = text.find(before);
  if (begin == std::string::npos) return {};
  const size_t from = begin + before.size();
  const size_t end = text.find(after, from);
  return end == std::string::npos ? std::string() : text.substr(from, end - from);
}

Complaint Read(const Places& places, const std::string& message) {
  Complaint complaint;
  if (message.size() > 2 && message[0] == '\'') {
    complaint.expected = Between(message, "'", "' expected");
  }
  const std::string line = Between(message, "at line ", ")");
  if (!line.empty()) {
    complaint.opened =
        places.Settle(Between(message, "to close '", "'"), places.TokenAt(std::atoi(line.c_str())));
  }
  const size_t near = message.rfind(" near ");
  if (near == std::string::npos) return complaint;
  complaint.near = message.substr(near + 6);
  complaint.at_end = complaint.near == "<eof>";
  if (complaint.at_end && places.FindOpen() != kNoToken) complaint.opened = places.FindOpen();
  return complaint;
}

// A key of the language at the start of a field.
bool IsKey(const Places& places, uint32_t token) {
  if (token == 0 || token >= places.size() || places.KindOf(token) != TokenKind::kName)
    return false;
  const std::string_view before = places.Text(token - 1);
  return (before == "{" || before == ",") &&
         std::any_of(Vocabulary().begin(), Vocabulary().end(),
                     [&](const Word& word) { return word.Find(places.Text(token)) != nullptr; });
}

Error TellEquals(const Places& places, uint32_t key) {
  return places.Tell("rule.syntax", places.Behind(key),
                     {fmt::format("หลัง {} ต้องเป็นเครื่องหมาย =", places.Text(key)),
                      fmt::format("{} must be followed by a =", places.Text(key))},
                     {fmt::format("เขียนเป็น {} = ...", places.Text(key)),
                      fmt::format("write {} = ...", places.Text(key))});
}

bool StartsValue(const Places& places, uint32_t token) {
  const std::string_view text = places.Text(token);
  return text == "{" || text == "[" || text == "(" ||
         (token < places.size() && places.KindOf(token) != TokenKind::kSign);
}

// The token that Lua stumbled over: it names its line, or with one token read ahead the next.
uint32_t Culprit(const Places& places, const Failure& failure, const Complaint& complaint) {
  if (complaint.at_end) return kNoToken;
  const uint32_t token = places.TokenAt(failure.line);
  const std::string wanted = Between(complaint.near, "'", "'");
  if (token == kNoToken || wanted.empty() || places.Text(token) == wanted) return token;
  if (token > 0 && places.Text(token - 1) == wanted) return token - 1;
  return token;
}

std::string CloserOf(const std::string& opener) {
  if (opener == "{") return "}";
  if (opener == "(") return ")";
  if (opener == "[") return "]";
  return opener == "repeat" ? "until" : "end";
}

Error TellOpen(const Places& places, const Complaint& complaint) {
  const std::string opener(places.Text(complaint.opened));
  const std::string closer = CloserOf(opener);
  return places.Tell(
      "rule.syntax", complaint.opened,
      {fmt::format("{} ตรงนี้ไม่มี {} ปิด", opener, closer),
       fmt::format("this {} has no {} that closes it", opener, closer)},
      {fmt::format("เติม {} ให้ครบคู่", closer), fmt::format("add the {} that is missing", closer)});
}

Error TellComma(const Places& places, uint32_t before, uint32_t token) {
  const bool same_line = places.At(before).line == places.At(token).line;
  const std::string next(places.Text(token));
  return places.Tell(
      "rule.syntax", places.Behind(before),
      {fmt::format("ขาดจุลภาค (,) ก่อน {}", next),
       fmt::format("a comma (,) is missing before {}", next)},
      same_line ? Bilingual{"คั่นแต่ละค่าด้วยจุลภาค", "put a comma between values"}
                : Bilingual{"น่าจะลืมจุลภาค (,) ท้ายบรรทัดก่อนหน้า",
                            "a comma (,) is probably missing at the end of the line before"});
}

// Something follows the brace that closes the requirement.
Error TellClosedEarly(const Places& places, uint32_t brace) {
  return places.Tell("rule.syntax", brace,
                     {"} ตรงนี้ปิด requirement แล้ว แต่ยังมีข้อความตามมา",
                      "this } ends the requirement, but more follows"},
                     {"น่าจะมี } เกินหนึ่งตัวในบรรทัดนี้หรือบรรทัดก่อนหน้า ลบออก",
                      "there is probably one } too many on this line or above: delete it"});
}

Error TellUnexpected(const Places& places, uint32_t token, const std::string& message) {
  const std::string text(places.Text(token));
  Bilingual hint = {"Lua: " + message, "Lua: " + message};
  if (text == ",") {
    hint = {"น่าจะมีจุลภาคเกิน หรือยังไม่ได้ใส่ค่า", "a comma too many, or a value is missing"};
  } else if (text == "}" || text == ")" || text == "]") {
    hint = {"น่าจะมีวงเล็บปิดเกิน หรือยังไม่ได้ใส่ค่า", "a closing bracket too many, or a value is missing"};
  }
  return places.Tell(
      "rule.syntax", token,
      {fmt::format("อ่านต่อไม่ได้ที่ {}", text), fmt::format("cannot read on at {}", text)},
      std::move(hint));
}

// A text that Lua met where none can stand: `requirement executives { }`.
Error TellBareName(const Places& places, uint32_t token) {
  const std::string text(places.Text(token));
  return places.Tell(
      "rule.syntax", token,
      {fmt::format("อ่านต่อไม่ได้ที่ {}", text), fmt::format("cannot read on at {}", text)},
      {fmt::format("ถ้าเป็นชื่อหรือข้อความ เขียน \"{}\"", text),
       fmt::format("if it is a name or a text, write \"{}\"", text)});
}

}  // namespace

Error TellSyntax(const Places& places, const Failure& failure) {
  if (failure.cap != Cap::kNone) {
    return places.Tell("rule.limit", places.TokenAt(failure.line), TellCap(failure));
  }
  const Complaint complaint = Read(places, failure.message);
  const uint32_t token = Culprit(places, failure, complaint);
  const bool inside_braces = complaint.expected == "}";
  if (inside_braces && token != kNoToken && token > 0 && StartsValue(places, token)) {
    return IsKey(places, token - 1) ? TellEquals(places, token - 1)
                                    : TellComma(places, token - 1, token);
  }
  if (complaint.at_end && complaint.opened != kNoToken) return TellOpen(places, complaint);
  if (complaint.at_end || token == kNoToken) {
    const uint32_t last = places.size() == 0 ? kNoToken : places.size() - 1;
    const Place place = last == kNoToken ? places.At(last) : places.Behind(last);
    return places.Tell("rule.syntax", place,
                       {"ไฟล์จบก่อนเขียนครบ", "the file ends before it is complete"},
                       {complaint.expected.empty() ? "" : "ยังขาด " + complaint.expected,
                        complaint.expected.empty() ? "" : "still missing: " + complaint.expected});
  }
  const bool bare = places.KindOf(token) == TokenKind::kName && complaint.expected.empty() &&
                    token > 0 && places.KindOf(token - 1) == TokenKind::kName;
  if (bare) return TellBareName(places, token);
  if (complaint.opened != kNoToken && !inside_braces && places.Text(token) != ",") {
    return TellOpen(places, complaint);
  }
  if (token > 0 && places.Text(token) != "}" && places.ClosesAll(token - 1)) {
    return TellClosedEarly(places, token - 1);
  }
  return TellUnexpected(places, token, failure.message);
}

std::optional<Error> FindColon(const Places& places) {
  for (uint32_t token = 1; token + 1 < places.size(); ++token) {
    if (places.Text(token + 1) == ":" && IsKey(places, token)) return TellEquals(places, token);
  }
  return std::nullopt;
}

Bilingual TellCap(const Failure& failure) {
  switch (failure.cap) {
    case Cap::kInstructions:
      return {"กติกาทำงานนานเกินกำหนด (วนซ้ำไม่จบหรือไม่)",
              "the rule works for too long (an endless loop?)"};
    case Cap::kText:
      return {fmt::format("กติกาสร้างข้อความยาวเกิน {} ไบต์", kTextBytes),
              fmt::format("the rule makes a text longer than {} bytes", kTextBytes)};
    case Cap::kMemory:
    case Cap::kNone:
      break;
  }
  return {"กติกาใช้หน่วยความจำเกินกำหนด", "the rule uses too much memory"};
}

Bilingual TellFailure(const std::string& name, const Failure& failure) {
  if (failure.cap != Cap::kNone) return TellCap(failure);
  return {fmt::format("{} ทำงานไม่สำเร็จ: {}", name, failure.message),
          fmt::format("{} failed: {}", name, failure.message)};
}

}  // namespace oit::lua

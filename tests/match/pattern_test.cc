#include "match/pattern.h"

#include "finding.h"
#include "match/transcode.h"

namespace oit {
namespace {

Strings FoundBy(const std::string& pattern, const Strings& blocks) {
  return Found(pattern, blocks, true);
}

std::string CodeOf(const std::string& pattern) {
  const Result<KeyRegex> regex = KeyRegex::Compile({pattern, {"a.lua", 1, 1}});
  if (regex) return "";
  const Error& error = regex.errors().front();
  CHECK(error.place.file == "a.lua");
  CHECK_FALSE(error.message.th.empty());
  CHECK_FALSE(error.hint.en.empty());
  return error.code;
}

TEST_CASE("patterns are written as people write, and meet the key") {
  CHECK(FoundBy("พ\\.ศ\\. ?๒๕[๐-๙]{2}", {"พ.ศ. ๒๕๖๘"}) == Strings{"พ.ศ. 2568"});
  CHECK(FoundBy("ITA|[A-Z]-SERVICE", {"ITA, E-Service"}) == Strings{"ita", "e-service"});
  CHECK(FoundBy("จัดทํา[ก-๙]+", {"จัดทำแผน 2"}) == Strings{"จัดทำแผน"});
  CHECK(FoundBy("ที่ “.+”", {"ที่ \"ก\""}).size() == 1);
  CHECK(FoundBy("[–-]๕", {"3 – 5-5"}).size() == 1);
  CHECK(FoundBy("[ก-๛]+", {"ก1ข"}) == Strings{"ก1ข"});
}

TEST_CASE("a space between Thai letters is no hindrance") {
  CHECK(FoundBy("แผน การ(จัดซื้อ|จัดจ้าง)", {"แผน การ จัดจ้าง"}) == Strings{"แผน การ จัดจ้าง"});
  CHECK(FoundBy("แผน (ซื้อ|จ้าง) (ปี|เดือน)", {"แผน จ้าง เดือน"}).size() == 1);
  CHECK(FoundBy("[a-z] 5", {"a5", "a 5"}) == Strings{"a 5"});
}

TEST_CASE("a quantifier belongs to the character before it") {
  CHECK(FoundBy("เว็บไซต์?ของ", {"เว็บไซตของ"}).size() == 1);
  CHECK(FoundBy("รอง?นายก", {"รอนายก รองนายก"}).size() == 2);
  CHECK(FoundBy("ก{2}ข", {"กกข"}).size() == 1);
  CHECK(FoundBy("a{x", {"a{x"}).size() == 1);
}

TEST_CASE("properties of Unicode are ranges of the key") {
  CHECK(FoundBy("\\p{Thai}+\\p{Nd}", {"x ปี5"}) == Strings{"ปี5"});
  CHECK(FoundBy("\\P{Thai}+", {"กabข"}) == Strings{"ab"});
  CHECK(FoundBy("[^\\p{Thai}5]+", {"กa5ข"}) == Strings{"a"});
  CHECK(FoundBy("ก\\p{M}{2}", {"กี่"}).size() == 1);
}

TEST_CASE("a pattern stays inside a block, whose edges are ^ and $") {
  CHECK(FoundBy("ก.*ข", {"ก", "ข"}).empty());
  CHECK(FoundBy("ก[^x]+", {"กค", "ข"}) == Strings{"กค"});
  CHECK(FoundBy("^ข.$", {"กขค", "ขค", "ขคง"}) == Strings{"ขค"});
  CHECK(FoundBy("(?s)ก.+", {"กค", "ข"}) == Strings{"กค"});
}

TEST_CASE("a match at the edge of an anchored try is judged by the whole text") {
  CHECK(FoundBy("ขค$", {"ขคง", "ขค"}) == Strings{"ขค"});
  CHECK(FoundBy("กข", {"กขกข"}).size() == 2);
}

TEST_CASE("a match of a pattern does not break a cluster") {
  CHECK(FoundBy("ก[ขค]", {"กขิ กค"}) == Strings{"กค"});
  CHECK(FoundBy("[ิข]ก", {"กิก ขก"}) == Strings{"ขก"});
}

// RE2 2022-06 loses the Latin-1 flag of a prefix that alternatives share.
TEST_CASE("alternatives with a common beginning are found") {
  CHECK(FoundBy("องค์การ|องค์กร", {"องค์กร องค์การ"}).size() == 2);
  CHECK(FoundBy("องค์การบริหาร.{0,9}|องค์กร|อบต", {"อบต และองค์การ"}) == Strings{"อบต"});
  CHECK(FoundBy("(?:กขค|กขง)+", {"กขงกขค"}).size() == 1);
}

TEST_CASE("what would mislead is refused with a reason") {
  for (const char* pattern :
       {"\\bแผน\\b", "\\w+", "[\\w]", "[[:word:]]", "\\Aแผน", "แผน\\z", "ก\\nข", "\\x41",
        "\\p{Greek}", "[ฮ-ก]", "[a-ฮ]", "\\Qก\\E", "ก\\", "\\ก"}) {
    CAPTURE(pattern);
    CHECK(CodeOf(pattern) == "match.pattern");
  }
  for (const char* pattern :
       {"a)(b", "(ก", "[ก", "ก**", "*ก", "ก{2000}", "(?z)ก", "\\p{Thai", "[[:al"}) {
    CAPTURE(pattern);
    CHECK(CodeOf(pattern) == "match.pattern");
  }
  CHECK(CodeOf("[漢]") == "match.character");
  CHECK_FALSE(CodeOf("漢字").empty());
  for (const char* pattern : {"", "ก*", "^", "$", "(ก|)", "[0-9]?"})
    CHECK(CodeOf(pattern) == "match.empty");
}

TEST_CASE("a literal beginning is known where each match has it and an end is near") {
  const auto lead = [](const char* pattern) {
    return KeyToUtf8(KeyRegex::Compile({pattern, {}})->lead());
  };
  CHECK(lead("แผน การ.{0,9}ปี") == "แผนการ");
  CHECK(lead("แผนก?") == "แผน");
  CHECK(lead("แผน(ก|ข)") == "แผน");
  CHECK(lead("แผน|การ").empty());
  CHECK(lead("(แผน|การ)").empty());
  CHECK(lead("แผน.*ปี").empty());
  CHECK(lead("ก?แผน").empty());
}

}  // namespace
}  // namespace oit

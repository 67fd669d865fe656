#include "match/matcher.h"

#include "finding.h"

namespace oit {
namespace {

TEST_CASE("a phrase is found in every spelling that normalises to it") {
  const std::vector<std::string> spellings = {"การจัดทำแผนการจัดซื้อ", "จัดทํา แผนการจัด ซื้อ",
                                              "จัดท\u200bำแผนการจัดซื้อ"};
  for (const std::string& spelling : spellings) CHECK(Found("จัดทำแผน", {spelling}).size() == 1);
  CHECK(Found("ปี ๒๕๖๘", {"ประจำปี 2568"}) == Strings{"ปี 2568"});
  CHECK(Found("E-Service", {"ระบบ e - service ของเรา"}) == Strings{"e-service"});
}

TEST_CASE("marks that change a word change the match") {
  CHECK(Found("ขอ", {"ข้อ ๑"}).empty());
  CHECK(Found("ข้อ", {"ขอความอนุเคราะห์"}).empty());
  CHECK(Found("รอง", {"ร้องเรียน"}).empty());
  CHECK(Found("ร้อง", {"รองนายก"}).empty());
}

TEST_CASE("a hit neither starts nor ends inside a cluster") {
  CHECK(Found("กา", {"ก่า กาม"}) == Strings{"กา"});
  CHECK(Found("ปร", {"ประกาศ"}).empty());
  CHECK(Found("รวม", {"แรวม รวมกัน"}) == Strings{"รวม"});
  CHECK(Found("จัดท", {"จัดทำ"}).empty());
}

TEST_CASE("two blocks do not spell a phrase together") {
  CHECK(Found("ประกาศมาตรการ", {"ตามประกาศ", "มาตรการป้องกัน"}).empty());
  CHECK(Found("ประกาศ ... ป้องกัน", {"ตามประกาศ", "มาตรการป้องกัน"}).empty());
  CHECK(Found("ประกาศมาตรการ", {"ตามประกาศ มาตรการป้องกัน"}).size() == 1);
}

TEST_CASE("a soft break is crossed only at a word joint of the phrase") {
  CHECK(Found("มาณพ", {"ประมาณ พ.ศ. 2568"}).empty());
  CHECK(Found("มาณพ", {"นายมาณพ"}).size() == 1);
  CHECK(Found("แผนการจัดซื้อ", {"แผนการ จัดซื้อ"}) == Strings{"แผนการ จัดซื้อ"});
  CHECK(Found("แผนการจัดซื้อ", {"แผน การจัดซื้อ"}).empty());  // the dictionary has แผนการ
  CHECK(Found("แผน การจัดซื้อ", {"แผน การจัดซื้อ", "แผนการจัดซื้อ"}).size() == 2);
  CHECK(Found("นโยบาย", {"นโย บาย"}).empty());
}

TEST_CASE("a gap skips up to forty characters of its block, as few as possible") {
  CHECK(Found("รายนาม ... ผู้บริหาร", {"รายนามของคณะผู้บริหารและผู้บริหาร"}) ==
        Strings{"รายนามของคณะผู้บริหาร"});
  CHECK(Found("รายนาม … ผู้บริหาร", {"รายนามผู้บริหาร"}).size() == 1);
  std::string filler;
  for (int i = 0; i < 40; ++i) filler += "ก";
  CHECK(Found("รายนาม...ผู้บริหาร", {"รายนาม" + filler + "ผู้บริหาร"}).size() == 1);
  CHECK(Found("รายนาม...ผู้บริหาร", {"รายนาม" + filler + "กผู้บริหาร"}).empty());
  CHECK(Found("มา ... พบ", {"มา ต่าง ๆ พบ"}).size() == 1);
}

TEST_CASE("a part of a gapped phrase may be found later to let the next one follow") {
  std::string filler;
  for (int i = 0; i < 36; ++i) filler += "ก";
  CHECK(Found("แผน ... ซื้อ ... จ้าง", {"แผนซื้อ" + filler + "ซื้อ และจ้าง"}).size() == 1);
}

TEST_CASE("Latin letters and digits need word edges") {
  CHECK(Found("ita", {"italic digita", "การประเมินITAของ", "ITA2568"}) == Strings{"ita"});
  CHECK(Found("O2", {"O21 และ o2"}) == Strings{"o2"});
  CHECK(Found("e-service", {"e-services", "(E-Service)"}) == Strings{"e-service"});
  CHECK(Found("ข้อ 1", {"ข้อ 12 ข้อ 1."}) == Strings{"ข้อ 1"});
}

TEST_CASE("hits are ordered, equal ones told once, those of one source apart") {
  const std::vector<Phrase> phrases = {{"กขกข", {}}, {"กข", {}}, {"กข", {}}, {"ก ... ข", {}}};
  std::vector<MatchSource> sources = Sources(phrases);
  for (MatchSource& source : sources) source.id = source.id == 0 ? 9 : 5;
  const Result<Matcher> matcher = Matcher::Compile(sources);
  REQUIRE(matcher);
  CHECK(matcher->Find(KeyOf({"กขกขกข"})) ==
        std::vector<Hit>{{5, {0, 2}}, {9, {0, 4}}, {5, {2, 4}}, {5, {4, 6}}});
}

TEST_CASE("no sources and no text are no trouble") {
  const Result<Matcher> matcher = Matcher::Compile({});
  REQUIRE(matcher);
  CHECK(matcher->Find(KeyOf({"ข้อความ"})).empty());
  CHECK(Found("ข้อความ", {}).empty());
}

TEST_CASE("all problems of all phrases are told at once, each with its place") {
  const std::vector<Phrase> phrases = {
      {"... ผู้บริหาร", {"a.lua", 3, 5}}, {"  ", {"a.lua", 4, 1}}, {"ผู้บริหาร", {"a.lua", 5, 1}},
      {"漢字", {"a.lua", 6, 1}},       {"่าง", {"a.lua", 7, 1}}, {"แผน ... ...ปี", {"a.lua", 8, 1}}};
  const Result<Matcher> matcher = Matcher::Compile(Sources(phrases));
  REQUIRE_FALSE(matcher);
  std::vector<uint32_t> lines;
  for (const Error& error : matcher.errors()) {
    lines.push_back(error.place.line);
    CHECK_FALSE(error.message.th.empty());
    CHECK_FALSE(error.hint.th.empty());
  }
  CHECK(lines == std::vector<uint32_t>{3, 4, 6, 7, 8});
  CHECK(matcher.errors()[0].code == "match.gap");
  CHECK(matcher.errors()[0].hint.en.find("\"ผู้บริหาร\"") != std::string::npos);
  CHECK(matcher.errors()[4].hint.en.find("\"แผน ... ปี\"") != std::string::npos);
}

}  // namespace
}  // namespace oit

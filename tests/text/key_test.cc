#include "text/key.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace oit {
namespace {

// Readable, so that a failure can be read: the key as UTF-8, soft breaks left out.
std::string KeyOf(const std::string& source) {
  const Piece whole{0, static_cast<uint32_t>(source.size()), 0, false};
  KeyText text;
  const Span block = text.Append(source, &whole, 1);
  return KeyToUtf8(text.Of(block));
}

std::string NormOf(const std::string& source) {
  const Piece whole{0, static_cast<uint32_t>(source.size()), 0, false};
  KeyText text;
  return text.Norm(text.Append(source, &whole, 1));
}

// The source text of the first place where `part` stands in the key of `source`.
std::string SourceOf(const std::string& source, const std::string& part) {
  const Piece whole{0, static_cast<uint32_t>(source.size()), 0, false};
  KeyText text;
  text.Append(source, &whole, 1);
  const std::string wanted = NormalisePhrase(part)->key;
  const auto at = static_cast<uint32_t>(text.key().find(wanted));
  const Span span = text.Source(source, {at, at + static_cast<uint32_t>(wanted.size())});
  return source.substr(span.begin, span.size());
}

}  // namespace

TEST_CASE("a key character is one byte") {
  const std::string source = "กข Ita é ✓";
  const Piece whole{0, static_cast<uint32_t>(source.size()), 0, false};
  KeyText text;
  const Span block = text.Append(source, &whole, 1);
  CHECK(text.Of(block) == "\x81\x82 ita \x1A \x1A");
  CHECK(text.key() == "\x81\x82 ita \x1A \x1A\n");
}

TEST_CASE("composition: one form for Latin letters") {
  CHECK(KeyOf("cafe\u0301") == "caf\uFFFD");
  CHECK(KeyOf("caf\u00E9") == "caf\uFFFD");
  CHECK(KeyOf("5 \u212A") == "5 k");  // the Kelvin sign is a K
}

TEST_CASE("invisible characters go") {
  CHECK(KeyOf("ข้อ\u200Bมูล\u200C พื้น\uFEFFฐา\u00ADน\u2060\u202A") == "ข้อมูลพื้นฐาน");
  CHECK(KeyOf("No\u200B Gift") == "no gift");
}

TEST_CASE("every kind of space is a space") {
  CHECK(KeyOf("o1\u00A0o2\u2009o3\u3000o4\to5") == "o1 o2 o3 o4 o5");
}

TEST_CASE("glyphs of old Thai fonts are marks next to Thai only") {
  CHECK(KeyOf("ที\uF70A") == "ที่");
  CHECK(KeyOf("ป\uF712น") == "ป็น");
  CHECK(KeyOf("\uF70Fาติ") == "ญาติ");
  CHECK(KeyOf("a \uF70A") == "a \uFFFD");
  CHECK(KeyOf("ช่อง \uF0FC") == "ช่อง \uFFFD");
}

TEST_CASE("a mark comes back to its letter over a space") {
  CHECK(KeyOf("ดังนี ้") == "ดังนี้");
  CHECK(KeyOf("ท ี่ดิน") == "ที่ดิน");
  CHECK(KeyOf("ที   ่ดิน") == "ที่ดิน");
  CHECK(SourceOf("ดังนี ้ คือ", "นี้") == "นี ้");
}

TEST_CASE("every form of am") {
  for (const char* form : {"น้ำ", "น้\u0E4D\u0E32", "น\u0E4D้\u0E32", "น\u0E33้", "น้\u0E33\u0E32"}) {
    CAPTURE(form);
    CHECK(KeyOf(form) == "น้ำ");
  }
  CHECK(KeyOf("จัดท\u0E4D\u0E32") == "จัดทำ");
  CHECK(KeyOf("ต าบล") == "ตำบล");
  CHECK(KeyOf("ผู้น ำ") == "ผู้นำ");
  CHECK(KeyOf("เข า") == "เขา");
  CHECK(SourceOf("องค์การบริหารส่วนต าบล", "ตำบล") == "ต าบล");
}

TEST_CASE("marks in order, each once") {
  CHECK(KeyOf("ท\u0E48\u0E35") == "ที่");
  CHECK(KeyOf("ท\u0E35\u0E48\u0E48") == "ที่");
  CHECK(KeyOf("พันธ\u0E4C\u0E38") == "พันธุ์");
  CHECK(KeyOf("ผ\u0E49\u0E39") == "ผู้");
}

TEST_CASE("typed look-alikes") {
  CHECK(KeyOf("เเผน") == "แผน");
  CHECK(KeyOf("เ\u200Bเผน") == "แผน");
  CHECK(KeyOf("ประกๅศ") == "ประกาศ");
  CHECK(KeyOf("ฤๅษี") == "ฤๅษี");
}

TEST_CASE("digits, dashes, quotes, case") {
  CHECK(KeyOf("พ.ศ. ๒๕๖7") == "พ.ศ. 2567");
  CHECK(KeyOf("ม.ค. – ก.ย. ๖๕") == "ม.ค. - ก.ย. 65");
  CHECK(KeyOf("“No Gift” ‘Policy’") == "\"no gift\" 'policy'");
}

TEST_CASE("a dash between Latin letters is tight, between digits never") {
  for (const char* form :
       {"E-Service", "E- Service", "E – Service", "e -service", "E\u200B-  service"}) {
    CAPTURE(form);
    CHECK(KeyOf(form) == "e-service");
  }
  CHECK(KeyOf("1 - 30") == "1 - 30");
  CHECK(KeyOf("ITA - 1") == "ita - 1");
  CHECK(SourceOf("ระบบ E- Service ใหม่", "e-service") == "E- Service");
  CHECK(SourceOf("ระบบ E- Service ใหม่", "service") == "Service");
}

TEST_CASE("line ends join Thai and part everything else") {
  CHECK(KeyOf("ประ\nกาศ") == "ประกาศ");
  CHECK(KeyOf("ประ \r\n กาศ") == "ประกาศ");
  CHECK(KeyOf("No\nGift") == "no gift");
  CHECK(KeyOf("เมษายน\n๒๕๖๘") == "เมษายน 2568");
}

TEST_CASE("spaces between Thai letters are soft, others stay") {
  CHECK(KeyOf("ประกาศ  เจตนารมณ์ ต่าง ๆ ฯลฯ") == "ประกาศเจตนารมณ์ต่างๆฯลฯ");
  CHECK(NormOf("ประกาศ  เจตนารมณ์ ต่าง ๆ") == "ประกาศ เจตนารมณ์ ต่าง ๆ");
  CHECK(KeyOf("  วันที่ ๓๑ มีนาคม ๒๕๖๘ ๑. จัดทำ No Gift แล้ว ") ==
        "วันที่ 31 มีนาคม 2568 1. จัดทำ no gift แล้ว");
}

TEST_CASE("soft breaks are remembered, joins at line ends and zero-width spaces are not") {
  const std::string source = "กข คง\nจฉ\u200Bชซ";
  const Piece whole{0, static_cast<uint32_t>(source.size()), 0, false};
  KeyText text;
  text.Append("x", &whole, 0);
  const Span block = text.Append(source, &whole, 1);
  CHECK(KeyToUtf8(text.Of(block)) == "กขคงจฉชซ");
  CHECK(text.soft_breaks() == std::vector<uint32_t>{block.begin + 2});
  CHECK(text.IsSoftBreak(block.begin + 2));
  CHECK_FALSE(text.IsSoftBreak(block.begin + 4));
  CHECK(text.Norm({block.begin + 2, block.end}) == "คงจฉชซ");
}

TEST_CASE("control characters never reach the key") {
  CHECK(KeyOf(std::string("a\0b\x1A"
                          "c\x7F",
                          6)) ==
        "a\uFFFD"
        "b\uFFFD"
        "c\uFFFD");
}

TEST_CASE("pieces: markup cut out, entities, line ends") {
  const std::string source = "<b>ประ</b>กาศ &amp;\n    เจต";
  const auto at = [&](const char* part) { return static_cast<uint32_t>(source.find(part)); };
  const std::vector<Piece> pieces = {
      {at("ประ"), at("</b>"), 0, false},
      {at("กาศ"), at("&"), 0, false},
      {at("&"), at("\n"), U'&', false},
      {at("เจต"), static_cast<uint32_t>(source.size()), 0, true},
  };
  KeyText text;
  const Span block = text.Append(source, pieces.data(), pieces.size());
  CHECK(KeyToUtf8(text.Of(block)) == "ประกาศ & เจต");
  const Span word = text.Source(source, {block.begin, block.begin + 6});
  CHECK(source.substr(word.begin, word.size()) == "ประ</b>กาศ");
  const Span entity = text.Source(source, {block.begin + 7, block.begin + 8});
  CHECK(source.substr(entity.begin, entity.size()) == "&amp;");
}

TEST_CASE("a line end between pieces joins Thai") {
  const std::string source = "แต่ |ละ|A";
  const std::vector<Piece> pieces = {{0, 10, 0, false}, {11, 17, 0, true}, {18, 19, 0, true}};
  KeyText text;
  const Span block = text.Append(source, pieces.data(), pieces.size());
  CHECK(KeyToUtf8(text.Of(block)) == "แต่ละ a");
  CHECK(text.soft_breaks().empty());
}

TEST_CASE("the way back is widened to clusters and works far into a block") {
  std::string source;
  for (int i = 0; i < 500; ++i) source += "ที่ A";
  source += "ผู้บริหาร";
  const Piece whole{0, static_cast<uint32_t>(source.size()), 0, false};
  KeyText text;
  const Span block = text.Append(source, &whole, 1);
  const Span mark{block.end - 8, block.end - 7};  // the ู of ผู้
  const Span span = text.Source(source, mark);
  CHECK(source.substr(span.begin, span.size()) == "ผู้");
  const Span last = text.Source(source, {block.end, block.end});
  CHECK(last == Span{static_cast<uint32_t>(source.size()), static_cast<uint32_t>(source.size())});
}

TEST_CASE("cluster edges") {
  const std::string key = NormalisePhrase("เก่ง กำาa้")->key;  // เ ก ่ ง ก ำ a ้
  CHECK(IsClusterEdge(key, 0));
  CHECK_FALSE(IsClusterEdge(key, 1));  // a leading vowel binds
  CHECK_FALSE(IsClusterEdge(key, 2));  // a tone belongs to its letter
  CHECK(IsClusterEdge(key, 3));
  CHECK(IsClusterEdge(key, 4));
  CHECK_FALSE(IsClusterEdge(key, 5));
  CHECK(IsClusterEdge(key, 6));
  CHECK(IsClusterEdge(key, 7));  // nothing Thai to bind to
  CHECK(IsClusterEdge(key, 8));
}

TEST_CASE("100,000 marks on one letter cost no more than their reading") {
  std::string source = "ก";
  for (int i = 0; i < 50000; ++i) source += i % 2 ? "\u0E38" : "\u0E48";
  CHECK(KeyOf(source) == "กุ่");
  std::string latin = "e";
  for (int i = 0; i < 50000; ++i) latin += i % 2 ? "\u0301" : "\u0316";
  CHECK_FALSE(KeyOf(latin).empty());
}

}  // namespace oit

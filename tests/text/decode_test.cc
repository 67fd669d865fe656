#include "text/decode.h"

#include <doctest/doctest.h>

#include <string>

namespace oit {
namespace {

const std::string kThai = "องค์การบริหารส่วนตำบลตัวอย่าง รายงานผลการดำเนินการ No Gift 2568\r\n";

std::string Utf16(const std::u16string& text, bool little) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char low = static_cast<char>(unit & 0xFF), high = static_cast<char>(unit >> 8);
    bytes += little ? low : high;
    bytes += little ? high : low;
  }
  return bytes;
}

// Thai of the first test text in windows-874: U+0E01.. is 0xA1..
std::string Windows874(const std::u16string& text) {
  std::string bytes;
  for (const char16_t unit : text) {
    bytes += static_cast<char>(unit < 0x80 ? unit : unit - 0x0E00 + 0xA0);
  }
  return bytes;
}

const std::u16string kThai16 = u"องค์การบริหารส่วนตำบลตัวอย่าง รายงานผลการดำเนินการ No Gift 2568\r\n";

}  // namespace

TEST_CASE("UTF-8 stays as it is, byte for byte") {
  const auto decoded = Decode(kThai, "a.txt");
  REQUIRE(decoded.ok());
  CHECK(decoded->utf8 == kThai);
  CHECK(decoded->encoding == Encoding::kUtf8);
  CHECK(decoded->damage.empty());
  CHECK(Decode("", "a.txt")->utf8.empty());
  CHECK(Decode("plain", "a.txt")->encoding == Encoding::kUtf8);
}

TEST_CASE("a byte order mark stays, and is named") {
  const auto decoded = Decode("\xEF\xBB\xBF" + kThai, "a.txt");
  CHECK(decoded->utf8 == "\xEF\xBB\xBF" + kThai);
  CHECK(decoded->encoding == Encoding::kUtf8Bom);
}

TEST_CASE("UTF-16 with and without a mark") {
  for (const bool little : {true, false}) {
    CAPTURE(little);
    const Encoding encoding = little ? Encoding::kUtf16Le : Encoding::kUtf16Be;
    const auto marked = Decode(Utf16(u"\uFEFF" + kThai16, little), "a.txt");
    REQUIRE(marked.ok());
    CHECK(marked->utf8 == kThai);
    CHECK(marked->encoding == encoding);
    const auto bare = Decode(Utf16(kThai16, little), "a.txt");
    REQUIRE(bare.ok());
    CHECK(bare->utf8 == kThai);
    CHECK(bare->encoding == encoding);
  }
}

TEST_CASE("UTF-16: surrogates, lone ones and a file cut in half a unit") {
  CHECK(Decode(Utf16(u"\uFEFF\U0001F600", true), "a.txt")->utf8 == "\U0001F600");
  const std::string lone =
      Utf16(u"\uFEFFab", true) + std::string("\x00\xD8", 2) + Utf16(u"c", true);
  const auto broken = Decode(lone, "a.txt");
  CHECK(broken->utf8 ==
        "ab\uFFFD"
        "c");
  REQUIRE(broken->damage.size() == 1);
  CHECK(broken->damage[0].byte == 2);
  CHECK(broken->damage[0].count == 2);
  const auto cut = Decode(Utf16(u"\uFEFFก", true) + "\x01", "a.txt");
  REQUIRE(cut->damage.size() == 1);
  CHECK(cut->damage[0].at_end);
}

TEST_CASE("windows-874") {
  const auto decoded = Decode(Windows874(kThai16), "a.txt");
  REQUIRE(decoded.ok());
  CHECK(decoded->utf8 == kThai);
  CHECK(decoded->encoding == Encoding::kWindows874);
  CHECK(decoded->damage.empty());
}

TEST_CASE("windows-874: its own signs, and bytes that mean nothing") {
  const std::string thai = Windows874(kThai16);
  const auto decoded = Decode(thai + thai +
                                  "\x93"
                                  "a\x94\x96\xFE\xFF"
                                  "b",
                              "a.txt");
  REQUIRE(decoded.ok());
  CHECK(decoded->encoding == Encoding::kWindows874);
  CHECK(decoded->utf8 == kThai + kThai +
                             "“a”–\uFFFD"
                             "b");
  REQUIRE(decoded->damage.size() == 1);
  CHECK(decoded->damage[0].count == 2);
}

TEST_CASE("nearly valid UTF-8 is UTF-8 with damage") {
  const std::string broken = kThai +
                             "\xE0\xB8"
                             "x\xFF\xFE" +
                             kThai;
  const auto decoded = Decode(broken, "a.txt");
  REQUIRE(decoded.ok());
  CHECK(decoded->encoding == Encoding::kUtf8);
  CHECK(decoded->utf8 == kThai + "\uFFFDx\uFFFD" + kThai);
  REQUIRE(decoded->damage.size() == 2);
  CHECK(decoded->damage[0].byte == kThai.size());
  CHECK(decoded->damage[0].count == 2);
  CHECK_FALSE(decoded->damage[0].at_end);
  CHECK(decoded->damage[1].byte == kThai.size() + 4);
  CHECK(decoded->damage[1].count == 2);
}

TEST_CASE("overlong forms and surrogates in UTF-8 are damage") {
  for (const std::string bad : {"\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80"}) {
    const auto decoded = Decode(kThai + bad + kThai, "a.txt");
    REQUIRE(decoded.ok());
    CHECK(decoded->utf8 == kThai + "\uFFFD" + kThai);
    CHECK(decoded->damage[0].count == bad.size());
  }
}

TEST_CASE("a file cut inside a character says so") {
  for (size_t cut : {1, 2}) {
    const auto decoded = Decode(kThai + std::string("ก").substr(0, cut), "a.txt");
    REQUIRE(decoded.ok());
    CHECK(decoded->utf8 == kThai + "\uFFFD");
    REQUIRE(decoded->damage.size() == 1);
    CHECK(decoded->damage[0].at_end);
    CHECK(decoded->damage[0].count == cut);
  }
}

TEST_CASE("other encodings and binary data are errors that say what was seen") {
  const std::string japanese =
      "\xC6\xFC\xCB\xDC\xB8\xEC\xA4\xCE\xCA\xB8\xBD\xF1\xA4\xC7\xA4\xB9\xA1\xA3"
      "\xA4\xB3\xA4\xEC\xA4\xCF\xC6\xFC\xCB\xDC\xB8\xEC\xA4\xCE\xCA\xB8\xBE\xCF\xA4\xC7\xA4\xB9";
  const auto refused = Decode(japanese, "folder/jp.txt");
  REQUIRE_FALSE(refused.ok());
  const Error& error = refused.errors()[0];
  CHECK(error.code == "load.encoding");
  CHECK(error.place.file == "folder/jp.txt");
  CHECK(error.message.en.find("EUC-JP") != std::string::npos);
  CHECK(error.message.th.find("EUC-JP") != std::string::npos);
  CHECK_FALSE(error.hint.th.empty());

  const auto binary = Decode(std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\1\0", 20), "a.png");
  REQUIRE_FALSE(binary.ok());
  CHECK(binary.errors()[0].code == "load.encoding");
  CHECK(binary.errors()[0].message.en.find("binary") != std::string::npos);
  CHECK(binary.errors()[0].message.th.find("ไบนารี") != std::string::npos);
}

}  // namespace oit

#include "text/decode.h"

#include <fmt/format.h>
#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <cctype>
#include <memory>
#include <optional>

#include "text/utf8.h"

namespace oit {
namespace {

// "Nearly valid" UTF-8: at least this many characters of several bytes for each broken place.
constexpr size_t kGoodForEachBad = 4;

// windows-874 with damage: at least this many high bytes for each that is unassigned.
constexpr size_t kGoodForEachStrange = 50;

// How much of a file is looked at to tell UTF-16 without a mark, and binary data.
constexpr size_t kSample = 4096;

struct Count {
  size_t good = 0;  // characters of several bytes
  size_t bad = 0;   // broken places
};

void AddDamage(uint32_t byte, uint32_t count, bool at_end, Decoded* decoded) {
  AppendUtf8(kReplacement, &decoded->utf8);
  decoded->damage.push_back({byte, count, at_end});
}

// Whether the bytes from `offset` on are a character that the end of the file cuts off.
bool IsCutCharacter(std::string_view bytes, size_t offset) {
  const size_t left = bytes.size() - offset;
  if (Utf8Length(bytes[offset]) <= left) return false;
  size_t at = offset;
  NextCodePoint(bytes, &at);
  return at == bytes.size();
}

Decoded DecodeUtf8(std::string_view bytes, Count* count) {
  Decoded decoded;
  decoded.utf8.reserve(bytes.size());
  bool after_damage = false;
  for (size_t at = 0; at < bytes.size();) {
    const size_t begin = at;
    bool valid = true;
    NextCodePoint(bytes, &at, &valid);
    if (valid) {
      decoded.utf8.append(bytes, begin, at - begin);
      if (at - begin > 1) ++count->good;
      after_damage = false;
      continue;
    }
    const bool at_end = IsCutCharacter(bytes, begin);
    const auto size = static_cast<uint32_t>(at - begin);
    if (after_damage && !at_end) {
      decoded.damage.back().count += size;
    } else {
      AddDamage(static_cast<uint32_t>(decoded.utf8.size()), size, at_end, &decoded);
      if (!at_end) ++count->bad;
    }
    after_damage = true;
  }
  return decoded;
}

char32_t Unit(std::string_view bytes, size_t at, bool little) {
  const auto first = static_cast<unsigned char>(bytes[at]);
  const auto second = static_cast<unsigned char>(bytes[at + 1]);
  return little ? first | second << 8 : first << 8 | second;
}

Decoded DecodeUtf16(std::string_view bytes, bool little) {
  Decoded decoded;
  decoded.encoding = little ? Encoding::kUtf16Le : Encoding::kUtf16Be;
  size_t at = 0;
  while (at + 1 < bytes.size()) {
    const char32_t unit = Unit(bytes, at, little);
    at += 2;
    const bool high = unit >= 0xD800 && unit < 0xDC00;
    if (high && at + 1 < bytes.size()) {
      const char32_t low = Unit(bytes, at, little);
      if (low >= 0xDC00 && low < 0xE000) {
        AppendUtf8(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00), &decoded.utf8);
        at += 2;
        continue;
      }
    }
    if (unit >= 0xD800 && unit < 0xE000) {
      const bool cut = high && at + 1 >= bytes.size();
      const size_t count = cut ? bytes.size() - at + 2 : 2;
      AddDamage(static_cast<uint32_t>(decoded.utf8.size()), static_cast<uint32_t>(count), cut,
                &decoded);
      if (cut) return decoded;
    } else {
      AppendUtf8(unit, &decoded.utf8);
    }
  }
  if (at < bytes.size()) {
    AddDamage(static_cast<uint32_t>(decoded.utf8.size()), 1, true, &decoded);
  }
  return decoded;
}

// UTF-16 without a mark: nearly all units are ASCII or Thai when read the right way round.
std::optional<bool> LittleEndianUtf16(std::string_view bytes) {
  const size_t size = std::min(bytes.size(), kSample) & ~size_t{1};
  if (size < 8) return std::nullopt;
  for (const bool little : {true, false}) {
    size_t text = 0;
    for (size_t at = 0; at < size; at += 2) {
      const char32_t unit = Unit(bytes, at, little);
      const bool ascii = (unit >= 0x20 && unit < 0x7F) || (unit >= '\t' && unit <= '\r');
      if (ascii || (unit >= 0x0E01 && unit <= 0x0E5B)) ++text;
    }
    if (text * 2 * 10 >= size * 9) return little;
  }
  return std::nullopt;
}

bool IsBinary(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, kSample);
  const auto control = std::count_if(sample.begin(), sample.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x09 || (byte > 0x0D && byte < 0x20 && byte != 0x1A && byte != 0x1B);
  });
  return sample.find('\0') != std::string_view::npos ||
         static_cast<size_t>(control) * 20 > sample.size();
}

std::string GuessCharset(std::string_view bytes) {
  const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(),
                                                                       uchardet_delete);
  if (detector == nullptr) return "";
  uchardet_handle_data(detector.get(), bytes.data(), bytes.size());
  uchardet_data_end(detector.get());
  return uchardet_get_charset(detector.get());
}

bool IsThaiCharset(std::string name) {
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return name == "TIS-620" || name == "WINDOWS-874" || name == "ISO-8859-11";
}

// The characters of windows-874, U+FFFD where a byte is unassigned.
std::u32string ReadWindows874Table() {
  std::u32string table(256, kReplacement);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
      ucnv_open("windows-874", &status), ucnv_close);
  if (U_FAILURE(status)) return table;
  for (int byte = 0; byte < 256; ++byte) {
    const char in = static_cast<char>(byte);
    const char* from = &in;
    status = U_ZERO_ERROR;
    const UChar32 c = ucnv_getNextUChar(converter.get(), &from, &in + 1, &status);
    // ICU gives unassigned bytes private or control code points.
    const bool unassigned = byte >= 0x80 && ((c >= 0xE000 && c <= 0xF8FF) || c < 0xA0);
    if (U_SUCCESS(status) && !unassigned) table[static_cast<size_t>(byte)] = c;
  }
  return table;
}

char32_t FromWindows874(char byte) {
  static const std::u32string table = ReadWindows874Table();
  return table[static_cast<unsigned char>(byte)];
}

bool IsAssigned874(char byte) { return FromWindows874(byte) != kReplacement; }

Decoded DecodeWindows874(std::string_view bytes) {
  Decoded decoded;
  decoded.encoding = Encoding::kWindows874;
  decoded.utf8.reserve(bytes.size() * 2);
  bool after_damage = false;
  for (const char byte : bytes) {
    const bool damaged = !IsAssigned874(byte);
    if (!damaged) {
      AppendUtf8(FromWindows874(byte), &decoded.utf8);
    } else if (after_damage) {
      ++decoded.damage.back().count;
    } else {
      AddDamage(static_cast<uint32_t>(decoded.utf8.size()), 1, false, &decoded);
    }
    after_damage = damaged;
  }
  return decoded;
}

Error EncodingError(const std::string& file, const Bilingual& seen) {
  return Error{
      "load.encoding",
      {fmt::format("อ่านตัวอักษรของไฟล์นี้ไม่ได้: {}", seen.th),
       fmt::format("cannot read the characters of this file: {}", seen.en)},
      Place{file, 0, 0},
      "",
      {"บันทึกไฟล์ใหม่เป็นข้อความแบบ UTF-8 แล้วลองอีกครั้ง (อ่านได้ UTF-8, UTF-16 และ windows-874)",
       "save the file as UTF-8 text and try again (UTF-8, UTF-16 and windows-874 are read)"}};
}

// uchardet gives up Thai at the first byte that windows-874 does not assign; a few of them are
// damage of a Thai file all the same.
std::string GuessIgnoringDamage(std::string_view bytes) {
  std::string mended(bytes);
  size_t strange = 0, high = 0;
  for (char& byte : mended) {
    if (static_cast<unsigned char>(byte) < 0x80) continue;
    ++high;
    if (!IsAssigned874(byte)) {
      ++strange;
      byte = ' ';
    }
  }
  return strange > 0 && strange * kGoodForEachStrange <= high ? GuessCharset(mended) : "";
}

Result<Decoded> DecodeOther(std::string_view bytes, const std::string& file) {
  const std::string charset = GuessCharset(bytes);
  if (IsThaiCharset(charset) || IsThaiCharset(GuessIgnoringDamage(bytes))) {
    return DecodeWindows874(bytes);
  }
  if (charset.empty() || charset == "UTF-8") {
    return EncodingError(file, {"ไม่รู้จักรหัสอักขระ", "the encoding is not recognised"});
  }
  return EncodingError(file, {fmt::format("ดูเหมือนเป็นรหัส {} ซึ่งไม่ใช่รหัสภาษาไทย", charset),
                              fmt::format("it looks like {}, which holds no Thai", charset)});
}

}  // namespace

const char* Name(Encoding encoding) {
  switch (encoding) {
    case Encoding::kUtf8:
      return "UTF-8";
    case Encoding::kUtf8Bom:
      return "UTF-8 BOM";
    case Encoding::kUtf16Le:
      return "UTF-16LE";
    case Encoding::kUtf16Be:
      return "UTF-16BE";
    case Encoding::kWindows874:
      return "windows-874";
  }
  return "";
}

Result<Decoded> Decode(std::string_view bytes, const std::string& file) {
  const bool utf8_mark = bytes.starts_with("\xEF\xBB\xBF");
  if (!utf8_mark && bytes.starts_with("\xFF\xFE")) return DecodeUtf16(bytes.substr(2), true);
  if (!utf8_mark && bytes.starts_with("\xFE\xFF")) return DecodeUtf16(bytes.substr(2), false);

  Count count;
  Decoded decoded = DecodeUtf8(bytes, &count);
  if (utf8_mark) {
    decoded.encoding = Encoding::kUtf8Bom;
    return decoded;
  }
  if (const auto little = LittleEndianUtf16(bytes); little && IsBinary(bytes)) {
    return DecodeUtf16(bytes, *little);
  }
  if (IsBinary(bytes)) {
    return EncodingError(file, {"เป็นข้อมูลแบบไบนารี ไม่ใช่ข้อความ", "it is binary data, not text"});
  }
  if (count.bad == 0 || count.good >= count.bad * kGoodForEachBad) return decoded;
  return DecodeOther(bytes, file);
}

}  // namespace oit

#include "load/sheet/number_format.h"

#include <doctest/doctest.h>

#include <string>

#include "text/dates.h"
#include "text/scan.h"

namespace oit {
namespace {

std::string Show(const char* code, double value, bool from_1904 = false) {
  return NumberFormat(code).Show(value, from_1904);
}

TEST_CASE("numbers of no format have no artefacts") {
  CHECK(GeneralNumber(0.1 + 0.2) == "0.3");
  CHECK(GeneralNumber(1234567890123) == "1234567890123");
  CHECK(GeneralNumber(-85.79) == "-85.79");
  CHECK(GeneralNumber(0) == "0");
  CHECK(GeneralNumber(1.0 / 3) == "0.3333333333");
  CHECK(Show("General", 2567) == "2567");
  CHECK(Show("General\" คะแนน\"", 90) == "90 คะแนน");
}

TEST_CASE("numbers as their format shows them") {
  CHECK(Show("#,##0", 1250000) == "1,250,000");
  CHECK(Show("#,##0.00", 1234.5) == "1,234.50");
  CHECK(Show("0.00", 1.005) == "1.01");
  CHECK(Show("0.00%", 0.8579) == "85.79%");
  CHECK(Show("0.##", 1.5) == "1.5");
  CHECK(Show("0.##", 2) == "2");
  CHECK(Show("000", 7) == "007");
  CHECK(Show("#,##0", 0) == "0");
  CHECK(Show("#,##0,", 1250000) == "1,250");
  CHECK(Show("0.00E+00", 12345) == "1.23E+04");
  CHECK(Show("#,##0.00_);[Red](#,##0.00)", -1234.5) == "(1,234.50)");
  CHECK(Show("0.0", -2.25) == "-2.3");
  CHECK(Show("_-* #,##0.00_-;-* #,##0.00_-;_-* \"-\"??_-;_-@_-", 0) == "-");
  CHECK(Show("_-* #,##0.00_-;-* #,##0.00_-;_-* \"-\"??_-;_-@_-", 500) == "500.00");
  CHECK(Show("[$฿-41E]#,##0", 500) == "฿500");
  CHECK(Show("0 0000 00000 00 0", 1234567890123) == "1 2345 67890 12 3");
  CHECK(Show("[<=99999999][$-D000000]0-####-####;#-####-####", 812345678) == "8-1234-5678");
  CHECK(Show("[$-D00041E]0", 2567) == "๒๕๖๗");
  CHECK(Show("t#,##0", 1250) == "๑,๒๕๐");
  CHECK(Show("# ?/?", 0.5) == "0.5");
}

constexpr double kDay = 45307;  // 16 January 2024

TEST_CASE("Buddhist and Thai dates are written as a person sees them") {
  CHECK(Show("[$-107041E]d mmm yyyy", kDay) == "16 ม.ค. 2567");
  CHECK(Show("[$-107041E]d mmmm yyyy;@", kDay) == "16 มกราคม 2567");
  CHECK(Show("[$-D07041E]d mmmm yyyy", kDay) == "๑๖ มกราคม ๒๕๖๗");
  CHECK(Show("[$-th-TH,107]d mmm yy;@", kDay) == "16 ม.ค. 67");
  CHECK(Show("[$-th-TH,D07]dddd d mmm yy", kDay) == "อังคาร ๑๖ ม.ค. ๖๗");
  CHECK(Show("[$-41E]d mmmm bbbb", kDay) == "16 มกราคม 2567");
  CHECK(Show("d/m/bb", kDay) == "16/1/67");
  CHECK(Show("[$-41E]d mmm yy", kDay) == "16 ม.ค. 2024");
  CHECK(Show("\"ณ วันที่ \"[$-107041E]d mmm yyyy", kDay) == "ณ วันที่ 16 ม.ค. 2567");
  CHECK(NumberFormat(BuiltInFormat(71)).Show(kDay, false) == "๑๖/๑/๒๕๖๗");
}

TEST_CASE("other dates are written in an order that cannot be mistaken") {
  CHECK(Show("m/d/yyyy", kDay) == "2024-01-16");
  CHECK(Show("dd/mm/yy", kDay) == "2024-01-16");
  CHECK(Show("[$-409]d-mmm-yy;@", kDay) == "2024-01-16");
  CHECK(Show("yyyy-mm-dd hh:mm", kDay + 0.5) == "2024-01-16 12:00");
  CHECK(Show("mmm-yy", kDay) == "ม.ค.-2024");
  CHECK(Show("h:mm AM/PM", 0.75) == "18:00");
  CHECK(Show("[h]:mm", 1.5) == "36:00");
  CHECK(Show("mm:ss.0", 0.5 / 1440) == "00:30.0");
  CHECK(Show("yyyy-mm-dd", kDay - 1462, true) == "2024-01-16");
  CHECK(Show("yyyy-mm-dd", 60) == "1900-02-28");  // the leap day that never was
  CHECK(Show("yyyy-mm-dd", 59) == "1900-02-28");
  CHECK(Show("d/m/yyyy", -5) == "-5");
  CHECK(Show("d/m/yyyy", 1e300) != "");
}

TEST_CASE("every date that is shown is read again as the same day") {
  for (const char* code : {"m/d/yyyy", "d-mmm-yy", "[$-107041E]d mmm yy", "[$-D07041E]d mmmm yyyy",
                           "[$-41E]d mmm yy", "d/m/bb", "[$-107041E]d/m/yyyy"}) {
    for (double day : {36526.0, 43889.0, 45291.0, 45657.9}) {
      CAPTURE(code);
      CAPTURE(day);
      const Date iso = FindDates(Key(Show("yyyy-mm-dd", day)))[0].date;
      const auto found = FindDates(Key(Show(code, day)));
      REQUIRE(found.size() == 1);
      CHECK(found[0].date == iso);
    }
  }
}

TEST_CASE("codes that mean harm") {
  for (const char* code :
       {"",   ";",  ";;;;;;;;", "[",        "[$", "[$-", "\"", "\\", "_",          "*",
        "0.", ".0", ",,,,",     "%%%%%%%%", "E+", "0E+", "[<", "[h", "mmmmmmmmmm", "@@@@"}) {
    CAPTURE(code);
    CHECK(Show(code, 12345.678).size() < 200);
  }
  CHECK(Show(std::string(100000, '0').c_str(), 1e308).size() < 1000);
}

}  // namespace
}  // namespace oit

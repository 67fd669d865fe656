#include "audit/window.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "audit/as_of.h"

namespace oit {
namespace {

bool Holds(const std::vector<int>& years, int year) {
  return std::find(years.begin(), years.end(), year) != years.end();
}

std::string DayWords(const Date& date) {
  return fmt::format("{}/{}/{}", date.day, date.month, date.year);
}

}  // namespace

Bilingual WrongYear(int found, int expected) {
  return {fmt::format("ปีไม่ตรง: ในเอกสารเป็นปี {} ข้อนี้ขอปี {}", found, expected),
          fmt::format("wrong year: {}, expected {}", found, expected)};
}

WindowReader::WindowReader(const View& view, const YearElement& element, const ItemResult& item)
    : view_(view),
      element_(element),
      item_(item),
      year_(view.pack.pack->year.year),
      expected_(ExpectedYear(element.window, year_)),
      stale_(view.own_file ? FindStale() : std::nullopt) {}

WindowReading WindowReader::Refuse(const std::vector<int>& years) const {
  return {false, true, WrongYear(years.front(), expected_)};
}

WindowReading WindowReader::Read(Span hit, bool asks_year) const {
  uint32_t block = view_.document.BlockAt(hit.begin);
  const std::vector<int> years = view_.years.Of(block);
  if (view_.own_file) return ReadOwnFile(years);
  if (item_.is_document && view_.facts.fiscal_year == expected_) return {};
  if (asks_year && years.empty() && !SaysCurrent(block)) {
    return {false, false, {"ข้อความนี้ไม่ได้ระบุปี", "the passage names no year"}};
  }
  if (expected_ == 0 || years.empty() || Holds(years, expected_)) return {};
  return Refuse(years);
}

// A file that does not reach the latest year its item asks for is an old one: then only
// what names the year itself counts. A plan of this year may analyse the last one.
WindowReading WindowReader::ReadOwnFile(const std::vector<int>& named) const {
  const std::vector<int> title = view_.TitleYears();
  bool any = expected_ == 0 || Holds(named, expected_);
  if (!any && !title.empty() && !Holds(title, LatestOfItem())) return Refuse(title);
  if (!any && !named.empty() && !Holds(title, expected_)) return Refuse(named);
  return stale_ ? WindowReading{false, false, *stale_} : WindowReading{};
}

int WindowReader::LatestOfItem() const {
  int latest = 0;
  for (const YearElement& element : item_.item->elements) {
    latest = std::max(latest, ExpectedYear(element.window, year_));
  }
  return latest;
}

// The file says that its data end before the day that is asked for.
std::optional<Bilingual> WindowReader::FindStale() const {
  std::optional<Date> needed = ExpectedDay(element_, year_);
  if (!needed) return std::nullopt;
  uint32_t blocks = static_cast<uint32_t>(view_.document.blocks.size());
  std::optional<Date> given = AsOf(view_.document, {0, blocks});
  if (!given || !(*given < *needed)) return std::nullopt;
  std::string has = DayWords(*given), asks = DayWords(*needed);
  return Bilingual{fmt::format("ข้อมูล ณ วันที่ {} ข้อนี้ขอข้อมูล ณ วันที่ {}", has, asks),
                   fmt::format("data as of {}, the item asks for {}", has, asks)};
}

bool WindowReader::NamesNone(Span hit) const {
  return view_.years.Of(view_.document.BlockAt(hit.begin)).empty();
}

bool WindowReader::SaysCurrent(uint32_t block) const {
  static const std::string kCurrent = NormalisePhrase("เป็นปัจจุบัน")->key;
  return view_.document.Key(view_.document.blocks[block]).find(kCurrent) != std::string_view::npos;
}

}  // namespace oit

#include "cli/clock.h"

#include <charconv>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <optional>

namespace oit {
namespace {

std::optional<std::time_t> GivenTime() {
  const char* text = std::getenv("SOURCE_DATE_EPOCH");
  if (text == nullptr || *text == '\0') return std::nullopt;
  std::time_t seconds = 0;
  const char* end = text + std::strlen(text);
  const auto [stop, failed] = std::from_chars(text, end, seconds);
  if (failed != std::errc() || stop != end) return std::nullopt;
  return seconds;
}

}  // namespace

Date Today() {
  const std::optional<std::time_t> given = GivenTime();
  const std::time_t now = given.value_or(std::time(nullptr));
  std::tm day = {};
  const bool known = (given ? gmtime_r(&now, &day) : localtime_r(&now, &day)) != nullptr;
  if (!known) return {};
  return {day.tm_year + 1900 + kEraOffset, day.tm_mon + 1, day.tm_mday};
}

}  // namespace oit

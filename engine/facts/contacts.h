#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"

// Ways to reach somebody, by their form in key text. Spans count from its start; ascending.
namespace oit::facts {

// Nine or ten digits from 0 with dashes or spaces between; after "โทร" or "สายด่วน" also a
// short number ("1567").
std::vector<Span> FindPhones(std::string_view key);

// Numbers of persons and taxpayers: thirteen digits together, or parted as 1-4-5-2-1.
std::vector<Span> FindIdNumbers(std::string_view key);

std::vector<Span> FindEmails(std::string_view key);

// From "http://", "https://" or "www." to the first character that is no part of it.
std::vector<Span> FindUrls(std::string_view key);

// A house number or a postcode with at least two of village, road, sub-district, district,
// province close together.
std::vector<Span> FindAddresses(std::string_view key);

}  // namespace oit::facts

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace oit {

// The text of a page in windows-1252 whose Thai is written as entities ("&#3585;"), as Word saves
// it: only dashes, quotes and hard spaces are bytes of that charset. Nothing for any other page.
std::optional<std::string> DecodeEntityPage(std::string_view bytes);

}  // namespace oit

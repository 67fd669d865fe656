#pragma once

#include <string>
#include <string_view>

#include "base/error.h"

//
namespace oit {

// An error with the line of `source`, the text of the file that `place` names.
Error Problem(std::string code, const Place& place, std::string_view source, Bilingual message,
              Bilingual hint = {});

// By file, line and column.
void SortByPlace(Errors& errors);

}  // namespace oit

#pragma once

#include <string>
#include <string_view>

#include "base/error.h"
#include "pack/pack.h"

// How problems of rules are told: with the line that they stand on, in the order of the files.
namespace oit {

// An error with the line of `source`, the text of the file that `place` names.
Error Problem(std::string code, const Place& place, std::string_view source, Bilingual message,
              Bilingual hint = {});

// Gives each error without an excerpt the line that it names, where it is of the pack's files.
void AddExcerpts(const Pack& pack, Errors& errors);

// By file, line and column.
void SortByPlace(Errors& errors);

}  // namespace oit

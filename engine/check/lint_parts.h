#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "pack/pack.h"

// Private to check/: the parts of Lint. Each adds its warnings.
namespace oit::lint {

inline constexpr char kSpelling[] = "spelling.am";  // the list that LintSpelling reads

Error Warning(const char* code, const Place& place, Bilingual message, Bilingual hint);

// Phrases that add nothing: "lint.doubled_word", "lint.covered" (found wherever another one of
// the same words is), "lint.idle_except" (holds nothing that it could except).
void LintPhrases(const std::vector<const Pack*>& packs, Errors* out);

// "lint.lost_am": text pasted from a PDF that lost its ำ, in any file but in examples, which
// imitate reports.
void LintSpelling(const std::vector<const Pack*>& packs, Errors* out);

}  // namespace oit::lint

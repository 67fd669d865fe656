#pragma once

#include <vector>

#include "document/document.h"
#include "facts/score_prose.h"

namespace oit::facts {

// Lists of strong and weak indicators: in a sentence ("จุดแข็ง ได้แก่ A และ B"), as the items
// under a heading or an introduction, with the bound and the count that it names.
// `blocks`: one a block of the document.
void ReadScoreLists(const Document& document, const std::vector<ScoreBlock>& blocks,
                    Scores* scores);

}  // namespace oit::facts

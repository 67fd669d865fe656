#pragma once

#include <vector>

#include "document/document.h"
#include "facts/facts.h"
#include "facts/score_prose.h"

namespace oit::facts {

// Statements, grades and rankings of a table: subjects in rows or in columns, instruments as
// rows among their indicators or as means beside them, columns of several years. `blocks`: one a
// block of the document. Targets, weights and scores of others are left out.
void ReadScoreTable(const Document& document, uint32_t table, const std::vector<Role>& roles,
                    const std::vector<ScoreBlock>& blocks, Scores* scores);

}  // namespace oit::facts

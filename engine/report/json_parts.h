#pragma once

#include <string>

#include "audit/checklist.h"

// Private to report/: parts that several JSON outputs have in common, as text.
namespace oit {

// {file, quote, start, end, where} (checklist.schema.json).
std::string PassageJson(const Passage& passage);

// {answer, date, note, until}.
std::string DecisionJson(const Decision& decision);

// {year, about, answer, date, note, until, why}.
std::string IdleDecisionJson(const IdleDecision& idle);

}  // namespace oit

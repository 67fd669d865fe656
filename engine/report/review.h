#pragma once

#include <string>

#include "audit/checklist.h"
#include "check/review.h"
#include "pack/pack.h"
#include "report/write.h"

// `oit review`: what only a person can decide, and what was answered.
namespace oit {

// A page: each question with why, where to look and what was answered; then how to answer.
std::string ReviewText(const Review& review, const Checklist& checklist, const Pack& pack,
                       const TextOptions& options);

// Schema "oit.review/1" (engine/README.md).
std::string ReviewJson(const Review& review, const Checklist& checklist, const Pack& pack);

}  // namespace oit

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "audit/checklist.h"
#include "report/page.h"

namespace oit {

// What became of an item, as tables over many items tell it in one sign. A report that does not
// mention an item has not failed it.
enum class ItemState : uint8_t {
  kShown,   // complete, with evidence
  kStated,  // complete, some of it only stated
  kFail,
  kReview,
  kNotApplicable,
  kError,
  kSilent
};

inline constexpr ItemState kItemStates[] = {
    ItemState::kShown,         ItemState::kStated, ItemState::kFail,  ItemState::kReview,
    ItemState::kNotApplicable, ItemState::kError,  ItemState::kSilent};

ItemState StateOf(const ItemResult& item, bool strict);

const char* Name(ItemState state);  // "shown": of JSON and of filters
Mark MarkOf(ItemState state);
std::string Word(ItemState state, Language language);  // "ครบ มีหลักฐาน"
bool IsPass(ItemState state);

// Whether --only lets it be told; an empty list does.
bool IsChosen(const ItemResult& item, const std::vector<Verdict>& only);

}  // namespace oit

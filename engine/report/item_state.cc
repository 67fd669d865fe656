#include "report/item_state.h"

#include <algorithm>

#include "report/item_view.h"
#include "report/words.h"

namespace oit {

ItemState StateOf(const ItemResult& item, bool strict) {
  if (item.role == ItemRole::kSilent) return ItemState::kSilent;
  switch (item.verdict) {
    case Verdict::kPass:
      return View(item, strict).by_tick() ? ItemState::kStated : ItemState::kShown;
    case Verdict::kFail:
      return ItemState::kFail;
    case Verdict::kReview:
      return ItemState::kReview;
    case Verdict::kNotApplicable:
      return ItemState::kNotApplicable;
    case Verdict::kError:
      return ItemState::kError;
  }
  return ItemState::kError;
}

const char* Name(ItemState state) {
  switch (state) {
    case ItemState::kShown:
      return "shown";
    case ItemState::kStated:
      return "stated";
    case ItemState::kFail:
      return "fail";
    case ItemState::kReview:
      return "review";
    case ItemState::kNotApplicable:
      return "not_applicable";
    case ItemState::kError:
      return "error";
    case ItemState::kSilent:
      return "silent";
  }
  return "";
}

Mark MarkOf(ItemState state) {
  switch (state) {
    case ItemState::kShown:
      return {"✔", Tone::kGood};
    case ItemState::kStated:
      return {"✓", Tone::kStated};
    case ItemState::kFail:
      return {"✘", Tone::kBad};
    case ItemState::kReview:
      return {"◐", Tone::kLook};
    case ItemState::kNotApplicable:
      return {"–", Tone::kDim};
    case ItemState::kError:
      return {"!", Tone::kBad};
    case ItemState::kSilent:
      return {"·", Tone::kDim};
  }
  return {"", Tone::kPlain};
}

std::string Word(ItemState state, Language language) {
  const bool thai = language == Language::kThai;
  switch (state) {
    case ItemState::kShown:
      return thai ? "ครบ มีหลักฐาน" : "complete, with evidence";
    case ItemState::kStated:
      return thai ? "ครบตามที่แจ้ง" : "complete as stated";
    case ItemState::kFail:
      return Word(Verdict::kFail, language);
    case ItemState::kReview:
      return Word(Verdict::kReview, language);
    case ItemState::kNotApplicable:
      return Word(Verdict::kNotApplicable, language);
    case ItemState::kError:
      return Word(Verdict::kError, language);
    case ItemState::kSilent:
      return thai ? "ไม่ได้กล่าวถึง" : "not mentioned";
  }
  return "";
}

bool IsPass(ItemState state) { return state == ItemState::kShown || state == ItemState::kStated; }

bool IsChosen(const ItemResult& item, const std::vector<Verdict>& only) {
  return only.empty() || std::count(only.begin(), only.end(), item.verdict) > 0;
}

}  // namespace oit

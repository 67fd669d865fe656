#include "audit/checklist.h"

namespace oit {

const char* Name(Level level) {
  switch (level) {
    case Level::kMissing:
      return "missing";
    case Level::kPlanned:
      return "planned";
    case Level::kClaimed:
      return "claimed";
    case Level::kShown:
      return "shown";
    case Level::kReview:
      return "review";
    case Level::kNotApplicable:
      return "not_applicable";
    case Level::kHolds:
      return "holds";
  }
  return "";
}

const char* Name(Verdict verdict) {
  switch (verdict) {
    case Verdict::kPass:
      return "pass";
    case Verdict::kFail:
      return "fail";
    case Verdict::kReview:
      return "review";
    case Verdict::kNotApplicable:
      return "not_applicable";
    case Verdict::kError:
      return "error";
  }
  return "";
}

const char* Name(ItemRole role) {
  switch (role) {
    case ItemRole::kOwn:
      return "own";
    case ItemRole::kMentioned:
      return "mentioned";
    case ItemRole::kSilent:
      return "silent";
  }
  return "";
}

const char* Name(Answer answer) { return answer == Answer::kHas ? "has" : "has-not"; }

bool IsLostPage(GapKind kind) {
  return kind == GapKind::kPage || kind == GapKind::kScan || kind == GapKind::kFont;
}

const char* Name(GapKind kind) {
  switch (kind) {
    case GapKind::kNumbering:
      return "numbering";
    case GapKind::kPage:
      return "page";
    case GapKind::kScan:
      return "scan";
    case GapKind::kFont:
      return "font";
    case GapKind::kCut:
      return "cut";
  }
  return "";
}

}  // namespace oit

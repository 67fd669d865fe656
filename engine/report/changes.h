#pragma once

#include <string>
#include <vector>

#include "report/saved.h"
#include "report/write.h"

// `oit diff`: what became of each point of an earlier check. Points are paired by what they are
// about, never by line or code: elements by requirement and id, findings by id and quotes; what is
// left of one id by its message, and then where only one is left on either side.
namespace oit {

enum class ChangeKind : uint8_t {
  kMended,   // open before, not now
  kDecided,  // the text leaves it open both times, but a person has looked since
  kNew,      // open now, not before
  kWeaker,   // open neither time, but shown before and only claimed now
  kOpen,     // both times
  kGone,     // open before; the list does not ask for it now, or the document does not mention it
};
const char* Name(ChangeKind kind);  // "mended"

struct Change {
  ChangeKind kind = ChangeKind::kOpen;
  std::string subject;  // "executives.photo", "executives" (of an item as a whole), "gap.page"
  std::string older_code, newer_code;  // of the item; empty for findings and where there is none
  Bilingual title;                     // of the item or finding
  Bilingual what;                      // label of the element, message of the finding; may be empty
  std::string older_level, newer_level;  // of the element, as in JSON
  bool worse = false;                    // open both times, and of a lower level now
  std::string answer;  // of a person in the newer check: "has", "has-not", or empty
  std::string state;   // verdict of the item or severity of the finding, as in JSON
};

struct Changes {
  std::vector<Change> list;  // by kind, then in the order of the newer check; gone and mended ones
                             // in that of the older
  size_t Count(ChangeKind kind) const;
  // Something is new, weaker or worse.
  bool Worse() const;
};

Changes Compare(const SavedChecklist& older, const SavedChecklist& newer);

std::string ChangesText(const Changes& changes, const SavedChecklist& older,
                        const SavedChecklist& newer, const TextOptions& options);
// Schema "oit.diff/1" (engine/README.md).
std::string ChangesJson(const Changes& changes, const SavedChecklist& older,
                        const SavedChecklist& newer);

}  // namespace oit

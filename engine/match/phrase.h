#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "base/result.h"
#include "pack/pack.h"
#include "text/key.h"

namespace oit {

// A phrase as key bytes: its parts, with a gap ("...") between each two.
class KeyParts {
 public:
  // Buffers that calls of End reuse.
  struct Scratch {
    std::vector<uint32_t> ends;
    std::vector<uint32_t> next;
  };

  // Errors: "match.empty", "match.gap" ("..." at an edge), "match.cluster" (begins or ends
  // inside a cluster, so it could never be found), and those of NormalisePhrase.
  static Result<KeyParts> Compile(const Phrase& phrase);

  const std::string& first() const { return parts_.front().phrase.key; }

  // The nearest end of a match that begins at `begin`; 0 for none. Each part obeys the
  // guards of Matcher; a gap holds up to limits::kGapCharacters characters of the block.
  uint32_t End(const KeyText& text, uint32_t begin, Scratch* scratch) const;

 private:
  // Where words of a part end is asked only where a document breaks it.
  struct Part {
    KeyPhrase phrase;
    struct Lazy {
      std::once_flag once;
      std::vector<uint32_t> joints;
    };
    std::unique_ptr<Lazy> lazy = std::make_unique<Lazy>();

    const std::vector<uint32_t>& Joints() const;
    bool StandsAt(const KeyText& text, uint32_t begin) const;
    bool BreaksOnlyAtJoints(const KeyText& text, uint32_t begin) const;
  };
  std::vector<Part> parts_;
};

}  // namespace oit

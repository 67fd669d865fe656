#pragma once

#include <string>

#include "base/result.h"
#include "pack/pack.h"

namespace oit {

// A rule author's pattern, rewritten from Thai and ASCII to RE2's syntax over key bytes.
struct KeyPattern {
  std::string regex;        // pure ASCII, for RE2 in Latin-1 mode
  std::string lead;         // key bytes that every match begins with; empty where not known
  bool alternates = false;  // holds a "|"
  bool unbounded = false;   // holds "*", "+" or "{n,}"
};

// Runs of literal characters pass through NormalisePhrase, as documents do. A space between
// Thai letters never stands in key text, so one at the edge of a run that does not touch a
// Latin letter or a digit is optional ("[ ]" asks for one). In classes Thai digits and capital
// letters stand for what the key has in their place. \p{Thai}, \p{M} and \p{Nd} are ranges.
//
// Errors: "match.pattern" for escapes that mislead next to Thai (\b, \w), that the key makes
// pointless (\n, \x41) or that nobody needs, "match.character" for a character that is neither
// Thai nor ASCII.
Result<KeyPattern> Transcode(const Phrase& pattern);

}  // namespace oit

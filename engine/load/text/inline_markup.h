#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/draft.h"

namespace oit {

enum class InlineKind : uint8_t {
  kText,      // source bytes as they are, or one character (an entity)
  kLine,      // a line end: the text runs on
  kHardLine,  // a line end meant as one, behind two blanks: no word runs over it
  kBreak,     // the block ends
  kPage,      // a page border: the block may run on
  kItem,      // <li>
  kImage,     // "[image: ...]" with the junk behind it, "![...](...)"
  kBoldBegin,
  kBoldEnd,
  kLinkBegin,
  kLinkEnd,
};

struct InlineToken {
  InlineKind kind = InlineKind::kText;
  uint32_t begin = 0;
  uint32_t end = 0;
  char32_t replacement = 0;  // kText: the character that stands for the bytes
  uint32_t link = 0;         // kLinkBegin, kLinkEnd: in Markup::links
  uint16_t ordinal = 0;      // kItem: its number in an <ol>
};

struct LinkMarkup {
  std::string text;
  std::string target;
  Span source;
  bool bare = false;  // the text is the address itself
};

struct Markup {
  std::vector<InlineToken> tokens;
  std::vector<LinkMarkup> links;
};

// Text with its dress taken off: tags that reports really wear (p, b, li, br, a,
// ...; any other '<' is text), entities, Markdown emphasis, escapes and links, bare
// addresses, image and bookmark marks. Linear in the size of the text.
Markup ReadMarkup(std::string_view source, const Fragments& fragments);

// The character an entity at `begin` stands for, and where it ends; 0 for none.
char32_t ParseEntity(std::string_view source, uint32_t begin, uint32_t end, uint32_t* after);

// Where the address that begins at `begin` ends; `begin` where none does.
uint32_t EndOfAddress(std::string_view source, uint32_t begin, uint32_t end);

}  // namespace oit

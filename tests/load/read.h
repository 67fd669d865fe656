#pragma once

#include <string>

#include "document/document.h"

namespace oit {

// The document of a text that loads; a failed check where it does not.
Document Read(const std::string& text);

// One line a block: its mark, its depth by dots, its text. For instance "..(2) text".
std::string Outline(const Document& document);

// The text of a block as it would be quoted.
std::string TextOf(const Document& document, uint32_t block);

// A report of the shared folder; an empty document where the folder is absent (a
// message says so).
Document ReadReport(const std::string& name);

}  // namespace oit

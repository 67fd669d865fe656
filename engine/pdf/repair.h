#pragma once

#include "pdf/page.h"

namespace oit::pdf {

// Mends what PDFs get wrong about Thai, font by font, and leaves out what is no text:
//  - the ring of sara am as a space without width (Word), or as nikhahit: "ต" " " "า" is "ตำ";
//  - sara aa told as sara am ("กำร"), and marks told as spaces, where the numbers of the font's
//    glyphs say what they are (glyph_order.h), or where a font has hardly any sara aa;
//  - fonts that say Latin letters for the bytes of Thai, and signs of Wingdings (they become
//    U+F000 and the byte, as Word writes them);
//  - letters drawn without width ("ghosts", Chromium), spaces that take no room;
//  - glyphs of fonts that do not say what they show: counted in Page::unread.
// Marks of old fonts in U+F700..F71A are left to whoever normalises text.
void Repair(Pages* pages);

}  // namespace oit::pdf

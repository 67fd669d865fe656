#pragma once

#include <string>

#include "document/document.h"

// Other ways to write the same report (thai-text.md section 5, P1 to P9 and P13). Each takes a
// report as it was read and gives its text anew; the same report gives the same text. Addresses,
// tags, entities and marks in brackets stay as they are, unless the change is about them.
namespace oit::writing {

std::string Invisible(const Document& report);      // P1: ZWSP, ZWNJ, BOM, SHY between letters
std::string NoBreakSpaces(const Document& report);  // P2
std::string WideSpaces(const Document& report);     // P2: two for one
std::string NoTabs(const Document& report);         // P2: in prose
std::string CrLf(const Document& report);           // P3
std::string Wrapped(const Document& report);        // P3: lines broken at clusters and spaces
std::string MoreSpaces(const Document& report);     // P4: at joints of Thai words
std::string NoSpaces(const Document& report);       // P4: none between Thai letters
std::string OtherAm(const Document& report);        // P5
std::string OtherMarks(const Document& report);     // P6: tone before vowel, doubled marks, two เ
std::string OtherDigits(const Document& report);    // P7: Thai for ASCII and back, one by one
std::string OtherSigns(const Document& report);     // P8: kinds of dashes and quotes, "E- Service"
std::string OtherCase(const Document& report);      // P8
std::string Dressed(const Document& report);        // P9: <b>, ** and entities put on
std::string Undressed(const Document& report);      // P9: taken off
std::string MoreBlankLines(const Document& report);  // P13
std::string RunningHeads(const Document& report);    // P13: a line over each page and its number
std::string PageNumbers(const Document& report);     // P13: "- 3 -" between paragraphs

// P12: the same as bytes of other encodings.
std::string WithMark(const Document& report);  // UTF-8 with a byte order mark
std::string Utf16(const Document& report);     // little-endian with a mark
std::string Windows874(const Document& report);
// Whether all that the report says has a sign in it.
bool FitsWindows874(const Document& report);

}  // namespace oit::writing

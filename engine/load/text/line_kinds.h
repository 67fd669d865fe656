#pragma once

#include <cstdint>
#include <string_view>

#include "base/span.h"

namespace oit {

// What a line of its own is. Every function takes the line without its blanks.

// Rules and leaders: three or more of one of  * . - _ = ~ …, escaped or not.
bool IsOrnament(std::string_view line);

// "3", "- 3 -", "หน้า 3", "หน้าที่ 3 จาก 10", "Page 3 of 10".
bool IsPageNumber(std::string_view line);

// "[page 3: unreadable]", "[หน้า 3: อ่านไม่ได้]"; with `unreadable` set where
// something is said of the page.
bool IsPageMark(std::string_view line, bool* unreadable);

// "(นางสาวสมมุติ ใจดี)", "(ลงชื่อ) ......".
bool IsSignature(std::string_view line);

// Level of a Markdown heading and where its text begins; 0 for none.
uint8_t MarkdownHeading(std::string_view line, uint32_t* text);

// "**...**", "<b>...</b>": the text inside, in `inner`, as offsets into the line.
bool IsBoldLine(std::string_view line, Span* inner);

// "ผู้รับผิดชอบ: สำนักปลัด": a short name, a colon, a value.
bool IsKeyValue(std::string_view line);

// "ส่วนที่ 2 การวิเคราะห์...", "บทที่ 1 ...": how a chapter opens.
bool OpensChapter(std::string_view line);

}  // namespace oit

#pragma once

#include "audit/checklist.h"
#include "base/span.h"
#include "document/document.h"

namespace oit {

// The passage around a hit as a person would quote it: the whole block where it is short,
// else the clause around the hit.
Passage QuoteAround(const Document& document, Span hit);

// Exactly this key span.
Passage QuoteSpan(const Document& document, Span key);

// Fills start, end, spot, sheet and what OCR read from the source span.
void Locate(const Document& document, Passage* passage);

// Where a person finds it: "บรรทัด 93", "หน้า 3", "ตาราง 2 แถว 4", "ย่อหน้า 12",
// "แผ่นงาน “แผนจัดซื้อ” เซลล์ B4". Empty where nothing is known.
Bilingual PlaceOf(const Passage& passage);

}  // namespace oit

#pragma once

#include <string>
#include <vector>

#include "audit/checklist.h"
#include "base/language.h"
#include "report/item_view.h"
#include "report/page.h"

// What is said of an item in a line or two, in every format for people.
namespace oit {

Mark MarkOf(Level level);

// "2/4", "ยังเป็นแผน 5/5"; empty where it would tell nothing.
std::string CountOf(const ItemResult& item, const ItemView& view, Language language);

// What is missing, planned, against a condition, or why to look; a piece a line. Quotes take
// at most `columns` with their place. `all`: labels of all elements, uncut.
std::vector<std::string> ItemPieces(const ItemResult& item, const ItemView& view, Language language,
                                    int columns, bool all = false);

// The passage in quotation marks with its place, in at most `columns`.
std::string QuoteWords(const Passage& passage, Language language, int columns);

// Labels of elements, the first few by name; or all of them, uncut.
std::string LabelsOf(const std::vector<const ElementResult*>& elements, Language language,
                     bool all = false);

// "O1 O4–O7 O9" over items in the order of the year.
std::string CodesOf(const std::vector<const ItemResult*>& items);
// "O5 แผนพัฒนาท้องถิ่น · O8 ...".
std::string TitlesOf(const std::vector<const ItemResult*>& items, Language language);

}  // namespace oit

#pragma once

#include <vector>

#include "pdf/layout.h"

namespace oit::pdf {

// Decides for the pieces of one table, in order and with the same columns, whether each begins
// with the rest of a row: a piece that is left open below was cut; else the room and the text of
// the cells on both sides of the page border tell, where they can.
void DecideCuts(const std::vector<Table*>& pieces);

}  // namespace oit::pdf

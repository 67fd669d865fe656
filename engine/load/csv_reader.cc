#include "load/csv_reader.h"

namespace oit {

Result<bool> ReadCsv(Document* document) {
  (void)document;
  return false;
}

}  // namespace oit

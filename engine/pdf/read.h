#pragma once

#include <string_view>

#include "pdf/page.h"

namespace oit::pdf {

enum class Fault {
  kNone,
  kEncrypted,  // a password other than the empty one is needed to read it
  kDamaged,    // no page can be found in it
};

// What every page of a PDF shows, as its content says; not repaired. Stops at
// the limits of base/limits.h and says so in `pages`.
Fault ReadPages(std::string_view bytes, Pages* pages);

}  // namespace oit::pdf

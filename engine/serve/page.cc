#include "serve/page.h"

#include "embedded/serve/document.js.h"
#include "embedded/serve/dropped.js.h"
#include "embedded/serve/index.html.h"
#include "embedded/serve/page.css.h"
#include "embedded/serve/page.js.h"
#include "embedded/serve/review.js.h"
#include "embedded/serve/server.js.h"
#include "embedded/serve/words.js.h"

namespace oit {

std::span<const PageFile> PageFiles() {
  static constexpr PageFile kFiles[] = {
      {"index.html", kIndexPage},     {"page.css", kPageStyle},
      {"page.js", kPageScript},       {"document.js", kDocumentScript},
      {"dropped.js", kDroppedScript}, {"review.js", kReviewScript},
      {"server.js", kServerScript},   {"words.js", kWordsScript}};
  return kFiles;
}

}  // namespace oit

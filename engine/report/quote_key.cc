#include "report/quote_key.h"

#include "text/key.h"

namespace oit {

std::string QuoteKey(std::string_view quote) {
  KeyText text;
  const Piece whole{0, static_cast<uint32_t>(quote.size())};
  return std::string(text.Of(text.Append(quote, &whole, 1)));
}

}  // namespace oit

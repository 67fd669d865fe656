#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "pdf/image.h"

namespace oit::pdf {

// Draws pages of a PDF for OCR. `bytes` must outlive it, and be a PDF that ReadPages reads.
class Renderer {
 public:
  explicit Renderer(std::string_view bytes);
  ~Renderer();

  // The page at 200 dots an inch, a very large one at fewer; none where there is no memory.
  std::optional<Image> Draw(int number);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace oit::pdf

#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "document/document.h"
#include "pack/pack.h"

namespace oit {

struct ShapeHit {
  Shape shape = Shape::kNumber;
  Span key;
};

// Things themselves in a block: a person's name after an honorific ("นายสมชาย ใจดี", not
// "นายกเทศมนตรี"), a post, a phone, an e-mail, an image, a full date, a year, an amount in
// baht, a figure with a unit, a link, a postal address. Ascending.
std::vector<ShapeHit> FindShapes(const Document& document, uint32_t block);

// The same of every block of a document, each read once, when it is first asked for. Not for
// several threads at once.
class ShapeIndex {
 public:
  // `document` must outlive it.
  explicit ShapeIndex(const Document& document);
  const std::vector<ShapeHit>& Of(uint32_t block) const;

 private:
  const Document& document_;
  mutable std::vector<std::optional<std::vector<ShapeHit>>> blocks_;
};

// Whether the blocks hold one of these forms. A link, a bare address among them, is the thing
// where a link or an image is asked for.
bool HoldsShape(const Document& document, Span blocks, const std::vector<Shape>& wanted);

// Forms that are known for certain, so that what lacks them lacks the thing. A name, a post or an
// address may be written in ways that nobody lists.
bool IsExactForm(const std::vector<Shape>& forms);

}  // namespace oit

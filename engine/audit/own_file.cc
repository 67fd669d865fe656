#include "audit/own_file.h"

#include <algorithm>

#include "facts/shapes.h"

namespace oit {
namespace {

constexpr uint32_t kValue = 3;  // letters and digits beside the name: "ระยะเวลา: 7 วัน"

bool IsContent(const Block& block) {
  return block.kind == BlockKind::kParagraph || block.kind == BlockKind::kListItem ||
         block.kind == BlockKind::kImage || block.kind == BlockKind::kSignature ||
         (block.table != kNowhere && block.row != kNowhere);
}

// What stands under a heading or behind a line that introduces it.
Span ContentUnder(const Document& document, uint32_t index) {
  const std::vector<Block>& blocks = document.blocks;
  uint32_t end = index + 1;
  auto under = [&](uint32_t b) { return blocks[b].heading == index || blocks[b].parent == index; };
  while (end < blocks.size() && (under(end) || (end > index + 1 && blocks[end].table != kNowhere &&
                                                blocks[end].table == blocks[end - 1].table))) {
    ++end;
  }
  bool list =
      index + 1 < blocks.size() && blocks[index].kind == BlockKind::kParagraph &&
      (blocks[index + 1].kind == BlockKind::kListItem || blocks[index + 1].table != kNowhere);
  return {index + 1, list ? std::max(end, index + 2) : end};
}

bool HoldsContent(const Document& document, Span blocks) {
  for (uint32_t b = blocks.begin; b < blocks.end; ++b) {
    if (IsContent(document.blocks[b])) return true;
  }
  return false;
}

// Letters and digits of the block that are not of the hit.
uint32_t Beside(const Document& document, const Block& block, Span hit) {
  uint32_t count = 0;
  for (uint32_t at = block.key.begin; at < block.key.end; ++at) {
    bool inside = at >= hit.begin && at < hit.end;
    unsigned char c = static_cast<unsigned char>(document.text.key()[at]);
    bool letter = c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
    count += letter && !inside;
  }
  return count;
}

bool HoldsShape(const Document& document, uint32_t block, const std::vector<Shape>& wanted) {
  for (const ShapeHit& shape : FindShapes(document, block)) {
    if (std::count(wanted.begin(), wanted.end(), shape.shape) > 0) return true;
  }
  bool link = std::count(wanted.begin(), wanted.end(), Shape::kLink) > 0 ||
              std::count(wanted.begin(), wanted.end(), Shape::kImage) > 0;
  return link && !document.blocks[block].links.empty();
}

bool HoldsShape(const Document& document, Span blocks, const std::vector<Shape>& wanted) {
  for (uint32_t b = blocks.begin; b < blocks.end; ++b) {
    if (HoldsShape(document, b, wanted)) return true;
  }
  return false;
}

Reading TheThing() {
  return {Level::kShown,
          Refusal::kNone,
          {"พบตัวข้อมูลในไฟล์ของข้อนี้", "the thing itself is in the item's file"},
          kNowhere};
}

Reading OnlyItsName(bool heading) {
  if (heading) {
    return {Level::kMissing,
            Refusal::kHeading,
            {"มีแต่หัวข้อ ไม่มีเนื้อหาข้างใต้", "a heading with nothing under it"},
            kNowhere};
  }
  return {Level::kMissing,
          Refusal::kOnlyNamed,
          {"มีแต่ชื่อ ยังไม่มีตัวข้อมูล", "only its name: the thing itself is not there"},
          kNowhere};
}

bool IsEdge(const Document& document, Span block, uint32_t at) {
  if (at == block.begin || at >= block.end || document.text.IsSoftBreak(at)) return true;
  return !IsThai(document.text.key()[at]) || !IsThai(document.text.key()[at - 1]);
}

}  // namespace

bool IsLabel(const Document& document, Span hit) {
  const Block& block = document.blocks[document.BlockAt(hit.begin)];
  if (!IsEdge(document, block.key, hit.begin)) return false;
  bool title = block.kind == BlockKind::kHeading || block.kind == BlockKind::kColumnHeader;
  return title || hit.begin == block.key.begin || IsEdge(document, block.key, hit.end);
}

Reading ReadOwnFile(const View& view, Span hit, ElementKind kind, const ElementRule& rule) {
  const Document& document = view.document;
  uint32_t index = document.BlockAt(hit.begin);
  const Block& block = document.blocks[index];
  if (block.kind == BlockKind::kColumnHeader) return view.places.Read(hit);
  if (block.kind == BlockKind::kOrnament) return view.places.Read(hit);
  if (view.moods.At(index, hit).mood == Mood::kNotDone) return view.places.Read(hit);
  Span under = ContentUnder(document, index);
  bool heading = block.kind == BlockKind::kHeading;
  bool by_eye = kind == ElementKind::kVisual || kind == ElementKind::kForm;
  if (!rule.is.empty()) {
    if (HoldsShape(document, index, rule.is) || HoldsShape(document, under, rule.is)) {
      return TheThing();
    }
    if (!by_eye) return OnlyItsName(heading);
  }
  if (by_eye && !heading) {
    return {Level::kClaimed, Refusal::kNone, {"ไฟล์ระบุชื่อสิ่งนี้ไว้", "the file names it"}, kNowhere};
  }
  bool in_cell = block.table != kNowhere && block.row != kNowhere;
  bool filled = in_cell || (!heading && Beside(document, block, hit) >= kValue) ||
                HoldsContent(document, under);
  return filled ? TheThing() : OnlyItsName(heading);
}

}  // namespace oit

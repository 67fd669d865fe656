#include "pdf/read.h"

#include <poppler/Annot.h>
#include <poppler/ErrorCodes.h>
#include <poppler/GlobalParams.h>
#include <poppler/Link.h>
#include <poppler/PDFDoc.h>
#include <poppler/Stream.h>

#include <algorithm>
#include <memory>
#include <string>

#include "base/limits.h"
#include "pdf/device.h"

namespace oit::pdf {
namespace {

constexpr double kPointsPerInch = 72;

void Silent(ErrorCategory, Goffset, const char*) {}

bool IsFull(void* device) { return static_cast<Device*>(device)->full(); }

void Draw(PDFDoc* document, int number, int rotate, Device* device) {
  document->displayPage(device, number, kPointsPerInch, kPointsPerInch, rotate,
                        /*useMediaBox=*/false, /*crop=*/true, /*printing=*/false, IsFull, device);
}

// How far a page is to be turned, clockwise, for text that runs by `turn` to run to the right.
int DegreesFor(Turn turn) {
  switch (turn) {
    case Turn::kDown:
      return 270;
    case Turn::kLeft:
      return 180;
    case Turn::kUp:
      return 90;
    case Turn::kRight:
      break;
  }
  return 0;
}

// An address as ASCII: other bytes are escaped, as in any URI.
std::string Escaped(const std::string& address) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string escaped;
  for (const char c : address) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F) {
      escaped.push_back(c);
    } else {
      escaped += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
  }
  return escaped;
}

void AddLinks(PDFDoc* document, const Device& device, Page* page) {
  const std::unique_ptr<Links> links = document->getLinks(page->number);
  if (!links) return;
  const double* m = device.getDefCTM();
  for (const AnnotLink* link : links->getLinks()) {
    const LinkAction* action = link->getAction();
    if (action == nullptr || action->getKind() != actionURI) continue;
    double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    link->getRect(&x0, &y0, &x1, &y1);
    const Point a{m[0] * x0 + m[2] * y0 + m[4], m[1] * x0 + m[3] * y0 + m[5]};
    const Point b{m[0] * x1 + m[2] * y1 + m[4], m[1] * x1 + m[3] * y1 + m[5]};
    page->links.push_back(
        {{std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)},
         Escaped(static_cast<const LinkURI*>(action)->getURI())});
  }
}

Page ReadPage(PDFDoc* document, int number, Device* device) {
  Turn turn = Turn::kRight;
  Draw(document, number, 0, device);
  Page page = device->Take(&turn);
  if (turn != Turn::kRight && !device->full()) {
    Draw(document, number, DegreesFor(turn), device);
    page = device->Take(&turn);
  }
  page.number = number;
  AddLinks(document, *device, &page);
  return page;
}

}  // namespace

Fault ReadPages(std::string_view bytes, Pages* pages) {
  if (!globalParams) globalParams = std::make_unique<GlobalParams>();
  setErrorCallback(Silent);
  PDFDoc document(new MemStream(bytes.data(), 0, static_cast<Goffset>(bytes.size()), Object()));
  if (!document.isOk()) {
    return document.getErrorCode() == errEncrypted ? Fault::kEncrypted : Fault::kDamaged;
  }
  pages->count = document.getNumPages();
  if (pages->count <= 0) return Fault::kDamaged;
  Device device(pages);
  for (int number = 1; number <= pages->count && !pages->cut; ++number) {
    if (number > limits::kPdfPages) {
      pages->cut = true;
      break;
    }
    pages->pages.push_back(ReadPage(&document, number, &device));
  }
  return Fault::kNone;
}

}  // namespace oit::pdf

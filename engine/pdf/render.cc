#include "pdf/render.h"

#include <poppler/PDFDoc.h>
#include <poppler/SplashOutputDev.h>
#include <poppler/Stream.h>
#include <poppler/splash/SplashBitmap.h>

#include <algorithm>
#include <cmath>

namespace oit::pdf {
namespace {

constexpr double kDots = 200;         // at more, the marks of Thai are taken for lines of their own
constexpr double kMostPixels = 30e6;  // A3 has 8 million

SplashColor* White() {
  static SplashColor white = {255, 255, 255};
  return &white;
}

}  // namespace

struct Renderer::Parts {
  explicit Parts(std::string_view bytes)
      : document(new MemStream(bytes.data(), 0, static_cast<Goffset>(bytes.size()), Object())),
        device(splashModeMono8, 4, false, *White()) {
    device.startDoc(&document);
  }

  PDFDoc document;
  SplashOutputDev device;
};

Renderer::Renderer(std::string_view bytes) : parts_(std::make_unique<Parts>(bytes)) {}

Renderer::~Renderer() = default;

std::optional<Image> Renderer::Draw(int number) {
  PDFDoc& document = parts_->document;
  const double inches =
      document.getPageCropWidth(number) * document.getPageCropHeight(number) / (72.0 * 72.0);
  if (!(inches > 0)) return std::nullopt;
  Image image;
  image.dots = std::min(kDots, std::sqrt(kMostPixels / inches));
  document.displayPage(&parts_->device, number, image.dots, image.dots, 0, /*useMediaBox=*/false,
                       /*crop=*/true, /*printing=*/false);
  const SplashBitmap* bitmap = parts_->device.getBitmap();
  if (bitmap == nullptr || bitmap->getDataPtr() == nullptr) return std::nullopt;
  image.width = bitmap->getWidth();
  image.height = bitmap->getHeight();
  image.pixels.reserve(static_cast<size_t>(image.width) * image.height);
  for (int y = 0; y < image.height; ++y) {
    const unsigned char* row =
        bitmap->getDataPtr() + static_cast<ptrdiff_t>(y) * bitmap->getRowSize();
    image.pixels.insert(image.pixels.end(), row, row + image.width);
  }
  return image;
}

}  // namespace oit::pdf

#include "cli/progress.h"

#include <fmt/format.h>

#include <utility>

#include "report/page.h"
#include "text/key.h"

namespace oit {
namespace {

constexpr std::chrono::milliseconds kPause(100);
constexpr size_t kBar = 20;  // columns

}  // namespace

Progress::Progress(size_t reports, bool shown, int width, Language language, std::ostream& err,
                   Clock clock)
    : reports_(reports),
      shown_(shown && reports > 1),
      width_(width),
      language_(language),
      err_(err),
      clock_(std::move(clock)) {}

std::string Progress::Line(const std::string& path) const {
  const size_t filled = done_ * kBar / reports_;
  std::string bar;
  for (size_t i = 0; i < kBar; ++i) bar += i < filled ? "█" : "░";
  const char* label = language_ == Language::kThai ? "ตรวจแล้ว" : "checked";
  const std::string text =
      fmt::format("{} {} {}/{}  {}", bar, label, done_, reports_, OneLine(path));
  return CutToWidth(text, width_ - 1);
}

void Progress::Begin(const std::string& path) {
  if (!shown_) return;
  const auto now = clock_();
  if (told_ && now - last_ < kPause) return;
  last_ = now;
  told_ = written_ = true;
  err_ << "\r" << Line(path) << "\x1b[K" << std::flush;
}

void Progress::Clear() {
  if (!written_) return;
  err_ << "\r\x1b[K" << std::flush;
  written_ = false;
}

}  // namespace oit

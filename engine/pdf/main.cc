#include <sys/resource.h>

#include <cmath>
#include <cstdio>
#include <new>
#include <string>

#include "base/limits.h"
#include "pdf/read.h"
#include "pdf/repair.h"

// oit-pdf < FILE: what a PDF shows, as JSON lines. A program of its own, so that a file that
// breaks the reader of PDFs breaks nothing else. Exit 0, or 2 with {"error": ...} in one line.
namespace oit::pdf {
namespace {

void SetLimits() {
  const rlimit memory{limits::kPdfMemory, limits::kPdfMemory};
  const rlimit seconds{limits::kPdfSeconds, limits::kPdfSeconds};
  const rlimit no_core{0, 0};
  setrlimit(RLIMIT_AS, &memory);
  setrlimit(RLIMIT_CPU, &seconds);
  setrlimit(RLIMIT_CORE, &no_core);
}

int Fail(const char* error) {
  std::printf("{\"error\":\"%s\"}\n", error);
  return 2;
}

// False where there is more than a report may have.
bool ReadInput(std::string* bytes) {
  char buffer[1 << 16];
  while (const size_t count = std::fread(buffer, 1, sizeof buffer, stdin)) {
    bytes->append(buffer, count);
    if (bytes->size() > limits::kReportBytes) return false;
  }
  return true;
}

void WriteUtf8(char32_t c) {
  const int tails = c < 0x80 ? 0 : c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
  static constexpr int kLeads[] = {0, 0xC0, 0xE0, 0xF0};
  std::putchar(static_cast<int>(kLeads[tails] | (c >> (6 * tails))));
  for (int i = tails - 1; i >= 0; --i) std::putchar(static_cast<int>(0x80 | ((c >> (6 * i)) & 63)));
}

// The letters in order, a line for each baseline.
void WriteText(const Page& page) {
  double baseline = 0;
  for (const Glyph& glyph : page.glyphs) {
    if (std::abs(glyph.baseline - baseline) > glyph.size * 0.6) std::putchar('\n');
    baseline = glyph.baseline;
    for (const char32_t c : glyph.text) WriteUtf8(c);
  }
  std::putchar('\f');
}

int Run() {
  SetLimits();
  std::string bytes;
  if (!ReadInput(&bytes)) return Fail("too_large");
  Pages pages;
  switch (ReadPages(bytes, &pages)) {
    case Fault::kEncrypted:
      return Fail("encrypted");
    case Fault::kDamaged:
      return Fail("damaged");
    case Fault::kNone:
      break;
  }
  Repair(&pages);
  for (const Page& page : pages.pages) WriteText(page);
  return 0;
}

}  // namespace
}  // namespace oit::pdf

int main() {
  try {
    return oit::pdf::Run();
  } catch (const std::bad_alloc&) {
    return oit::pdf::Fail("too_large");
  }
}

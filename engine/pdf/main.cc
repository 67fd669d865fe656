#include <sys/resource.h>

#include <cstdio>
#include <new>
#include <string>
#include <string_view>

#include "base/limits.h"
#include "pdf/read.h"
#include "pdf/recognise.h"
#include "pdf/repair.h"
#include "pdf/write.h"

// oit-pdf [--ocr] < FILE: what a PDF shows, as JSON lines. A program of its own, so that a file
// that breaks the reader of PDFs breaks nothing else. Exit 0, or 2 with {"error": ...} in one line.
namespace oit::pdf {
namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kLimitsMemory = false;  // its shadow takes terabytes of address space
#else
constexpr bool kLimitsMemory = true;
#endif

void SetLimits(bool ocr) {
  const rlimit memory{limits::kPdfMemory, limits::kPdfMemory};
  const rlim_t time = ocr ? limits::kOcrSeconds : limits::kPdfSeconds;
  const rlimit seconds{time, time};
  const rlimit no_core{0, 0};
  if (kLimitsMemory) setrlimit(RLIMIT_AS, &memory);
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

int ReadAndWrite(bool ocr) {
  SetLimits(ocr);
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
  if (ocr) Recognise(bytes, &pages);
  Repair(&pages);
  WritePages(pages, stdout);
  return 0;
}

}  // namespace
}  // namespace oit::pdf

int main(int count, char** words) {
  const bool ocr = count == 2 && std::string_view(words[1]) == "--ocr";
  try {
    return oit::pdf::ReadAndWrite(ocr);
  } catch (const std::bad_alloc&) {
    return oit::pdf::Fail("too_large");
  }
}

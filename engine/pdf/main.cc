#include <sys/resource.h>

#include <cstdio>
#include <new>
#include <string>

#include "base/limits.h"
#include "pdf/read.h"
#include "pdf/repair.h"
#include "pdf/write.h"

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
  WritePages(pages, stdout);
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

#include "load/ledger_file.h"

#include <string_view>

#include "base/file.h"

namespace oit {
namespace {

constexpr std::string_view kName = "review.yaml";

}  // namespace

std::string LedgerPathOf(const std::string& path) {
  if (!IsFolder(path)) return path + "." + std::string(kName);
  return path + (path.ends_with('/') ? "" : "/") + std::string(kName);
}

bool IsLedgerPath(const std::string& path) {
  if (!path.ends_with(kName)) return false;
  const std::string_view before = std::string_view(path).substr(0, path.size() - kName.size());
  return before.empty() || before.back() == '/' || before.back() == '.';
}

}  // namespace oit

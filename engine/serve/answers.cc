#include "serve/answers.h"

#include <httplib.h>

#include <utility>

#include "base/file.h"
#include "base/limits.h"
#include "serve/names.h"

namespace oit {
namespace {

constexpr const char* kPolicy = "Content-Security-Policy";

// The page itself: its own files and nothing else.
constexpr const char* kPagePolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self' data:; frame-src 'self'; form-action 'none'; base-uri 'none'; "
    "frame-ancestors 'none'";

// A report: an origin of its own, no network; which of its scripts may run it says itself. The
// links in it may be opened, and it may be printed.
constexpr const char* kReportPolicy =
    "sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox allow-modals; default-src "
    "'none'; "
    "script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; "
    "base-uri 'none'; frame-ancestors 'self'";

}  // namespace

void AddCommonHeaders(httplib::Response* response) {
  constexpr std::pair<const char*, const char*> kHeaders[] = {
      {kPolicy, kPagePolicy},
      {"X-Content-Type-Options", "nosniff"},
      {"Referrer-Policy", "no-referrer"},
      {"Cache-Control", "no-store"},
      {"Cross-Origin-Resource-Policy", "same-origin"},
      {"Cross-Origin-Opener-Policy", "same-origin"}};
  for (const auto& [name, value] : kHeaders) {
    if (!response->has_header(name)) response->set_header(name, value);
  }
}

void Refuse(int status, const Error& error, Language language, httplib::Response* response) {
  response->status = status;
  response->set_content("{\"message\":" + JsonText(Format(error, language)) + "}",
                        "application/json");
}

bool AnswerFile(const std::string& path, const std::string& type, httplib::Response* response) {
  Result<std::string> file = ReadFile(path, limits::kServeOutput);
  if (!file) return false;
  response->set_content(std::move(*file), type);
  return true;
}

bool AnswerDownload(const std::string& path, const std::string& name, const std::string& type,
                    httplib::Response* response) {
  response->set_header("Content-Disposition", "attachment; filename*=UTF-8''" + EncodedName(name));
  return AnswerFile(path, type, response);
}

bool AnswerReport(const std::string& path, httplib::Response* response) {
  response->set_header(kPolicy, kReportPolicy);
  return AnswerFile(path, "text/html; charset=utf-8", response);
}

}  // namespace oit

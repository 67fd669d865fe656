#include <fmt/format.h>
#include <signal.h>

#include <filesystem>
#include <system_error>
#include <thread>

#include "cli/commands.h"
#include "cli/places.h"
#include "pack/read.h"
#include "serve/serve.h"

namespace oit {
namespace {

// The signals that end the program; blocked here and in every thread begun after.
sigset_t BlockEnds() {
  sigset_t ends;
  ::sigemptyset(&ends);
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) ::sigaddset(&ends, number);
  ::pthread_sigmask(SIG_BLOCK, &ends, nullptr);
  return ends;
}

void Announce(int port, Language language, std::ostream& out) {
  const std::string address = fmt::format("http://127.0.0.1:{}/", port);
  if (language == Language::kThai) {
    out << "เปิดหน้านี้ในเบราว์เซอร์ของเครื่องนี้: " << address << "\n"
        << "เอกสารอยู่ในเครื่องนี้เท่านั้น และถูกลบเมื่อเลิกใช้ (เลิกด้วย Ctrl-C)\n";
  } else {
    out << "open this page in the browser of this machine: " << address << "\n"
        << "documents stay on this machine and are removed at the end; Ctrl-C ends it\n";
  }
  out.flush();
}

}  // namespace

int RunServeCommand(const ServeArguments& arguments, std::ostream& out, std::ostream& err) {
  const Language language = arguments.common.language;
  const Result<std::string> rules = FindRules(arguments.common.rules);
  if (!rules) return Refuse(rules.errors(), language, err);
  const Result<std::vector<int>> years = ListYears(*rules);
  if (!years) return Refuse(years.errors(), language, err);
  std::error_code failed;
  ServeOptions options;
  options.port = arguments.port;
  options.language = language;
  options.rules = std::filesystem::absolute(*rules, failed).string();
  options.years = *years;
  const sigset_t ends = BlockEnds();
  const Result<std::unique_ptr<PageServer>> server = PageServer::Open(options);
  if (!server) return Refuse(server.errors(), language, err);
  Announce((*server)->port(), language, out);
  std::thread waits([&] {
    int number = 0;
    ::sigwait(&ends, &number);
    (*server)->Stop();
  });
  (*server)->Run();
  waits.join();
  return kStatusFine;
}

}  // namespace oit

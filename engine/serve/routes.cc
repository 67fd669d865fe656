#include "serve/routes.h"

#include <fmt/format.h>
#include <httplib.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <memory>
#include <optional>

#include "serve/answers.h"
#include "serve/names.h"
#include "serve/page.h"
#include "serve/words.h"

namespace oit {
namespace {

using httplib::Request;
using httplib::Response;

constexpr const char* kId = "/sessions/([0-9a-f]{32})";

const char* TypeOf(std::string_view name) {
  if (name.ends_with(".js")) return "text/javascript; charset=utf-8";
  if (name.ends_with(".css")) return "text/css; charset=utf-8";
  return "text/html; charset=utf-8";
}

std::string Replaced(std::string text, std::string_view what, std::string_view with) {
  for (size_t at = text.find(what); at != text.npos; at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
  return text;
}

const char* NameOf(Stage stage) {
  constexpr std::array names = {"receiving", "waiting", "checking", "done", "failed"};
  return names[static_cast<size_t>(stage)];
}

const char* NameOf(Questions questions) {
  constexpr std::array names = {"none", "coming", "there"};
  return names[static_cast<size_t>(questions)];
}

std::string ToJson(const Progress& progress) {
  return fmt::format(R"({{"stage":"{}","message":{},"questions":"{}","view":{},"ledger":{}}})",
                     NameOf(progress.stage), JsonText(progress.message), NameOf(progress.questions),
                     progress.has_view, progress.has_ledger);
}

// Formats that are downloaded.
struct Format {
  const char* suffix;
  const char* type;
};
constexpr Format kFormats[] = {
    {"html", "text/html; charset=utf-8"},
    {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}};

// Answers about sessions.
class Desk {
 public:
  Desk(const ServeOptions& options, Sessions* sessions, const Checks* checks, Queue* queue)
      : options_(options), sessions_(*sessions), checks_(*checks), queue_(*queue) {}

  void Open(const Request& request, Response* response) {
    const std::optional<std::string> name = CleanName(request.get_param_value("name"));
    if (!name) return Refuse(400, say::BadName(), response);
    const Result<std::string> id = sessions_.Open(*name);
    if (!id) return Refuse(429, id.errors().front(), response);
    response->set_content("{\"id\":\"" + *id + "\"}", "application/json");
  }

  void Receive(const Request& request, Response* response, const httplib::ContentReader& content) {
    const std::string id = request.matches[1];
    const std::optional<std::string> path = CleanPath(request.get_param_value("name"));
    Result<Arrival> file = path ? sessions_.Receive(id, *path) : Result<Arrival>(say::BadName());
    std::optional<Error> problem;
    if (!file) problem = file.errors().front();
    const bool whole = content([&](const char* bytes, size_t size) {
      if (!problem) problem = Take(id, {bytes, size}, &*file);
      return true;  // read to its end, so that the browser hears the answer
    });
    if (whole && !problem && !file->Close()) problem = say::NotWritten();
    if (file && (problem || !whole)) sessions_.GiveBack(id, *file);
    if (problem) return Refuse(400, *problem, response);
    if (whole) response->set_content("{}", "application/json");
  }

  void Check(const Request& request, Response* response) {
    CheckWish wish;
    wish.ocr = request.get_param_value("ocr") == "1";
    if (const std::string year = request.get_param_value("year"); !year.empty()) {
      int number = 0;
      std::from_chars(year.data(), year.data() + year.size(), number);
      const auto& years = options_.years;
      if (std::find(years.begin(), years.end(), number) == years.end()) {
        return Refuse(400, say::BadRequest(), response);
      }
      wish.year = number;
    }
    const std::shared_ptr<Session> session = Begin(request, response);
    if (!session) return;
    session->wish = wish;
    queue_.Add([this, session] { checks_.Check(session.get()); });
  }

  void Decide(const Request& request, Response* response) {
    const ReviewAnswer answer{request.get_param_value("about"), request.get_param_value("answer"),
                              request.get_param_value("note"), request.get_param_value("until")};
    if (!IsPlausible(answer)) return Refuse(400, say::BadRequest(), response);
    const std::shared_ptr<Session> session = Begin(request, response);
    if (!session) return;
    queue_.Add([this, session, answer] { checks_.Decide(session.get(), answer); });
  }

  void Tell(const Request& request, Response* response) {
    const std::shared_ptr<Session> session = Find(request, response);
    if (session) response->set_content(ToJson(session->progress()), "application/json");
  }

  void Forget(const Request& request, Response* response) {
    if (!sessions_.Forget(request.matches[1])) return Refuse(404, say::Forgotten(), response);
    response->set_content("{}", "application/json");
  }

  void Show(const Request& request, Response* response) {
    const std::shared_ptr<Session> session = Find(request, response);
    if (!session) return;
    const std::string file = request.matches[2];
    const std::string path = session->written() + "/" + file;
    const bool shown = file == kViewFile ? AnswerReport(path, response)
                                         : AnswerFile(path, "application/json", response);
    if (!shown) Refuse(404, say::NoSuchPage(), response);
  }

  void Download(const Request& request, Response* response) {
    const std::shared_ptr<Session> session = Find(request, response);
    if (!session) return;
    const std::string suffix = request.matches[2];
    const Format* format = std::find_if(std::begin(kFormats), std::end(kFormats),
                                        [&](const Format& each) { return each.suffix == suffix; });
    const bool thai = options_.language == Language::kThai;
    const std::string stem = std::filesystem::path(session->name()).stem().string();
    const std::string name = (thai ? "ผลตรวจ-" : "checked-") + stem + "." + suffix;
    const std::string path = session->written() + "/" + kReportFile + "." + suffix;
    if (!AnswerDownload(path, name, format->type, response)) {
      Refuse(404, say::NoSuchPage(), response);
    }
  }

  void DownloadLedger(const Request& request, Response* response) {
    const std::shared_ptr<Session> session = Find(request, response);
    if (session && !AnswerDownload(session->LedgerPath(), session->LedgerName(),
                                   "application/yaml; charset=utf-8", response)) {
      Refuse(404, say::NoSuchPage(), response);
    }
  }

 private:
  void Refuse(int status, const Error& error, Response* response) const {
    oit::Refuse(status, error, options_.language, response);
  }

  std::shared_ptr<Session> Find(const Request& request, Response* response) {
    std::shared_ptr<Session> session = sessions_.Find(request.matches[1]);
    if (!session) Refuse(404, say::Forgotten(), response);
    return session;
  }

  // The session, for which a check is to be queued; null where that cannot be.
  std::shared_ptr<Session> Begin(const Request& request, Response* response) {
    std::shared_ptr<Session> session = Find(request, response);
    if (!session) return nullptr;
    if (!session->Begin()) {
      Refuse(409, say::Busy(), response);
      return nullptr;
    }
    response->set_content("{}", "application/json");
    return session;
  }

  std::optional<Error> Take(const std::string& id, std::string_view bytes, Arrival* file) {
    if (file->size() + bytes.size() > options_.limits.file_bytes) {
      return say::FileTooLarge(options_.limits.file_bytes);
    }
    if (!sessions_.Take(id, bytes.size())) return say::NoRoom(options_.limits.bytes);
    if (!file->Append(bytes)) return say::NotWritten();
    return std::nullopt;
  }

  const ServeOptions& options_;
  Sessions& sessions_;
  const Checks& checks_;
  Queue& queue_;
};

}  // namespace

void AddPages(httplib::Server* server, const ServeOptions& options, const std::string& token) {
  std::string years;
  for (const int year : options.years) years += fmt::format("{}{}", years.empty() ? "" : " ", year);
  for (const auto& [name, text] : PageFiles()) {
    std::string page(text);
    const bool front = name == "index.html";
    if (front) {
      page = Replaced(page, "{{lang}}", options.language == Language::kThai ? "th" : "en");
      page = Replaced(Replaced(page, "{{token}}", token), "{{years}}", years);
    }
    const std::string pattern = front ? "/" : "/" + Replaced(std::string(name), ".", "\\.");
    server->Get(pattern, [page, type = TypeOf(name)](const Request&, Response& response) {
      response.set_content(page, type);
    });
  }
}

void AddSessions(httplib::Server* server, const ServeOptions& options, Sessions* sessions,
                 const Checks* checks, Queue* queue) {
  const auto desk = std::make_shared<Desk>(options, sessions, checks, queue);
  const auto with = [desk](void (Desk::*answer)(const Request&, Response*)) {
    return [desk, answer](const Request& request, Response& response) {
      ((*desk).*answer)(request, &response);
    };
  };
  const std::string id = kId;
  server->Post("/sessions", with(&Desk::Open));
  server->Put(id + "/file", [desk](const Request& request, Response& response,
                                   const httplib::ContentReader& content) {
    desk->Receive(request, &response, content);
  });
  server->Post(id + "/check", with(&Desk::Check));
  server->Post(id + "/decision", with(&Desk::Decide));
  server->Get(id, with(&Desk::Tell));
  server->Get(id + "/(checklist\\.json|review\\.json|view\\.html)", with(&Desk::Show));
  server->Get(id + "/report\\.(html|xlsx|docx)", with(&Desk::Download));
  server->Get(id + "/ledger", with(&Desk::DownloadLedger));
  server->Delete(id, with(&Desk::Forget));
}

}  // namespace oit

#include "serve/serve.h"

#include <httplib.h>
#include <sys/socket.h>

#include <atomic>
#include <condition_variable>
#include <stop_token>
#include <thread>

#include "serve/answers.h"
#include "serve/guard.h"
#include "serve/random.h"
#include "serve/routes.h"
#include "serve/words.h"

namespace oit {
namespace {

constexpr size_t kThreads = 16;  // that answer; a browser opens six connections
constexpr size_t kChecks = 2;    // at a time
constexpr std::chrono::seconds kSweep(20);
constexpr std::chrono::milliseconds kPause(10);

// One server a port: httplib itself would share it with another.
void SetSocketOptions(int socket) {
  const int yes = 1;
  ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

}  // namespace

class PageServer::Body {
 public:
  explicit Body(const ServeOptions& options)
      : options_(options),
        token_(RandomId()),
        sessions_(options_.limits, options_.language),
        checks_(options_),
        queue_(kChecks) {}

  Status Bind() {
    if (token_.empty()) return say::NoTemporaryFolder();
    server_.set_socket_options(SetSocketOptions);
    const char* here = "127.0.0.1";
    port_ = options_.port;
    if (port_ == 0) {
      port_ = server_.bind_to_any_port(here);
    } else if (!server_.bind_to_port(here, port_)) {
      port_ = -1;
    }
    if (port_ < 0) return say::PortTaken(options_.port);
    Prepare();
    return Nothing{};
  }

  int port() const { return port_; }

  void Run() {
    std::jthread sweeper([this](const std::stop_token& stop) { Sweep(stop); });
    if (!stopped_) server_.listen_after_bind();
    ended_ = true;
    sessions_.ForgetAll();
  }

  void Stop() {
    stopped_ = true;
    sessions_.ForgetAll();
    while (!ended_ && !server_.is_running()) std::this_thread::sleep_for(kPause);
    server_.stop();
  }

 private:
  void Prepare() {
    server_.new_task_queue = [] { return new httplib::ThreadPool(kThreads); };
    server_.set_post_routing_handler(
        [](const httplib::Request&, httplib::Response& response) { AddCommonHeaders(&response); });
    // A connection carries one request: what was refused unread can be nobody's next one.
    server_.set_keep_alive_max_count(1);
    server_.set_keep_alive_timeout(2);
    server_.set_read_timeout(10);
    server_.set_write_timeout(30);
    server_.set_payload_max_length(options_.limits.file_bytes);
    server_.set_pre_routing_handler(
        [this](const httplib::Request& request, httplib::Response& response) {
          return Guard(request, &response);
        });
    server_.set_error_handler([this](const httplib::Request&, httplib::Response& response) {
      if (response.body.empty()) Explain(&response);
    });
    AddPages(&server_, options_, token_);
    AddSessions(&server_, options_, &sessions_, &checks_, &queue_);
  }

  httplib::Server::HandlerResponse Guard(const httplib::Request& request,
                                         httplib::Response* response) const {
    const Caller caller{request.get_header_value("Host"), request.get_header_value("Origin"),
                        request.get_header_value("Sec-Fetch-Site"),
                        request.get_header_value("X-Oit-Token")};
    const bool changes = request.method != "GET" && request.method != "HEAD";
    if (request.get_header_value_count("Host") == 1 && IsOwn(caller, port_, changes, token_)) {
      return httplib::Server::HandlerResponse::Unhandled;
    }
    Refuse(403, say::Foreign(), options_.language, response);
    return httplib::Server::HandlerResponse::Handled;
  }

  void Explain(httplib::Response* response) const {
    const int status = response->status;
    const Error error = status == 413   ? say::FileTooLarge(options_.limits.file_bytes)
                        : status == 404 ? say::NoSuchPage()
                                        : say::BadRequest();
    Refuse(status, error, options_.language, response);
  }

  void Sweep(const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    while (!stop.stop_requested()) {
      wake.wait_for(lock, stop, kSweep, [] { return false; });
      sessions_.ForgetIdle(Sessions::Clock::now());
    }
  }

  const ServeOptions options_;
  const std::string token_;
  int port_ = -1;
  std::atomic<bool> stopped_ = false;
  std::atomic<bool> ended_ = false;
  Sessions sessions_;
  const Checks checks_;
  Queue queue_;  // its tasks use what is above
  httplib::Server server_;
};

PageServer::PageServer(std::unique_ptr<Body> body) : body_(std::move(body)) {}
PageServer::~PageServer() = default;

Result<std::unique_ptr<PageServer>> PageServer::Open(const ServeOptions& options) {
  auto body = std::make_unique<Body>(options);
  if (Status bound = body->Bind(); !bound) return bound.errors();
  return std::unique_ptr<PageServer>(new PageServer(std::move(body)));
}

int PageServer::port() const { return body_->port(); }
void PageServer::Run() { body_->Run(); }
void PageServer::Stop() { body_->Stop(); }

}  // namespace oit

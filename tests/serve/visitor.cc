#include "visitor.h"

#include <doctest/doctest.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>

#include "base/process.h"

namespace oit {
namespace {

namespace fs = std::filesystem;

httplib::Client ClientOf(int port) {
  httplib::Client client("127.0.0.1", port);
  client.set_read_timeout(60);
  return client;
}

std::string Encoded(const std::string& name) { return httplib::detail::encode_query_param(name); }

}  // namespace

Visitor::Visitor(ServeLimits limits, const std::string& program) {
  ::setenv("TMPDIR", temporary_.folder().c_str(), 1);
  ServeOptions options;
  options.port = 0;
  options.rules = std::string(OIT_ROOT) + "/rules";
  options.years = {2567, 2568};
  options.limits = limits;
  if (program.empty()) {
    options.program = FindProgram("oit", {"../engine"}).value_or("");
  } else {
    options.program = own_.Write("oit", "#!/bin/sh\n" + program);
    fs::permissions(options.program, fs::perms::owner_all);
  }
  server_ = std::move(*PageServer::Open(options));
  thread_ = std::thread([this] { server_->Run(); });
  const httplib::Result page = Get("/");
  const std::string mark = "oit-token\" content=\"";
  REQUIRE(page);
  token_ = page->body.substr(page->body.find(mark) + mark.size(), 32);
}

Visitor::~Visitor() {
  if (server_) Leave();
  ::unsetenv("TMPDIR");
}

void Visitor::Leave() {
  server_->Stop();
  thread_.join();
  server_.reset();
}

httplib::Headers Visitor::Token() const { return {{"X-Oit-Token", token_}}; }

httplib::Result Visitor::Get(const std::string& path, const httplib::Headers& headers) {
  return ClientOf(port()).Get(path, headers);
}

httplib::Result Visitor::Post(const std::string& path, const httplib::Params& parameters) {
  return ClientOf(port()).Post(path, Token(), parameters);
}

httplib::Result Visitor::Delete(const std::string& path) {
  return ClientOf(port()).Delete(path, Token());
}

std::string Visitor::Open(const std::string& name) {
  const httplib::Result answer = Post("/sessions", {{"name", name}});
  if (!answer || answer->status != 200) return "";
  return "/sessions/" + answer->body.substr(answer->body.find(':') + 2, 32);
}

httplib::Result Visitor::Send(const std::string& session, const std::string& name,
                              const std::string& bytes) {
  return ClientOf(port()).Put(session + "/file?name=" + Encoded(name), Token(), bytes,
                              "application/octet-stream");
}

std::string Visitor::Check(const std::string& name, const std::string& bytes) {
  const std::string session = Open(name);
  CHECK(Says(Send(session, name, bytes), 200, ""));
  CHECK(Says(Post(session + "/check", {}), 200, ""));
  AwaitEnd(session);
  return session;
}

std::string Visitor::AwaitEnd(const std::string& session) {
  while (true) {
    const httplib::Result answer = Get(session);
    if (!answer) return "";
    const std::string& said = answer->body;
    const bool works = said.find("\"waiting\"") != said.npos ||
                       said.find("\"checking\"") != said.npos ||
                       said.find("\"coming\"") != said.npos;
    if (!works) return said;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
}

size_t Visitor::Left() const {
  const fs::recursive_directory_iterator all(temporary_.folder());
  return static_cast<size_t>(std::distance(begin(all), end(all)));
}

bool Says(const httplib::Result& answer, int status, const std::string& text) {
  CAPTURE((answer ? answer->body : std::string("no answer")));
  return answer && answer->status == status && answer->body.find(text) != std::string::npos;
}

}  // namespace oit

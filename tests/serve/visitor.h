#pragma once

#include <httplib.h>

#include <memory>
#include <string>
#include <thread>

#include "scratch.h"
#include "serve/serve.h"

namespace oit {

// A server of its own on a free port, and the browser of the officer at it. Its temporary
// folders are in `temporary`.
class Visitor {
 public:
  // `program`: the text of a shell script that stands in for oit; the real one where empty.
  explicit Visitor(ServeLimits limits = {}, const std::string& program = "");
  ~Visitor();

  int port() const { return server_->port(); }
  void Leave();  // the server ends

  httplib::Result Get(const std::string& path, const httplib::Headers& headers = {});
  httplib::Result Post(const std::string& path, const httplib::Params& parameters);
  httplib::Result Delete(const std::string& path);

  // The path of a new session, "/sessions/ID"; empty where it was refused.
  std::string Open(const std::string& name);
  httplib::Result Send(const std::string& session, const std::string& name,
                       const std::string& bytes);
  // A report sent and checked: its path.
  std::string Check(const std::string& name, const std::string& bytes);
  // What is said of the session once nothing works for it any more.
  std::string AwaitEnd(const std::string& session);

  // Files and folders that the server has made and not removed.
  size_t Left() const;

 private:
  httplib::Headers Token() const;

  Scratch temporary_;
  Scratch own_;
  std::unique_ptr<PageServer> server_;
  std::thread thread_;
  std::string token_;
};

bool Says(const httplib::Result& answer, int status, const std::string& text);

}  // namespace oit

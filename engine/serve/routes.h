#pragma once

#include <string>

#include "serve/serve.h"
#include "serve/session.h"
#include "serve/work.h"

namespace httplib {
class Server;
}

// What the server answers to. All that is given must outlive the server.
namespace oit {

// "/" and the files of page/. `token`: what a request that changes something must carry.
void AddPages(httplib::Server* server, const ServeOptions& options, const std::string& token);

// POST   /sessions?name=N                    {"id"}: a report, or a folder, N is about to come
// PUT    /sessions/ID/file?name=PATH         a file of it, the body being its bytes
// POST   /sessions/ID/check?year=Y&ocr=1     checks it (again)
// POST   /sessions/ID/decision               about, answer, note, until: keeps it, checks again
// GET    /sessions/ID                        {"stage", "message", "questions", "ledger"}
// GET    /sessions/ID/checklist.json, review.json, view.html
// GET    /sessions/ID/report.html, report.xlsx, report.docx, ledger   to be saved
// DELETE /sessions/ID                        forgets it
void AddSessions(httplib::Server* server, const ServeOptions& options, Sessions* sessions,
                 const Checks* checks, Queue* queue);

}  // namespace oit

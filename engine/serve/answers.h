#pragma once

#include <string>

#include "base/error.h"
#include "base/language.h"

namespace httplib {
struct Response;
}

// What the server answers with.
namespace oit {

// Headers for every answer, where it has none of these names: nothing is kept, nothing is framed
// by others, nothing foreign runs.
void AddCommonHeaders(httplib::Response* response);

// {"message": what happened and what to do}.
void Refuse(int status, const Error& error, Language language, httplib::Response* response);

// A file of a session, for the page. False, here and below: it is not there.
bool AnswerFile(const std::string& path, const std::string& type, httplib::Response* response);

// The same, to be saved under this name.
bool AnswerDownload(const std::string& path, const std::string& name, const std::string& type,
                    httplib::Response* response);

// A report of HTML as a document that can reach nothing: not even the page around it.
bool AnswerReport(const std::string& path, httplib::Response* response);

}  // namespace oit

#pragma once

#include "base/error.h"
#include "serve/serve.h"

// What the server says to officers.
namespace oit::say {

Error PortTaken(int port);
Error NoTemporaryFolder();
Error TooManySessions(size_t limit);
Error TooManyFiles(size_t limit);
Error FileTooLarge(size_t limit);
Error NoRoom(size_t limit);
Error BadName();
Error NotWritten();
Error Foreign();    // a page that is not ours asks
Error Forgotten();  // a session that is not there any more
Error Busy();
Error NoSuchPage();
Error BadRequest();
Error TookTooLong(std::chrono::seconds limit);
Error CouldNotCheck();

}  // namespace oit::say

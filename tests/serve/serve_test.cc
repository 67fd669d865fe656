#include "serve/serve.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "visitor.h"

namespace oit {
namespace {

using std::chrono::seconds;

// Stands in for oit: writes what it is asked to, and its own words into the checklist.
const std::string kWrites = R"(
if [ "$1" = review ]; then printf '%s\n' "$@"; exit 0; fi
for word; do
  case $word in
    json:*) printf '%s\n' "$@" > "${word#*:}" ;;
    html+names:*) echo "seen" > "${word#*:}" ;;
    html:* | xlsx:* | docx:*) echo "masked ${word%%:*}" > "${word#*:}" ;;
  esac
done
)";

std::string FixtureText(const std::string& name) {
  std::ifstream file(std::string(OIT_ROOT) + "/fixtures/" + name);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

TEST_CASE("The page comes with headers that let nothing foreign in") {
  Visitor visitor({}, kWrites);
  const httplib::Result page = visitor.Get("/");
  REQUIRE(page);
  const std::string policy = page->get_header_value("Content-Security-Policy");
  CHECK(policy.find("default-src 'none'; script-src 'self';") == 0);
  CHECK(policy.find("unsafe") == std::string::npos);
  CHECK(page->get_header_value("X-Content-Type-Options") == "nosniff");
  CHECK(page->get_header_value("Cache-Control") == "no-store");
  CHECK(page->body.find("content=\"2567 2568\"") != std::string::npos);
  CHECK(page->body.find("{{") == std::string::npos);
  for (const char* path : {"/page.css", "/page.js", "/words.js"})
    CHECK(Says(visitor.Get(path), 200, ""));
  CHECK(Says(visitor.Get("/../rules/README.md"), 404, "ไม่พบหน้านี้"));
}

TEST_CASE("Foreign names, pages and requests without the token are refused") {
  Visitor visitor({}, kWrites);
  const std::string own = "127.0.0.1:" + std::to_string(visitor.port());
  CHECK(Says(visitor.Get("/", {{"Host", "evil.example"}}), 403, "จากเครื่องนี้"));
  CHECK(Says(visitor.Get("/", {{"Origin", "http://evil.example"}}), 403, "จากเครื่องนี้"));
  CHECK(Says(visitor.Get("/", {{"Sec-Fetch-Site", "cross-site"}}), 403, "จากเครื่องนี้"));
  CHECK(Says(visitor.Get("/", {{"Origin", "http://" + own}}), 200, ""));
  httplib::Client stranger("127.0.0.1", visitor.port());
  CHECK(Says(stranger.Post("/sessions", httplib::Params{{"name", "a.txt"}}), 403, ""));
  const std::string session = visitor.Check("a.txt", "ก");
  CHECK(Says(stranger.Delete(session), 403, ""));
  CHECK(Says(visitor.Get(session), 200, "\"done\""));
}

TEST_CASE("A report is checked, shown, downloaded and forgotten") {
  Visitor visitor({}, kWrites);
  const std::string session = visitor.Check("รายงาน.txt", "ก");
  CHECK(Says(visitor.Get(session), 200, R"({"stage":"done","message":"","questions":"there")"));
  CHECK(Says(visitor.Get(session + "/checklist.json"), 200, "check\n--rules\n"));
  CHECK(Says(visitor.Get(session + "/checklist.json"), 200, "\n--\nรายงาน.txt\n"));

  const httplib::Result view = visitor.Get(session + "/view.html");
  CHECK(Says(view, 200, "seen"));
  CHECK(view->get_header_value_count("Content-Security-Policy") == 1);
  CHECK(view->get_header_value("Content-Security-Policy").starts_with("sandbox allow-scripts"));

  for (const std::string format : {"html", "xlsx", "docx"}) {
    const httplib::Result file = visitor.Get(session + "/report." + format);
    CHECK(Says(file, 200, "masked " + format));
    CHECK(
        file->get_header_value("Content-Disposition").starts_with("attachment; filename*=UTF-8''"));
    CHECK(file->get_header_value("Content-Disposition").ends_with("." + format));
  }
  CHECK(Says(visitor.Get(session + "/ledger"), 404, ""));
  CHECK(visitor.Left() > 0);
  CHECK(Says(visitor.Delete(session), 200, ""));
  CHECK(Says(visitor.Get(session + "/view.html"), 404, "ถูกลืมแล้ว"));
  visitor.Leave();
  CHECK(visitor.Left() == 0);
}

TEST_CASE("The real program checks a report and an agency's folder") {
  Visitor visitor;
  const std::string session = visitor.Open("อบต");
  CHECK(Says(visitor.Send(session, "อบต/รายงาน.txt", FixtureText("results-a-2568.txt")), 200, ""));
  CHECK(Says(visitor.Post(session + "/check", {{"year", "2567"}}), 200, ""));
  CHECK(visitor.AwaitEnd(session).find("\"done\"") != std::string::npos);
  CHECK(Says(visitor.Get(session + "/checklist.json"), 200, "\"year\": 2567"));
  CHECK(Says(visitor.Get(session + "/checklist.json"), 200, "\"อบต/รายงาน.txt\""));
  CHECK(Says(visitor.Post(session + "/check", {{"year", "2400"}}), 400, ""));
}

TEST_CASE("What the program says of a document reaches the officer") {
  Visitor visitor;
  const std::string session = visitor.Check("ว่าง.txt", "");
  CHECK(Says(visitor.Get(session), 200, "\"failed\""));
  CHECK(Says(visitor.Get(session), 200, "ว่าง.txt"));
  CHECK(Says(visitor.Get(session + "/view.html"), 404, ""));
}

TEST_CASE("Files stay where they belong") {
  Visitor visitor({}, kWrites);
  const std::string session = visitor.Open("../รายงาน.txt");
  CHECK(Says(visitor.Send(session, "../../../tmp/other.txt", "x"), 400, "ชื่อไฟล์นี้ใช้ไม่ได้"));
  CHECK(Says(visitor.Send(session, "other.txt", "x"), 400, "ชื่อไฟล์นี้ใช้ไม่ได้"));
  CHECK(Says(visitor.Send(session, "/.._รายงาน.txt", "x"), 200, ""));
  CHECK(Says(visitor.Send(session, ".._รายงาน.txt", "y"), 400, "ซ้ำกัน"));
  CHECK(Says(visitor.Send(session, ".._รายงาน.txt.review.yaml", "y"), 200, ""));
  CHECK(Says(visitor.Get(session + "/ledger"), 200, "y"));
  CHECK(Says(visitor.Send("/sessions/00000000000000000000000000000000", "a.txt", "x"), 400,
             "ถูกลืมแล้ว"));
}

TEST_CASE("Every limit answers with what to do") {
  ServeLimits limits;
  limits.files = 2;
  limits.file_bytes = 100'000;
  limits.bytes = 150'000;
  limits.sessions = 2;
  Visitor visitor(limits, kWrites);
  const std::string folder = visitor.Open("f");
  CHECK(Says(visitor.Send(folder, "f/large", std::string(100'001, 'x')), 413, "ไฟล์ใหญ่เกิน"));
  CHECK(Says(visitor.Send(folder, "f/1", std::string(100'000, 'x')), 200, ""));
  const std::string other = visitor.Open("g");
  CHECK(Says(visitor.Send(other, "g", std::string(60'000, 'x')), 400, "รวมกันเกิน"));
  CHECK(Says(visitor.Send(folder, "f/2", "x"), 200, ""));
  CHECK(Says(visitor.Send(folder, "f/3", "x"), 400, "มีไฟล์เกิน 2 ไฟล์"));
  CHECK(Says(visitor.Post("/sessions", {{"name", "h"}}), 429, "ลืมเอกสารนี้"));
  visitor.Delete(other);
  CHECK(visitor.Open("h") != "");
}

TEST_CASE("A check that does not end is ended, at its limit or when it is forgotten") {
  ServeLimits limits;
  limits.time = seconds(1);
  Visitor visitor(limits, "[ \"$5\" = th ] && exec sleep 1000");
  const std::string late = visitor.Check("a.txt", "ก");
  CHECK(Says(visitor.Get(late), 200, "จึงหยุดไว้"));
  limits.time = seconds(1000);
  Visitor patient(limits, "echo x > \"$TMPDIR/x\"; sleep 1000");
  const std::string session = patient.Open("a.txt");
  patient.Send(session, "a.txt", "ก");
  patient.Post(session + "/check", {});
  CHECK(Says(patient.Post(session + "/check", {}), 409, "กำลังตรวจ"));
  CHECK(Says(patient.Delete(session), 200, ""));
  patient.Post(patient.Open("b.txt") + "/check", {});
  patient.Leave();
  CHECK(patient.Left() == 0);
}

TEST_CASE("An answer of a person reaches the program as it is") {
  Visitor visitor({}, kWrites);
  const std::string session = visitor.Check("a.txt", "ก");
  const std::string decision = session + "/decision";
  CHECK(Says(visitor.Post(decision, {{"about", "O21.2"},
                                     {"answer", "has"},
                                     {"note", "--ดูแล้ว; $(rm) \"x\""},
                                     {"until", "2570-09-30"}}),
             200, ""));
  CHECK(visitor.AwaitEnd(session).find("\"done\"") != std::string::npos);
  CHECK(Says(visitor.Get(session + "/review.json"), 200,
             "\n--set\nO21.2=has\n--note=--ดูแล้ว; $(rm) \"x\"\n--until=2570-09-30\n--\na.txt\n"));
  for (const httplib::Params& bad :
       {httplib::Params{{"about", "--rules"}, {"answer", "has"}},
        httplib::Params{{"about", "O1"}, {"answer", "perhaps"}},
        httplib::Params{{"about", "O1=has"}, {"answer", "has"}},
        httplib::Params{{"about", "O1"}, {"answer", "has"}, {"note", "a\nb"}},
        httplib::Params{{"about", "O1"}, {"answer", "has"}, {"until", "--lang"}}}) {
    CHECK(Says(visitor.Post(decision, bad), 400, ""));
  }
}

TEST_CASE("A port that another has is told, with what to do") {
  Visitor visitor({}, kWrites);
  ServeOptions options;
  options.port = visitor.port();
  const auto second = PageServer::Open(options);
  REQUIRE_FALSE(second.ok());
  CHECK(second.errors().front().code == "serve.port");
  CHECK(second.errors().front().hint.th.find("--port 0") != std::string::npos);
}

}  // namespace
}  // namespace oit

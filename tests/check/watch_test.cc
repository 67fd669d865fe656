#include "check/watch.h"

#include <doctest/doctest.h>

#include <chrono>

#include "scratch.h"

using namespace oit;

using Paths = std::vector<std::string>;

TEST_CASE("a watch tells what was written, came or went since it last looked") {
  const Scratch scratch;
  const std::string report = scratch.Write("report.txt", "ก");
  const std::string year = scratch.Write("rules/years/2571.yaml", "a: 1\n");
  const std::string rule = scratch.Write("rules/requirements/a.lua", "-- a\n");
  scratch.Write("rules/requirements/a.lua~", "");
  Watch watch(scratch.folder() + "/rules", {report}, {});
  CHECK(watch.Changed().empty());

  scratch.Write("report.txt", "กข");
  const std::string words = scratch.Write("rules/words/b.yaml", "b: 1\n");
  CHECK(watch.Changed() == Paths{report, words});
  CHECK(watch.Changed().empty());

  std::filesystem::remove(year);
  CHECK(watch.Changed() == Paths{year});
  scratch.Write("rules/requirements/a.lua~", "what an editor keeps is no rule");
  CHECK(watch.Changed().empty());
}

TEST_CASE("the review ledger of a report is watched with it, and may come later") {
  const Scratch scratch;
  const std::string report = scratch.Write("report.txt", "ก");
  Watch watch(scratch.folder() + "/none", {report}, {});
  const std::string ledger = scratch.Write("report.txt.review.yaml", "decisions:\n");
  CHECK(watch.Changed() == Paths{ledger});
}

TEST_CASE("a file of the same size with another time has changed") {
  const Scratch scratch;
  const std::string report = scratch.Write("report.txt", "ก");
  Watch watch(scratch.folder() + "/none", {report}, {});
  std::filesystem::last_write_time(
      report, std::filesystem::last_write_time(report) + std::chrono::seconds(5));
  CHECK(watch.Changed() == Paths{report});
}

TEST_CASE("a folder of reports counts with all its files, but not what the program writes there") {
  const Scratch scratch;
  const std::string report = scratch.Write("all/o1/report.txt", "ก");
  const std::string folder = scratch.folder() + "/all";
  Watch watch(scratch.folder() + "/none", {folder}, {folder + "/./out.json"});
  scratch.Write("all/out.json", "{}");
  CHECK(watch.Changed().empty());
  const std::string other = scratch.Write("all/o2/other.txt", "ข");
  CHECK(watch.Changed() == Paths{other});
}

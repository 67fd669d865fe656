#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "slips.h"
#include "typed.h"

namespace oit {

// The good rules in a folder, with the words that every report is read with.
struct Rules {
  Rules() {
    for (const auto& [name, text] : GoodRules()) folder.Write(name, text);
    for (const char* words : {"columns.yaml", "kinds.yaml", "mood.yaml", "spelling.yaml"}) {
      std::filesystem::copy_file(std::string(OIT_ROOT) + "/rules/words/" + words,
                                 folder.path / "words" / words);
    }
  }
  Ran Run(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), "rules");
    arguments.insert(arguments.end(), {"--lang", "en", "--rules", folder.path.string()});
    return Oit(arguments);
  }
  std::string Path(const std::string& name) const { return (folder.path / name).string(); }
  Folder folder;
};

}  // namespace oit

#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "document/document.h"
#include "facts/facts.h"
#include "facts/needles.h"
#include "facts/parts.h"

namespace oit::facts {

// The lists "columns.*": what a header or a heading says its column or section is for.
class ColumnWords {
 public:
  static Result<ColumnWords> Compile(const WordLists& words);

  // The role that a header's key text names: of its words, the longest; of two that
  // overlap, the one that stands first. Words of up to three letters ("ที่") only where
  // they are the whole header.
  Role RoleOf(std::string_view key) const;

  // A heading has the role of the words that it starts with.
  Role RoleOfHeading(std::string_view key) const;

  // The longest column's name that the key text starts with.
  struct Word {
    Role role = Role::kNone;
    uint32_t length = 0;
  };
  std::optional<Word> WordAt(std::string_view key) const;
  // The names of the columns in the key text, in order. Spans count from its start.
  std::vector<std::pair<Role, Span>> WordsIn(std::string_view key) const;

  // Column roles from the innermost header level that names one.
  TableFacts ReadTable(const Document& document, const Table& table) const;

  // Lines of prose that name a role before a colon and say something after it.
  std::vector<Label> ReadLabels(const Document& document) const;

  // For each block the role of the nearest heading that has one; titles have none.
  std::vector<Role> ReadSections(const Reading& reading, const Title& title) const;

 private:
  void FollowLabels(const Document& document, std::vector<Role>* roles) const;

  Needles words_;  // ids are roles; kNone for exceptions
};

}  // namespace oit::facts

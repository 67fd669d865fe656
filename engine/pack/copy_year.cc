#include "pack/copy_year.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "pack/year_text.h"
#include "text/dates.h"
#include "text/key.h"
#include "yaml/value.h"

namespace oit {
namespace {

using yaml::Type;
using yaml::Value;

// A piece of the old text.
struct Piece {
  size_t begin = 0;
  size_t size = 0;
  bool Holds(size_t at) const { return begin <= at && at < begin + size; }
};

struct Edit {
  Piece old;
  std::string text;  // what stands there in the new text
};

// Byte offsets of the lines of a text, and of columns in them.
class Lines {
 public:
  explicit Lines(std::string_view text) : text_(text), begins_{0} {
    for (size_t at = 0; at < text.size(); ++at) {
      if (text[at] == '\n') begins_.push_back(at + 1);
    }
  }

  // Columns count code points, from 1.
  size_t At(uint32_t line, uint32_t column) const {
    size_t at = Begin(line);
    for (uint32_t passed = 1; passed < column && at < text_.size(); ++passed) {
      for (++at; at < text_.size() && (text_[at] & 0xC0) == 0x80;) ++at;
    }
    return at;
  }
  size_t Begin(uint32_t line) const {
    return line <= begins_.size() ? begins_[line - 1] : text_.size();
  }
  uint32_t Of(size_t at) const {
    const auto after = std::upper_bound(begins_.begin(), begins_.end(), at);
    return static_cast<uint32_t>(after - begins_.begin());
  }

 private:
  std::string_view text_;
  std::vector<size_t> begins_;
};

bool NamesLaw(const std::string& text) {
  const Result<KeyPhrase> key = NormalisePhrase(text);
  if (!key) return false;
  const std::vector<YearHit> years = FindYears(key->key);
  return std::any_of(years.begin(), years.end(), [](const YearHit& year) { return year.of_law; });
}

class YearCopier {
 public:
  YearCopier(const Year& year, int to)
      : year_(year), to_(to), text_(year.text), lines_(year.text) {}

  Result<YearCopy> Run() {
    const Result<yaml::File> file = yaml::Parse(year_.file, year_.text);
    if (!file) return file.errors();
    copy_.from = year_.year;
    copy_.to = to_;
    Insert(0, fmt::format("# ปี {}: คัดลอกจาก {}.yaml ทุกข้อยังไม่ได้เทียบกับคู่มือของปี {}\n", to_, year_.year,
                          to_));
    const Value& root = file->root;
    if (const Value* number = root.Find("year")) Rewrite(*number, std::to_string(to_));
    UnconfirmAll(root);
    Walk(root, "");
    Apply();
    FindNotes();
    const Result<yaml::File> copy = yaml::Parse(year_.file, copy_.text);
    if (!copy) return copy.errors();
    return std::move(copy_);
  }

 private:
  void Insert(size_t at, std::string text) { edits_.push_back({{at, 0}, std::move(text)}); }

  // Where a value stands, if it is written as it reads; else (folded, escaped) its line.
  Piece Find(const Value& value, bool* as_it_reads) const {
    size_t begin = lines_.At(value.line, value.column);
    if (begin < text_.size() && (text_[begin] == '"' || text_[begin] == '\'')) ++begin;
    *as_it_reads = text_.substr(begin, value.text.size()) == value.text;
    if (*as_it_reads) return {begin, value.text.size()};
    const size_t line = lines_.Begin(value.line);
    return {line, lines_.Begin(value.line + 1) - line};
  }

  bool Rewrite(const Value& value, const std::string& text) {
    bool as_it_reads = false;
    const Piece piece = Find(value, &as_it_reads);
    if (as_it_reads) edits_.push_back({piece, text});
    return as_it_reads;
  }

  // Items, which their titles and elements follow, and what else has a standing.
  void UnconfirmAll(const Value& root) {
    for (const char* key : {"weights", "oit_window"}) {
      if (const Value* one = root.Find(key)) Unconfirm(*one);
    }
    for (const char* key : {"grades", "indicators", "sections", "items"}) {
      if (const Value* all = root.Find(key)) {
        for (const Value& one : all->items) Unconfirm(one);
      }
    }
  }

  // "standing: likely" for a map, on a line of its own where its fields have one.
  void Unconfirm(const Value& map) {
    if (const Value* code = map.Find("code")) copy_.to_check.push_back(code->text);
    if (map.Find("standing") == nullptr) {
      if (const size_t at = lines_.At(map.line, map.column); text_.substr(at, 1) == "{") {
        Insert(at + 1, fmt::format("standing: {}, ", Name(Standing::kLikely)));
      } else {
        AddStandingLine(map);
      }
    }
    DoubtAll(map);
  }

  // Behind the first field that is a text.
  void AddStandingLine(const Value& map) {
    for (size_t i = 0; i < map.items.size(); ++i) {
      if (map.items[i].type != Type::kText) continue;
      return Insert(
          lines_.Begin(map.items[i].line + 1),
          fmt::format("{:>{}}standing: {}  # คัดลอกจากปี {}: เทียบกับคู่มือปี {} แล้วจึงลบบรรทัดนี้\n", "",
                      map.keys[i].column - 1, Name(Standing::kLikely), year_.year, to_));
    }
  }

  // Every standing in it.
  void DoubtAll(const Value& value) {
    for (size_t i = 0; i < value.items.size(); ++i) {
      if (value.type == Type::kMap && value.keys[i].text == "standing") Doubt(value.items[i]);
      DoubtAll(value.items[i]);
    }
  }

  void Doubt(const Value& standing) {
    if (standing.text == Name(Standing::kConfirmed)) Rewrite(standing, Name(Standing::kLikely));
  }

  // Every text of the file, with the key it stands under.
  void Walk(const Value& value, std::string_view key) {
    if (value.type == Type::kText) return MoveYears(value, key);
    for (size_t i = 0; i < value.items.size(); ++i) {
      const std::string_view under = value.type == Type::kMap ? value.keys[i].text : key;
      if (under != "sources") Walk(value.items[i], under);  // they are what they are
    }
  }

  bool IsOld(int year) const { return year == year_.year || year == year_.year - 1; }

  void MoveYears(const Value& value, std::string_view key) {
    if (key == "note" || key == "source" || key == "year") return;
    const std::vector<NamedYear> years = NamedYears(value.text);
    if (std::none_of(years.begin(), years.end(),
                     [this](const NamedYear& named) { return IsOld(named.year); })) {
      return;
    }
    bool ignored = false;
    told_.push_back(Find(value, &ignored));
    const bool wording = key == "th" || key == "en" || key == "title" || key == "instrument";
    const std::string after = MovedOn(value.text, years);
    if (wording && !NamesLaw(value.text) && Rewrite(value, after)) {
      copy_.moved.push_back({value.line, value.text, after});
    } else {
      copy_.left.push_back({value.line, value.text, ""});
    }
  }

  std::string MovedOn(const std::string& text, const std::vector<NamedYear>& years) const {
    std::string moved;
    size_t done = 0;
    for (const NamedYear& named : years) {
      if (!IsOld(named.year)) continue;
      moved += text.substr(done, named.begin - done);
      moved += WriteYear(named.year + to_ - year_.year, named.thai_digits);
      done = named.begin + named.size;
    }
    return moved + text.substr(done);
  }

  void Apply() {
    std::stable_sort(edits_.begin(), edits_.end(),
                     [](const Edit& a, const Edit& b) { return a.old.begin < b.old.begin; });
    size_t done = 0;
    for (const Edit& edit : edits_) {
      copy_.text += text_.substr(done, edit.old.begin - done);
      copy_.text += edit.text;
      done = edit.old.begin + edit.old.size;
    }
    copy_.text += text_.substr(done);
    for (CopiedValue& value : copy_.moved) value.line = NewLine(value.line);
    for (CopiedValue& value : copy_.left) value.line = NewLine(value.line);
  }

  // Where a line of the old file stands in the new one.
  uint32_t NewLine(uint32_t line) const {
    const size_t begin = lines_.Begin(line);
    return line + static_cast<uint32_t>(
                      std::count_if(edits_.begin(), edits_.end(), [begin](const Edit& edit) {
                        return edit.old.begin <= begin && edit.text.ends_with('\n');
                      }));
  }

  // What names the old years and is no value told of.
  void FindNotes() {
    for (const NamedYear& named : NamedYears(text_)) {
      const bool told = std::any_of(told_.begin(), told_.end(), [&named](const Piece& piece) {
        return piece.Holds(named.begin);
      });
      const bool rewritten = std::any_of(edits_.begin(), edits_.end(), [&named](const Edit& edit) {
        return edit.old.Holds(named.begin);
      });
      if (!IsOld(named.year) || told || rewritten) continue;
      const uint32_t at = NewLine(lines_.Of(named.begin));
      if (copy_.notes.empty() || copy_.notes.back() != at) copy_.notes.push_back(at);
    }
  }

  const Year& year_;
  const int to_;
  const std::string_view text_;
  const Lines lines_;
  std::vector<Edit> edits_;
  std::vector<Piece> told_;  // values told of
  YearCopy copy_;
};

}  // namespace

Result<YearCopy> CopyYear(const Year& from, int to) { return YearCopier(from, to).Run(); }

}  // namespace oit

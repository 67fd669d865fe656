#include "load/data/json_values.h"

#include <cstddef>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>
#include <vector>

#include "load/text/lines.h"

namespace oit {
namespace {

using nlohmann::json;
using yaml::Type;
using yaml::Value;

// Reads the text for the parser and tells how far it has read.
class Reading {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  Reading(const char* at, const char** told) : at_(at), told_(told) {}
  reference operator*() const { return *at_; }
  Reading& operator++() {
    *told_ = ++at_;
    return *this;
  }
  bool operator==(const Reading& other) const { return at_ == other.at_; }
  bool operator!=(const Reading& other) const { return at_ != other.at_; }

 private:
  const char* at_;
  const char** told_;
};

Error Damaged(Place place) {
  return Error{"load.damaged",
               {"ข้อมูล JSON ผิดรูปแบบตรงนี้ จึงอ่านต่อไม่ได้", "this is no JSON from here on"},
               std::move(place),
               "",
               {"ตรวจเครื่องหมาย , : { } [ ] และเครื่องหมายคำพูดใกล้ตำแหน่งนี้ หรือส่งออกไฟล์จากระบบอีกครั้ง",
                "look at the , : { } [ ] and quotation marks near this place, or export it anew"}};
}

Error TooDeep(Place place) {
  return Error{"load.too_large",
               {"ข้อมูลซ้อนกันลึกเกินกว่าที่รายงานหนึ่งฉบับควรมี",
                "lists and objects stand deeper inside one another than a report needs"},
               std::move(place),
               "",
               {"ตรวจดูว่าเป็นไฟล์รายงานจริง", "check that it is a report"}};
}

Error TooMany(Place place) {
  return Error{"load.too_large",
               {"ไฟล์มีข้อมูลมากเกินกว่าที่รายงานหนึ่งฉบับควรมี", "the file holds more than a report can"},
               std::move(place),
               "",
               {"ตรวจดูว่าเป็นไฟล์รายงานจริง หรือแบ่งไฟล์ออกเป็นส่วน ๆ",
                "check that it is a report, or split it into parts"}};
}

// Builds the values from the parser's events (nlohmann's SAX interface fixes the names).
class Builder {
 public:
  Builder(const std::string& path, std::string_view source)
      : path_(path), source_(source), lines_(source), told_(source.data()) {}

  bool Run() {
    const char* end = source_.data() + source_.size();
    return json::sax_parse(Reading(told_, &told_), Reading(end, &told_), this);
  }
  Value TakeRoot() { return std::move(root_); }
  const std::optional<Error>& error() const { return error_; }

  bool null() { return Put(Next(Type::kNull)); }
  bool boolean(bool value) { return Text(value ? "true" : "false"); }
  bool number_integer(json::number_integer_t value) { return Text(std::to_string(value)); }
  bool number_unsigned(json::number_unsigned_t value) { return Text(std::to_string(value)); }
  bool number_float(json::number_float_t, const std::string& written) { return Text(written); }
  bool string(std::string& text) { return Put(Quoted(std::move(text))); }
  bool binary(json::binary_t&) { return false; }
  bool key(std::string& text) {
    open_.back().keys.push_back(Quoted(std::move(text)));
    return Count();
  }
  bool start_object(size_t) { return Open(Type::kMap); }
  bool end_object() { return Close(); }
  bool start_array(size_t) { return Open(Type::kList); }
  bool end_array() { return Close(); }
  bool parse_error(size_t, const std::string&, const json::exception&) {
    const uint32_t read = Read();
    return Fail(Damaged(PlaceOf(read > 0 ? read - 1 : 0)));
  }

 private:
  uint32_t Read() const { return static_cast<uint32_t>(told_ - source_.data()); }

  Place PlaceOf(uint32_t offset) {
    lines_.MoveTo(offset);
    return {path_, lines_.line(), lines_.column()};
  }

  // A value that begins where the last one ended: only blanks and signs stand between them.
  Value Next(Type type) {
    const size_t begin = source_.find_first_not_of(" \t\r\n,:{}[]", last_);
    return At(std::min(begin, source_.size()), type);
  }

  Value At(size_t offset, Type type) {
    lines_.MoveTo(static_cast<uint32_t>(offset));
    last_ = Read();
    Value value;
    value.type = type;
    value.line = lines_.line();
    value.column = lines_.column();
    return value;
  }

  bool Text(std::string text) {
    Value value = Next(Type::kText);
    value.text = std::move(text);
    return Put(std::move(value));
  }

  // Its place is behind the quote.
  Value Quoted(std::string text) {
    Value value = Next(Type::kText);
    ++value.column;
    value.text = std::move(text);
    return value;
  }

  bool Open(Type type) {
    open_.push_back(At(Read() - 1, type));
    if (open_.size() <= yaml::kMaxDepth) return true;
    return Fail(TooDeep({path_, open_.back().line, open_.back().column}));
  }

  bool Close() {
    Value value = std::move(open_.back());
    open_.pop_back();
    last_ = Read();
    return Put(std::move(value));
  }

  bool Put(Value value) {
    if (open_.empty()) {
      root_ = std::move(value);
      return true;
    }
    open_.back().items.push_back(std::move(value));
    return Count();
  }

  bool Count() { return ++values_ <= yaml::kMaxValues || Fail(TooMany(PlaceOf(Read()))); }

  bool Fail(Error error) {
    error_ = std::move(error);
    return false;
  }

  const std::string& path_;
  std::string_view source_;
  LineCounter lines_;
  const char* told_;
  size_t last_ = 0;  // behind the last value
  size_t values_ = 0;
  std::vector<Value> open_;
  Value root_;
  std::optional<Error> error_;
};

}  // namespace

Result<yaml::File> ParseJson(const std::string& path, std::string_view source) {
  Builder builder(path, source);
  if (!builder.Run()) return builder.error().value_or(Damaged({path, 0, 0}));
  return yaml::File{path, "", builder.TakeRoot()};
}

}  // namespace oit

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>
#include <unordered_map>

#include "yaml/text.h"
#include "yaml/value.h"

namespace oit::yaml {
namespace {

// Thrown through the parser, caught in Parse: nothing after this is worth reading.
struct Stop {};

// Whether the text in quotes at the start of `rest` ends in it.
bool IsClosed(std::string_view rest) {
  const char quote = rest[0];
  for (size_t i = 1; i < rest.size(); ++i) {
    if (quote == '"' && rest[i] == '\\') {
      ++i;
    } else if (rest[i] == quote) {
      if (quote == '"' || rest.substr(i, 2) != "''") return true;
      ++i;
    }
  }
  return false;
}

bool IsCurlyQuoted(std::string_view text) {
  const auto curly = [](std::string_view end) {
    return end == "“" || end == "”" || end == "‘" || end == "’";
  };
  constexpr size_t kBytes = 3;
  return text.size() > 2 * kBytes && curly(text.substr(0, kBytes)) &&
         curly(text.substr(text.size() - kBytes));
}

// The offset behind a "-" or "NAME:" at the start of the line that lacks its space; 0 for none.
size_t LacksSpace(std::string_view line) {
  size_t at = std::min(line.find_first_not_of(' '), line.size());
  if (line.substr(at, 2) == "- ") at = std::min(line.find_first_not_of(' ', at + 2), line.size());
  if (line.substr(at, 1) == "-") {
    return line.substr(at, 3) == "---" || at + 1 == line.size() ? 0 : at + 1;
  }
  const size_t colon = line.find_first_not_of("abcdefghijklmnopqrstuvwxyz_", at);
  if (colon == at || line.substr(std::min(colon, line.size()), 1) != ":") return 0;
  const std::string_view next = line.substr(colon + 1, 1);
  return next.empty() || next == " " || next == "/" ? 0 : colon + 1;
}

// Builds the tree from the parser's events, so that nothing is resolved or expanded.
class Builder : public YAML::EventHandler {
 public:
  Builder(const std::string& path, const std::string& plain) : path_(path) {
    root.line = root.column = 1;
    size_t begin = 0;
    while (begin <= plain.size()) {
      const size_t end = std::min(plain.find('\n', begin), plain.size());
      lines_.push_back(std::string_view(plain).substr(begin, end - begin));
      begin = end + 1;
    }
  }

  Value root;
  Errors errors;

  void Fail(std::string code, const Value& where, Bilingual message, Bilingual hint) {
    const std::string excerpt =
        where.line >= 1 && where.line <= lines_.size() ? std::string(lines_[where.line - 1]) : "";
    errors.push_back({std::move(code),
                      std::move(message),
                      {path_, where.line, where.column},
                      excerpt,
                      std::move(hint)});
  }

  // The parser's columns are bytes, and count from 0.
  Value At(const YAML::Mark& mark, Type type) const {
    Value value;
    value.type = type;
    if (mark.line < 0) return value;
    value.line = static_cast<uint32_t>(mark.line) + 1;
    const std::string_view line = value.line <= lines_.size() ? lines_[value.line - 1] : "";
    value.column = CodePoints(line.substr(0, static_cast<size_t>(mark.column))) + 1;
    return value;
  }

  // What the parser could not read. It stumbles behind a missing space, at times a line later.
  void FailSyntax(const YAML::Mark& mark, const std::string& message) {
    const Value where = At(mark, Type::kNull);
    for (uint32_t line = where.line; line + 1 >= where.line && line >= 1; --line) {
      const std::string_view text = line <= lines_.size() ? lines_[line - 1] : "";
      const size_t behind = LacksSpace(text);
      if (behind == 0) continue;
      Value spot = where;
      spot.line = line;
      spot.column = CodePoints(text.substr(0, behind)) + 1;
      Fail("yaml.syntax", spot,
           {fmt::format("หลัง {} ต้องเว้นวรรค", text[behind - 1]),
            fmt::format("a space is missing behind the {}", text[behind - 1])},
           {"เคาะเว้นวรรคหนึ่งครั้งตรงนี้", "put one space here"});
      return;
    }
    const Explained says = Explain(message);
    Fail("yaml.syntax", where, says.message, says.hint);
  }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ < 2) return;
    Fail("yaml.documents", At(mark, Type::kNull),
         {"บรรทัดนี้ไม่ต่อเนื่องกับข้างบน", "this line does not belong to what stands above"},
         {"จัดย่อหน้าให้ตรงกับข้างบน ลบบรรทัด --- และสิ่งที่อยู่หลังวงเล็บปิดตัวสุดท้าย",
          "line it up with what stands above; delete lines of --- and what follows the last "
          "closing bracket"});
    throw Stop();
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override { Put(At(mark, Type::kNull)); }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    RefuseAnchor(mark);
    Put(At(mark, Type::kNull));
  }
  void OnAnchor(const YAML::Mark& mark, const std::string&) override { RefuseAnchor(mark); }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                const std::string& text) override {
    CheckTag(mark, tag);
    Value value = At(mark, Type::kText);
    value.text = text;
    CheckQuote(mark, value);
    Put(std::move(value));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    Open(mark, tag, Type::kList);
  }
  void OnSequenceEnd() override { Close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {
    Open(mark, tag, Type::kMap);
  }
  void OnMapEnd() override { Close(); }

 private:
  void RefuseAnchor(const YAML::Mark& mark) {
    Fail("yaml.anchor", At(mark, Type::kNull),
         {"ข้อความขึ้นต้นด้วย & หรือ * ซึ่งใช้ไม่ได้ที่นี่",
          "a text that starts with & or * (anchors and aliases are not used here)"},
         {"ใส่เครื่องหมายคำพูดครอบข้อความ \"...\" หรือเขียนเนื้อหาซ้ำเต็ม ๆ",
          "put the text in quotes \"...\", or write the content out again"});
  }

  void CheckTag(const YAML::Mark& mark, const std::string& tag) {
    if (tag.empty() || tag == "?" || tag == "!") return;
    Fail("yaml.tag", At(mark, Type::kNull),
         {"ข้อความขึ้นต้นด้วย ! ซึ่งใช้ไม่ได้ที่นี่", "a text that starts with ! (tags are not used here)"},
         {"ใส่เครื่องหมายคำพูดครอบข้อความ \"...\"", "put the text in quotes \"...\""});
  }

  // The parser takes a text whose quote is never closed, up to the end of the file, and the
  // curly quotes of a word processor as a part of the text.
  void CheckQuote(const YAML::Mark& mark, const Value& value) {
    if (IsCurlyQuoted(value.text)) {
      Fail("yaml.quote", value,
           {"เครื่องหมายคำพูดโค้ง “ ” ใช้ครอบข้อความไม่ได้", "curly quotes “ ” do not hold a text"},
           {"พิมพ์เครื่องหมายคำพูดตรง (\") แทน", "type straight ones (\") instead"});
      return;
    }
    if (value.line == 0 || value.line > lines_.size()) return;
    const std::string_view line = lines_[value.line - 1];
    const auto begin = static_cast<size_t>(mark.column);
    if (begin >= line.size() || (line[begin] != '"' && line[begin] != '\'')) return;
    if (IsClosed(line.substr(begin))) return;
    Fail("yaml.quote", value,
         {fmt::format("เครื่องหมายคำพูด {} ไม่ปิดในบรรทัดนี้", line[begin]),
          fmt::format("the quotation mark {} is not closed on this line", line[begin])},
         {"เติมเครื่องหมายคำพูดปิดท้ายข้อความ", "add the closing quotation mark"});
    throw Stop();
  }

  void Open(const YAML::Mark& mark, const std::string& tag, Type type) {
    CheckTag(mark, tag);
    open_.push_back(At(mark, type));
    if (open_.size() <= kMaxDepth) return;
    Fail("yaml.depth", open_.back(),
         {fmt::format("ซ้อนกันลึกเกิน {} ชั้น", kMaxDepth),
          fmt::format("more than {} lists and maps inside one another", kMaxDepth)},
         {"ตรวจวงเล็บและย่อหน้า", "look at the brackets and the indentation"});
    throw Stop();
  }

  void Close() {
    Value value = std::move(open_.back());
    open_.pop_back();
    RefuseDoubled(value);
    Put(std::move(value));
  }

  void Put(Value value) {
    if (++values_ > kMaxValues) {
      Fail("yaml.size", value, {"ไฟล์มีข้อมูลมากเกินไป", "the file holds too many values"},
           {"แบ่งเป็นหลายไฟล์", "split it into several files"});
      throw Stop();
    }
    if (open_.empty()) {
      root = std::move(value);
      return;
    }
    Value& parent = open_.back();
    if (parent.type == Type::kList || parent.keys.size() > parent.items.size()) {
      if (value.type == Type::kNull && parent.type == Type::kMap)
        PlaceAs(parent.keys.back(), value);
      parent.items.push_back(std::move(value));
      return;
    }
    if (value.type != Type::kText || value.text.empty()) {
      Fail("yaml.key", value, {"ชื่อช่องต้องเป็นข้อความ", "the name of a field must be a text"},
           {"เขียนเป็น ชื่อช่อง: ค่า", "write NAME: VALUE"});
    }
    parent.keys.push_back(std::move(value));
  }

  static void PlaceAs(const Value& key, Value& value) {
    value.line = key.line;
    value.column = key.column;
  }

  void RefuseDoubled(const Value& map) {
    std::unordered_map<std::string_view, uint32_t> lines;
    for (const Value& key : map.keys) {
      if (key.type != Type::kText) continue;
      const auto [first, fresh] = lines.emplace(key.text, key.line);
      if (fresh) continue;
      Fail("yaml.doubled_key", key,
           {fmt::format("ช่อง “{}” ซ้ำกับบรรทัด {}", key.text, first->second),
            fmt::format("the field “{}” stands on line {} already", key.text, first->second)},
           {"เก็บไว้เพียงบรรทัดเดียว ถ้าเป็นข้อใหม่ ให้ขึ้นต้นด้วยขีด -",
            "keep one of the two; if a new entry begins here, start it with a -"});
    }
  }

  const std::string& path_;
  std::vector<std::string_view> lines_;
  std::vector<Value> open_;
  int documents_ = 0;
  size_t values_ = 0;
};

void Run(const std::string& plain, Builder& builder) {
  std::istringstream stream(plain);
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
  } catch (const Stop&) {
  } catch (const YAML::Exception& problem) {
    builder.FailSyntax(problem.mark, problem.msg);
  }
}

}  // namespace

Result<File> Parse(std::string path, std::string text) {
  Errors errors = CheckText(path, text);
  if (!errors.empty()) return errors;
  const std::string plain = PlainLines(text) + "\n";  // its scanner needs one, see CheckQuote
  Builder builder(path, plain);
  Run(plain, builder);
  if (!builder.errors.empty()) return builder.errors;
  return File{std::move(path), std::move(text), std::move(builder.root)};
}

}  // namespace oit::yaml

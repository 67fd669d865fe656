#include "facts/shapes.h"

#include <algorithm>

#include "facts/contacts.h"
#include "facts/needles.h"
#include "facts/parts.h"
#include "facts/persons.h"
#include "text/dates.h"
#include "text/key.h"

namespace oit {
namespace facts {
namespace {

enum Word : uint32_t { kUnit, kCurrency, kPercent };

struct WordsOfKind {
  Word word;
  std::vector<std::string_view> utf8;
};

const Needles& NumberWords() {
  static const Needles kWords = [] {
    Needles needles;
    const WordsOfKind kAll[] = {
        {kCurrency, {"บาท", "ล้านบาท", "แสนบาท", "หมื่นบาท", "พันบาท"}},
        {kUnit, {"คน",     "ราย",         "เรื่อง",      "ครั้ง",    "โครงการ", "กิจกรรม",  "คะแนน",
                 "รายการ", "ฉบับ",         "แห่ง",       "หมู่บ้าน",  "ครัวเรือน", "ชุด",      "ท่าน",
                 "คำขอ",   "เรื่องร้องเรียน", "หน่วยงาน",   "ตำแหน่ง", "อัตรา",    "วัน",      "วันทำการ",
                 "ชั่วโมง",  "นาที",         "ข้อร้องเรียน", "หลักสูตร", "%",       "เปอร์เซ็นต์"}},
        {kPercent, {"ร้อยละ"}}};
    for (const WordsOfKind& words : kAll) {
      for (std::string_view word : words.utf8) needles.Add(word, words.word);
    }
    return needles;
  }();
  return kWords;
}

class ShapeReader {
 public:
  ShapeReader(const Document& document, uint32_t block)
      : document_(document), block_(document.blocks[block]), key_(document.Key(block_)) {}

  std::vector<ShapeHit> Read() {
    if (block_.kind == BlockKind::kImage) Add(Shape::kImage, Whole());
    ReadDates();
    ReadPersons();
    for (Span span : FindPosts(key_)) Add(Shape::kPosition, span);
    ReadNumbers();
    for (Span span : FindPhones(key_)) Add(Shape::kPhone, span);
    for (Span span : FindEmails(key_)) Add(Shape::kEmail, span);
    for (Span span : FindAddresses(key_)) Add(Shape::kAddress, span);
    ReadLinks();
    std::sort(hits_.begin(), hits_.end(), [](const ShapeHit& a, const ShapeHit& b) {
      if (a.key.begin != b.key.begin) return a.key.begin < b.key.begin;
      return a.shape < b.shape;
    });
    return std::move(hits_);
  }

 private:
  Span Whole() const { return {0, static_cast<uint32_t>(key_.size())}; }

  void Add(Shape shape, Span span) {
    hits_.push_back({shape, {block_.key.begin + span.begin, block_.key.begin + span.end}});
  }

  void ReadDates() {
    for (const DateHit& hit : FindDates(key_)) {
      if (hit.date.full()) Add(Shape::kDate, hit.span);
    }
    for (const YearHit& hit : FindYears(key_)) {
      if (!hit.of_law) Add(Shape::kYear, hit.span);
    }
  }

  void ReadPersons() {
    for (const PersonName& name : FindPersons(document_.text, block_.key)) {
      if (name.family) hits_.push_back({Shape::kPersonName, name.key});
    }
  }

  void ReadNumbers() {
    for (uint32_t at = 0; at < key_.size();) {
      uint32_t end = at + 1;
      std::optional<double> number = ParseNumber(key_, at, &end);
      if (number) ReadUnit({at, end});
      at = number ? std::max(end, at + 1) : at + 1;
    }
  }

  void ReadUnit(Span number) {
    auto unit = NumberWords().At(key_, SkipSpaces(key_, number.end));
    if (unit && unit->id == kCurrency) {
      Add(Shape::kAmount, {number.begin, unit->span.end});
    } else if (unit && unit->id == kUnit) {
      Add(Shape::kNumber, {number.begin, unit->span.end});
    } else {
      std::string_view before = TrimSpaces(key_.substr(0, number.begin));
      static const std::string kOfHundred = KeyOf("ร้อยละ");
      bool percent = before.size() >= kOfHundred.size() &&
                     before.substr(before.size() - kOfHundred.size()) == kOfHundred;
      if (percent) Add(Shape::kNumber, number);
    }
  }

  // Addresses that are written out; else, for a link behind words, the block.
  void ReadLinks() {
    std::vector<Span> written = FindUrls(key_);
    for (Span span : written) Add(Shape::kLink, span);
    bool has_link = block_.links.size() > 0;
    if (written.empty() && has_link) Add(Shape::kLink, Whole());
  }

  const Document& document_;
  const Block& block_;
  std::string_view key_;
  std::vector<ShapeHit> hits_;
};

}  // namespace
}  // namespace facts

std::vector<ShapeHit> FindShapes(const Document& document, uint32_t block) {
  return facts::ShapeReader(document, block).Read();
}

ShapeIndex::ShapeIndex(const Document& document) : document_(document) {}

const std::vector<ShapeHit>& ShapeIndex::Of(uint32_t block) const {
  if (blocks_.empty()) blocks_.resize(document_.blocks.size());
  std::optional<std::vector<ShapeHit>>& shapes = blocks_[block];
  if (!shapes) shapes = FindShapes(document_, block);
  return *shapes;
}

bool HoldsShape(const Document& document, Span blocks, const std::vector<Shape>& wanted) {
  auto asked = [&](Shape shape) {
    return std::find(wanted.begin(), wanted.end(), shape) != wanted.end();
  };
  for (uint32_t b = blocks.begin; b < blocks.end; ++b) {
    bool link = asked(Shape::kLink) || asked(Shape::kImage);
    if (link && !document.blocks[b].links.empty()) return true;
    const std::vector<ShapeHit> found = FindShapes(document, b);
    bool holds = std::any_of(found.begin(), found.end(),
                             [&](const ShapeHit& hit) { return asked(hit.shape); });
    if (holds) return true;
  }
  return false;
}

bool IsExactForm(const std::vector<Shape>& forms) {
  return !forms.empty() && std::all_of(forms.begin(), forms.end(), [](Shape form) {
    return form == Shape::kPhone || form == Shape::kEmail || form == Shape::kLink ||
           form == Shape::kOwnLink || form == Shape::kImage || form == Shape::kDate;
  });
}

}  // namespace oit

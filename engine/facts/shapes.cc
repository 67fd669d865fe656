#include "facts/shapes.h"

#include <algorithm>

#include "facts/contacts.h"
#include "facts/needles.h"
#include "facts/parts.h"
#include "text/dates.h"
#include "text/key.h"

namespace oit {
namespace facts {
namespace {

enum Word : uint32_t { kHonorific, kNoPerson, kPost, kLead, kUnit, kCurrency, kPercent };

struct WordsOfKind {
  Word word;
  std::vector<std::string_view> utf8;
};

// Honorifics of people and of ranks; words that start like one and are none.
const WordsOfKind kPersonWords[] = {
    {kHonorific, {"นาย",
                  "นาง",
                  "นางสาว",
                  "น.ส.",
                  "นส.",
                  "ด.ต.",
                  "ดาบตำรวจ",
                  "ดร.",
                  "ศาสตราจารย์",
                  "รองศาสตราจารย์",
                  "ผู้ช่วยศาสตราจารย์",
                  "ผศ.",
                  "รศ.",
                  "ศ.",
                  "ผศ.ดร.",
                  "รศ.ดร.",
                  "ว่าที่ ร.ต.",
                  "ว่าที่ร.ต.",
                  "ว่าที่ ร.ท.",
                  "ว่าที่ ร.อ.",
                  "ว่าที่ร้อยตรี",
                  "ว่าที่ร้อยโท",
                  "ว่าที่ร้อยเอก",
                  "ว่าที่ พ.ต.",
                  "ร้อยตรี",
                  "ร้อยโท",
                  "ร้อยเอก",
                  "ร.ต.",
                  "ร.ท.",
                  "ร.อ.",
                  "ร.ต.ต.",
                  "ร.ต.ท.",
                  "ร.ต.อ.",
                  "พันตรี",
                  "พันโท",
                  "พันเอก",
                  "พ.ต.",
                  "พ.ท.",
                  "พ.อ.",
                  "พ.ต.ต.",
                  "พ.ต.ท.",
                  "พ.ต.อ.",
                  "พล.ต.",
                  "พล.ท.",
                  "พล.อ.",
                  "พล.ต.ต.",
                  "พล.ต.ท.",
                  "พล.ต.อ.",
                  "สิบเอก",
                  "สิบโท",
                  "สิบตรี",
                  "ส.อ.",
                  "ส.ท.",
                  "ส.ต.",
                  "ส.ต.อ.",
                  "ส.ต.ท.",
                  "ส.ต.ต.",
                  "จ่าเอก",
                  "จ.อ.",
                  "จ.ส.อ.",
                  "จ.ส.ต.",
                  "จ่าสิบเอก",
                  "จ่าสิบตรี",
                  "จ่าสิบตำรวจ",
                  "พันจ่าเอก",
                  "พ.จ.อ.",
                  "พันจ่าอากาศเอก",
                  "พ.อ.อ.",
                  "จ่าอากาศเอก",
                  "หม่อมหลวง",
                  "ม.ล.",
                  "ม.ร.ว."}},
    {kNoPerson,
     {"นายกองค์การ", "นายกององค์การ",  "นายกองค์กร", "นายกเทศมนตรี", "นายกเทศบาล", "นายกอบต",
      "นายก อบต",   "นายกอบจ",       "นายก อบจ",  "นายกรัฐมนตรี",  "นายกสภา",    "นายกสมาคม",
      "นายกเมือง",   "นายกเหล่ากาชาด", "นายกฯ",     "นายกและ",     "นายกหรือ",    "นายกรอง",
      "นายทะเบียน",  "นายช่าง",        "นายอำเภอ",  "นายจ้าง",      "นายแพทย์",    "นายหน้า",
      "นายสัตวแพทย์", "นายตรวจ",       "นายทหาร",   "นายตำรวจ",    "นายด่าน",     "นายท้ายเรือ",
      "นางพยาบาล",  "นางฟ้า"}},
    {kLead,
     {"โดย", "คือ", "ให้", "กับ", "และ", "ได้แก่", "แต่งตั้ง", "นำโดย", "ชื่อ", "ของ", "เป็น", "ลงชื่อ", "ว่า",
      "ผู้บริหาร"}}};

const Needles& PersonWords() {
  static const Needles kWords = [] {
    Needles needles;
    for (const WordsOfKind& words : kPersonWords) {
      for (std::string_view word : words.utf8) needles.Add(word, words.word);
    }
    return needles;
  }();
  return kWords;
}

constexpr std::string_view kPosts[] = {"นายกองค์การบริหารส่วนตำบล",
                                       "นายกององค์การบริหารส่วนตำบล",
                                       "นายกองค์กรบริหารส่วนตำบล",
                                       "นายกองค์การบริหารส่วนจังหวัด",
                                       "นายกเทศมนตรี",
                                       "นายก อบต.",
                                       "นายก อบจ.",
                                       "รองนายก",
                                       "เลขานุการนายก",
                                       "ที่ปรึกษานายก",
                                       "ประธานสภา",
                                       "รองประธานสภา",
                                       "เลขานุการสภา",
                                       "สมาชิกสภา",
                                       "ปลัดองค์การบริหารส่วน",
                                       "รองปลัดองค์การบริหารส่วน",
                                       "ปลัดเทศบาล",
                                       "รองปลัดเทศบาล",
                                       "ปลัด อบต.",
                                       "รองปลัด อบต.",
                                       "ปลัด อบจ.",
                                       "รองปลัด",
                                       "ปลัดกระทรวง",
                                       "ปลัดอำเภอ",
                                       "ปลัดเมืองพัทยา",
                                       "หัวหน้าสำนักปลัด",
                                       "หัวหน้าสำนักงาน",
                                       "หัวหน้าฝ่าย",
                                       "หัวหน้ากลุ่ม",
                                       "หัวหน้างาน",
                                       "หัวหน้าส่วน",
                                       "หัวหน้าหน่วย",
                                       "ผู้อำนวยการ",
                                       "ผอ.",
                                       "รองผู้อำนวยการ",
                                       "ผู้ว่าราชการจังหวัด",
                                       "รองผู้ว่าราชการ",
                                       "นายอำเภอ",
                                       "อธิบดี",
                                       "รองอธิบดี",
                                       "เลขาธิการ",
                                       "รองเลขาธิการ",
                                       "อธิการบดี",
                                       "รองอธิการบดี",
                                       "คณบดี",
                                       "รองคณบดี",
                                       "ผู้กำกับการ",
                                       "รองผู้กำกับการ",
                                       "สารวัตร",
                                       "ผู้ว่าการ",
                                       "รองผู้ว่าการ",
                                       "กรรมการผู้จัดการ",
                                       "สาธารณสุขอำเภอ",
                                       "นายแพทย์",
                                       "นักวิเคราะห์นโยบาย",
                                       "นักทรัพยากรบุคคล",
                                       "นักจัดการงานทั่วไป",
                                       "นักพัฒนาชุมชน",
                                       "นักวิชาการ",
                                       "นิติกร",
                                       "นายช่าง",
                                       "วิศวกร",
                                       "เจ้าพนักงาน",
                                       "ครูผู้ดูแลเด็ก",
                                       "ผู้ช่วยเจ้าพนักงาน",
                                       "ผู้ช่วยนัก"};

const Needles& PostWords() {
  static const Needles kWords = [] {
    Needles needles;
    for (std::string_view word : kPosts) {
      needles.Add(word, kPost);
    }
    return needles;
  }();
  return kWords;
}

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

constexpr uint32_t kShortestName = 2;
constexpr uint32_t kLongestName = 24;

class ShapeReader {
 public:
  ShapeReader(const Document& document, uint32_t block)
      : document_(document), block_(document.blocks[block]), key_(document.Key(block_)) {}

  std::vector<ShapeHit> Read() {
    if (block_.kind == BlockKind::kImage) Add(Shape::kImage, Whole());
    ReadDates();
    ReadPersons();
    for (const Needles::Found& found : PostWords().Scan(key_)) Add(Shape::kPosition, found.span);
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

  bool IsBreak(uint32_t at) const {
    return at >= key_.size() || key_[at] == ' ' || !IsThai(key_[at]) ||
           document_.text.IsSoftBreak(block_.key.begin + at);
  }

  void ReadDates() {
    for (const DateHit& hit : FindDates(key_)) {
      if (hit.date.full()) Add(Shape::kDate, hit.span);
    }
    for (const YearHit& hit : FindYears(key_)) {
      if (!hit.of_law) Add(Shape::kYear, hit.span);
    }
  }

  // Letters up to a space; empty where there are too few or too many.
  Span Letters(uint32_t begin) const {
    uint32_t end = begin;
    while (end < key_.size() && IsThai(key_[end]) && (end == begin || !IsBreak(end))) ++end;
    uint32_t size = end - begin;
    return size < kShortestName || size > kLongestName ? Span{} : Span{begin, end};
  }

  bool StartsHere(uint32_t at) const {
    if (at == 0 || !IsThai(key_[at - 1])) return true;
    if (document_.text.IsSoftBreak(block_.key.begin + at)) return true;
    for (uint32_t length = 2; length <= 12 && length <= at; ++length) {
      auto lead = PersonWords().At(key_, at - length);
      if (lead && lead->id == kLead && lead->span.end == at) return true;
    }
    return false;
  }

  // An honorific, a first name and, after a space, a family name.
  void ReadPersons() {
    for (const Needles::Found& found : PersonWords().Scan(key_)) {
      if (found.id != kHonorific || !StartsHere(found.span.begin)) continue;
      Span first = Letters(SkipSpaces(key_, found.span.end));
      if (first.empty()) continue;
      Span last = Letters(SkipSpaces(key_, first.end));
      bool names_a_post = !last.empty() && PostWords().At(key_, last.begin);
      if (!last.empty() && !names_a_post) Add(Shape::kPersonName, {found.span.begin, last.end});
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

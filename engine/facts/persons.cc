#include "facts/persons.h"

#include <cstdint>

#include "facts/needles.h"
#include "facts/parts.h"

namespace oit::facts {
namespace {

enum PersonWord : uint32_t { kHonorific, kNoPerson, kLead, kPost };

struct PersonWordsOfKind {
  PersonWord word;
  std::vector<std::string_view> utf8;
};

// Honorifics of people and of ranks; words that start like one and are none.
const PersonWordsOfKind kPersonWords[] = {
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
    for (const PersonWordsOfKind& words : kPersonWords) {
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

constexpr uint32_t kShortestName = 2;
constexpr uint32_t kLongestName = 24;

class PersonReader {
 public:
  PersonReader(const KeyText& text, Span block)
      : text_(text), block_(block), key_(text.Of(block)) {}

  std::vector<PersonName> Read() const {
    std::vector<PersonName> names;
    for (const Needles::Found& found : PersonWords().Scan(key_)) {
      if (found.id != kHonorific || !StartsHere(found.span.begin)) continue;
      const Span first = Letters(SkipSpaces(key_, found.span.end));
      if (first.empty()) continue;
      const Span last = Letters(SkipSpaces(key_, first.end));
      const bool family = !last.empty() && !PostWords().At(key_, last.begin);
      names.push_back(
          {{block_.begin + found.span.begin, block_.begin + (family ? last.end : first.end)},
           family});
    }
    return names;
  }

 private:
  bool IsBreak(uint32_t at) const {
    return at >= key_.size() || key_[at] == ' ' || !IsThai(key_[at]) ||
           text_.IsSoftBreak(block_.begin + at);
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
    if (text_.IsSoftBreak(block_.begin + at)) return true;
    for (uint32_t length = 2; length <= 12 && length <= at; ++length) {
      auto lead = PersonWords().At(key_, at - length);
      if (lead && lead->id == kLead && lead->span.end == at) return true;
    }
    return false;
  }

  const KeyText& text_;
  Span block_;
  std::string_view key_;
};

}  // namespace

std::vector<PersonName> FindPersons(const KeyText& text, Span block) {
  return PersonReader(text, block).Read();
}

std::vector<Span> FindPosts(std::string_view key) {
  std::vector<Span> posts;
  for (const Needles::Found& found : PostWords().Scan(key)) posts.push_back(found.span);
  return posts;
}

}  // namespace oit::facts

#include <doctest/doctest.h>

#include <map>
#include <sstream>

#include "typed.h"
#include "yaml/value.h"

// The slips that people make who write rules: each by itself in good rules, and all that they
// are told of it.
using namespace oit;

namespace {

const char kYear[] = "years/2571.yaml";
const char kRule[] = "requirements/contact.lua";
const char kWords[] = "words/places.yaml";

const std::map<std::string, std::string> kGood = {{kYear, R"(year: 2571
instrument: แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)
sections:
  - number: "9.1"
    title: ข้อมูลพื้นฐาน
    indicator: 9
items:
  - code: O1
    title: {th: ข้อมูลการติดต่อ, en: Contact}
    section: "9.1"
    requirement: contact
    elements:
      - id: phone
        ref: O1.1
        th: หมายเลขโทรศัพท์
      - id: map
        ref: O1.2
        th: แผนที่
        standing: likely
        kind: visual
        window: current
  - code: O2
    title: {th: กระดานถามตอบ, en: Questions and answers}
    section: "9.1"
    requirement: contact
    elements: [{id: phone, ref: O2.1, th: หมายเลขโทรศัพท์}]
)"},
                                                  {kRule, R"(-- การติดต่อ
requirement "contact" {
  topic = words { "ข้อมูลการติดต่อ", "ติดต่อเรา" },

  element "phone" { named = words { "โทรศัพท์" }, is = phone },
  element "map" { named = words { "แผนที่", list "places.main_site" } },

  accept = { phone = { "โทรศัพท์" } },
}
)"},
                                                  {kWords, R"(main_site:
  about: the main web site
  words:
    - เว็บไซต์หลัก
    - หน้าเว็บไซต์
)"}};

struct Slip {
  const char* name;
  const char* file;
  const char* good;
  const char* bad;
  const char* where;  // "line:column"
  Bilingual message;
  Bilingual hint;
};

const Slip kSlips[] = {
    {"a comma missing between words",
     kRule,
     "\"ข้อมูลการติดต่อ\", \"",
     "\"ข้อมูลการติดต่อ\" \"",
     "3:36",
     {"ขาดจุลภาค (,) ก่อน \"ติดต่อเรา\"", "a comma (,) is missing before \"ติดต่อเรา\""},
     {"คั่นแต่ละค่าด้วยจุลภาค", "put a comma between values"}},
    {"a comma missing at the end of a line",
     kRule,
     "is = phone },",
     "is = phone }",
     "5:63",
     {"ขาดจุลภาค (,) ก่อน element", "a comma (,) is missing before element"},
     {"น่าจะลืมจุลภาค (,) ท้ายบรรทัดก่อนหน้า",
      "a comma (,) is probably missing at the end of the line before"}},
    {"a comma too many",
     kRule,
     "\"ติดต่อเรา\" }",
     "\"ติดต่อเรา\",, }",
     "3:50",
     {"อ่านต่อไม่ได้ที่ ,", "cannot read on at ,"},
     {"น่าจะมีจุลภาคเกิน หรือยังไม่ได้ใส่ค่า", "a comma too many, or a value is missing"}},
    {"a quote that is not closed",
     kRule,
     "\"ติดต่อเรา\"",
     "\"ติดต่อเรา",
     "3:38",
     {"ข้อความที่เปิดตรงนี้ไม่มีเครื่องหมายคำพูดปิด", "the text that opens here has no closing quote"},
     {"น่าจะลืม \" ท้ายข้อความ", "a \" is probably missing at its end"}},
    {"a quote lost in the middle",
     kRule,
     "\"ข้อมูลการติดต่อ\", \"",
     "\"ข้อมูลการติดต่อ, \"",
     "3:38",
     {"“ติดต่อเรา” อยู่นอกเครื่องหมายคำพูด", "“ติดต่อเรา” stands outside quotes"},
     {"เขียนเป็น \"ติดต่อเรา\" ถ้าครอบไว้แล้ว น่าจะมีเครื่องหมายคำพูดขาดหรือเกินก่อนหน้านี้",
      "write \"ติดต่อเรา\"; if it has its quotes, one is missing or too many before it"}},
    {"a quote that YAML does not find",
     kYear,
     "number: \"9.1\"",
     "number: \"9.1",
     "4:13",
     {"เครื่องหมายคำพูด \" ไม่ปิดในบรรทัดนี้", "the quotation mark \" is not closed on this line"},
     {"เติมเครื่องหมายคำพูดปิดท้ายข้อความ", "add the closing quotation mark"}},
    {"no quotes",
     kRule,
     "\"ติดต่อเรา\"",
     "ติดต่อเรา",
     "3:38",
     {"“ติดต่อเรา” อยู่นอกเครื่องหมายคำพูด", "“ติดต่อเรา” stands outside quotes"},
     {"เขียนเป็น \"ติดต่อเรา\" ถ้าครอบไว้แล้ว น่าจะมีเครื่องหมายคำพูดขาดหรือเกินก่อนหน้านี้",
      "write \"ติดต่อเรา\"; if it has its quotes, one is missing or too many before it"}},
    {"curly quotes",
     kRule,
     "\"ติดต่อเรา\"",
     "“ติดต่อเรา”",
     "3:38",
     {"เครื่องหมายคำพูดโค้ง (“) ใช้ไม่ได้", "curly quotes (“) do not work"},
     {"พิมพ์เครื่องหมายคำพูดตรง (\") แทน", "type straight ones (\") instead"}},
    {"curly quotes in a year",
     kYear,
     "section: \"9.1\"",
     "section: “9.1”",
     "10:14",
     {"เครื่องหมายคำพูดโค้ง “ ” ใช้ครอบข้อความไม่ได้", "curly quotes “ ” do not hold a text"},
     {"พิมพ์เครื่องหมายคำพูดตรง (\") แทน", "type straight ones (\") instead"}},
    {"a brace missing after words",
     kRule,
     "\"ติดต่อเรา\" },",
     "\"ติดต่อเรา\",",
     "3:17",
     {"{ ตรงนี้ไม่มี } ปิด", "this { has no } that closes it"},
     {"เติม } ให้ครบคู่", "add the } that is missing"}},
    {"a brace missing after an element",
     kRule,
     "is = phone },",
     "is = phone,",
     "5:19",
     {"{ ตรงนี้ไม่มี } ปิด", "this { has no } that closes it"},
     {"เติม } ให้ครบคู่", "add the } that is missing"}},
    {"a brace missing at the end",
     kRule,
     "\"โทรศัพท์\" } },\n}",
     "\"โทรศัพท์\" } },\n",
     "2:23",
     {"{ ตรงนี้ไม่มี } ปิด", "this { has no } that closes it"},
     {"เติม } ให้ครบคู่", "add the } that is missing"}},
    {"a brace too many",
     kRule,
     "is = phone },",
     "is = phone } },",
     "5:64",
     {"} ตรงนี้ปิด requirement แล้ว แต่ยังมีข้อความตามมา", "this } ends the requirement, but more follows"},
     {"น่าจะมี } เกินหนึ่งตัวในบรรทัดนี้หรือบรรทัดก่อนหน้า ลบออก",
      "there is probably one } too many on this line or above: delete it"}},
    {"= left out",
     kRule,
     "topic = words",
     "topic words",
     "3:8",
     {"หลัง topic ต้องเป็นเครื่องหมาย =", "topic must be followed by a ="},
     {"เขียนเป็น topic = ...", "write topic = ..."}},
    {": for =",
     kRule,
     "topic = words",
     "topic: words",
     "3:8",
     {"หลัง topic ต้องเป็นเครื่องหมาย =", "topic must be followed by a ="},
     {"เขียนเป็น topic = ...", "write topic = ..."}},
    {"a comment of another language",
     kRule,
     "-- การติดต่อ",
     "# การติดต่อ",
     "1:3",
     {"หมายเหตุต้องขึ้นต้นด้วย --", "a comment begins with --"},
     {"เปลี่ยน # หรือ // ต้นบรรทัดเป็น --", "put -- in the place of the # or //"}},
    {"a misspelt key",
     kRule,
     "named",
     "namd",
     "5:21",
     {"element ไม่มีคำว่า “namd”", "element has no key “namd”"},
     {"หมายถึง “named” หรือไม่", "did you mean “named”?"}},
    {"a misspelt word",
     kRule,
     "element \"phone\"",
     "Element \"phone\"",
     "5:3",
     {"ไม่รู้จักคำ “Element”", "unknown word “Element”"},
     {"หมายถึง “element” หรือไม่", "did you mean “element”?"}},
    {"a misspelt form",
     kRule,
     "is = phone",
     "is = phnoe",
     "5:56",
     {"ไม่รู้จักคำ “phnoe”", "unknown word “phnoe”"},
     {"หมายถึง “phone” หรือไม่", "did you mean “phone”?"}},
    {"a form that there is not",
     kRule,
     "is = phone",
     "is = telephone_number",
     "5:56",
     {"ไม่รู้จักคำ “telephone_number”", "unknown word “telephone_number”"},
     {"ที่ใช้ได้: person_name, position, phone, email, image, date, year, amount, number, link, "
      "own_link, address",
      "known here: person_name, position, phone, email, image, date, year, amount, number, link, "
      "own_link, address"}},
    {"a misspelt field of a year",
     kYear,
     "        ref: O1.2",
     "        rfe: O1.2",
     "17:9",
     {"ไม่รู้จักช่อง “rfe”", "no such field “rfe”"},
     {"หมายถึง “ref” หรือไม่", "did you mean “ref”?"}},
    {"a misspelt field of an item",
     kYear,
     "    section: \"9.1\"",
     "    secton: \"9.1\"",
     "10:5",
     {"ไม่รู้จักช่อง “secton”", "no such field “secton”"},
     {"หมายถึง “section” หรือไม่", "did you mean “section”?"}},
    {"a misspelt field of a word list",
     kWords,
     "  words:",
     "  word:",
     "3:3",
     {"ไม่รู้จักช่อง “word”", "no such field “word”"},
     {"หมายถึง “words” หรือไม่", "did you mean “words”?"}},
    {"text where words belong",
     kRule,
     "words { \"โทรศัพท์\" }, is",
     "\"โทรศัพท์\", is",
     "5:29",
     {"ค่าของ named ใช้ไม่ได้", "the value of named is of the wrong kind"},
     {"ต้องเป็นคำที่ค้นหา: words { \"...\", \"...\" }", "wanted: phrases: words { \"...\", \"...\" }"}},
    {"a form in quotes",
     kRule,
     "is = phone",
     "is = \"phone\"",
     "5:56",
     {"ค่าของ is ใช้ไม่ได้", "the value of is is of the wrong kind"},
     {"ต้องเป็นรูปแบบ เช่น phone หรือ any_of { phone, email } ไม่มีเครื่องหมายคำพูด",
      "wanted: a form such as phone or any_of { phone, email }, without quotes"}},
    {"a text where a list belongs",
     kYear,
     "elements: [{id: phone, ref: O2.1, th: หมายเลขโทรศัพท์}]",
     "elements: phone",
     "26:15",
     {"“elements” ต้องเป็นรายการ", "“elements” must be a list"},
     {"เขียน elements: แล้วขึ้นบรรทัดใหม่ บรรทัดละหนึ่งข้อ ขึ้นต้นด้วยขีด -",
      "write elements: and below it one entry a line, each after a -"}},
    {"an unknown requirement",
     kYear,
     "requirement: contact",
     "requirement: contcat",
     "11:18",
     {"O1: ไม่มี requirement ชื่อ “contcat”", "O1: no requirement is called “contcat”"},
     {"หมายถึง “contact” หรือไม่", "did you mean “contact”?"}},
    {"a requirement that has no file",
     kYear,
     "requirement: contact",
     "requirement: weather",
     "11:18",
     {"O1: ไม่มี requirement ชื่อ “weather”", "O1: no requirement is called “weather”"},
     {"ตรวจตัวสะกด หรือสร้างไฟล์ requirements/weather.lua ของเรื่องใหม่นี้",
      "check the spelling, or write a file requirements/weather.lua for it"}},
    {"an element that the requirement does not have",
     kYear,
     "id: map",
     "id: fax",
     "16:13",
     {"O1: “contact” ไม่มีองค์ประกอบชื่อ “fax”", "O1: “contact” has no element “fax”"},
     {"ที่ใช้ได้: phone, map", "known here: phone, map"}},
    {"an example of no element",
     kRule,
     "accept = { phone",
     "accept = { phnoe",
     "8:14",
     {"ไม่มี element “phnoe” ในไฟล์นี้", "this file has no element “phnoe”"},
     {"หมายถึง “phone” หรือไม่", "did you mean “phone”?"}},
    {"an unknown word list",
     kRule,
     "places.main_site",
     "place.main_site",
     "6:50",
     {"ไม่มีรายการคำชื่อ “place.main_site”", "no word list is called “place.main_site”"},
     {"หมายถึง “places.main_site” หรือไม่", "did you mean “places.main_site”?"}},
    {"a pattern that does not compile",
     kRule,
     "\"โทรศัพท์\" }, is",
     "pattern \"โทร(ศัพท์\" }, is",
     "5:45",
     {"วงเล็บ ( ) เปิดปิดไม่ครบคู่: \"โทร(ศัพท์\"", "The parentheses do not pair. \"โทร(ศัพท์\""},
     {"ถ้าต้องการค้นเครื่องหมายนั้นเอง ให้ใส่ \\ ข้างหน้า เช่น \\( หรือ \\.",
      "To look for the sign itself put a backslash before it: \\( or \\."}},
    {"dots at the end of a phrase",
     kRule,
     "\"ติดต่อเรา\"",
     "\"ติดต่อเรา ...\"",
     "3:38",
     {"“ติดต่อเรา ...”: ต้องมีคำอยู่ทั้งหน้าและหลังจุดสามจุด",
      "“ติดต่อเรา ...”: words must stand before and after the three dots"},
     {"คำถูกค้นกลางข้อความได้เองอยู่แล้ว ลบจุดที่อยู่หัวหรือท้ายออก",
      "a phrase is found anywhere in a text: take the dots at its edge away"}},
    {"a code twice",
     kYear,
     "code: O2",
     "code: O1",
     "22:11",
     {"รหัสข้อ “O1” ซ้ำกับบรรทัด 8", "the code “O1” stands on line 8 already"},
     {"แก้ให้แต่ละแห่งไม่ซ้ำกัน หรือลบออกหนึ่งแห่ง", "change one of the two, or delete it"}},
    {"a Thai digit in a code",
     kYear,
     "code: O2",
     "code: O๒",
     "22:11",
     {"รหัสข้อ “O๒” ไม่ถูกรูปแบบ", "“O๒” is no code of an item"},
     {"เขียนเป็น “O2” (อักษร O ตัวใหญ่ ตามด้วยเลขอารบิก)",
      "write “O2” (the capital letter O, digits 0-9)"}},
    {"a zero for the O",
     kYear,
     "code: O2",
     "code: 02",
     "22:11",
     {"รหัสข้อ “02” ไม่ถูกรูปแบบ", "“02” is no code of an item"},
     {"เขียนเป็น “O2” (อักษร O ตัวใหญ่ ตามด้วยเลขอารบิก)",
      "write “O2” (the capital letter O, digits 0-9)"}},
    {"a ref of another item",
     kYear,
     "ref: O2.1",
     "ref: O3.1",
     "26:33",
     {"“O3.1” ไม่ใช่รหัสขององค์ประกอบใน O2", "“O3.1” is no id of an element of O2"},
     {"เขียนเป็น O2.1, O2.2, ...", "write O2.1, O2.2, ..."}},
    {"an element twice in a year",
     kYear,
     "id: map",
     "id: phone",
     "16:13",
     {"องค์ประกอบ “contact.phone” ซ้ำกับบรรทัด 13",
      "the element “contact.phone” stands on line 13 already"},
     {"แก้ให้แต่ละแห่งไม่ซ้ำกัน หรือลบออกหนึ่งแห่ง", "change one of the two, or delete it"}},
    {"an element twice in a rule",
     kRule,
     "element \"map\"",
     "element \"phone\"",
     "6:11",
     {"มี element “phone” อยู่แล้ว", "there is an element “phone” already"},
     {"แต่ละ element ต้องมีชื่อของตัวเอง", "each element needs a name of its own"}},
    {"a year of the common era",
     kYear,
     "year: 2571",
     "year: 2028",
     "1:7",
     {"2028 ไม่ใช่ปีพุทธศักราช", "2028 is no year of the Buddhist era"},
     {"ถ้าเป็นปี ค.ศ. ให้เขียนเป็น 2571", "if it is a common-era year, write 2571"}},
    {"a year in Thai digits",
     kYear,
     "year: 2571",
     "year: ๒๕๗๑",
     "1:7",
     {"“year” ต้องเป็นจำนวนเต็ม แต่เขียนว่า “๒๕๗๑”", "“year” must be a whole number, not “๒๕๗๑”"},
     {"ใช้เลขอารบิก 0-9 เท่านั้น", "digits 0-9 only"}},
    {"a copied year",
     kYear,
     "year: 2571",
     "year: 2570",
     "1:7",
     {"ไฟล์ชื่อ 2571 แต่ข้างในเป็นปี 2570", "the file is named 2571 but says 2570"},
     {"แก้ให้ตรงกัน (มักลืมแก้หลังจากคัดลอกไฟล์ของปีก่อน)",
      "make them agree (often forgotten when the last year's file is copied)"}},
    {"a misspelt standing",
     kYear,
     "standing: likely",
     "standing: likly",
     "19:19",
     {"ช่อง “standing” ไม่มีค่า “likly”", "the field “standing” has no value “likly”"},
     {"หมายถึง “likely” หรือไม่", "did you mean “likely”?"}},
    {"an unknown window",
     kYear,
     "window: current",
     "window: this year",
     "21:17",
     {"ช่อง “window” ไม่มีค่า “this year”", "the field “window” has no value “this year”"},
     {"ที่ใช้ได้: any, current, previous", "known here: any, current, previous"}},
    {"an unknown kind",
     kYear,
     "kind: visual",
     "kind: photo",
     "20:15",
     {"ช่อง “kind” ไม่มีค่า “photo”", "the field “kind” has no value “photo”"},
     {"ที่ใช้ได้: element, visual, form, constraint, exception",
      "known here: element, visual, form, constraint, exception"}},
    {"an item without elements",
     kYear,
     "    elements: [{id: phone, ref: O2.1, th: หมายเลขโทรศัพท์}]\n",
     "",
     "22:5",
     {"ขาดช่อง “elements”", "the field “elements” is missing"},
     {"เขียน elements: แล้วขึ้นบรรทัดใหม่ บรรทัดละหนึ่งข้อ ขึ้นต้นด้วยขีด -",
      "write elements: and below it one entry a line, each after a -"}},
    {"elements left empty",
     kYear,
     "elements: [{id: phone, ref: O2.1, th: หมายเลขโทรศัพท์}]",
     "elements: []",
     "26:15",
     {"ช่อง “elements” ว่างอยู่", "the field “elements” is empty"},
     {"เขียน elements: แล้วขึ้นบรรทัดใหม่ บรรทัดละหนึ่งข้อ ขึ้นต้นด้วยขีด -",
      "write elements: and below it one entry a line, each after a -"}},
    {"a tab",
     kYear,
     "    section",
     "\tsection",
     "10:1",
     {"บรรทัดนี้ย่อหน้าด้วยแท็บ (ทั้งไฟล์มี 1 บรรทัด)",
      "this line is indented with a tab (1 such in the file)"},
     {"ใช้ช่องว่างแทนแท็บ", "use spaces in place of tabs"}},
    {"a line out of its column",
     kYear,
     "        ref: O1.2",
     "       ref: O1.2",
     "17:8",
     {"ย่อหน้าของบรรทัดนี้ไม่ตรงกับบรรทัดข้างเคียง", "this line does not line up with its neighbours"},
     {"ช่องของเรื่องเดียวกันต้องเริ่มตรงแนวเดียวกัน ใช้ช่องว่างจำนวนเท่ากัน",
      "fields of the same thing start in the same column: use the same number of spaces"}},
    {"no space behind a colon",
     kYear,
     "- code: O2",
     "- code:O2",
     "22:10",
     {"หลัง : ต้องเว้นวรรค", "a space is missing behind the :"},
     {"เคาะเว้นวรรคหนึ่งครั้งตรงนี้", "put one space here"}},
    {"no space behind a dash",
     kWords,
     "- หน้าเว็บไซต์",
     "-หน้าเว็บไซต์",
     "5:6",
     {"หลัง - ต้องเว้นวรรค", "a space is missing behind the -"},
     {"เคาะเว้นวรรคหนึ่งครั้งตรงนี้", "put one space here"}},
    {"a colon in a text",
     kYear,
     "th: แผนที่",
     "th: ที่ตั้ง: แผนที่",
     "18:20",
     {"มี “:” ตรงที่ไม่ควรมี หรือบรรทัดก่อนหน้าเขียนไม่จบ",
      "a “:” where none can be, or the line before is not finished"},
     {"ถ้า “:” เป็นส่วนหนึ่งของข้อความ ให้ใส่เครื่องหมายคำพูดครอบข้อความทั้งหมด \"...\" ถ้าไม่ใช่ ให้ดูย่อหน้าและ “:” "
      "ของบรรทัดก่อนหน้า",
      "if the “:” belongs to the text, put the whole text in quotes \"...\"; if not, look at the "
      "indentation and the “:” of the line before"}},
};

std::string Replaced(std::string text, const std::string& from, const std::string& to) {
  const size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

// What `oit rules list` says of rules with one file changed, without the lines of carets.
std::string Said(const Folder& folder, const std::map<std::string, std::string>& rules,
                 const std::string& language) {
  for (const auto& [name, text] : rules) folder.Write(name, text);
  const Ran ran = Oit({"rules", "list", "--rules", folder.path.string(), "--lang", language});
  CHECK(ran.status == (ran.err.empty() ? 0 : 2));
  std::istringstream lines(ran.err);
  std::string said;
  for (std::string line; std::getline(lines, line);) {
    if (line.find_first_not_of(" \t") != line.find('^')) said += line + "\n";
  }
  return said;
}

std::string Wanted(const Folder& folder, const Slip& slip, const std::string& text, Language in) {
  const std::string where = slip.where;
  const auto line = static_cast<uint32_t>(std::stoi(where));
  return (folder.path / slip.file).string() + ":" + where + ": " + slip.message.In(in) + "\n  " +
         yaml::LineOf(text, line) + "\n  " + slip.hint.In(in) + "\n";
}

// Thai text as an editor of Windows saves it.
std::string Windows874(const std::string& utf8) {
  std::string bytes;
  for (size_t i = 0; i < utf8.size(); ++i) {
    if ((utf8[i] & 0x80) == 0) {
      bytes += utf8[i];
      continue;
    }
    const unsigned code = (utf8[i + 1] & 0x3Fu) << 6 | (utf8[i + 2] & 0x3Fu);  // of U+0E00..
    bytes += static_cast<char>(code - 0xE00 + 0xA0);
    i += 2;
  }
  return bytes;
}

}  // namespace

TEST_CASE("each slip is told once, where it is, with what to do") {
  for (const Slip& slip : kSlips) {
    CAPTURE(slip.name);
    std::map<std::string, std::string> rules = kGood;
    std::string& text = rules[slip.file];
    text = Replaced(text, slip.good, slip.bad);
    const Folder folder;
    CHECK(Said(folder, rules, "th") == Wanted(folder, slip, text, Language::kThai));
    CHECK(Said(folder, rules, "en") == Wanted(folder, slip, text, Language::kEnglish));
  }
}

TEST_CASE("good rules say nothing, nor does a byte order mark") {
  const Folder folder;
  std::map<std::string, std::string> rules = kGood;
  CHECK(Said(folder, rules, "th").empty());
  for (auto& [name, text] : rules) text = "\xEF\xBB\xBF" + text;
  CHECK(Said(folder, rules, "th").empty());
}

TEST_CASE("a file in windows-874 is told with its first Thai line, readable") {
  for (const auto& [name, text] : kGood) {
    const Folder folder;
    std::map<std::string, std::string> rules = kGood;
    rules[name] = Windows874(text);
    const std::string said = Said(folder, rules, "th");
    CAPTURE(said);
    CHECK(Has(said, name + ":"));
    CHECK(Has(said, ": ไฟล์นี้บันทึกเป็น windows-874 แต่ต้องเป็น UTF-8\n"));
    const size_t thai = text.find("\xE0");
    const size_t begin = text.rfind('\n', thai) + 1;
    CHECK(Has(said, "\n  " + text.substr(begin, text.find('\n', thai) - begin) + "\n"));
    CHECK(Has(said, "เลือกรหัสอักขระ (Encoding) เป็น UTF-8"));
  }
}

TEST_CASE("a bad rule file keeps nobody from hearing of the others") {
  const Folder folder;
  std::map<std::string, std::string> rules = kGood;
  rules[kRule] = Replaced(rules[kRule], "named", "namd");
  rules[kWords] = Replaced(rules[kWords], "words:", "word:");
  const std::string said = Said(folder, rules, "en");
  CHECK(Has(said, "did you mean “named”?"));
  CHECK(Has(said, "did you mean “words”?"));
}

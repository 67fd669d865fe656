#include <fmt/format.h>

#include "yaml/text.h"

namespace oit::yaml {
namespace {

struct Entry {
  const char* begins;  // of yaml-cpp's message (yaml-cpp/exceptions.h, 0.7)
  Explained says;
};

const Explained kIndent = {
    {"ย่อหน้าของบรรทัดนี้ไม่ตรงกับบรรทัดข้างเคียง", "this line does not line up with its neighbours"},
    {"ช่องของเรื่องเดียวกันต้องเริ่มตรงแนวเดียวกัน ใช้ช่องว่างจำนวนเท่ากัน",
     "fields of the same thing start in the same column: use the same number of spaces"}};

const Explained kColon = {
    {"มี “:” ตรงที่ไม่ควรมี หรือบรรทัดก่อนหน้าเขียนไม่จบ",
     "a “:” where none can be, or the line before is not finished"},
    {"ถ้า “:” เป็นส่วนหนึ่งของข้อความ ให้ใส่เครื่องหมายคำพูดครอบข้อความทั้งหมด \"...\" "
     "ถ้าไม่ใช่ ให้ดูย่อหน้าและ “:” ของบรรทัดก่อนหน้า",
     "if the “:” belongs to the text, put the whole text in quotes \"...\"; if not, look at the "
     "indentation and the “:” of the line before"}};

const Explained kQuote = {{"เครื่องหมายคำพูดไม่ปิด", "a quotation mark is not closed"},
                          {"เติมเครื่องหมายคำพูดปิดท้ายข้อความ", "add the closing quotation mark"}};

const Explained kSign = {{"ข้อความขึ้นต้นด้วยเครื่องหมายที่มีความหมายพิเศษ (เช่น & * ! | > % @)",
                          "the text starts with a sign of special meaning (such as & * ! | > % @)"},
                         {"ใส่เครื่องหมายคำพูดครอบข้อความ \"...\"", "put the text in quotes \"...\""}};

const Explained kEscape = {
    {"เครื่องหมาย \\ ในข้อความที่อยู่ในเครื่องหมาย \"...\" มีความหมายพิเศษ",
     "a \\ inside \"...\" has a special meaning"},
    {"ใช้เครื่องหมาย '...' ครอบข้อความแทน หรือพิมพ์ \\\\", "use '...' around the text, or type \\\\"}};

const Entry kEntries[] = {
    {"end of map flow not found",
     {{"วงเล็บปีกกา { ไม่ปิด หรือขาดจุลภาค", "a { is not closed, or a comma is missing"},
      {"เติม } หรือ , และใส่เครื่องหมายคำพูดครอบข้อความที่มี , : { } [ ]",
       "add } or a comma; texts that hold , : { } [ ] need quotes"}}},
    {"end of sequence flow not found",
     {{"วงเล็บเหลี่ยม [ ไม่ปิด หรือขาดจุลภาค", "a [ is not closed, or a comma is missing"},
      {"เติม ] หรือ , และใส่เครื่องหมายคำพูดครอบข้อความที่มี , : { } [ ]",
       "add ] or a comma; texts that hold , : { } [ ] need quotes"}}},
    {"illegal flow end",
     {{"มี } หรือ ] โดยไม่มีวงเล็บเปิด", "a } or ] that nothing opens"},
      {"ลบออก หรือใส่เครื่องหมายคำพูดครอบข้อความ", "delete it, or put the text in quotes"}}},
    {"illegal block entry",
     {{"มีขีด - ตรงที่ไม่ควรมี", "a - where none can be"},
      {"ขีดของรายการเดียวกันต้องตรงแนวกัน ข้อความที่ขึ้นต้นด้วยขีดให้ใส่เครื่องหมายคำพูด",
       "the dashes of one list line up; a text that starts with a dash needs quotes"}}},
    {"illegal tab",
     {{"ย่อหน้าด้วยแท็บ", "indented with a tab"}, {"ใช้ช่องว่างแทนแท็บ", "use spaces in place of tabs"}}},
    {"illegal map value", kColon},
    {"illegal map key", kColon},
    {"end of map not found", kIndent},
    {"end of sequence not found", kIndent},
    {"illegal EOF in scalar", kQuote},
    {"illegal document indicator in scalar", kQuote},
    {"invalid character in single-quoted", kQuote},
    {"unknown escape character", kEscape},
    {"bad character found while scanning hex", kEscape},
    {"invalid unicode", kEscape},
    {"unknown token", kSign},
    {"alias not found", kSign},
    {"anchor not found", kSign},
    {"illegal character found while scanning", kSign},
    {"the referenced anchor is not defined", kSign},
    {"tag handle with no suffix", kSign},
    {"unexpected character in block scalar", kSign},
    {"cannot set zero indentation", kSign},
    {"aliases can't have any content", kSign},
};

}  // namespace

Explained Explain(const std::string& parser_message) {
  for (const Entry& entry : kEntries) {
    if (parser_message.rfind(entry.begins, 0) == 0) return entry.says;
  }
  return {{fmt::format("เขียนไม่ถูกรูปแบบ YAML ({})", parser_message),
           fmt::format("not written as YAML ({})", parser_message)},
          {"เทียบกับบรรทัดอื่นที่คล้ายกันในไฟล์นี้", "compare it with a like line of this file"}};
}

}  // namespace oit::yaml

#pragma once

#include <string>

#include "base/language.h"
#include "pack/pack.h"

// What the words of the rule language are called before people.
namespace oit {

std::string Word(ElementKind kind, Language language);  // "รูปหรือแผนที่"
std::string Word(Required required, Language language);  // "ไม่บังคับ"
std::string Word(Window window, Language language);      // "ปีที่ประเมิน"
std::string Word(Shape shape, Language language);  // "หมายเลขโทรศัพท์"
std::string Word(ExampleContext context, Language language);  // "ขั้นตอนในแผน"
// A level by its name in the rules ("planned"): "ยังเป็นแผน".
std::string LevelWord(const std::string& name, Language language);
// "ข้อมูลของปี 2567"; empty for any year.
std::string WindowWords(Window window, int year, Language language);

}  // namespace oit

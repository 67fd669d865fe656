#include "golden/score_sections.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace oit {
namespace {

constexpr int kIndicators = 10;
constexpr std::array<int, 3> kEnds = {5, 8, 10};  // last indicator of each instrument
constexpr std::array<const char*, 3> kInstruments = {"IIT", "EIT", "OIT"};

const std::vector<std::string>& Names() {
  static const std::vector<std::string> names = {
      "การปฏิบัติหน้าที่",        "การใช้งบประมาณ",    "การใช้อำนาจ",        "การใช้ทรัพย์สินของราชการ",
      "การแก้ไขปัญหาการทุจริต", "คุณภาพการดำเนินงาน", "ประสิทธิภาพการสื่อสาร", "การปรับปรุงการทำงาน",
      "การเปิดเผยข้อมูล",      "การป้องกันการทุจริต"};
  return names;
}

double Round(double value) { return std::round(value * 100) / 100; }

// The mean of sections of so many items each, of which some were lost.
double OfItems(Dice& dice, const std::vector<int>& sections) {
  double sum = 0;
  for (int items : sections) {
    size_t lost = dice.OneIn(2) ? dice.Below(3) : 0;
    sum += 100.0 * (items - static_cast<double>(lost)) / items;
  }
  return Round(sum / static_cast<double>(sections.size()));
}

// What an agency got: printed values that agree with each other.
struct Result10 {
  int year = 2564;
  std::array<double, kIndicators> scores{};
  std::array<double, 3> means{};
  double total = 0;
  std::string grade;

  void Sum() {
    int begin = 0;
    for (size_t i = 0; i < kEnds.size(); ++i) {
      double sum = std::accumulate(scores.begin() + begin, scores.begin() + kEnds[i], 0.0);
      means[i] = Round(sum / (kEnds[i] - begin));
      begin = kEnds[i];
    }
    double exact = 0;
    begin = 0;
    for (size_t i = 0; i < kEnds.size(); ++i) {
      double sum = std::accumulate(scores.begin() + begin, scores.begin() + kEnds[i], 0.0);
      exact += (i == 2 ? 0.4 : 0.3) * sum / (kEnds[i] - begin);
      begin = kEnds[i];
    }
    total = Round(exact);
    grade = GradeOf();
  }

  std::string GradeOf() const {
    if (year <= 2565) {
      constexpr std::pair<int, const char*> kLetters[] = {{95, "AA"}, {85, "A"}, {75, "B"},
                                                          {65, "C"},  {55, "D"}, {50, "E"}};
      for (const auto& [from, letter] : kLetters) {
        if (total >= from) return letter;
      }
      return "F";
    }
    double least = *std::min_element(means.begin(), means.end());
    if (total >= 95 && least >= 95) return "ผ่านดีเยี่ยม";
    if (total >= 85) return least >= 85 ? "ผ่านดี" : "ผ่าน";
    return total >= 70 ? "ต้องปรับปรุง" : "ต้องปรับปรุงโดยด่วน";
  }

  // Indicators by falling score.
  std::vector<int> Order() const {
    std::vector<int> order(kIndicators);
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
      return scores[static_cast<size_t>(a)] > scores[static_cast<size_t>(b)];
    });
    return order;
  }
  double Of(int indicator) const { return scores[static_cast<size_t>(indicator)]; }
};

// No two equal, and no grade at an edge, so that each error is one.
bool IsClear(const Result10& result) {
  std::vector<int> order = result.Order();
  for (size_t i = 1; i < order.size(); ++i) {
    if (result.Of(order[i - 1]) - result.Of(order[i]) < 0.2) return false;
  }
  for (double edge : {95.0, 85.0, 75.0, 70.0, 65.0, 55.0, 50.0}) {
    if (std::abs(result.total - edge) < 0.5) return false;
    for (double mean : result.means) {
      if (std::abs(mean - edge) < 0.5) return false;
    }
  }
  return true;
}

Result10 Roll(Dice& dice, int year) {
  Result10 result;
  do {
    result.year = year;
    for (double& score : result.scores) score = 60 + static_cast<double>(dice.Below(3900)) / 100;
    if (year <= 2565) {
      result.scores[8] = OfItems(dice, {9, 8, 7, 4, 5});
      result.scores[9] = OfItems(dice, {8, 2});
    }
    result.Sum();
  } while (!IsClear(result));
  return result;
}

class Writer {
 public:
  Writer(Dice& dice, ScoreError error) : dice_(dice), error_(error) {
    int year = NeedsItems() ? 2563 + static_cast<int>(dice.Below(3))
                            : 2563 + static_cast<int>(dice.Below(5));
    result_ = Roll(dice, year);
    if (error == ScoreError::kUnreachable) Unreach();
    order_ = result_.Order();
  }

  std::string Write() {
    Head();
    Total();
    size_t shape = error_ == ScoreError::kRankOrder ? 1 + dice_.Below(2) : dice_.Below(4);
    if (error_ == ScoreError::kConflict) shape = 3;
    if (shape == 0) Table(false);
    if (shape == 1) Ranked();
    if (shape == 2) Prose();
    if (shape == 3) Table(false), Table(true);
    if (dice_.OneIn(2) || error_ == ScoreError::kMean) Instruments();
    if (dice_.OneIn(2) || error_ == ScoreError::kHighest || error_ == ScoreError::kLowest) Claims();
    if (dice_.OneIn(2) || error_ == ScoreError::kListRange || error_ == ScoreError::kListCount) {
      Lists();
    }
    Traps();
    return std::move(text_);
  }

 private:
  bool NeedsItems() const { return error_ == ScoreError::kUnreachable; }

  // A score of indicator 10 that no count of items gives; all else follows from it.
  void Unreach() {
    do {
      result_.scores[9] = 60 + static_cast<double>(dice_.Below(3900)) / 100 + 0.01;
      result_.Sum();
    } while (std::fmod(std::round(result_.scores[9] * 100), 625) == 0 || !IsClear(result_));
  }

  std::string Number(double value) {
    std::string text = fmt::format("{:.2f}", value);
    if (!thai_) return text;
    constexpr std::array<const char*, 10> kDigits = {"๐", "๑", "๒", "๓", "๔",
                                                     "๕", "๖", "๗", "๘", "๙"};
    std::string out;
    for (char c : text) out += c == '.' ? "." : kDigits[static_cast<size_t>(c - '0')];
    return out;
  }

  std::string Name(int indicator) { return Names()[static_cast<size_t>(indicator)]; }
  void Line(const std::string& text) { text_ += text + "\n"; }

  void Head() {
    thai_ = dice_.OneIn(2);
    Line(fmt::format("มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. {}",
                     result_.year + 1));
    Line("องค์การบริหารส่วนตำบลทุ่งสมมุติ อำเภอเมืองสมมุติ จังหวัดสมมุติบุรี\n");
  }

  void Total() {
    double total = result_.total;
    std::string grade = result_.grade;
    if (error_ == ScoreError::kTotal) total += dice_.OneIn(2) ? 0.3 : -0.3;
    if (error_ == ScoreError::kGrade)
      grade = result_.year <= 2565 ? (grade == "A" ? "B" : "A") : grade == "ผ่าน" ? "ผ่านดี" : "ผ่าน";
    constexpr std::array<const char*, 3> kWays = {
        "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. {0} ได้คะแนนรวม {1} คะแนน อยู่ในระดับ {2}\n",
        "ในปีงบประมาณ พ.ศ. {0} องค์การบริหารส่วนตำบลทุ่งสมมุติ มีผลการประเมินในภาพรวมเท่ากับ {1} คะแนน ระดับ "
        "{2}\n",
        "คะแนนภาพรวมของหน่วยงาน ปี {0} : {1} คะแนน\n\nระดับผลการประเมิน : {2}\n"};
    Line(fmt::format(fmt::runtime(dice_.Of(kWays)), result_.year, Number(total), grade));
  }

  void Table(bool second) {
    int wrong = second && error_ == ScoreError::kConflict ? static_cast<int>(dice_.Below(8)) : -1;
    bool means = !second && error_ == ScoreError::kConflict;
    bool pipes = dice_.OneIn(2);
    auto row = [&](const std::string& left, const std::string& right) {
      Line(pipes ? fmt::format("| {} | {} |", left, right) : left + "\t" + right);
    };
    Line(second ? "ตารางสรุปประเด็นรายตัวชี้วัด\n" : "ตารางแสดงคะแนนรายตัวชี้วัด\n");
    row("ตัวชี้วัด", "คะแนน");
    if (pipes) Line("|---|---|");
    for (int i = 0; i < kIndicators; ++i) {
      double value = result_.Of(i);
      if (i == wrong) value += value > 80 ? -7.3 : 7.3;
      row(fmt::format("{}. {}", i + 1, Name(i)), Number(value));
      for (size_t k = 0; k < kEnds.size() && means; ++k) {
        if (kEnds[k] == i + 1)
          row(fmt::format("เฉลี่ย {}", kInstruments[k]), Number(result_.means[k]));
      }
    }
    Line("");
  }

  std::vector<int> Ordered() {
    std::vector<int> order = order_;
    if (error_ == ScoreError::kRankOrder) {
      size_t at = 2 + dice_.Below(kIndicators - 3);
      std::swap(order[at - 1], order[at]);
    }
    return order;
  }

  void Ranked() {
    Line("ตารางแสดงคะแนนเรียงลำดับจากมากไปน้อย\n");
    Line("ลำดับที่\tตัวชี้วัด\tคะแนน");
    int rank = 0;
    for (int i : Ordered()) Line(fmt::format("{}\t{}\t{}", ++rank, Name(i), Number(result_.Of(i))));
    Line("");
  }

  void Prose() {
    std::vector<int> order = Ordered();
    std::string text = fmt::format(
        "เมื่อพิจารณารายตัวชี้วัด พบว่า {} ได้คะแนน {} คะแนน รองลงมาคือ {} ได้คะแนน {} คะแนน", Name(order[0]),
        Number(result_.Of(order[0])), Name(order[1]), Number(result_.Of(order[1])));
    for (size_t i = 2; i < order.size(); ++i) {
      text += fmt::format(" {}ตัวชี้วัด{} ได้ร้อยละ {}", i + 1 == order.size() ? "และ" : "",
                          Name(order[i]), Number(result_.Of(order[i])));
    }
    Line(text + "\n");
  }

  void Instruments() {
    size_t wrong = error_ == ScoreError::kMean ? Wrong() : kInstruments.size();
    std::string text = "จำแนกตามแบบวัด ได้แก่";
    for (size_t i = 0; i < kInstruments.size(); ++i) {
      double value = result_.means[i];
      if (i == wrong) value += value > 80 ? -3.21 : 3.21;
      text += fmt::format(" แบบวัด {} ได้คะแนน {} คะแนน", kInstruments[i], Number(value));
    }
    Line(text + "\n");
  }

  // From 2566 on EIT may be a mean of two parts.
  size_t Wrong() { return result_.year >= 2566 ? 2 * dice_.Below(2) : dice_.Below(3); }

  void Claims() {
    int highest = error_ == ScoreError::kHighest ? order_[1 + dice_.Below(4)] : order_.front();
    int lowest = error_ == ScoreError::kLowest ? order_[5 + dice_.Below(4)] : order_.back();
    constexpr std::array<const char*, 3> kWays = {
        "ตัวชี้วัดที่ได้คะแนนสูงสุด คือ {0} และตัวชี้วัดที่ได้คะแนนต่ำสุด คือ {1}\n",
        "โดย{0} ได้คะแนนสูงที่สุด ส่วน{1} ได้คะแนนน้อยที่สุด\n", "คะแนนสูงสุด : {0}\n\nคะแนนต่ำสุด : {1}\n"};
    Line(fmt::format(fmt::runtime(dice_.Of(kWays)), Name(highest), Name(lowest)));
  }

  void Lists() {
    size_t strong = 2 + dice_.Below(4);
    double limit = (result_.Of(order_[strong - 1]) + result_.Of(order_[strong])) / 2;
    std::vector<int> members(order_.begin(), order_.begin() + static_cast<long>(strong));
    if (error_ == ScoreError::kListRange) members.back() = order_[strong + 2];
    size_t count = strong + (error_ == ScoreError::kListCount ? 1 : 0);
    std::string text =
        fmt::format("จุดแข็ง (ตัวชี้วัดที่ได้คะแนนสูงกว่าร้อยละ {}) จำนวน {} ตัวชี้วัด ได้แก่", Number(limit), count);
    bool inline_list = dice_.OneIn(2);
    for (size_t i = 0; i < members.size() && inline_list; ++i) text += " " + Name(members[i]);
    Line(text + "\n");
    for (size_t i = 0; i < members.size() && !inline_list; ++i) {
      Line(fmt::format("({}) {} มีการดำเนินงานเป็นไปตามขั้นตอน", i + 1, Name(members[i])));
    }
    Line("");
  }

  // What looks like a score and is none.
  void Traps() {
    constexpr std::array<const char*, 4> kWays = {
        "ตั้งเป้าหมายคะแนนรวมในปีต่อไปไม่น้อยกว่า 95.00 คะแนน\n", "ทั้งนี้ ค่าเฉลี่ยระดับจังหวัด 81.24 คะแนน\n",
        "ข้อคำถาม i20 ได้คะแนน 61.50 คะแนน เพราะบุคลากรไม่ทราบขั้นตอนการขอยืม\n",
        "การใช้งบประมาณเบิกจ่ายได้ร้อยละ 96.40 ของงบประมาณทั้งหมด\n"};
    Line(dice_.Of(kWays));
  }

  Dice& dice_;
  ScoreError error_;
  Result10 result_;
  std::vector<int> order_;
  bool thai_ = false;
  std::string text_;
};

}  // namespace

const std::vector<ScoreError>& ScoreErrors() {
  static const std::vector<ScoreError> errors = {
      ScoreError::kNone,      ScoreError::kMean,      ScoreError::kTotal,      ScoreError::kGrade,
      ScoreError::kConflict,  ScoreError::kRankOrder, ScoreError::kHighest,    ScoreError::kLowest,
      ScoreError::kListRange, ScoreError::kListCount, ScoreError::kUnreachable};
  return errors;
}

std::string IdOf(ScoreError error) {
  constexpr std::array<const char*, 11> kIds = {"",
                                                "score.instrument_mean",
                                                "score.total",
                                                "score.grade",
                                                "score.conflict",
                                                "score.rank_order",
                                                "score.highest_mismatch",
                                                "score.lowest_mismatch",
                                                "score.list_range",
                                                "score.list_count",
                                                "score.unreachable"};
  return kIds[static_cast<size_t>(error)];
}

ScoreSection MakeScoreSection(Dice& dice, ScoreError error) {
  return {Writer(dice, error).Write(), error};
}

}  // namespace oit

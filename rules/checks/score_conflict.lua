-- คะแนน ITA: คะแนนหรือระดับที่ระบุไว้ต่างกัน

-- "82.00 (ตารางที่ 1) และ 92.00 (ตารางที่ 2)"
local function values(subject)
  local th, en = {}, {}
  for i, value in ipairs(subject.values) do
    th[i] = string.format("%s (%s)", value.text, value.statements[1].where)
    en[i] = string.format("%s (%s)", value.text, value.statements[1].where_en)
  end
  return { th = table.concat(th, " และ "), en = table.concat(en, " and ") }
end

local function firsts(subject)
  local statements = {}
  for _, value in ipairs(subject.values) do table.insert(statements, value.statements[1]) end
  return statements
end

-- ระดับที่ระบุไม่เหมือนกัน
local function other_grade(grade)
  for _, statement in ipairs(grade.stated) do
    if statement.text ~= grade.stated[1].text then return statement end
  end
end

check "score.conflict" {
  about = "numbers",
  severity = "warning",
  title = { th = "คะแนนไม่ตรงกัน", en = "scores differ" },
  message = {
    open = {
      th = "{name} ระบุไว้ต่างกัน: {values} โปรดตรวจกับประกาศผลคะแนน",
      en = "{name} is stated differently: {values}; please check against the official result",
    },
    total = {
      th = "{name} ระบุไว้ต่างกัน: {values} เฉพาะ {chosen} ที่คำนวณได้ตรงกับคะแนนรวมที่ระบุ",
      en = "{name} is stated differently: {values}; only {chosen} gives the stated total",
    },
    instrument = {
      th = "{name} ระบุไว้ต่างกัน: {values} เฉพาะ {chosen} ที่คำนวณได้ตรงกับคะแนน {instrument} ที่ระบุ",
      en = "{name} is stated differently: {values}; only {chosen} agrees with the stated {instrument}",
    },
    mean = {
      th = "{name} ระบุไว้ต่างกัน: {values} เฉพาะ {chosen} ที่ตรงกับค่าเฉลี่ยของตัวชี้วัดที่ระบุ",
      en = "{name} is stated differently: {values}; only {chosen} is the mean of its indicators",
    },
    items = {
      th = "{name} ระบุไว้ต่างกัน: {values} เฉพาะ {chosen} ที่เป็นไปได้ตามจำนวนข้อของ OIT",
      en = "{name} is stated differently: {values}; only {chosen} can come of the number of OIT items",
    },
    grade = {
      th = "ระดับผลการประเมินระบุไว้ต่างกัน: {first} และ {second} โปรดตรวจกับประกาศผลคะแนน",
      en = "the grade is stated differently: {first} and {second}; please check",
    },
  },
  find = function(report)
    local findings, compared = {}, 0
    local scores = report.scores
    if not scores then return findings, 0 end
    for _, subject in ipairs(scores.subjects) do
      if #subject.values > 1 then
        table.insert(findings, {
          evidence = firsts(subject), message = subject.chosen_by,
          name = { th = subject.name, en = subject.name_en }, values = values(subject),
          chosen = subject.chosen and subject.chosen.text or "", instrument = subject.instrument,
        })
      elseif #subject.values[1].statements > 1 then
        compared = compared + 1
      end
    end
    local other = other_grade(scores.grade)
    if other then
      local first = scores.grade.stated[1]
      table.insert(findings, {
        evidence = { first, other }, message = "grade", first = first.text, second = other.text,
      })
    end
    return findings, compared
  end,
  accept = {
    [[
ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2564 แบบวัด OIT ได้คะแนนร้อยละ 94.88

| ตัวชี้วัด | คะแนน |
|---|---|
| การเปิดเผยข้อมูล | 86.00 |
| การป้องกันการทุจริต | 93.75 |

ตัวชี้วัดการเปิดเผยข้อมูล ได้คะแนนร้อยละ 96.00
]],
  },
  reject = {
    [[
ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2564 ได้คะแนนรวม 88.00 คะแนน

| ตัวชี้วัด | คะแนน |
|---|---|
| การเปิดเผยข้อมูล | 96 |
| การป้องกันการทุจริต | 93.75 |

ตัวชี้วัดการเปิดเผยข้อมูล ได้คะแนนร้อยละ 96.00 และคะแนนรวม 88 คะแนน
]],
  },
}

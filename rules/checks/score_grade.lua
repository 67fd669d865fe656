-- คะแนน ITA: ระดับผลการประเมิน และคะแนนที่เป็นไปไม่ได้

-- ข้อความเพิ่มเมื่อเกณฑ์ของปีนั้นยังไม่ยืนยัน
local function caution(confirmed)
  if confirmed then return { th = "", en = "" } end
  return { th = " (เกณฑ์เทียบเคียง โปรดสอบทาน)", en = " (by likely rules, please check)" }
end

check "score.grade" {
  about = "numbers",
  severity = "warning",
  title = { th = "ระดับไม่ตรงกับคะแนน", en = "grade and total differ" },
  message = {
    total = {
      th = "ระบุระดับ {stated} แต่คะแนนรวม {total} อยู่ในระดับ {computed}{caution}",
      en = "the grade is stated as {stated}; a total of {total} is {computed}{caution}",
    },
    instrument = {
      th = "ระบุระดับ {stated} ซึ่งทุกเครื่องมือต้องได้ {limit} ขึ้นไป แต่ {instrument} ได้ {score}{caution}",
      en = "the grade is stated as {stated}, which asks {limit} of every instrument; {instrument} has {score}{caution}",
    },
  },
  find = function(report)
    local grade = report.scores and report.scores.grade
    if not grade or grade.fits == nil then return {}, 0 end
    local first = grade.stated[1]
    for _, other in ipairs(grade.stated) do
      if other.text ~= first.text then return {}, 1 end -- score.conflict
    end
    if grade.fits then return {}, 1 end
    return {
      {
        evidence = grade.total and { first, grade.total.statements[1] } or { first },
        message = grade.low_instrument == "" and "total" or "instrument",
        stated = first.text, total = grade.total_text, computed = grade.computed,
        instrument = grade.low_instrument, score = grade.low_score, limit = grade.low_limit,
        caution = caution(grade.confirmed),
      },
    }, 1
  end,
  accept = {
    [[ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2564 ได้คะแนนรวม 84.99 คะแนน อยู่ในระดับ A]],
    [[
ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567 ได้คะแนนรวม 93.10 คะแนน อยู่ในระดับ ผ่านดี

| แบบวัด | คะแนน |
|---|---|
| IIT | 97.00 |
| EIT | 80.00 |
| OIT | 100.00 |
]],
  },
  reject = {
    [[ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2564 ได้คะแนนรวม 85.00 คะแนน อยู่ในระดับ A]],
    [[ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567 ได้คะแนนรวม 88.20 คะแนน อยู่ในระดับ ผ่านดี]],
  },
}

check "score.unreachable" {
  about = "numbers",
  severity = "warning",
  title = { th = "คะแนนที่ควรตรวจ", en = "score to check" },
  message = {
    th = "{name} ระบุ {stated} แต่ไม่มีจำนวนข้อใดที่เฉลี่ยแล้วได้คะแนนนี้ (ข้อละ 0 หรือ 100) โปรดตรวจกับประกาศผลคะแนน",
    en = "{name} is stated as {stated}, but no number of items (0 or 100 each) has this mean; please check against the official result",
  },
  find = function(report)
    local findings = {}
    local scores = report.scores
    for _, subject in ipairs(scores and scores.unreachable or {}) do
      table.insert(findings, {
        evidence = { subject.chosen.statements[1] },
        name = { th = subject.name, en = subject.name_en }, stated = subject.chosen.text,
      })
    end
    return findings, scores and #scores.counted or 0
  end,
  accept = {
    [[ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2564 ตัวชี้วัดการป้องกันการทุจริต ได้คะแนนร้อยละ 31.52]],
  },
  reject = {
    [[ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2564 ตัวชี้วัดการป้องกันการทุจริต ได้คะแนนร้อยละ 31.25]],
    -- จำนวนข้อของปีนี้ยังไม่ยืนยัน
    [[ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567 ตัวชี้วัดการป้องกันการทุจริต ได้คะแนนร้อยละ 31.52]],
  },
}

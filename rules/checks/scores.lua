-- คะแนน ITA: คะแนนรวม ระดับ ค่าเฉลี่ยของเครื่องมือ และค่าที่ระบุไม่ตรงกัน
-- fits คิดการปัดเศษของทุกค่าแล้ว และเป็น nil เมื่อข้อมูลไม่พอให้เทียบ

-- ข้อความเพิ่มเมื่อเกณฑ์ของปีนั้นยังไม่ยืนยัน
local function caution(confirmed)
  if confirmed then return { th = "", en = "" } end
  return { th = " (เกณฑ์เทียบเคียง โปรดสอบทาน)", en = " (by likely rules, please check)" }
end

local function evidence(value, basis)
  local all = { value.statements[1] }
  for _, statement in ipairs(basis) do table.insert(all, statement) end
  return all
end

-- ตัวชี้วัดของเครื่องมือมีคะแนนที่เป็นไปไม่ได้ ซึ่งเป็นข้อสังเกตอยู่แล้ว
local function explained(scores, instrument)
  for _, subject in ipairs(scores.unreachable) do
    if not instrument or subject.instrument == instrument then return true end
  end
  return false
end

local function differs(scores, name)
  for _, subject in ipairs(scores.subjects) do
    if subject.name == name then return #subject.values > 1 end
  end
  return false
end

check "score.instrument_mean" {
  about = "numbers",
  severity = "warning",
  title = { th = "คะแนนไม่ตรงกัน", en = "scores differ" },
  message = {
    indicators = {
      th = "{name} ระบุ {stated} แต่เฉลี่ยตัวชี้วัดที่ {from}–{to} ได้ {computed}",
      en = "{name} is stated as {stated}; the mean of indicators {from}–{to} is {computed}",
    },
    parts = {
      th = "{name} ระบุ {stated} แต่เฉลี่ยสองส่วนที่ระบุได้ {computed}",
      en = "{name} is stated as {stated}; the mean of its two stated parts is {computed}",
    },
  },
  find = function(report)
    local findings, compared = {}, 0
    local scores = report.scores
    for _, one in ipairs(scores and scores.instruments or {}) do
      if one.fits ~= nil then compared = compared + 1 end
      if one.fits == false and not differs(scores, one.name) and not explained(scores, one.name) then
        table.insert(findings, {
          evidence = evidence(one.stated, one.basis), message = one.parts and "parts" or "indicators",
          name = one.name, stated = one.stated.text, from = one.from, to = one.to, computed = one.mean,
        })
      end
    end
    return findings, compared
  end,
  accept = {
    [[
ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2564 แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT) ได้คะแนนร้อยละ 90.00

| ตัวชี้วัด | คะแนน |
|---|---|
| การเปิดเผยข้อมูล | 96.00 |
| การป้องกันการทุจริต | 93.75 |
]],
  },
  reject = {
    -- 94.875 พิมพ์เป็น 94.88
    [[
ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2564 แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT) ได้คะแนนร้อยละ 94.88

| ตัวชี้วัด | คะแนน |
|---|---|
| การเปิดเผยข้อมูล | 96.00 |
| การป้องกันการทุจริต | 93.75 |
]],
    -- ตั้งแต่ปี 2566 EIT อาจเป็นค่าเฉลี่ยของสองส่วน
    [[
ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567 แบบวัด EIT ได้คะแนนร้อยละ 90.00

| ตัวชี้วัด | คะแนน |
|---|---|
| คุณภาพการดำเนินงาน | 85.00 |
| ประสิทธิภาพการสื่อสาร | 85.00 |
| การปรับปรุงการทำงาน | 85.00 |
]],
  },
}

check "score.total" {
  about = "numbers",
  severity = "warning",
  title = { th = "คะแนนไม่ตรงกัน", en = "scores differ" },
  message = {
    th = "คะแนนรวมระบุ {stated} แต่คำนวณจากคะแนนที่ระบุได้ {computed}{caution}",
    en = "the total is stated as {stated}; the stated scores give {computed}{caution}",
  },
  find = function(report)
    local findings = {}
    local scores = report.scores
    local total = scores and scores.total
    if not total or total.fits == nil then return findings, 0 end
    if not total.fits and not differs(scores, "คะแนนรวม") and not explained(scores) then
      table.insert(findings, {
        evidence = evidence(total.stated, total.basis), stated = total.stated.text,
        computed = total.computed, caution = caution(total.confirmed),
      })
    end
    return findings, 1
  end,
  accept = {
    [[
ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2564 ได้คะแนนรวม 88.10 คะแนน

| แบบวัด | คะแนน |
|---|---|
| IIT | 80.00 |
| EIT | 80.00 |
| OIT | 100.00 |
]],
  },
  reject = {
    [[
ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2564 ได้คะแนนรวม 88 คะแนน

| แบบวัด | คะแนน |
|---|---|
| IIT | 80.00 |
| EIT | 80.00 |
| OIT | 100.00 |
]],
  },
}

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

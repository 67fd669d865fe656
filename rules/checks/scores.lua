-- คะแนน ITA: ค่าเฉลี่ยของเครื่องมือ และคะแนนรวม
-- fits คิดการปัดเศษของทุกค่าแล้ว เป็น nil เมื่อข้อมูลไม่พอให้เทียบ
-- explained คือข้อสังเกตอื่นบอกเหตุแล้ว (ระบุค่าไว้ต่างกัน หรือเป็นค่าที่เป็นไปไม่ได้)

local function evidence(value, basis)
  local all = { value.statements[1] }
  for _, statement in ipairs(basis) do table.insert(all, statement) end
  return all
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
    for _, one in ipairs(report.scores and report.scores.instruments or {}) do
      if one.fits ~= nil then compared = compared + 1 end
      if one.fits == false and not one.explained then
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

-- ข้อความเพิ่มเมื่อเกณฑ์ของปีนั้นยังไม่ยืนยัน
local function caution(confirmed)
  if confirmed then return { th = "", en = "" } end
  return { th = " (เกณฑ์เทียบเคียง โปรดสอบทาน)", en = " (by likely rules, please check)" }
end

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
    local total = report.scores and report.scores.total
    if not total or total.fits == nil then return findings, 0 end
    if not total.fits and not total.explained then
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

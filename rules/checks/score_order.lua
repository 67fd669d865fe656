-- คะแนน ITA: ที่ระบุว่าสูงสุดหรือต่ำสุด และลำดับคะแนน
-- least และ most คือค่าต่ำสุดและสูงสุดที่คะแนนอาจเป็น ต่างกันเมื่อปัดเศษหรือระบุไว้ต่างกัน

local function named(subject) return { th = subject.name, en = subject.name_en } end

local function shown(subject) return (subject.chosen or subject.values[1]).text end

local function statement(subject) return (subject.chosen or subject.values[1]).statements[1] end

local function among(subject, kind, instrument)
  return subject.kind == kind and (instrument == "" or subject.instrument == instrument)
end

-- ตัวชี้วัดอื่นที่คะแนนสูงกว่า (หรือต่ำกว่า) อย่างแน่นอน
local function better(scores, claim, subject)
  local found
  for _, other in ipairs(scores.subjects) do
    if among(other, subject.kind, claim.instrument) then
      if claim.kind == "highest" and other.least > subject.most and (not found or other.most > found.most) then
        found = other
      elseif claim.kind == "lowest" and other.most < subject.least and (not found or other.least < found.least) then
        found = other
      end
    end
  end
  return found
end

local function mismatches(report, kind)
  local findings, compared = {}, 0
  for _, claim in ipairs(report.scores and report.scores.claims or {}) do
    if claim.kind == kind then
      compared = compared + 1
      for _, subject in ipairs(claim.subjects) do
        local other = better(report.scores, claim, subject)
        if other then
          table.insert(findings, {
            evidence = { claim, statement(other) }, name = named(subject), stated = shown(subject),
            other = named(other), computed = shown(other),
          })
          break
        end
      end
    end
  end
  return findings, compared
end

check "score.highest_mismatch" {
  about = "numbers",
  severity = "warning",
  title = { th = "คะแนนสูงสุด", en = "highest score" },
  message = {
    th = "ระบุว่า {name} ได้คะแนนสูงสุด ({stated}) แต่ {other} ได้ {computed}",
    en = "{name} is called the highest ({stated}), but {other} has {computed}",
  },
  find = function(report) return mismatches(report, "highest") end,
  accept = {
    [[
ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2564

| ตัวชี้วัด | คะแนน |
|---|---|
| การปฏิบัติหน้าที่ | 91.87 |
| การใช้อำนาจ | 90.95 |
| การป้องกันการทุจริต | 31.25 |

ตัวชี้วัดที่ได้คะแนนสูงสุด คือ ตัวชี้วัดการใช้อำนาจ ได้คะแนนร้อยละ 90.95
]],
  },
  reject = {
    [[
ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2564

| ตัวชี้วัด | คะแนน |
|---|---|
| การปฏิบัติหน้าที่ | 91.87 |
| การใช้อำนาจ | 91.87 |
| การป้องกันการทุจริต | 31.25 |

ตัวชี้วัดที่ได้คะแนนสูงสุด คือ ตัวชี้วัดการใช้อำนาจ ได้คะแนนร้อยละ 91.87
]],
  },
}

check "score.lowest_mismatch" {
  about = "numbers",
  severity = "warning",
  title = { th = "คะแนนต่ำสุด", en = "lowest score" },
  message = {
    th = "ระบุว่า {name} ได้คะแนนต่ำสุด ({stated}) แต่ {other} ได้ {computed}",
    en = "{name} is called the lowest ({stated}), but {other} has {computed}",
  },
  find = function(report) return mismatches(report, "lowest") end,
  accept = {
    [[
ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2564

| ตัวชี้วัด | คะแนน |
|---|---|
| การปฏิบัติหน้าที่ | 91.87 |
| การใช้อำนาจ | 90.95 |
| การป้องกันการทุจริต | 31.25 |

ตัวชี้วัดที่ได้คะแนนต่ำสุด คือ ตัวชี้วัดการใช้อำนาจ ได้คะแนนร้อยละ 90.95
]],
  },
  reject = {
    [[
ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2564

| ตัวชี้วัด | คะแนน |
|---|---|
| การปฏิบัติหน้าที่ | 91.87 |
| การใช้อำนาจ | 90.95 |
| การป้องกันการทุจริต | 31.25 |

ตัวชี้วัดที่ได้คะแนนต่ำสุด คือ ตัวชี้วัดการป้องกันการทุจริต ได้คะแนนร้อยละ 31.25
]],
  },
}

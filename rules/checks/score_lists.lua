-- คะแนน ITA: ลำดับ ที่สูงสุดและต่ำสุด และรายการจุดแข็งจุดที่ต้องพัฒนา
-- least และ most คือค่าต่ำสุดและสูงสุดที่คะแนนอาจเป็น ต่างกันเมื่อปัดเศษหรือระบุไว้ต่างกัน

local function named(subject) return { th = subject.name, en = subject.name_en } end

local function shown(subject) return (subject.chosen or subject.values[1]).text end

local function statement(subject) return (subject.chosen or subject.values[1]).statements[1] end

-- ค่าของตัวชี้วัดอยู่ในเกณฑ์ของรายการได้หรือไม่ และอยู่นอกเกณฑ์ได้หรือไม่
local function compare(list, subject)
  local least, most, limit = subject.least, subject.most, list.limit
  if list.bound == "above" then return most > limit, least <= limit end
  if list.bound == "at_least" then return most >= limit, least < limit end
  if list.bound == "below" then return least < limit, most >= limit end
  if list.bound == "at_most" then return least <= limit, most > limit end
  return true, false
end

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

-- จำนวนตัวชี้วัดที่อยู่ในเกณฑ์ อย่างน้อยและอย่างมาก ไม่มีเมื่อไม่ทราบคะแนนครบทุกตัวชี้วัด
local function within(scores, list)
  local expected, known, fewest, most = 0, 0, 0, 0
  for _, instrument in ipairs(scores.instruments) do
    if list.instrument == "" or list.instrument == instrument.name then
      expected = expected + instrument.to - instrument.from + 1
    end
  end
  for _, subject in ipairs(scores.subjects) do
    if among(subject, "indicator", list.instrument) then
      local inside, outside = compare(list, subject)
      known = known + 1
      if inside then most = most + 1 end
      if inside and not outside then fewest = fewest + 1 end
    end
  end
  if known == expected and list.bound ~= "" then return fewest, most end
end

-- ตัวชี้วัดในรายการ ไม่นับซ้ำ และตัวแรกที่อยู่นอกเกณฑ์
local function members(list)
  local seen, count, outsider = {}, 0, nil
  for _, member in ipairs(list.members) do
    local subject = member.subject
    local key = subject and subject.name or member.index
    if not seen[key] then count = count + 1 end
    seen[key] = true
    if subject and not compare(list, subject) then outsider = outsider or member end
  end
  return count, outsider
end

-- จำนวนที่หัวข้อระบุผิดจากรายการ หรือจากคะแนน
local function miscounted(scores, list)
  local listed, outsider = members(list)
  if outsider then return end -- score.list_range
  if listed > 0 and listed ~= list.count then return "listed", listed end
  local fewest, most = within(scores, list)
  if fewest and (list.count < fewest or list.count > most) then return "scores", fewest end
end

-- ตำแหน่งแรกที่คะแนนสูงกว่าตัวก่อนหน้าอย่างแน่นอน เรียงจากน้อยไปมากทั้งชุดก็ได้
local function misplaced(ranked)
  local first, rising = nil, #ranked > 2
  for i = 2, #ranked do
    local before, after = ranked[i - 1], ranked[i]
    local tied = before.rank and before.rank == after.rank
    if after.subject.least > before.subject.most and not tied then first = first or i end
    if after.subject.most < before.subject.least then rising = false end
  end
  if not rising then return first end
end

local bounds = {
  above = { th = "มากกว่า", en = "above " },
  at_least = { th = "ตั้งแต่", en = "of at least " },
  below = { th = "ต่ำกว่า", en = "below " },
  at_most = { th = "ไม่เกิน", en = "of at most " },
}

local function bound_words(list)
  local bound = bounds[list.bound]
  if not bound then return "" end
  return { th = bound.th .. "ร้อยละ " .. list.limit_text, en = bound.en .. list.limit_text }
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

check "score.rank_order" {
  about = "numbers",
  severity = "warning",
  title = { th = "ลำดับคะแนน", en = "order of scores" },
  message = {
    th = "{name} ({stated}) อยู่ก่อน {other} ({computed}) ซึ่งได้คะแนนสูงกว่า",
    en = "{name} ({stated}) stands before {other} ({computed}), which scores higher",
  },
  find = function(report)
    local findings, compared = {}, 0
    for _, ranking in ipairs(report.scores and report.scores.rankings or {}) do
      local wrong = misplaced(ranking.members)
      if wrong then
        local before, after = ranking.members[wrong - 1], ranking.members[wrong]
        table.insert(findings, {
          evidence = { before, after }, name = named(before.subject), stated = before.text,
          other = named(after.subject), computed = after.text,
        })
      end
      compared = compared + 1
    end
    return findings, compared
  end,
  accept = {
    [[
ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2564 ตัวชี้วัดการปฏิบัติหน้าที่ ได้คะแนนร้อยละ 91.87 รองลงมาคือ การใช้งบประมาณ ได้คะแนนร้อยละ 83.62 การใช้อำนาจ ได้คะแนนร้อยละ 90.95 และการป้องกันการทุจริต ได้คะแนนร้อยละ 31.25
]],
  },
  reject = {
    [[
ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2564 ตัวชี้วัดการปฏิบัติหน้าที่ ได้คะแนนร้อยละ 91.87 รองลงมาคือ การใช้อำนาจ ได้คะแนนร้อยละ 90.95 การใช้งบประมาณ ได้คะแนนร้อยละ 83.62 และการป้องกันการทุจริต ได้คะแนนร้อยละ 31.25
]],
  },
}

check "score.list_range" {
  about = "numbers",
  severity = "warning",
  title = { th = "รายการไม่ตรงกับเกณฑ์", en = "list and heading differ" },
  message = {
    th = "{name} ได้ {stated} แต่อยู่ในรายการ “{bound}”",
    en = "{name} has {stated} but stands in the list “{bound}”",
  },
  find = function(report)
    local findings, compared = {}, 0
    for _, list in ipairs(report.scores and report.scores.lists or {}) do
      if list.bound ~= "" then
        compared = compared + #list.members
        local _, outsider = members(list)
        if outsider then
          table.insert(findings, {
            evidence = { outsider, list }, name = named(outsider.subject), stated = shown(outsider.subject),
            bound = bound_words(list),
          })
        end
      end
    end
    return findings, compared
  end,
  accept = {
    [[
ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2564

จุดแข็ง (ตัวชี้วัดที่ได้คะแนนมากกว่าร้อยละ 90) จำนวน 2 ตัวชี้วัด คือ

(1) ตัวชี้วัดการปฏิบัติหน้าที่ ได้คะแนนเท่ากับร้อยละ 91.87

(2) ตัวชี้วัดการใช้อำนาจ ได้คะแนนเท่ากับร้อยละ 90.00
]],
  },
  reject = {
    [[
ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2564

จุดแข็ง (ตัวชี้วัดที่ได้คะแนนร้อยละ 90 ขึ้นไป) จำนวน 2 ตัวชี้วัด คือ

(1) ตัวชี้วัดการปฏิบัติหน้าที่ ได้คะแนนเท่ากับร้อยละ 91.87

(2) ตัวชี้วัดการใช้อำนาจ ได้คะแนนเท่ากับร้อยละ 90.00
]],
  },
}

check "score.list_count" {
  about = "numbers",
  severity = "warning",
  title = { th = "จำนวนไม่ตรงกัน", en = "count differs" },
  message = {
    listed = {
      th = "หัวข้อระบุ {stated} ตัวชี้วัด แต่ในรายการมี {computed} ตัวชี้วัด",
      en = "the heading says {stated} indicators; the list has {computed}",
    },
    scores = {
      th = "หัวข้อระบุ {stated} ตัวชี้วัด แต่ตัวชี้วัดที่ได้คะแนน{bound}มี {computed} ตัวชี้วัด",
      en = "the heading says {stated} indicators; those with a score {bound} are {computed}",
    },
  },
  find = function(report)
    local findings, compared = {}, 0
    for _, list in ipairs(report.scores and report.scores.lists or {}) do
      if list.count then
        compared = compared + 1
        local message, computed = miscounted(report.scores, list)
        if message then
          table.insert(findings, {
            evidence = { list, list.members[#list.members] }, message = message,
            stated = list.count, computed = computed, bound = bound_words(list),
          })
        end
      end
    end
    return findings, compared
  end,
  accept = {
    [[
ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2564

จุดแข็ง (ตัวชี้วัดที่ได้คะแนนมากกว่าร้อยละ 90) จำนวน 3 ตัวชี้วัด คือ

(1) ตัวชี้วัดการปฏิบัติหน้าที่ ได้คะแนนเท่ากับร้อยละ 91.87

(2) ตัวชี้วัดการใช้อำนาจ ได้คะแนนเท่ากับร้อยละ 90.95
]],
  },
  reject = {
    [[
ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2564

จุดแข็ง (ตัวชี้วัดที่ได้คะแนนมากกว่าร้อยละ 90) จำนวน 2 ตัวชี้วัด คือ

(1) ตัวชี้วัดการปฏิบัติหน้าที่ ได้คะแนนเท่ากับร้อยละ 91.87

(2) ตัวชี้วัดการใช้อำนาจ ได้คะแนนเท่ากับร้อยละ 90.95
]],
  },
}

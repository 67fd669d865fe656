-- คะแนน ITA: รายการจุดแข็งและจุดที่ต้องพัฒนา

local function first_outsider(list)
  for _, member in ipairs(list.members) do
    if member.excluded then return member end
  end
end

-- จำนวนที่หัวข้อระบุผิดจากรายการ หรือจากคะแนน
local function miscounted(list)
  local count = #list.members
  if first_outsider(list) then return end -- score.list_range
  if count > 0 and count ~= list.count then return "listed", count end
  if list.fewest and (list.count < list.fewest or list.count > list.most) then return "scores", list.fewest end
end

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
      local outsider = list.bound ~= "" and first_outsider(list)
      if list.bound ~= "" then compared = compared + #list.members end
      if outsider then
        local subject = outsider.subject
        table.insert(findings, {
          evidence = { outsider, list }, name = { th = subject.name, en = subject.name_en },
          stated = (subject.chosen or subject.values[1]).text, bound = { th = list.bound_text, en = list.bound_text_en },
        })
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
      en = "the heading says {stated} indicators; those with a score of {bound} are {computed}",
    },
  },
  find = function(report)
    local findings, compared = {}, 0
    for _, list in ipairs(report.scores and report.scores.lists or {}) do
      if list.count then
        compared = compared + 1
        local message, computed = miscounted(list)
        if message then
          table.insert(findings, {
            evidence = { list, list.members[#list.members] }, message = message,
            stated = list.count, computed = computed, bound = { th = list.bound_text, en = list.bound_text_en },
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

-- คะแนน ITA: ลำดับคะแนน

local function named(subject) return { th = subject.name, en = subject.name_en } end

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

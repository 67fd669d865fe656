-- ลำดับข้อที่ข้ามหรือย้อน

-- เลขที่หายไป เช่น "4" หรือ "4–5"
local function lost(jump)
  if jump.found == jump.expected + 1 then return tostring(jump.expected) end
  return string.format("%d–%d", jump.expected, jump.found - 1)
end

-- เลขที่อยู่ก่อน รายการที่เริ่มกลางคันมีได้เฉพาะเมื่อต่อจากรายการอื่น
local function number_before(jump)
  if jump.expected > 1 then return jump.expected - 1 end
  return jump.before and jump.before.number or 0
end

local function variant(jump, before)
  if before == 0 then return "starts" end
  return jump.expected <= 1 and "turns_back" or "skips"
end

check "structure.numbering_gap" {
  about = "order",
  severity = "note",
  title = { th = "ลำดับข้อ", en = "numbering" },
  message = {
    skips = {
      th = "ต่อจากข้อ {before} เป็นข้อ {found} ไม่พบข้อ {lost}",
      en = "{before} is followed by {found}; {lost} is not there",
    },
    starts = {
      th = "เริ่มที่ข้อ {found} ไม่พบข้อ {lost}",
      en = "starts at {found}; {lost} is not there",
    },
    turns_back = {
      th = "ต่อจากข้อ {before} กลับเป็นข้อ {found} โปรดตรวจว่าข้อ {lost} อยู่ที่ใด",
      en = "{before} is followed by {found}; {lost} of that list stands elsewhere or is lost",
    },
  },
  find = function(report)
    local findings, numbered = {}, 0
    for _, block in ipairs(report.blocks) do
      if block.number > 0 then numbered = numbered + 1 end
    end
    for _, jump in ipairs(report.jumps) do
      local evidence = {}
      if jump.before then table.insert(evidence, jump.before) end
      if jump.after then table.insert(evidence, jump.after) end
      local before = number_before(jump)
      table.insert(findings, {
        evidence = evidence, message = variant(jump, before), severity = jump.gap and "warning" or "note",
        before = before, found = jump.found, lost = lost(jump),
      })
    end
    return findings, numbered
  end,
  accept = {
    [[
# แผนการดำเนินงาน

## ๑. หลักการและเหตุผล
เพื่อให้การดำเนินงานโปร่งใส

## ๓. แนวทาง
ทบทวนคู่มือของทุกส่วนราชการ
]],
    [[
ขั้นตอนการรับเรื่องมีดังนี้

1. รับคำขอที่จุดบริการ
2. ตรวจเอกสารของผู้ยื่น
5. แจ้งผลเป็นหนังสือ
]],
  },
  reject = {
    [[
# แผนการดำเนินงาน

## ๑. หลักการและเหตุผล
เพื่อให้การดำเนินงานโปร่งใส

## ๒. แนวทาง
1. ทบทวนคู่มือของทุกส่วนราชการ
2. เผยแพร่บนเว็บไซต์
]],
  },
}

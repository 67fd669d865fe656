-- ช่องหรือหัวข้อของมาตรการที่ยังไม่ได้กรอก: ผู้รับผิดชอบ ระยะเวลา การกำกับติดตาม

local NEEDED = { "responsible", "period", "follow_up" }
local NAMES = {
  responsible = { th = "ผู้รับผิดชอบ", en = "responsible unit" },
  period = { th = "ระยะเวลา", en = "period" },
  follow_up = { th = "การกำกับติดตาม", en = "follow-up" },
}
-- ต่อตารางและคอลัมน์: จำนวนแถว แถวที่กรอก และแถวแรกที่กรอก
local function count(report)
  local counts = {}
  for i, measure in ipairs(report.measures) do
    for _, role in ipairs(measure.alone and NEEDED or {}) do
      local cell, key = measure.cells[role], measure.table .. role
      local column = counts[key] or { rows = 0, filled = 0 }
      counts[key] = column
      column.rows = column.rows + 1
      if cell and cell.filled then
        column.filled = column.filled + 1
        column.first = column.first or i
      end
    end
  end
  return counts
end

-- ช่องว่างใต้ช่องที่กรอกแล้วอาจเป็นช่องที่ผสานไว้ ตารางที่กรอกแทบทุกแถวไม่ได้ผสาน
local function may_be_merged(column, at)
  return column.first and column.first < at and column.filled * 3 < column.rows * 2
end

check "measure.incomplete" {
  about = "marks",
  severity = "note",
  title = { th = "ช่องที่ยังไม่ได้กรอก", en = "empty cell" },
  message = {
    th = "มาตรการที่ {number} ยังไม่ได้ระบุ{column} โปรดตรวจสอบกับต้นฉบับ",
    en = "measure {number} does not name its {column}",
  },
  find = function(report)
    local findings, compared, counts = {}, 0, count(report)
    for i, measure in ipairs(report.measures) do
      for _, role in ipairs(NEEDED) do
        local cell = measure.cells[role]
        compared = compared + (cell and 1 or 0)
        if cell and not cell.filled and measure.alone and not may_be_merged(counts[measure.table .. role], i) then
          local place = cell.blocks[1] or measure -- หัวข้อที่ไม่มีข้อความตามมา
          table.insert(findings, { evidence = { place }, number = measure.number, column = NAMES[role] })
        end
      end
    end
    return findings, compared
  end,
  accept = {
    [[
| ที่ | มาตรการ | ผู้รับผิดชอบ | ระยะเวลา |
|---|---|---|---|
| ๑ | อบรมเจ้าหน้าที่จุดบริการ | สำนักปลัด | ม.ค. - มี.ค. 68 |
| ๒ | ปรับปรุงเว็บไซต์ | | ม.ค. - มี.ค. 68 |
| ๓ | ทบทวนคู่มือ | กองคลัง | ม.ค. - มี.ค. 68 |
]],
    [[
| มาตรการ | ผู้รับผิดชอบ | การกำกับติดตาม |
|---|---|---|
| อบรมเจ้าหน้าที่จุดบริการ | สำนักปลัด | |
| ปรับปรุงเว็บไซต์ | สำนักปลัด | รายงานทุกไตรมาส |
]],
    [[
มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568

มาตรการที่ 1 ปรับปรุงเว็บไซต์
ผู้รับผิดชอบ : สำนักปลัด
ระยะเวลา :
]],
  },
  reject = {
    -- ตารางที่ไม่มีคอลัมน์นั้น และขีดที่กรอกไว้
    [[
| ที่ | มาตรการ | ผู้รับผิดชอบ |
|---|---|---|
| ๑ | อบรมเจ้าหน้าที่จุดบริการ | สำนักปลัด |
| ๒ | ปรับปรุงเว็บไซต์ | - |
]],
    -- ช่องที่ผสานกับแถวก่อน
    [[
| ที่ | มาตรการ | ผู้รับผิดชอบ | ระยะเวลา |
|---|---|---|---|
| ๑ | อบรมเจ้าหน้าที่จุดบริการ | ทุกส่วนราชการ | ตลอดปีงบประมาณ |
| ๒ | ปรับปรุงเว็บไซต์ | | |
| ๓ | ทบทวนคู่มือ | | |
]],
    -- แถวหัวข้อ และแถวที่อยู่ใต้แถวก่อน
    [[
| ที่ | มาตรการ | ผู้รับผิดชอบ | ระยะเวลา |
|---|---|---|---|
| ๑ | ด้านการให้บริการ | | |
| ๑.๑ | อบรมเจ้าหน้าที่จุดบริการ | สำนักปลัด | ม.ค. - มี.ค. 68 |
| ๑.๒ | ทบทวนคู่มือ | กองคลัง | ม.ค. - มี.ค. 68 |
]],
    [[
| ที่ | มาตรการ | ขั้นตอน | ผู้รับผิดชอบ |
|---|---|---|---|
| ๑ | อบรมเจ้าหน้าที่ | จัดทำหลักสูตร | สำนักปลัด |
| | | จัดอบรม | |
| ๒ | ปรับปรุงเว็บไซต์ | แก้ไขข้อมูล | สำนักปลัด |
| ๓ | ทบทวนคู่มือ | ปรับปรุงขั้นตอน | กองคลัง |
]],
  },
}

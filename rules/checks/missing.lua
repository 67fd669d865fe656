-- ช่องของตารางมาตรการที่ยังไม่ได้กรอก: ผู้รับผิดชอบ ระยะเวลา การกำกับติดตาม

local NEEDED = { "responsible", "period", "follow_up" }
local NAMES = {
  responsible = { th = "ผู้รับผิดชอบ", en = "responsible unit" },
  period = { th = "ระยะเวลา", en = "period" },
  follow_up = { th = "การกำกับติดตาม", en = "follow-up" },
}

-- แถวที่ไม่มีลำดับหรือชื่อของตนเองอยู่ใต้แถวก่อน ใช้ช่องที่ผสานกับแถวก่อนได้
local function stands_alone(measure)
  for _, role in ipairs({ "no", "measure" }) do
    local cell = measure.cells[role]
    if cell and not cell.filled then return false end
  end
  return true
end

local function table_of(measure, tables)
  tables[measure.table] = tables[measure.table] or { rows = {} }
  return tables[measure.table]
end

-- ช่องว่างใต้ช่องที่กรอกแล้วอาจเป็นช่องที่ผสานไว้ ตารางที่กรอกแทบทุกแถวไม่ได้ผสาน
local function is_missing(rows, at, role)
  local filled, above = 0, false
  for i, row in ipairs(rows) do
    if row.cells[role].filled then
      filled = filled + 1
      if i < at then above = true end
    end
  end
  return not above or filled * 3 >= #rows * 2
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
    local findings, compared, tables = {}, 0, {}
    for _, measure in ipairs(report.measures) do
      table.insert(table_of(measure, tables).rows, measure)
    end
    for _, measure in ipairs(report.measures) do
      local group = table_of(measure, tables)
      group.at = (group.at or 0) + 1
      for _, role in ipairs(NEEDED) do
        local cell = measure.cells[role]
        compared = compared + (cell and 1 or 0)
        if cell and not cell.filled and stands_alone(measure) and is_missing(group.rows, group.at, role) then
          table.insert(findings, { evidence = { measure }, number = measure.number, column = NAMES[role] })
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

-- ตารางมาตรการ: เครื่องหมายของแต่ละแถว

check "measure.both_marks" {
  about = "marks",
  severity = "warning",
  title = { th = "เครื่องหมาย", en = "marks" },
  message = {
    th = "มาตรการที่ {number} ทำเครื่องหมายทั้งแล้วเสร็จและไม่แล้วเสร็จ โปรดตรวจสอบ",
    en = "measure {number} is marked both as done and as not done",
  },
  find = function(report)
    local findings, marked = {}, 0
    for _, measure in ipairs(report.measures) do
      if measure.mark ~= "" then marked = marked + 1 end
      if measure.mark == "both" then
        table.insert(findings, { evidence = { measure }, number = measure.number })
      end
    end
    return findings, marked
  end,
  accept = {
    [[
| ลำดับที่ | มาตรการ | ดำเนินการแล้วเสร็จ | ไม่สามารถดำเนินการได้ |
|---|---|---|---|
| ๑ | อบรมเจ้าหน้าที่จุดบริการ | / | |
| ๒ | ปรับปรุงเว็บไซต์ | / | / |
]],
  },
  reject = {
    [[
| ลำดับที่ | มาตรการ | ดำเนินการแล้วเสร็จ | ไม่สามารถดำเนินการได้ |
|---|---|---|---|
| ๑ | อบรมเจ้าหน้าที่จุดบริการ | / | |
| ๒ | ปรับปรุงเว็บไซต์ | | / |
]],
  },
}

local function is_filled(cell) return cell ~= nil and cell.filled end

-- แถวบอกผลไว้แล้ว ด้วยเครื่องหมาย ข้อความในช่องเครื่องหมาย หรือหมายเหตุ
local function says_result(measure)
  local cells = measure.cells
  return measure.mark ~= "" or is_filled(cells.done) or is_filled(cells.not_done) or is_filled(cells.note)
end

check "measure.no_mark" {
  about = "marks",
  severity = "warning",
  title = { th = "เครื่องหมาย", en = "marks" },
  message = {
    th = "มาตรการที่ {number} ยังไม่ได้ทำเครื่องหมายผลการดำเนินการ โปรดตรวจสอบกับต้นฉบับ",
    en = "measure {number} has no mark in the columns that say what became of it",
  },
  find = function(report)
    local findings, compared, due = {}, 0, report.kind == "results-report"
    for _, measure in ipairs(report.measures) do
      due = due or measure.mark ~= ""
    end
    for _, measure in ipairs(due and report.measures or {}) do
      if (measure.cells.done or measure.cells.not_done) and measure.alone then
        compared = compared + 1
        if not says_result(measure) then table.insert(findings, { evidence = { measure }, number = measure.number }) end
      end
    end
    return findings, compared
  end,
  accept = {
    [[
| ลำดับที่ | มาตรการ | ดำเนินการแล้วเสร็จ | ไม่สามารถดำเนินการได้ |
|---|---|---|---|
| ๑ | อบรมเจ้าหน้าที่จุดบริการ | / | |
| ๒ | ปรับปรุงเว็บไซต์ | | |
]],
    [[
รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568

| ลำดับที่ | มาตรการ | ดำเนินการแล้วเสร็จ | ไม่สามารถดำเนินการได้ |
|---|---|---|---|
| ๑ | อบรมเจ้าหน้าที่จุดบริการ | | |
]],
  },
  reject = {
    [[
| ลำดับที่ | มาตรการ | ดำเนินการแล้วเสร็จ | ไม่สามารถดำเนินการได้ |
|---|---|---|---|
| ๑ | อบรมเจ้าหน้าที่จุดบริการ | / | |
| ๒ | ปรับปรุงเว็บไซต์ | | ✓ |
]],
    -- แถวหัวข้อ ผลที่เขียนเป็นข้อความหรืออยู่ในหมายเหตุ
    [[
รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568

| ที่ | มาตรการ | ผู้รับผิดชอบ | ดำเนินการแล้ว | ยังไม่ดำเนินการ | หมายเหตุ |
|---|---|---|---|---|---|
| ๑ | ด้านการให้บริการ | | | | |
| ๑.๑ | จัดทำคู่มือ | สำนักปลัด | ✓ | | |
| ๑.๒ | เผยแพร่ข้อมูล | สำนักปลัด | ร้อยละ ๑๐๐ | | |
| ๑.๓ | ประชุมชี้แจง | สำนักปลัด | | | อยู่ระหว่างดำเนินการ |
]],
    -- ตารางที่ไม่มีคอลัมน์เครื่องหมาย และแผนที่ยังไม่ถึงเวลารายงาน
    [[
| ลำดับที่ | มาตรการ | ผู้รับผิดชอบ |
|---|---|---|
| ๑ | อบรมเจ้าหน้าที่จุดบริการ | สำนักปลัด |
]],
    [[
มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568

| ลำดับที่ | มาตรการ | ผู้รับผิดชอบ | ดำเนินการแล้วเสร็จ | ไม่สามารถดำเนินการได้ |
|---|---|---|---|---|
| ๑ | อบรมเจ้าหน้าที่จุดบริการ | สำนักปลัด | | |
]],
  },
}

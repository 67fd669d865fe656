-- ตารางมาตรการ: เครื่องหมายของแต่ละแถว และช่องที่ยังไม่ได้กรอก

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

-- ตารางมีคอลัมน์ผลการทำเครื่องหมาย
local function has_marks(measure) return measure.cells.done ~= nil or measure.cells.not_done ~= nil end

check "measure.no_mark" {
  about = "marks",
  severity = "warning",
  title = { th = "เครื่องหมาย", en = "marks" },
  message = {
    th = "มาตรการที่ {number} ยังไม่ได้ทำเครื่องหมายผลการดำเนินการ โปรดตรวจสอบกับต้นฉบับ",
    en = "measure {number} has no mark in the columns that say what became of it",
  },
  find = function(report)
    local findings, compared, some_marked = {}, 0, report.kind == "results-report"
    for _, measure in ipairs(report.measures) do
      if measure.mark ~= "" then some_marked = true end
    end
    for _, measure in ipairs(some_marked and report.measures or {}) do
      if has_marks(measure) then
        compared = compared + 1
        if measure.mark == "" then table.insert(findings, { evidence = { measure }, number = measure.number }) end
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

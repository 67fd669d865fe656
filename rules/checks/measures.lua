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

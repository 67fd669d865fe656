-- ระยะเวลาของมาตรการที่อยู่นอกปีงบประมาณ

-- วันแรกและวันสุดท้ายของปีงบประมาณ
local function first_day(year) return string.format("%d-10-01", year - 1) end
local function last_day(year) return string.format("%d-09-30", year) end

local function outside(period, year)
  return period.from < first_day(year) or period.to > last_day(year)
end

-- แผนหลายปี เช่น พ.ศ. 2566 - 2570
local function is_of_several_years(report)
  local first, last
  for _, year in ipairs(report.title_years) do
    first = math.min(first or year, year)
    last = math.max(last or year, year)
  end
  return first ~= nil and last - first > 1
end

-- ปีงบประมาณอื่นที่ทุกช่วงเวลาอยู่ในปีนั้น: เอกสารเป็นของปีนั้น ช่วงเวลาไม่ผิด
local function all_in_another_year(periods, year)
  for _, other in ipairs({ year - 1, year + 1 }) do
    local all = true
    for _, period in ipairs(periods) do
      if outside(period, other) then all = false end
    end
    if all then return true end
  end
  return false
end

-- รายงานผลที่ทำหลังสิ้นปีลงช่วงเวลาเดือนเดียวในปีถัดไปได้
local function is_slip(period, year)
  if not outside(period, year) then return false end
  return not (period.single and period.from > last_day(year))
end

check "period.outside_fiscal_year" {
  about = "year",
  severity = "warning",
  title = { th = "ระยะเวลา", en = "period" },
  message = {
    of_measure = {
      th = "มาตรการที่ {number} “{period}” อยู่นอกปีงบประมาณ {year} (1 ต.ค. {before} – 30 ก.ย. {year}) โปรดตรวจสอบกับต้นฉบับ",
      en = "measure {number}: “{period}” is not within fiscal year {year} (1 Oct {before} – 30 Sep {year})",
    },
    of_line = {
      th = "“{period}” อยู่นอกปีงบประมาณ {year} (1 ต.ค. {before} – 30 ก.ย. {year}) โปรดตรวจสอบกับต้นฉบับ",
      en = "“{period}” is not within fiscal year {year} (1 Oct {before} – 30 Sep {year})",
    },
  },
  find = function(report)
    local findings, year = {}, report.fiscal_year
    if not year or is_of_several_years(report) or all_in_another_year(report.periods, year) then return findings, 0 end
    for _, period in ipairs(report.periods) do
      if is_slip(period, year) then
        table.insert(findings, {
          evidence = { period }, message = period.measure and "of_measure" or "of_line",
          number = period.measure and period.measure.number, period = period.text,
          year = year, before = year - 1,
        })
      end
    end
    return findings, #report.periods
  end,
  accept = {
    [[
มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2565

| มาตรการ | ผู้รับผิดชอบ | ระยะเวลา |
|---|---|---|
| อบรมเจ้าหน้าที่จุดบริการ | สำนักปลัด | ม.ค. – ก.ย. ๖๕ |
| ปรับปรุงเว็บไซต์ | สำนักปลัด | ม.ค. – ธ.ค. ๒๕๖๕ |
]],
    [[
มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2567

| มาตรการ | ระยะเวลา |
|---|---|
| อบรมเจ้าหน้าที่จุดบริการ | ตุลาคม 2566 - กันยายน 2567 |
| ปรับปรุงเว็บไซต์ | ตุลาคม 2565 - กันยายน 2566 |
]],
    [[
มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2567

๑. ปรับปรุงเว็บไซต์ของหน่วยงาน
ระยะเวลาดำเนินการ : มกราคม - มีนาคม 2567

๒. อบรมเจ้าหน้าที่จุดบริการ
ระยะเวลาดำเนินการ : มกราคม - ธันวาคม 2567
]],
  },
  reject = {
    [[
มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2567

| มาตรการ | ระยะเวลา |
|---|---|
| อบรมเจ้าหน้าที่จุดบริการ | ๑ ตุลาคม ๒๕๖๖ – ๓๐ กันยายน ๒๕๖๗ |
| ปรับปรุงเว็บไซต์ | ต.ค. - ธ.ค. 66 |
| ทบทวนคู่มือ | ตลอดปีงบประมาณ |
| รายงานผลตามมาตรการ | ตุลาคม 2567 |
]],
    -- แผนหลายปี
    [[
แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566 - 2570) องค์การบริหารส่วนตำบลไร่ลองดู

| มาตรการ | ผู้รับผิดชอบ | ระยะเวลา |
|---|---|---|
| อบรมเจ้าหน้าที่จุดบริการ | สำนักปลัด | ต.ค. 2565 - ก.ย. 2566 |
| ปรับปรุงเว็บไซต์ | สำนักปลัด | ต.ค. 2567 - ก.ย. 2568 |
]],
    -- ทุกช่วงเวลาเป็นของปีถัดไป: ปีในชื่อเรื่องคือปีของผลที่วิเคราะห์
    [[
รายงานการวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567

| มาตรการ | ระยะเวลา |
|---|---|
| อบรมเจ้าหน้าที่จุดบริการ | ต.ค. 67 - ก.ย. 68 |
| ปรับปรุงเว็บไซต์ | ม.ค. - มี.ค. 68 |
]],
  },
}

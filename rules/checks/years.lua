-- ปีของประกาศกับวันที่ที่ลง และปีของผลการประเมินที่นำมาวิเคราะห์
-- ประกาศของปีหนึ่งลงวันที่ก่อนปีนั้นได้ไม่เกินหกเดือน และต้องไม่เลยสิ้นปี
local function earliest_notice(notice) return (notice.year - 1) .. "-04-01" end
local function latest_notice(notice) return notice.year .. (notice.fiscal and "-09-30" or "-12-31") end

-- ผล ITA ของปีหนึ่งประกาศราวเดือนกรกฎาคมถึงสิงหาคมของปีนั้น
local function result_is_known(year) return year .. "-07-01" end

-- สิ่งที่บอกว่าผลของปีนั้นยังมีไม่ได้: วันที่ของเอกสาร หรือระยะเวลาของมาตรการที่อาศัยผลนั้น
local function too_early_for(report, result)
  local known, period = result_is_known(result.year), report.periods[1]
  if not result.measures then return nil end
  if report.written then return report.written.date < known and report.written, "written" end
  if period and period.from < known then return period, "started" end
end

-- ปีแรกที่แต่ละข้อความระบุ: ผลของปีก่อนในข้อความเดียวกันคือผลที่วิเคราะห์จริง
local function first_years(report)
  local first = {}
  for _, result in ipairs(report.results) do
    local block = result.block.index
    first[block] = math.min(first[block] or result.year, result.year)
  end
  return first
end

-- ขั้นตอนที่ยังไม่ทำเป็นเรื่องข้างหน้า
local PLANNED = { steps = true, measure = true, follow_up = true, period = true }
local function is_ahead(result) return PLANNED[result.block.role] and result.block.mark ~= "done" end

-- ข้อสังเกตเดียวต่อปี อ้างทุกแห่งที่ระบุผลของปีนั้น
local function early_results(report)
  local by_year, findings, first = {}, {}, first_years(report)
  for _, result in ipairs(report.results) do
    local bound, why = too_early_for(report, result)
    local counts = bound and not is_ahead(result) and first[result.block.index] == result.year
    local finding = by_year[result.year]
    if counts and finding then
      table.insert(finding.evidence, result)
    elseif counts then
      finding = { evidence = { result, bound }, message = why, year = result.year, text = bound.text }
      by_year[result.year] = finding
      table.insert(findings, finding)
    end
  end
  return findings
end

check "year.mismatch" {
  about = "year",
  severity = "warning",
  title = { th = "ปีไม่ตรง", en = "year" },
  message = {
    notice = {
      th = "ประกาศหรือแผนของ{of} {year} ลงวันที่ {text} โปรดตรวจสอบปีกับต้นฉบับ",
      en = "a notice or plan of {year} bears the date {text}: please check the year",
    },
    written = {
      th = "ระบุผล ITA ปี {year} แต่เอกสารลงวันที่ {text} ซึ่งผลของปีนั้นยังไม่ประกาศ โปรดตรวจสอบปีของผลที่นำมาวิเคราะห์",
      en = "names the ITA result of {year}, but is dated {text}, before that result is published",
    },
    started = {
      th = "ระบุว่าอาศัยผล ITA ปี {year} แต่ระยะเวลาของมาตรการคือ “{text}” ซึ่งเริ่มก่อนประกาศผลของปีนั้น โปรดตรวจสอบปีของผลที่นำมาวิเคราะห์",
      en = "rests on the ITA result of {year}, but its measures run “{text}”, from before that result is published",
    },
  },
  find = function(report)
    local findings = early_results(report)
    for _, notice in ipairs(report.notices) do
      local day = notice.day
      if day.date < earliest_notice(notice) or day.date > latest_notice(notice) then
        table.insert(findings, {
          evidence = { notice, day }, message = "notice", year = notice.year, text = day.text,
          of = notice.fiscal and "ปีงบประมาณ" or "ปี",
        })
      end
    end
    return findings, #report.notices + #report.results
  end,
  accept = {
    [[
รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรม ประจำปีงบประมาณ พ.ศ. 2568

- จัดทำประกาศมาตรการป้องกันการรับสินบน ประจำปีงบประมาณ 2567 เมื่อวันที่ 15 มกราคม 2568
]],
    [[
รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรม ประจำปีงบประมาณ พ.ศ. 2568

- มาตรการป้องกันการรับสินบน ปี 2567 ประกาศเมื่อวันที่ 15 มกราคม 2568
]],
    [[
รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรม ประจำปีงบประมาณ พ.ศ. 2568

- นายกลงนามประกาศเจตนารมณ์ No Gift Policy ประจำปีงบประมาณ พ.ศ. 2568 ลงวันที่ 9 มกราคม 2567
]],
    [[
ประกาศองค์การบริหารส่วนตำบลไร่ลองดู
เรื่อง นโยบายไม่รับของขวัญ ประจำปีงบประมาณ พ.ศ. 2567

ข้าพเจ้าและบุคลากรทุกคนจะไม่รับของขวัญจากการปฏิบัติหน้าที่

ประกาศ ณ วันที่ 15 มกราคม พ.ศ. 2568
]],
    [[
บันทึกข้อความ

วันที่ 24 เมษายน 2568

เรื่อง รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรม ประจำปีงบประมาณ พ.ศ. 2568

ตามที่ได้จัดทำรายงานการวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568 เพื่อปรับปรุงแก้ไขแล้วนั้น
]],
    [[
รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรม ประจำปีงบประมาณ พ.ศ. 2567

จากการวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567 จึงกำหนดมาตรการดังนี้

| มาตรการ | ผู้รับผิดชอบ | ระยะเวลา | ผลการดำเนินการ |
|---|---|---|---|
| อบรมเจ้าหน้าที่จุดบริการ | สำนักปลัด | ตุลาคม 2566 - กันยายน 2567 | ดำเนินการแล้ว |
]],
  },
  reject = {
    -- ลงวันที่ในปีเดียวกัน หรือก่อนขึ้นปีไม่นาน
    [[
รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรม ประจำปีงบประมาณ พ.ศ. 2568

- ประกาศเจตนารมณ์ No Gift Policy ประจำปีงบประมาณ พ.ศ. 2568 ลงวันที่ 3 ตุลาคม 2567
- ประกาศแผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2568 เมื่อวันที่ 24 กันยายน 2567
- ประกาศนโยบายไม่รับของขวัญ ประจำปี 2567 เมื่อวันที่ 28 ธันวาคม 2567
]],
    -- รายงานของปีก่อนลงวันที่ในปีถัดไป วันที่ของเรื่องอื่น แผนหลายปี
    [[
รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรม ประจำปีงบประมาณ พ.ศ. 2568

- ประกาศรายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2567 เมื่อวันที่ 28 ตุลาคม 2567
- ประกาศผลการประเมิน ประจำปีงบประมาณ พ.ศ. 2567 ลงวันที่ 20 ธันวาคม 2567
- มีนโยบาย ประจำปีงบประมาณ พ.ศ. 2567 และจัดประชุมทบทวนเมื่อวันที่ 3 ตุลาคม 2567
- ประกาศแผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566 - 2570) ลงวันที่ 5 มกราคม 2565
]],
    -- ผลของปีก่อน และผลที่ยังรอ
    [[
บันทึกข้อความ

วันที่ 24 เมษายน 2568

เรื่อง รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรม ประจำปีงบประมาณ พ.ศ. 2568

เพื่อยกระดับผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568 ให้สูงขึ้น จึงกำหนดมาตรการ

ตามที่ได้วิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567 และตั้งเป้าหมายผลการประเมิน ITA ปี 2568 ไว้ที่ 90 คะแนน
]],
    -- บทวิเคราะห์ที่ทำเมื่อผลของปีนั้นประกาศแล้ว
    [[
บันทึกข้อความ

วันที่ 6 ตุลาคม 2568

เรื่อง มาตรการส่งเสริมคุณธรรม ประจำปีงบประมาณ พ.ศ. 2569

ตามที่ได้วิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568 จึงกำหนดมาตรการดังนี้
]],
    -- ชื่อบทเป็นปีของเอกสาร ผลที่วิเคราะห์เป็นของปีก่อน
    [[
มาตรการส่งเสริมคุณธรรม ประจำปีงบประมาณ พ.ศ. 2565

๑. การวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2565 จากผลการประเมิน ITA ในปีงบประมาณ พ.ศ. 2564 พบว่าได้ 85 คะแนน

| มาตรการ | ระยะเวลา |
|---|---|
| อบรมเจ้าหน้าที่จุดบริการ | ม.ค. - ก.ย. 65 |
]],
  },
}

-- ข้อความที่เหมือนกัน: ผลลัพธ์ของมาตรการหนึ่งในอีกมาตรการ และบรรทัดที่ซ้ำติดกัน

local PARAGRAPH = 60 -- ตัวอักษรของย่อหน้าทั้งย่อหน้า

-- มาตรการที่แต่ละส่วนบอกผลหรือผลลัพธ์ไว้
local function measures_by_outcome(report)
  local by_block = {}
  for _, measure in ipairs(report.measures) do
    for _, cell in ipairs({ measure.cells.result or false, measure.cells.outcome or false }) do
      for _, block in ipairs(cell and cell.blocks or {}) do by_block[block.index] = measure end
    end
  end
  return by_block
end

-- แถวที่ต่อจากแถวก่อนของมาตรการเดียวกันใช้ชื่อมาตรการซ้ำได้
local function same_name(a, b)
  local x, y = a.cells.measure, b.cells.measure
  return x and y and x.text ~= "" and x.text == y.text
end

check "text.copied_outcome" {
  about = "copied",
  severity = "warning",
  title = { th = "ผลลัพธ์ซ้ำ", en = "same outcome" },
  message = {
    th = "ผลของมาตรการที่ {number} มีข้อความเหมือนกับมาตรการที่ {other} โปรดตรวจทาน",
    en = "the outcome of measure {number} reads as that of measure {other}: please read it again",
  },
  find = function(report)
    local findings, outcomes, by_block = {}, 0, measures_by_outcome(report)
    for _, measure in ipairs(report.measures) do
      if measure.cells.outcome or measure.cells.result then outcomes = outcomes + 1 end
    end
    for _, repetition in ipairs(report.repeats) do
      local first, source
      for _, block in ipairs(repetition.letters >= PARAGRAPH and repetition.blocks or {}) do
        local measure = by_block[block.index]
        if measure and not first then
          first, source = measure, block
        elseif measure and measure ~= first and not same_name(measure, first) then
          table.insert(findings, { evidence = { source, block }, number = measure.number, other = first.number })
        end
      end
    end
    return findings, outcomes > 1 and outcomes or 0
  end,
  accept = {
    [[
รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568

| ที่ | มาตรการ | ดำเนินการแล้วเสร็จ | ผลลัพธ์ |
|---|---|---|---|
| ๑ | บริหารงานบุคคลอย่างเป็นธรรม | / | การบริหารงานบุคคลมีหลักเกณฑ์ที่ชัดเจน เป็นธรรม ได้คนดีคนเก่งเข้ามาทำงาน เกิดประโยชน์ต่อประชาชน |
| ๒ | ป้องกันการทุจริตในหน่วยงาน | / | การบริหารงานบุคคลมีหลักเกณฑ์ที่ชัดเจน เป็นธรรม ได้คนดีคนเก่งเข้ามาทำงาน เกิดประโยชน์ต่อประชาชน |
]],
    [[
รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568

| ที่ | มาตรการ | ผลการดำเนินการ |
|---|---|---|
| ๑ | ปรับปรุงเว็บไซต์ | - ประชาชนเข้าถึงข้อมูลได้สะดวก รวดเร็ว และมีความพึงพอใจต่อการให้บริการของหน่วยงานมากขึ้น |
| ๒ | ทบทวนคู่มือ | แก้ไขคู่มือแล้ว |
| ๓ | อบรมเจ้าหน้าที่ | ประชาชนเข้าถึงข้อมูลได้ สะดวก รวดเร็ว และมีความพึงพอใจต่อการให้บริการ ของหน่วยงานมากขึ้น |
]],
    -- มาตรการที่เขียนเป็นข้อความ
    [[
รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568

## ผลการดำเนินการ

มาตรการที่ 1 ปรับปรุงเว็บไซต์
ผู้รับผิดชอบ : สำนักปลัด
ผลลัพธ์ : ประชาชนเข้าถึงข้อมูลได้สะดวก รวดเร็ว และมีความพึงพอใจต่อการให้บริการของหน่วยงานมากขึ้น

มาตรการที่ 2 ทบทวนคู่มือ
ผู้รับผิดชอบ : กองคลัง
ผลลัพธ์ : ประชาชนเข้าถึงข้อมูลได้สะดวก รวดเร็ว และมีความพึงพอใจต่อการให้บริการของหน่วยงานมากขึ้น
]],
  },
  reject = {
    -- ข้อความสั้นใช้ร่วมกันได้ และผลที่ต่างกัน
    [[
รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568

| ที่ | มาตรการ | ดำเนินการแล้วเสร็จ | ผลลัพธ์ |
|---|---|---|---|
| ๑ | บริหารงานบุคคลอย่างเป็นธรรม | / | บุคลากรมีความรู้ความเข้าใจมากขึ้น |
| ๒ | ป้องกันการทุจริตในหน่วยงาน | / | บุคลากรมีความรู้ความเข้าใจมากขึ้น |
| ๓ | ปรับปรุงเว็บไซต์ | / | ประชาชนเข้าถึงข้อมูลได้สะดวก รวดเร็ว และมีความพึงพอใจต่อการให้บริการของหน่วยงานมากขึ้น |
]],
    -- ขั้นตอนหรือระยะเวลาที่เหมือนกันไม่ใช่ผลลัพธ์
    [[
รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568

| ที่ | มาตรการ | ขั้นตอน | ผลลัพธ์ |
|---|---|---|---|
| ๑ | ปรับปรุงเว็บไซต์ | จัดประชุมทุกส่วนราชการเพื่อมอบหมายผู้รับผิดชอบข้อมูลแต่ละด้านให้ครบถ้วนและเป็นปัจจุบัน | เข้าถึงข้อมูลง่ายขึ้น |
| ๒ | ทบทวนคู่มือ | จัดประชุมทุกส่วนราชการเพื่อมอบหมายผู้รับผิดชอบข้อมูลแต่ละด้านให้ครบถ้วนและเป็นปัจจุบัน | คู่มือเป็นปัจจุบัน |
]],
    -- มาตรการเดียวที่แบ่งเป็นสองแถว
    [[
รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568

| มาตรการ | ขั้นตอน | ผลลัพธ์ |
|---|---|---|
| ปรับปรุงเว็บไซต์ | แก้ไขข้อมูลผู้บริหาร | ประชาชนเข้าถึงข้อมูลได้สะดวก รวดเร็ว และมีความพึงพอใจต่อการให้บริการของหน่วยงานมากขึ้น |
| ปรับปรุงเว็บไซต์ | เพิ่มข้อมูลการติดต่อ | ประชาชนเข้าถึงข้อมูลได้สะดวก รวดเร็ว และมีความพึงพอใจต่อการให้บริการของหน่วยงานมากขึ้น |
]],
  },
}

-- สองส่วนที่อยู่ติดกันในช่องหรือหัวข้อเดียวกัน
local function are_neighbours(a, b)
  local together = a.table == b.table and a.row == b.row and a.column == b.column
  return b.index == a.index + 1 and together and a.parent == b.parent
end

check "text.duplicate_line" {
  about = "copied",
  severity = "note",
  title = { th = "บรรทัดซ้ำ", en = "repeated line" },
  message = {
    th = "มีข้อความเดียวกันสองบรรทัดติดกัน โปรดตรวจทานว่าบรรทัดหนึ่งควรเป็นข้อความอื่นหรือไม่",
    en = "the same text stands twice in a row: one of the two may be meant to say something else",
  },
  find = function(report)
    local findings = {}
    for _, repetition in ipairs(report.repeats) do
      local before
      for _, block in ipairs(repetition.blocks) do
        if before and are_neighbours(before, block) then
          table.insert(findings, { evidence = { before, block } })
        end
        before = block
      end
    end
    return findings, #report.blocks
  end,
  accept = {
    [[
| มาตรการ | ผลการดำเนินการ |
|---|---|
| เพิ่มประสิทธิภาพการสื่อสาร | ดำเนินการแล้ว<br>- จัดทำแผนการดำเนินงานและแผนการให้บริการ<br>- จัดทำแผนการดำเนินงานและแผนการให้บริการ<br>- เผยแพร่ข่าวสาร |
]],
    [[
ขั้นตอนการดำเนินงานมีดังนี้

1. จัดประชุมมอบหมายงานแก่ทุกส่วนราชการ
2. ทบทวนคู่มือการปฏิบัติงานของทุกส่วนราชการ
3. ทบทวนคู่มือ การปฏิบัติงานของทุกส่วนราชการ
]],
  },
  reject = {
    -- ไม่ติดกัน สั้น หรือเป็นลิงก์
    [[
ขั้นตอนการดำเนินงานมีดังนี้

1. ทบทวนคู่มือการปฏิบัติงานของทุกส่วนราชการ
2. จัดประชุมมอบหมายงานแก่ทุกส่วนราชการ
3. ทบทวนคู่มือการปฏิบัติงานของทุกส่วนราชการ
4. แจ้งเวียน
5. แจ้งเวียน

https://www.railongdu.go.th/news-and-activities
https://www.railongdu.go.th/news-and-activities
]],
    -- คนละแถว
    [[
| มาตรการ | ผู้รับผิดชอบ |
|---|---|
| ปรับปรุงเว็บไซต์ | สำนักปลัดองค์การบริหารส่วนตำบล |
| อบรมเจ้าหน้าที่ | สำนักปลัดองค์การบริหารส่วนตำบล |
]],
  },
}

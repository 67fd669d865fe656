-- ชื่อหน่วยงาน อำเภอ และจังหวัดอื่นที่อาจค้างมาจากเอกสารอื่น

local KINDS = {
  agency = { th = "หน่วยงาน", en = "agency" },
  amphoe = { th = "อำเภอ", en = "district" },
  province = { th = "จังหวัด", en = "province" },
}

-- ชื่อของหน่วยงานเองที่ใช้เทียบ ตามชนิด ไม่ใช่ที่กล่าวถึงอย่างหน่วยงานอื่น
local function own_places(report)
  local own = {}
  for _, place in ipairs(report.places) do
    if place.own and not place.guest then own[place.kind] = own[place.kind] or place end
  end
  return own
end

-- เอกสารที่กล่าวถึงหน่วยงานอื่นหลายแห่งเป็นเรื่องของเครือข่ายหรือพื้นที่
local function names_many(report)
  local names, count = {}, 0
  for _, place in ipairs(report.places) do
    local other = place.kind == "agency" and not place.own and not place.beside
    if other and not names[place.name] then
      names[place.name] = true
      count = count + 1
    end
  end
  return count > 2
end

check "agency.foreign_name" {
  about = "agency",
  severity = "warning",
  title = { th = "ชื่อหน่วยงาน", en = "agency" },
  message = {
    th = "พบชื่อ “{name}” แต่ชื่อ{kind}ของเอกสารนี้คือ “{own}” โปรดตรวจสอบกับต้นฉบับ",
    en = "“{name}” stands here; the {kind} of this report is “{own}”",
  },
  find = function(report)
    local findings, told, own, many = {}, {}, own_places(report), names_many(report)
    for _, place in ipairs(report.places) do
      local ours = own[place.kind]
      local passing = place.guest or (many and not place.beside)
      local finding = told[place.name]
      if finding and not passing then
        table.insert(finding.evidence, place)
      elseif ours and not place.own and not passing then
        finding = { evidence = { place, ours }, name = place.name, own = ours.name, kind = KINDS[place.kind] }
        told[place.name] = finding
        table.insert(findings, finding)
      end
    end
    return findings, #report.places
  end,
  accept = {
    [[
รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส
ประจำปีงบประมาณ พ.ศ. 2568
องค์การบริหารส่วนตำบลไร่ลองดู อำเภอลองดู จังหวัดสมมุติบุรี

ตามที่องค์การบริหารส่วนตำบลไร่ลองดู ได้กำหนดมาตรการไว้นั้น บัดนี้บุคลากรขององค์การบริหารส่วนตำบลหนองทดลอง ได้ดำเนินการแล้ว
]],
    [[
รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส
ประจำปีงบประมาณ พ.ศ. 2568
องค์การบริหารส่วนตำบลไร่ลองดู
อำเภอลองดู จังหวัดสมมุติบุรี

ตามที่องค์การบริหารส่วนตำบลไร่ลองดู อำเภอหนองทดลอง จังหวัดสมมุติบุรี ได้กำหนดมาตรการไว้นั้น
]],
    [[
รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส
ประจำปีงบประมาณ พ.ศ. 2568
เทศบาลตำบลไร่ลองดู อำเภอลองดู จังหวัดสมมุติบุรี

## มาตรการของเทศบาลตำบลโคกทดลอง

เทศบาลตำบลไร่ลองดู จัดอบรมเจ้าหน้าที่ และเทศบาลตำบลไร่ลองดู ปรับปรุงเว็บไซต์
]],
  },
  reject = {
    -- หน่วยงานที่กล่าวถึงได้ถูกต้อง
    [[
รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส
ประจำปีงบประมาณ พ.ศ. 2568
องค์การบริหารส่วนตำบลไร่ลองดู อำเภอลองดู จังหวัดสมมุติบุรี

- จัดอบรมร่วมกับองค์การบริหารส่วนตำบลหนองทดลอง
- ศึกษาดูงาน ณ เทศบาลตำบลโคกทดลอง อำเภอหนองทดลอง จังหวัดไกลโพ้น
- ประชุมหน่วยงานใกล้เคียง อบต.หนองทดลอง อบต.โคกทดลอง ที่ว่าการอำเภอหนองทดลอง
- ส่งรายงานให้สำนักงาน ป.ป.ช. ประจำจังหวัดสมมุติบุรี และอำเภอลองดู
- รับโอนพนักงานจากองค์การบริหารส่วนตำบลหนองทดลอง
]],
    -- ชื่อของตนเองที่สะกดหรือเรียกต่างกัน และคำที่ไม่ใช่ชื่อ
    [[
รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส
ประจำปีงบประมาณ พ.ศ. 2568
องค์การบริหารส่วนตำบลไร่ลองดู อำเภอลองดู จังหวัดสมมุติบุรี

- องค์กรบริหารส่วนตำบลไร่ลองดูมีการเผยแพร่ข้อมูล
- อบต.ไร่ลองดู ประกาศนโยบาย และอบต.มีมาตรการกำกับ
- องค์การบริหารส่วนตำบลลงนามประกาศ องค์การบริหารส่วนตำบลทุกแห่ง
- พระราชบัญญัติสภาตำบลและองค์การบริหารส่วนตำบล พ.ศ. 2537
- นายกองค์การบริหารส่วนตำบลไร่ล่องดู เป็นประธาน
]],
  },
}

-- ลิงก์เดียวที่ใช้กับหลายเรื่อง

-- สองเรื่องต่างกันเมื่อต่างมีเรื่องในรายการ (words/things.yaml) และไม่มีเรื่องใดร่วมกัน
local function are_different(a, b)
  if #a.things == 0 or #b.things == 0 then return false end
  for _, x in ipairs(a.things) do
    for _, y in ipairs(b.things) do
      if x == y then return false end
    end
  end
  return true
end

check "link.same_target" {
  about = "links",
  severity = "note",
  title = { th = "ลิงก์เดียวใช้กับหลายเรื่อง", en = "one link" },
  message = {
    th = "ลิงก์ {address} ใช้กับเรื่องที่ต่างกัน โปรดตรวจสอบว่าเปิดดูได้ทั้งสองเรื่อง",
    en = "the link {address} is given for different things: please check that it shows both",
  },
  find = function(report)
    local findings, by_address, order = {}, {}, {}
    for _, link in ipairs(report.links) do
      if link.own and not link.home and link.block and link.address ~= "" then
        local same = by_address[link.address]
        if not same then
          same = {}
          by_address[link.address] = same
          table.insert(order, same)
        end
        table.insert(same, link)
      end
    end
    for _, same in ipairs(order) do
      for i = 2, #same do
        if are_different(same[1], same[i]) then
          table.insert(findings, { evidence = same, address = same[1].address })
          break
        end
      end
    end
    return findings, #report.links
  end,
  accept = {
    [[
รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2567

- เปิดระบบการให้บริการ E-Service https://www.railongdu.go.th/eservice1.php
- เพิ่มช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ http://railongdu.go.th/eservice1.php
]],
  },
  reject = {
    [[
รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2567

- เปิดระบบการให้บริการ E-Service https://www.railongdu.go.th/eservice1.php
- มีคู่มือการใช้งานระบบ E-Service https://www.railongdu.go.th/eservice1.php
- เผยแพร่ข้อมูลผู้บริหาร https://www.railongdu.go.th
- เผยแพร่ข่าวประชาสัมพันธ์ https://www.railongdu.go.th/
]],
  },
}

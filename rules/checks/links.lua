-- ลิงก์ไปยังเว็บไซต์อื่น และลิงก์ที่ข้อความไม่ตรงกับที่อยู่

-- เว็บไซต์ของหน่วยงานที่ใช้เทียบ
local function own_link(report)
  for _, link in ipairs(report.links) do
    if link.own and link.host ~= "" then return link end
  end
end

-- แผนที่อยู่ที่เว็บไซต์แผนที่
local function is_map(link) return link.host:sub(1, 5) == "maps." or link.host:sub(1, 4) == "map." end

check "link.foreign_site" {
  about = "links",
  severity = "note",
  title = { th = "ลิงก์ไปเว็บไซต์อื่น", en = "another site" },
  message = {
    th = "ลิงก์ไปยัง {host} ส่วนเว็บไซต์ของหน่วยงานคือ {site} โปรดตรวจสอบว่าตั้งใจอ้างเว็บไซต์นั้น",
    en = "a link goes to {host}; the agency's own site is {site}",
  },
  find = function(report)
    local findings, compared, told, own = {}, 0, {}, own_link(report)
    for _, link in ipairs(own and report.links or {}) do
      compared = compared + 1
      local expected = link.host == "" or link.own or link.common or is_map(link)
      if not expected and not told[link.host] then
        told[link.host] = true
        table.insert(findings, { evidence = { link, own }, host = link.host, site = report.site })
      end
    end
    return findings, compared
  end,
  accept = {
    [[
- คู่มือประชาชน https://www.railongdu.go.th/manual
- ข่าวประชาสัมพันธ์ https://www.railongdu.go.th/news
- ช่องทางร้องเรียน https://www.nongthotlong.go.th/complaint
]],
  },
  reject = {
    [[
- คู่มือประชาชน https://www.railongdu.go.th/manual
- ระบบบริการออนไลน์ https://eservice.railongdu.go.th/
- แผนที่ https://maps.example.com/railongdu
- เพจ https://www.facebook.com/railongdu
- แบบสอบถาม https://forms.gle/abc
- ระบบ ITAS https://itas.nacc.go.th/home
- อีเมล saraban@railongdu.go.th
]],
    [[
เผยแพร่คู่มือที่ https://www.railongdu.go.th/manual
]],
  },
}

check "link.text_target" {
  about = "links",
  severity = "warning",
  title = { th = "ลิงก์ไม่ตรงกับข้อความ", en = "link" },
  message = {
    th = "ข้อความแสดง “{text}” แต่ลิงก์ไปยัง {target} โปรดตรวจสอบกับต้นฉบับ",
    en = "the text shows “{text}”, but the link goes to {target}",
  },
  find = function(report)
    local findings = {}
    for _, link in ipairs(report.links) do
      if link.shows_other then
        table.insert(findings, { evidence = { link }, text = link.text, target = link.target })
      end
    end
    return findings, #report.links
  end,
  accept = {
    "เผยแพร่ทางเว็บไซต์ [www.railongdu.go.th](http://www.nongthotlong.go.th)\n",
    "คู่มือประชาชน [https://www.railongdu.go.th/manual](https://www.railongdu.go.th/news)\n",
  },
  reject = {
    [[
- [www.railongdu.go.th](https://railongdu.go.th/)
- [https://www.railongdu.go.th/manual](http://railongdu.go.th/manual/)
- [railongdu.go.th](https://www.railongdu.go.th/manual)
- [www.railongdu.go.th/eservice](https://www.railongdu.go.th/eservice/index.php?menu=12)
- [คู่มือประชาชน](https://www.railongdu.go.th/manual)
- https://www.railongdu.go.th/news
]],
  },
}

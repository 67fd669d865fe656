-- Social Network: เครือข่ายสังคมออนไลน์ของหน่วยงาน
-- The agency's social media.
requirement "social_network" {
  topic = words {
    "Social Network", "Social Media", "เครือข่ายสังคมออนไลน์", "สื่อสังคมออนไลน์", "สื่อโซเชียล",
    "โซเชียลมีเดีย", "Facebook", "Fanpage", "เฟซบุ๊ก", "เฟสบุ๊ค", "เฟสบุ๊ก", "Instagram", "Twitter",
    "YouTube", "TikTok",
    except = { "ใช้เครือข่ายสังคมออนไลน์ส่วนตัว" },
  },

  accept = {
    topic = { "จัดทำเฟซบุ๊กของหน่วยงาน", "เชื่อมโยงไปยังเครือข่ายสังคมออนไลน์ (Social Network)" },
  },
  reject = { topic = { "จัดกิจกรรมเพื่อสังคม", "ประชาสัมพันธ์ผ่านเว็บไซต์ของหน่วยงาน" } },
}

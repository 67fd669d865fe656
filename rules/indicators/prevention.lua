-- ตัวชี้วัดที่ 10 การป้องกันการทุจริต (OIT)
-- Indicator 10, prevention of corruption: plans and their results, and what people are taught.
indicator "prevention" {
  number = 10,
  about = "หน่วยงานดำเนินการและเผยแพร่การป้องกันการทุจริต และมาตรการส่งเสริมความโปร่งใสภายใน ที่เป็นรูปธรรมและเป็นปัจจุบันเพียงใด",

  measure {
    requirements = {
      "integrity_pledge", "executive_participation",
      "corruption_risk", "bribery_risk", "corruption_risk_action", "corruption_risk_results",
      "anti_corruption_plan", "anti_corruption_progress", "anti_corruption_results",
    },
    usual = { "integrity_pledge", "corruption_risk", "bribery_risk", "corruption_risk_action", "anti_corruption_plan" },
    action = "ประเมินและจัดการความเสี่ยงการทุจริต และจัดทำแผนปฏิบัติการป้องกันการทุจริต",
    steps = {
      "แต่งตั้งคณะทำงานจากทุกส่วนราชการ เพื่อรวบรวมข้อมูลและติดตามการดำเนินการป้องกันการทุจริต",
      "{items}",
      "รายงานความก้าวหน้าเป็นรายเรื่องต่อ{chief}รายไตรมาส และเผยแพร่โดยระบุปีงบประมาณให้ชัดเจน",
    },
    responsible = "สำนักปลัด (เจ้าหน้าที่ผู้ได้รับมอบหมาย) ร่วมกับทุกส่วนราชการ",
    period = "{start} ถึง {end} (เผยแพร่ข้อมูลให้แล้วเสร็จภายในวันที่ ๑๕ เมษายน {year})",
    follow_up = "หัวหน้าสำนักปลัดรายงานวันที่เห็นชอบ วันที่เผยแพร่ และลิงก์ต่อ{secretary} ภายในวันที่ ๑๕ เมษายน {year} และสรุปผลทั้งปีภายในวันที่ {end}",
  },

  measure {
    requirements = {
      "no_gift_announcement", "no_gift_culture", "no_gift_report",
      "ethics_codes", "ethics_promotion", "ethics_assessment", "organisational_culture", "asset_rules", "asset_report",
    },
    usual = { "no_gift_announcement", "no_gift_culture", "no_gift_report" },
    action = "เสริมสร้างวัฒนธรรมสุจริต มาตรฐานทางจริยธรรม และการไม่รับของขวัญและของกำนัลทุกชนิดจากการปฏิบัติหน้าที่ (No Gift Policy)",
    steps = {
      "{items}",
      "เผยแพร่ประกาศหรือคำสั่งที่ลงนามแล้วและผลการจัดกิจกรรม พร้อมเลขที่ วันที่ และจำนวนผู้เข้าร่วม",
    },
    responsible = "สำนักปลัด (งานการเจ้าหน้าที่) ทุกส่วนราชการให้ความร่วมมือ",
    period = "{start} ถึง {end} (เผยแพร่ข้อมูลให้แล้วเสร็จภายในวันที่ ๓๑ มีนาคม {year})",
    follow_up = "หัวหน้าสำนักปลัดรายงานเลขที่และวันที่ประกาศ จำนวนผู้เข้าร่วม และลิงก์ต่อ{secretary} ภายในวันที่ ๓๑ มีนาคม {year} และสรุปผลทั้งปีภายในวันที่ {end}",
  },
}

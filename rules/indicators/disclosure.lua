-- ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล (OIT)
-- Indicator 9, disclosure: what the secretary's office keeps; the other items stand with the
-- measures of the indicator that their subject is of.
indicator "disclosure" {
  number = 9,
  about = "หน่วยงานเผยแพร่ข้อมูลตามรายการที่กำหนดบนเว็บไซต์ได้ครบถ้วน เป็นปัจจุบัน และประชาชนเข้าถึงได้เพียงใด",

  measure {
    requirements = {
      "structure", "executives", "powers", "contact", "strategic_plan", "related_laws", "privacy_policy",
      "annual_plan", "plan_and_progress", "annual_progress_report", "annual_results",
      "measures", "ita_development", "measures_results",
    },
    action = "ปรับปรุงข้อมูลบนเว็บไซต์ของหน่วยงานให้ครบถ้วนและเป็นปัจจุบัน โดยกำหนดผู้รับผิดชอบเป็นรายข้อ",
    steps = {
      "นำคะแนนรายข้อและข้อสังเกตของผู้ประเมินในปีที่ผ่านมา มาจัดทำรายการข้อที่ต้องปรับปรุง พร้อมกำหนดวันแล้วเสร็จของแต่ละข้อ",
      "จัดทำคำสั่งมอบหมายผู้จัดทำข้อมูล ผู้ตรวจทาน และผู้นำข้อมูลขึ้นเว็บไซต์ของแต่ละข้อ",
      "{items}",
      "ตรวจข้อมูลเทียบองค์ประกอบที่กำหนดของแต่ละข้อ และทดสอบการเข้าถึงลิงก์จากเครือข่ายภายนอกหน่วยงาน",
      "เสนอ{secretary}ตรวจสอบความถูกต้องก่อนเผยแพร่ และปรับปรุงภายใน ๗ วันนับแต่วันที่มีการเปลี่ยนแปลง",
    },
    responsible = "สำนักปลัด (งานวิเคราะห์นโยบายและแผน) ร่วมกับทุกส่วนราชการ",
    period = "{start} ถึง {end} (เผยแพร่ข้อมูลให้แล้วเสร็จภายในวันที่ ๓๑ มีนาคม {year})",
    follow_up = "หัวหน้าสำนักปลัดรายงานเลขที่คำสั่ง จำนวนข้อที่แล้วเสร็จ และลิงก์ต่อ{secretary} ภายในวันที่ ๓๑ มีนาคม {year} และสรุปผลทั้งปีภายในวันที่ {end}",
  },
}

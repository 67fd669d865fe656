-- ตัวชี้วัดที่ 8 การปรับปรุงการทำงาน (EIT) ใช้มาตรการร่วมกับตัวชี้วัดที่ 6 (service_quality.lua)
-- Indicator 8, improving work: better procedures, technology, and a say for those who are served.
-- The measure of service_quality.lua raises it.
indicator "improvement" {
  number = 8,
  about = "ผู้มาติดต่อเห็นว่าหน่วยงานปรับปรุงวิธีการและขั้นตอนให้ดีขึ้น นำเทคโนโลยีมาใช้ และเปิดให้ผู้รับบริการมีส่วนร่วมเพียงใด",
}

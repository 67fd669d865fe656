-- ข้อมูลผู้บริหาร: รายนาม ตำแหน่ง รูปถ่าย และช่องทางการติดต่อของผู้บริหารแต่ละคน
-- Executives: who they are, and for each the name, post, photo and contact.
requirement "executives" {
  topic = words {
    "ข้อมูลผู้บริหาร", "ข้อมูลของผู้บริหาร", "ข้อมูลคณะผู้บริหาร", "ข้อมูลเกี่ยวกับผู้บริหาร", "ข้อมูลนายก", "ข้อมูลของนายก", "ข้อมูลคณะนายก",
    "ผู้ดำรงตำแหน่งทางการบริหาร", "ผู้ดำรงตำแหน่งทางบริหาร",
    "ทำเนียบผู้บริหาร", "ทำเนียบคณะผู้บริหาร", "รายนาม ... ผู้บริหาร", "รายชื่อผู้บริหาร",
    "รายชื่อคณะผู้บริหาร", "ประวัติผู้บริหาร", "โครงสร้างผู้บริหาร", "โครงสร้างคณะผู้บริหาร",
    except = { "ข้อมูลผู้บริหารต้องการ", "ระบบข้อมูลผู้บริหาร", "รายชื่อผู้บริหารโครงการ" },
  },

  -- 2565: ผู้บริหารสูงสุดและผู้ดำรงตำแหน่งทางการบริหารรวมกัน ตั้งแต่ 2567 แยกเป็น chief และ deputy
  element "heads" { named = words {
    "ข้อมูลผู้บริหาร", "ข้อมูลคณะผู้บริหาร", "คณะผู้บริหาร", "ทำเนียบผู้บริหาร",
    "รายนามผู้บริหาร", "รายชื่อผู้บริหาร", "ผู้ดำรงตำแหน่งทางการบริหาร", list "people.chief",
  } },
  element "chief" { named = words { list "people.chief" } },
  element "deputy" { named = words { list "people.deputy" } },
  element "name" {
    named = words {
      "ชื่อ-นามสกุล", "ชื่อ - นามสกุล", "ชื่อ-สกุล", "ชื่อ - สกุล", "ชื่อนามสกุล", "ชื่อสกุล",
      "ชื่อและนามสกุล", "ชื่อและสกุล", "ชื่อตัว", "รายนาม", "รายชื่อผู้บริหาร",
      except = { "ชื่อ-สกุลของผู้ถูกร้อง", "ชื่อ-สกุลผู้ถูกร้อง", "ชื่อ-สกุลผู้ร้อง" },
    },
    is = person_name,
  },
  element "position" {
    named = words {
      "ตำแหน่ง",
      except = {
        "ผู้ดำรงตำแหน่ง", "ตำแหน่งว่าง", "ตำแหน่งที่ว่าง", "ตำแหน่งที่สำคัญ", "ประเภทตำแหน่ง",
      },
    },
    is = position,
  },
  element "photo" {
    named = words {
      "รูปถ่าย", "ภาพถ่าย", "รูปภาพ", "ภาพผู้บริหาร", "รูปผู้บริหาร",
      except = { "ภาพถ่ายกิจกรรม", "ภาพถ่ายการประชุม", "ภาพถ่ายประกอบ", "รูปภาพกิจกรรม" },
    },
    is = image,
  },
  element "contact" {
    named = words {
      "ช่องทางการติดต่อ", "ช่องทางติดต่อ", "ช่องทางในการติดต่อ", "ข้อมูลติดต่อ", "เบอร์โทร",
      "หมายเลขโทรศัพท์", "โทรศัพท์มือถือ", "โทรศัพท์เคลื่อนที่", "อีเมล", "E-mail", "Email",
      except = { "ช่องทางการติดต่อของหน่วยงาน", "ช่องทางการติดต่อหน่วยงาน" },
    },
    is = any_of { phone, email },
  },
  element "both_sides" { named = words {
    "ฝ่ายการเมือง ... ฝ่ายข้าราชการประจำ", "ฝ่ายการเมือง ... ฝ่ายประจำ",
    "ฝ่ายข้าราชการประจำ ... ฝ่ายการเมือง", "ฝ่ายประจำ ... ฝ่ายการเมือง",
    "ข้าราชการการเมือง ... ข้าราชการประจำ", "ฝ่ายบริหาร ... ฝ่ายข้าราชการประจำ",
  } },
  element "vacant" { named = words {
    "ตำแหน่งว่าง", "ตำแหน่งที่ว่าง", "อัตราว่าง", "รักษาราชการแทน", "รักษาการแทน",
    "รักษาการในตำแหน่ง", "ปฏิบัติหน้าที่แทน",
  } },

  -- ตารางผู้บริหาร: ตำแหน่งในแถวของบุคคลแสดงว่าเป็นใคร และทุกคนต้องมีโทรศัพท์หรืออีเมลในแถวเดียวกัน
  check = function(report, item)
    local named, tables, rows = {}, {}, {}
    for _, index in ipairs(item.elements.name.evidence) do named[index] = true end
    for _, block in ipairs(report.blocks) do
      local row = rows[#rows]
      if not row or row.table ~= block.table or row.number ~= block.row then
        row = { table = block.table, number = block.row, text = "" }
        rows[#rows + 1] = row
      end
      row.text = row.text .. block.text .. "\n"
      for _, shape in ipairs(block.shapes) do
        if shape == "person_name" then
          row.person = row.person or block.index
          if named[block.index] and block.row > 0 then tables[block.table] = true end
        elseif shape == "phone" or shape == "email" then
          row.contact = true
        end
      end
    end

    local found, people, lacking = {}, 0, {}
    local function show(id, row)
      local why = "พบในตารางผู้บริหาร"
      found[id] = found[id] or { level = "shown", evidence = { row.person }, why = why }
    end
    local political, permanent
    for _, row in ipairs(rows) do
      if row.person and row.number > 0 and tables[row.table] then
        local function holds(word) return string.find(row.text, word, 1, true) ~= nil end
        local mayor, clerk = holds("นายกองค์การ") or holds("นายกเทศ"), holds("ปลัด")
        local head = mayor or holds("อธิบดี") or holds("เลขาธิการ") or holds("ผู้ว่าราชการ")
        if holds("รองนายก") or holds("รองปลัด") or holds("รองอธิบดี") or holds("รองเลขา")
          or holds("รองผู้") then
          show("deputy", row)
        elseif head and not (clerk or holds("เลขานุการ") or holds("ที่ปรึกษา")) then
          show("chief", row)
        end
        political, permanent = political or mayor, permanent or clerk
        if political and permanent then show("both_sides", row) end
        people = people + 1
        if not row.contact then lacking[#lacking + 1] = row.person end
      end
    end
    if #lacking > 0 then
      local why = "ไม่พบหมายเลขโทรศัพท์หรืออีเมลในแถวของผู้บริหาร " .. #lacking .. " คน จาก " .. people .. " คน"
      found.contact = { level = "missing", evidence = lacking, why = why }
    end
    return found
  end,

  accept = {
    topic = {
      "ปรับปรุงข้อมูลผู้บริหารให้ครบถ้วน", "จัดทำข้อมูลของผู้บริหารสูงสุดและผู้ดำรงตำแหน่งทางการบริหาร",
      result "เผยแพร่ทำเนียบผู้บริหารบนเว็บไซต์", "จัดทำรายนามคณะผู้บริหาร",
    },
    heads = { "คณะผู้บริหารชุดปัจจุบัน" },
    chief = { "ผู้บริหารสูงสุด", "นายกองค์การบริหารส่วนตำบล", "นายกเทศมนตรี" },
    deputy = { "รองผู้บริหารสูงสุด", "รองนายกเทศมนตรี", "ปลัดและรองปลัด" },
    name = { "ชื่อ-นามสกุล", "ชื่อ – สกุล", "ชื่อ นามสกุล" },
    position = { "(๒) ตำแหน่ง", "ชื่อ-สกุล และตำแหน่ง" },
    photo = { "รูปถ่าย", "ภาพถ่ายของผู้บริหาร" },
    contact = { "ช่องทางการติดต่อ", "หมายเลขโทรศัพท์หรืออีเมลของผู้บริหาร", text "โทร. 0-4400-0000" },
    both_sides = { "ทั้งฝ่ายการเมืองและฝ่ายข้าราชการประจำ" },
    vacant = { "ตำแหน่งที่ว่างให้ระบุ ตำแหน่งว่าง" },
  },
  reject = {
    topic = {
      "ประมวลจริยธรรมผู้บริหารท้องถิ่น", "ผู้บริหารสูงสุดให้ความสำคัญกับการต่อต้านการทุจริต",
      "เพิ่มช่องทางสายตรงผู้บริหาร", "จัดประชุมผู้บริหารและหัวหน้าส่วนราชการ",
      heading "ข้อมูลผู้บริหาร", described "ได้แก่ ข้อมูลผู้บริหาร และอำนาจหน้าที่",
    },
    deputy = { "ช่องทางร้องเรียน" },
    name = { "ชื่อ-สกุลของผู้ถูกร้อง" },
    position = { "ข้อมูลสถิติอัตรากำลังจำแนกตามประเภทตำแหน่ง" },
    photo = { "ภาพถ่ายกิจกรรม" },
    contact = { "ช่องทางการติดต่อของหน่วยงาน" },
    both_sides = { "ฝ่ายข้าราชการประจำ" },
  },
  levels = {
    planned = { topic = { plan "เพิ่มข้อมูลผู้บริหาร" }, photo = { plan "รูปถ่ายของผู้บริหารแต่ละคน" } },
    claimed = { topic = { done "ปรับปรุงข้อมูลผู้บริหาร" } },
  },

  advice {
    action = "ปรับปรุงข้อมูลผู้บริหารบนเว็บไซต์ให้ครบถ้วนและเป็นปัจจุบัน",
    steps = {
      "สำรวจรายชื่อผู้บริหารคนปัจจุบันทั้งฝ่ายการเมือง (นายก รองนายก) และฝ่ายข้าราชการประจำ (ปลัด รองปลัด ถ้ามี)",
      "จัดทำข้อมูลรายบุคคล ได้แก่ ชื่อ-นามสกุล ตำแหน่ง รูปถ่าย และช่องทางการติดต่อของแต่ละคน",
      "ตำแหน่งว่างให้ระบุ \"ตำแหน่งว่าง\" และกรณีมีผู้รักษาราชการแทนหรือปฏิบัติหน้าที่ให้ระบุไว้ด้วย",
      "เสนอปลัดตรวจสอบความถูกต้อง แล้วเผยแพร่ในหัวข้อ {code}",
      "ทบทวนทุกครั้งที่มีการเปลี่ยนแปลงผู้บริหาร",
    },
    responsible = "สำนักปลัด (งานบริหารงานทั่วไป/งานการเจ้าหน้าที่) ผู้ดูแลเว็บไซต์",
    period = "ตุลาคม {last_year} – มีนาคม {year} และปรับปรุงภายใน ๗ วันเมื่อมีการเปลี่ยนแปลง",
    follow_up = "หัวหน้าสำนักปลัดรายงานลิงก์และวันที่ปรับปรุงล่าสุดต่อที่ประชุมประจำเดือน",
  },
}

---@meta oit
-- เขียนโดย oit rules language --write แก้ที่นี่ไม่มีผล · Written by oit rules language --write; do not edit it.

---@alias oit.level "missing"|"planned"|"claimed"|"shown"|"review"
---@alias oit.examples table<string, string|oit.example|(string|oit.example)[]>

---@class oit.part
---@class oit.raising
---@class oit.words
---@class oit.source
---@class oit.shape
---@class oit.example

---@class oit.change
---@field level oit.level
---@field evidence? integer[]
---@field why? string

---@class oit.bilingual
---@field th string
---@field en string

---@class oit.finding
---@field evidence (table|integer)[]
---@field severity? "warning"|"note"
---@field message? string
---@field [string] string|number|oit.bilingual

---@class oit.requirement
---@field topic oit.words คำที่เรียกเรื่องนี้ ต้องมีเสมอ · what the subject is called; always needed
---@field report? "measures"|"results" "measures" หรือ "results": ตัวเอกสารที่ตรวจอาจเป็นเรื่องนี้เอง · "measures" or "results": the document read may be the thing itself
---@field excused? oit.words รายการที่มีคำเหล่านี้ (เช่น ตำแหน่งว่าง) ไม่ต้องมีส่วนอื่น · a record with these words (a vacant post) needs nothing else
---@field accept? oit.examples ตัวอย่างที่ต้องพบ (ตั้งแต่ "ยังเป็นแผน" ขึ้นไป) · examples that must be found, at least as planned
---@field reject? oit.examples ตัวอย่างที่ต้องไม่พบ · examples that must not be found
---@field levels? table<oit.level, oit.examples> ตัวอย่างที่ต้องได้ระดับนั้นพอดี · examples that must come out at just that level
---@field check? fun(report: oit.report, item: oit.item): table<string, oit.change>? ฟังก์ชัน สำหรับสิ่งที่คำอย่างเดียวบอกไม่ได้ · a function, for what words alone cannot say
---@field [integer] oit.part

---@class oit.element
---@field named? oit.words คำที่เรียกสิ่งนี้ นับเฉพาะตรงที่พูดถึงเรื่องนั้น · names the thing, counts near its topic
---@field alone? oit.words คำที่เรียกทั้งสิ่งนี้และเรื่อง นับทุกแห่ง · names the thing and its subject, counts anywhere
---@field inside? oit.words คำที่เรียกสิ่งนี้ในไฟล์ของข้อนั้นเอง: หัวตาราง หัวข้อ ป้ายกำกับ · what it is called inside the item's own file: a column, a heading, a label
---@field with? oit.words คำที่ต้องมีในไฟล์เดียวกันด้วย inside จึงนับ · must stand in the same file too, or inside does not count
---@field none? oit.words คำที่แจ้งว่าไม่มีสิ่งนี้ ซึ่งถือว่าครบ · says that there is no such thing, which is enough
---@field is? oit.shape รูปแบบของตัวสิ่งนั้นเอง เช่น phone · the form of the thing itself, such as phone
---@field column? "no"|"issue"|"recommendation"|"measure"|"steps"|"responsible"|"period"|"budget"|"done"|"not_done"|"result"|"outcome"|"follow_up"|"problem"|"link"|"note" คอลัมน์ของตารางมาตรการ ใช้เฉพาะ measures และ measures_results · a column of the table of measures; only in measures and measures_results
---@field year? "named" "named": นับเฉพาะข้อความที่ระบุปี หรือบอกว่าเป็นปัจจุบัน · "named": counts only where a year is named, or the thing is called current

---@class oit.advice
---@field action string สิ่งที่ควรทำ · what to do
---@field brief? string ทั้งหมดในประโยคเดียว ใช้เป็นขั้นตอนหนึ่งเมื่อรวมหลายเรื่องเป็นมาตรการเดียว · all of it in one sentence: a step where one measure serves several requirements
---@field steps? string|string[] ขั้นตอน · the steps
---@field responsible? string หน่วยงานที่รับผิดชอบ · the responsible unit
---@field period? string ช่วงเวลา · the period
---@field follow_up? string การติดตามผล · how it is followed up

---@class oit.check
---@field about "numbers"|"year"|"lost"|"copied"|"agency"|"marks"|"links"|"order"|"words" เรื่องของข้อสังเกต ใช้เรียงลำดับบนหน้าจอ (ตามลำดับนี้) · what its findings are about: their order on the screen, which is this one
---@field severity "warning"|"note" ความสำคัญ: "warning" ควรแก้ "note" ควรอ่านทวน · how grave: "warning" to be mended, "note" to be read again
---@field title oit.bilingual คำสั้น ๆ หน้าข้อความ · a word or two in front of the message
---@field message oit.bilingual|table<string, oit.bilingual> ข้อความ {ชื่อ} แทนค่าที่ find คืนมา มีหลายแบบตามชื่อได้ { short = { th = ..., en = ... } } · what is said; {name} stands for a field of the finding; several by name may be given
---@field find fun(report: oit.report): oit.finding[], integer? ฟังก์ชันที่คืนข้อสังเกต และจำนวนสิ่งที่ได้เทียบ · a function that returns findings and how many things it compared
---@field accept string|string[] รายงานที่ต้องมีข้อสังเกตนี้ · reports that give the finding
---@field reject string|string[] รายงานที่ต้องไม่มีข้อสังเกตนี้ · reports that must not give it

---@class oit.indicator
---@field number integer เลขตัวชี้วัด 1 ถึง 10 · which of the ten indicators
---@field about string ตัวชี้วัดนี้วัดอะไร · what it measures
---@field [integer] oit.raising

---@class oit.measure_rule
---@field action string สิ่งที่ควรทำ · what to do
---@field steps? string|string[] ขั้นตอน · the steps
---@field responsible? string หน่วยงานที่รับผิดชอบ · the responsible unit
---@field period? string ช่วงเวลา · the period
---@field follow_up? string การติดตามผล · how it is followed up
---@field requirements? string|string[] เรื่องที่มาตรการนี้ดูแลร่วมกัน (ชื่อไฟล์ใน requirements/) · the requirements that it serves together (slugs of requirements/)
---@field usual? string|string[] เรื่องที่ทำด้วยเมื่อตัวชี้วัดต่ำ แม้เอกสารไม่ได้กล่าวถึง (บางเรื่องใน requirements) · those of them to be done where the indicator is weak, whatever a report says
---@field also? integer[] เลขตัวชี้วัดอื่นที่มาตรการนี้ช่วยด้วย · other indicators that it raises too

---@class oit.word_list
---@field except? string|string[] ถ้าคำที่พบอยู่ภายในข้อความเหล่านี้ ไม่นับ · a hit inside one of these does not count
---@field [integer] string|oit.source

---@class oit.report
---@field year integer ปีของเกณฑ์ที่ใช้ตรวจ · the fiscal year of the rules
---@field kind string ชนิดของเอกสาร เช่น "measures-plan" · the kind of document, such as "measures-plan"
---@field agency string ชื่อหน่วยงาน · the agency
---@field agency_class string ประเภทหน่วยงาน เช่น "อบต." · its class, such as "อบต."
---@field amphoe string อำเภอ ว่างถ้าไม่พบ · its amphoe, or empty
---@field province string จังหวัด ว่างถ้าไม่พบ · its province, or empty
---@field site string เว็บไซต์ของหน่วยงาน เช่น "pangad.go.th" ว่างถ้าไม่พบ · the host of its own site, or empty
---@field fiscal_year integer? ปีงบประมาณของรายงาน · the fiscal year that the report is of
---@field period_from string วันเริ่มของช่วงที่รายงาน เช่น "2567-10-01" ว่างถ้าไม่พบ · the first day reported, as in "2567-10-01", or empty
---@field period_to string วันสิ้นสุดของช่วงที่รายงาน ว่างถ้าไม่พบ · the last day reported, or empty
---@field title_years integer[] ปีที่ชื่อเรื่องระบุ ทุกปีของช่วง เช่น พ.ศ. 2566 - 2570 · the years that the title names, every year of a range among them
---@field own_file boolean true เมื่ออ่านไฟล์ของข้อนั้นเอง (ตรวจโฟลเดอร์) ไม่ใช่รายงาน · true where the item's own file is read (a folder), not a report
---@field blocks oit.block[] ข้อความทุกส่วนของเอกสาร ตามลำดับ · every block of the document, in order
---@field jumps oit.jump[] ลำดับข้อที่ข้ามหรือย้อน · numbering that jumps
---@field measures oit.measure[] แถวของตารางมาตรการ ตามลำดับ · the rows of tables of measures, in order
---@field scores oit.scores? คะแนน ITA ที่รายงานระบุ ไม่มีเมื่อรายงานไม่ได้ระบุ · the ITA scores that it states; nil where it states none
---@field written oit.day? วันที่ของเอกสารเอง เช่น ในหัวบันทึกข้อความ · the day that the document itself bears, as in a memo's head
---@field periods oit.period[] ช่วงเวลาของมาตรการ · when measures are to be done
---@field notices oit.notice[] ประกาศ นโยบาย หรือแผนของปีหนึ่ง พร้อมวันที่ · notices, policies and plans of a year with their date
---@field results oit.result[] ผลการประเมิน ITA ที่กล่าวถึง ตามปี · the ITA results named, by year
---@field places oit.place[] ชื่อองค์กรปกครองส่วนท้องถิ่น อำเภอ และจังหวัด · agencies of local government, districts and provinces by name
---@field links oit.link[] ลิงก์ทั้งหมด · every link
---@field repeats oit.repetition[] ข้อความที่พบมากกว่าหนึ่งแห่ง · texts that stand in more than one place

---@class oit.block
---@field index integer เลขประจำข้อความ ใช้อ้างเป็นหลักฐาน · its number in the report; goes back as evidence
---@field text string ข้อความ · its text
---@field norm string ข้อความที่ไม่มีช่องว่าง ใช้เทียบกัน · its text without spaces, to compare
---@field kind string "heading" "paragraph" "list_item" "image" · "heading", "paragraph", "list_item", "image"
---@field role string คอลัมน์หรือหัวข้อที่อยู่ เช่น "steps" ว่างถ้าไม่มี · the column or section it stands in, such as "steps", or empty
---@field mark string เครื่องหมายของแถว: "done" "not_done" หรือว่าง · the mark of its row: "done", "not_done" or empty
---@field table integer ตารางที่ นับจาก 1 หรือ 0 ถ้าไม่อยู่ในตาราง · the table, from 1; 0 for none
---@field row integer แถวที่ นับจาก 1 หรือ 0 · the row, from 1; 0 for none
---@field column integer คอลัมน์ที่ นับจาก 1 หรือ 0 · the column, from 1; 0 for none
---@field line integer บรรทัดในไฟล์ · the line of the file
---@field number integer เลขข้อที่นำหน้า หรือ 0 · the number in front of it; 0 for none
---@field parent integer index ของข้อหรือย่อหน้าที่อยู่ภายใต้ หรือ 0 · the index of the item or sentence it stands under; 0 for none
---@field shapes string[] รูปแบบที่พบในข้อความ เช่น "phone" · the forms found in it, such as "phone"
---@field links string[] ที่อยู่ของลิงก์ · where its links go

---@class oit.measure
---@field index integer ใช้อ้างเป็นหลักฐาน · goes back as evidence
---@field number integer มาตรการที่ นับจาก 1 ตามลำดับในรายงาน · from 1, in the order of the report
---@field table integer ตารางที่ นับจาก 1 เป็น 0 เมื่อเขียนเป็นข้อความ · the table, from 1; 0 in prose
---@field row integer แถวที่ นับจาก 1 เป็น 0 เมื่อเขียนเป็นข้อความ · the row, from 1; 0 in prose
---@field mark string เครื่องหมายของแถว: "done" "not_done" "in_progress" "both" หรือว่าง · the mark of its row: "done", "not_done", "in_progress", "both" or empty
---@field alone boolean true เมื่อเป็นมาตรการหนึ่งจริง ไม่ใช่แถวหัวข้อ แถวรวม หรือแถวที่ต่อจากแถวก่อน · true for a measure of its own: no heading or sum, not the rest of the row above
---@field cells table<string, oit.cell> ช่องตามคอลัมน์ เช่น cells.outcome ไม่มีเมื่อตารางไม่มีคอลัมน์นั้น · its cells by column, as in cells.outcome; none where the table has no such column

---@class oit.cell
---@field text string ข้อความ ย่อหน้าละบรรทัด · its text, a line a block
---@field filled boolean true เมื่อมีข้อความหรือเครื่องหมาย · true where it holds text or a mark
---@field blocks oit.block[] ข้อความแต่ละส่วน · its blocks

---@class oit.jump
---@field before oit.block? ข้อที่อยู่ก่อน · the block before it
---@field after oit.block? ข้อที่เลขไม่ต่อ · the block that goes on with another number
---@field expected integer เลขที่ควรเป็น · the number that was due
---@field found integer เลขที่พบ · the number that stands there
---@field gap boolean true เมื่อน่าจะมีข้อความขาดหาย · true where text was probably lost

---@class oit.day
---@field index integer ใช้อ้างเป็นหลักฐาน · goes back as evidence
---@field text string ข้อความ · its text
---@field date string วันที่ เช่น "2568-04-24" · the day, as in "2568-04-24"

---@class oit.period
---@field index integer ใช้อ้างเป็นหลักฐาน · goes back as evidence
---@field text string ข้อความ · its text
---@field from string วันแรก เช่น "2567-10-01" · the first day, as in "2567-10-01"
---@field to string วันสุดท้าย · the last day
---@field single boolean true เมื่อเป็นวันหรือเดือนเดียว · true for a single date or month
---@field measure oit.measure? มาตรการของช่วงเวลานี้ · the measure that it is of
---@field block oit.block ข้อความที่อยู่ · the block that it stands in

---@class oit.notice
---@field index integer ใช้อ้างเป็นหลักฐาน · goes back as evidence
---@field text string ข้อความ · its text
---@field year integer ปีของประกาศ · the year that it is of
---@field fiscal boolean true เมื่อเป็นปีงบประมาณ · true for a fiscal year
---@field day oit.day วันที่ของประกาศ · the day that it bears
---@field block oit.block ข้อความที่อยู่ · the block that it stands in

---@class oit.result
---@field index integer ใช้อ้างเป็นหลักฐาน · goes back as evidence
---@field text string ข้อความ · its text
---@field year integer ปีของผลการประเมิน ITA · the year of the ITA result
---@field measures boolean true เมื่อมาตรการหรือบทวิเคราะห์อาศัยผลนี้ · true where measures or an analysis rest on it
---@field block oit.block ข้อความที่อยู่ · the block that it stands in

---@class oit.place
---@field index integer ใช้อ้างเป็นหลักฐาน · goes back as evidence
---@field kind string "agency" "amphoe" "province" · "agency", "amphoe", "province"
---@field name string ชื่อ · its name
---@field own boolean true เมื่อเป็นของหน่วยงานเอง · true for the report's own
---@field beside boolean true เมื่ออยู่ในที่ของชื่อหน่วยงานเอง เช่น หน้าปก หัวข้อ · true where the own name would stand: title page, heading
---@field guest boolean true เมื่อเป็นหน่วยงานอื่นที่กล่าวถึงได้ เช่น "ร่วมกับ ..." · true for another that is rightly named: "together with ..."
---@field block oit.block ข้อความที่อยู่ · the block that it stands in

---@class oit.link
---@field index integer ใช้อ้างเป็นหลักฐาน · goes back as evidence
---@field text string ข้อความที่แสดง · the text shown
---@field target string ที่อยู่ของลิงก์ · where it goes
---@field host string ชื่อเว็บไซต์ ไม่มี www. ว่างถ้าไม่ใช่ที่อยู่เว็บ · the site without "www.", or empty
---@field address string ที่อยู่สำหรับเทียบกัน ไม่มี http และ www. · the address to compare, without scheme and "www."
---@field home boolean true เมื่อเป็นหน้าแรกของเว็บไซต์ · true for the front page of a site
---@field own boolean true เมื่อเป็นเว็บไซต์ของหน่วยงานเอง · true on the agency's own site
---@field common boolean true เมื่อเป็นสื่อสังคมหรือระบบกลางของรัฐ · true for social networks and systems of the state
---@field shows_other boolean true เมื่อข้อความที่แสดงเป็นที่อยู่อื่น · true where the text is another address
---@field things string[] เรื่องที่อ้าง ตามรายการคำใน words/things.yaml · what it is given for, by the lists of words/things.yaml
---@field block oit.block? ข้อความที่อยู่หรือตามหลัง · the block that it stands in or follows

---@class oit.repetition
---@field letters integer จำนวนตัวอักษร ไม่นับช่องว่างและที่อยู่เว็บ · how many letters, without spaces and addresses
---@field blocks oit.block[] ข้อความที่เหมือนกัน ตามลำดับ · the blocks that are the same, in order

---@class oit.scores
---@field year integer? ปีของผลการประเมิน · the ITA year that they are of
---@field subjects oit.score_subject[] คะแนนทุกอย่างที่รายงานระบุ · all that scores are stated of
---@field instruments oit.score_instrument[] IIT EIT OIT ตามลำดับ · IIT, EIT, OIT in this order
---@field total oit.score_total คะแนนรวม · the total
---@field grade oit.score_grade ระดับผลการประเมิน · the grade
---@field claims oit.score_claim[] ที่ระบุว่าสูงสุดหรือต่ำสุด · what is called the highest or lowest
---@field lists oit.score_list[] รายการจุดแข็งและจุดที่ต้องพัฒนา · lists of strong and weak indicators
---@field rankings oit.score_ranking[] คะแนนที่รายงานเรียงลำดับ · scores that the report orders
---@field counted oit.score_subject[] ตัวชี้วัดที่นับข้อที่เสียคะแนนได้ · indicators of which the lost items can be counted
---@field unreachable oit.score_subject[] ในจำนวนนั้น ที่ไม่มีจำนวนข้อใดให้คะแนนนี้ · those of them whose score no count of items gives

---@class oit.score_ranking
---@field members oit.score_ranked[] เรียงตามอันดับที่ระบุ หรือตามลำดับในรายงาน · by the ranks given, else in the order of the report

---@class oit.score_ranked
---@field index integer ใช้อ้างเป็นหลักฐาน · goes back as evidence
---@field text string คะแนนตามที่พิมพ์ · the score as printed
---@field rank integer? อันดับที่รายงานระบุ · the rank that the report gives
---@field subject oit.score_subject ตัวชี้วัด · the indicator

---@class oit.score_list
---@field index integer ใช้อ้างเป็นหลักฐาน · goes back as evidence
---@field kind string "strong" "weak" · "strong", "weak"
---@field bound string "above" "at_least" "below" "at_most" หรือว่าง · "above", "at_least", "below", "at_most" or empty
---@field bound_text string เกณฑ์ของรายการ เช่น "มากกว่าร้อยละ 90" หรือว่าง · the bound in Thai, or empty
---@field bound_text_en string เกณฑ์ของรายการ ภาษาอังกฤษ · the bound in English
---@field count integer? จำนวนที่หัวข้อระบุ · the number that its heading states
---@field instrument string เฉพาะในเครื่องมือนี้ หรือว่าง · only among the indicators of this instrument, or empty
---@field fewest integer? ตัวชี้วัดที่เข้าเกณฑ์ อย่างน้อย ไม่มีเมื่อไม่ทราบคะแนนครบ · how many indicators are within the bound, at least; nil where not every score is known
---@field most integer? อย่างมาก · the same, at most
---@field members oit.score_member[] ตัวชี้วัดในรายการ · its indicators

---@class oit.score_member
---@field index integer ใช้อ้างเป็นหลักฐาน · goes back as evidence
---@field excluded boolean true เมื่อคะแนนไม่เข้าเกณฑ์ของรายการแน่นอน · true where its score is certainly not within the bound
---@field subject oit.score_subject? ตัวชี้วัด ไม่มีเมื่อรายงานไม่ได้ระบุคะแนน · the indicator; nil where its score is not stated

---@class oit.score_claim
---@field index integer ใช้อ้างเป็นหลักฐาน · goes back as evidence
---@field kind string "highest" "lowest" · "highest", "lowest"
---@field instrument string เฉพาะในเครื่องมือนี้ หรือว่าง · only among the indicators of this instrument, or empty
---@field subjects oit.score_subject[] สิ่งที่รายงานกล่าวถึง · what it names

---@class oit.score_grade
---@field stated oit.score_statement[] ระดับที่รายงานระบุ · the grades as stated
---@field computed string ระดับของคะแนนรวม หรือว่าง · the grade of the total, or empty
---@field fits boolean? ตรงกันหรือไม่ ไม่มีเมื่อเทียบไม่ได้ · whether they agree; nil where they cannot be compared
---@field total oit.score_value? คะแนนรวมที่รายงานระบุ · the total as stated
---@field total_text string คะแนนรวมที่ใช้ · the total that it is the grade of
---@field confirmed boolean true เมื่อเกณฑ์ระดับของปีนั้นยืนยันแล้ว · true where the grades of that year are confirmed
---@field low_instrument string เครื่องมือที่ต่ำกว่าเกณฑ์ของระดับที่ระบุ หรือว่าง · the instrument that is too low for the stated grade, or empty
---@field low_score string คะแนนของเครื่องมือนั้น · the score of that instrument
---@field low_limit integer คะแนนที่ระดับนั้นขอจากทุกเครื่องมือ · what the grade asks of every instrument

---@class oit.score_total
---@field stated oit.score_value? คะแนนรวมที่รายงานระบุ · the total as stated
---@field computed string คะแนนรวมที่คำนวณได้ หรือว่าง · the total computed, or empty
---@field fits boolean? ตรงกันหรือไม่ ไม่มีเมื่อเทียบไม่ได้ · whether they agree; nil where they cannot be compared
---@field explained boolean true เมื่อข้อสังเกตอื่นบอกเหตุที่ไม่ตรงแล้ว · true where other checks tell why they differ
---@field basis oit.score_statement[] คะแนนที่นำมาคำนวณ · the scores that it is computed from
---@field confirmed boolean true เมื่อน้ำหนักของปีนั้นยืนยันแล้ว · true where the weights of that year are confirmed

---@class oit.score_instrument
---@field name string "IIT" "EIT" "OIT" · "IIT", "EIT", "OIT"
---@field from integer ตัวชี้วัดแรก · its first indicator
---@field to integer ตัวชี้วัดสุดท้าย · its last indicator
---@field parts boolean true เมื่อค่าเฉลี่ยมาจากสองส่วนที่รายงานระบุ · true where the mean is that of its two stated parts
---@field stated oit.score_value? คะแนนที่รายงานระบุ · its score as stated
---@field mean string ค่าเฉลี่ยที่คำนวณได้ หรือว่าง · the mean, or empty
---@field fits boolean? ตรงกันหรือไม่ เมื่อคิดการปัดเศษแล้ว ไม่มีเมื่อเทียบไม่ได้ · whether they agree, rounding weighed; nil where they cannot be compared
---@field explained boolean true เมื่อข้อสังเกตอื่นบอกเหตุที่ไม่ตรงแล้ว · true where other checks tell why they differ
---@field basis oit.score_statement[] คะแนนที่นำมาเฉลี่ย · the scores that it is the mean of

---@class oit.score_subject
---@field kind string "total" "instrument" "indicator" · "total", "instrument", "indicator"
---@field number integer ตัวชี้วัดที่ · the number of an indicator
---@field instrument string "IIT" "EIT" "OIT" หรือว่าง · "IIT", "EIT", "OIT" or empty
---@field name string ชื่อ ภาษาไทย · its name in Thai
---@field name_en string ชื่อ ภาษาอังกฤษ · its name in English
---@field values oit.score_value[] ค่าที่รายงานระบุ มากกว่าหนึ่งเมื่อไม่ตรงกัน · its values; more than one where statements differ
---@field chosen oit.score_value? ค่าที่ใช้ ไม่มีเมื่อตัดสินไม่ได้ · the value to go by; nil where nothing tells
---@field chosen_by string สิ่งที่ตัดสินค่าที่ไม่ตรงกัน: "total" "instrument" "mean" "items" หรือ "open" · what told differing values apart: "total", "instrument", "mean", "items" or "open"
---@field least number ค่าที่ต่ำที่สุดที่อาจเป็น · the least that it may be
---@field most number ค่าที่สูงที่สุดที่อาจเป็น · the most that it may be

---@class oit.score_value
---@field text string ค่าที่ระบุ · the value
---@field statements oit.score_statement[] ทุกแห่งที่ระบุค่านี้ · every place that states it
---@field chosen boolean true เมื่อเป็นค่าเดียว หรือเป็นค่าที่การคำนวณรองรับ · true where it is the only one, or the one that the arithmetic bears out

---@class oit.score_statement
---@field index integer ใช้อ้างเป็นหลักฐาน · goes back as evidence
---@field text string ตามที่พิมพ์ เช่น "87.56" · as printed, such as "87.56"
---@field where string ที่อยู่ เช่น "ตารางที่ 1" "บรรทัด 36" · its place in Thai, such as "ตารางที่ 1"
---@field where_en string ที่อยู่ ภาษาอังกฤษ · its place in English

---@class oit.item
---@field requirement string ชื่อเรื่อง · the requirement
---@field topic string ระดับที่พบของเรื่อง · the level that its subject has so far
---@field topic_blocks integer[] ลำดับของข้อความที่พบเรื่อง · the blocks in which the subject was found
---@field elements table<string, oit.found> สิ่งที่พบแล้วของแต่ละองค์ประกอบ ตามชื่อ · what was found so far of each element, by id

---@class oit.found
---@field level string ระดับ: "shown" "claimed" "planned" "missing" "review" · the level: "shown", "claimed", "planned", "missing", "review"
---@field evidence integer[] ลำดับของข้อความที่เป็นหลักฐาน · the blocks that are its evidence
---@field why string เหตุผลให้คนอ่าน · the reason, for people

---เรื่องที่ต้องเปิดเผยหนึ่งเรื่อง ไฟล์ละหนึ่งเรื่อง · one thing to disclose, one a file
---@param name string
---@return fun(body: oit.requirement)
function requirement(name) end

---ส่วนหนึ่งที่เรื่องนี้ต้องมี · a part that the requirement asks for
---@param name string
---@return fun(body: oit.element): oit.part
function element(name) end

---มาตรการที่แนะนำเมื่อยังไม่ครบ · the measure to take
---@param body oit.advice
---@return oit.part
function advice(body) end

---ข้อตรวจทานรายงานกับตัวเอง อยู่ใน checks/ ไฟล์ละหลายข้อได้ · a check of a report against itself; in checks/, any number a file
---@param name string
---@return fun(body: oit.check)
function check(name) end

---ตัวชี้วัดหนึ่งของ ITA อยู่ใน indicators/ ไฟล์ละหนึ่งตัว ใช้กับ oit plan · an indicator of ITA; in indicators/, one a file, for oit plan
---@param name string
---@return fun(body: oit.indicator)
function indicator(name) end

---มาตรการที่ยกระดับตัวชี้วัดนี้ "{items}" ใน steps คือขั้นตอนของข้อที่ยังไม่ครบ · a measure that raises it; "{items}" among its steps: those of the items that fail
---@param body oit.measure_rule
---@return oit.raising
function measure(body) end

---คำที่ค้นหา คำใดคำหนึ่งก็ได้ จุดสามจุดในคำหมายถึงข้อความคั่นไม่เกิน 40 ตัวอักษร · any of these phrases; three dots in one skip up to 40 characters
---@param body oit.word_list|string
---@return oit.words
function words(body) end

---นิพจน์ RE2 ใช้ใน words เมื่อคำธรรมดาไม่พอ · an RE2 pattern, in words, where phrases are not enough
---@param text string
---@return oit.source
function pattern(text) end

---รายการคำร่วม ใช้ใน words: list "places.main_site" คือ main_site ใน words/places.yaml · a shared list, in words: list "places.main_site" is main_site of words/places.yaml
---@param text string
---@return oit.source
function list(text) end

---รูปแบบใดรูปแบบหนึ่ง · any of these forms
---@param shapes oit.shape[]
---@return oit.shape
function any_of(shapes) end

---ชื่อบุคคล · a person's name
---@type oit.shape
person_name = nil

---ชื่อตำแหน่ง · a position
---@type oit.shape
position = nil

---หมายเลขโทรศัพท์ · a telephone number
---@type oit.shape
phone = nil

---ที่อยู่อีเมล · an e-mail address
---@type oit.shape
email = nil

---รูปภาพ · an image
---@type oit.shape
image = nil

---วันที่ · a date
---@type oit.shape
date = nil

---ปี · a year
---@type oit.shape
year = nil

---จำนวนเงิน · an amount of money
---@type oit.shape
amount = nil

---ตัวเลข · a number
---@type oit.shape
number = nil

---ลิงก์ · a link
---@type oit.shape
link = nil

---ลิงก์ไปยังเว็บไซต์ของหน่วยงานเอง · a link to the agency's own site
---@type oit.shape
own_link = nil

---ที่อยู่ · a postal address
---@type oit.shape
address = nil

---ตัวอย่างเป็นย่อหน้าธรรมดา · the example is a paragraph of its own
---@param text string
---@return oit.example
function text(text) end

---ตัวอย่างเป็นหัวข้อ · the example is a heading
---@param text string
---@return oit.example
function heading(text) end

---ตัวอย่างเป็นขั้นตอนในแผน · the example is a step of a plan
---@param text string
---@return oit.example
function plan(text) end

---ตัวอย่างอยู่ในแถวที่ทำเครื่องหมายว่าแล้วเสร็จ · the example stands in a ticked row
---@param text string
---@return oit.example
function done(text) end

---ตัวอย่างอยู่ในแถวที่ยังไม่ได้ทำ · the example stands in a row not done
---@param text string
---@return oit.example
function not_done(text) end

---ตัวอย่างเป็นผลที่แถวนั้นรายงาน · the example is what a row reports as done
---@param text string
---@return oit.example
function result(text) end

---ตัวอย่างเป็นคำอธิบายตัวชี้วัด · the example is a general description
---@param text string
---@return oit.example
function described(text) end

---ตัวอย่างเป็นไฟล์ของข้อนั้นเอง · the example is the agency's own file for the item
---@param text string
---@return oit.example
function own(text) end

// Every word of the page, in both languages. "{}" is filled in by fill().

const WORDS = {
  title: ['ตรวจเอกสารเทียบกับแบบวัด OIT', 'Check a report against the OIT checklist'],
  stays: ['เอกสารอยู่ในเครื่องนี้เท่านั้น ไม่ส่งออกไปที่ใด และถูกลืมเมื่อปิดโปรแกรมหรือไม่ได้ใช้เกินหนึ่งชั่วโมง',
    'Documents stay on this machine; they are forgotten when the program ends or after an hour without use.'],
  drop: ['วางไฟล์รายงาน หรือโฟลเดอร์ O1–O28 ที่นี่', 'Drop reports, or a folder O1–O28, here'],
  kinds: ['Word, PDF, Excel, ข้อความ หรือหน้าเว็บที่บันทึกไว้', 'Word, PDF, Excel, text, or a saved web page'],
  choose_files: ['เลือกไฟล์', 'Choose files'],
  choose_folder: ['เลือกโฟลเดอร์', 'Choose a folder'],
  year: ['เกณฑ์ปี', 'Criteria of'],
  year_auto: ['ตามที่เอกสารระบุ', 'as the report says'],
  ocr: ['อ่านหน้าที่เป็นภาพสแกนด้วย (ใช้เวลานาน)', 'Read scanned pages, too (takes long)'],

  uploading: ['กำลังรับไฟล์ {}', 'Receiving {}'],
  waiting: ['รอตรวจ {}', 'Waiting to check {}'],
  checking: ['กำลังตรวจ {}', 'Checking {}'],
  checked: ['ตรวจเสร็จแล้ว {}', 'Checked {}'],
  not_checked: ['ตรวจไม่สำเร็จ {}', 'Could not check {}'],
  saving: ['กำลังบันทึกผลการดูข้อ {} และตรวจใหม่', 'Keeping the answer on {} and checking again'],
  saved: ['บันทึกผลการดูข้อ {} แล้ว', 'The answer on {} is kept'],
  forgotten: ['ลืม {} แล้ว', '{} is forgotten'],
  stop: ['หยุด และลืมเอกสารนี้', 'Stop, and forget this document'],
  nothing: ['ไม่พบไฟล์ในสิ่งที่วาง', 'There was no file in what was dropped'],
  ledger_alone: ['โปรดวางรายงานพร้อมกับไฟล์ {}', 'Drop the report together with {}'],
  too_many: ['วางได้ครั้งละไม่เกิน 20 เรื่อง หากเป็นไฟล์ของหน่วยงานเดียวกัน โปรดวางทั้งโฟลเดอร์',
    'At most 20 documents at a time; drop the whole folder where they belong to one agency'],
  lost: ['ติดต่อโปรแกรมไม่ได้ โปรดดูว่า oit serve ยังเปิดอยู่', 'The program does not answer: is oit serve still running?'],

  documents: ['เอกสารที่เปิดไว้', 'Open documents'],
  folder_name: ['เอกสารของหน่วยงาน', 'agency'],
  counts: ['ผลรายข้อ', 'Items by result'],
  shown: ['✔ ครบ มีหลักฐาน', '✔ complete, with evidence'],
  stated: ['✓ ครบตามที่แจ้ง', '✓ complete as stated'],
  fail: ['✘ ยังไม่ครบ', '✘ fail'],
  review: ['◐ ต้องดูเอง', '◐ review'],
  not_applicable: ['– ไม่เข้าข่าย', '– not applicable'],
  error: ['! ตรวจไม่สำเร็จ', '! error'],
  silent: ['ไม่ได้กล่าวถึงในเอกสารนี้', 'not mentioned here'],
  no_agency: ['ไม่พบชื่อหน่วยงาน', 'No agency is named'],
  judged_by: ['ตรวจด้วยเกณฑ์ปี {}', 'Judged by the criteria of {}'],
  because: ['เพราะ{}', 'since {}'],
  reports: ['{} รายงาน', '{} reports'],
  several: ['โฟลเดอร์นี้มีหลายรายงาน ดูรวมกันได้ในไฟล์ Excel หากต้องการอ่านผลของรายงานใด ให้วางรายงานนั้นเป็นไฟล์',
    'The folder holds several reports: the Excel file has all of them. Drop one by itself to read its result.'],
  download: ['ดาวน์โหลดผลตรวจ', 'Download the result'],
  masked: ['ไฟล์ที่ดาวน์โหลดปิดชื่อบุคคลและหมายเลขโทรศัพท์ไว้ ส่งต่อได้ ส่วนหน้านี้แสดงตามเอกสาร',
    'Downloads leave out personal names and telephone numbers; this page shows them as the document does.'],
  check_again: ['ตรวจใหม่', 'Check again'],
  forget: ['ลืมเอกสารนี้', 'Forget this document'],

  review_title: ['◐ ต้องดูเอง {} เปิดเพื่อตอบ', '◐ For you to decide: {}. Open to answer'],
  items_questions: ['{} ข้อ ({} เรื่อง)', '{} items, {} questions'],
  review_done: ['✔ ดูครบทุกเรื่องแล้ว', '✔ Everything is decided'],
  review_note: ['โปรแกรมตัดสินจากข้อความไม่ได้ โปรดเปิดดูของจริง แล้วตอบว่ามีหรือยังไม่มี',
    'The text does not decide these: look at the thing itself, then answer.'],
  whole: ['ทุกเรื่องของข้อนี้', 'All of this item'],
  has: ['มี', 'It is there'],
  has_not: ['ยังไม่มี', 'Not there yet'],
  clear: ['ลบคำตอบ', 'Clear the answer'],
  more: ['หมายเหตุ และวันที่ต้องดูอีกครั้ง', 'A note, and when to look again'],
  note: ['หมายเหตุ', 'Note'],
  until: ['คำตอบนี้ใช้ได้ถึงวันที่', 'The answer holds until'],
  decided_has: ['ดูแล้ว: มี ({})', 'Looked at: there ({})'],
  decided_has_not: ['ดูแล้ว: ยังไม่มี ({})', 'Looked at: not there yet ({})'],
  reopened: ['เคยตอบไว้ แต่ข้อความหรือเกณฑ์เปลี่ยนไปแล้ว โปรดดูอีกครั้ง', 'Answered before, but the passage or the rule has changed: look again'],
  expired: ['คำตอบเดิมหมดอายุแล้ว โปรดดูอีกครั้ง', 'The answer has expired: look again'],
  until_day: ['ใช้ได้ถึง {}', 'until {}'],
  ledger: ['บันทึกผลการดูไว้ข้างรายงาน', 'Save the answers beside the report'],
  ledger_note: ['เก็บไฟล์ {} ไว้กับรายงาน ครั้งหน้าวางพร้อมกัน คำตอบจะยังอยู่',
    'Keep {} with the report and drop both the next time: the answers will be there.'],

  report: ['ผลตรวจ', 'The result'],
  alone: ['เปิดผลตรวจเต็มหน้า (พิมพ์ได้)', 'Open the result on a page of its own (to print)'],
  no_ruling: ['ผลนี้อ่านจากข้อความในเอกสารเท่านั้น ไม่ใช่ผลการประเมินของสำนักงาน ป.ป.ช.',
    'This is read from the text of the document only; it is no assessment by the NACC.'],
};

export const LANGUAGE = document.documentElement.lang;

export function word(name, ...fillings) {
  return WORDS[name][LANGUAGE === 'th' ? 0 : 1].replaceAll('{}', () => fillings.shift() ?? '');
}

// Of {th, en} as oit writes it.
export function said(texts) {
  return texts ? texts[LANGUAGE] : '';
}

// Fills in the words that elements below `root` ask for.
export function fillWords(root) {
  for (const each of root.querySelectorAll('[data-word]')) each.textContent = word(each.dataset.word);
  for (const each of root.querySelectorAll('[data-word-label]')) {
    each.setAttribute('aria-label', word(each.dataset.wordLabel));
  }
  for (const each of root.querySelectorAll('[data-word-title]')) each.title = word(each.dataset.wordTitle);
}

// "2569-11-21" of the Buddhist era, as people write it.
export function dayOf(iso) {
  const [year, month, day] = iso.split('-').map(Number);
  const date = new Date(Date.UTC(year - 543, month - 1, day));
  const locale = LANGUAGE === 'th' ? 'th-TH-u-ca-buddhist' : 'en-GB';
  return date.toLocaleDateString(locale, {day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC'});
}

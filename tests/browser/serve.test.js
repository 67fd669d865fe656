import assert from 'node:assert/strict';
import {afterEach, beforeEach, test} from 'node:test';

import {Officer, fixture} from './officer.js';

const REPORT = fixture('results-a-2568.txt');

let officer;
beforeEach(async () => {
  officer = await Officer.start();
});
afterEach(async () => {
  const left = await officer.leave();
  assert.deepEqual(officer.complaints, []);
  assert.deepEqual(officer.foreign, []);
  assert.deepEqual(left, []);
});

test('an officer drops a report, reads the verdicts and opens the evidence', async () => {
  const {page} = officer;
  await officer.dropAndRead({'รายงานผล.txt': REPORT});
  assert.match(await page.locator('.agency').innerText(), /^องค์การบริหารส่วนตำบลโนนสมมุติ อ\.โนนสมมุติ จ\.สมมุตินคร$/);
  assert.match(await page.locator('.about').innerText(), /รายงานผล\.txt · ตรวจด้วยเกณฑ์ปี 2568 เพราะ/);
  assert.deepEqual(await page.locator('.counts li').allInnerTexts(),
    ['✓ ครบตามที่แจ้ง 2', '✘ ยังไม่ครบ 5', '◐ ต้องดูเอง 0', 'ไม่ได้กล่าวถึงในเอกสารนี้ 21']);
  assert.match(await officer.status.innerText(), /^ตรวจเสร็จแล้ว รายงานผล\.txt$/);

  const item = officer.report.locator('#O2');
  await item.locator('summary').click();
  assert.ok(await item.locator('q, blockquote, mark').first().isVisible());
});

test('every format is downloaded under a name of the report', async () => {
  await officer.dropAndRead({'รายงานผล.txt': REPORT});
  const starts = {html: '<!DOCTYPE html', xlsx: 'PK', docx: 'PK'};
  for (const [format, start] of Object.entries(starts)) {
    const {name, bytes} = await officer.download(() => officer.page.click(`[data-format=${format}]`));
    assert.equal(name, `ผลตรวจ-รายงานผล.${format}`);
    assert.equal(bytes.subarray(0, start.length).toString().toUpperCase(), start.toUpperCase());
  }
});

test('names are on the page and not in what is sent on', async () => {
  const text = `${await (await import('node:fs/promises')).readFile(REPORT, 'utf8')}
ข้อมูลผู้บริหาร นายสมมุติ ใจตัวอย่าง ตำแหน่ง นายกองค์การบริหารส่วนตำบล โทร 089-123-4567 พร้อมรูปถ่าย\n`;
  await officer.dropAndRead({'ก.txt': Buffer.from(text)});
  assert.match(await officer.report.locator('body').textContent(), /ใจตัวอย่าง/);
  const {bytes} = await officer.download(() => officer.page.click('[data-format=html]'));
  assert.doesNotMatch(bytes.toString(), /ใจตัวอย่าง|089-123-4567/);
});

test('an agency\'s folder is one document, files by themselves are one each', async () => {
  const {page} = officer;
  await page.setInputFiles('#folder', fixture('labelled/folders/good-2568'));
  await page.locator('.document').waitFor();
  assert.match(await page.locator('.about').innerText(), /^good-2568/);
  assert.match(await page.locator('.counts').innerText(), /ครบ มีหลักฐาน 2\d/);
  await officer.drop({'ก.txt': REPORT, 'ข.txt': fixture('prose-2565.md')});
  await page.locator('#documents button[aria-current]', {hasText: 'ข.txt'}).waitFor();
  assert.deepEqual(await page.locator('#documents button').allInnerTexts(), ['ข.txt', 'ก.txt', 'good-2568']);
  await page.locator('#documents button', {hasText: 'ก.txt'}).click();
  await page.locator('.about', {hasText: 'ก.txt'}).waitFor();
});

test('a folder of several reports is a list of them, and a workbook of all', async () => {
  const {page} = officer;
  await page.setInputFiles('#folder', fixture('labelled/reports'));
  await page.locator('.message', {hasText: 'หลายรายงาน'}).waitFor();
  assert.doesNotMatch(await page.locator('.message').innerText(), /html|FILE/);
  assert.ok(await page.locator('.report section').count() > 1);
  assert.equal(await page.locator('[data-format=html]').isVisible(), false);
  const {bytes} = await officer.download(() => page.click('[data-format=xlsx]'));
  assert.equal(bytes.subarray(0, 2).toString(), 'PK');
});

test('another year is chosen, before and after', async () => {
  const {page} = officer;
  await page.selectOption('#year', '2567');
  await officer.dropAndRead({'ก.txt': REPORT});
  assert.match(await page.locator('.about').innerText(), /เกณฑ์ปี 2567/);
  await page.selectOption('.again-year', '2568');
  await page.click('.again-check');
  await page.locator('.about', {hasText: 'เกณฑ์ปี 2568'}).waitFor();
});

test('a document that cannot be read is told in words, and the next one is taken', async () => {
  const {page} = officer;
  await officer.drop({'ว่าง.txt': Buffer.from('')});
  await page.locator('.message', {hasText: 'ว่าง.txt'}).waitFor();
  assert.equal(await page.locator('iframe').count(), 0);
  await officer.drop({'ก.txt': REPORT});
  await page.locator('.counts').waitFor();
});

test('a document is forgotten on request; a page loaded anew still has the others', async () => {
  const {page} = officer;
  await officer.dropAndRead({'ก.txt': REPORT});
  await page.reload();
  await page.locator('.about', {hasText: 'ก.txt'}).waitFor();
  const view = await page.locator('.alone').getAttribute('href');
  await page.click('.forget');
  await page.locator('.document').waitFor({state: 'detached'});
  assert.equal((await page.request.get(new URL(view, officer.address).href)).status(), 404);
  assert.equal(await officer.status.innerText(), 'ลืม ก.txt แล้ว');
});

test('everything is done by the keyboard', async () => {
  const {page} = officer;
  const tabTo = async (selector) => {
    for (let i = 0; i < 40; ++i) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
    }
    assert.fail(`${selector} is not reached`);
  };
  const opened = page.waitForEvent('filechooser');  // before the key, which nothing waits for
  await tabTo('#choose-files');
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  assert.equal(outline, 'solid');
  await page.keyboard.press('Enter');
  const chooser = await opened;
  await chooser.setFiles(REPORT);
  await page.locator('.document').waitFor();
  assert.ok(await page.evaluate(() => document.activeElement.matches('.document')));
  await tabTo('[data-format=xlsx]');
  const {name} = await officer.download(() => page.keyboard.press('Enter'));
  assert.match(name, /\.xlsx$/);
  await tabTo('.forget');
  await page.keyboard.press('Enter');
  await page.locator('.document').waitFor({state: 'detached'});
  assert.ok(await page.evaluate(() => document.activeElement.matches('#choose-files')));
});

test('the result opens on a page of its own', async () => {
  await officer.dropAndRead({'ก.txt': REPORT});
  const [alone] = await Promise.all([
    officer.page.context().waitForEvent('page'), officer.page.click('.alone')]);
  await alone.locator('#O2 summary').waitFor();
  assert.equal(await alone.evaluate(() => self.origin), 'null');
});

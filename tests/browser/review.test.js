import assert from 'node:assert/strict';
import {afterEach, beforeEach, test} from 'node:test';

import {Officer, fixture} from './officer.js';

const REPORT = fixture('lost-page-2568.txt');

let officer;
beforeEach(async () => {
  officer = await Officer.start();
  await officer.dropAndRead({'รายงาน.txt': REPORT});
  await officer.page.locator('.decisions > summary').click();
});
afterEach(async () => {
  assert.deepEqual(await officer.leave(), []);
  assert.deepEqual(officer.complaints, []);
  assert.deepEqual(officer.foreign, []);
});

const openQuestions = async () =>
  Number(/(\d+) เรื่อง/.exec(await officer.page.locator('.decisions-title').innerText())?.[1] ?? 0);

test('an officer decides a question, with a note, and takes the answer back', async () => {
  const {page} = officer;
  const before = await openQuestions();
  const question = page.locator('.question').first();
  const about = await question.getAttribute('data-about');
  await question.locator('summary').click();
  await question.locator('.note-text').fill('ดูที่หน้าเว็บแล้ว "<b>ครบ</b>"');
  await question.locator('.until').fill('2027-09-30');
  await question.locator('[data-answer=has]').click();
  await page.locator('.question.answered').waitFor();
  assert.match(await page.locator('.question.answered .decided').innerText(),
    /^ดูแล้ว: มี \(.+ ใช้ได้ถึง 30 ก\.ย\. 2570\) · ดูที่หน้าเว็บแล้ว "<b>ครบ<\/b>"$/);
  assert.equal(await openQuestions(), before - 1);
  assert.ok(await page.evaluate((wanted) => document.activeElement.closest('.question')?.dataset.about === wanted, about));
  assert.match(await officer.report.locator('body').textContent(), /ดูแล้ว: มี/);

  await page.locator('.question.answered [data-answer=clear]').click();
  await page.locator('.question.answered').waitFor({state: 'detached'});
  assert.equal(await openQuestions(), before);
});

test('answers saved beside the report are there the next time', async () => {
  const {page} = officer;
  const before = await openQuestions();
  await page.locator('.question [data-answer=has-not]').first().click();
  await page.locator('.question.answered').waitFor();
  const {name, bytes} = await officer.download(() => page.click('.ledger a'));
  assert.equal(name, 'รายงาน.txt.review.yaml');
  await page.click('.forget');
  await page.locator('.document').waitFor({state: 'detached'});

  await officer.dropAndRead({'รายงาน.txt': REPORT, [name]: bytes});
  await page.locator('.decisions > summary').click();
  await page.locator('.question.answered', {hasText: 'ดูแล้ว: ยังไม่มี'}).waitFor();
  assert.equal(await openQuestions(), before - 1);

  await officer.drop({[name]: bytes});
  await officer.status.filter({hasText: 'โปรดวางรายงานพร้อมกับไฟล์'}).waitFor();
});

test('a question is decided by the keyboard', async () => {
  const {page} = officer;
  await page.locator('.question [data-answer=has]').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('.question.answered').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-pressed')), 'true');
});

test('all questions of an item are answered at once', async () => {
  const {page} = officer;
  const item = page.locator('.item', {has: page.locator('.whole:visible')}).first();
  const asked = await item.locator('.question').count();
  const before = await openQuestions();
  await item.locator('.whole [data-answer=has]').click();
  await page.locator('.question.answered').first().waitFor();
  assert.equal(await page.locator('.question.answered').count(), asked);
  assert.equal(await openQuestions(), before - asked);
});

import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {createServer} from 'node:http';
import {once} from 'node:events';
import {test} from 'node:test';

import {Officer, fixture} from './officer.js';

const REPORT = readFileSync(fixture('results-a-2568.txt'), 'utf8');
const ATTACKS = [
  '<script>document.title = "taken"; fetch("http://evil.example/script")</script>',
  '<img src="http://evil.example/image" onerror="alert(1)">',
  '<svg onload="alert(2)"><animate href="javascript:alert(3)"/></svg>',
  '<a href="javascript:alert(4)">คู่มือ</a> [คู่มือ](javascript:alert(5)) "><iframe src="http://evil.example/frame">',
  '</textarea></title></style><style>* { display: none }</style>',
  '=HYPERLINK("http://evil.example/formula","คู่มือ") {{token}} ${alert(6)}',
];

// Each attack where the report is quoted: in a title, in measures, in evidence.
const HOSTILE = ATTACKS.map((attack) =>
  `องค์การบริหารส่วนตำบลโนนสมมุติ${attack}\nมาตรการ ${attack} ปรับปรุงข้อมูลผู้บริหาร ชื่อ ตำแหน่ง รูปถ่าย ${attack}\n`).join('') + REPORT;

async function isInert(officer) {
  for (const frame of officer.page.frames()) {
    const foreign = await frame.evaluate(() => [...document.querySelectorAll('script, iframe, svg [href], img, a')]
      .filter((each) => /evil|alert|javascript:/.test(each.outerHTML.split('>')[0])).map((each) => each.outerHTML));
    assert.deepEqual(foreign, []);
    assert.notEqual(await frame.title(), 'taken');
  }
  assert.deepEqual(officer.complaints, []);
  assert.deepEqual(officer.foreign, []);
}

for (const [name, text] of [
  ['<img src=x onerror=alert(7)>.txt', HOSTILE],
  ['"><script>alert(8)<\u2215script>.md', HOSTILE],
  ['ก.html', `<html><head><title>${ATTACKS[0]}</title></head><body onload="alert(9)">${HOSTILE.replaceAll('\n', '<br>')}</body></html>`],
  ['=cmd|calc.csv', `ข้อ,รายการ\nO1,"=HYPERLINK(""http://evil.example/"")"\nO2,"${ATTACKS[1].replaceAll('"', '""')}"\n${REPORT}`],
]) {
  test(`a hostile document is inert: ${name}`, async () => {
    const left = await Officer.visit({}, async (officer) => {
      await officer.dropAndRead({[name]: Buffer.from(text)});
      assert.ok((await officer.page.locator('.about').innerText()).startsWith(name));
      await officer.report.locator('main').waitFor();
      await isInert(officer);
    });
    assert.deepEqual(left, []);
  });
}

test('the report in its frame reaches neither the page nor the server', () => Officer.visit({}, async (officer) => {
  await officer.dropAndRead({'ก.txt': Buffer.from(REPORT)});
  await officer.report.locator('main').waitFor();
  const frame = officer.page.frames()[1];
  const reached = await frame.evaluate(async (address) => {
    const tries = [() => parent.document.title, () => sessionStorage.length, () => document.cookie];
    const got = tries.filter((each) => { try { each(); return true; } catch { return false; } });
    const answers = await Promise.allSettled([fetch(address), fetch(`${address}sessions`, {method: 'POST', mode: 'no-cors'})]);
    return got.length + answers.filter((each) => each.status === 'fulfilled').length;
  }, officer.address);
  assert.equal(reached, 0);
}));

test('another site can neither ask, nor frame, nor read', () => Officer.visit({}, async (officer) => {
  const site = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end('<p>a site</p>'));
  site.listen(0, '127.0.0.1');
  await once(site, 'listening');
  const {page, address} = officer;
  for (const host of ['127.0.0.1', 'localhost']) {
    await page.goto(`http://${host}:${site.address().port}/`);
    const got = await page.evaluate(async (target) => {
      const send = (options) => fetch(`${target}sessions`, {method: 'POST', body: 'name=a.txt', ...options});
      const tries = [fetch(target), send({}), send({mode: 'no-cors', headers: {'content-type': 'application/x-www-form-urlencoded'}}),
        fetch(target, {mode: 'no-cors'})];
      const settled = await Promise.allSettled(tries);
      const frame = document.createElement('iframe');
      frame.src = target;
      document.body.append(frame);
      await new Promise((done) => frame.addEventListener('load', done));
      return settled.map((each) => (each.status === 'fulfilled' ? each.value.type : 'refused'));
    }, address);
    assert.ok(got.every((each) => each === 'refused' || each === 'opaque'), String(got));
    assert.equal(await page.frames()[1].locator('#zone').count(), 0);
    assert.deepEqual(readdirSync(officer.temporary).filter((each) => each.startsWith('oit-')), []);
  }
  site.close();
}));

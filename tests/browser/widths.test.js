import assert from 'node:assert/strict';
import {test} from 'node:test';

import {Officer, fixture} from './officer.js';

for (const [language, title] of [['th', 'ตรวจเอกสารเทียบกับแบบวัด OIT'], ['en', 'Check a report against the OIT checklist']]) {
  test(`the page in ${language} fits a phone and names every control`, () => Officer.visit({arguments: ['--lang', language], viewport: {width: 360, height: 740}}, async (officer) => {
    const {page} = officer;
    await officer.dropAndRead({'รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสประจำปีงบประมาณ.txt': fixture('lost-page-2568.txt')});
    assert.equal(await page.title(), title);
    assert.equal(await page.locator('h1').innerText(), title);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    const nameless = await page.evaluate(() => [...document.querySelectorAll('button, select, a, input:not([hidden])')]
      .filter((each) => each.checkVisibility() && !(each.textContent || each.labels?.[0]?.textContent).trim()).length);
    assert.equal(nameless, 0);
    assert.deepEqual(officer.complaints, []);
  }));
}

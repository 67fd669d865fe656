// An officer at the page of `oit serve`: the program on a free port, a browser before it. What the
// browser complains of, and whom it asks, is kept.

import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const {chromium} = createRequire(import.meta.url)('playwright-core');

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const PATIENCE = 180_000;  // milliseconds, for a busy machine: only what hangs fails

export const fixture = (name) => join(ROOT, 'fixtures', name);
export const own = (name) => fileURLToPath(new URL(name, import.meta.url));

export class Officer {
  static async start({arguments: given = [], viewport = {width: 1280, height: 900}} = {}) {
    const officer = new Officer();
    officer.temporary = mkdtempSync(join(tmpdir(), 'oit-browser-'));
    officer.program = spawn(join(ROOT, 'build/release/engine/oit'), ['serve', '--port', '0', ...given],
      {stdio: ['ignore', 'pipe', 'inherit'], env: {...process.env, TMPDIR: officer.temporary}});
    const [said] = await once(officer.program.stdout, 'data');
    officer.address = /http:\S+/.exec(String(said))[0];
    officer.browser = await chromium.launch({executablePath: '/usr/bin/chromium', args: QUIET});
    officer.complaints = [];
    officer.foreign = [];
    const context = await officer.browser.newContext({viewport, acceptDownloads: true});
    context.setDefaultTimeout(PATIENCE);
    context.on('page', (page) => officer.#listen(page));
    officer.page = await context.newPage();
    await officer.page.goto(officer.address);
    return officer;
  }

  // One visit, left whatever happens: what is among temporary files then.
  static async visit(options, act) {
    const officer = await Officer.start(options);
    let left;
    try {
      await act(officer);
    } finally {
      left = await officer.leave();
    }
    return left;
  }

  #listen(page) {
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('dialog', (dialog) => {
      this.complaints.push(`a dialog: ${dialog.message()}`);
      dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(this.address) && !request.url().startsWith('data:')) this.foreign.push(request.url());
    });
  }

  // Drops files, {name: bytes or path}, as from the desktop.
  async drop(files) {
    const contents = Object.entries(files).map(([name, from]) =>
      [name, (typeof from === 'string' ? readFileSync(from) : from).toString('base64')]);
    await this.page.evaluate((dropped) => {
      const transfer = new DataTransfer();
      for (const [name, base64] of dropped) {
        transfer.items.add(new File([Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))], name));
      }
      document.querySelector('#zone').dispatchEvent(new DragEvent('drop', {dataTransfer: transfer, bubbles: true, cancelable: true}));
    }, contents);
  }

  async dropAndRead(files) {
    await this.drop(files);
    await this.page.locator('.document').waitFor();
  }

  get status() { return this.page.locator('#status'); }
  get report() { return this.page.frameLocator('iframe'); }

  // Does what leads to a download: {name, bytes}.
  async download(action) {
    const [download] = await Promise.all([this.page.waitForEvent('download'), action()]);
    return {name: download.suggestedFilename(), bytes: readFileSync(await download.path())};
  }

  // Ends the program as Ctrl-C does: what it leaves among temporary files.
  async leave() {
    await this.browser.close();
    if (this.program.exitCode === null) {
      this.program.kill('SIGINT');
      await once(this.program, 'exit');
    }
    const left = readdirSync(this.temporary);
    rmSync(this.temporary, {recursive: true});
    return left;
  }
}

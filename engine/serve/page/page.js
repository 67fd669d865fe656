// The flow of the page: what is dropped goes to the server, is checked there and shown.

import {LedgerAlone, fromChooser, fromDrop} from './dropped.js';
import {fillYears, showDocument} from './document.js';
import {Refusal, check, decide, forget, open, progressOf, send} from './server.js';
import {fillWords, word} from './words.js';

const POLL = 400;  // milliseconds
const MOST = 20;   // reports at a time
const KEPT = 'oit-documents';

const find = (selector) => document.querySelector(selector);
const documents = [];  // {id, name}
let shown = null;
let worked = null;  // the id of what is being sent or checked
let busy = false;

function say(text, percent) {
  find('#status').textContent = text;
  const bar = find('#progress');
  find('#work').hidden = percent === undefined;
  if (percent === null) bar.removeAttribute('value');
  else if (percent !== undefined) bar.value = percent;
}

function keep() {
  sessionStorage.setItem(KEPT, JSON.stringify(documents.map(({id, name}) => ({id, name}))));
}

const wishes = () => ({year: find('#year').value, ocr: find('#ocr').checked ? '1' : ''});

// Until the server is done with it.
async function awaitCheck(report, during) {
  worked = report.id;
  for (;;) {
    const progress = await progressOf(report.id);
    if (progress.stage === 'done' || progress.stage === 'failed') return progress;
    say(during ?? word(progress.stage, report.name), null);
    await new Promise((done) => setTimeout(done, POLL));
  }
}

async function sendAll(id, {name, files}) {
  const all = files.reduce((sum, {file}) => sum + file.size, 0) || 1;
  let before = 0;
  for (const {path, file} of files) {
    await send(id, path, file, (sent) => say(word('uploading', name), (100 * (before + sent)) / all));
    before += file.size;
  }
}

// Sends and checks one report. It is shown where it is the first.
async function take(report, wished) {
  say(word('uploading', report.name), 0);
  const id = await open(report.name);
  worked = id;
  try {
    await sendAll(id, report);
    await check(id, wished);
  } catch (refusal) {
    await forget(id).catch(() => {});
    throw refusal;
  }
  const taken = {id, name: report.name};
  documents.unshift(taken);
  keep();
  return taken;
}

// What came of it, in words.
async function checkAndShow(report) {
  const progress = await select(report);
  return word(progress.stage === 'done' ? 'checked' : 'not_checked', report.name);
}

async function takeAll(reports) {
  if (reports.length === 0) return say(word('nothing'));
  if (reports.length > MOST) return say(word('too_many'));
  const wished = wishes();
  const outcomes = [];
  for (const report of reports) {
    try {
      outcomes.push(await checkAndShow(await take(report, wished)));
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      outcomes.push(`${report.name}: ${refusal.message}`);
    }
  }
  say(outcomes.join('\n'));
}

// One thing at a time: what comes meanwhile is not taken.
async function alone(work) {
  if (busy) return;
  busy = true;
  find('#zone').setAttribute('aria-busy', 'true');
  try {
    await work();
  } catch (problem) {
    if (problem instanceof LedgerAlone) say(word('ledger_alone', problem.message));
    else if (problem instanceof Refusal) say(problem.message);
    else throw problem;
  } finally {
    busy = false;
    find('#zone').removeAttribute('aria-busy');
  }
}

function listDocuments() {
  const nav = find('#documents');
  nav.hidden = documents.length < 2;
  nav.replaceChildren(...documents.map((each) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = each.name;
    if (each === shown) button.setAttribute('aria-current', 'true');
    button.addEventListener('click', () => alone(() => select(each)));
    return button;
  }));
}

function drop(gone) {
  documents.splice(documents.indexOf(gone), 1);
  keep();
  if (shown === gone) {
    shown = null;
    find('#document').replaceChildren();
  }
  listDocuments();
}

// What the shown document asks of the page.
const actions = {
  again: (report, wished) => alone(async () => {
    await check(report.id, wished);
    say(await checkAndShow(report));
  }),
  decided: (report, answer) => alone(async () => {
    say(word('saving', answer.about), null);
    await decide(report.id, answer);
    await awaitCheck(report, word('saving', answer.about));
    await select(report, answer.about);
    say(word('saved', answer.about));
  }),
  forget: (report) => alone(async () => {
    await forget(report.id).catch(() => {});
    drop(report);
    say(word('forgotten', report.name));
    find('#choose-files').focus();
  }),
};

// Shows a document once it is checked: how far it came.
async function select(chosen, about) {
  try {
    const progress = await awaitCheck(chosen);
    shown = chosen;
    listDocuments();
    await showDocument(find('#document'), chosen, progress, actions, about);
    return progress;
  } catch (refusal) {
    if (refusal instanceof Refusal && refusal.status === 404) drop(chosen);
    throw refusal;
  }
}

function listen() {
  find('#stop').addEventListener('click', () => worked && forget(worked).catch(() => {}));
  for (const [button, input] of [['#choose-files', '#files'], ['#choose-folder', '#folder']]) {
    find(button).addEventListener('click', () => find(input).click());
    find(input).addEventListener('change', () => {
      const chosen = [...find(input).files];
      find(input).value = '';
      alone(async () => takeAll(fromChooser(chosen)));
    });
  }
  addEventListener('dragover', (event) => {
    event.preventDefault();
    document.body.classList.add('dragging');
  });
  addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) document.body.classList.remove('dragging');
  });
  addEventListener('drop', (event) => {
    event.preventDefault();
    document.body.classList.remove('dragging');
    const reports = fromDrop(event.dataTransfer);
    alone(async () => takeAll(await reports));
  });
}

// The documents that were open before the page was loaded anew.
async function restore() {
  documents.push(...JSON.parse(sessionStorage.getItem(KEPT) ?? '[]'));
  for (const each of [...documents]) {
    await progressOf(each.id).catch(() => drop(each));
  }
  listDocuments();
  if (documents.length > 0) await select(documents[0]);
}

fillWords(document);
document.title = word('title');
fillYears(find('#year'));
listen();
alone(restore);

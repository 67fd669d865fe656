// One checked document: whose it is, how it came out, what to download, the report itself.

import {focusQuestion, showQuestions} from './review.js';
import {Refusal, addressOf, progressOf, read} from './server.js';
import {fillWords, said, word} from './words.js';

const POLL = 400;  // milliseconds
const STATES = ['shown', 'stated', 'fail', 'review', 'not_applicable', 'error', 'silent'];
const ALWAYS = ['fail', 'review'];

function nameOf(checklists) {
  if (checklists.length > 1) return word('reports', checklists.length);
  const agency = checklists[0].report.agency;
  const name = agency?.name ?? word('no_agency');
  const place = [['อ.', agency?.amphoe], ['จ.', agency?.province]].filter(([, each]) => each);
  return [name, ...place.map(([short, each]) => short + each)].join(' ');
}

// "รายงาน.docx · ตรวจด้วยเกณฑ์ปี 2568 เพราะ…"
function aboutOf(document, checklists) {
  if (checklists.length > 1) return document.name;
  const {rules, report} = checklists[0];
  const reason = said(report.year_reason);
  return [`${document.name} · ${word('judged_by', rules.year)}`, reason && word('because', reason)].filter(Boolean).join(' ');
}

// Items by what became of them.
function countsOf(checklists) {
  const items = checklists.flatMap((each) => each.items);
  const counts = STATES.map((state) => [state, items.filter((each) => each.state === state).length]);
  return counts.filter(([state, count]) => count > 0 || ALWAYS.includes(state));
}

function countLine([name, count]) {
  const line = document.createElement('li');
  line.className = name;
  const number = document.createElement('strong');
  number.textContent = count;
  line.append(`${word(name)} `, number);
  return line;
}

function fillResult(view, shown, checklists) {
  view.querySelector('.agency').textContent = nameOf(checklists);
  view.querySelector('.about').textContent = aboutOf(shown, checklists);
  view.querySelector('.counts').replaceChildren(...countsOf(checklists).map(countLine));
  for (const link of view.querySelectorAll('.downloads a')) {
    link.href = addressOf(shown.id, `report.${link.dataset.format}`);
    link.download = '';
  }
}

function showView(part, shown) {
  part.querySelector('.alone').href = addressOf(shown.id, 'view.html');
  part.querySelector('iframe').src = addressOf(shown.id, 'view.html');
}

// A folder of reports: no result of one, but a line of each.
function listReports(part, checklists) {
  part.replaceChildren(...checklists.map((each) => {
    const line = document.createElement('section');
    const title = document.createElement('h3');
    title.textContent = nameOf([each]);
    const about = document.createElement('p');
    about.className = 'about';
    about.textContent = aboutOf({name: each.report.path}, [each]);
    const counts = document.createElement('ul');
    counts.className = 'counts';
    counts.replaceChildren(...countsOf([each]).map(countLine));
    line.append(title, about, counts);
    return line;
  }));
}

// The years whose criteria may be chosen, the newest first.
export function fillYears(select) {
  const years = document.querySelector('meta[name="oit-years"]').content.split(' ').filter(Boolean);
  select.append(new Option(word('year_auto'), ''), ...years.reverse().map((year) => new Option(year, year)));
}

// The questions come after the check. For as long as they are wanted.
async function fillQuestions(view, shown, progress, actions, wanted) {
  while (progress.questions === 'coming' && wanted()) {
    await new Promise((done) => setTimeout(done, POLL));
    progress = await progressOf(shown.id);
  }
  if (progress.questions === 'there') await showQuestions(view.querySelector('.decisions'), shown, progress, actions);
}

// `about`: the question just answered, which keeps the focus.
export async function showDocument(place, shown, progress, actions, about) {
  const view = document.querySelector('#document-template').content.cloneNode(true).firstElementChild;
  fillWords(view);
  const message = view.querySelector('.message');
  const several = progress.stage === 'done' && !progress.view;
  message.textContent = [several && word('several'), progress.message].filter(Boolean).join('\n');
  message.hidden = message.textContent === '';
  fillYears(view.querySelector('.again-year'));
  view.querySelector('.again-check').addEventListener('click', () =>
    actions.again(shown, {
      year: view.querySelector('.again-year').value,
      ocr: view.querySelector('.again-ocr').checked ? '1' : '',
    }));
  view.querySelector('.forget').addEventListener('click', () => actions.forget(shown));
  if (progress.stage === 'failed') {
    view.querySelector('.agency').textContent = word('not_checked', shown.name);
    for (const part of view.querySelectorAll('.counts, .downloads, .note, .report')) part.remove();
  } else {
    const checklists = [await read(shown.id, 'checklist.json')].flat();
    fillResult(view, shown, checklists);
    const report = view.querySelector('.report');
    if (progress.view) showView(report, shown);
    else listReports(report, checklists);
    view.querySelector('[data-format=html]').hidden = !progress.view;
  }
  if (about) {
    await fillQuestions(view, shown, progress, actions, () => true);
    place.replaceChildren(view);
    focusQuestion(view, about);
  } else {
    place.replaceChildren(view);
    view.focus({preventScroll: true});
    fillQuestions(view, shown, progress, actions, () => view.isConnected).catch((problem) => {
      if (!(problem instanceof Refusal)) throw problem;  // else it was forgotten meanwhile
    });
  }
}

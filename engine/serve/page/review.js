// What only a person can decide: each question with its answers.

import {addressOf, read} from './server.js';
import {dayOf, fillWords, said, word} from './words.js';

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function passageLine({file, quote, place}) {
  const line = element('li', '', '');
  line.append(element('q', '', quote), ' ', element('span', 'place', [file, said(place)].filter(Boolean).join(' ')));
  return line;
}

function decidedText({state, decision}) {
  if (!decision) return '';
  const day = [dayOf(decision.date), decision.until && word('until_day', dayOf(decision.until))];
  const answer = word(decision.answer === 'has' ? 'decided_has' : 'decided_has_not', day.filter(Boolean).join(' '));
  const stale = state === 'answered' ? '' : word(state);
  return [answer, decision.note, stale].filter(Boolean).join(' · ');
}

// "2027-09-30" of the chooser, as the ledger keeps it: of the Buddhist era.
function untilOf(value) {
  return value && value.replace(/^\d+/, (year) => Number(year) + 543);
}

function fromTemplate(name) {
  const view = document.querySelector(name).content.cloneNode(true);
  fillWords(view);
  return view;
}

// Why a person must look, and where.
function reasonView({why, passages}) {
  const view = fromTemplate('#reason-template');
  view.querySelector('.why').textContent = said(why);
  view.querySelector('.passages').replaceChildren(...passages.map(passageLine));
  return view;
}

function questionView(question, answer) {
  const view = fromTemplate('#question-template').firstElementChild;
  view.querySelector('.label').textContent = `${question.about} ${said(question.label ?? question.title)}`;
  const decided = view.querySelector('.decided');
  decided.textContent = decidedText(question);
  decided.hidden = !question.decision;
  view.classList.add(question.state);
  view.dataset.about = question.about;
  for (const button of view.querySelectorAll('[data-answer]')) {
    if (button.dataset.answer === 'clear') button.hidden = !question.decision;
    const chosen = question.state === 'answered' && question.decision.answer === button.dataset.answer;
    if (chosen) button.setAttribute('aria-pressed', 'true');
    button.addEventListener('click', () => answer({
      about: question.about,
      answer: button.dataset.answer,
      note: view.querySelector('.note-text').value,
      until: untilOf(view.querySelector('.until').value),
    }));
  }
  view.querySelector('.note-text').value = question.decision?.note ?? '';
  return view;
}

// The questions of one item. What is said of all of them alike is said once.
function itemView(questions, answer) {
  const view = fromTemplate('#item-template').firstElementChild;
  const {item, title} = questions[0];
  view.querySelector('h4').textContent = `${item} ${said(title)}`;
  const reasons = questions.map(({why, passages}) => JSON.stringify([why, passages]));
  const alike = reasons.every((each) => each === reasons[0]);
  if (alike) view.querySelector('h4').after(reasonView(questions[0]));
  view.querySelector('.questions').replaceChildren(...questions.map((each) => {
    const question = questionView(each, answer);
    if (!alike) question.querySelector('.label').after(reasonView(each));
    return question;
  }));
  const whole = view.querySelector('.whole');
  whole.hidden = questions.length < 2;
  for (const button of whole.querySelectorAll('button')) {
    button.addEventListener('click', () => answer({about: item, answer: button.dataset.answer, note: '', until: ''}));
  }
  return view;
}

function byItem(questions) {
  const items = new Map();
  for (const each of questions) items.set(each.item, [...(items.get(each.item) ?? []), each]);
  return items;
}

export async function showQuestions(section, shown, progress, actions) {
  const {questions, counts, ledger} = await read(shown.id, 'review.json');
  if (questions.length === 0) return;
  const open = counts.open + counts.reopened + counts.expired;
  const answer = (given) => actions.decided(shown, given);
  const items = byItem(questions);
  const openItems = [...items.values()].filter((each) => each.some(({state}) => state !== 'answered'));
  section.querySelector('.decisions-title').textContent =
    open ? word('review_title', word('items_questions', openItems.length, open)) : word('review_done');
  section.querySelector('.items').replaceChildren(...[...items.values()].map((each) => itemView(each, answer)));
  const save = section.querySelector('.ledger');
  save.hidden = !progress.ledger;
  save.querySelector('a').href = addressOf(shown.id, 'ledger');
  save.querySelector('.note').textContent = word('ledger_note', ledger.split('/').pop());
  section.hidden = false;
}

// Back to the question, or the first of the item, that was just answered.
export function focusQuestion(view, about) {
  const question = [...view.querySelectorAll('.question')].find(({dataset}) => dataset.about.split('.')[0] === about || dataset.about === about);
  view.querySelector('.decisions').open = true;
  question?.querySelector('[aria-pressed], [data-answer]').focus();
}

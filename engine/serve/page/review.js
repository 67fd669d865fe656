// What only a person can decide: each question with its answers.

import {addressOf, read} from './server.js';
import {dayOf, said, word} from './words.js';

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

function questionView(question, answer) {
  const view = document.querySelector('#question-template').content.cloneNode(true).firstElementChild;
  for (const each of view.querySelectorAll('[data-word]')) each.textContent = word(each.dataset.word);
  const label = question.label ? `: ${said(question.label)}` : '';
  view.querySelector('h4').textContent = `${question.about} ${said(question.title)}${label}`;
  view.querySelector('.why').textContent = said(question.why);
  view.querySelector('.passages').replaceChildren(...question.passages.map(passageLine));
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

export async function showQuestions(section, shown, progress, actions) {
  const {questions, counts, ledger} = await read(shown.id, 'review.json');
  if (questions.length === 0) return;
  const open = counts.open + counts.reopened + counts.expired;
  section.querySelector('.decisions-title').textContent = open ? word('review_title', open) : word('review_done');
  const answer = (given) => actions.decided(shown, given);
  section.querySelector('.questions').replaceChildren(...questions.map((each) => questionView(each, answer)));
  const save = section.querySelector('.ledger');
  save.hidden = !progress.ledger;
  save.querySelector('a').href = addressOf(shown.id, 'ledger');
  save.querySelector('.note').textContent = word('ledger_note', ledger.split('/').pop());
  section.hidden = false;
}

// Back to the question that was just answered.
export function focusQuestion(view, about) {
  const question = [...view.querySelectorAll('.question')].find((each) => each.dataset.about === about);
  question?.querySelector('[aria-pressed], [data-answer]').focus();
}

// What the page asks of the server. A refusal is thrown as a Refusal with a sentence for people.

import {word} from './words.js';

const TOKEN = document.querySelector('meta[name="oit-token"]').content;

export class Refusal extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

function refusalOf(status, text) {
  try {
    return new Refusal(status, JSON.parse(text).message);
  } catch {
    return new Refusal(status, word('lost'));
  }
}

async function ask(method, path, parameters) {
  const options = {method, headers: {'X-Oit-Token': TOKEN}};
  if (method === 'POST') options.body = new URLSearchParams(parameters);
  let answer;
  try {
    answer = await fetch(path, options);
  } catch {
    throw new Refusal(0, word('lost'));
  }
  const text = await answer.text();
  if (!answer.ok) throw refusalOf(answer.status, text);
  return JSON.parse(text);
}

export const addressOf = (id, what) => `/sessions/${id}/${what}`;

export const open = async (name) => (await ask('POST', '/sessions', {name})).id;
export const check = (id, wishes) => ask('POST', addressOf(id, 'check'), wishes);
export const decide = (id, answer) => ask('POST', addressOf(id, 'decision'), answer);
export const progressOf = (id) => ask('GET', `/sessions/${id}`);
export const read = (id, file) => ask('GET', addressOf(id, file));
export const forget = (id) => ask('DELETE', `/sessions/${id}`);

// Sends one file; `sent` hears how many bytes have gone. (fetch does not tell.)
export function send(id, path, file, sent) {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `${addressOf(id, 'file')}?name=${encodeURIComponent(path)}`);
    request.setRequestHeader('X-Oit-Token', TOKEN);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = (event) => sent(event.loaded);
    request.onload = () => (request.status === 200 ? done() : failed(refusalOf(request.status, request.responseText)));
    request.onerror = () => failed(new Refusal(0, word('lost')));
    request.send(file);
  });
}

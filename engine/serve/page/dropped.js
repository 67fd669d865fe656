// What was dropped or chosen, as reports: [{name, files: [{path, file}]}]. Files dropped by
// themselves are a report each, with the ledger (NAME.review.yaml) that came along; a folder is
// one report, and so is what makes up a folder: agency.yaml, or folders O1, O2 ...

import {word} from './words.js';

const LEDGER = '.review.yaml';

export class LedgerAlone extends Error {}

const isLeftOver = (name) => name.startsWith('.') || name.startsWith('~$') ||
  name === 'Thumbs.db' || name === 'desktop.ini';

function reportsOf(files) {
  const seen = files.filter(({path}) => !path.split('/').some(isLeftOver));
  const tops = new Map();
  for (const each of seen) {
    const top = each.path.split('/')[0];
    tops.set(top, [...(tops.get(top) ?? []), each]);
  }
  const isFolder = (top) => tops.get(top)[0].path !== top;
  const names = [...tops.keys()];
  if (names.includes('agency.yaml') || names.some((top) => isFolder(top) && /^[oO]\d/.test(top))) {
    const name = word('folder_name');
    return [{name, files: seen.map(({path, file}) => ({path: `${name}/${path}`, file}))}];
  }
  const reports = names.filter((top) => !top.endsWith(LEDGER) || isFolder(top));
  const ledgers = names.filter((top) => !reports.includes(top));
  const alone = ledgers.find((ledger) => !tops.has(ledger.slice(0, -LEDGER.length)));
  if (alone) throw new LedgerAlone(alone);
  return reports.map((name) => ({name, files: [...tops.get(name), ...(tops.get(name + LEDGER) ?? [])]}));
}

const readEntries = (reader) => new Promise((done, failed) => reader.readEntries(done, failed));
const fileOf = (entry) => new Promise((done, failed) => entry.file(done, failed));

async function walk(entry, path, files) {
  if (entry instanceof File || entry.isFile) {
    files.push({path, file: entry instanceof File ? entry : await fileOf(entry)});
    return;
  }
  const reader = entry.createReader();
  for (let some = await readEntries(reader); some.length > 0; some = await readEntries(reader)) {
    for (const each of some) await walk(each, `${path}/${each.name}`, files);
  }
}

export async function fromDrop(transfer) {
  const items = [...transfer.items].filter((item) => item.kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry() ?? item.getAsFile());  // before anything is waited for
  const files = [];
  for (const entry of entries) {
    if (entry) await walk(entry, entry.name, files);
  }
  return reportsOf(files);
}

export function fromChooser(list) {
  return reportsOf([...list].map((file) => ({path: file.webkitRelativePath || file.name, file})));
}

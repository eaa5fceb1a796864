/** The page itself: takes the files, shows the verdict. `ruleSets` is put before these scripts when the page is made. */
/* global ruleSets */
import { checkFolder, keyText } from './folder.js';
import { pageWords, sentence } from './words.js';

const byId = (id) => document.getElementById(id);
let language = 'vi';
/** What was checked last, so that it can be shown in the other language. */
let shown = null;

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

function showWords() {
  const words = pageWords[language];
  document.documentElement.lang = language;
  document.title = `${words.title} · Kiểm Phiếu`;
  for (const place of document.querySelectorAll('[data-word]')) place.textContent = words[place.dataset.word];
  byId('language').lang = language === 'vi' ? 'en' : 'vi';
  if (shown) showVerdict(shown);
}

function resultTable({ election, counted }, words) {
  const table = element('table', '');
  const head = table.createTHead().insertRow();
  for (const text of ['', words.person, words.votes, words.percent, words.elected]) head.append(element('th', text));
  const body = table.createTBody();
  for (const person of counted.candidates) {
    const percent = (person.percent ?? '').replace('.', language === 'vi' ? ',' : '.');
    const row = body.insertRow();
    const cells = [person.number, person.name, person.for, percent, person.elected ? '✓' : ''];
    for (const text of cells) row.append(element('td', String(text)));
  }
  return [element('h2', election.title), element('p', sentence(words.ballots, counted.ballots)), table];
}

function showVerdict({ problems, publicKey, lines, count }) {
  const words = pageWords[language];
  const good = problems.length === 0;
  const verdict = byId('verdict');
  verdict.className = good ? 'good' : 'bad';
  verdict.replaceChildren(
    element('strong', good ? words.good : words.bad),
    element('p', sentence(good ? words.goodText : words.badText, { lines, count: problems.length })),
  );
  const list = element('ul', '');
  for (const { code, facts } of problems) list.append(element('li', sentence(words[code], facts)));
  const key = publicKey
    ? [element('p', words.key), element('p', keyText(publicKey), 'key')]
    : good
      ? [element('p', words.unsigned, 'unsigned')]
      : [];
  byId('details').replaceChildren(...(good ? [] : [list]), ...key, ...(good && count ? resultTable(count, words) : []));
}

/** Checks `given`: files with the names they have in their folder. */
async function check(given) {
  if (given.length === 0) return;
  byId('verdict').className = 'working';
  byId('verdict').replaceChildren(element('p', pageWords[language].working));
  byId('details').replaceChildren();
  const files = new Map();
  const twice = given.find(({ name }, index) => given.findIndex((other) => other.name === name) !== index);
  try {
    for (const { name, file } of given) files.set(name, new Uint8Array(await file.arrayBuffer()));
    shown = await checkFolder(files, ruleSets, self.crypto && self.crypto.subtle);
    if (twice) shown.problems.unshift({ code: 'several', facts: { file: twice.name } });
  } catch (error) {
    const facts = { file: '?', detail: String(error) };
    shown = { problems: [{ code: 'unreadable', facts }], publicKey: null, lines: 0, count: null };
  }
  showVerdict(shown);
}

/** The file's name; inside a folder of the folder with its way, so that it is told as not belonging. */
function nameInFolder(path) {
  const parts = path.split('/').filter(Boolean);
  return parts.length > 1 ? parts.slice(1).join('/') : parts[0];
}

function chosen(list) {
  return Array.from(list, (file) => ({ name: nameInFolder(file.webkitRelativePath || file.name), file }));
}

/** Every file of what was dropped; the name of the dropped folder itself is left out. */
async function filesOf(entry, inside) {
  const name = inside ? `${inside}/${entry.name}` : entry.name;
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
    return [{ name: nameInFolder(name), file }];
  }
  const reader = entry.createReader();
  const found = [];
  for (;;) {
    // A reader answers a hundred at a time, and nothing when it is done.
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    for (const child of some) found.push(...(await filesOf(child, name)));
  }
}

async function dropped(transfer) {
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry && item.webkitGetAsEntry());
  if (entries.length === 0 || entries.some((entry) => !entry)) return check(chosen(transfer.files));
  return check((await Promise.all(entries.map((entry) => filesOf(entry, '')))).flat());
}

byId('language').addEventListener('click', () => {
  language = language === 'vi' ? 'en' : 'vi';
  showWords();
});
for (const id of ['folder', 'files'])
  byId(id).addEventListener('change', ({ target }) => {
    void check(chosen(target.files));
  });
for (const kind of ['dragenter', 'dragover', 'dragleave', 'drop'])
  document.addEventListener(kind, (event) => {
    event.preventDefault();
    byId('drop').classList.toggle('over', kind === 'dragenter' || kind === 'dragover');
    if (kind === 'drop') void dropped(event.dataTransfer);
  });
showWords();

import { utf8 } from './bytes.mjs';
import { canVerify, readLogKey, readWitnessKey } from './keys.mjs';
import { LANGUAGES } from './members.mjs';
import { showResult } from './show-result.mjs';
import { TEXTS } from './texts.mjs';
import { verifyReceipt } from './verify-receipt.mjs';

const find = (id) => document.getElementById(id);
const state = { language: 'nb', file: null, result: null, faults: {}, isHindered: false };

/** The reader's language: that of the browser, and bokmål where it has none of ours. */
function preferred() {
  const wanted = navigator.languages.map((tag) => tag.toLowerCase().split('-')[0]);
  return wanted.map((tag) => (tag === 'no' ? 'nb' : tag)).find((tag) => LANGUAGES.includes(tag)) ?? 'nb';
}

function render() {
  const texts = TEXTS[state.language];
  document.documentElement.lang = state.language;
  document.title = texts.title;
  for (const each of document.querySelectorAll('[data-text]')) each.textContent = texts[each.dataset.text];
  for (const each of document.querySelectorAll('[data-language]')) {
    each.setAttribute('aria-pressed', String(each.dataset.language === state.language));
  }
  find('hindered').textContent = state.isHindered ? texts.hindered : (texts[state.faults.receipt] ?? '');
  find('key-fault').textContent = texts[state.faults.key] ?? '';
  find('witness-fault').textContent = texts[state.faults.witness] ?? '';
  find('log-keys').setAttribute('aria-invalid', String(state.faults.key !== undefined));
  find('witness-keys').setAttribute('aria-invalid', String(state.faults.witness !== undefined));
  if (state.result === null) {
    find('result').replaceChildren();
    return null;
  }
  return showResult(find('result'), state.result, state.language);
}

/** The keys of a field, one a line. */
async function keysIn(id, read) {
  const lines = find(id)
    .value.split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return Promise.all(lines.map(read));
}

/** No answer stands beside a receipt that it is not about. */
function forget() {
  Object.assign(state, { result: null, faults: {} });
  render();
}

async function check() {
  forget();
  const logKeys = await keysIn('log-keys', readLogKey);
  const witnessKeys = await keysIn('witness-keys', readWitnessKey);
  const pasted = find('paste').value;
  const bytes = pasted === '' ? state.file && new Uint8Array(await state.file.arrayBuffer()) : utf8(pasted);
  if (logKeys.length === 0) state.faults.key = 'noKey';
  if (logKeys.includes(null)) state.faults.key = 'badKey';
  if (witnessKeys.includes(null)) state.faults.witness = 'badKey';
  if (bytes === null) state.faults.receipt = 'noReceipt';
  const isAsked = Object.keys(state.faults).length === 0;
  if (isAsked) state.result = await verifyReceipt(bytes, { logKeys, witnessKeys });
  const heading = render();
  if (heading !== null) heading.focus();
  else
    find(
      { receipt: 'file', key: 'log-keys', witness: 'witness-keys' }[Object.keys(state.faults).sort().reverse()[0]],
    ).focus();
}

function take(file) {
  state.file = file ?? null;
  find('paste').value = '';
  forget();
}

function listen() {
  for (const each of document.querySelectorAll('[data-language]')) {
    each.addEventListener('click', () => {
      state.language = each.dataset.language;
      render();
    });
  }
  const drop = find('drop');
  find('file').addEventListener('change', (event) => take(event.target.files[0]));
  for (const kind of ['dragover', 'dragleave', 'drop']) {
    drop.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.toggle('over', kind === 'dragover');
      if (kind === 'drop' && event.dataTransfer.files.length > 0) find('file').files = event.dataTransfer.files;
      if (kind === 'drop') take(event.dataTransfer.files[0]);
    });
  }
  find('paste').addEventListener('input', forget);
  find('form').addEventListener('submit', (event) => {
    event.preventDefault();
    if (!state.isHindered) void check();
  });
}

export async function startPage() {
  state.language = preferred();
  listen();
  render();
  state.isHindered = !(await canVerify());
  find('check').disabled = state.isHindered;
  render();
}

import { fromBase64, unreadable } from './bytes.mjs';

const BEGIN = '-----BEGIN RECEIPT-----';
const END = '-----END RECEIPT-----';
const MOST_BYTES = 1_000_000;
const HASH_BYTES = 32;
const NUMBER = /^(?:0|[1-9][0-9]{0,18})$/;

/** Reads a receipt from its bytes. Words before and after are for people, and not looked at. */
export function readReceipt(bytes) {
  const [form, ...lines] = blockOf(textOf(bytes));
  if (form !== 'brobygger-receipt/1') throw unreadable('FORM');
  const empty = lines.indexOf('');
  const [proof, index, ...rest] = lines.slice(empty + 1);
  const end = rest.indexOf('');
  if (empty < 0 || proof !== 'c2sp.org/tlog-proof@v1' || end < 0) throw unreadable('PROOF_FORM');
  return {
    ...committedIn(lines.slice(0, empty)),
    index: numberIn(after('index ', index)),
    proof: rest.slice(0, end).map(hashIn),
    checkpoint: readCheckpoint(rest.slice(end + 1)),
  };
}

/** What the leaf commits to: content and salt, or the commitment alone where the receipt does not open it. */
function committedIn(lines) {
  if (lines.length === 1) return { said: null, commitment: hashIn(after('commitment ', lines[0])) };
  if (lines.length !== 2) throw unreadable('FORM');
  return { ...contentOf(after('content ', lines[0])), salt: hashIn(after('salt ', lines[1])) };
}

function after(name, line) {
  if (!line?.startsWith(name)) throw unreadable('FORM');
  return line.slice(name.length);
}

function textOf(bytes) {
  if (bytes.length > MOST_BYTES) throw unreadable('TOO_LARGE');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    throw unreadable('NOT_UTF8');
  }
}

/** The lines between the one line that begins the receipt and the one that ends it. */
function blockOf(text) {
  const lines = text.split('\n');
  const [begin, end] = [lines.indexOf(BEGIN), lines.indexOf(END)];
  const isOne = lines.lastIndexOf(BEGIN) === begin && lines.lastIndexOf(END) === end;
  if (begin < 0 || end < begin || !isOne) throw unreadable('NO_RECEIPT');
  return lines.slice(begin + 1, end);
}

function contentOf(content) {
  let said;
  try {
    said = JSON.parse(content);
  } catch {
    throw unreadable('CONTENT');
  }
  const isObject = typeof said === 'object' && said !== null && !Array.isArray(said);
  if (!isObject || canonical(said) !== content) throw unreadable('CONTENT');
  return { content, said };
}

/** RFC 8785, so that a member cannot stand there twice. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
}

function hashIn(text) {
  const bytes = fromBase64(text);
  if (bytes === null || bytes.length !== HASH_BYTES) throw unreadable('BASE64');
  return bytes;
}

function numberIn(text) {
  if (!NUMBER.test(text)) throw unreadable('NUMBER');
  return BigInt(text);
}

/** A C2SP `tlog-checkpoint`: what is signed, and the signatures. */
function readCheckpoint(lines) {
  const split = lines.lastIndexOf('');
  const [origin = '', size = '', root = '', ...more] = lines.slice(0, split < 0 ? 0 : split);
  const signatures = lines.slice(split + 1).map(readSignature);
  if (origin === '' || more.includes('') || signatures.length === 0) throw unreadable('CHECKPOINT_FORM');
  return {
    text: lines
      .slice(0, split)
      .map((line) => `${line}\n`)
      .join(''),
    origin,
    size: numberIn(size),
    root: hashIn(root),
    signatures,
  };
}

function readSignature(line) {
  const [, name, encoded] = /^\u2014 ([^\s+]+) ([A-Za-z0-9+/=]+)$/u.exec(line) ?? [];
  const bytes = encoded === undefined ? null : fromBase64(encoded);
  if (bytes === null || bytes.length <= 4) throw unreadable('CHECKPOINT_FORM');
  return { name, keyId: bytes.slice(0, 4), signature: bytes.slice(4) };
}

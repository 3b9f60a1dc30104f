import { fromBase64, type Bytes } from './bytes';

/** A line of signature of a checkpoint. */
export interface CheckpointSignature {
  readonly name: string;
  /** The 4 bytes of the key's id, and what it signed. */
  readonly bytes: Bytes;
}

/** What a checkpoint says, and who signed it; none of it is checked. */
export interface ReadCheckpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Bytes;
  /** What is signed. */
  readonly text: string;
  readonly signatures: readonly CheckpointSignature[];
}

const SIZE = /^[1-9][0-9]{0,14}$/;
const ROOT_BYTES = 32;
const SIGNATURE = /^\u2014 ([^\s+]+) ([A-Za-z0-9+/=]+)$/u;

/** Reads a C2SP `tlog-checkpoint` as it is pasted: other ends of lines, and none at its end, do no harm. `null` for what is none. */
export function readCheckpoint(pasted: string): ReadCheckpoint | null {
  const note = `${pasted.replaceAll('\r\n', '\n').trim()}\n`;
  const end = note.lastIndexOf('\n\n');
  if (end < 0) return null;
  const text = note.slice(0, end + 1);
  const [origin = '', size = '', encoded = '', ...more] = text.slice(0, -1).split('\n');
  const root = fromBase64(encoded);
  const signatures = note
    .slice(end + 2, -1)
    .split('\n')
    .map(signatureIn);
  if (origin === '' || !SIZE.test(size) || root?.length !== ROOT_BYTES || more.includes('')) return null;
  if (!signatures.every((signature) => signature !== null)) return null;
  return { origin, size: Number(size), root, text, signatures };
}

function signatureIn(line: string): CheckpointSignature | null {
  const [, name, encoded = ''] = SIGNATURE.exec(line) ?? [];
  const bytes = fromBase64(encoded);
  return name === undefined || bytes === null || bytes.length <= 4 ? null : { name, bytes };
}

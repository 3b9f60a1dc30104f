import { fromBase64 } from './base64';

/** One signature under a note. */
export interface NoteSignature {
  readonly name: string;
  /** In hexadecimal, eight digits. */
  readonly keyId: string;
  readonly signature: Buffer;
}

export interface SignedNote {
  /** With its last newline: what is signed. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

const KEY_ID_BYTES = 4;

const CONTROLS = /[\u0000-\u0009\u000b-\u001f]/;

/** Reads a C2SP `signed-note`; null where it is malformed. */
export function readSignedNote(note: string): SignedNote | null {
  const split = note.lastIndexOf('\n\n');
  if (split < 1 || !note.endsWith('\n') || CONTROLS.test(note)) return null;
  const signatures = note
    .slice(split + 2, -1)
    .split('\n')
    .map(readSignature);
  if (signatures.some((signature) => signature === null)) return null;
  return { text: note.slice(0, split + 1), signatures: signatures as readonly NoteSignature[] };
}

function readSignature(line: string): NoteSignature | null {
  const [, name = '', encoded = ''] = /^\u2014 ([^\s+]+) ([A-Za-z0-9+/=]+)$/u.exec(line) ?? [];
  const bytes = fromBase64(encoded);
  if (bytes === null || bytes.length <= KEY_ID_BYTES) return null;
  return { name, keyId: bytes.toString('hex', 0, KEY_ID_BYTES), signature: bytes.subarray(KEY_ID_BYTES) };
}

import { isUtf8 } from 'node:buffer';
import { decodeBase64 } from '../base64';
import { accepted, refused, type Outcome } from '../outcome';
import { isKeyName, KEY_ID_LENGTH } from './key-name';
import { NoteRefusal } from './note-refusal';

/** One line of signature of a note. */
export interface NoteSignature {
  readonly name: string;
  /** The id of the key, eight hexadecimal digits. */
  readonly keyId: string;
  readonly signature: Buffer;
}

/** A text with the signatures below it, none of them checked. */
export interface SignedNote {
  /** Ends in a newline. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

const LONGEST_NOTE = 1_000_000;
const MOST_SIGNATURES = 100;
const SIGNATURE_LINE = /^\u2014 ([^ ]+) ([A-Za-z0-9+/=]+)$/;

/** Reads a note: the text up to its last empty line, and the signatures after it (C2SP signed-note). */
export function parseNote(note: string | Uint8Array): Outcome<SignedNote, NoteRefusal> {
  const bytes =
    typeof note === 'string' ? Buffer.from(note) : Buffer.from(note.buffer, note.byteOffset, note.byteLength);
  if (bytes.length > LONGEST_NOTE) return refused(NoteRefusal.NOTE_TOO_LARGE);
  if (!isUtf8(bytes) || bytes.some((byte) => byte < 0x20 && byte !== 0x0a)) return refused(NoteRefusal.NOT_TEXT);
  const whole = bytes.toString('utf8');
  const end = whole.lastIndexOf('\n\n');
  if (end < 0 || !whole.endsWith('\n')) return refused(NoteRefusal.MALFORMED_NOTE);
  const lines = whole
    .slice(end + 2)
    .split('\n')
    .slice(0, -1);
  if (lines.length === 0) return refused(NoteRefusal.MALFORMED_NOTE);
  if (lines.length > MOST_SIGNATURES) return refused(NoteRefusal.TOO_MANY_SIGNATURES);
  const signatures = lines.map(parseSignatureLine);
  if (!signatures.every((signature) => signature !== null)) return refused(NoteRefusal.MALFORMED_SIGNATURE);
  return accepted({ text: whole.slice(0, end + 1), signatures });
}

function parseSignatureLine(line: string): NoteSignature | null {
  const [, name = '', encoded = ''] = SIGNATURE_LINE.exec(line) ?? [];
  const bytes = decodeBase64(encoded);
  if (!isKeyName(name) || bytes === null || bytes.length <= KEY_ID_LENGTH) return null;
  return { name, keyId: bytes.toString('hex', 0, KEY_ID_LENGTH), signature: bytes.subarray(KEY_ID_LENGTH) };
}

/** `— <name> <base64 of id and signature>`, with its newline. */
export const formatSignatureLine = ({ name, keyId, signature }: NoteSignature): string =>
  `\u2014 ${name} ${Buffer.concat([Buffer.from(keyId, 'hex'), signature]).toString('base64')}\n`;

/** The note as it is sent and kept. */
export const formatNote = ({ text, signatures }: SignedNote): string =>
  `${text}\n${signatures.map(formatSignatureLine).join('')}`;

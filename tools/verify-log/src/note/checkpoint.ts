import { fromBase64 } from './base64';
import { readSignedNote, type SignedNote } from './signed-note';

/** What a checkpoint says of a log. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
  readonly note: SignedNote;
}

/** Reads a C2SP `tlog-checkpoint`; null where it is malformed. Extension lines are let stand: they are signed and say nothing here. */
export function readCheckpoint(text: string): Checkpoint | null {
  const note = readSignedNote(text);
  const [origin = '', size = '', root = '', ...more] = note?.text.slice(0, -1).split('\n') ?? [];
  const hash = fromBase64(root);
  const isSize = /^(0|[1-9]\d{0,15})$/.test(size) && Number.isSafeInteger(Number(size));
  if (note === null || origin === '' || !isSize || hash?.length !== 32 || more.includes('')) return null;
  return { origin, size: Number(size), root: hash, note };
}

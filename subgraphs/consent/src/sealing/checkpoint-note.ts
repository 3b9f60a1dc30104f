import {
  formatCheckpoint,
  formatNote,
  parseCheckpoint,
  parseNote,
  signText,
  type Checkpoint,
  type SigningKey,
} from '@brobygger/transparency-log';

/** What is signed of a log; ours says nothing beside origin, size and root. */
export type Stated = Pick<Checkpoint, 'origin' | 'size' | 'root'>;

/** The checkpoint as a note, with the log's own signature. */
export function signedCheckpoint(stated: Stated, key: SigningKey): string {
  const text = formatCheckpoint({ ...stated, extensions: [] });
  return formatNote({ text, signatures: [signText(text, key)] });
}

/** What the note states, whoever signed it; `null` for what is no checkpoint. */
export function statedIn(note: string): Stated | null {
  const read = parseNote(note);
  if (!read.ok) return null;
  const checkpoint = parseCheckpoint(read.value.text);
  return checkpoint.ok ? checkpoint.value : null;
}

import { decodeBase64 } from '../base64';
import { parseDecimal } from '../decimal';
import { HASH_LENGTH } from '../merkle/hash';
import { accepted, refused, type Outcome } from '../outcome';

/** What a log says of itself: the root of its tree at a size (C2SP tlog-checkpoint). */
export interface Checkpoint {
  /** Which log it is, alone among all. */
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
  /** Lines after the root, opaque to readers of the tree. */
  readonly extensions: readonly string[];
}

/** Why the text of a note is no checkpoint. */
export const CheckpointRefusal = {
  MALFORMED_CHECKPOINT: 'MALFORMED_CHECKPOINT',
  MALFORMED_SIZE: 'MALFORMED_SIZE',
  MALFORMED_ROOT: 'MALFORMED_ROOT',
} as const;
export type CheckpointRefusal = (typeof CheckpointRefusal)[keyof typeof CheckpointRefusal];

/** Reads the text of a note as a checkpoint. A size above 2^53 - 1 is malformed: no log of ours comes near. */
export function parseCheckpoint(text: string): Outcome<Checkpoint, CheckpointRefusal> {
  const [origin = '', decimal = '', encoded = '', ...rest] = text.split('\n');
  const extensions = rest.slice(0, -1);
  if (rest.at(-1) !== '' || [origin, decimal, encoded, ...extensions].includes('')) {
    return refused(CheckpointRefusal.MALFORMED_CHECKPOINT);
  }
  const size = parseDecimal(decimal);
  if (size === null) return refused(CheckpointRefusal.MALFORMED_SIZE);
  const root = decodeBase64(encoded);
  if (root?.length !== HASH_LENGTH) return refused(CheckpointRefusal.MALFORMED_ROOT);
  return accepted({ origin, size, root, extensions });
}

/** The text that a log signs. */
export function formatCheckpoint({ origin, size, root, extensions }: Checkpoint): string {
  const text = `${[origin, size, root.toString('base64'), ...extensions].join('\n')}\n`;
  if (!parseCheckpoint(text).ok) throw new RangeError('a checkpoint that nobody could read');
  return text;
}

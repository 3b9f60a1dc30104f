import { parseDecimal } from '../decimal';
import { accepted, refused, type Outcome } from '../outcome';
import { LONGEST_PROOF, parseHashes } from './tlog-proof';

/** What a log sends to a witness: its new checkpoint, and the proof that the last one the witness cosigned is its beginning. */
export interface AddCheckpoint {
  readonly oldSize: number;
  readonly proof: readonly Buffer[];
  /** The checkpoint with its signatures. */
  readonly checkpoint: string;
}

/** Why a body is no request to add a checkpoint. */
export const AddCheckpointRefusal = {
  NO_CHECKPOINT: 'NO_CHECKPOINT',
  MALFORMED_OLD_SIZE: 'MALFORMED_OLD_SIZE',
  MALFORMED_HASH: 'MALFORMED_HASH',
  TOO_MANY_HASHES: 'TOO_MANY_HASHES',
} as const;
export type AddCheckpointRefusal = (typeof AddCheckpointRefusal)[keyof typeof AddCheckpointRefusal];

const OLD = 'old ';

/** The body of `POST /add-checkpoint` (C2SP tlog-witness). */
export const writeAddCheckpoint = ({ oldSize, proof, checkpoint }: AddCheckpoint): string =>
  [`${OLD}${oldSize}`, ...proof.map((hash) => hash.toString('base64')), '', checkpoint].join('\n');

/** Reads such a body; nothing in it is checked yet. */
export function parseAddCheckpoint(body: string): Outcome<AddCheckpoint, AddCheckpointRefusal> {
  const end = body.indexOf('\n\n');
  if (end < 0) return refused(AddCheckpointRefusal.NO_CHECKPOINT);
  const [first = '', ...lines] = body.slice(0, end).split('\n');
  const oldSize = first.startsWith(OLD) ? parseDecimal(first.slice(OLD.length)) : null;
  if (oldSize === null) return refused(AddCheckpointRefusal.MALFORMED_OLD_SIZE);
  if (lines.length > LONGEST_PROOF) return refused(AddCheckpointRefusal.TOO_MANY_HASHES);
  const proof = parseHashes(lines);
  if (proof === null) return refused(AddCheckpointRefusal.MALFORMED_HASH);
  return accepted({ oldSize, proof, checkpoint: body.slice(end + 2) });
}

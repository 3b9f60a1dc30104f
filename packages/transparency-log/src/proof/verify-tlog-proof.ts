import type { ProofRefusal } from '../merkle/proof-refusal';
import { verifyInclusion } from '../merkle/verify-inclusion';
import type { CheckpointRefusal } from '../note/checkpoint';
import type { NoteRefusal } from '../note/note-refusal';
import { openCheckpoint, type TrustedCheckpoint, type TrustPolicy, type TrustRefusal } from '../note/trust-policy';
import { accepted, type Outcome } from '../outcome';
import { parseTlogProof, type TlogProofRefusal } from './tlog-proof';

/** An entry that was proved to be in a log. */
export interface ProvedEntry extends TrustedCheckpoint {
  readonly index: number;
}

/** Why a proof does not convince. */
export type VerifyRefusal = CheckpointRefusal | NoteRefusal | ProofRefusal | TlogProofRefusal | TrustRefusal;

/** Whether the proof convinces whoever has this policy that the entry with this leaf hash is in the log. */
export function verifyTlogProof(
  text: string,
  leafHash: Uint8Array,
  policy: TrustPolicy,
): Outcome<ProvedEntry, VerifyRefusal> {
  const read = parseTlogProof(text);
  if (!read.ok) return read;
  const { index, proof } = read.value;
  const opened = openCheckpoint(read.value.checkpoint, policy);
  if (!opened.ok) return opened;
  const { size, root } = opened.value.checkpoint;
  const verdict = verifyInclusion({ index, size, leafHash, proof, root });
  return verdict.ok ? accepted({ index, ...opened.value }) : verdict;
}

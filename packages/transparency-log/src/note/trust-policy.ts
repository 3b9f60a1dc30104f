import { accepted, refused, type Outcome } from '../outcome';
import { parseCheckpoint, type Checkpoint, type CheckpointRefusal } from './checkpoint';
import type { NoteRefusal } from './note-refusal';
import { openNote } from './open-note';
import { SignatureType } from './signature-type';
import type { VerifierKey } from './verifier-key';

/** Whom somebody believes about a log: its keys, and how many of the named witnesses must have cosigned. */
export interface TrustPolicy {
  readonly origin: string;
  /** More than one while a key is changed: any of them is enough. */
  readonly logKeys: readonly VerifierKey[];
  /** A witness is its name: two keys of the same name are one witness. */
  readonly witnessKeys: readonly VerifierKey[];
  /** How many of the witnesses, at least: k of n. */
  readonly quorum: number;
}

/** Why a checkpoint is not believed. */
export const TrustRefusal = {
  OTHER_ORIGIN: 'OTHER_ORIGIN',
  NOT_SIGNED_BY_LOG: 'NOT_SIGNED_BY_LOG',
  TOO_FEW_WITNESSES: 'TOO_FEW_WITNESSES',
} as const;
export type TrustRefusal = (typeof TrustRefusal)[keyof typeof TrustRefusal];

/** A checkpoint that the policy lets somebody believe. */
export interface TrustedCheckpoint {
  readonly checkpoint: Checkpoint;
  /** Who cosigned it and when, one for each witness. */
  readonly cosignedBy: readonly { readonly witness: string; readonly at: Date }[];
}

/** The policy, where it can be met and each key is of the right kind. */
export function checkPolicy(policy: TrustPolicy): TrustPolicy {
  const { logKeys, witnessKeys, quorum } = policy;
  if (!logKeys.every(({ type }) => type === SignatureType.ED25519)) {
    throw new RangeError('a log signs by a key of type 1');
  }
  if (!witnessKeys.every(({ type }) => type === SignatureType.COSIGNATURE_V1)) {
    throw new RangeError('a witness cosigns by a key of type 4');
  }
  const witnesses = new Set(witnessKeys.map(({ name }) => name));
  if (!Number.isSafeInteger(quorum) || quorum < 0 || quorum > witnesses.size) {
    throw new RangeError(`\`${quorum}\` of \`${witnesses.size}\` witnesses can never be met`);
  }
  return policy;
}

/** Reads a checkpoint and believes it only as the policy says. */
export function openCheckpoint(
  note: string | Uint8Array,
  policy: TrustPolicy,
): Outcome<TrustedCheckpoint, CheckpointRefusal | NoteRefusal | TrustRefusal> {
  const { origin, logKeys, witnessKeys, quorum } = checkPolicy(policy);
  const opened = openNote(note, [...logKeys, ...witnessKeys]);
  if (!opened.ok) return opened;
  const read = parseCheckpoint(opened.value.text);
  if (!read.ok) return read;
  if (read.value.origin !== origin) return refused(TrustRefusal.OTHER_ORIGIN);
  const { good } = opened.value;
  if (!good.some(({ key }) => logKeys.includes(key))) return refused(TrustRefusal.NOT_SIGNED_BY_LOG);
  const witnesses = new Map(good.flatMap(({ key, at }) => (at === null ? [] : [[key.name, at] as const])));
  if (witnesses.size < quorum) return refused(TrustRefusal.TOO_FEW_WITNESSES);
  return accepted({ checkpoint: read.value, cosignedBy: [...witnesses].map(([witness, at]) => ({ witness, at })) });
}

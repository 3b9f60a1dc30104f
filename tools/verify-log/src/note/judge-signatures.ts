import type { SignedNote } from './signed-note';
import type { VerifierKey } from './verifier-key';

export interface Judged {
  /** Whether a key of the log signed. */
  readonly isSigned: boolean;
  /** Names of the witnesses that cosigned. */
  readonly witnesses: readonly string[];
  /** Names of known keys whose signature does not hold. */
  readonly wrong: readonly string[];
}

const TIMESTAMP_BYTES = 8;
const COSIGNATURE_BYTES = TIMESTAMP_BYTES + 64;

/** Verifies what known keys signed. Signatures of other keys are let stand, as the specification has it. */
export function judgeSignatures(
  note: SignedNote,
  logKeys: readonly VerifierKey[],
  witnessKeys: readonly VerifierKey[],
): Judged {
  const signed = new Set<string>();
  const cosigned = new Set<string>();
  const wrong = new Set<string>();
  for (const { name, keyId, signature } of note.signatures) {
    const isOf = (key: VerifierKey): boolean => key.name === name && key.id === keyId;
    const log = logKeys.find(isOf);
    const witness = witnessKeys.find(isOf);
    if (log !== undefined) (log.verify(Buffer.from(note.text), signature) ? signed : wrong).add(name);
    if (witness !== undefined) (isCosigned(note, witness, signature) ? cosigned : wrong).add(name);
  }
  return { isSigned: signed.size > 0, witnesses: [...cosigned], wrong: [...wrong] };
}

/** C2SP `tlog-cosignature`, version 1. */
function isCosigned(note: SignedNote, witness: VerifierKey, signature: Buffer): boolean {
  if (signature.length !== COSIGNATURE_BYTES) return false;
  const time = signature.readBigUInt64BE(0);
  const message = Buffer.from(`cosignature/v1\ntime ${time}\n${note.text}`);
  return witness.verify(message, signature.subarray(TIMESTAMP_BYTES));
}

import { verify } from 'node:crypto';
import { accepted, refused, type Outcome } from '../outcome';
import { cosignedMessage, readTime, TIME_LENGTH } from './cosigned-message';
import { ED25519_SIGNATURE_LENGTH } from './ed25519';
import { NoteRefusal } from './note-refusal';
import { SignatureType } from './signature-type';
import { parseNote, type NoteSignature, type SignedNote } from './signed-note';
import type { VerifierKey } from './verifier-key';

/** A signature that was found good. */
export interface GoodSignature {
  readonly key: VerifierKey;
  readonly line: NoteSignature;
  /** When a witness cosigned; `null` for a log's own signature, which says no time. */
  readonly at: Date | null;
}

/** A note of which at least one known key's signature holds, and none of a known key fails. */
export interface OpenedNote extends SignedNote {
  /** One for each key, in the order of the note. */
  readonly good: readonly GoodSignature[];
}

/** Reads a note and checks the signatures of the known keys; those of others are left aside, as C2SP signed-note has it. */
export function openNote(note: string | Uint8Array, keys: readonly VerifierKey[]): Outcome<OpenedNote, NoteRefusal> {
  const read = parseNote(note);
  if (!read.ok) return read;
  const { text, signatures } = read.value;
  const good = new Map<VerifierKey, GoodSignature>();
  for (const signature of signatures) {
    const key = keys.find(({ name, id }) => name === signature.name && id === signature.keyId);
    if (key === undefined) continue;
    const checked = CHECKS[key.type](text, signature, key);
    if (!checked.isGood) return refused(NoteRefusal.WRONG_SIGNATURE);
    good.set(key, { key, line: signature, at: checked.at });
  }
  return good.size === 0
    ? refused(NoteRefusal.NO_KNOWN_SIGNATURE)
    : accepted({ text, signatures, good: [...good.values()] });
}

/** Whether a signature holds, and the time that it says. */
interface Checked {
  readonly isGood: boolean;
  readonly at: Date | null;
}

type Check = (text: string, signature: NoteSignature, key: VerifierKey) => Checked;

const CHECKS = {
  [SignatureType.ED25519]: (text, { signature }, key) => ({
    isGood: holds(Buffer.from(text), signature, key),
    at: null,
  }),
  [SignatureType.COSIGNATURE_V1]: (text, { signature }, key) => {
    const seconds = signature.length < TIME_LENGTH ? null : readTime(signature);
    if (seconds === null) return { isGood: false, at: null };
    const isGood = holds(cosignedMessage(text, seconds), signature.subarray(TIME_LENGTH), key);
    return { isGood, at: new Date(seconds * 1000) };
  },
} as const satisfies Record<SignatureType, Check>;

const holds = (message: Buffer, signature: Buffer, { publicKey }: VerifierKey): boolean =>
  signature.length === ED25519_SIGNATURE_LENGTH && verify(null, message, publicKey, signature);

import { sign } from 'node:crypto';
import { cosignedMessage, writeTime } from './cosigned-message';
import { SignatureType } from './signature-type';
import { type NoteSignature } from './signed-note';
import type { SigningKey } from './signing-key';

/** The signature of a log over the text of a note. */
export function signText(text: string, key: SigningKey): NoteSignature {
  demand(key, SignatureType.ED25519);
  return { name: key.name, keyId: key.id, signature: sign(null, Buffer.from(text), key.privateKey) };
}

/** The cosignature of a witness over the text of a checkpoint, as of a time. */
export function cosignText(text: string, key: SigningKey, at: Date): NoteSignature {
  demand(key, SignatureType.COSIGNATURE_V1);
  const seconds = Math.floor(at.getTime() / 1000);
  const signature = sign(null, cosignedMessage(text, seconds), key.privateKey);
  return { name: key.name, keyId: key.id, signature: Buffer.concat([writeTime(seconds), signature]) };
}

/** A key signs one kind of message only, so that nothing signed as one can be shown as the other. */
function demand(key: SigningKey, type: SignatureType): void {
  if (key.type !== type) throw new RangeError(`the key \`${key.name}\` is of another type`);
}

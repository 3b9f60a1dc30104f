import { NationalId } from '@brobygger/domain';
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Seals national ids for storage, and finds them again without opening any. */
export interface NationalIdVault {
  /** AES-256-GCM: nonce (12 bytes), tag (16), ciphertext. Never the same twice. */
  seal(id: NationalId): Buffer;
  /** @throws when the bytes were not sealed by this vault */
  open(sealed: Buffer): NationalId;
  /** HMAC-SHA-256, the same for the same id: for look-up. */
  hash(id: NationalId): Buffer;
}

const NONCE = 12;
const TAG = 16;

/** Makes the vault from one secret of at least 32 bytes; the two keys are derived from it. */
export function createNationalIdVault(secret: Buffer): NationalIdVault {
  if (secret.length < 32) throw new RangeError('the secret of the national id vault needs at least 32 bytes');
  const derive = (use: string): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, '', `brobygger/national-id/${use}`, 32));
  const sealKey = derive('seal');
  const hashKey = derive('hash');
  return {
    seal(id) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce);
      const text = Buffer.concat([cipher.update(id.reveal(), 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), text]);
    },
    open(sealed) {
      const decipher = createDecipheriv('aes-256-gcm', sealKey, sealed.subarray(0, NONCE));
      decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
      const text = Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
      const id = NationalId.parse(text);
      if (id === null) throw new TypeError('the vault held something that is no national id');
      return id;
    },
    hash: (id) => createHmac('sha256', hashKey).update(id.reveal()).digest(),
  };
}

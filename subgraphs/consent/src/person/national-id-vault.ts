import { PersonIdentifier } from '@brobygger/domain';
import type { NationalIdSecrets } from '@brobygger/subgraph-kit';
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Seals national ids for storage, and finds them again without opening any. All that it makes begins with the version of its key. */
export interface NationalIdVault {
  /** The versions that it has the keys of. The first seals. */
  readonly versions: readonly [sealing: number, ...others: number[]];
  /** Version (1 byte), and AES-256-GCM: nonce (12), tag (16), ciphertext. Never the same twice. */
  seal(id: PersonIdentifier): Buffer;
  /** @throws when the bytes were not sealed under a key of this vault */
  open(sealed: Buffer): PersonIdentifier;
  /** Version (1 byte), and HMAC-SHA-256: the same for the same id, to be stored. */
  hash(id: PersonIdentifier): Buffer;
  /** The hash under each key, for look-up: a row may stand under any of them. */
  hashes(id: PersonIdentifier): readonly Buffer[];
}

const NONCE = 12;
const TAG = 16;

/** The two keys of one version, which are derived from its secret. */
function keyOf(version: number, secret: Buffer) {
  if (secret.length < 32) throw new RangeError('a secret of the national id vault needs at least 32 bytes');
  const derive = (use: string): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, '', `brobygger/national-id/${use}`, 32));
  return { version, prefix: Buffer.of(version), seal: derive('seal'), hash: derive('hash') };
}

/** Makes the vault from its secrets by version, of which the first seals, or from one, which is the first version. */
export function createNationalIdVault(secrets: Buffer | NationalIdSecrets): NationalIdVault {
  const [sealing, ...others] = [...(Buffer.isBuffer(secrets) ? new Map([[1, secrets]]) : secrets)].map(
    ([version, secret]) => keyOf(version, secret),
  );
  if (sealing === undefined) throw new RangeError('the national id vault needs a secret');
  const keys = new Map([sealing, ...others].map((key) => [key.version, key]));
  const hashUnder = ({ prefix, hash }: typeof sealing, id: PersonIdentifier): Buffer =>
    Buffer.concat([prefix, createHmac('sha256', hash).update(id.reveal()).digest()]);
  return {
    versions: [sealing.version, ...others.map(({ version }) => version)],
    seal(id) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', sealing.seal, nonce);
      const text = Buffer.concat([cipher.update(id.reveal(), 'utf8'), cipher.final()]);
      return Buffer.concat([sealing.prefix, nonce, cipher.getAuthTag(), text]);
    },
    open(sealed) {
      const key = keys.get(sealed[0] ?? 0);
      if (key === undefined) {
        const missing = new TypeError('a national id is sealed under a key that the vault has not');
        throw Object.assign(missing, { code: 'NATIONAL_ID_KEY_MISSING' });
      }
      const [nonce, tag, text] = [
        sealed.subarray(1, 1 + NONCE),
        sealed.subarray(1 + NONCE, 1 + NONCE + TAG),
        sealed.subarray(1 + NONCE + TAG),
      ];
      const decipher = createDecipheriv('aes-256-gcm', key.seal, nonce);
      decipher.setAuthTag(tag);
      const id = PersonIdentifier.parse(Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8'));
      if (id === null) throw new TypeError('the vault held something that is no national id');
      return id;
    },
    hash: (id) => hashUnder(sealing, id),
    hashes: (id) => [sealing, ...others].map((key) => hashUnder(key, id)),
  };
}

import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What a row is found by, and what opens it. Neither is kept beside it: who has the rows and not the secret reads nothing. */
export interface Lock {
  /** 32 bytes. */
  readonly key: Buffer;
  /** 32 bytes. */
  readonly opens: Buffer;
}

/**
 * Secrets of 32 bytes: the first seals, and each opens what it has sealed. So one goes over to another while gateways that have the one
 * first and gateways that have the other first answer side by side (ADR 0155).
 */
export type SealingSecrets = readonly [Buffer, ...Buffer[]];

/**
 * The lock of a session, by the id in its cookie: who has the database and the secret finds no session, and opens none, without a cookie.
 */
export const lockOf = (secret: Buffer, id: string): Lock => ({
  key: createHash('sha256').update(id).digest(),
  opens: Buffer.from(hkdfSync('sha256', secret, id, 'session', 32)),
});

/** Whose a draft is: the same for all of a person's, and told by nothing but the secret. */
export const ownerOf = (secret: Buffer, person: string): Buffer => createHmac('sha256', secret).update(person).digest();

/** The lock of a draft of a person, by its name, which may say of whom it is. */
export const lockOfDraft = (secret: Buffer, person: string, name: string): Lock => ({
  key: createHmac('sha256', secret)
    .update(JSON.stringify([person, name]))
    .digest(),
  opens: Buffer.from(hkdfSync('sha256', secret, person, 'draft', 32)),
});

/** Seals a value (AES-256-GCM) for the row of the key: put into another row it opens no more. */
export function seal(value: unknown, { key, opens }: Lock): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', opens, nonce).setAAD(key);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** What was sealed by one of the locks, or `null` where it was touched, or sealed by another. */
export function unsealAny(sealed: Buffer, locks: readonly Lock[]): unknown {
  for (const lock of locks) {
    const content = unseal(sealed, lock);
    if (content !== null) return content;
  }
  return null;
}

/** What was sealed, or `null` where it was touched, or sealed by another secret. */
export function unseal(sealed: Buffer, { key, opens }: Lock): unknown {
  try {
    const decipher = createDecipheriv('aes-256-gcm', opens, sealed.subarray(0, NONCE_BYTES))
      .setAAD(key)
      .setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const text = Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
    return JSON.parse(text.toString('utf8'));
  } catch {
    return null;
  }
}

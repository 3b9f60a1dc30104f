import type { JWTPayload } from 'jose';
import { isUtf8 } from 'node:buffer';
import { sign, verify, type KeyObject } from 'node:crypto';

/*
 * The compact form of a signed token (RFC 7515), by Ed25519 (RFC 8037) and nothing else. Node signs and verifies on the thread that
 * waits for it anyway: by way of Web Crypto each costs two or three times as much processor time, most of it the way to another thread.
 */

/** A token taken apart. Nothing of it is true before its signature has been verified. */
export interface CompactJws {
  readonly header: Readonly<Record<string, unknown>>;
  readonly payload: JWTPayload;
  /** What was signed: header and payload as they came. */
  readonly signed: Buffer;
  readonly signature: Buffer;
}

/** Header, payload and signature; of characters of base64url alone, which `Buffer` does not insist on. */
const FORM = /^([\w-]+)\.([\w-]+)\.([\w-]*)$/;

/** Takes a token apart, or answers `null` where it has not the form. */
export function parseCompactJws(token: string): CompactJws | null {
  const [, header, payload, signature] = FORM.exec(token) ?? [];
  if (header === undefined || payload === undefined || signature === undefined) return null;
  const [of, says] = [objectIn(header), objectIn(payload)];
  if (of === null || says === null) return null;
  return {
    header: of,
    payload: says,
    signed: Buffer.from(`${header}.${payload}`, 'latin1'),
    signature: Buffer.from(signature, 'base64url'),
  };
}

/** Whether the key signed the token. */
export const isSignedBy = ({ signed, signature }: CompactJws, key: KeyObject): boolean =>
  verify(null, signed, key, signature);

/** Makes the signer of a header that stays the same. */
export function createJwsSigner(header: object, key: KeyObject): (payload: JWTPayload) => string {
  const start = encode(header);
  return (payload) => {
    const signed = `${start}.${encode(payload)}`;
    return `${signed}.${sign(null, Buffer.from(signed, 'latin1'), key).toString('base64url')}`;
  };
}

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function objectIn(part: string): Readonly<Record<string, unknown>> | null {
  const bytes = Buffer.from(part, 'base64url');
  if (!isUtf8(bytes)) return null;
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : null;
  } catch {
    return null;
  }
}

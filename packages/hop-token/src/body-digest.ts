import { createHash, timingSafeEqual } from 'node:crypto';

/** SHA-256 of the exact bytes of the body, in base64url. */
export const digestOf = (body: string | Buffer): string => createHash('sha256').update(body).digest('base64url');

/** Whether the digest is the body's, in a time that does not depend on where they differ. */
export function isDigestOf(digest: string, body: string | Buffer): boolean {
  const given = Buffer.from(digest);
  const actual = Buffer.from(digestOf(body));
  return given.length === actual.length && timingSafeEqual(given, actual);
}

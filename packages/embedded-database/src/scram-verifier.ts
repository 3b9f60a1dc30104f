import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';

/** As many as PostgreSQL itself takes. */
const ITERATIONS = 4096;

/**
 * What PostgreSQL stores in place of a password (RFC 5803). Sent instead of the password itself, so that a server that
 * logs its statements does not log a secret. Both sides go through the iterations at every connection.
 */
export function scramVerifier(password: string, iterations = ITERATIONS): string {
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const clientKey = createHmac('sha256', salted).update('Client Key').digest();
  const storedKey = createHash('sha256').update(clientKey).digest('base64');
  const serverKey = createHmac('sha256', salted).update('Server Key').digest('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}

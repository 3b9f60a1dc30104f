import { generateSigningKey, SignatureType, type SigningKey } from '@brobygger/transparency-log';
import { createHash } from 'node:crypto';

/** The key of the log of a data folder, by the secret that is kept there. Its name tells nothing of the secret, and is no other log's. */
export function logKeyOf(secret: Buffer): SigningKey {
  const name = createHash('sha256').update('name of the log').update(secret).digest('hex').slice(0, 12);
  return generateSigningKey(`brobygger-log/${name}`, SignatureType.ED25519, secret).key;
}

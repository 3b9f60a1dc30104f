import { generateSigningKey, SignatureType } from '@brobygger/transparency-log';

const made = generateSigningKey('brobygger-log/tests', SignatureType.ED25519, Buffer.alloc(32, 5));

/** What the logs of tests are signed by. */
export const TEST_LOG_KEY = made.key;

/** The same key, as an environment has it. */
export const TEST_LOG_SECRET = made.secret;

// A sealer of the log in a process of its own, which seals without rest. It says each checkpoint that it keeps outside, before the database
// has the signature: what was said may be in somebody's hands. Where it cannot seal it says why, and goes on.
import { createRequire } from 'node:module';
import { writeSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

const require = createRequire(import.meta.url);
const { connect } = require('@brobygger/subgraph-kit');
const { anchorIn, consentPersistence, createSealer } = require('@brobygger/consent');
const { parseSigningKey } = require('@brobygger/transparency-log');

const { DATABASE_URL, LOG_SIGNING_KEY, LOG_ANCHOR_FILE } = process.env;
const BETWEEN_ROUNDS_MS = 20;
const file = anchorIn(LOG_ANCHOR_FILE);
const anchor = {
  read: () => file.read(),
  async keep(note) {
    await file.keep(note);
    // Synchronously: what is said is said, whatever comes next.
    writeSync(1, `signed ${JSON.stringify(note)}\n`);
  },
};
const dataSource = await connect(DATABASE_URL, consentPersistence, 2);
const sealer = createSealer(dataSource, { key: parseSigningKey(LOG_SIGNING_KEY).value, anchor });
writeSync(1, 'ready\n');
for (;;) {
  await sealer.seal().catch((cause) => writeSync(1, `failed ${cause?.code ?? cause?.message}\n`));
  await delay(BETWEEN_ROUNDS_MS);
}

// Timers of a registry in a process of their own. It says each notice that it hands over, and dies in the middle where it is told after
// how many. What it does is what the registry does: only the channel is the test's.
import { createRequire } from 'node:module';
import { writeSync } from 'node:fs';

const require = createRequire(import.meta.url);
const { connect, createQuery } = require('@brobygger/subgraph-kit');
const { consentPersistence, createNationalIdVault, startTimers } = require('@brobygger/consent');
const { createFindDue } = require('../../subgraphs/consent/dist/notice/find-due.js');
const { createDeliverNotice } = require('../../subgraphs/consent/dist/notice/deliver-notice.js');
const { createSyntheticContacts, reachedWith } = require('../../subgraphs/consent/dist/contact-register/index.js');

const { DATABASE_URL, AT, DIES_AFTER } = process.env;
const dataSource = await connect(DATABASE_URL, consentPersistence, 2);
const query = createQuery(dataSource);
const clock = () => new Date(AT);
const vault = createNationalIdVault(Buffer.alloc(32, 7));
/** Everybody has an address, so that each notice is handed over. */
const contacts = createSyntheticContacts({ detailsOf: () => reachedWith({}) });
let sent = 0;
const channel = ({ id }) => {
  // Synchronously: what is said is said, whatever comes next.
  writeSync(1, `sent ${id}\n`);
  sent += 1;
  if (sent === Number(DIES_AFTER)) process.kill(process.pid, 'SIGKILL');
  return Promise.resolve('SENT');
};
await startTimers({
  databaseUrl: DATABASE_URL,
  work: {
    findDue: createFindDue({ query, clock }),
    deliver: createDeliverNotice({ query, clock, vault, contacts, channel }),
  },
  lookEveryMs: 100,
  onFailure: (what, cause) => writeSync(2, `${what} ${cause?.code ?? cause?.message}\n`),
});

// A registry in a process of its own, that is asked to disclose by several at once.
import { createRequire } from 'node:module';
import { randomBytes, randomUUID } from 'node:crypto';
import { answerParent } from '../process.mjs';
import { makeWorld, questionOf } from './known-world.mjs';

const require = createRequire(import.meta.url);
require('reflect-metadata');
const domain = require('@brobygger/domain');
const { connect } = require('@brobygger/subgraph-kit');
const { consentPersistence, createConsent, createNationalIdVault, createSealer } = require('@brobygger/consent');
const { parseSigningKey } = require('@brobygger/transparency-log');

/** As many as a registry has in operation. */
const CONNECTIONS = 10;
let [registry, sealer, next] = [null, null, 0];

async function disclose() {
  const question = questionOf((next += 1), randomUUID());
  const { decisions } = await registry.registry.disclose(question);
  if (decisions[0].effect !== 'permit') throw new Error(`not disclosed: ${decisions[0].code}`);
}

/** Each asks for the next when it has its answer, until the time is over. */
async function runAskers(askers, ms) {
  let done = 0;
  const began = performance.now();
  const ask = async () => {
    while (performance.now() - began < ms) {
      done += 1;
      await disclose();
    }
  };
  await Promise.all(Array.from({ length: askers }, ask));
  return { done, seconds: (performance.now() - began) / 1000 };
}

answerParent({
  async start({ appUrl, logSecret }) {
    const dataSource = await connect(appUrl, consentPersistence, CONNECTIONS);
    const log = { key: parseSigningKey(logSecret).value, anchor: null };
    registry = createConsent({
      dataSource,
      vault: createNationalIdVault(randomBytes(32)),
      deliver: () => Promise.resolve([]),
      clock: () => new Date(),
      log,
      onFailure: () => undefined,
    });
    sealer = createSealer(dataSource, log);
    await makeWorld(registry.services, domain);
    await registry.subgraph.relay.drain();
  },
  seal: () => sealer.seal(),
  /** As many as there are in so many seconds. */
  disclose: ({ askers, seconds }) => runAskers(askers, seconds * 1000),
  stop: () => registry?.subgraph.stop(),
});

import { newId, OWNER_NAMES } from '@brobygger/domain';
import { connect, type Message } from '@brobygger/subgraph-kit';
import { createMigratedDatabase, type TestDatabase } from '@brobygger/testkit';
import { consentPersistence, createConsent, type ConsentRegistry } from '../consent.subgraph';
import { createNationalIdVault } from '../person/national-id-vault';

let database: TestDatabase;
let registry: ConsentRegistry;
const delivered: { readonly to: string; readonly message: Message }[] = [];
beforeAll(async () => {
  database = await createMigratedDatabase('worker-block', consentPersistence);
  registry = createConsent({
    dataSource: await connect(database.appUrl, consentPersistence),
    vault: createNationalIdVault(Buffer.alloc(32, 7)),
    deliver: (to, messages) => {
      delivered.push(...messages.map((message) => ({ to, message })));
      return Promise.resolve();
    },
    clock: () => new Date('2026-03-02T10:00:00Z'),
    onFailure: (what) => {
      throw new Error(what);
    },
  });
});
afterAll(async () => {
  await registry.subgraph.stop();
  await database.drop();
});

/** Who was told of the youth, once all messages have left, and what. */
async function toldOf(youthId: string): Promise<readonly (readonly [string, string])[]> {
  await registry.subgraph.relay.drain();
  const about = delivered.filter(({ message }) => (message.payload as { youthId: string }).youthId === youthId);
  return about.map(({ to, message }) => [to, message.kind] as const).sort();
}

test.each([
  ['a block', 'block', 'WORKER_BLOCKED'],
  ['the end of a block', 'unblock', 'WORKER_UNBLOCKED'],
  ['a conflict of interest', 'recordConflict', 'CONFLICT_RECORDED'],
] as const)('of %s every owner of the directory is told, once', async (_name, change, kind) => {
  const youthId = newId();
  await registry.services.blocks[change](youthId, 'Z990001');
  expect(await toldOf(youthId)).toEqual([...OWNER_NAMES].sort().map((owner) => [owner, kind]));
});

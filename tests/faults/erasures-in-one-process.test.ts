import { newId } from '@brobygger/domain';
import { createPlatform, type PlatformDeps } from '@brobygger/platform';
import { appendErasure } from '@brobygger/subgraph-kit';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabases } from '../harness/test-databases';

test('in one process none starts on a database in which stands what its file says was erased', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'erasures-'));
  const databases = await createTestDatabases();
  const deps: PlatformDeps = {
    databases: databases.urls,
    pooler: databases.pooler,
    erasuresFolder: folder,
    nationalIdSecret: Buffer.alloc(32, 1),
    clock: () => new Date('2026-03-02T10:00:00Z'),
    onFailure: () => undefined,
  };
  await (await createPlatform(deps)).stop();
  await appendErasure(join(folder, 'consent.jsonl'), {
    id: newId(),
    at: '2026-03-02T10:00:00Z',
    kind: 'SELF_PRESENTATION',
    statute: 'GDPR',
    decision: null,
    claimId: null,
    keys: { self_presentation: [newId()] },
  });
  await expect(createPlatform(deps)).rejects.toThrow('ERASURES_NOT_APPLIED: in the database of `consent`');
  await databases.drop();
  await rm(folder, { recursive: true });
});

import { existsSync, readFileSync } from 'node:fs';
import {
  broken,
  linesOf,
  lockFileIn,
  persistenceIn,
  readDifference,
  readLock,
  ROOT,
  serviceNames,
  unlocked,
} from '@brobygger/migrations';
import { migrate } from '@brobygger/subgraph-kit';
import { createTestDatabase } from '@brobygger/testkit';

const SERVICES = serviceNames(ROOT).map((service) => ({
  service,
  persistence: persistenceIn(service, jest.requireActual<Record<string, unknown>>(`@brobygger/${service}`)),
}));

describe('the lock', () => {
  const locked = existsSync(lockFileIn(ROOT)) ? readLock(readFileSync(lockFileIn(ROOT), 'utf8')) : [];
  const read = async () =>
    (await Promise.all(SERVICES.map(({ service, persistence }) => linesOf(service, persistence)))).flat();

  test('no committed migration does something else, has another name, or is gone', async () => {
    expect(broken(locked, await read())).toEqual([]);
  });

  test('every migration is in the lock: `npm run migrations:lock` adds a new one', async () => {
    expect(unlocked(locked, await read())).toEqual([]);
  });
});

describe('the tables', () => {
  test.each(SERVICES)('those of $service are what its entities say', async ({ service, persistence }) => {
    const database = await createTestDatabase(service);
    await migrate(database.ownerUrl, persistence);
    const { up, down, written } = await readDifference(database.ownerUrl, persistence);
    // A difference is mended by `npm run migration`, or in the entity where it is wrong.
    expect({ up, down }).toEqual({ up: [], down: [] });
    expect(written).toEqual([]);
    await database.drop();
  });
});

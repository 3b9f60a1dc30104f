import { SERVICE_NAMES, type ServiceName } from '@brobygger/domain';
import { PERSISTENCE } from '@brobygger/platform';
import { createMigratedDatabase, handOn } from '@brobygger/testkit';

interface DatabaseUrls {
  readonly ownerUrl: string;
}

const { writeWorld, youthId } = jest.requireActual<{
  writeWorld(
    databases: Readonly<Partial<Record<ServiceName, DatabaseUrls>>>,
    youths: number,
    purpose: string,
  ): Promise<void>;
  youthId(n: number): string;
}>('../../bench/world.mjs');
const { FLOOR, FLOOR_TABLES } = jest.requireActual<{
  FLOOR: Readonly<Record<ServiceName, string>>;
  FLOOR_TABLES: readonly string[];
}>('../../bench/floor-statements.mjs');

test('the youths of the bench fit the tables, and each has what the floor reads of an agency', async () => {
  const made = await Promise.all(
    SERVICE_NAMES.map(
      async (name) => [name, await createMigratedDatabase(`bench-${name}`, PERSISTENCE[name])] as const,
    ),
  );
  const databases = Object.fromEntries(made);
  try {
    await writeWorld(databases, 2, 'B104');
    for (const [name, { ownerUrl }] of made) {
      const owner = await handOn(name, ownerUrl);
      try {
        const [row] = await owner.on(FLOOR[name], [youthId(2)]);
        expect([name, JSON.stringify(row?.['json'])]).toEqual([
          name,
          expect.not.stringMatching(/\[\]|(?<!"endedOn"):null/),
        ]);
        for (const table of name === 'consent' ? FLOOR_TABLES : []) await owner.on(table);
      } finally {
        await owner.stop();
      }
    }
  } finally {
    await Promise.all(made.map(([, database]) => database.drop()));
  }
});

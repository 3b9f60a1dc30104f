import { contractionsIn, databaseNames, packageOf, persistenceIn, ROOT, stepsOf } from '@brobygger/migrations';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What stood before the first release was run on no database that has to go on while a version starts beside another. */
const BEFORE_THE_FIRST_RELEASE = 1796300002000;

/**
 * The migrations that take something away, with the release since which nothing reads or writes it. Versions run beside one another during
 * an upgrade, so that it is another release, and an earlier one (ADR 0155).
 */
const CONTRACTIONS: Readonly<Record<string, string>> = {};

const migrations = databaseNames(ROOT).flatMap((service) => {
  const loaded = persistenceIn(service, jest.requireActual<Record<string, unknown>>(packageOf(service)));
  return loaded.migrations.map((migration) => ({ service, migration }));
});
const timeOf = (name: string): number => Number(/\d{13}$/.exec(name)?.[0]);
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly version: string };

/** As `1.10.0` and `1.9.0` stand to one another. */
const isEarlier = (one: string, other: string): boolean => one.localeCompare(other, 'en', { numeric: true }) < 0;

test('a migration takes nothing from the version before, which still runs, but what no release has used since', async () => {
  const faults: string[] = [];
  for (const { service, migration } of migrations) {
    if (timeOf(migration.name) < BEFORE_THE_FIRST_RELEASE) continue;
    const since = CONTRACTIONS[migration.name];
    if (since !== undefined && isEarlier(since, version)) continue;
    const { up } = await stepsOf(migration);
    faults.push(...contractionsIn(up).map((statement) => `${service} ${migration.name}: ${statement}`));
  }
  expect(faults).toEqual([]);
});

test('what is listed is there, and takes something away', async () => {
  for (const name of Object.keys(CONTRACTIONS)) {
    const found = migrations.find(({ migration }) => migration.name === name);
    const steps = found === undefined ? [] : (await stepsOf(found.migration)).up;
    expect([name, contractionsIn(steps).length]).toEqual([name, expect.any(Number)]);
    expect(contractionsIn(steps)).not.toEqual([]);
  }
});

test('the history has both kinds, so that there is something to tell apart', async () => {
  const counts = await Promise.all(
    migrations.map(async ({ migration }) => contractionsIn((await stepsOf(migration)).up).length),
  );
  expect([counts.some((count) => count > 0), counts.some((count) => count === 0)]).toEqual([true, true]);
});

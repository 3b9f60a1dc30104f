import { createMigratedDatabase } from '@brobygger/testkit';
import { createPlatform, PERSISTENCE, SERVICE_NAMES, type ServiceName } from '@brobygger/platform';
import { createDemoRegister } from './demo-register';
import { loadDemoWorld } from './load-demo-world';
import { DEMO_YOUTHS } from './youths';

/** Days on which months, school years and summers fall apart. */
const DAYS = ['2026-08-31', '2027-01-01', '2028-02-29'];

test.each(DAYS)('a demo world that is loaded on %s breaks no rule of any service', async (loadedOn) => {
  const made = await Promise.all(
    SERVICE_NAMES.map(async (name) => [name, await createMigratedDatabase(name, PERSISTENCE[name])] as const),
  );
  const databases = Object.fromEntries(made) as Record<ServiceName, (typeof made)[number][1]>;
  const failures: string[] = [];
  const platform = await createPlatform({
    databases,
    nationalIdSecret: Buffer.alloc(32, 7),
    populationRegister: createDemoRegister(loadedOn, 'test'),
    clock: () => new Date(`${loadedOn}T00:00:00Z`),
    onFailure: (what) => failures.push(what),
  });
  const told: string[] = [];
  await loadDemoWorld(platform, loadedOn, (name) => told.push(name));
  expect(told).toEqual(DEMO_YOUTHS.map(({ name }) => name));
  expect(await platform.services.consent.youths.isEmpty()).toBe(false);
  expect(failures).toEqual([]);
  const organisations = await platform.services.consent.organisations.all();
  const ofSector = (sector: string) => organisations.filter((each) => each.sector === sector).map(({ name }) => name);
  expect(ofSector('PRIVATE').toSorted()).toEqual(['22B Bolig', '22B Kontaktsenter']);
  expect(ofSector('PUBLIC')).toHaveLength(organisations.length - 2);
  for (const { id } of DEMO_YOUTHS) {
    const refreshed = await platform.services.consent.youths.refresh(id, new Date(`${loadedOn}T00:00:00Z`));
    expect(refreshed).toEqual({ changed: [], isTwice: false });
  }
  await platform.stop();
  await Promise.all(Object.values(databases).map((database) => database.drop()));
});

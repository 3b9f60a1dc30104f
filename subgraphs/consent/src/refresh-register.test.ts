import type { PersonIdentifier } from '@brobygger/domain';
import { createMigratedDatabase, type TestDatabase } from '@brobygger/testkit';
import { connect } from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';
import { consentPersistence } from './consent-nouns';
import { createConsent, type ConsentRegistry } from './consent.subgraph';
import { createNationalIdVault } from './person/national-id-vault';
import { createToldRegister, type ToldRegister } from './population-register/told-register.test-setup';
import { refreshRegister } from './refresh-register';
import { syntheticIds, theNext } from './registry.test-setup';

const AT = new Date('2026-03-02T10:00:00Z');
const LATER = new Date('2026-06-02T10:00:00Z');
const vault = createNationalIdVault(Buffer.alloc(32, 7));
const ids = syntheticIds();

let database: TestDatabase;
let dataSource: DataSource;
let register: ToldRegister;
let registry: ConsentRegistry;
let people: readonly PersonIdentifier[];

beforeEach(async () => {
  database = await createMigratedDatabase('refresh', consentPersistence);
  dataSource = await connect(database.appUrl, consentPersistence);
  register = createToldRegister();
  registry = createConsent({
    dataSource,
    vault,
    populationRegister: register,
    deliver: () => Promise.resolve([]),
    clock: () => AT,
    onFailure: () => undefined,
  });
  people = [1, 2, 3, 4, 5].map(() => theNext(ids));
  for (const each of people) {
    register.knows([each]);
    await registry.services.youths.findOrRegister(each, AT);
  }
});
afterEach(async () => {
  await registry.subgraph.stop();
  await database.drop();
});

async function run(): Promise<{
  readonly said: readonly string[];
  readonly progress: readonly string[];
  fault: unknown;
}> {
  const [said, progress]: [string[], string[]] = [[], []];
  const fault: unknown = await refreshRegister(database.appUrl, {
    vault,
    register,
    at: LATER,
    onProgress: (done, of) => progress.push(`${done}/${of}`),
    say: (line) => said.push(line),
    page: 2,
  }).catch((cause: unknown) => cause);
  return { said, progress, fault };
}

test('everybody is asked about, page by page, and what has changed is counted by its kind', async () => {
  register.knows([people[0] as PersonIdentifier], { name: 'Alma Strand', municipalityNumber: '0301' });
  register.knows([people[4] as PersonIdentifier], { name: 'Birk Strand' });
  const { said, progress, fault } = await run();
  expect(fault).toBeUndefined();
  expect(progress).toEqual(['2/5', '4/5', '5/5']);
  expect(said).toEqual(['asked about 5', 'changed 2 (MUNICIPALITY: 1, NAME: 2)']);
  expect((await run()).said).toEqual(['asked about 5', 'changed 0']);
});

test('what fails is counted by a code and stops nobody else; the report holds nothing of a person', async () => {
  register.knows([people[4] as PersonIdentifier], { name: 'Birk Strand' });
  const gone = register.find.bind(register);
  const failing = {
    find: (identifier: PersonIdentifier) => {
      if (identifier.equals(people[0] as PersonIdentifier)) return Promise.reject(new Error('15810750074 is away'));
      if (identifier.equals(people[1] as PersonIdentifier)) return Promise.resolve(null);
      return gone(identifier);
    },
  };
  register = Object.assign(createToldRegister(), failing);
  const { said, fault } = await run();
  expect(said).toEqual(['asked about 5', 'changed 1 (NAME: 1)']);
  expect(String(fault)).toBe('Error: NOT_IN_REGISTER: 1; REGISTER_UNAVAILABLE: 1');
});

test('a protected address that it learns of is told to the owners by the registry that runs', async () => {
  register.knows([people[2] as PersonIdentifier], { addressProtection: 'STRENGT_FORTROLIG' });
  await registry.subgraph.relay.stop();
  await run();
  const told: unknown = await dataSource.query('select distinct kind, payload->>$1 as protection from outbox_message', [
    'protection',
  ]);
  expect(told).toEqual([{ kind: 'ADDRESS_PROTECTION', protection: 'STRENGT_FORTROLIG' }]);
});

test('a youth whose two registrations the register has as one is told of, and nothing is merged', async () => {
  const [one, other] = people as [PersonIdentifier, PersonIdentifier];
  register.knows([one, other]);
  expect((await run()).said).toEqual([
    'asked about 5',
    'changed 2 (OTHER_REGISTRATIONS: 2)',
    'with a number that another youth has: 2',
  ]);
});

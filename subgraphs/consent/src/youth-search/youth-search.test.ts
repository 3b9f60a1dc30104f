import { newId, Role, type Caller } from '@brobygger/domain';
import { Query } from 'pg';
import { reader, startTestRegistry, syntheticIds, theNext, type TestRegistry } from '../registry.test-setup';
import { SEARCH_LIMIT } from './find-youth';

let now = new Date('2026-03-02T10:00:00Z');
let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(() => now);
});
afterAll(() => registry.stop());

const OSLO = '00000000-0000-4000-8000-000000000301';
const BORN = '2008-01-15';
const ids = [...syntheticIds()].reverse()[Symbol.iterator]();
const anOfficer = (): Caller => reader(Role.CONSENT_OFFICER, `Z${newId()}`);

const FIND = 'mutation ($input: FindYouthInput!) { findYouth(input: $input) { youthId triesLeft } }';
const find = (officer: Caller, input: object) => registry.ask(officer, FIND, { input });
const idIn = ({ data }: Awaited<ReturnType<typeof find>>): string | null =>
  (data as { findYouth: { youthId: string | null } }).findYouth.youthId;

/** A youth by name who lives in Oslo, with a number, and who gave a consent to an organisation of the municipality. */
async function aYouth({ municipality = '5001', ...more }: { name?: string; municipality?: string } = {}) {
  const [nationalId, name] = [theNext(ids), more.name ?? `Kari ${newId()}`];
  const youthId = await registry.aYouth({ name, nationalId, municipalityNumber: '0301', birthDate: BORN });
  const recipientId = await registry.anOrganisation('HOUSING', 'A house', municipality);
  const youth = reader(Role.YOUTH, youthId);
  const { id: consentId } = await registry.services.consents.give(
    youth,
    { youthId, recipientId, purpose: 'B102', categories: ['NAV_CASE'], signedBy: ['YOUTH'] },
    now,
  );
  return { youthId, name, youth, consentId, recipientId, identifier: nationalId.reveal() };
}
type Known = Awaited<ReturnType<typeof aYouth>>;

const ways = {
  'by number': ({ identifier }: Known) => ({ identifier }),
  'by name and date of birth': ({ name }: Known) => ({
    name: `  ${name.toUpperCase().replace(' ', '   ')}`,
    birthDate: BORN,
  }),
} as const;

describe.each(Object.entries(ways))('%s', (_way, inputFor) => {
  test('an officer finds a youth who consented to an organisation in the municipality, and lives elsewhere', async () => {
    const [known, officer] = [await aYouth(), anOfficer()];
    expect(idIn(await find(officer, inputFor(known)))).toBe(known.youthId);
    const { data } = await registry.ask(officer, `{ youth(id: "${known.youthId}") { consents { id } } }`);
    expect(data).toEqual({ youth: { consents: [{ id: known.consentId }] } });
    const log = '{ me { disclosures { edges { node { act basis personId fields } } } } }';
    const entry = { act: 'FOUND', basis: 'OVERSIGHT', personId: officer.personId, fields: ['Mutation.findYouth'] };
    expect(JSON.stringify(await registry.ask(known.youth, log))).toContain(JSON.stringify(entry));
  });

  test('one whose consent was withdrawn is found still', async () => {
    const known = await aYouth();
    await registry.services.consents.withdraw(known.youth, known.consentId, now);
    expect(idIn(await find(anOfficer(), inputFor(known)))).toBe(known.youthId);
  });

  const hidden: Readonly<Record<string, (officer: Caller) => Promise<object>>> = {
    'has a protected address': async () => {
      const known = await aYouth();
      await registry.asOwner("update youth set protection = 'FORTROLIG' where id = $1", [known.youthId]);
      return inputFor(known);
    },
    'has consented in another municipality alone': async () => inputFor(await aYouth({ municipality: '0301' })),
    'has blocked the officer': async (officer) => {
      const known = await aYouth();
      await registry.ask(officer, `{ youth(id: "${newId()}") { id } }`);
      const block = `mutation { blockWorker(input: { personId: "${officer.personId}" }) { id } }`;
      expect((await registry.ask(known.youth, block)).codes).toEqual([]);
      return inputFor(known);
    },
    'is a relative of the officer': async (officer) => {
      const known = await aYouth();
      await registry.ask(officer, `{ youth(id: "${newId()}") { id } }`);
      const input = `{ youthId: "${known.youthId}", personId: "${officer.personId}", reason: SIBLING }`;
      const conflict = `mutation { recordConflictOfInterest(input: ${input}) { id } }`;
      expect((await registry.ask(anOfficer(), conflict)).codes).toEqual([]);
      return inputFor(known);
    },
    'nobody knows': () =>
      Promise.resolve(inputFor({ name: `Ola ${newId()}`, identifier: theNext(ids).reveal() } as Known)),
  };

  test.each(Object.entries(hidden))(
    'whoever %s is not found: the same bytes, the same statements',
    async (_what, hide) => {
      const officer = anOfficer();
      const input = await hide(officer);
      const submitted = jest.spyOn(Query.prototype as unknown as { submit(): void }, 'submit');
      const answer = await find(officer, input);
      const texts = submitted.mock.contexts.map((context) => (context as { text: string }).text);
      const statements = texts.filter((text) => !text.includes('outbox'));
      submitted.mockRestore();
      expect(answer).toEqual({ codes: [], data: { findYouth: { youthId: null, triesLeft: SEARCH_LIMIT.most - 1 } } });
      expect(statements).toHaveLength(5);
      expect(statements.filter((text) => text.includes('with named'))).toHaveLength(1);
    },
  );

  test('a try that finds nobody leaves nothing in the log of whoever it is', async () => {
    const [known, officer] = [await aYouth({ municipality: '0301' }), anOfficer()];
    expect(idIn(await find(officer, inputFor(known)))).toBeNull();
    const entered = await registry.dataSource.query('select from disclosure_entry where person_id = $1', [
      officer.personId,
    ]);
    expect(entered).toEqual([]);
  });
});

test('of two of one name and date of birth nobody is found, and a hidden one does not stand in the way of the other', async () => {
  const [one, officer] = [await aYouth({ name: 'Tvilling Åsen' }), anOfficer()];
  const input = { name: 'tvilling åsen', birthDate: BORN };
  const other = await aYouth({ name: 'Tvilling Åsen' });
  expect(idIn(await find(officer, input))).toBeNull();
  await registry.asOwner("update youth set protection = 'FORTROLIG' where id = $1", [other.youthId]);
  expect(idIn(await find(officer, input))).toBe(one.youthId);
});

test('a youth whom an organisation of the municipality serves is found, until it serves no longer', async () => {
  const [{ youthId, name }, officer] = [await aYouth({ municipality: '0301' }), anOfficer()];
  const organisation_id = await registry.anOrganisation('NAV', 'NAV', '5001');
  const relation = { youth_id: youthId, organisation_id, valid_from: '2026-02-01T00:00:00Z', version: 1 };
  const tell = (payload: object) =>
    registry.subgraph.receive('nav', [{ id: newId(), kind: 'SERVICE_RELATION', payload: { ...relation, ...payload } }]);
  await tell({ valid_to: null });
  expect(idIn(await find(officer, { name, birthDate: BORN }))).toBe(youthId);
  await tell({ valid_to: '2026-03-01T00:00:00Z', version: 2 });
  expect(idIn(await find(officer, { name, birthDate: BORN }))).toBeNull();
});

test('a number of a registration that was merged finds the youth', async () => {
  const [kept, former] = [await aYouth(), await aYouth()];
  await registry.asOwner('update youth set merged_into = $1 where id = $2', [kept.youthId, former.youthId]);
  expect(idIn(await find(anOfficer(), { identifier: former.identifier }))).toBe(kept.youthId);
  expect(idIn(await find(anOfficer(), { name: former.name, birthDate: BORN }))).toBe(kept.youthId);
});

test.each<[object, string]>([
  [{}, 'input.name'],
  [{ name: ' ', birthDate: BORN }, 'input.name'],
  [{ name: 'Kari', birthDate: BORN }, 'input.name'],
  [{ name: 'Kari Nord' }, 'input.birthDate'],
  [{ identifier: '01018012345' }, 'input.identifier'],
  [{ identifier: '01018012345', name: 'Kari Nord' }, 'input.name'],
  [{ identifier: '01018012345', birthDate: BORN }, 'input.birthDate'],
])('%j is refused at %s, and is no try', async (input, argument) => {
  const officer = anOfficer();
  const hop = { caller: officer, purpose: null, requestId: 'r', audience: 'consent' };
  const { errors } = await registry.subgraph.execute(hop, { query: FIND, variables: { input } });
  expect(errors?.map(({ extensions }) => [extensions['code'], extensions['argument']])).toEqual([
    ['BAD_USER_INPUT', argument],
  ]);
  expect(errors?.[0]?.message).not.toContain('01018012345');
  expect(await registry.dataSource.query('select from youth_search where person_id = $1', [officer.personId])).toEqual(
    [],
  );
});

test('an officer tries so often in 24 hours, found or not; another is not kept by it, and time gives tries back', async () => {
  const [officer, known] = [anOfficer(), await aYouth()];
  const nobody = { name: `Ola ${newId()}`, birthDate: BORN };
  for (let n = 1; n < SEARCH_LIMIT.most; n += 1) await find(officer, nobody);
  expect((await find(officer, { identifier: known.identifier })).data).toEqual({
    findYouth: { youthId: known.youthId, triesLeft: 0 },
  });
  for (const input of [nobody, { identifier: known.identifier }]) {
    expect((await find(officer, input)).codes).toEqual([['findYouth', 'SEARCHES_SPENT']]);
  }
  expect((await find(anOfficer(), nobody)).codes).toEqual([]);
  const before = now;
  now = new Date(now.getTime() + SEARCH_LIMIT.withinMs);
  expect((await find(officer, nobody)).codes).toEqual([]);
  now = before;
});

test('each try is listed: an officer reads the own, an auditor those of the municipality, and none says whom', async () => {
  const [officer, known] = [anOfficer(), await aYouth()];
  await find(officer, { identifier: known.identifier });
  await find(officer, { name: `Ola ${newId()}`, birthDate: BORN });
  const list = (caller: Caller, first = 100) =>
    registry.ask(
      caller,
      `{ youthSearches(first: ${first}) { edges { node { personId means isFound } } pageInfo { hasNextPage } } }`,
    );
  const tries = [
    { node: { personId: officer.personId, means: 'NAME_AND_BIRTH_DATE', isFound: false } },
    { node: { personId: officer.personId, means: 'IDENTIFIER', isFound: true } },
  ];
  const own = await list(officer);
  expect(own.data).toEqual({ youthSearches: { edges: tries, pageInfo: { hasNextPage: false } } });
  expect(JSON.stringify(own)).not.toContain(known.youthId);
  expect((await list(reader(Role.AUDITOR), 2)).data).toEqual({
    youthSearches: { edges: tries, pageInfo: { hasNextPage: true } },
  });
  await registry.services.municipalUnits.register({ id: OSLO, name: 'A unit of Oslo', municipalityNumber: '0301' });
  for (const other of [anOfficer(), { ...reader(Role.AUDITOR), organisationId: OSLO }]) {
    expect((await list(other)).data).toEqual({ youthSearches: { edges: [], pageInfo: { hasNextPage: false } } });
  }
});

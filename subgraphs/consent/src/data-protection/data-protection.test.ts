import { osloDate, Role, type Caller } from '@brobygger/domain';
import { runsEveryBlockAt } from '@brobygger/testkit';
import { reader, startTestRegistry, workerOf, type TestRegistry } from '../registry.test-setup';

const breachQueries = runsEveryBlockAt('docs/breach.md', 'sql');

let now = new Date('2026-02-10T10:00:00Z');
let registry: TestRegistry;
let house: string;
let otherHouse: string;
let five: readonly string[];
let elsewhere: string;

const READ = `query ($year: Int!) { dataProtectionOverview(year: $year) {
  accesses { month organisation { name } purpose basis youths entries } months { month ordered opened deleted } } }`;
const auditor = reader(Role.AUDITOR);
const ask = (year: number, caller: Caller = auditor) => registry.ask(caller, READ, { year });

const see = (youthId: string, organisationId: string) =>
  registry.registry.disclose({
    hop: { caller: workerOf('HOUSING', organisationId), purpose: 'B102', requestId: `of ${youthId}`, audience: 'nav' },
    hopToken: null,
    askedBy: 'NAV',
    wants: [{ youthId, category: 'NAV_CASE', placesYouth: false, fields: ['Case.status'] }],
  });

/** A youth who lets the houses read, and whom they read. */
async function aSeenYouth(organisationIds: readonly string[], more: Parameters<TestRegistry['aYouth']>[0] = {}) {
  const youthId = await registry.aYouth(more);
  for (const recipientId of organisationIds) {
    const given = { youthId, recipientId, purpose: 'B102', categories: ['NAV_CASE'], signedBy: ['YOUTH'] } as const;
    await registry.services.consents.give(reader('YOUTH', youthId), given, now);
    await see(youthId, recipientId);
  }
  return youthId;
}

beforeAll(async () => {
  registry = await startTestRegistry(() => now);
  [house, otherHouse] = [
    await registry.anOrganisation('HOUSING', 'Ungbo'),
    await registry.anOrganisation('HOUSING', 'Annen bolig'),
  ];
  const seen: string[] = [];
  for (let n = 0; n < 5; n += 1) seen.push(await aSeenYouth(n < 4 ? [house, otherHouse] : [house]));
  five = seen;
  // Of another municipality, and of one that is not known.
  elsewhere = await aSeenYouth([otherHouse], { municipalityNumber: '0301' });
  await see(five[0] ?? '', house);
  now = new Date('2026-03-31T21:59:59Z');
});
afterAll(() => registry.stop());

const FEBRUARY = {
  month: 2,
  organisation: { name: 'Ungbo' },
  purpose: 'B102',
  basis: 'CONSENT',
  youths: 5,
  entries: 6,
};
const quiet = (month: number) => ({ month, ordered: null, opened: null, deleted: null });

test('an auditor sees how many were read of, and not what was of fewer than five youths', async () => {
  expect(await ask(2026)).toEqual({
    data: { dataProtectionOverview: { accesses: [FEBRUARY], months: [quiet(1), quiet(2)] } },
    codes: [],
  });
});

test('a month that goes on is told of when it is over, by the clocks of Norway', async () => {
  const monthsIn = async () => {
    const { data } = await ask(2026);
    return (data as { dataProtectionOverview: { months: readonly object[] } }).dataProtectionOverview.months.length;
  };
  expect(await monthsIn()).toBe(2);
  now = new Date('2026-03-31T22:00:00Z');
  expect(await monthsIn()).toBe(3);
  expect((await ask(2027)).data).toEqual({ dataProtectionOverview: { accesses: [], months: [] } });
  expect((await ask(2025)).data).toMatchObject({ dataProtectionOverview: { accesses: [] } });
});

test('a data protection officer sees the same, of the own municipality alone', async () => {
  const officer = reader(Role.DATA_PROTECTION_OFFICER, 'Z990020');
  expect(await ask(2026, officer)).toEqual(await ask(2026));
  const ofAnother = { ...officer, organisationId: '00000000-0000-4000-8000-000000000301' };
  expect((await ask(2026, ofAnother)).data).toMatchObject({ dataProtectionOverview: { accesses: [] } });
});

test('an auditor of another municipality sees nothing of these, and nobody else may ask', async () => {
  const ofAnother = { ...auditor, organisationId: '00000000-0000-4000-8000-000000000301' };
  expect((await ask(2026, ofAnother)).data).toMatchObject({ dataProtectionOverview: { accesses: [] } });
  for (const role of [Role.CONSENT_OFFICER, Role.YOUTH, Role.GUARDIAN, Role.ADMINISTRATOR]) {
    expect(await ask(2026, reader(role))).toMatchObject({ codes: [['dataProtectionOverview', 'FORBIDDEN_ROLE']] });
  }
});

test('a youth who keeps the auditor out is counted all the same, so that two auditors see no difference', async () => {
  await registry.knows(auditor.organisationId ?? '', auditor.personId);
  await registry.services.blocks.block(five[0] ?? '', auditor.personId, now);
  expect((await ask(2026)).data).toMatchObject({ dataProtectionOverview: { accesses: [FEBRUARY] } });
});

/** What is told of a month beside accesses. */
async function monthOf(year: number, month: number): Promise<unknown> {
  const { data } = await ask(year);
  const { months } = (data as { dataProtectionOverview: { months: readonly { readonly month: number }[] } })
    .dataProtectionOverview;
  return months.find((each) => each.month === month);
}

test('orders are counted by the month in Norway in which they were given, where they are of five youths or more', async () => {
  const order = (youthId: string) =>
    registry.asOwner(
      `insert into information_order (order_id, youth_id, organisation_id, kind, categories, given_by, given_at, shown_from, version)
       values (gen_random_uuid(), $1, $2, 'INVESTIGATION', '{NAV_CASE}', 'Z100001', '2026-01-31T23:30:00Z', '2030-01-01', 1)`,
      [youthId, house],
    );
  for (const youthId of five.slice(1)) await order(youthId);
  expect(await monthOf(2026, 2)).toEqual(quiet(2));
  await order(five[0] ?? '');
  await order(five[0] ?? '');
  expect([await monthOf(2026, 1), await monthOf(2026, 2)]).toEqual([quiet(1), { ...quiet(2), ordered: 5 }]);
});

test('youths of whom data was opened in an emergency are counted in the same way', async () => {
  const open = (youthIds: readonly string[]) =>
    registry.asOwner(
      `insert into emergency_access (id, target, youth_id, organisation_id, opened_by, categories, reason, opened_at, closes_at)
       select gen_random_uuid(), y, y::uuid, $2, 'Z100001', '{IDENTITY}', 'En grunn som er lang nok', '2026-01-15T10:00:00Z',
         '2026-01-15T10:15:00Z' from unnest($1::text[]) as y`,
      [youthIds, house],
    );
  await open(five.slice(1));
  expect(await monthOf(2026, 1)).toEqual(quiet(1));
  await open(five.slice(0, 2));
  expect(await monthOf(2026, 1)).toEqual({ ...quiet(1), opened: 5 });
});

test('an officer who reads consents is no access, and a youth who was registered twice is one', async () => {
  for (const id of five) {
    const { codes } = await registry.ask(reader(Role.CONSENT_OFFICER), `{ youth(id: "${id}") { consents { id } } }`);
    expect(codes).toEqual([]);
  }
  const again = await registry.aYouth();
  const entered = `insert into disclosure_entry
      (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, categories, fields, act)
    select gen_random_uuid(), at, request_id, $1, person_id, role, organisation_id, purpose, basis, categories, fields, act
    from disclosure_entry where youth_id = $2 and act = 'READ' and organisation_id = $3 limit 1`;
  await registry.asOwner(entered, [again, five[1], house]);
  await registry.asOwner('update youth set merged_into = $2 where id = $1', [again, five[1]]);
  now = new Date('2026-04-30T22:00:00Z');
  expect((await ask(2026)).data).toMatchObject({
    dataProtectionOverview: { accesses: [{ ...FEBRUARY, youths: 5, entries: 7 }] },
  });
});

test('the queries of docs/breach.md say whom it concerned, who must be told first, and whether the log is whole', async () => {
  const queries = breachQueries.map((query) =>
    query
      .use()
      .replace('Z990099', workerOf('HOUSING', otherHouse).personId)
      .replace(/'0{8}-[-0-9]+1'/, `'${otherHouse}'`),
  );
  const run = (n: number) =>
    registry.dataSource.query<readonly { readonly youth_id: string; readonly [column: string]: unknown }[]>(
      queries[n] ?? '',
    );
  const protectedYouth = five[2] ?? '';
  await registry.asOwner("update youth set protection = 'FORTROLIG' where id = $1", [protectedYouth]);
  const byWorker = await run(0);
  expect(byWorker.map(({ youth_id: youthId }) => youthId)).toEqual(expect.arrayContaining([...five]));
  expect(byWorker.map(({ categories }) => categories)).toContainEqual(['NAV_CASE']);
  const byOrganisation = await run(1);
  expect(byOrganisation.map(({ youth_id: youthId }) => youthId)).toEqual(expect.arrayContaining(five.slice(0, 4)));
  expect(byOrganisation.map(({ youth_id: youthId }) => youthId)).not.toContain(five[4]);
  expect(byOrganisation[0]).toMatchObject({ basis: 'CONSENT', purpose: 'B102', entries: '1' });
  expect((await run(2)).map(({ youth_id: youthId }) => youthId)).toEqual([protectedYouth]);
  expect(await run(3)).toEqual([]);
  const [lost = ''] = (
    await registry.dataSource.query<readonly { readonly id: string }[]>(
      'select id from disclosure_entry where youth_id = $1',
      [elsewhere],
    )
  ).map(({ id }) => id);
  await registry.asOwner('alter table disclosure_commitment disable trigger user', []);
  await registry.asOwner('delete from disclosure_commitment where id = $1', [lost]);
  await registry.asOwner('alter table disclosure_commitment enable trigger user', []);
  expect(await run(3)).toEqual([{ entry_id: lost }]);
  expect(queries).toHaveLength(4);
});

test('deletions are counted by the month in which they were made, where they are of five youths or more', async () => {
  const deleteOf = (youthIds: readonly string[]) =>
    registry.asOwner(
      `insert into disclosure_deletion (entry_id, decision)
       select id, 'Retention 2026' from disclosure_entry where youth_id = any($1)`,
      [youthIds],
    );
  // The database says when.
  now = new Date(Date.now() + 40 * 24 * 60 * 60 * 1000);
  const [year = 0, month = 0] = osloDate(new Date()).split('-').map(Number);
  await deleteOf(five.slice(1));
  expect(await monthOf(year, month)).toMatchObject({ deleted: null });
  await deleteOf(five.slice(0, 1));
  expect(await monthOf(year, month)).toMatchObject({ deleted: 5 });
});

test.each([1999, 2101])('the year %i is none', async (year) => {
  expect((await ask(year)).codes).toEqual([['dataProtectionOverview', 'BAD_USER_INPUT']]);
});

import { Role } from '@brobygger/domain';
import { reader, startTestRegistry, type TestRegistry } from '../registry.test-setup';
import { UNUSUAL } from './unusual-access.type';

const now = new Date('2026-03-20T10:00:00Z');
let registry: TestRegistry;
let overseen: readonly string[];
let elsewhere: readonly string[];
let house: string;
beforeAll(async () => {
  registry = await startTestRegistry(() => now);
  house = await registry.anOrganisation('HOUSING', 'Et hus');
  const some = async (municipalityNumber: string): Promise<readonly string[]> => {
    const ids: string[] = [];
    for (let n = 0; n < UNUSUAL.youthsInADay; n += 1) ids.push(await registry.aYouth({ municipalityNumber }));
    return ids;
  };
  [overseen, elsewhere] = [await some('5001'), await some('0301')];
});
afterAll(() => registry.stop());

const officer = reader(Role.CONSENT_OFFICER, 'Z990010');
let people = 0;
/** A worker of the house who reads of youths, each in a request of its own unless they share one. */
async function aReader(of = house) {
  const personId = `Z77${(people += 1)}`;
  return {
    personId,
    async reads(youths: readonly string[], at: string, { act = 'READ', role = 'CASEWORKER' } = {}) {
      await registry.asOwner(
        `insert into disclosure_entry
          (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, categories, fields, act)
         select gen_random_uuid(), $2::timestamptz, gen_random_uuid()::text, youth_id, $3, $4, $5::uuid, 'B102', 'CONSENT',
           array['HOUSING_RENT'], array['x'], $6 from unnest($1::uuid[]) as of(youth_id)`,
        [youths, at, personId, role, of, act],
      );
    },
  };
}
const QUERY = `query ($from: LocalDate, $to: LocalDate) { unusualAccess(from: $from, to: $to) {
  personId organisation { name } because youths youthsInADay requestsAtNight youthsNotServed youthsElsewhere } }`;
async function unusual(personId: string, period: Readonly<Record<string, string>> = {}): Promise<unknown> {
  const { data, codes } = await registry.ask(officer, QUERY, period);
  expect(codes).toEqual([]);
  const { unusualAccess } = data as { unusualAccess: readonly { readonly personId: string }[] };
  return unusualAccess.find((row) => row.personId === personId);
}
const serve = (youths: readonly string[], from: string, by = house) =>
  registry.asOwner(
    `insert into service_relation (youth_id, organisation_id, valid_from)
     select y, $2::uuid, $3::timestamptz from unnest($1::uuid[]) as y`,
    [youths, by, from],
  );

test('of many youths in a day, whom the own organisation does not serve', async () => {
  const { personId, reads } = await aReader();
  await reads(overseen.slice(1), '2026-03-10T10:00:00Z');
  expect(await unusual(personId)).toMatchObject({ because: ['NOT_SERVED'], youthsInADay: UNUSUAL.youthsInADay - 1 });
  // The day ends at midnight in Norway.
  await reads(overseen.slice(0, 1), '2026-03-10T23:00:00Z');
  expect(await unusual(personId)).toMatchObject({ because: ['NOT_SERVED'], youths: UNUSUAL.youthsInADay });
  await reads(overseen.slice(0, 1), '2026-03-10T22:59:59Z');
  expect(await unusual(personId)).toEqual({
    personId,
    organisation: { name: 'Et hus' },
    because: ['MANY_IN_A_DAY', 'NOT_SERVED'],
    youths: UNUSUAL.youthsInADay,
    youthsInADay: UNUSUAL.youthsInADay,
    requestsAtNight: 2,
    youthsNotServed: UNUSUAL.youthsInADay,
    youthsElsewhere: 0,
  });
});

test('at night, by the clock in Norway', async () => {
  const { personId, reads } = await aReader();
  const [one = ''] = overseen;
  for (const at of ['20:59:59', '05:00:00', '12:00:00']) await reads([one], `2026-03-11T${at}Z`);
  for (const at of ['21:00:00', '23:30:00', '04:59:59', '00:10:00']) await reads([one], `2026-03-11T${at}Z`);
  expect(await unusual(personId)).toBeUndefined();
  await reads([one], '2026-03-12T02:00:00Z');
  expect(await unusual(personId)).toMatchObject({ because: ['AT_NIGHT'], requestsAtNight: 5, youths: 1 });
});

test('whom the organisation served when they were read of are not counted, and those it serves only now are', async () => {
  const ids: string[] = [];
  for (let n = 0; n < UNUSUAL.youthsNotServed; n += 1) ids.push(await registry.aYouth());
  await serve(ids, '2026-03-14T00:00:00Z');
  const { personId, reads } = await aReader();
  await reads(ids, '2026-03-15T10:00:00Z');
  expect(await unusual(personId)).toBeUndefined();
  await reads(ids, '2026-03-13T10:00:00Z');
  expect(await unusual(personId)).toMatchObject({ because: ['NOT_SERVED'], youthsNotServed: UNUSUAL.youthsNotServed });
});

/** A service of a city district, or of the whole city. */
async function aServiceOf(district: string | null): Promise<string> {
  const id = await registry.anOrganisation('NAV', 'Et kontor');
  await registry.asOwner('update organisation set district = $2 where id = $1', [id, district]);
  return id;
}

test('of youths whom services of other districts served then, and none of the own district', async () => {
  const [own, beside, other, ofAll] = await Promise.all(['Bjerke', 'Bjerke', 'Alna', null].map(aServiceOf));
  const ids = await Promise.all(Array.from({ length: UNUSUAL.youthsElsewhere }, () => registry.aYouth()));
  const [first = '', ...others] = ids;
  const [{ personId, reads }, cityWide] = [await aReader(own), await aReader(ofAll)];
  for (const by of [other, ofAll]) await serve(ids, '2026-03-01T00:00:00Z', by);
  await reads(others, '2026-03-10T10:00:00Z');
  await cityWide.reads(ids, '2026-03-10T10:00:00Z');
  expect(await unusual(personId)).toBeUndefined();
  expect(await unusual(cityWide.personId)).toBeUndefined();

  // Before anybody served them in a district, they were of none.
  await reads([first], '2026-02-28T10:00:00Z');
  const because = async () => ((await unusual(personId)) as { because: readonly string[] } | undefined)?.because;
  expect(await because()).toEqual(['NOT_SERVED']);
  await reads([first], '2026-03-10T11:00:00Z');
  expect(await because()).toEqual(['NOT_SERVED', 'OTHER_DISTRICT']);
  expect(await unusual(personId)).toMatchObject({ youthsElsewhere: UNUSUAL.youthsElsewhere });

  // Another service of the own district serves one of them, then as now.
  await serve([first], '2026-03-10T10:30:00Z', beside);
  expect(await because()).toEqual(['NOT_SERVED']);
});

test('only what a worker read, of youths whom the officer oversees, and in the days that are asked for', async () => {
  const { personId, reads } = await aReader();
  await reads(elsewhere, '2026-03-10T10:00:00Z');
  await reads(overseen, '2026-03-10T10:00:00Z', { act: 'WROTE' });
  await reads(overseen, '2026-03-10T10:00:00Z', { role: 'SYSTEM' });
  expect(await unusual(personId)).toBeUndefined();
  await reads(overseen, '2026-02-01T10:00:00Z');
  expect(await unusual(personId)).toBeUndefined();
  expect(await unusual(personId, { from: '2026-02-01', to: '2026-02-01' })).toMatchObject({ youths: 20 });
  expect(await unusual(personId, { from: '2026-02-02', to: '2026-02-02' })).toBeUndefined();
});

test.each([[{ from: '2026-03-11', to: '2026-03-10' }], [{ from: '2025-12-17', to: '2026-03-19' }]])(
  'the time %j is none to look through',
  async (period) => {
    expect((await registry.ask(officer, QUERY, period)).codes).toEqual([['unusualAccess', 'BAD_USER_INPUT']]);
  },
);

test('a youth with a protected address, whom it would place, is not counted', async () => {
  const { personId, reads } = await aReader();
  const youthId = await registry.aYouth({ protection: 'FORTROLIG' });
  for (let n = 0; n < UNUSUAL.requestsAtNight; n += 1) await reads([youthId], '2026-03-16T01:00:00Z');
  expect(await unusual(personId)).toBeUndefined();
});

test('ninety-two days are', async () => {
  expect((await registry.ask(officer, QUERY, { from: '2025-12-17', to: '2026-03-18' })).codes).toEqual([]);
});

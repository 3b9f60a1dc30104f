import { Role } from '@brobygger/domain';
import { reader, startTestRegistry, type TestRegistry } from '../registry.test-setup';

const NOW = new Date('2026-06-20T10:00:00Z');
const GIVEN = new Date('2026-02-20T10:00:00Z');
const officer = reader(Role.CONSENT_OFFICER, 'Z990010');
const idOf = (n: number): string => `00000000-0000-4000-8000-00000000a${String(n).padStart(3, '0')}`;
const NAV = idOf(900);

/** Of two worlds: in the one there are, beside the youths whom the officer oversees, such as the officer may not know of. */
let worlds: readonly TestRegistry[];
let now = GIVEN;
beforeAll(async () => {
  worlds = [await aWorld(false), await aWorld(true)];
  now = NOW;
});
afterAll(() => Promise.all(worlds.map((world) => world.stop())));

async function aWorld(hasOthers: boolean): Promise<TestRegistry> {
  now = GIVEN;
  const world = await startTestRegistry(() => now);
  const of = { municipality: 'OSLO', municipalityNumber: null, district: null };
  await world.services.organisations.register({
    id: NAV,
    number: '999999999',
    name: 'NAV Prøve',
    agency: 'NAV',
    ...of,
  });
  await world.knows(NAV, officer.personId, 'Z1');
  const give = async (n: number, youth: Parameters<TestRegistry['aYouth']>[0] = {}): Promise<void> => {
    const youthId = await world.aYouth({ id: idOf(n), ...youth });
    const form = { youthId, recipientId: NAV, purpose: 'B102' as const, categories: ['HOUSING_RENT'] as const };
    await world.services.consents.give(reader(Role.YOUTH, youthId), { ...form, signedBy: ['YOUTH'] }, GIVEN);
    await world.asOwner(
      `insert into disclosure_entry
        (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, categories, fields, act)
       select gen_random_uuid(), '2026-06-15T23:00:00Z', gen_random_uuid()::text, $1::uuid, 'Z1', 'CASEWORKER', $2::uuid, 'B102', 'CONSENT',
         array['HOUSING_RENT'], array['x'], 'READ' from generate_series(1, 3)`,
      [youthId, NAV],
    );
    await world.asOwner(
      `with sent as (insert into claim (id, kind, youth_id, organisation_id, category, said, wanted, sent_at, due_on)
        values ($1, 'CORRECTION', $2, $3, 'NAV_INCOME', 's', 'w', $4, '2026-07-01') returning id)
       insert into claim_event (claim_id, version, act, state, at, author_id) select id, 1, 'SEND', 'SENT', $4, $2::uuid::text from sent`,
      [idOf(500 + n), youthId, NAV, GIVEN],
    );
  };
  await give(1);
  if (hasOthers) {
    await give(2, { municipalityNumber: '0301' });
    await give(3);
    await world.services.blocks.block(idOf(3), officer.personId, GIVEN);
  }
  await give(4);
  return world;
}

/** What the officer reads, with the ids that each world made itself told by their place, and without cursors, which hold them. */
async function told(world: TestRegistry, query: string): Promise<string> {
  const { data, codes } = await world.ask(officer, query);
  const ids: string[] = [];
  return JSON.stringify([data, codes])
    .replaceAll(/"(cursor|endCursor)":"[^"]*"/g, '"$1":""')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}/g, (id) => {
      if (!ids.includes(id)) ids.push(id);
      return `id ${ids.indexOf(id)}`;
    });
}

const NODE = 'youthId endsAt flags consent { id state purpose categories recipient { name } }';
test.each([
  `{ consents { edges { cursor node { ${NODE} } } pageInfo { hasNextPage endCursor } } }`,
  `{ consents(first: 2) { edges { node { ${NODE} } } pageInfo { hasNextPage endCursor } } }`,
  `{ consents(input: { recipientId: "${NAV}" }) { edges { node { youthId } } pageInfo { hasNextPage } } }`,
  ...['EXPIRING', 'OVER_BROAD', 'ORPHANED'].map(
    (flag) => `{ consents(input: { flag: ${flag} }) { edges { node { youthId } } pageInfo { hasNextPage } } }`,
  ),
  '{ consentTable { rows csv } }',
  `{ whomCanSee(organisationId: "${NAV}") { edges { cursor node { youthId accesses { categories } } } pageInfo { hasNextPage } } }`,
  ...[1, 20].map(
    (first) => `{ officerWork(kind: CLAIM, first: ${first}) {
      total edges { node { id youthId categories since dueAt organisation { name } } } pageInfo { hasNextPage } } }`,
  ),
  `{ whoCanSeeWhat(youthId: "${idOf(2)}") { agency } }`,
  `{ whoCanSeeWhat(youthId: "${idOf(3)}") { agency } }`,
  `{ unusualAccess(from: "2026-06-01", to: "2026-06-20") {
    personId because youths youthsInADay requestsAtNight youthsNotServed youthsElsewhere } }`,
])('whom the officer does not oversee, or who keeps the officer out, changes nothing of %s', async (query) => {
  const [one, other] = [await told(worlds[0] as TestRegistry, query), await told(worlds[1] as TestRegistry, query)];
  expect(other).toBe(one);
});

test('they do find who is overseen, so that the comparison can fail', async () => {
  const found = await told(
    worlds[0] as TestRegistry,
    '{ consentTable { rows } unusualAccess { personId youths } officerWork(kind: CLAIM) { total } }',
  );
  expect(found).toContain('"rows":2');
  expect(found).toContain('"personId":"Z1"');
  expect(found).toContain('"youths":2');
  expect(found).toContain('"total":2');
});

import { newId, Role } from '@brobygger/domain';
import { AT, CASELOAD, end, OWN, runGarden } from './assigning.test-setup';

const { garden, aGarden } = runGarden();

const LOOKUPS = `query ($first: Int!, $after: String) { gardenLookups(first: $first, after: $after) {
  edges { cursor node { personId at reason } } pageInfo { hasNextPage endCursor } counts { personId month lookups } unassigned } }`;
const LEADER = { role: Role.LEADER, personId: 'Z100' };

interface Page {
  readonly gardenLookups: {
    readonly edges: readonly {
      readonly cursor: string;
      readonly node: { readonly personId: string; readonly at: string };
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly counts: readonly unknown[];
    readonly unassigned: number;
  };
}
type Garden = Awaited<ReturnType<typeof aGarden>>;
const lookups = async ({ ask, youthId }: Garden, first = 20, after: string | null = null) =>
  ((await ask(LOOKUPS, LEADER, youthId, { first, after })).data as Page).gardenLookups;

test('a leader sees who looked up with a reason, when, why and how often, and never whom', async () => {
  const own = await aGarden();
  const { ask, as, youthId } = own;
  await ask(OWN, as('Z1'));
  await ask(OWN, as('Z2', 'ON_DUTY'));
  await ask(
    `query ($id: ID!) { a: gardenYouth(id: $id) { garden { jobs { id } } } b: gardenYouth(id: $id) { garden { wage } } }`,
    as('Z2', 'SUPERVISION'),
  );
  await ask(CASELOAD, as('Z3', 'QUALITY_CONTROL'));
  const seen = await lookups(own);
  const at = AT.toISOString();
  expect(seen.edges.map(({ node }) => node)).toEqual([
    { personId: 'Z3', at, reason: 'QUALITY_CONTROL' },
    { personId: 'Z2', at, reason: 'SUPERVISION' },
    { personId: 'Z2', at, reason: 'ON_DUTY' },
  ]);
  expect(seen.counts).toEqual([
    { personId: 'Z2', month: '2026-03', lookups: 2 },
    { personId: 'Z3', month: '2026-03', lookups: 1 },
  ]);
  expect(JSON.stringify(seen)).not.toContain(youthId);
});

test('look-ups are read page by page, and are those of the own organisation alone', async () => {
  const own = await aGarden();
  for (const personId of ['Z2', 'Z3', 'Z4']) await own.ask(OWN, own.as(personId, 'ON_DUTY'));
  const first = await lookups(own, 2);
  const second = await lookups(own, 2, first.pageInfo.endCursor);
  expect([...first.edges, ...second.edges].map(({ node }) => node.personId)).toEqual(['Z4', 'Z3', 'Z2']);
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  const other = await lookups(await aGarden());
  expect([other.edges, other.counts]).toEqual([[], []]);
});

test('a leader sees how many youths nobody is assigned to', async () => {
  const own = await aGarden();
  await garden().services.garden.begin(own.author, newId(), 'B2');
  expect((await lookups(own)).unassigned).toBe(0);
  await own.ask(end('Z1'), own.as('Z1'));
  expect((await lookups(own)).unassigned).toBe(1);
});

test('a month is one of Oslo, and counts go back a year and the month', async () => {
  const own = await aGarden();
  for (const [at, personId] of [
    ['2026-02-28T22:59:59Z', 'before midnight'],
    ['2026-02-28T23:00:00Z', 'after midnight'],
    ['2025-02-28T23:00:00Z', 'a year ago'],
    ['2025-02-28T22:59:59Z', 'longer ago'],
  ] as const) {
    await garden().dataSource.query(
      `insert into disclosure_entry (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, categories,
         fields, cause)
       values ($1::uuid, $2, $1::text, $3, $4, 'CASEWORKER', $5, 'B107', 'OWN_SERVICE', '{NAV_CASE}', '{}', 'ON_DUTY')`,
      [newId(), at, newId(), personId, own.organisationId],
    );
  }
  expect((await lookups(own)).counts).toEqual([
    { personId: 'after midnight', month: '2026-03', lookups: 1 },
    { personId: 'before midnight', month: '2026-02', lookups: 1 },
    { personId: 'a year ago', month: '2025-03', lookups: 1 },
  ]);
});

test('nobody but a leader of the agency sees look-ups, and no leader assigns', async () => {
  const { ask, youthId } = await aGarden();
  for (const asker of [{}, { role: Role.CONSENT_OFFICER, agency: null }, { ...LEADER, agency: 'HOUSING' as const }]) {
    const { errors } = await ask(LOOKUPS, asker, youthId, { first: 1 });
    expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: 'FORBIDDEN_ROLE' }]);
  }
  expect((await ask(end('Z1'), LEADER)).errors.map(({ extensions }) => extensions)).toEqual([
    { code: 'FORBIDDEN_ROLE' },
  ]);
});

import { newId } from '@brobygger/domain';
import { runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type NavServices } from './index';

let nav: RunningSubgraph<NavServices>;
beforeAll(async () => {
  nav = await runSubgraph(subgraph, { clock: () => new Date('2026-03-02T10:00:00Z') });
});
afterAll(() => nav.stop());

const PICTURE = `query ($id: ID!) { navYouth(id: $id) { nav {
  case { status } section17 { status validTo } orders { status }
  income { source } qualification { attendedDays plannedDays } } } }`;

test("a caseworker records a youth's way through the office, and sees it until the case is closed", async () => {
  const [hop, youthId] = [workerHop('nav', newId()), newId()];
  async function record(mutation: string): Promise<string> {
    const { data, errors } = await nav.subgraph.execute(hop, {
      query: `mutation { done: ${mutation} { id youthId } }`,
    });
    if (errors !== undefined) throw errors[0];
    const done = data?.['done'] as { readonly id: string; readonly youthId: string };
    expect(done.youthId).toBe(youthId);
    return done.id;
  }
  async function openGroup(): Promise<string> {
    const query = 'mutation { openQualificationGroup(input: { name: "Vår", startsOn: "2026-03-02" }) { id } }';
    const { data } = await nav.subgraph.execute(hop, { query });
    return (data?.['openQualificationGroup'] as { readonly id: string }).id;
  }
  const picture = () => nav.subgraph.execute(hop, { query: PICTURE, variables: { id: youthId } });

  const caseId = await record(
    `openNavCase(input: { ground: { kind: OWN_WISH }, youthId: "${youthId}", office: "NAV Bjerke" })`,
  );
  const decision = await record(`grantSection17(input: { youthId: "${youthId}", validFrom: "2026-03-02" })`);
  const order = await record(`draftNavOrder(input: { youthId: "${youthId}", need: "Booppfølging" })`);
  await record(`recordIncome(input: { youthId: "${youthId}", source: NONE, monthlyNok: 0, selfSufficient: false })`);
  const place = await record(`referQualification(input: { youthId: "${youthId}" })`);
  const groupId = await openGroup();
  expect(await record(`enrolQualification(input: { youthId: "${youthId}", groupId: "${groupId}" })`)).toBe(place);
  const days = 'week: "2026-W10", activities: [EXERCISE], attendedDays: 3, plannedDays: 5';
  expect(await record(`recordQualificationWeek(input: { youthId: "${youthId}", ${days} })`)).toBe(place);
  const changed = `changeNavOrder(input: { youthId: "${youthId}", orderId: "${order}", need: "Booppfølging", goals: ["Egen hybel"] })`;
  expect(await record(changed)).toBe(order);
  expect(await record(`endSection17(youthId: "${youthId}")`)).toBe(decision);
  expect((await picture()).data?.['navYouth']).toEqual({
    nav: {
      case: { status: 'OPEN' },
      section17: { status: 'ENDED', validTo: '2026-03-02' },
      orders: [{ status: 'DRAFT' }],
      income: { source: 'NONE' },
      qualification: { attendedDays: 3, plannedDays: 5 },
    },
  });

  expect(await record(`closeNavCase(youthId: "${youthId}", reason: SUFFICIENT_INCOME, followUpOffered: true)`)).toBe(
    caseId,
  );
  expect((await picture()).errors?.[0]?.extensions['code']).toBe('YOUTH_NOT_FOUND');
});

/** What who runs a group writes: open to caseworkers elsewhere; `run-by-another.test.ts` says which of them reach a youth. */
const OF_WHO_RUNS_GROUPS = ['enrolQualification', 'recordQualificationWeek', 'endQualification'];

/** What youths write themselves. */
const OF_YOUTHS = ['writeOwnWish'];

test('no mutation is open to another role, and to another agency those alone that who runs a group writes by', async () => {
  const mutations = Object.values(nav.subgraph.schema.getMutationType()?.getFields() ?? {});
  expect(mutations).toHaveLength(27);
  const [ofYouths, ofWorkers] = [true, false].map((is) =>
    mutations.filter(({ name }) => OF_YOUTHS.includes(name) === is),
  );
  for (const [caller, closed] of [
    [{ agency: 'HOUSING' }, mutations],
    [{ role: 'YOUTH' }, ofWorkers],
    [{ role: 'CASEWORKER' }, ofYouths],
    [{ role: 'LEADER' }, mutations],
  ] as const) {
    for (const { resolve, name } of closed ?? []) {
      if ('agency' in caller && OF_WHO_RUNS_GROUPS.includes(name)) continue;
      const context = nav.subgraph.contextOf(workerHop('nav', newId(), caller), null);
      const refused = async (): Promise<unknown> => resolve?.(undefined, {}, context, {} as never);
      await expect(refused().catch((error: unknown) => ({ name, error }))).resolves.toMatchObject({
        name,
        error: { extensions: { code: 'FORBIDDEN_ROLE' } },
      });
    }
  }
});

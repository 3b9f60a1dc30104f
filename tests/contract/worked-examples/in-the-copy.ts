// Runs in the scratch copy of the repository, after the worked examples of CONTRIBUTING.md were followed there.
import { subgraph as school, type SchoolServices } from '@brobygger/school';
import { newId } from '@brobygger/domain';
import { OWN_WISH } from '@brobygger/testkit';
import type { Platform } from '@brobygger/platform';
import { startAllInOne, type TogetherInOne } from '../../harness/all-in-one';
import { worker } from '../../harness/callers';
import { startDistributed } from '../../harness/distributed';
import { SEEDED_AT, type Seed } from '../../harness/seed';

const HOUSING = `query ($id: ID!) { youth(id: $id) { housing { rentCharges { hasPaymentPlan } deposit { amountNok } } } }`;
const SCHOOL = `query ($id: ID!) { youth(id: $id) { school { attendance { daysAway } } } }`;
const CASELOAD = '{ schoolCaseload { edges { node { school { attendance { daysAway } } } } } }';

const schoolIn = ({ services }: Platform): SchoolServices => services[school.name] as SchoolServices;

/** A youth with rent and a deposit at a house, and absence from a school; NAV serves the youth too. */
async function world(seed: Seed) {
  const [youthId, house, nav, ourSchool] = [
    await seed.youth(),
    await seed.organisation('HOUSING'),
    await seed.organisation('NAV'),
    await seed.organisation('SCHOOL'),
  ];
  const { platform } = seed;
  const author = (organisationId: string) => ({ personId: 'Z100001', organisationId, at: SEEDED_AT });
  await platform.services.nav.cases.open(author(nav), { ground: OWN_WISH, youthId, office: 'NAV Test' });
  await platform.services.housing.followUps.refer(author(house), {
    ground: OWN_WISH,
    youthId,
    referringAgency: 'NAV',
    basis: 'SECTION_17',
  });
  const { rent, deposits } = platform.services.housing;
  const month = { youthId, month: '2026-01-01', amountNok: 5000, dueOn: '2026-01-01' };
  await rent.charge(author(house), { ...month, hasPaymentPlan: true });
  await deposits.record(author(house), { youthId, amountNok: 9000 });
  await schoolIn(platform).attendance.record(author(ourSchool), {
    ground: OWN_WISH,
    youthId,
    termFrom: '2026-01-05',
    daysAway: 7,
  });
  return { youthId, house, nav, ourSchool };
}

describe('in one process', () => {
  let topology: TogetherInOne;
  let given: Awaited<ReturnType<typeof world>>;
  beforeAll(async () => {
    topology = await startAllInOne();
    given = await topology.seed(world);
  });
  afterAll(() => topology?.stop());

  test('the new field and the new noun are read by who made them', async () => {
    const { json } = await topology.ask(worker('HOUSING', given.house), HOUSING, { id: given.youthId }, 'B107');
    expect(json).toEqual({
      data: { youth: { housing: { rentCharges: [{ hasPaymentPlan: true }], deposit: { amountNok: 9000 } } } },
    });
  });

  test('the new category is withheld without a consent of its own, and opened by one for its purpose', async () => {
    const nav = worker('NAV', given.nav);
    const ask = async () => (await topology.ask(nav, HOUSING, { id: given.youthId }, 'B102')).json;
    const consent = { youthId: given.youthId, recipientId: given.nav, purpose: 'B102' } as const;
    expect((await ask()).data).toEqual({ youth: { housing: { rentCharges: null, deposit: null } } });

    await topology.seed((seed) => seed.consent({ ...consent, categories: ['HOUSING_RENT'] }));
    const { data, errors } = await ask();
    expect(data).toEqual({
      youth: { housing: { rentCharges: [{ hasPaymentPlan: true }], deposit: { amountNok: null } } },
    });
    expect(errors?.map(({ path, extensions }) => [path?.at(-1), extensions?.['consent']])).toEqual([
      ['amountNok', { category: 'HOUSING_DEPOSIT', owner: 'HOUSING', remedy: 'REQUEST_CONSENT' }],
    ]);

    await topology.seed((seed) => seed.consent({ ...consent, categories: ['HOUSING_DEPOSIT'] }));
    expect((await ask()).data).toMatchObject({ youth: { housing: { deposit: { amountNok: 9000 } } } });
  });

  test("nav gets the new agency's field through the gateway with the youth's consent, and not without", async () => {
    const nav = worker('NAV', given.nav);
    const without = await topology.ask(nav, SCHOOL, { id: given.youthId }, 'B101');
    expect(without.json.data).toEqual({ youth: { school: { attendance: null } } });
    expect(without.json.errors?.map(({ path, extensions }) => [path, extensions])).toEqual([
      [
        ['youth', 'school', 'attendance'],
        {
          code: 'UNAUTHORIZED_FIELD_OR_TYPE',
          consent: { category: 'SCHOOL_ATTENDANCE', owner: 'SCHOOL', remedy: 'REQUEST_CONSENT' },
        },
      ],
    ]);
    const consent = { youthId: given.youthId, recipientId: given.nav, purpose: 'B101' } as const;
    await topology.seed((seed) => seed.consent({ ...consent, categories: ['SCHOOL_ATTENDANCE'] }));
    const { json } = await topology.ask(nav, SCHOOL, { id: given.youthId }, 'B101');
    expect(json).toEqual({
      data: { youth: { school: { attendance: { daysAway: 7 } } } },
    });
  });

  test('a worker of the new agency finds the own caseload, and one of another agency does not', async () => {
    const own = await topology.ask(worker('SCHOOL', given.ourSchool), CASELOAD, {}, 'B107');
    expect(own.json).toEqual({
      data: { schoolCaseload: { edges: [{ node: { school: { attendance: { daysAway: 7 } } } }] } },
    });
    const other = await topology.ask(worker('NAV', given.nav), CASELOAD, {}, 'B107');
    expect(other.json.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN_ROLE');
  });

  test('a block reaches the new agency as it reaches the others', async () => {
    await topology.seed(async ({ platform, knownWorkers }) => {
      await knownWorkers(given.ourSchool, 'Z100001');
      await platform.services.consent.blocks.block(given.youthId, 'Z100001', new Date());
    });
    const blocked = await topology.ask(worker('SCHOOL', given.ourSchool), CASELOAD, {}, 'B107');
    expect(blocked.json).toEqual({ data: { schoolCaseload: { edges: [] } } });
  });
});

test('as services of their own, the new agency answers beside the others', async () => {
  const topology = await startDistributed();
  try {
    const given = await topology.seed(world);
    const asker = worker('SCHOOL', given.ourSchool);
    const { json } = await topology.ask(asker, SCHOOL, { id: given.youthId }, 'B107');
    expect(json).toEqual({
      data: { youth: { school: { attendance: { daysAway: 7 } } } },
    });
    const stranger = worker('NAV', newId());
    expect((await topology.ask(stranger, SCHOOL, { id: given.youthId }, 'B101')).json.data).toEqual({ youth: null });
  } finally {
    await topology.stop();
  }
});

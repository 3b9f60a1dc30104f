import { impliedPurposeOf, newId, type Role } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import { OWN_WISH, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type OutreachServices } from '../../index';
import { SummerJob } from './summer-job.entity';

let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph);
});
afterAll(() => outreach.stop());

const leader = (): Author => ({ personId: 'Z1', organisationId: newId(), at: new Date('2026-06-20T12:00:00Z') });

/** A job that waits for its contract. */
async function appliedFor(by: Author, plannedHours = 60, year = 2026) {
  const youthId = newId();
  await outreach.services.followUps.start(by, {
    ground: OWN_WISH,
    youthId,
    kind: 'SUMMER_JOB',
    legalBasis: 'CONSENT_ONLY',
    continuityStaff: ['Kari'],
  });
  const { id: summerJobId } = await outreach.services.summerJobs.apply(by, {
    ground: OWN_WISH,
    youthId,
    year,
    employer: 'Bakeriet',
    plannedHours,
  });
  return {
    summerJobId,
    sign: (hourlyWageNok: number) => outreach.services.summerJobs.signContract(by, youthId, summerJobId, hourlyWageNok),
    add: (hours: number) => outreach.services.summerJobs.addHours(by, { youthId, summerJobId, hours }),
  };
}

type Budget = ReturnType<OutreachServices['summerJobBudgets']['get']>;
const set = (by: Author, nok: number, year = 2026): Budget => outreach.services.summerJobBudgets.set(by, year, nok);
const get = (by: Author, year = 2026): Budget => outreach.services.summerJobBudgets.get(by.organisationId, year);
const contractOf = async (id: string): Promise<string | null> =>
  (await outreach.dataSource.getRepository(SummerJob).findOneByOrFail({ id })).contractOn;
const INV25 = { extensions: { code: 'RULE_VIOLATED', rule: 'INV25' } };

describe('INV25', () => {
  test('the last krone can be signed for, and the next cannot', async () => {
    const by = leader();
    await set(by, 24_000);
    const [first, second, third] = [await appliedFor(by), await appliedFor(by), await appliedFor(by, 0.25)];
    await first.sign(200);
    await second.sign(200);
    await expect(third.sign(0.04)).rejects.toMatchObject(INV25);
    expect(await contractOf(third.summerJobId)).toBeNull();
    expect(await get(by)).toEqual({ year: 2026, nok: 24_000, committedNok: 24_000, paidNok: 0 });
  });

  test('of two contracts for the last of the money, signed at once, one is refused', async () => {
    for (let round = 0; round < 5; round++) {
      const by = leader();
      await set(by, 20_000);
      const jobs = [await appliedFor(by), await appliedFor(by)];
      const outcomes = await Promise.allSettled(jobs.map((job) => job.sign(200)));
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect((await get(by)).committedNok).toBe(12_000);
    }
  });

  test('hours beyond the planned ones are refused where the budget does not pay them', async () => {
    const by = leader();
    await set(by, 4_000);
    const job = await appliedFor(by, 20);
    await job.sign(200);
    await job.add(20);
    await expect(job.add(0.25)).rejects.toMatchObject(INV25);
    expect(await get(by)).toMatchObject({ committedNok: 4_000, paidNok: 4_000 });
    await set(by, 4_050);
    await job.add(0.25);
    expect(await get(by)).toMatchObject({ committedNok: 4_050, paidNok: 4_050 });
  });

  test('a budget is not set below what is signed', async () => {
    const by = leader();
    await set(by, 300_000);
    await (await appliedFor(by)).sign(178.57);
    await expect(set(by, 10_714)).rejects.toMatchObject(INV25);
    expect(await get(by)).toEqual({ year: 2026, nok: 300_000, committedNok: 10_714.2, paidNok: 0 });
  });

  test('another year and another organisation have money of their own', async () => {
    const [by, other] = [leader(), leader()];
    await set(by, 0);
    await set(by, 300_000, 2025);
    await set(other, 12_000);
    await expect((await appliedFor(by)).sign(200)).rejects.toMatchObject(INV25);
    await (await appliedFor(by, 60, 2025)).sign(200);
    await (await appliedFor(other)).sign(200);
    expect(await Promise.all([get(by), get(by, 2025), get(other)])).toMatchObject([
      { nok: 0, committedNok: 0 },
      { nok: 300_000, committedNok: 12_000 },
      { committedNok: 12_000 },
    ]);
  });

  // "Prosjektet var budsjettert med 300.000 kroner for 2016" (årsrapporten 2016): the sum of that year, and of no other.
  test('a year whose budget nobody has set has none, and no contract is signed in it', async () => {
    const by = leader();
    const job = await appliedFor(by);
    await expect(job.sign(200)).rejects.toMatchObject(INV25);
    expect(await contractOf(job.summerJobId)).toBeNull();
    expect(await get(by)).toEqual({ year: 2026, nok: null, committedNok: 0, paidNok: 0 });
  });

  test('28 youths of 60 hours at 178.57 are within the 300 000 of 2016, and one more is not', async () => {
    const by = leader();
    await set(by, 300_000, 2016);
    for (let youth = 0; youth < 28; youth++) await (await appliedFor(by, 60, 2016)).sign(178.57);
    await expect((await appliedFor(by, 60, 2016)).sign(178.57)).rejects.toMatchObject(INV25);
    expect(await get(by, 2016)).toMatchObject({ nok: 300_000, committedNok: 299_997.6 });
  });
});

test.each([0, -1, 1000.5])('%d NOK is no wage of an hour', async (wage) => {
  const job = await appliedFor(leader());
  await expect(job.sign(wage)).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', argument: 'hourlyWageNok' },
  });
  expect(await contractOf(job.summerJobId)).toBeNull();
});

test('a leader sets the budget, a worker reads it, and nobody else does either', async () => {
  const { organisationId } = leader();
  const ask = async (role: Role, agency: 'OUTREACH' | 'NAV', query: string): Promise<unknown> => {
    const { data, errors } = await outreach.subgraph.execute(
      {
        caller: {
          personId: 'Z1',
          role,
          agency: impliedPurposeOf(role) === null ? agency : null,
          organisationId,
          assurance: 'SUBSTANTIAL',
        },
        purpose: impliedPurposeOf(role) ?? 'B107',
        requestId: newId(),
        audience: 'outreach',
      },
      { query },
    );
    return errors?.[0]?.extensions['code'] ?? data?.['budget'];
  };
  const [write, read] = [
    'mutation { budget: setSummerJobBudget(year: 2026, nok: 250000) { nok } }',
    '{ budget: summerJobBudget(year: 2026) { nok } }',
  ];
  expect(await ask('LEADER', 'OUTREACH', write)).toEqual({ nok: 250_000 });
  expect(await ask('CASEWORKER', 'OUTREACH', read)).toEqual({ nok: 250_000 });
  expect(
    await Promise.all([
      ask('CASEWORKER', 'OUTREACH', write),
      ask('LEADER', 'NAV', write),
      ask('LEADER', 'NAV', read),
      ask('YOUTH', 'OUTREACH', read),
    ]),
  ).toEqual(Array(4).fill('FORBIDDEN_ROLE'));
});

test.each([
  ['year', 1999, 1],
  ['year', 2101, 1],
  ['nok', 2026, -1],
  ['nok', 2026, 100_000_001],
])('a budget with a %s out of bounds is refused', async (argument, year, nok) => {
  await expect(set(leader(), nok, year)).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument } });
});

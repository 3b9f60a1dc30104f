import { newId } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import { runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { createOutreach, outreachPersistence, type OutreachServices } from '../outreach.subgraph';
import type { AppliedSummerJob } from './summer-job.service';
import { SummerJob } from './summer-job.entity';

let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(createOutreach, outreachPersistence);
});
afterAll(() => outreach.stop());

const author: Author = { personId: 'Z1', organisationId: newId(), at: new Date('2026-06-20T12:00:00Z') };

async function served(): Promise<string> {
  const youthId = newId();
  await outreach.services.followUps.start(author, { youthId, kind: 'SUMMER_JOB', legalBasis: 'CONSENT_ONLY', continuityStaff: ['Kari'] });
  return youthId;
}

const apply = (youthId: string, input: Partial<AppliedSummerJob> = {}): ReturnType<OutreachServices['summerJobs']['apply']> =>
  outreach.services.summerJobs.apply(author, { youthId, birthDate: '2010-01-01', year: 2026, employer: 'Bakeriet', plannedHours: 60, ...input });

async function signed(youthId: string, input: Partial<AppliedSummerJob> = {}): Promise<string> {
  const { id } = await apply(youthId, input);
  await outreach.services.summerJobs.signContract(author, youthId, id);
  return id;
}

const add = (youthId: string, summerJobId: string, hours: number): ReturnType<OutreachServices['summerJobs']['addHours']> =>
  outreach.services.summerJobs.addHours(author, { youthId, summerJobId, hours });
const jobOf = (id: string): Promise<SummerJob> => outreach.dataSource.getRepository(SummerJob).findOneByOrFail({ id });
const INV25 = { extensions: { code: 'RULE_VIOLATED', rule: 'INV25' } };

describe('INV22', () => {
  test.each([['2012-06-21', 13], ['2004-06-20', 22]])('a youth born %s, who is %i, gets no summer job', async (birthDate, _age) => {
    const youthId = await served();
    await expect(apply(youthId, { birthDate })).rejects.toMatchObject({ extensions: { code: 'RULE_VIOLATED', rule: 'INV22' } });
    expect(await outreach.dataSource.getRepository(SummerJob).countBy({ youthId })).toBe(0);
  });

  test.each([['2012-06-20', 14], ['2004-06-21', 21]])('a youth born %s, who is %i, may apply', async (birthDate, _age) => {
    await expect(apply(await served(), { birthDate })).resolves.toMatchObject({ id: expect.any(String) });
  });
});

describe('INV25', () => {
  test('a job of more than 60 hours is refused', async () => {
    await expect(apply(await served(), { plannedHours: 60.25 })).rejects.toMatchObject(INV25);
  });

  test('no hours count before the contract is signed', async () => {
    const youthId = await served();
    const { id } = await apply(youthId);
    await expect(add(youthId, id, 4)).rejects.toMatchObject(INV25);
    expect(await jobOf(id)).toMatchObject({ workedHours: 0, result: null });
  });

  test('hours of one summer count over all the jobs of the youth, those of another summer do not', async () => {
    const youthId = await served();
    const [bakery, garage, earlier] = [await signed(youthId), await signed(youthId, { employer: 'Verkstedet', plannedHours: 20 }), await signed(youthId, { year: 2025 })];
    await add(youthId, earlier, 60);
    await add(youthId, bakery, 50);
    await add(youthId, garage, 10);
    await expect(add(youthId, bakery, 0.25)).rejects.toMatchObject(INV25);
    await expect(add(youthId, garage, 0.25)).rejects.toMatchObject(INV25);
    expect(await Promise.all([bakery, garage, earlier].map(jobOf))).toMatchObject([
      { workedHours: 50, result: 'OVER_50' }, { workedHours: 10, result: 'UNDER_50' }, { workedHours: 60, result: 'ALL_HOURS' },
    ]);
  });

  test('of two workers who add the last hours at once, one is refused', async () => {
    const youthId = await served();
    const [bakery, garage] = [await signed(youthId), await signed(youthId)];
    const outcomes = await Promise.allSettled([add(youthId, bakery, 40), add(youthId, garage, 40)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

test.each([0, -1, 0.1])('%d hours are no quarters of an hour', async (hours) => {
  const youthId = await served();
  await expect(add(youthId, await signed(youthId), hours)).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
});

import { newId } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import { OWN_WISH, createFakeRegistry, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type OutreachServices } from '../../index';
import type { SummerJobAfter } from './summer-job-after';
import { stateOf } from './summer-job-state';
import { SummerJob } from './summer-job.entity';
import type { ApplySummerJobInput } from './summer-job.input';

/** Every youth consents to its summer job being seen. */
const registry = createFakeRegistry();
registry.everyYouth().consentsTo('OUTREACH_SUMMER_JOB');

let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph, { registry });
  for (const year of [2025, 2026]) await outreach.services.summerJobBudgets.set(author, year, 1_000_000);
});
afterAll(() => outreach.stop());

const author: Author = { personId: 'Z1', organisationId: newId(), at: new Date('2026-06-20T12:00:00Z') };

async function served(): Promise<string> {
  const youthId = newId();
  await outreach.services.followUps.start(author, {
    ground: OWN_WISH,
    youthId,
    kind: 'SUMMER_JOB',
    legalBasis: 'CONSENT_ONLY',
    continuityStaff: ['Kari'],
  });
  return youthId;
}

const apply = (
  youthId: string,
  input: Partial<ApplySummerJobInput> = {},
): ReturnType<OutreachServices['summerJobs']['apply']> =>
  outreach.services.summerJobs.apply(author, {
    ground: OWN_WISH,
    youthId,
    year: 2026,
    employer: 'Bakeriet',
    plannedHours: 60,
    ...input,
  });

async function signed(youthId: string, input: Partial<ApplySummerJobInput> = {}): Promise<string> {
  const { id } = await apply(youthId, input);
  await outreach.services.summerJobs.signContract(author, youthId, id, 180);
  return id;
}

const add = (
  youthId: string,
  summerJobId: string,
  hours: number,
): ReturnType<OutreachServices['summerJobs']['addHours']> =>
  outreach.services.summerJobs.addHours(author, { youthId, summerJobId, hours });
const jobOf = (id: string): Promise<SummerJob> => outreach.dataSource.getRepository(SummerJob).findOneByOrFail({ id });
const match = (youthId: string, summerJobId: string, employerId: string): Promise<unknown> =>
  outreach.services.summerJobs.matchEmployer(author, youthId, summerJobId, employerId);
const sickNote = (youthId: string, summerJobId: string): Promise<unknown> =>
  outreach.services.summerJobs.recordSickNote(author, youthId, summerJobId);
const finish = (youthId: string, summerJobId: string, after: SummerJobAfter): Promise<unknown> =>
  outreach.services.summerJobs.finish(author, youthId, summerJobId, after);
const registered = async (name = 'Verkstedet', by = author): Promise<string> =>
  (await outreach.services.employers.register(by, { name, contactPhone: '73 00 00 00' })).id;

const SUMMER_JOBS = `query ($youths: [_Any!]!) { _entities(representations: $youths) { ... on Youth { outreach {
  summerJobs { state result countedResult hasSickNote countedAge } } } } }`;

/** The youth's first job as a worker of outreach sees it, or one of another agency with the youth's consent. */
async function seenBy(agency: 'OUTREACH' | 'NAV', youthId: string): Promise<unknown> {
  const purpose = agency === 'OUTREACH' ? 'B107' : 'B103';
  const { data } = await outreach.subgraph.execute(
    {
      caller: {
        personId: 'Z1',
        role: 'CASEWORKER',
        agency,
        organisationId: author.organisationId,
        assurance: 'SUBSTANTIAL',
      },
      purpose,
      requestId: newId(),
      audience: 'outreach',
    },
    { query: SUMMER_JOBS, variables: { youths: [{ __typename: 'Youth', id: youthId }] } },
  );
  return (JSON.parse(JSON.stringify(data)) as { _entities: { outreach: { summerJobs: unknown[] } }[] })._entities[0]
    ?.outreach.summerJobs[0];
}

const NOT_FOUND = { extensions: { code: 'NOT_FOUND' } };
const INV25 = { extensions: { code: 'RULE_VIOLATED', rule: 'INV25' } };

describe('INV22', () => {
  test.each([
    ['2012-06-21', 13],
    ['2004-06-20', 22],
  ])('a youth born %s, who is %i, gets no summer job', async (birthDate, _age) => {
    const youthId = await served();
    registry.bornOn(youthId, birthDate);
    await expect(apply(youthId)).rejects.toMatchObject({
      extensions: { code: 'RULE_VIOLATED', rule: 'INV22' },
    });
    expect(await outreach.dataSource.getRepository(SummerJob).countBy({ youthId })).toBe(0);
  });

  test.each([
    ['2012-06-20', 14],
    ['2004-06-21', 21],
  ])('a youth born %s, who is %i, may apply', async (birthDate, _age) => {
    const youthId = await served();
    registry.bornOn(youthId, birthDate);
    await expect(apply(youthId)).resolves.toMatchObject({ id: expect.any(String) });
  });
});

describe('INV25', () => {
  test('a job of more than 60 hours is refused', async () => {
    await expect(apply(await served(), { plannedHours: 60.25 })).rejects.toMatchObject(INV25);
  });

  test('no hours count before the contract is signed, and nothing else of the work', async () => {
    const youthId = await served();
    const { id } = await apply(youthId);
    for (const attempt of [add(youthId, id, 4), sickNote(youthId, id), finish(youthId, id, 'NONE')]) {
      await expect(attempt).rejects.toMatchObject(INV25);
    }
    expect(await jobOf(id)).toMatchObject({ workedHours: 0, result: null });
  });

  test('hours of one summer count over all the jobs of the youth, those of another summer do not', async () => {
    const youthId = await served();
    const [bakery, garage, earlier] = [
      await signed(youthId),
      await signed(youthId, { employer: 'Verkstedet', plannedHours: 20 }),
      await signed(youthId, { year: 2025 }),
    ];
    await add(youthId, earlier, 60);
    await add(youthId, bakery, 50);
    await add(youthId, garage, 10);
    await expect(add(youthId, bakery, 0.25)).rejects.toMatchObject(INV25);
    await expect(add(youthId, garage, 0.25)).rejects.toMatchObject(INV25);
    expect(await Promise.all([bakery, garage, earlier].map(jobOf))).toMatchObject([
      { workedHours: 50, result: 'OVER_50' },
      { workedHours: 10, result: 'UNDER_50' },
      { workedHours: 60, result: 'ALL_HOURS' },
    ]);
  });

  test('the database itself refuses the 61st hour, a contract without an employer and work without a contract', async () => {
    const youthId = await served();
    const [waiting, working] = [await apply(youthId, { employer: null }), await signed(youthId)];
    const faults = [
      [working, 'worked_hours = 60.25'],
      [working, 'employer = null'],
      [working, 'hourly_wage_nok = 0'],
      [waiting.id, 'worked_hours = 1'],
      [waiting.id, `contract_on = '2026-06-20'`],
      [waiting.id, `finished_on = '2026-06-20'`],
      [waiting.id, 'age = 22'],
    ] as const;
    for (const [id, change] of faults) {
      await expect(outreach.asOwner(`update summer_job set ${change} where id = $1`, [id])).rejects.toMatchObject({
        code: '23514',
      });
    }
  });

  test('of two workers who add the last hours at once, one is refused', async () => {
    const youthId = await served();
    const [bakery, garage] = [await signed(youthId), await signed(youthId)];
    const outcomes = await Promise.allSettled([add(youthId, bakery, 40), add(youthId, garage, 40)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('a job goes from application to done', () => {
  test('by what is recorded of it', async () => {
    const youthId = await served();
    const { id } = await apply(youthId, { employer: null, plannedHours: 20 });
    const states = [stateOf(await jobOf(id))];
    await match(youthId, id, await registered());
    states.push(stateOf(await jobOf(id)));
    await outreach.services.summerJobs.signContract(author, youthId, id, 180);
    states.push(stateOf(await jobOf(id)));
    await add(youthId, id, 5);
    states.push(stateOf(await jobOf(id)));
    await finish(youthId, id, 'ON_CALL');
    states.push(stateOf(await jobOf(id)));
    expect(states).toEqual(['APPLIED', 'MATCHED', 'CONTRACT', 'WORKING', 'DONE']);
    expect(await jobOf(id)).toMatchObject({
      employer: 'Verkstedet',
      after: 'ON_CALL',
      finishedOn: '2026-06-20',
      result: 'UNDER_50',
      hasSickNote: false,
    });
  });

  test('with a registered employer from the application on, whose name stands', async () => {
    const employerId = await registered('Hotellet');
    const { id } = await apply(await served(), {
      employer: 'Et hotell',
      employerId,
      contactPerson: 'Ola',
      countedAs: { gender: 'GIRL', district: 'HEIMDAL' },
    });
    expect(await jobOf(id)).toMatchObject({
      employer: 'Hotellet',
      employerId,
      contactPerson: 'Ola',
      countedAge: 17,
      countedGender: 'GIRL',
      countedDistrict: 'HEIMDAL',
    });
  });

  test('and no contract is signed without an employer, nor another employer matched after it', async () => {
    const youthId = await served();
    const employerId = await registered('Gartneriet');
    const { id } = await apply(youthId, { employer: null });
    await expect(outreach.services.summerJobs.signContract(author, youthId, id, 180)).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    });
    await match(youthId, id, employerId);
    await outreach.services.summerJobs.signContract(author, youthId, id, 180);
    await expect(match(youthId, id, employerId)).rejects.toMatchObject(NOT_FOUND);
  });

  test('and an employer of the other organisation does not exist', async () => {
    const youthId = await served();
    const employerId = await registered('Kiosken', { ...author, organisationId: newId() });
    await expect(apply(youthId, { employerId })).rejects.toMatchObject(NOT_FOUND);
    const { id } = await apply(youthId);
    await expect(match(youthId, id, employerId)).rejects.toMatchObject(NOT_FOUND);
    expect(await jobOf(id)).toMatchObject({ employer: 'Bakeriet', employerId: null });
  });

  test('and takes no more hours, notes or results when it is done', async () => {
    const youthId = await served();
    const id = await signed(youthId);
    await finish(youthId, id, 'NONE');
    for (const attempt of [add(youthId, id, 1), sickNote(youthId, id), finish(youthId, id, 'HOURLY')]) {
      await expect(attempt).rejects.toMatchObject(NOT_FOUND);
    }
    expect(await jobOf(id)).toMatchObject({ workedHours: 0, hasSickNote: false, after: 'NONE', result: 'UNDER_50' });
  });

  test.each([
    [60, false, 'ALL_HOURS'],
    [40, true, 'ALL_HOURS'],
    [40, false, 'OVER_50'],
    [15, false, 'UNDER_50'],
  ] as const)("and %d of 60 hours with a doctor's note %s count as %s", async (hours, hasNote, result) => {
    const youthId = await served();
    const id = await signed(youthId);
    await add(youthId, id, hours);
    if (hasNote) await sickNote(youthId, id);
    await finish(youthId, id, 'NONE');
    expect(await jobOf(id)).toMatchObject({ workedHours: hours, result });
  });
});

test("a doctor's note is for the own service: to others the result is that of the hours", async () => {
  const youthId = await served();
  const id = await signed(youthId);
  await add(youthId, id, 40);
  await sickNote(youthId, id);
  await finish(youthId, id, 'NONE');
  expect(await seenBy('OUTREACH', youthId)).toEqual({
    state: 'DONE',
    result: 'OVER_50',
    countedResult: 'ALL_HOURS',
    hasSickNote: true,
    countedAge: 17,
  });
  expect(await seenBy('NAV', youthId)).toEqual({
    state: 'DONE',
    result: 'OVER_50',
    countedResult: null,
    hasSickNote: null,
    countedAge: null,
  });
});

test.each([0, -1, 0.1])('%d hours are no quarters of an hour', async (hours) => {
  const youthId = await served();
  await expect(add(youthId, await signed(youthId), hours)).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

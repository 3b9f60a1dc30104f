import { newId } from '@brobygger/domain';
import type { Author, Subgraph } from '@brobygger/subgraph-kit';
import { OWN_WISH, createFakeRegistry, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type OutreachServices } from '../../index';
import { SummerJobWeek } from './summer-job-week.entity';

/** Permits everything to the youth itself, and to others what a consent can open. */
const registry = createFakeRegistry();
registry.permitsYouths();
registry.everyYouth().consentsToAllBut('OUTREACH_CASE_NOTES');

let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph, { registry });
  for (const year of [2025, 2026]) await outreach.services.summerJobBudgets.set(author, year, 1_000_000);
});
afterAll(() => outreach.stop());

const author: Author = { personId: 'Z1', organisationId: newId(), at: new Date('2026-07-20T12:00:00Z') };
const other: Author = { personId: 'Z1', organisationId: newId(), at: author.at };

const start = (by: Author, youthId: string): Promise<unknown> =>
  outreach.services.followUps.start(by, {
    ground: OWN_WISH,
    youthId,
    kind: 'SUMMER_JOB',
    legalBasis: 'CONSENT_ONLY',
    continuityStaff: ['Kari'],
  });

/** A job under contract. */
async function working(
  youthId = newId(),
  year = 2026,
): Promise<{ readonly youthId: string; readonly summerJobId: string }> {
  await start(author, youthId);
  const { id: summerJobId } = await outreach.services.summerJobs.apply(author, {
    ground: OWN_WISH,
    youthId,
    year,
    employer: 'Bakeriet',
    plannedHours: 60,
  });
  await outreach.services.summerJobs.signContract(author, youthId, summerJobId, 180);
  return { youthId, summerJobId };
}

const write = (
  job: { readonly youthId: string; readonly summerJobId: string },
  date: string,
  note = 'Møter presis.',
): Promise<unknown> => outreach.services.summerJobs.recordWeek(author, { ...job, date, note });
const written = async (summerJobId: string): Promise<readonly string[]> =>
  (await outreach.dataSource.getRepository(SummerJobWeek).find({ where: { summerJobId }, order: { date: 'ASC' } })).map(
    ({ date }) => date,
  );

type Caller = Parameters<Subgraph['execute']>[0]['caller'];

async function weeksSeenBy(caller: Partial<Caller>, purpose: string, youthId: string): Promise<unknown> {
  const { data, errors = [] } = await outreach.subgraph.execute(
    {
      caller: {
        personId: 'Z1',
        role: 'CASEWORKER',
        agency: 'OUTREACH',
        organisationId: author.organisationId,
        assurance: 'SUBSTANTIAL',
        ...caller,
      },
      purpose,
      requestId: newId(),
      audience: 'outreach',
    },
    {
      query:
        'query ($youths: [_Any!]!) { _entities(representations: $youths) { ... on Youth { outreach { summerJobs ' +
        '{ year weeks { date note } } } } } }',
      variables: { youths: [{ __typename: 'Youth', id: youthId }] },
    },
  );
  const [youth] = (JSON.parse(JSON.stringify(data)) as { _entities: { outreach: { summerJobs: unknown } }[] })
    ._entities;
  return { summerJobs: youth?.outreach.summerJobs, withheld: errors.map(({ path }) => path?.at(-1)) };
}

test('a week from Monday to Sunday is written of once, and by another job of the youth too', async () => {
  const job = await working();
  await write(job, '2026-07-06');
  await expect(write(job, '2026-07-12')).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', argument: 'input.date' },
  });
  await write(job, '2026-07-13');
  await write(await working(job.youthId), '2026-07-06');
  expect(await written(job.summerJobId)).toEqual(['2026-07-06', '2026-07-13']);
});

test.each(['2026-07-21', '2025-12-31'])(
  'a week of %s is not written of, as it is to come or of another year',
  async (date) => {
    const job = await working();
    await expect(write(job, date)).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'input.date' },
    });
    expect(await written(job.summerJobId)).toEqual([]);
  },
);

test('INV25: no week is written of before the contract', async () => {
  const youthId = newId();
  await start(author, youthId);
  const { id: summerJobId } = await outreach.services.summerJobs.apply(author, {
    ground: OWN_WISH,
    youthId,
    year: 2026,
    employer: 'Bakeriet',
    plannedHours: 60,
  });
  await expect(write({ youthId, summerJobId }, '2026-07-06')).rejects.toMatchObject({
    extensions: { code: 'RULE_VIOLATED', rule: 'INV25' },
  });
});

describe('what was written of the weeks', () => {
  const WEEKS = [
    { date: '2026-07-13', note: 'Fikk ros.' },
    { date: '2026-07-06', note: 'Kom for sent.' },
  ];
  async function writtenOf(): Promise<string> {
    const job = await working();
    await working(job.youthId, 2025);
    await write(job, '2026-07-06', 'Kom for sent.');
    await write(job, '2026-07-13', 'Fikk ros.');
    return job.youthId;
  }

  test('is seen by the worker, each week with its own job, and not by the youth as it stands', async () => {
    const youthId = await writtenOf();
    expect(await weeksSeenBy({}, 'B107', youthId)).toEqual({
      summerJobs: [
        { year: 2026, weeks: WEEKS },
        { year: 2025, weeks: [] },
      ],
      withheld: [],
    });
    const asYouth = { role: 'YOUTH', agency: null, organisationId: null, assurance: 'HIGH' } as const;
    expect(await weeksSeenBy(asYouth, 'B108', youthId)).toEqual({
      summerJobs: [
        { year: 2026, weeks: null },
        { year: 2025, weeks: null },
      ],
      withheld: ['weeks', 'weeks'],
    });
  });

  test('is withheld from another agency, whatever the youth consents to', async () => {
    const youthId = await writtenOf();
    expect(await weeksSeenBy({ agency: 'NAV' }, 'B103', youthId)).toEqual({
      summerJobs: [
        { year: 2026, weeks: null },
        { year: 2025, weeks: null },
      ],
      withheld: ['weeks', 'weeks'],
    });
  });

  test('is not shown to the other organisation of outreach, which sees the job by consent and serves the youth too', async () => {
    const youthId = await writtenOf();
    await start(other, youthId);
    expect(JSON.stringify(await weeksSeenBy({ organisationId: other.organisationId }, 'B103', youthId))).not.toContain(
      'Kom for sent.',
    );
  });
});

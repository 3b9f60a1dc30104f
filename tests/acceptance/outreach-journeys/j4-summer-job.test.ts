import { fieldsOf } from '../../harness/schema-fields';
import { settled } from '../../harness/test-databases';
import { openJourneyWorld, type JourneyWorld, type JourneyYouth } from './journey-world';

const JOB = 'state employer contractOn hourlyWageNok plannedHours workedHours contactPerson weeks { date note }';
const NOTE = 'Jonas kommer presis og trives i butikken.';

let world: JourneyWorld;
let jonas: JourneyYouth;
let year: number;
let summerJobId: string;
let weekId: string;
/** The job after each step to the contract, as Uteseksjonen's worker read it, and the refusal of a contract beyond the budget. */
const stated: unknown[] = [];
/** What stood before and after the hours that were refused, and the refusals. */
let atSixty: readonly unknown[];

beforeAll(async () => {
  world = await openJourneyWorld();
  year = Number(world.today.slice(0, 4));
  jonas = await world.youth('Jonas Bre', 16);
  const { id: youthId } = jonas;
  await world.serve('childWelfare', jonas);
  await world.childWelfare.write('decideMeasure', {
    input: { youthId, kind: 'VOLUNTARY_ASSISTANCE', validFrom: world.today, executedBy: 'BFT', wantedByYouth: true },
  });
  await tellContract();
  await tellHours();
  ({ id: weekId } = await world.uteseksjonen.write('recordSummerJobWeek', {
    input: { youthId, summerJobId, date: world.today, note: NOTE },
  }));
  await world.serve('kontaktsenter22b', jonas);
  for (const service of ['nav', 'kontaktsenter22b', 'childWelfare'] as const) {
    await jonas.consents(service, 'B103', ['OUTREACH_SUMMER_JOB']);
  }
});
afterAll(() => world?.stop());

async function tellContract(): Promise<void> {
  const { uteseksjonen } = world;
  const youthId = jonas.id;
  const { id: employerId } = await uteseksjonen.write('registerEmployer', {
    input: { name: 'Fjordbakeriet', contactPhone: '73 00 00 00' },
  });
  const { id } = await uteseksjonen.write('applySummerJob', {
    input: {
      ground: { kind: 'OWN_WISH' },
      youthId,
      year,
      contactPerson: 'Ola Test',
      holidayStandIn: 'Mari Prøve',
      jobWish: 'noe med mat',
      travelMinutes: 15,
      plannedHours: 60,
    },
  });
  summerJobId = id;
  stated.push(await job());
  await uteseksjonen.write('matchSummerJobEmployer', { youthId, summerJobId, employerId });
  stated.push(
    await job(),
    await uteseksjonen.refusalOf('signSummerJobContract', { youthId, summerJobId, hourlyWageNok: 200 }),
  );
  await world.leader.write('setSummerJobBudget', { year, nok: 12_000 }, 'nok');
  stated.push(
    await uteseksjonen.refusalOf('signSummerJobContract', { youthId, summerJobId, hourlyWageNok: 201 }),
    await job(),
  );
  await uteseksjonen.write('signSummerJobContract', { youthId, summerJobId, hourlyWageNok: 200 });
  stated.push(await job());
}

async function tellHours(): Promise<void> {
  const { write, refusalOf } = world.uteseksjonen;
  const worked = (hours: number): Readonly<Record<string, unknown>> => ({
    input: { youthId: jonas.id, summerJobId, hours },
  });
  await write('addSummerJobHours', worked(37.5));
  await write('addSummerJobHours', worked(22.5));
  // What was told of the hours arrives meanwhile, and leaves the list.
  await settled(world.databases);
  const before = await written();
  const refusals = [
    await refusalOf('addSummerJobHours', worked(1)),
    await refusalOf('addSummerJobHours', worked(0.25)),
  ];
  atSixty = [before, refusals, await written()];
}

/** The job as Uteseksjonen's worker reads it. */
async function job(): Promise<unknown> {
  const { youth, withheld } = await world.uteseksjonen.read(jonas.id, `outreach { summerJobs { ${JOB} } }`);
  expect(withheld).toEqual([]);
  return (youth as { outreach: { summerJobs: readonly unknown[] } }).outreach.summerJobs[0];
}

/** Everything that outreach has on summer jobs, with what it has logged and what it has yet to tell. */
const written = (): Promise<readonly unknown[]> =>
  world.databases.query(
    'outreach',
    `select (select json_agg(j) from summer_job j) as jobs, (select json_agg(b) from summer_job_budget b) as budgets,
    (select count(*) from disclosure_entry) as logged, (select count(*) from outbox_message) as told`,
  );

test('J4: the application begins service; Jonas comes to a contract within the budget that the leader has set for the year', async () => {
  const agreed = { plannedHours: 60, workedHours: 0, contactPerson: 'Ola Test', weeks: [] };
  const matched = { ...agreed, state: 'MATCHED', employer: 'Fjordbakeriet', contractOn: null, hourlyWageNok: null };
  expect(stated).toEqual([
    { ...matched, state: 'APPLIED', employer: null },
    matched,
    'RULE_VIOLATED INV25',
    'RULE_VIOLATED INV25',
    matched,
    { ...matched, state: 'CONTRACT', contractOn: world.today, hourlyWageNok: 200 },
  ]);
  const { json } = await world.leader.ask(
    'query ($year: Int!) { summerJobBudget(year: $year) { nok committedNok paidNok } }',
    { year },
  );
  expect(json).toEqual({
    data: { summerJobBudget: { nok: 12_000, committedNok: 12_000, paidNok: 12_000 } },
  });
});

test('INV25 J4: Jonas works 60 hours, and the 61st is refused and nothing is written', async () => {
  const [before, refusals, after] = atSixty;
  expect(refusals).toEqual(['RULE_VIOLATED INV25', 'RULE_VIOLATED INV25']);
  expect(after).toEqual(before);
  expect(await job()).toMatchObject({ state: 'WORKING', workedHours: 60 });
});

test("J4: NAV sees with Jonas's consent his contract and his hours, and not what he earns", async () => {
  const fields =
    'outreach { summerJobs { year contractOn plannedHours workedHours result hourlyWageNok countedAge } followUps { kind } }';
  expect(await world.nav.read(jonas.id, fields, 'B103')).toEqual({
    youth: {
      outreach: {
        summerJobs: [
          {
            year,
            contractOn: world.today,
            plannedHours: 60,
            workedHours: 60,
            result: 'ALL_HOURS',
            hourlyWageNok: null,
            countedAge: null,
          },
        ],
        followUps: null,
      },
    },
    withheld: ['outreach.followUps', 'outreach.summerJobs.0.countedAge', 'outreach.summerJobs.0.hourlyWageNok'],
  });
});

test('J4: what was written of a week is seen by the worker, by Jonas once it is released, and by nobody else', async () => {
  const fields = 'outreach { summerJobs { workedHours weeks { note } } releasedNotes { kind notes { name text } } }';
  const unread = (releasedNotes: unknown, withheld: readonly string[]) => ({
    youth: { outreach: { summerJobs: [{ workedHours: 60, weeks: null }], releasedNotes } },
    withheld,
  });
  expect(await world.uteseksjonen.read(jonas.id, fields)).toEqual({
    youth: { outreach: { summerJobs: [{ workedHours: 60, weeks: [{ note: NOTE }] }], releasedNotes: [] } },
    withheld: [],
  });
  expect(await jonas.desk.read(jonas.id, fields)).toEqual(unread([], ['outreach.summerJobs.0.weeks']));

  const { json: released } = await world.uteseksjonen.ask(
    'mutation ($input: ReleaseCaseNotesInput!) { releaseCaseNotes(input: $input) { youthId } }',
    { input: { youthId: jonas.id, records: [{ kind: 'SUMMER_JOB_WEEK', id: weekId }] } },
  );
  expect(released).toEqual({ data: { releaseCaseNotes: [{ youthId: jonas.id }] } });
  const copy = [{ kind: 'SUMMER_JOB_WEEK', notes: [{ name: 'note', text: NOTE }] }];
  expect(await jonas.desk.read(jonas.id, fields)).toEqual(unread(copy, ['outreach.summerJobs.0.weeks']));
  for (const { read } of [world.nav, world.childWelfare]) {
    expect(await read(jonas.id, fields, 'B103')).toEqual(
      unread(null, ['outreach.releasedNotes', 'outreach.summerJobs.0.weeks']),
    );
  }
  const { json, text } = await world.kontaktsenter22b.ask(
    `query ($id: ID!) { youth(id: $id) { ${fields} } }`,
    { id: jonas.id },
    'B103',
  );
  expect(json.data).toMatchObject({ youth: { outreach: { summerJobs: [{ workedHours: 60 }] } } });
  expect(text).not.toContain('presis');
  expect(await world.officer.read(jonas.id, fields)).toEqual({
    youth: { outreach: { summerJobs: null, releasedNotes: null } },
    withheld: ['outreach.releasedNotes', 'outreach.summerJobs'],
  });
  // A leader finds no youth, and neither does a guardian.
  for (const desk of [world.leader, await jonas.guardian()]) {
    const { text: said, json: none } = await desk.ask(`query ($id: ID!) { youth(id: $id) { ${fields} } }`, {
      id: jonas.id,
    });
    expect([none.data?.['youth'] ?? null, said.includes('presis')]).toEqual([null, false]);
  }
});

const SHEET =
  'query ($youthId: ID!, $summerJobId: ID!) { summerJobSheet(youthId: $youthId, summerJobId: $summerJobId) ' +
  '{ youth { name } age plannedHours workedHours contactPerson holidayStandIn } }';

test("J4: the sheet for the employer has Jonas's name, age, hours and contact person, and there is nothing more to ask of it", async () => {
  const variables = { youthId: jonas.id, summerJobId };
  const { json } = await world.uteseksjonen.ask(SHEET, variables);
  expect(json).toEqual({
    data: {
      summerJobSheet: {
        youth: { name: 'Jonas Bre' },
        age: 16,
        plannedHours: 60,
        workedHours: 60,
        contactPerson: 'Ola Test',
        holidayStandIn: 'Mari Prøve',
      },
    },
  });
  expect(fieldsOf('SummerJobSheet')).toEqual([
    'age',
    'contactPerson',
    'holidayStandIn',
    'plannedHours',
    'workedHours',
    'youth',
  ]);
  for (const desk of [world.nav, world.childWelfare, world.leader, jonas.desk]) {
    expect((await desk.ask(SHEET, variables)).json).toMatchObject({
      data: { summerJobSheet: null },
      errors: [{ extensions: { code: 'FORBIDDEN_ROLE' } }],
    });
  }
});

test('J4: child welfare and Jonas see the decision, and nobody else does', async () => {
  const fields = 'childWelfare { case { status } decisions { kind } }';
  const hidden = {
    youth: { childWelfare: { case: null, decisions: null } },
    withheld: ['childWelfare.case', 'childWelfare.decisions'],
  };
  for (const { read } of [world.childWelfare, jonas.desk]) {
    expect(await read(jonas.id, fields)).toEqual({
      youth: { childWelfare: { case: { status: 'OPEN' }, decisions: [{ kind: 'VOLUNTARY_ASSISTANCE' }] } },
      withheld: [],
    });
  }
  for (const { read } of [world.uteseksjonen, world.kontaktsenter22b, world.nav]) {
    for (const purpose of ['B101', 'B102', 'B103'] as const) {
      expect(await read(jonas.id, fields, purpose)).toEqual(hidden);
    }
  }
});

test('J4: outreach learns with consent alone whether a decision is in force, and is told no as guardedly as yes', async () => {
  const fields = 'childWelfare { decisionInForce decisions { kind } }';
  const other = await world.youth('Noah Bre', 16);
  await world.uteseksjonen.write('applySummerJob', {
    input: { ground: { kind: 'OWN_WISH' }, youthId: other.id, year, contactPerson: 'Ola Test', plannedHours: 60 },
  });
  const seen = (of: JourneyYouth) => world.uteseksjonen.read(of.id, fields, 'B103');
  const unasked = {
    youth: { childWelfare: { decisionInForce: null, decisions: null } },
    withheld: ['childWelfare.decisionInForce', 'childWelfare.decisions'],
  };
  expect([await seen(jonas), await seen(other)]).toEqual([unasked, unasked]);
  const given = [];
  for (const youth of [jonas, other]) {
    given.push(await youth.consents('uteseksjonen', 'B103', ['CHILD_WELFARE_DECISION_EXISTS']));
  }
  const told = (decisionInForce: boolean) => ({
    youth: { childWelfare: { decisionInForce, decisions: null } },
    withheld: ['childWelfare.decisions'],
  });
  expect([await seen(jonas), await seen(other)]).toEqual([told(true), told(false)]);
  // It was given to Uteseksjonen, for work: 22B is told nothing, nor is Uteseksjonen for another purpose.
  expect(await world.kontaktsenter22b.read(jonas.id, fields, 'B103')).toEqual(unasked);
  expect(await world.uteseksjonen.read(jonas.id, fields, 'B102')).toEqual(unasked);
  await jonas.desk.write('withdrawConsent', { id: given[0]?.id });
  expect(await seen(jonas)).toEqual(unasked);
});

import { plus } from '@brobygger/domain';
import { fieldsOf } from '../../harness/schema-fields';
import { openJourneyWorld, type JourneyWorld, type JourneyYouth } from './journey-world';

const HAP = 'outreach { hap { weeksDone outcome mappedOn motivation lowMotivationReason } }';

let world: JourneyWorld;
let emil: JourneyYouth;
const weeks: unknown[] = [];

beforeAll(async () => {
  world = await openJourneyWorld();
  emil = await world.youth('Emil Skog', 17);
  const { uteseksjonen } = world;
  const { id: youthId } = emil;
  await uteseksjonen.write('enquireHap', {
    input: { ground: { kind: 'REFERRAL', reference: 'KR-2026-5' }, youthId, source: 'KONFLIKTRAAD' },
  });
  weeks.push(await uteseksjonen.refusalOf('recordProgrammeAttendance', attended(0)));
  await uteseksjonen.write('mapHap', {
    input: { youthId, motivation: 'LOW', lowMotivationReason: 'OTHER_AREAS_WORSE', outcome: 'OFFERED' },
  });
  weeks.push(await uteseksjonen.refusalOf('concludeHap', { youthId, outcome: 'COMPLETED_REDUCED' }));
  for (let ago = 10; ago >= 2; ago -= 1) {
    await uteseksjonen.write('recordProgrammeAttendance', attended(ago, ago !== 7));
  }
  weeks.push(await read(), await uteseksjonen.refusalOf('recordProgrammeAttendance', attended(1)), await read());
  await uteseksjonen.write('extendHap', { youthId });
  weeks.push(await read());
  await uteseksjonen.write('recordProgrammeAttendance', attended(1));
  weeks.push(await read());
});
afterAll(() => world?.stop());

/** A week so long ago, to which Emil came or not. */
const attended = (weeksAgo: number, isPresent = true): Readonly<Record<string, unknown>> => ({
  input: {
    youthId: emil.id,
    programme: 'HAP',
    date: plus(world.today, { days: -7 * weeksAgo }),
    isPresent,
  },
});

/** How far Emil has come, as his worker reads it. */
const read = async (): Promise<unknown> =>
  (
    (await world.uteseksjonen.read(emil.id, 'outreach { hap { weeksDone outcome } }')).youth as {
      outreach: { hap: unknown };
    }
  ).outreach.hap;

test('INV23 J5: the enquiry begins service; eight weeks that Emil comes to follow the mapping talk, the ninth extended', () => {
  expect(weeks).toEqual([
    'RULE_VIOLATED INV23',
    'RULE_VIOLATED INV23',
    { weeksDone: 8, outcome: 'OFFERED' },
    'RULE_VIOLATED INV23',
    { weeksDone: 8, outcome: 'OFFERED' },
    { weeksDone: 8, outcome: 'EXTENDED' },
    { weeksDone: 9, outcome: 'EXTENDED' },
  ]);
});

test('J5: Emil himself reads how far he has come at once, and what was noted of his motivation once it is released', async () => {
  expect(await emil.desk.read(emil.id, HAP)).toEqual({
    youth: {
      outreach: {
        hap: {
          weeksDone: 9,
          outcome: 'EXTENDED',
          mappedOn: world.today,
          motivation: null,
          lowMotivationReason: null,
        },
      },
    },
    withheld: ['outreach.hap.lowMotivationReason', 'outreach.hap.motivation'],
  });
  const { youth } = await world.uteseksjonen.read(emil.id, 'outreach { hap { id } }');
  const { id } = (youth as { outreach: { hap: { id: string } } }).outreach.hap;
  const leaveOut = [{ name: 'lowMotivationReason', ground: 'HEALTH_OR_CLOSE_RELATIONS' }];
  await world.uteseksjonen.ask('mutation ($input: ReleaseCaseNotesInput!) { releaseCaseNotes(input: $input) { id } }', {
    input: { youthId: emil.id, records: [{ kind: 'HAP_COURSE', id, leaveOut }] },
  });
  expect(await emil.desk.read(emil.id, 'outreach { releasedNotes { notes { name codes leftOutOn } } }')).toEqual({
    youth: {
      outreach: {
        releasedNotes: [
          {
            notes: [
              { name: 'motivation', codes: ['LOW'], leftOutOn: null },
              { name: 'lowMotivationReason', codes: [], leftOutOn: 'HEALTH_OR_CLOSE_RELATIONS' },
              { name: 'referredTo', codes: [], leftOutOn: null },
            ],
          },
        ],
      },
    },
    withheld: [],
  });
});

test('J5: who referred Emil is no field, for himself or anybody', async () => {
  expect(fieldsOf('HapCourse')).toEqual([
    'attendance',
    'countedDistrict',
    'countedGender',
    'enquiredOn',
    'id',
    'lowMotivationReason',
    'mappedOn',
    'motivation',
    'outcome',
    'referredTo',
    'weeksDone',
  ]);
  for (const { ask } of [emil.desk, world.uteseksjonen]) {
    const { json } = await ask('query ($id: ID!) { youth(id: $id) { outreach { hap { source } } } }', { id: emil.id });
    expect(json).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
  }
});

test.each(['nav', 'childWelfare', 'bolig22b'] as const)(
  'J5: %s finds nobody before it serves Emil, and then nothing of the programme without his consent',
  async (service) => {
    const desk = world[service];
    expect(await desk.findsNobody(emil.id, 'B105')).toBe(true);
    await world.serve(service, emil);
    for (const purpose of ['B101', 'B102', 'B105', 'B107'] as const) {
      expect(
        await desk.read(emil.id, 'outreach { contact { known } followUps { kind } hap { outcome } }', purpose),
      ).toEqual({
        youth: { outreach: { contact: null, followUps: null, hap: null } },
        withheld: ['outreach.contact', 'outreach.followUps', 'outreach.hap'],
      });
    }
  },
);

test("J5: with Emil's consent child welfare sees how far he has come, and not how motivated he is", async () => {
  await emil.consents('childWelfare', 'B105', ['OUTREACH_HAP']);
  expect(await world.childWelfare.read(emil.id, HAP, 'B105')).toEqual({
    youth: {
      outreach: {
        hap: { weeksDone: 9, outcome: 'EXTENDED', mappedOn: null, motivation: null, lowMotivationReason: null },
      },
    },
    withheld: ['outreach.hap.lowMotivationReason', 'outreach.hap.mappedOn', 'outreach.hap.motivation'],
  });
});

test('J5: the mediation service is attested how often he came, with his agreement; Emil and his worker read what it was told', async () => {
  const { uteseksjonen } = world;
  await uteseksjonen.write('issueAttestation', {
    input: {
      youthId: emil.id,
      programme: 'HAP',
      fromOn: plus(world.today, { days: -70 }),
      agreedOn: world.today,
    },
  });
  const fields =
    'outreach { hap { attendance { isPresent } } attestations { programme timesPresent timesAbsent agreedOn issuedOn } }';
  for (const { read: readAs } of [uteseksjonen, emil.desk]) {
    const { youth, withheld } = await readAs(emil.id, fields);
    expect(withheld).toEqual([]);
    const { hap, attestations } = (youth as { outreach: { hap: { attendance: unknown[] }; attestations: unknown } })
      .outreach;
    expect(hap.attendance).toHaveLength(10);
    expect(attestations).toEqual([
      { programme: 'HAP', timesPresent: 9, timesAbsent: 1, agreedOn: world.today, issuedOn: world.today },
    ]);
  }
  expect(await world.childWelfare.read(emil.id, 'outreach { attestations { timesPresent } }', 'B105')).toEqual({
    youth: { outreach: { attestations: null } },
    withheld: ['outreach.attestations'],
  });
});

test('J5: NAV is never given it: no consent is taken, and NAV is not told to ask for one', async () => {
  const refusal = await emil.desk.refusalOf('giveConsent', {
    input: { recipientId: world.idOf('nav'), purpose: 'B105', categories: ['OUTREACH_HAP'] },
  });
  expect(refusal).toBe('RULE_VIOLATED INV31');
  const { json } = await world.nav.ask(
    'query ($id: ID!) { youth(id: $id) { outreach { hap { outcome } } } }',
    { id: emil.id },
    'B105',
  );
  expect(json.errors?.map(({ extensions }) => extensions)).toMatchObject([
    { code: 'UNAUTHORIZED_FIELD_OR_TYPE', consent: { category: 'OUTREACH_HAP', remedy: 'NONE' } },
  ]);
});

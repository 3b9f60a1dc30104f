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
  await uteseksjonen.write('startFollowUp', {
    input: {
      ground: { kind: 'OWN_WISH' },
      youthId,
      kind: 'HAP',
      legalBasis: 'CONSENT_ONLY',
      continuityStaff: ['Mari Prøve'],
    },
  });
  await uteseksjonen.write('enquireHap', { input: { youthId, source: 'KONFLIKTRAAD' } });
  weeks.push(await uteseksjonen.refusalOf('hapWeekDone', { youthId }));
  await uteseksjonen.write('mapHap', {
    input: { youthId, motivation: 'LOW', lowMotivationReason: 'OTHER_AREAS_WORSE', outcome: 'OFFERED' },
  });
  for (let week = 1; week <= 8; week += 1) await uteseksjonen.write('hapWeekDone', { youthId });
  weeks.push(await read(), await uteseksjonen.refusalOf('hapWeekDone', { youthId }), await read());
  await uteseksjonen.write('extendHap', { youthId });
  weeks.push(await read());
  await uteseksjonen.write('hapWeekDone', { youthId });
  weeks.push(await read());
});
afterAll(() => world?.stop());

/** How far Emil has come, as his worker reads it. */
const read = async (): Promise<unknown> =>
  (
    (await world.uteseksjonen.read(emil.id, 'outreach { hap { weeksDone outcome } }')).youth as {
      outreach: { hap: unknown };
    }
  ).outreach.hap;

test('INV23 J5: eight weeks follow the mapping talk, and the ninth is refused until the programme is extended', () => {
  expect(weeks).toEqual([
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
    'countedDistrict',
    'countedGender',
    'enquiredOn',
    'id',
    'lowMotivationReason',
    'mappedOn',
    'motivation',
    'outcome',
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

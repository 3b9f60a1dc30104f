import { plus } from '@brobygger/domain';
import { openOwnJourneyWorld, type JourneyWorld, type JourneyYouth } from './journey-world';

const RECEIPT = 'id encounters staffHours isRepeated';

let world: JourneyWorld;
let youth: JourneyYouth;
/** The evening before. */
let session: Readonly<Record<string, unknown>>;
let receipts: readonly { readonly id: string }[];

beforeAll(async () => {
  world = await openOwnJourneyWorld();
  youth = await world.youth('Kim Natt', 19);
  const evening = plus(world.today, { days: -1 });
  session = {
    clientKey: 'okt-fredag-2',
    startedAt: `${evening}T17:00:00Z`,
    endedAt: `${evening}T20:00:00Z`,
    area: 'Nordre gate',
    staffIds: ['mari', 'ola'],
    encounters: [
      {
        gender: 'UNKNOWN',
        district: 'UNKNOWN',
        metAt: `${evening}T18:30:00Z`,
        isFirstContact: true,
        topics: ['SUBSTANCES', 'PHYSICAL_HEALTH'],
      },
    ],
    emergencies: [
      {
        kind: 'OVERDOSE',
        happenedAt: `${evening}T18:30:00Z`,
        naloxoneGiven: true,
        ambulanceCalled: true,
        wasAdmitted: true,
      },
    ],
  };
  const upload = (): Promise<{ readonly id: string }> =>
    world.uteseksjonen.write('recordFieldSession', { input: session }, RECEIPT);
  receipts = [await upload(), await upload()];
});
afterAll(() => world?.stop());

/** Every row of outreach's database, as one text. */
async function everything(): Promise<string> {
  const tables = await world.databases.query<{ name: string }>(
    'outreach',
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  );
  const rows = await Promise.all(
    tables.map(({ name }) => world.databases.query('outreach', `select * from "${name}"`)),
  );
  return JSON.stringify(rows);
}

test('J10: a session with an overdose is written once, however often it is sent', async () => {
  const [{ id } = { id: '' }] = receipts;
  const receipt = { id, encounters: 1, staffHours: 6 };
  expect(receipts).toEqual([
    { ...receipt, isRepeated: false },
    { ...receipt, isRepeated: true },
  ]);
  expect(
    await world.databases.query(
      'outreach',
      'select count(*)::int as sessions, (select count(*)::int from encounter) as encounters, (select ' +
        'count(*)::int from emergency_event) as emergencies from field_session',
    ),
  ).toEqual([{ sessions: 1, encounters: 1, emergencies: 1 }]);
  expect(await world.uteseksjonen.refusalOf('recordFieldSession', { input: { ...session, emergencies: [] } })).toBe(
    'CONFLICT',
  );
});

test('J10: the emergency has no youth, nor a place to write one', async () => {
  const [emergency] = await world.databases.query<Record<string, unknown>>('outreach', 'select * from emergency_event');
  expect(emergency).toMatchObject({
    kind: 'OVERDOSE',
    naloxone_given: true,
    ambulance_called: true,
    was_admitted: true,
  });
  expect(Object.keys(emergency ?? {}).sort()).toEqual([
    'added_in',
    'ambulance_called',
    'date',
    'happened_at',
    'id',
    'kind',
    'naloxone_given',
    'organisation_id',
    'removed_in',
    'session_id',
    'was_admitted',
  ]);
  const { json } = await world.uteseksjonen.ask(
    'mutation ($input: RecordFieldSessionInput!) { recordFieldSession(input: $input) { id } }',
    {
      input: {
        ...session,
        clientKey: 'okt-fredag-3',
        emergencies: [
          { kind: 'OVERDOSE', naloxoneGiven: true, ambulanceCalled: true, wasAdmitted: true, youthId: youth.id },
        ],
      },
    },
  );
  expect(json).toMatchObject({ errors: [{ message: '`input.emergencies[0]` is not a valid value' }] });
});

test('J10: the day after, the youth chooses a follow-up, and nothing ties the youth to the night', async () => {
  expect(await everything()).not.toContain(youth.id);
  expect(await world.uteseksjonen.findsNobody(youth.id)).toBe(true);
  await world.uteseksjonen.write('startFollowUp', {
    input: {
      ground: { kind: 'OWN_WISH' },
      youthId: youth.id,

      kind: 'LOW_THRESHOLD',
      legalBasis: 'CONSENT_ONLY',
      continuityStaff: ['Mari Prøve'],
      bestilling: 'noen å snakke med',
      bestillingBy: 'YOUTH',
    },
  });
  for (const { read } of [youth.desk, world.uteseksjonen]) {
    expect(
      await read(
        youth.id,
        'outreach { contact { since } followUps { kind startedOn bestillingBy } encounters { metOn } }',
      ),
    ).toEqual({
      youth: {
        outreach: {
          contact: { since: world.today },
          followUps: [{ kind: 'LOW_THRESHOLD', startedOn: world.today, bestillingBy: 'YOUTH' }],
          encounters: [],
        },
      },
      withheld: [],
    });
  }
  expect(await world.databases.query('outreach', 'select youth_id from encounter')).toEqual([{ youth_id: null }]);
});

test("J10: the team's leader sees the session by number", async () => {
  const { json } = await world.leader.ask(
    'query ($day: LocalDate!) { fieldSessions(from: $day, to: $day) { edges { node { encounters firstContacts staffHours } } } }',
    { day: plus(world.today, { days: -1 }) },
  );
  expect(json).toEqual({
    data: { fieldSessions: { edges: [{ node: { encounters: 1, firstContacts: 1, staffHours: 6 } }] } },
  });
});

import { newId, type Purpose } from '@brobygger/domain';
import { ORGANISATIONS, demoPersonas, PICTURE, YOUTHS, type YouthName } from '@brobygger/demo';
import { startDemoWorld, type DemoWorld, type Picture } from './demo-world';

let world: DemoWorld;
beforeAll(async () => {
  world = await startDemoWorld('2026-03-16');
});
afterAll(() => world.stop());
afterEach(() => expect(world.failures).toEqual([]));

/** What Leila's consents are about, as it is read. */
const LEILAS = {
  plan: {
    'childWelfare.measuresPlan': {
      items: [
        { name: 'Samtaler med saksbehandler', validTo: '2026-05-16' },
        { name: 'Booppfølging', validTo: '2026-07-16' },
      ],
    },
    'childWelfare.transfer': { status: 'ACCEPTED', plannedOn: '2026-05-16', receiver: 'NAV Bjerke' },
  },
  section17: {
    'nav.section17': { validFrom: '2025-12-16', validTo: '2026-12-16', status: 'GRANTED' },
    'nav.orders': [{ status: 'ACCEPTED', need: 'Booppfølging i egen hybel' }],
  },
  home: {
    'housing.residency': { state: 'LIVING', house: { name: 'Lindehuset' }, validFrom: '2026-01-16' },
    'housing.followUp': {
      state: 'ACTIVE',
      basis: 'MEASURES_PLAN',
      plan: [
        { goal: 'Finne egen hybel', task: 'Gå på visninger sammen', owner: 'Prosjektmedarbeider' },
        { goal: 'Betale husleia selv', task: 'Sette opp et budsjett', owner: 'Leila og NAV' },
        { goal: 'Et fast møte i måneden', task: 'Kalle inn', owner: 'Saksbehandler' },
      ],
    },
  },
} as const;

/** What NAV Østbyen holds of a youth with nothing but a case. */
const BARE_CASE = { 'nav.section17': null, 'nav.orders': [], 'nav.income': null, 'nav.qualification': null } as const;

/** What child welfare holds of a youth with nothing but a case. */
const OPEN_CASE = {
  'childWelfare.case': { status: 'OPEN', caseWorker: 'Berit Test' },
  'childWelfare.decisions': [],
  'childWelfare.measuresPlan': null,
  'childWelfare.transfer': null,
  'childWelfare.courses': [],
} as const;

const JOURNEYS: readonly {
  readonly says: string;
  readonly persona: string;
  readonly youth: YouthName;
  readonly sees: Picture;
}[] = [
  {
    says: "J1: Uteseksjonen sees that Aksel's sanction is back in court and both its follow-ups go on, and nothing of the other agencies",
    persona: 'uteseksjonen',
    youth: 'aksel',
    sees: {
      name: 'Aksel Myr',
      'outreach.followUps': [
        { kind: 'YOUTH_SANCTION', startedOn: '2025-04-16', endedOn: null, continuityStaff: ['Mari Prøve'] },
        { kind: 'LOW_THRESHOLD', startedOn: '2025-01-16', endedOn: null, continuityStaff: ['Mari Prøve', 'Ola Test'] },
      ],
      'outreach.summerJobs': [],
      'outreach.hap': null,
      'outreach.sanction': {
        state: 'RETURNED_TO_COURT',
        breaches: [{ date: '2025-11-16' }, { date: '2025-09-16' }, { date: '2025-07-16' }],
      },
    },
  },
  {
    says: 'J1: 22B Bolig sees that Aksel is followed up, and neither the sanction nor the follow-up that would tell of it',
    persona: 'housing-22b',
    youth: 'aksel',
    sees: {
      name: 'Aksel Myr',
      'outreach.followUps': [
        { kind: 'LOW_THRESHOLD', startedOn: '2025-01-16', endedOn: null, continuityStaff: ['Mari Prøve', 'Ola Test'] },
      ],
      'housing.residency': { state: 'APPLIED', house: { name: 'Elvehuset' }, validFrom: null },
      'housing.rent': null,
      'housing.followUp': null,
    },
  },
  {
    says: "J2: NAV Bjerke sees Leila's plan, transfer and home, and neither case, decisions nor rent",
    persona: 'nav-bjerke',
    youth: 'leila',
    sees: {
      name: 'Leila Fjord',
      ...LEILAS.plan,
      ...LEILAS.section17,
      ...LEILAS.home,
      'nav.income': { source: 'LIVSOPPHOLD', monthlyNok: 11_500, selfSufficient: false },
      'nav.qualification': null,
    },
  },
  {
    says: "J2: child welfare Bjerke sees Leila's section 17, order and home, and neither income nor rent",
    persona: 'child-welfare-bjerke',
    youth: 'leila',
    sees: {
      name: 'Leila Fjord',
      ...LEILAS.plan,
      ...LEILAS.section17,
      ...LEILAS.home,
      'childWelfare.case': { status: 'ENDING', caseWorker: 'Guro Prøve' },
      'childWelfare.decisions': [
        { kind: 'AFTERCARE', validFrom: '2025-10-16', validTo: '2026-07-16' },
        { kind: 'VOLUNTARY_ASSISTANCE', validFrom: '2024-03-16', validTo: '2025-10-16' },
      ],
      'childWelfare.courses': [],
    },
  },
  {
    says: "J2: Fra ungdom til voksen sees Leila's plan, transfer, section 17 and order, and neither case, decisions nor income",
    persona: 'housing-futv',
    youth: 'leila',
    sees: {
      name: 'Leila Fjord',
      ...LEILAS.plan,
      ...LEILAS.section17,
      ...LEILAS.home,
      'housing.rent': { monthNok: 7_200, arrearsNok: 0 },
    },
  },
  {
    says: "J3: the staffed house sees Farid's courses without the health course, and nothing of his decision",
    persona: 'housing-em',
    youth: 'farid',
    sees: {
      name: 'Farid Elv',
      'childWelfare.courses': [
        { course: 'HOUSING', status: 'ENROLLED', attended: 2, sessions: 6 },
        { course: 'LAW', status: 'COMPLETED', attended: 4, sessions: 4 },
        { course: 'ECONOMY', status: 'COMPLETED', attended: 4, sessions: 5 },
        { course: 'HOUSING', status: 'COMPLETED', attended: 6, sessions: 6 },
      ],
      'housing.residency': { state: 'LIVING', house: { name: 'Solsletta' }, validFrom: '2024-07-16' },
      'housing.rent': null,
      'housing.followUp': null,
    },
  },
  {
    says: 'J3: NAV Østbyen sees where Farid lives, and nothing of child welfare',
    persona: 'nav-ostbyen',
    youth: 'farid',
    sees: {
      name: 'Farid Elv',
      ...BARE_CASE,
      'housing.residency': { state: 'LIVING', house: { name: 'Solsletta' }, validFrom: '2024-07-16' },
    },
  },
  {
    says: 'J4: NAV Østbyen, which does not serve Jonas, sees his summer job and nothing else',
    persona: 'nav-ostbyen',
    youth: 'jonas',
    sees: { name: 'Jonas Bre', 'outreach.summerJobs': [{ year: 2025, plannedHours: 60, workedHours: 52.5 }] },
  },
  {
    says: "J5: Uteseksjonen sees Emil's eight weeks and that they are extended",
    persona: 'uteseksjonen',
    youth: 'emil',
    sees: {
      name: 'Emil Skog',
      'outreach.followUps': [{ kind: 'HAP', startedOn: '2025-11-16', endedOn: null, continuityStaff: ['Mari Prøve'] }],
      'outreach.summerJobs': [],
      'outreach.hap': { weeksDone: 8, outcome: 'EXTENDED' },
      'outreach.sanction': null,
    },
  },
  {
    says: 'J6: Fra ungdom til voksen goes on with Noor on aftercare, and sees nothing of NAV on a consent that has expired',
    persona: 'housing-futv',
    youth: 'noor',
    sees: {
      name: 'Noor Vik',
      'housing.residency': null,
      'housing.rent': null,
      'housing.followUp': {
        state: 'ACTIVE',
        basis: 'AFTERCARE',
        plan: [{ goal: 'Bo trygt for meg selv', task: 'Besøk hver uke', owner: 'Prosjektmedarbeider' }],
      },
    },
  },
  {
    says: "J7: NAV Østbyen sees Sindre's rent and working days, and not where he lives, which his guardian once let it see",
    persona: 'nav-ostbyen',
    youth: 'sindre',
    sees: {
      name: 'Sindre Vidde',
      ...BARE_CASE,
      'nav.qualification': { status: 'ACTIVE', attendedDays: 12, plannedDays: 15 },
      'housing.rent': { monthNok: 5_200, arrearsNok: 3_400 },
    },
  },
  {
    says: 'J8: child welfare Trondheim sees its own case on Ida, and nothing of outreach since she withdrew',
    persona: 'child-welfare-trondheim',
    youth: 'ida',
    sees: { name: 'Ida Lyng', ...OPEN_CASE },
  },
  {
    says: 'J9: NAV Østbyen knows Amir by name, and nothing of what the picture asks',
    persona: 'nav-ostbyen',
    youth: 'amir',
    sees: { name: 'Amir Dal' },
  },
];

describe("the picture of a youth shows each asker what there is a basis for, and the youth's log says so", () => {
  test.each(JOURNEYS)('$says', async ({ persona, youth, sees }) => {
    expect(await world.pictureOf(persona, youth)).toEqual(sees);
  });
});

test.each([
  ['J1', 'nav-ostbyen', 'aksel'],
  ['J2', 'nav-ostbyen', 'leila'],
  ['J2', 'uteseksjonen', 'leila'],
  ['J5', 'nav-ostbyen', 'emil'],
  ['J5', 'child-welfare-trondheim', 'emil'],
  ['J5', 'housing-22b', 'emil'],
  ['J6', 'nav-bjerke', 'noor'],
  ['J8', 'nav-ostbyen', 'ida'],
] as const)(
  '%s: %s, which neither serves %s nor has a consent, learns no more than of an id that nobody has',
  async (_journey, persona, youth) => {
    const { purpose } = YOUTHS[youth];
    const seen = await world.logOf(youth);
    const answer = await world.ask(persona, purpose, PICTURE, { id: YOUTHS[youth].id });
    expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['YOUTH_NOT_FOUND']);
    expect(JSON.stringify(answer)).toBe(JSON.stringify(await world.ask(persona, purpose, PICTURE, { id: newId() })));
    expect(await world.logOf(youth)).toEqual(seen);
  },
);

test('J2: for another purpose than Leila agreed to, NAV Bjerke sees its own records alone', async () => {
  expect(Object.keys(await world.pictureOf('nav-bjerke', 'leila', 'B102'))).toEqual([
    'name',
    'nav.section17',
    'nav.orders',
    'nav.income',
    'nav.qualification',
  ]);
});

test("J3: child welfare Trondheim sees Farid's health course beside the others", async () => {
  const picture = await world.pictureOf('child-welfare-trondheim', 'farid');
  expect(picture['childWelfare.courses']).toContainEqual({
    course: 'HEALTH',
    status: 'ENROLLED',
    attended: 3,
    sessions: 8,
  });
});

test('J6: Fra ungdom til voksen sees that only the follow-up on section 17 ended when Noor moved', async () => {
  expect(
    await world.read(
      'housing-futv',
      'noor',
      'housing { followUps { state basis endReason endedOn } } nav { case { status } }',
    ),
  ).toEqual({
    youth: {
      housing: {
        followUps: [
          { state: 'ENDED', basis: 'SECTION_17', endReason: 'MOVED_DISTRICT', endedOn: '2026-01-16' },
          { state: 'ACTIVE', basis: 'AFTERCARE', endReason: null, endedOn: null },
        ],
      },
      nav: { case: null },
    },
    withheld: ['nav.case'],
  });
});

test('J7: 22B Kontaktsenter sees that Sindre met the nurse, and neither NAV Østbyen nor 22B Bolig does', async () => {
  const fields = 'outreach { nurseTalks { date } }';
  expect(await world.read('22b', 'sindre', fields, 'B107')).toEqual({
    youth: { outreach: { nurseTalks: [{ date: '2026-01-25' }] } },
    withheld: [],
  });
  for (const persona of ['nav-ostbyen', 'housing-22b']) {
    expect(await world.read(persona, 'sindre', fields)).toEqual({
      youth: { outreach: { nurseTalks: null } },
      withheld: ['outreach.nurseTalks'],
    });
  }
});

test("J7: the consent officer sees why NAV Østbyen reads Sindre's rent and no longer his home, and reads neither", async () => {
  const access =
    'access(organisationId: $organisationId, purpose: B102) { category decision reason consents { objection } }';
  const query = `query ($id: ID!, $organisationId: ID!) { youth(id: $id) { consents { categories state signedBy } ${access} housing { rent { arrearsNok } } } }`;
  const { data, errors } = await world.ask('consent-officer', null, query, {
    id: YOUTHS.sindre.id,
    organisationId: ORGANISATIONS.navOstbyen.id,
  });
  expect(data?.['youth']).toEqual({
    consents: [
      { categories: ['HOUSING_RENT'], state: 'ACTIVE', signedBy: ['YOUTH'] },
      { categories: ['HOUSING_RESIDENCY'], state: 'LAPSED', signedBy: ['GUARDIAN', 'YOUTH'] },
    ],
    access: expect.arrayContaining([
      { category: 'HOUSING_RENT', decision: 'PERMIT', reason: 'CONSENT', consents: [{ objection: null }] },
      {
        category: 'HOUSING_RESIDENCY',
        decision: 'DENY',
        reason: 'NO_BASIS',
        consents: [{ objection: 'GUARDIAN_SIGNATURE_LAPSED' }],
      },
    ]),
    housing: { rent: null },
  });
  expect(errors.map(({ path }) => path)).toEqual([['youth', 'housing', 'rent']]);
});

/** Has no id in it, so that the answers on two youths can be the same. */
const GROUPS = 'query ($id: ID!) { youth(id: $id) { outreach { groups { kind } } } }';

test("J4: Uteseksjonen sees Jonas's job to its end with the note of the week, and NAV Østbyen the job alone", async () => {
  const fields =
    'outreach { summerJobs { state employer contactPerson hourlyWageNok after result weeks { date note } } }';
  const job = {
    state: 'DONE',
    employer: 'Fjordbakeriet',
    contactPerson: 'Ola Test',
    after: 'ON_CALL',
    result: 'OVER_50',
  };
  const weeks = [{ date: '2025-07-10', note: 'Kommer presis, og vil gjerne stå mer i butikken.' }];
  expect(await world.read('uteseksjonen', 'jonas', fields)).toEqual({
    youth: { outreach: { summerJobs: [{ ...job, hourlyWageNok: 172.5, weeks }] } },
    withheld: [],
  });
  expect(await world.read('nav-ostbyen', 'jonas', fields)).toEqual({
    youth: { outreach: { summerJobs: [{ ...job, hourlyWageNok: null, weeks: null }] } },
    withheld: ['outreach.summerJobs.0.hourlyWageNok', 'outreach.summerJobs.0.weeks'],
  });
});

test('J8, J9: Uteseksjonen sees its two groups by number, each with the day on which it meets', async () => {
  const { data } = await world.ask(
    'uteseksjonen',
    'B107',
    '{ youthGroups { kind leaders { employer } weekday members meetings meanAttendance } }',
  );
  const group = { members: 1, meetings: 3, meanAttendance: 1 };
  expect(data).toEqual({
    youthGroups: [
      { kind: 'BOYS_GROUP', leaders: [{ employer: 'USIT' }, { employer: 'BFT' }], weekday: 1, ...group },
      { kind: 'GIRLS_GROUP', leaders: [{ employer: 'USIT' }, { employer: 'KONTAKTSENTER_22B' }], weekday: 1, ...group },
    ],
  });
});

test("J8: Ida's group is seen by Uteseksjonen, and no more by child welfare Trondheim, which is not told that she withdrew", async () => {
  const fields = 'outreach { groups { kind startedOn endedOn } } childWelfare { case { status } }';
  const group = { kind: 'GIRLS_GROUP', startedOn: '2025-07-16', endedOn: null };
  expect(await world.read('uteseksjonen', 'ida', fields)).toEqual({
    youth: { outreach: { groups: [group] }, childWelfare: { case: null } },
    withheld: ['childWelfare.case'],
  });
  expect(await world.read('child-welfare-trondheim', 'ida', fields)).toEqual({
    youth: { outreach: { groups: null }, childWelfare: { case: { status: 'OPEN' } } },
    withheld: ['outreach.groups'],
  });
  const [ofIda, ofAksel] = await Promise.all(
    ['ida', 'aksel'].map((name) =>
      world.ask('child-welfare-trondheim', 'B104', GROUPS, { id: YOUTHS[name as YouthName].id }),
    ),
  );
  expect(JSON.stringify(ofIda)).toBe(JSON.stringify(ofAksel));
});

test("J9: NAV Østbyen sees Amir's group, and what places him is withheld even from the service that has his case", async () => {
  const fields = 'outreach { groups { kind } } childWelfare { case { status district } }';
  expect(await world.read('nav-ostbyen', 'amir', fields)).toEqual({
    youth: { outreach: { groups: [{ kind: 'BOYS_GROUP' }] }, childWelfare: { case: null } },
    withheld: ['childWelfare.case'],
  });
  expect(await world.read('child-welfare-trondheim', 'amir', fields)).toEqual({
    youth: { outreach: { groups: null }, childWelfare: { case: { status: 'OPEN', district: null } } },
    withheld: ['childWelfare.case.district', 'outreach.groups'],
  });
});

test.each(demoPersonas('2026-03-16'))(
  '$name is answered the question that the playground proposes',
  async ({ name, purpose, query, variables }) => {
    const { data, errors } = await world.ask(
      name,
      purpose as Purpose | null,
      query,
      JSON.parse(variables) as Record<string, unknown>,
    );
    expect(errors.filter(({ extensions }) => extensions.code !== 'UNAUTHORIZED_FIELD_OR_TYPE')).toEqual([]);
    const answers = Object.values(data ?? {});
    expect(answers).not.toEqual([]);
    expect(answers).toEqual(answers.map(() => expect.anything()));
  },
);

test('J13: NAV Østbyen sees no rent from the moment that Sindre withdraws, and his log keeps what it saw before', async () => {
  const picture = await world.pictureOf('nav-ostbyen', 'sindre');
  expect(picture).toHaveProperty(['housing.rent'], { monthNok: 5_200, arrearsNok: 3_400 });
  const { data } = await world.ask('sindre', null, '{ me { consents { id categories } } }');
  const consents = (
    data?.['me'] as { readonly consents: readonly { readonly id: string; readonly categories: readonly string[] }[] }
  ).consents;
  const rent = consents.find(({ categories }) => categories.includes('HOUSING_RENT'));
  const withdrawal = await world.ask('sindre', null, 'mutation ($id: ID!) { withdrawConsent(id: $id) { state } }', {
    id: rent?.id,
  });
  expect(withdrawal).toEqual({ data: { withdrawConsent: { state: 'WITHDRAWN' } }, errors: [] });

  const { 'housing.rent': _rent, ...rest } = picture;
  expect(await world.pictureOf('nav-ostbyen', 'sindre')).toEqual(rest);
  expect(await world.logOf('sindre')).toContainEqual(
    expect.objectContaining({
      basis: 'CONSENT',
      organisation: { name: 'NAV Østbyen' },
      fields: expect.arrayContaining(['HousingRecords.rent', 'RentMonth.arrearsNok']),
    }),
  );
});

import { newId, type Purpose } from '@brobygger/domain';
import { ORGANISATIONS, asksByGraphql, demoPersonas, PICTURE, YOUTHS, type YouthName } from '@brobygger/demo';
import { testPoolerPort } from '../../packages/testkit/src/environment';
import { hearPrepared } from '../harness/prepared-statements';
import { startDemoWorld, type DemoWorld } from './demo-world';
import { PICTURES } from './pictures-of-journeys';

let world: DemoWorld;
beforeAll(async () => {
  world = await startDemoWorld('2026-03-16');
});
afterAll(() => world?.stop());
afterEach(() => expect(world.failures).toEqual([]));

describe("the picture of a youth shows each asker what there is a basis for, and the youth's log says so", () => {
  test.each(PICTURES)('$says', async ({ persona, youth, sees }) => {
    expect(await world.pictureOf(persona, youth)).toEqual(sees);
  });
});

test('what anybody is shown in a picture was foretold by a dry run of it, and what was never foretold nobody is shown', async () => {
  const DRY_RUN = `query ($operation: String!, $purpose: Purpose!) {
    wouldRelease(query: $operation, purpose: $purpose) { fields { path couldBeReleased } } }`;
  const met = new Set<boolean>();
  for (const { persona, youth, sees } of PICTURES) {
    const { purpose } = YOUTHS[youth];
    const { data } = await world.ask(persona, purpose, DRY_RUN, { operation: PICTURE, purpose });
    const { fields } = data?.['wouldRelease'] as {
      readonly fields: readonly { readonly path: string; readonly couldBeReleased: boolean }[];
    };
    fields.forEach(({ couldBeReleased }) => met.add(couldBeReleased));
    const open = fields.filter(({ couldBeReleased }) => couldBeReleased).map(({ path }) => path);
    const unforetold = Object.keys(sees).filter(
      (shown) => !open.some((path) => `${path}.`.startsWith(`youth.${shown}.`)),
    );
    expect([persona, youth, unforetold]).toEqual([persona, youth, []]);
  }
  expect(met).toEqual(new Set([true, false]));
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

test('a picture from three services is one decision of the registry, the own one and a read of each', async () => {
  const { id, purpose } = YOUTHS.leila;
  const fields = `id name childWelfare { measuresPlan { items { name } } transfer { status } } nav { section17 { status } orders { need } }
    housing { residency { house { name } } followUp { state plan { goal } } }`;
  const ask = () => world.ask('nav-bjerke', purpose, `query ($id: ID!) { youth(id: $id) { ${fields} } }`, { id });
  // Whoever asks for the first time of a day is noted, and what was never asked for is prepared.
  await ask();
  const { heard, stop } = hearPrepared();
  const answer = await ask().finally(stop);
  expect(JSON.stringify(answer)).toContain('"items":[{');
  const reads = heard.filter((name) => /^(?:disclose|own-service|rows-\d+)$/.test(name));
  const named = ['disclose', 'own-service', 'rows-n', 'rows-n', 'rows-n'];
  // Behind a pooler no statement has a name.
  expect(reads.map((name) => name.replace(/\d+/, 'n')).sort()).toEqual(testPoolerPort() === undefined ? named : []);
});

test('J2: for another purpose than Leila agreed to, NAV Bjerke sees its own records alone', async () => {
  expect(Object.keys(await world.pictureOf('nav-bjerke', 'leila', 'B102'))).toEqual([
    'name',
    'nav.section17',
    'nav.orders',
    'nav.income',
    'nav.qualification',
  ]);
});

test('J2: Leila reads what she has written of herself, and no agency that she works with reads a word of it', async () => {
  const fields = 'selfPresentation { section text updatedOn }';
  const { youth } = await world.read('leila', 'leila', fields, 'B108');
  const { selfPresentation } = youth as { readonly selfPresentation: readonly Readonly<Record<string, string>>[] };
  expect(selfPresentation.map(({ section, updatedOn }) => [section, updatedOn])).toEqual([
    ['ABOUT_ME', '2025-11-16'],
    ['CHALLENGES', '2025-11-16'],
    ['STRENGTHS', '2025-11-16'],
    ['WISHES', '2026-02-16'],
  ]);
  for (const persona of ['nav-bjerke', 'child-welfare-bjerke', 'housing-futv']) {
    expect(await world.read(persona, 'leila', fields)).toEqual({
      youth: { selfPresentation: null },
      withheld: ['selfPresentation'],
    });
  }
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

test('J7: the nurse of 22B sees that Sindre met the nurse, and neither a colleague nor NAV Østbyen nor 22B Bolig does', async () => {
  const fields = 'outreach { nurseTalks { date } }';
  expect(await world.read('22b-nurse', 'sindre', fields, 'B107')).toEqual({
    youth: { outreach: { nurseTalks: [{ date: '2026-01-25' }] } },
    withheld: [],
  });
  for (const persona of ['22b', 'nav-ostbyen', 'housing-22b']) {
    expect(await world.read(persona, 'sindre', fields)).toEqual({
      youth: { outreach: { nurseTalks: null } },
      withheld: ['outreach.nurseTalks'],
    });
  }
});

test("J7: the consent officer sees why NAV Østbyen reads Sindre's rent and no longer his home, and reads neither", async () => {
  const why = 'access(organisationId: $of, purpose: B102) { category decision reason consents { objection } }';
  const query =
    `query ($id: ID!, $of: ID!) { youth(id: $id) { consents { categories state signedBy } ${why} ` +
    'housing { rent { arrearsNok } } } }';
  const { data, errors } = await world.ask('consent-officer', null, query, {
    id: YOUTHS.sindre.id,
    of: ORGANISATIONS.navOstbyen.id,
  });
  expect(data?.['youth']).toEqual({
    consents: [
      { categories: ['HOUSING_RENT'], state: 'ACTIVE', signedBy: ['YOUTH'] },
      { categories: ['NAV_QUALIFICATION'], state: 'ACTIVE', signedBy: ['YOUTH'] },
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

test('J4: Jonas sees his job to its end, and of the week what was released, and NAV Østbyen the job alone', async () => {
  const fields =
    'outreach { summerJobs { state employer contactPerson hourlyWageNok after result weeks { date note } } }';
  const job = {
    state: 'DONE',
    employer: 'Fjordbakeriet',
    contactPerson: 'Ola Test',
    after: 'ON_CALL',
    result: 'OVER_50',
  };
  expect(await world.ask('jonas', null, `{ me { ${fields} } }`)).toMatchObject({
    data: { me: { outreach: { summerJobs: [{ ...job, hourlyWageNok: 172.5, weeks: null }] } } },
    errors: [{ path: ['me', 'outreach', 'summerJobs', 0, 'weeks'] }],
  });
  const released = 'outreach { releasedNotes { kind recordOn notes { name text } } }';
  const notes = [{ name: 'note', text: 'Kommer presis, og vil gjerne stå mer i butikken.' }];
  expect(await world.ask('jonas', null, `{ me { ${released} } }`)).toEqual({
    data: { me: { outreach: { releasedNotes: [{ kind: 'SUMMER_JOB_WEEK', recordOn: '2025-07-10', notes }] } } },
    errors: [],
  });
  expect(await world.read('nav-ostbyen', 'jonas', fields)).toEqual({
    youth: { outreach: { summerJobs: [{ ...job, hourlyWageNok: null, weeks: null }] } },
    withheld: ['outreach.summerJobs.0.hourlyWageNok', 'outreach.summerJobs.0.weeks'],
  });
  expect(await world.read('nav-ostbyen', 'jonas', released)).toEqual({
    youth: { outreach: { releasedNotes: null } },
    withheld: ['outreach.releasedNotes'],
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

test('J9: NAV Østbyen sees that outreach knows Amir and no group, and what places him is withheld even from his own service', async () => {
  const fields = 'outreach { contact { known } groups { kind } } childWelfare { case { status district } }';
  expect(await world.read('nav-ostbyen', 'amir', fields)).toEqual({
    youth: { outreach: { contact: { known: true }, groups: null }, childWelfare: { case: null } },
    withheld: ['childWelfare.case', 'outreach.groups'],
  });
  expect(await world.read('child-welfare-trondheim', 'amir', fields)).toEqual({
    youth: { outreach: { contact: null, groups: null }, childWelfare: { case: { status: 'OPEN', district: null } } },
    withheld: ['childWelfare.case.district', 'outreach.contact', 'outreach.groups'],
  });
});

test.each(demoPersonas('2026-03-16').filter(asksByGraphql))(
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

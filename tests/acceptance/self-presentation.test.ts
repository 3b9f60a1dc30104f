import { plus } from '@brobygger/domain';
import { openJourneyWorld, type JourneyWorld, type JourneyYouth } from './outreach-journeys/journey-world';
import { runsEveryBlockAt } from '@brobygger/testkit';
import { emptyPathsOf, examplesOf, operationOf, pageOf } from './page-examples';

const WISH = 'Jeg vil ha en egen hybel.';
const REVISED = 'Jeg vil ha en egen hybel, og en katt.';
const CHALLENGE = 'Jeg sover dårlig.';
const PICTURE = 'selfPresentation { section text updatedOn }';
const NOTHING = { youth: { selfPresentation: null }, withheld: ['selfPresentation'] };

let world: JourneyWorld;
beforeAll(async () => {
  world = await openJourneyWorld();
});
afterAll(() => world?.stop());

/** Writes a section of the youth's and submits it; answers with its version. */
async function say(youth: JourneyYouth, section: string, text: string, expectedVersion = 0): Promise<number> {
  const { version } = await youth.desk.write<{ readonly version: number }>(
    'writeSelfPresentation',
    { input: { section, text, expectedVersion } },
    'version',
  );
  await youth.desk.write('submitSelfPresentation', { section, version }, 'version');
  return version;
}

/** Everything that a desk gets as it asks for the youth, in one text. */
const allOf = async (desk: JourneyWorld['nav'], id: string, fields: string): Promise<string> =>
  (await desk.ask('query ($id: ID!) { youth(id: $id) { ' + fields + ' } }', { id })).text;

test('J2, J12: what a youth says is read by the service that it is shared with, until an officer ends it', async () => {
  const kari = await world.youth('Kari Li', 18);
  await world.serve('nav', kari);
  const version = await say(kari, 'WISHES', WISH);
  await say(kari, 'CHALLENGES', CHALLENGE);
  // NAV serves the youth, and that opens no word of it.
  expect(await world.nav.read(kari.id, PICTURE, 'B101')).toEqual(NOTHING);

  const { id: consentId } = await kari.consents('nav', 'B101', ['SELF_PRESENTATION_WISHES']);
  const wish = { section: 'WISHES', text: WISH, updatedOn: world.today };
  expect(await world.nav.read(kari.id, PICTURE, 'B101')).toEqual({ youth: { selfPresentation: [wish] }, withheld: [] });
  expect(await world.nav.read(kari.id, PICTURE, 'B103')).toEqual(NOTHING);
  expect(await world.bolig22b.findsNobody(kari.id, 'B101')).toBe(true);

  await kari.desk.write(
    'writeSelfPresentation',
    { input: { section: 'WISHES', text: REVISED, expectedVersion: version } },
    'version',
  );
  expect((await world.nav.read(kari.id, PICTURE, 'B101')).youth).toEqual({ selfPresentation: [wish] });
  await kari.desk.write('submitSelfPresentation', { section: 'WISHES', version: version + 1 }, 'version');
  expect((await world.nav.read(kari.id, PICTURE, 'B101')).youth).toEqual({
    selfPresentation: [{ ...wish, text: REVISED }],
  });

  const seen = await allOf(
    world.officer,
    kari.id,
    'consents { id purpose categories state } disclosures { edges { node { categories fields } } }',
  );
  expect(seen).toContain('SELF_PRESENTATION_WISHES');
  const words = /hybel|katt|sover/;
  expect(seen).not.toMatch(words);
  for (const fields of [PICTURE, 'selfPresentationSections { history { text } draft { text } }']) {
    for (const desk of [world.officer, world.leader, await kari.guardian()]) {
      expect(await allOf(desk, kari.id, fields)).not.toMatch(words);
    }
  }
  await world.officer.write('withdrawConsent', {
    id: consentId,
    expectedVersion: 1,
    input: { signing: { method: 'ORAL', witness: world.bolig22b.caller.personId, minute: 'Vil ikke mer.' } },
  });
  expect(await world.nav.read(kari.id, PICTURE, 'B101')).toEqual(NOTHING);
});

test('the youth keeps every version, sees who reads each section, and finds every reading in the log, the own too', async () => {
  const per = await world.youth('Per Li', 19);
  await world.serve('nav', per);
  const version = await say(per, 'WISHES', WISH);
  await say(per, 'WISHES', REVISED, version);
  const { id } = await per.consents('nav', 'B101', ['SELF_PRESENTATION_WISHES']);
  await world.nav.read(per.id, PICTURE, 'B101');
  const own = { section: 'WISHES', text: REVISED, updatedOn: world.today };
  expect((await per.desk.read(per.id, PICTURE)).youth).toEqual({ selfPresentation: [own] });

  const { json } = await per.desk.ask(`{ me {
    selfPresentationSections { section state history { text } sharedBy { id recipientAgency } }
    disclosures { edges { node { basis purpose categories fields } } } } }`);
  const me = json.data?.['me'] as {
    readonly selfPresentationSections: readonly { readonly section: string }[];
    readonly disclosures: { readonly edges: readonly { readonly node: Readonly<Record<string, unknown>> }[] };
  };
  expect(me.selfPresentationSections.find(({ section }) => section === 'WISHES')).toEqual({
    section: 'WISHES',
    state: 'SUBMITTED',
    history: [{ text: REVISED }, { text: WISH }],
    sharedBy: [{ id, recipientAgency: 'NAV' }],
  });
  const readings = me.disclosures.edges
    .map(({ node }) => node)
    .filter(({ fields }) => (fields as readonly string[]).includes('SelfPresentation.text'));
  expect(readings).toMatchObject([
    { basis: 'SELF', purpose: 'B108' },
    { basis: 'CONSENT', purpose: 'B101', categories: ['SELF_PRESENTATION_WISHES'] },
  ]);
  for (const { fields } of readings) {
    expect([...new Set(fields as readonly string[])]).toEqual(fields);
  }
});

test.each([
  ['youth.md', 'In your own words', WISH],
  ['youth.nb.md', 'Med dine egne ord', WISH],
  ['youth.nn.md', 'Med dine eigne ord', 'Eg vil ha ein eigen hybel.'],
])('what docs/%s shows does what it says, one after the other', async (page, heading, wish) => {
  const liv = await world.youth('Liv Li', 18);
  await world.serve('nav', liv);
  const [before = '', part = ''] = pageOf(page).split(`## ${heading}`);
  const [me] = examplesOf(before);
  expect((await liv.desk.ask(me?.text ?? '')).json).toMatchObject({ data: { me: { name: 'Liv Li', consents: [] } } });
  const { id: emergencyId } = await world.nav.write('openEmergencyAccess', {
    input: {
      youthId: liv.id,
      categories: ['HOUSING_RESIDENCY'],
      reason: 'Hun svarer ikke, og vennene er redde.',
      minutes: 15,
    },
  });
  const known = { serviceId: world.idOf('nav'), emergencyId };
  const answers: unknown[] = [];
  for (const { text } of examplesOf(part)) {
    const variables = Object.fromEntries(Object.entries(known).filter(([name]) => text.includes(`$${name}`)));
    const { json } = await liv.desk.ask(text, variables);
    expect(json.errors ?? []).toEqual([]);
    answers.push(json.data);
  }
  expect(answers).toMatchObject([
    { writeSelfPresentation: { state: 'DRAFT', version: 1 } },
    { submitSelfPresentation: { state: 'SUBMITTED', version: 1 } },
    { me: { selfPresentationSections: expect.arrayContaining([]) as unknown } },
    { requestCorrection: [{ version: 1 }] },
    { requestErasure: [{ records: [{ isKeptByLaw: true }] }] },
    { objectToProcessing: [{ version: 1 }] },
    { objectToEmergencyAccess: { version: 1 } },
    { me: { claims: { edges: expect.arrayContaining([]) as unknown } } },
  ]);
  expect(JSON.stringify(answers[2])).toContain('"recipientAgency":"NAV","purpose":"B101"');
  expect((await world.nav.read(liv.id, PICTURE, 'B101')).youth).toMatchObject({ selfPresentation: [{ text: wish }] });
});

const ofGuardians = runsEveryBlockAt('docs/guardian.md', 'graphql');

test('what docs/guardian.md shows does what it says, one after the other, and each shows something', async () => {
  const eva = await world.youth('Eva Li', 14);
  const guardian = await eva.guardian();
  const guardianIds = [guardian.caller.personId];
  const declined = await eva.desk.write('signForGuardian', {
    input: { recipientId: world.idOf('bolig22b'), purpose: 'B102', categories: ['NAV_CASE'] },
  });
  await eva.desk.write('sendToGuardians', { id: declined.id, guardianIds });
  await guardian.write('answerAsGuardian', { id: declined.id, accept: false });
  const signing = await eva.desk.write('signForGuardian', {
    input: {
      recipientId: world.idOf('nav'),
      purpose: 'B101',
      categories: ['SELF_PRESENTATION_WISHES'],
      validTo: `${plus(world.today, { months: 3 })}T00:00:00Z`,
    },
  });
  await eva.desk.write('sendToGuardians', { id: signing.id, guardianIds });
  const permission = await eva.desk.write('askGuardianPermission', { organisationId: world.idOf('bolig22b') });
  await eva.desk.write('sendGuardianPermission', { id: permission.id, guardianIds });

  const mia = await world.youth('Mia Li', 9);
  const asked = await world.bolig22b.write('requestConsent', {
    input: { youthId: mia.id, purpose: 'B102', categories: ['NAV_CASE'], reason: 'Vi vil hjelpe familien med å bo.' },
  });
  const ofMia = await mia.guardian();
  const ola = await world.youth('Ola Li', 15);
  const ofOla = await ola.guardian();
  const refused = await ola.desk.write('askGuardianPermission', { organisationId: world.idOf('bolig22b') });
  await ola.desk.write('sendGuardianPermission', { id: refused.id, guardianIds: [ofOla.caller.personId] });
  await ofOla.write('answerPermission', { id: refused.id, accept: false });
  const OTHERS: Readonly<Record<string, typeof guardian>> = {
    ToDecide: ofMia,
    WhatToRead: ofMia,
    AnswerForThem: ofMia,
    UndoMyNoToLivingThere: ofOla,
  };
  const variablesOf: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    Sign: { id: signing.id },
    UndoMyNo: { id: declined.id },
    Permit: { id: permission.id },
    UndoMyNoToLivingThere: { id: refused.id },
    WhatToRead: { recipientId: world.idOf('bolig22b') },
    AnswerForThem: { requestId: asked.id },
  };
  const answers: Record<string, unknown> = {};
  for (const block of ofGuardians) {
    const { name, text } = operationOf(block.use());
    const { json } = await (OTHERS[name] ?? guardian).ask(text, variablesOf[name] ?? {});
    expect([name, json.errors ?? [], emptyPathsOf(json.data)]).toEqual([name, [], []]);
    answers[name] = json.data;
  }
  expect(answers).toMatchObject({
    ToSign: {
      guardianSignings: [
        { id: signing.id, youthName: 'Eva Li', state: 'SENT' },
        { id: declined.id, state: 'DECLINED' },
      ],
    },
    UndoMyNo: { undoDecline: { state: 'SENT' } },
    Sign: { answerAsGuardian: { state: 'GIVEN' } },
    ToDecide: { guardianRequests: [{ id: asked.id, youthName: 'Mia Li', categories: ['NAV_CASE'] }] },
    AnswerForThem: { answerForChild: { state: 'ANSWERED' } },
    MayTheyLiveThere: { guardianPermissions: [{ id: permission.id, agency: 'HOUSING', state: 'SENT' }] },
    UndoMyNoToLivingThere: { undoPermissionDecline: { state: 'SENT' } },
    Permit: { answerPermission: { state: 'GIVEN' } },
  });
  // "That you have read any of this stands in the young person's own log."
  const { text } = await eva.desk.ask('{ me { disclosures { edges { node { personId act fields } } } } }');
  for (const field of ['guardianSignings', 'guardianPermissions']) expect(text).toContain(field);
});

test('whoever writes on two screens loses nothing: the second is refused, and told which version stands', async () => {
  const ane = await world.youth('Ane Li', 17);
  const write = (text: string) =>
    ane.desk.ask(
      `mutation ($text: String!) { writeSelfPresentation(input: { section: WISHES, text: $text, expectedVersion: 0 }) { version } }`,
      { text },
    );
  const answers = await Promise.all([write('fra telefonen'), write('fra skolen')]);
  const refused = answers.flatMap(({ json }) => json.errors ?? []);
  expect(refused.map(({ extensions }) => extensions)).toMatchObject([
    {
      code: 'CONFLICT',
      argument: 'input.expectedVersion',
      standing: { section: 'WISHES', state: 'DRAFT', version: 1 },
    },
  ]);
  expect(JSON.stringify(refused)).not.toMatch(/fra/);
  const { json } = await ane.desk.ask('{ me { selfPresentationSections { section draft { text } } } }');
  expect(JSON.stringify(json)).toMatch(/fra (telefonen|skolen)/);
  expect(await ane.desk.refusalOf('submitSelfPresentation', { section: 'WISHES', version: 2 })).toBe('CONFLICT');
  for (const desk of [world.officer, world.leader, world.nav]) {
    expect(await desk.refusalOf('discardSelfPresentationDraft', { section: 'WISHES', version: 1 })).toBe(
      'FORBIDDEN_ROLE',
    );
  }
});

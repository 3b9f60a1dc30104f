import type { MovingClock } from '../../harness/moving-clock';
import type { JourneyWorld } from './journey-world';
import { nodesOf, ofMe } from './readings';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * J12: the officer finds a youth, sees what was asked of her and denied, what she has said yes to and until when, and ends a consent on
 * her word. Nothing of what the services have written is in any of it.
 */
export async function tellOfficersDay(world: JourneyWorld, clock: MovingClock): Promise<void> {
  const { bolig22b, nav, officer, kontaktsenter22b } = world;
  const mari = await world.youth('Mari Prøve', 19);
  const { id: youthId } = mari;
  for (const service of ['childWelfare', 'nav', 'bolig22b'] as const) await world.serve(service, mari);
  const heard: string[] = [];
  /** What the officer asks of the youth; all of it is kept, to be held against what no officer is to read. */
  const officerSees = async (fields: string): Promise<Readonly<Record<string, unknown>>> => {
    const { json, text } = await officer.ask(`query ($id: ID!) { youth(id: $id) { ${fields} } }`, { id: youthId });
    expect(json.errors ?? []).toEqual([]);
    heard.push(text);
    return json.data?.['youth'] as Readonly<Record<string, unknown>>;
  };
  expect(
    await officer.write('findYouth', { input: { name: 'MARI PRØVE', birthDate: mari.birthDate } }, 'youthId'),
  ).toEqual({ youthId });

  // NAV asks for two things, and later for a third; she says yes to one, no to one, and leaves the third.
  const askFor = (categories: readonly string[]) =>
    nav.write<{ readonly id: string }>('requestConsent', {
      input: { youthId, purpose: 'B101', categories, reason: 'Vi vil planlegge det som kommer etterpå.' },
    });
  const first = await askFor(['HOUSING_FOLLOW_UP', 'CHILD_WELFARE_CASE']);
  const second = await askFor(['OUTREACH_CONTACT']);
  const answers = [
    { category: 'HOUSING_FOLLOW_UP', accept: true },
    { category: 'CHILD_WELFARE_CASE', accept: false },
  ];
  const validTo = new Date(clock.now().getTime() + 20 * DAY_MS).toISOString();
  await mari.desk.write('answerConsentRequest', { input: { requestId: first.id, answers, validTo } });
  const toHouse = await mari.consents('bolig22b', 'B102', ['NAV_CASE']);
  // Somebody whom she keeps out tries to begin, and is refused.
  expect(await kontaktsenter22b.findsNobody(youthId, 'B101')).toBe(true);
  await mari.desk.write('blockWorker', { input: { personId: kontaktsenter22b.caller.personId } }, '__typename');
  await expect(world.serve('kontaktsenter22b', mari)).rejects.toThrow();

  const followUp = 'housing { followUp { basis } }';
  expect(await nav.read(youthId, followUp, 'B101')).toMatchObject({
    youth: { housing: { followUp: { basis: 'AFTERCARE' } } },
  });
  expect((await nav.read(youthId, 'childWelfare { case { district } }', 'B101')).withheld).toEqual([
    'childWelfare.case',
  ]);
  expect((await bolig22b.read(youthId, 'nav { case { office } }', 'B102')).youth).toEqual({
    nav: { case: { office: 'NAV Østbyen' } },
  });
  // The asker is told of the yes, and of neither of the others.
  const sent = await nav.ask('{ sentConsentRequests { edges { node { id state categories { answer } } } } }');
  expect(nodesOf(sent.json.data?.['sentConsentRequests'])).toEqual([
    { id: second.id, state: 'OPEN', categories: [{ answer: 'NOT_ANSWERED' }] },
    { id: first.id, state: 'OPEN', categories: [{ answer: 'GIVEN' }, { answer: 'NOT_ANSWERED' }] },
  ]);

  // The officer sees what was asked, by whom and why, and each answer; what she has said yes to, of what, from when to when.
  const asked = `consentRequests { edges { node { id state organisation { id } askedBy categories { category answer } } } }`;
  const requests = (secondState: string) => [
    {
      id: second.id,
      state: secondState,
      organisation: { id: world.idOf('nav') },
      askedBy: nav.caller.personId,
      categories: [{ category: 'OUTREACH_CONTACT', answer: 'NOT_ANSWERED' }],
    },
    {
      id: first.id,
      state: 'PARTIAL',
      organisation: { id: world.idOf('nav') },
      askedBy: nav.caller.personId,
      categories: [
        { category: 'HOUSING_FOLLOW_UP', answer: 'ACCEPTED' },
        { category: 'CHILD_WELFARE_CASE', answer: 'DECLINED' },
      ],
    },
  ];
  expect(nodesOf((await officerSees(asked))['consentRequests'])).toEqual(requests('PENDING'));
  const scopes = 'consents { id recipient { id } purpose categories state validFrom validTo signedBy }';
  const { consents } = await officerSees(scopes);
  expect(consents).toMatchObject([
    { id: toHouse.id, recipient: { id: world.idOf('bolig22b') }, purpose: 'B102', categories: ['NAV_CASE'] },
    {
      recipient: { id: world.idOf('nav') },
      purpose: 'B101',
      categories: ['HOUSING_FOLLOW_UP'],
      state: 'ACTIVE',
      validTo,
      signedBy: ['YOUTH'],
    },
  ]);
  const expiring = await officer.ask(
    '{ consents(input: { flag: EXPIRING }) { edges { node { youthId endsAt consent { categories } } } } }',
  );
  expect(nodesOf(expiring.json.data?.['consents'])).toEqual([
    { youthId, endsAt: validTo, consent: { categories: ['HOUSING_FOLLOW_UP'] } },
  ]);
  const denied = nodesOf<{ readonly act: string }>(
    (await officerSees('disclosures(first: 100) { edges { node { act cause personId } } }'))['disclosures'],
  ).filter(({ act }) => act === 'REFUSED');
  expect(denied).toEqual([{ act: 'REFUSED', cause: 'WORKER_BLOCKED', personId: kontaktsenter22b.caller.personId }]);

  // She says on the telephone that it is enough: the officer ends it, and the house reads nothing from then on.
  expect(
    await officer.write(
      'withdrawConsent',
      {
        id: toHouse.id,
        expectedVersion: 1,
        input: { signing: { method: 'ORAL', witness: nav.caller.personId, minute: 'Det er nok.' } },
      },
      'state history { kind method author { capacity } }',
    ),
  ).toEqual({
    state: 'REVOKED',
    history: [
      { kind: 'GIVEN', method: 'LOGIN', author: { capacity: 'YOUTH' } },
      { kind: 'REVOKED', method: 'ORAL', author: { capacity: 'OFFICER' } },
    ],
  });
  expect((await bolig22b.read(youthId, 'nav { case { office } }', 'B102')).withheld).toEqual(['nav.case']);
  const open = '{ withdrawalNotices(first: 50) { edges { node { consentId organisation { id } acknowledgedAt } } } }';
  expect(nodesOf((await officer.ask(open)).json.data?.['withdrawalNotices'])).toEqual([
    { consentId: toHouse.id, organisation: { id: world.idOf('bolig22b') }, acknowledgedAt: null },
  ]);

  // Time ends the rest: the request that nobody answered, and the yes on its last day.
  clock.later(20 * DAY_MS - 1);
  expect(nodesOf((await officerSees(asked))['consentRequests'])).toEqual(requests('EXPIRED'));
  expect((await nav.read(youthId, followUp, 'B101')).withheld).toEqual([]);
  clock.later(1);
  expect((await nav.read(youthId, followUp, 'B101')).withheld).toEqual(['housing.followUp']);
  expect((await officerSees(scopes))['consents']).toMatchObject([{ state: 'REVOKED' }, { state: 'EXPIRED' }]);

  // Never any content: neither where it is asked for, nor in what an officer may ask.
  for (const fields of [followUp, 'nav { case { office } }', 'childWelfare { case { caseWorker district } }']) {
    const { text } = await officer.ask(`query ($id: ID!) { youth(id: $id) { ${fields} } }`, { id: youthId });
    heard.push(text);
    expect(text).toContain('"code":"');
  }
  expect(heard.join()).not.toMatch(/AFTERCARE|Østbyen|Berit|Midtbyen/);
  // And she reads that the officer looked.
  const { disclosures } = await ofMe(mari.desk, 'disclosures(first: 100) { edges { node { act role purpose } } }');
  const acts = nodesOf<{ readonly act: string; readonly role: string }>(disclosures).filter(
    ({ role }) => role === 'CONSENT_OFFICER',
  );
  expect([...new Set(acts.map(({ act }) => act))].sort()).toEqual(['FOUND', 'READ_CONSENTS', 'READ_LOG']);
  expect(acts).toEqual(acts.map((each) => ({ ...each, purpose: 'B109' })));
}

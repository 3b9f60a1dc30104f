import { plus } from '@brobygger/domain';
import { createMovingClock } from '../../harness/moving-clock';
import { openOwnJourneyWorld, type JourneyWorld } from './journey-world';
import { nodesOf, ofMe } from './readings';
import { tellMovingIn } from './tell-moving-in';
import { tellOfficersDay } from './tell-officers-day';

const RENT = 'housing { rent { monthNok arrearsNok } }';
const RESIDENCY = 'housing { residency { state } }';
const OWN = 'outreach { followUps { kind endedOn } }';
const OPEN_NOTICES = '{ withdrawalNotices { edges { node { id consentId categories daysOpen acknowledgedAt } } } }';
const SCAN = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const clock = createMovingClock();
let world: JourneyWorld;
/** The journeys follow one another in time, as they stand here. */
beforeAll(async () => {
  world = await openOwnJourneyWorld(clock.now);
});
afterAll(() => world?.stop());

test('J13: a youth of 17 moves in, lets two services see it, takes it back mid-stay; by law one sees on; the log keeps all', async () => {
  const { bolig22b, nav, childWelfare } = world;
  const sindre = await world.youth('Sindre Prøve', 17);
  const { id: youthId } = sindre;
  await tellMovingIn(world, sindre);
  const charge = { youthId, month: world.today, amountNok: 5_200, dueOn: plus(world.today, { days: -1 }) };
  await bolig22b.write('chargeRent', { input: charge });
  const payment = { clientKey: 'sindre-part', youthId, amountNok: 1_800, paidOn: world.today, paidBy: 'YOUTH' };
  await bolig22b.write('recordRentPayment', { input: payment });
  const rent = { monthNok: 5_200, arrearsNok: 3_400 };

  // Before anybody said yes NAV finds nobody; with the yes it reads the arrears.
  expect(await nav.findsNobody(youthId, 'B102')).toBe(true);
  const toNav = await sindre.consents('nav', 'B102', ['HOUSING_RENT']);
  expect(await nav.read(youthId, RENT, 'B102')).toEqual({ youth: { housing: { rent } }, withheld: [] });
  await world.serve('childWelfare', sindre);
  const toChildWelfare = await sindre.consents('childWelfare', 'B102', ['HOUSING_RESIDENCY']);
  const moved = { youth: { housing: { residency: { state: 'LIVING' } } }, withheld: [] };
  expect(await childWelfare.read(youthId, RESIDENCY, 'B102')).toEqual(moved);

  // Child welfare orders information as well, and the house releases where he lives.
  const { id: investigationId } = await childWelfare.write('openInvestigation', { youthId, reason: 'own observation' });
  const { id: orderId } = await childWelfare.write('orderInformation', {
    input: {
      youthId,
      investigationId,
      kind: 'INVESTIGATION',
      categories: ['HOUSING_RESIDENCY'],
      necessity: 'whether he has a place to live',
    },
  });
  await bolig22b.write('answerInformationOrder', {
    input: { orderId, answers: [{ category: 'HOUSING_RESIDENCY', isReleased: true }] },
  });

  // Mid-stay he asks what a withdrawal closes, and what it leaves, and takes both back.
  const preview = `query ($id: ID!) {
    previewWithdrawal(consentId: $id) { ends closes { path } stays { purpose category reason statute } } }`;
  const ofNav = await sindre.desk.ask(preview, { id: toNav.id });
  expect(ofNav.json).toMatchObject({ data: { previewWithdrawal: { ends: [toNav.id], stays: [] } } });
  expect(ofNav.text).toContain('"path":"housing.rent.arrearsNok"');
  const ofChildWelfare = await sindre.desk.ask(preview, { id: toChildWelfare.id });
  expect(ofChildWelfare.json).toMatchObject({
    data: {
      previewWithdrawal: {
        ends: [toChildWelfare.id],
        stays: [{ purpose: 'B106', category: 'HOUSING_RESIDENCY', reason: 'STATUTE', statute: 'BVL_13_4' }],
      },
    },
  });
  for (const { id } of [toNav, toChildWelfare]) {
    clock.later(1000);
    expect(await sindre.desk.write('withdrawConsent', { id }, 'state')).toEqual({ state: 'WITHDRAWN' });
  }

  // The next question of NAV is answered as one about nobody; where NAV serves him, with null. The house keeps what is its own.
  expect(await nav.findsNobody(youthId, 'B102')).toBe(true);
  await world.serve('nav', sindre);
  expect(await nav.read(youthId, RENT, 'B102')).toEqual({
    youth: { housing: { rent: null } },
    withheld: ['housing.rent'],
  });
  expect(await bolig22b.read(youthId, RENT)).toMatchObject({ youth: { housing: { rent } } });
  // Child welfare reads it for no purpose that asks for a yes, and under its order still.
  expect((await childWelfare.read(youthId, RESIDENCY, 'B102')).withheld).toEqual(['housing.residency']);
  expect(await childWelfare.read(youthId, RESIDENCY, 'B106', orderId)).toEqual(moved);

  // Each that had read hears that it ended: no name, no reason, and who has seen it.
  for (const [desk, { id: consentId }, category] of [
    [nav, toNav, 'HOUSING_RENT'],
    [childWelfare, toChildWelfare, 'HOUSING_RESIDENCY'],
  ] as const) {
    const { json, text } = await desk.ask(OPEN_NOTICES);
    const [notice, ...others] = nodesOf<{ readonly id: string }>(json.data?.['withdrawalNotices']);
    expect([notice, others]).toEqual([
      { id: expect.any(String) as unknown, consentId, categories: [category], daysOpen: 0, acknowledgedAt: null },
      [],
    ]);
    expect(text).not.toContain(youthId);
    expect(text).not.toContain('Sindre');
    await desk.write('acknowledgeWithdrawalNotice', { noticeId: notice?.id });
    expect((await desk.ask(OPEN_NOTICES)).json.data).toEqual({ withdrawalNotices: { edges: [] } });
  }
  expect(await ofMe(sindre.desk, 'withdrawalNotices { consentId acknowledgedBy }')).toEqual({
    withdrawalNotices: [
      { consentId: toChildWelfare.id, acknowledgedBy: childWelfare.caller.personId },
      { consentId: toNav.id, acknowledgedBy: nav.caller.personId },
    ],
  });

  // What was seen stays in the log: on which consent, and under which order.
  const { disclosures } = await ofMe(
    sindre.desk,
    'disclosures(first: 100) { edges { node { act basis consentId orderId fields } } }',
  );
  expect(nodesOf(disclosures)).toEqual(
    expect.arrayContaining([
      {
        act: 'READ',
        basis: 'CONSENT',
        consentId: toNav.id,
        orderId: null,
        fields: expect.arrayContaining(['RentMonth.arrearsNok']) as unknown,
      },
      {
        act: 'READ',
        basis: 'STATUTE',
        consentId: null,
        orderId,
        fields: expect.arrayContaining(['Residency.state']) as unknown,
      },
    ]),
  );
});

test('J12: an officer sees scopes, dates, ends, what was asked and denied, ends a yes on the youth’s word, and reads no content', () =>
  tellOfficersDay(world, clock));

test('J14: guardians’ signatures lapse at 18, the youth is told and signs anew, aftercare is offered, outreach goes on', async () => {
  const { nav, childWelfare, kontaktsenter22b } = world;
  const leila = await world.youth('Leila Prøve', 17);
  const { id: youthId } = leila;
  const guardian = await leila.guardian();
  for (const service of ['childWelfare', 'nav', 'bolig22b', 'kontaktsenter22b'] as const) {
    await world.serve(service, leila);
  }
  const { id: houseId } = await world.bolig22b.write('createHouse', {
    input: { name: 'Elvegata 4', kind: 'STUDENT_SHARED', genderRule: 'GIRLS', capacity: 3 },
  });
  await leila.permitted('bolig22b', guardian);
  await world.bolig22b.write('applyResidency', {
    input: { youthId, ground: { kind: 'OWN_WISH' }, houseId, gender: 'GIRL' },
  });
  const given = await world.officer.write('giveConsent', {
    input: {
      youthId,
      recipientId: world.idOf('nav'),
      purpose: 'B102',
      categories: ['HOUSING_RESIDENCY'],
      signedBy: ['YOUTH', 'GUARDIAN'],
      guardianId: guardian.caller.personId,
      signing: { method: 'PAPER', scanSha256: SCAN, maturity: 'Kjenner saken, og forstår hva et ja kommer til.' },
    },
  });
  const eighteen = plus(leila.birthDate, { years: 18 });
  /** At so many days from the birthday, at noon in Oslo. */
  const atDaysFrom18 = (days: number): void => clock.moveTo(new Date(`${plus(eighteen, { days })}T11:00:00Z`));
  /** What the youth was told of by then, in the order of its telling. */
  const told = async (): Promise<readonly unknown[]> => {
    await world.findDue();
    const { notices } = await ofMe(leila.desk, 'notices(first: 50) { edges { node { kind step subjectId } } }');
    return nodesOf<object>(notices)
      .map((node) => Object.values(node))
      .reverse();
  };
  const consentsAre = async (expected: readonly object[]): Promise<void> =>
    expect((await ofMe(leila.desk, 'consents { state signedBy }'))['consents']).toEqual(expected);
  const seen = { youth: { housing: { residency: { state: 'APPLIED' } } }, withheld: [] };
  const closed = { youth: { housing: { residency: null } }, withheld: ['housing.residency'] };
  expect(await nav.read(youthId, RESIDENCY, 'B102')).toEqual(seen);

  // Asked in time: a month, a week and a day before.
  for (const days of [-30, -7, -1]) {
    atDaysFrom18(days);
    expect(await told()).toContainEqual(['SIGNATURE_LAPSES_SOON', -days, given.id]);
  }
  // In Oslo, to the second: the last of 17, and the first of 18.
  const midnight = new Date((await lapsesAt(given.id)) ?? '');
  clock.moveTo(new Date(midnight.getTime() - 1));
  expect(await nav.read(youthId, RESIDENCY, 'B102')).toEqual(seen);
  clock.moveTo(midnight);
  expect(await nav.read(youthId, RESIDENCY, 'B102')).toEqual(closed);
  await consentsAre([{ state: 'LAPSED', signedBy: ['YOUTH', 'GUARDIAN'] }]);
  expect(await told()).toContainEqual(['RIGHTS_CHANGE', 18, null]);

  // From then on the youth signs alone, and nobody else can for the youth.
  atDaysFrom18(0);
  const form = { recipientId: world.idOf('nav'), purpose: 'B102', categories: ['HOUSING_RESIDENCY'] };
  expect(await leila.desk.refusalOf('signForGuardian', { input: form })).toBe('RULE_VIOLATED CAPACITY');
  expect(await leila.desk.write('giveConsent', { input: form }, 'state signedBy')).toEqual({
    state: 'ACTIVE',
    signedBy: ['YOUTH'],
  });
  expect(await nav.read(youthId, RESIDENCY, 'B102')).toEqual(seen);
  await consentsAre([
    { state: 'ACTIVE', signedBy: ['YOUTH'] },
    { state: 'LAPSED', signedBy: ['YOUTH', 'GUARDIAN'] },
  ]);
  const { json } = await guardian.ask('{ guardianSignings { id } }');
  expect(json.data).toEqual({ guardianSignings: [] });

  // Aftercare is the youth's to want.
  const aftercare = { youthId, kind: 'AFTERCARE', validFrom: eighteen, executedBy: 'CHILD_WELFARE' };
  expect(await childWelfare.refusalOf('decideMeasure', { input: { ...aftercare, wantedByYouth: false } })).toContain(
    'RULE_VIOLATED',
  );
  await childWelfare.write('decideMeasure', { input: { ...aftercare, wantedByYouth: true } });
  // Outreach has no age at which it ends.
  expect(await kontaktsenter22b.read(youthId, OWN)).toEqual({
    youth: { outreach: { followUps: [{ kind: 'LOW_THRESHOLD', endedOn: null }] } },
    withheld: [],
  });
});

async function lapsesAt(id: string): Promise<string | undefined> {
  const [row] = await world.databases.query<{ at: string }>(
    'consent',
    'select guardian_lapses_at as at from consent where id = $1',
    [id],
  );
  return row?.at;
}

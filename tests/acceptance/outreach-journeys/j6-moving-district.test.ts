import { openJourneyWorld, type JourneyWorld, type JourneyYouth } from './journey-world';
import { ofMe } from './readings';

const OF_NAV =
  'nav { case { status district } section17 { status } caseMoves { status district } incomeHistory { selfSufficient } }';

let world: JourneyWorld;
let noor: JourneyYouth;
/** The follow-ups on section 17 and on aftercare. */
let onSection17: string;
let onAftercare: string;

beforeAll(async () => {
  world = await openJourneyWorld();
  noor = await world.youth('Noor Nord', 19);
  await tellBothBases();
});
afterAll(() => world?.stop());

/** NAV and child welfare both have Noor, and each follow-up rests on what its agency has. */
async function tellBothBases(): Promise<void> {
  const { nav, bolig22b } = world;
  const youthId = noor.id;
  await world.serve('childWelfare', noor);
  await nav.write('openNavCase', {
    input: { ground: { kind: 'OWN_WISH' }, youthId, office: 'NAV Bjerke', district: 'BJERKE' },
  });
  await nav.write('recordIncome', { input: { youthId, source: 'BENEFIT', selfSufficient: false, monthlyNok: 11000 } });
  const { id: basisId } = await nav.write('grantSection17', { input: { youthId, validFrom: world.today } });
  await noor.consents('bolig22b', 'B104', ['NAV_ORDERS']);
  const { id: referralId } = await nav.write('referNavYouth', {
    input: { youthId, receiverId: world.idOf('bolig22b'), basisKind: 'SECTION_17', basisId },
  });
  await world.settled();
  await bolig22b.write('answerHousingHandover', { input: { handoverId: referralId, state: 'ACCEPTED' } });
  ({ id: onSection17 } = await bolig22b.write('beginReferredFollowUp', { input: { youthId, handoverId: referralId } }));
  ({ id: onAftercare } = await bolig22b.write('referHousingFollowUp', {
    input: { ground: { kind: 'OWN_WISH' }, youthId, referringAgency: 'CHILD_WELFARE', basis: 'AFTERCARE' },
  }));
}

const seenByChildWelfare = () => world.childWelfare.read(noor.id, OF_NAV, 'B104');

const received = async (id: string): Promise<unknown> => {
  const { json } = await world.otherNav.ask('{ handoversReceived(first: 100) { id kind state reason } }', {}, 'B107');
  expect(json.errors ?? []).toEqual([]);
  return (json.data?.['handoversReceived'] as readonly { readonly id: string }[]).find((each) => each.id === id);
};

test('J6: NAV and child welfare share by her yes alone: before it, with it and after it', async () => {
  const withheld = ['nav.case', 'nav.caseMoves', 'nav.incomeHistory', 'nav.section17'];
  const before = await seenByChildWelfare();
  expect(before.withheld).toEqual(withheld);
  const shared = ['NAV_CASE', 'NAV_SECTION_17', 'NAV_SELF_SUFFICIENCY'] as const;
  const { id } = await noor.consents('childWelfare', 'B104', shared);
  expect(await seenByChildWelfare()).toEqual({
    youth: {
      nav: {
        case: { status: 'OPEN', district: 'BJERKE' },
        section17: { status: 'GRANTED' },
        caseMoves: [],
        incomeHistory: [{ selfSufficient: false }],
      },
    },
    withheld: [],
  });
  await noor.desk.write('withdrawConsent', { id });
  expect(await seenByChildWelfare()).toEqual(before);
});

test('J6: she moves; the case goes to the office of the district when she says so and that has accepted, and § 17 with it', async () => {
  const { nav, otherNav, bolig22b } = world;
  const youthId = noor.id;
  const moving = (receiverId: string) => ({ input: { youthId, receiverId, district: 'OTHER_OSLO' } });
  expect(await nav.refusalOf('moveToDistrict', moving(world.idOf('nav')))).toBe('RULE_VIOLATED INV12');
  for (const none of ['bolig22b', 'childWelfare', 'uteseksjonen'] as const) {
    expect(await nav.refusalOf('moveToDistrict', moving(world.idOf(none)))).toBe('BAD_USER_INPUT');
  }
  const { id: handoverId } = await nav.write('moveToDistrict', moving(world.idOf('otherNav')));
  await world.settled();
  expect(await received(handoverId)).toBeUndefined();

  const { id: first } = await noor.consents('otherNav', 'B104', ['NAV_CASE']);
  await world.settled();
  const asked = { id: handoverId, kind: 'TRANSFER', state: 'REQUESTED', reason: null };
  expect(await received(handoverId)).toEqual(asked);
  await noor.desk.write('withdrawConsent', { id: first });
  await world.settled();
  expect(await received(handoverId)).toBeUndefined();
  await noor.consents('otherNav', 'B104', ['NAV_CASE']);
  await world.settled();

  const confirming = { input: { youthId, state: 'IN_PROGRESS' } };
  expect(await nav.refusalOf('settleDistrictMove', confirming)).toBe('BAD_USER_INPUT');
  await otherNav.write('answerNavHandover', { input: { handoverId, state: 'ACCEPTED' } });
  await world.settled();
  await nav.write('settleDistrictMove', confirming);
  await world.settled();
  expect(await nav.findsNobody(youthId)).toBe(true);
  const { youth: atHousing } = await bolig22b.read(
    youthId,
    'housing { followUps { id isReferralCalledBack } }',
    'B107',
  );
  expect(atHousing).toMatchObject({
    housing: {
      followUps: expect.arrayContaining([
        { id: onSection17, isReferralCalledBack: true },
        { id: onAftercare, isReferralCalledBack: null },
      ]) as unknown,
    },
  });

  const end = (followUpId: string) => ({
    input: { youthId, followUpId, reason: 'MOVED_DISTRICT', followUpOffered: true },
  });
  expect(await bolig22b.refusalOf('endHousingFollowUp', end(onAftercare))).toBe('RULE_VIOLATED INV12');
  await bolig22b.write('endHousingFollowUp', end(onSection17));
});

test('J6: the new office takes over with a decision of its own; the youth sees both cases, and which follow-up goes on', async () => {
  const { otherNav } = world;
  const youthId = noor.id;
  const { json } = await otherNav.ask('{ handoversReceived(first: 100) { id } }', {}, 'B107');
  const [{ id: handoverId } = { id: '' }] = json.data?.['handoversReceived'] as readonly { readonly id: string }[];
  const completing = { input: { handoverId, state: 'COMPLETED' } };
  expect(await otherNav.refusalOf('answerNavHandover', completing)).toBe('BAD_USER_INPUT');
  const ground = { kind: 'REFERRAL', reference: handoverId };
  await otherNav.write('openNavCase', { input: { ground, youthId, office: 'NAV Grorud', district: 'OTHER_OSLO' } });
  await otherNav.write('grantSection17', { input: { youthId, validFrom: world.today } });
  await otherNav.write('answerNavHandover', completing);
  await world.settled();
  const own = await ofMe(
    noor.desk,
    'nav { case { status office } caseMoves { status district } } housing { followUps { id basis state endReason } }',
  );
  expect(own).toMatchObject({
    nav: {
      case: { status: 'OPEN', office: 'NAV Grorud' },
      caseMoves: [{ status: 'COMPLETED', district: 'OTHER_OSLO' }],
    },
  });
  const followUps = (own as { readonly housing: { readonly followUps: readonly unknown[] } }).housing.followUps;
  expect(followUps).toHaveLength(2);
  expect(followUps).toEqual(
    expect.arrayContaining([
      { id: onSection17, basis: 'SECTION_17', state: 'ENDED', endReason: 'MOVED_DISTRICT' },
      { id: onAftercare, basis: 'AFTERCARE', state: 'REFERRED', endReason: null },
    ]),
  );
});

import { plus } from '@brobygger/domain';
import { examplesOf, pageOf } from '../page-examples';
import { openJourneyWorld, type JourneyWorld, type JourneyYouth } from './journey-world';
import { ofMe } from './readings';
import { tellHandedToNav, type HandedToNav } from './tell-handed-to-nav';
import { viewsAcross, viewsOf, type Views } from './views-of-agencies';

const OF_CHILD_WELFARE =
  'childWelfare { measuresPlan { items { name validTo } } transfer { status plannedOn receiver } case { status } }';
const OF_NAV = 'nav { section17 { status } orders { status } income { source } }';
const OF_HOUSING =
  'housing { followUp { state hasPresentedSelf plan { goal fromYouth done } } homeSituations { kind } }';

let world: JourneyWorld;
let leila: JourneyYouth;
let endsOn: string;
let followUpId: string;
let planId: string;
/** What the board of child welfare says, step by step. */
const boards: unknown[] = [];

const sectionOf = (page: string, heading: string): string =>
  (pageOf(page).split(`## ${heading}\n`)[1] ?? '').split('\n## ')[0] ?? '';

const board = async (): Promise<unknown> => {
  const [shown] = examplesOf(sectionOf('child-welfare-worker.md', 'Who loses help, and has nobody to take over'));
  const { json } = await world.childWelfare.ask(shown?.text ?? '', {}, 'B107');
  return json.errors ?? json.data?.['transitionBoard'];
};

/** What each agency reads of the two others in full, for the handover. */
const seenByEach = async () => ({
  nav: await world.nav.read(leila.id, `${OF_CHILD_WELFARE} ${OF_HOUSING}`, 'B101'),
  childWelfare: await world.childWelfare.read(leila.id, `${OF_NAV} ${OF_HOUSING}`, 'B101'),
  housing: await world.bolig22b.read(leila.id, `${OF_CHILD_WELFARE} ${OF_NAV}`, 'B101'),
});
let withConsent: Awaited<ReturnType<typeof seenByEach>>;
let views: Views;

/** What each of the four sees of Leila; Uteseksjonen has nothing to do with her, and hears of nobody. */
const VIEWS = `
  record                       | childWelfare B101     | nav B101                      | uteseksjonen B101 | bolig22b B101
  childWelfare.case            | OPEN                  | ? / × / ×                     | ?                 | ×
  childWelfare.decisions       | ·                     | ? / × / ×                     | ?                 | ×
  childWelfare.decisionInForce | false                 | ? / × / ×                     | ?                 | ×
  childWelfare.measuresPlan    | Støttekontakt         | ? / Støttekontakt / ×         | ?                 | × / Støttekontakt / ×
  childWelfare.transfer        | OFFERED / DONE / DONE | ? / DONE / ×                  | ?                 | ×
  childWelfare.courses         | ·                     | ? / × / ×                     | ?                 | ×
  childWelfare.refugee         | ·                     | ? / × / ×                     | ?                 | ×
  nav.case                     | ×                     | ? / OPEN / OPEN               | ?                 | ×
  nav.section17                | × / GRANTED / ×       | ? / GRANTED / GRANTED         | ?                 | × / GRANTED / ×
  nav.orders                   | × / IN_PROGRESS / ×   | ? / IN_PROGRESS / IN_PROGRESS | ?                 | × / IN_PROGRESS / ×
  nav.income                   | ×                     | ? / false / false             | ?                 | ×
  nav.qualification            | ×                     | ? / · / ·                     | ?                 | ×
  outreach.followUps           | ×                     | ? / × / ×                     | ?                 | ×
  outreach.homelessness        | ×                     | ? / × / ×                     | ?                 | ×
  outreach.sanction            | ×                     | ? / × / ×                     | ?                 | ×
  outreach.breachCount         | ×                     | ? / × / ×                     | ?                 | ×
  outreach.psychologist        | ×                     | ? / × / ×                     | ?                 | ×
  outreach.nurseTalks          | ×                     | ? / × / ×                     | ?                 | ×
  housing.residency            | ×                     | ? / × / ×                     | ?                 | ·
  housing.rent                 | ×                     | ? / × / ×                     | ?                 | ·
  housing.followUp             | × / ACTIVE,true / ×   | ? / ACTIVE,true / ×           | ?                 | ACTIVE,true
  housing.homeSituations       | × / WITH_OTHERS / ×   | ? / WITH_OTHERS / ×           | ?                 | WITH_OTHERS
  housing.mapping              | ×                     | ? / × / ×                     | ?                 | ·
  selfPresentation             | ×                     | ? / × / ×                     | ?                 | × / WISHES / ×
`;

beforeAll(async () => {
  world = await openJourneyWorld();
  leila = await world.youth('Leila Nord', 18);
  endsOn = plus(world.today, { days: 60 });
  await world.serve('childWelfare', leila);
  const handedOver = await tellTheEnd();
  await tellFollowUp();
  views = await viewsAcross(world, leila, {
    table: VIEWS,
    yeses: [
      ['nav', 'B101', ['CHILD_WELFARE_PLAN', 'CHILD_WELFARE_TRANSFER']],
      ['nav', 'B101', ['HOUSING_FOLLOW_UP']],
      ['childWelfare', 'B101', ['NAV_SECTION_17', 'NAV_ORDERS']],
      ['childWelfare', 'B101', ['HOUSING_FOLLOW_UP']],
      ['bolig22b', 'B101', ['CHILD_WELFARE_PLAN']],
      ['bolig22b', 'B101', ['NAV_SECTION_17', 'NAV_ORDERS']],
      ['bolig22b', 'B101', ['SELF_PRESENTATION_WISHES']],
    ],
    async meanwhile() {
      await tellTheTransfer(handedOver);
      await tellTheOrder();
      withConsent = await seenByEach();
    },
  });
});
afterAll(() => world?.stop());

/** The measures end, a transfer is planned, and sent before Leila has said yes to it. */
async function tellTheEnd(): Promise<HandedToNav> {
  const youthId = leila.id;
  const items = [
    { name: 'Støttekontakt', responsible: 'Guro Prøve', validFrom: world.today, validTo: endsOn, isFutv: false },
  ];
  ({ id: planId } = await world.childWelfare.write('reviseMeasuresPlan', {
    input: { youthId, goals: ['egen bolig'], items, background: 'HEMMELIG' },
  }));
  boards.push(await board());
  const handedOver = await tellHandedToNav(world, leila, endsOn, async () => boards.push(await board()));
  boards.push(await board());
  expect(await handedOver.hasArrived()).toBe(false);
  return handedOver;
}

/** It arrives on her yes; NAV has no room, is asked once more, and takes over. */
async function tellTheTransfer(handedOver: HandedToNav): Promise<void> {
  expect(await handedOver.hasArrived()).toBe(true);
  boards.push(await board());
  await handedOver.refuse();
  boards.push(await board());
  const again = await tellHandedToNav(world, leila, endsOn);
  expect(await again.hasArrived()).toBe(true);
  await again.accept();
  boards.push(await board());
}

/** NAV orders from the provider, which accepts it, says on its own form what it will do, and has begun. */
async function tellTheOrder(): Promise<void> {
  const youthId = leila.id;
  const { nav, bolig22b } = world;
  const { id: orderId } = await nav.write('draftNavOrder', {
    input: { youthId, need: 'Booppfølging', goals: ['Beholde husleia'], legalBasis: 'sotjl. § 17' },
  });
  await nav.write('sendNavOrder', { input: { youthId, orderId, receiverId: world.idOf('bolig22b') } });
  await world.settled();
  const answer = async (state: 'ACCEPTED' | 'IN_PROGRESS'): Promise<void> => {
    await bolig22b.write('answerHousingHandover', { input: { handoverId: orderId, state } });
    await world.settled();
  };
  await answer('ACCEPTED');
  const form = { offer: 'Ett møte i uka', responsible: 'Prosjektmedarbeider', startsOn: world.today };
  await bolig22b.write('writeProviderOrder', { input: { youthId, handoverId: orderId, ...form } });
  await answer('IN_PROGRESS');
  await nav.write('recordIncome', {
    input: { youthId, source: 'BENEFIT', selfSufficient: false, monthlyNok: 11000 },
  });
}

/** Fra ungdom til voksen: referred with Leila's yes to that, a meeting of three, a plan of Leila's own wish, and it is under way. */
async function tellFollowUp(): Promise<void> {
  const youthId = leila.id;
  const { bolig22b } = world;
  const yes = await leila.consents('bolig22b', 'B101', ['CHILD_WELFARE_TRANSFER']);
  const { id: handoverId } = await world.childWelfare.write('referChildWelfareYouth', {
    input: { youthId, receiverId: world.idOf('bolig22b'), basisKind: 'MEASURES_PLAN', basisId: planId },
  });
  await world.settled();
  await bolig22b.write('answerHousingHandover', { input: { handoverId, state: 'ACCEPTED' } });
  ({ id: followUpId } = await bolig22b.write('beginReferredFollowUp', { input: { youthId, handoverId } }));
  await leila.desk.write('withdrawConsent', { id: yes.id });
  const key = { youthId, followUpId };
  await bolig22b.write('recordHomeSituation', { input: { youthId, kind: 'WITH_OTHERS' } });
  await bolig22b.write('bookFirstMeeting', { input: { ...key, on: world.today } });
  await tellFirstMeeting(key);
  await bolig22b.write('acceptHousingFollowUp', key);
  expect(await bolig22b.refusalOf('startHousingFollowUp', key)).toBe('NOT_FOUND');
  const [writing, ticking] = examplesOf(sectionOf('youth.md', 'Your plan'));
  const written = (await leila.desk.ask(writing?.text ?? '', { followUpId })).json.data?.['writePlanItem'];
  await bolig22b.write('startHousingFollowUp', key);
  const { json } = await leila.desk.ask(
    ticking?.text ?? '',
    written as { readonly id: string; readonly version: number },
  );
  expect(json).toMatchObject({ data: { tickOffPlanItem: { version: 2 } } });
}

/** The meeting of three, in which she says in her own words what she wants; the project worker is employed by NAV. */
async function tellFirstMeeting(key: { readonly youthId: string; readonly followUpId: string }): Promise<void> {
  const { version } = await leila.desk.write<{ readonly version: number }>(
    'writeSelfPresentation',
    { input: { section: 'WISHES', text: 'Jeg vil ha en egen hybel.', expectedVersion: 0 } },
    'version',
  );
  await leila.desk.write('submitSelfPresentation', { section: 'WISHES', version }, 'state');
  const present = ['YOUTH', 'CASEWORKER', 'PROJECT_WORKER'];
  const held = { present, voluntary: true, motivated: true, projectWorkerEmployer: 'NAV', hasPresentedSelf: true };
  await world.bolig22b.write('holdFirstMeeting', { input: { ...key, ...held } });
}

test('INV15: Leila stands on the board until somebody has accepted, whoever was named meanwhile', () => {
  const row = { endsOn, youth: { id: leila.id, name: 'Leila Nord' } };
  const byPlan = { ...row, ends: 'MEASURES_PLAN' };
  expect(boards).toEqual([
    [{ ...byPlan, standing: 'NO_TRANSFER', receiver: null }],
    [{ ...byPlan, standing: 'PLANNED', receiver: null }],
    [{ ...byPlan, standing: 'NOT_DELIVERED', receiver: expect.any(String) }],
    [{ ...byPlan, standing: 'OFFERED', receiver: expect.any(String) }],
    [{ ...byPlan, standing: 'REFUSED', receiver: expect.any(String) }],
    [],
  ]);
});

test('each of the four sees what she lets it see beside its own, and before her yes and after it not that the rest is there', () => {
  expect(views).toEqual(viewsOf(VIEWS));
});

test('with it each sees what the handover needs, and neither reasons nor amounts', () => {
  const { nav, childWelfare, housing } = withConsent;
  const items = [{ name: 'Støttekontakt', validTo: endsOn }];
  // That she has written of herself is told to nobody who only sees the follow-up.
  const followUp = {
    state: 'ACTIVE',
    hasPresentedSelf: null,
    plan: [{ goal: 'Finne egen hybel', fromYouth: true, done: true }],
  };
  const ofHousing = { followUp, homeSituations: [{ kind: 'WITH_OTHERS' }] };
  expect(nav.youth).toMatchObject({
    childWelfare: {
      measuresPlan: { items },
      transfer: { status: 'DONE', plannedOn: endsOn, receiver: expect.any(String) },
    },
    housing: ofHousing,
  });
  expect(childWelfare.youth).toMatchObject({
    nav: { section17: { status: 'GRANTED' }, orders: [{ status: 'IN_PROGRESS' }], income: null },
    housing: ofHousing,
  });
  expect(housing.youth).toMatchObject({
    childWelfare: { measuresPlan: { items }, transfer: null },
    nav: { section17: { status: 'GRANTED' }, income: null },
  });
  expect(JSON.stringify(withConsent)).not.toContain('HEMMELIG');
});

test('the pages for youths show in each language what she did', () => {
  const [en, nb, nn] = [
    ['youth.md', 'Your plan'],
    ['youth.nb.md', 'Planen din'],
    ['youth.nn.md', 'Planen din'],
  ].map(([page = '', heading = '']) => examplesOf(sectionOf(page, heading)));
  expect(en).toHaveLength(2);
  expect([nb, nn]).toEqual([en, en]);
});

test('she moves to a flat of her own, and reads the plan herself, and who has seen what', async () => {
  await world.bolig22b.write('recordHomeSituation', { input: { youthId: leila.id, kind: 'OWN_HOME' } });
  const { housing, disclosures } = await ofMe(
    leila.desk,
    'housing { homeSituations { kind } followUp { projectWorkerEmployer hasPresentedSelf plan { goal fromYouth done doneOn } } } ' +
      'disclosures(first: 50) { edges { node { basis organisation { id } categories } } }',
  );
  expect(housing).toEqual({
    homeSituations: [{ kind: 'OWN_HOME' }, { kind: 'WITH_OTHERS' }],
    followUp: {
      ...{ projectWorkerEmployer: 'NAV', hasPresentedSelf: true },
      plan: [{ goal: 'Finne egen hybel', fromYouth: true, done: true, doneOn: world.today }],
    },
  });
  expect(JSON.stringify(disclosures)).toContain('CHILD_WELFARE_PLAN');
});

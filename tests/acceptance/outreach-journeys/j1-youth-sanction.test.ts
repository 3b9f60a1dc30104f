import { plus } from '@brobygger/domain';
import type { Desk } from '../../harness/desk';
import { createMovingClock } from '../../harness/moving-clock';
import { openOwnJourneyWorld, type JourneyWorld, type JourneyYouth } from './journey-world';
import { AT_EIGHTEEN, tellAtEighteen } from './tell-at-eighteen';
import { tellYouthSanction, type SanctionDates } from './tell-youth-sanction';
import { viewsOf } from './views-of-agencies';

const SANCTION = 'outreach { sanction { state endedOn breaches { kind date } } }';

const clock = createMovingClock();
let world: JourneyWorld;
let aksel: JourneyYouth;
let dates: SanctionDates;
/** Where the sanction stood after each step, as Uteseksjonen read it. */
let states: readonly unknown[];
/** The next meeting, who comes to it, and the talks that Aksel came to, as Uteseksjonen read them under the plan. */
let meeting: unknown;
/** What 22B Bolig was answered when Aksel applied without a guardian, and what it had written then. */
let withoutGuardian: readonly unknown[];
let withGuardian: unknown;
/** Who let Aksel live there, and the record of it. */
let guardian: Desk;
let permissionId: string;

beforeAll(async () => {
  world = await openOwnJourneyWorld(clock.now);
  aksel = await world.youth('Aksel Myr', 17);
  const ago = (days: number): string => plus(world.today, { days: -days });
  dates = { assessed: ago(300), imposed: ago(270), drugTest: ago(180), talks: ago(120), school: ago(60) };
  await world.serve('childWelfare', aksel);
  await world.childWelfare.write('decideMeasure', {
    input: {
      youthId: aksel.id,
      kind: 'VOLUNTARY_ASSISTANCE',
      validFrom: ago(400),
      executedBy: 'OUTREACH',
      wantedByYouth: true,
    },
  });
  await world.serve('kontaktsenter22b', aksel);
  await world.psychologist.kontaktsenter22b.write('recordPsychologistContact', {
    input: { ground: { kind: 'OWN_WISH' }, youthId: aksel.id, consultations: 2, referredOn: true },
  });
  ({ states, meeting } = await tellYouthSanction(world, aksel, dates));
  await world.uteseksjonen.write('recordHomelessness', { input: { youthId: aksel.id, isHomeless: true } });
  await tellHousing();
});
afterAll(() => world?.stop());

async function tellHousing(): Promise<void> {
  const { id: houseId } = await world.bolig22b.write('createHouse', {
    input: { name: 'Elvehuset', kind: 'STUDENT_SHARED', genderRule: 'BOYS', capacity: 4 },
  });
  const application = { ground: { kind: 'OWN_WISH' }, youthId: aksel.id, houseId, gender: 'BOY' };
  const waiting = async (): Promise<unknown> => {
    const { json } = await world.bolig22b.ask('{ residenciesAwaitingGuardian { state youth { name } } }');
    return json.data?.['residenciesAwaitingGuardian'];
  };
  await world.bolig22b.write('applyResidency', { input: application });
  const allocation = { input: { youthId: aksel.id } };
  withoutGuardian = [await world.bolig22b.refusalOf('allocateResidency', allocation), await waiting()];
  guardian = await aksel.guardian();
  permissionId = (await aksel.permitted('bolig22b', guardian)).id;
  withGuardian = await waiting();
  await aksel.consents('bolig22b', 'B102', ['OUTREACH_FOLLOW_UP']);
}

/** The breaches as whoever may know of the sanction reads them. */
const breaches = (): readonly object[] => [
  { kind: 'SCHOOL', date: dates.school },
  { kind: 'USIT_TALKS', date: dates.talks },
  { kind: 'DRUG_TEST', date: dates.drugTest },
];

describe('INV26', () => {
  test('a sanction goes from its assessment to its plan, and back to court only from a breach', () => {
    expect(states).toEqual([
      'ASSESSED',
      'IMPOSED',
      'PLAN_ACTIVE',
      'RULE_VIOLATED INV26',
      'BREACHED',
      'PLAN_ACTIVE',
      'BREACHED',
      'PLAN_ACTIVE',
      'BREACHED',
      'RETURNED_TO_COURT',
    ]);
  });

  test('when the sanction is back in court, both follow-ups of Aksel are still open', async () => {
    expect(
      await world.uteseksjonen.read(aksel.id, `outreach { followUps { kind endedOn endReason } } ${SANCTION}`),
    ).toEqual({
      youth: {
        outreach: {
          followUps: expect.arrayContaining(
            ['LOW_THRESHOLD', 'YOUTH_SANCTION'].map((kind) => ({ kind, endedOn: null, endReason: null })),
          ),
          sanction: { state: 'RETURNED_TO_COURT', endedOn: world.today, breaches: breaches() },
        },
      },
      withheld: [],
    });
  });
});

test('J1: Uteseksjonen sees when the coordination group meets next, who is in it, and which talks Aksel came to', () => {
  expect(meeting).toEqual({
    outreach: {
      sanction: {
        nextMeetingOn: plus(world.today, { days: 14 }),
        coordinationGroup: ['KONFLIKTRAAD', 'OUTREACH', 'SCHOOL'],
        talks: [
          { date: dates.talks, isPresent: false },
          { date: dates.drugTest, isPresent: true },
        ],
      },
    },
  });
});

test("J1: without a guardian's consent 22B Bolig hears of nobody of 17; with it, Aksel may apply", async () => {
  expect(withoutGuardian).toEqual(['RULE_VIOLATED INV01', [{ state: 'APPLIED', youth: { name: 'Aksel Myr' } }]]);
  expect(withGuardian).toEqual([]);
  expect(await world.bolig22b.read(aksel.id, 'housing { residency { state } }')).toEqual({
    youth: { housing: { residency: { state: 'APPLIED' } } },
    withheld: [],
  });
});

test('J1: a guardian who revokes it throws nobody out: 22B Bolig sees that it is missing', async () => {
  const FIELDS = 'housing { residency { state guardianConsentMissing } }';
  const seen = (guardianConsentMissing: boolean) => ({
    youth: { housing: { residency: { state: 'APPLIED', guardianConsentMissing } } },
    withheld: [],
  });
  expect(await world.bolig22b.read(aksel.id, FIELDS)).toEqual(seen(false));
  await guardian.write('revokePermission', { id: permissionId });
  expect(await world.bolig22b.read(aksel.id, FIELDS)).toEqual(seen(true));
});

test("J1: 22B Bolig sees Aksel's age and what he asks for, and neither crime nor substances", async () => {
  const fields =
    'birthDate outreach { followUps { kind bestilling legalBasis } sanction { state } hap { outcome } ' +
    'psychologist { referredOn } measureConsents { givenOn } }';
  const needs = ['et sted å bo', null].map((bestilling) => ({
    kind: 'LOW_THRESHOLD',
    bestilling,
    legalBasis: 'CONSENT_ONLY',
  }));
  expect(await world.bolig22b.read(aksel.id, fields, 'B102')).toEqual({
    youth: {
      birthDate: aksel.birthDate,
      outreach: {
        followUps: expect.arrayContaining(needs),
        sanction: null,
        hap: null,
        psychologist: null,
        measureConsents: null,
      },
    },
    withheld: ['outreach.hap', 'outreach.measureConsents', 'outreach.psychologist', 'outreach.sanction'],
  });
});

test(
  "J1: Uteseksjonen sees with Aksel's consents where he stands with a home and that child welfare has " +
    "a case and a decision, not what it decided, and nothing of 22B's psychologist",
  async () => {
    await aksel.consents('uteseksjonen', 'B102', ['HOUSING_RESIDENCY']);
    await aksel.consents('uteseksjonen', 'B102', ['CHILD_WELFARE_CASE']);
    const inForce = () => world.uteseksjonen.read(aksel.id, 'childWelfare { decisionInForce }', 'B102');
    expect((await inForce()).withheld).toEqual(['childWelfare.decisionInForce']);
    await aksel.consents('uteseksjonen', 'B102', ['CHILD_WELFARE_DECISION_EXISTS']);
    const fields =
      'childWelfare { decisionInForce decisions { kind } case { status } } housing { residency { state } } outreach { ' +
      'sanction { source } psychologist { referredOn } }';
    const { youth, withheld } = await world.uteseksjonen.read(aksel.id, fields, 'B102');
    expect(withheld).toEqual(['childWelfare.decisions', 'outreach.psychologist']);
    expect(youth).toEqual({
      childWelfare: { decisionInForce: true, decisions: null, case: { status: 'OPEN' } },
      housing: { residency: { state: 'APPLIED' } },
      outreach: { sanction: { source: 'COURT' }, psychologist: null },
    });
  },
);

test('J1: child welfare sees with consents that he has no home and how often the plan was broken, and not by what', async () => {
  const fields = 'outreach { homelessness { isHomeless toldOn } breachCount sanction { breaches { kind } } }';
  const everything = ['outreach.breachCount', 'outreach.homelessness', 'outreach.sanction'];
  expect((await world.childWelfare.read(aksel.id, fields, 'B105')).withheld).toEqual(everything);
  for (const category of ['OUTREACH_HOMELESS', 'OUTREACH_BREACH_COUNT'] as const) {
    await aksel.consents('childWelfare', 'B105', [category]);
  }
  expect(await world.childWelfare.read(aksel.id, fields, 'B105')).toEqual({
    youth: { outreach: { homelessness: { isHomeless: true, toldOn: world.today }, breachCount: 3, sanction: null } },
    withheld: ['outreach.sanction'],
  });
});

test(
  "J1: child welfare sees with Aksel's consent where the sanction stands and how often it was breached, and " +
    'never where it came from',
  async () => {
    expect(await world.childWelfare.read(aksel.id, SANCTION, 'B105')).toEqual({
      youth: { outreach: { sanction: null } },
      withheld: ['outreach.sanction'],
    });
    await aksel.consents('childWelfare', 'B105', ['OUTREACH_SANCTION']);
    const fields = 'outreach { sanction { state breaches { date } source } }';
    expect(await world.childWelfare.read(aksel.id, fields, 'B105')).toEqual({
      youth: {
        outreach: {
          sanction: {
            state: 'RETURNED_TO_COURT',
            breaches: breaches().map((each) => ({ date: (each as { date: string }).date })),
            source: null,
          },
        },
      },
      withheld: ['outreach.sanction.source'],
    });
    expect((await world.childWelfare.read(aksel.id, SANCTION, 'B102')).withheld).toEqual(['outreach.sanction']);
  },
);

test('J1: child welfare, out of concern, sees what workers at outreach and 22B Bolig release under its order, and no more', async () => {
  const fields = 'outreach { contact { known } followUps { kind } sanction { state } } housing { residency { state } }';
  const everything = ['outreach.contact', 'outreach.followUps', 'outreach.sanction', 'housing.residency'];
  const { id: investigationId } = await world.childWelfare.write('openInvestigation', {
    youthId: aksel.id,
    reason: 'own observation',
  });
  const { id: orderId } = await world.childWelfare.write('orderInformation', {
    input: {
      youthId: aksel.id,
      investigationId,
      kind: 'INVESTIGATION',
      categories: ['OUTREACH_CONTACT', 'HOUSING_RESIDENCY', 'NAV_CASE'],
      necessity: 'nobody at home knows where he is',
    },
  });
  const { withheld } = await world.childWelfare.read(aksel.id, fields, 'B106', orderId);
  expect(withheld).toEqual(everything.sort());
  await world.uteseksjonen.write('answerInformationOrder', {
    input: { orderId, answers: [{ category: 'OUTREACH_CONTACT', isReleased: true }] },
  });
  await world.bolig22b.write('answerInformationOrder', {
    input: { orderId, answers: [{ category: 'HOUSING_RESIDENCY', isReleased: true }] },
  });
  expect(await world.childWelfare.read(aksel.id, fields, 'B106', orderId)).toEqual({
    youth: {
      outreach: { contact: { known: true }, followUps: null, sanction: null },
      housing: { residency: { state: 'APPLIED' } },
    },
    withheld: ['outreach.followUps', 'outreach.sanction'],
  });
});

test('J1: NAV finds nobody before it serves Aksel, and with a case of its own neither the sanction nor a follow-up', async () => {
  expect(await world.nav.findsNobody(aksel.id, 'B105')).toBe(true);
  await world.serve('nav', aksel);
  expect(await world.nav.read(aksel.id, 'outreach { followUps { kind } sanction { state } }', 'B105')).toEqual({
    youth: { outreach: { followUps: null, sanction: null } },
    withheld: ['outreach.followUps', 'outreach.sanction'],
  });
});

test('J1 INV26: at 18 NAV accepts Aksel from child welfare, Uteseksjonen goes on, and each sees what he lets it see', async () => {
  const { aksel: atEighteen, views } = await tellAtEighteen(world, clock, dates);
  expect(views).toEqual(viewsOf(AT_EIGHTEEN));
  const isListed = async ({ ask }: Desk, caseload: string): Promise<boolean> =>
    (await ask(`{ ${caseload}(first: 50) { edges { node { id } } } }`)).text.includes(atEighteen.id);
  expect(await isListed(world.nav, 'navCaseload')).toBe(true);
  expect(await isListed(world.uteseksjonen, 'outreachCaseload')).toBe(true);
  const goesOn = 'outreach { followUps { kind endedOn } sanction { state } }';
  const followUps = expect.arrayContaining(
    ['LOW_THRESHOLD', 'YOUTH_SANCTION'].map((kind) => ({ kind, endedOn: null })),
  ) as unknown;
  expect(await world.uteseksjonen.read(atEighteen.id, goesOn, 'B101')).toEqual({
    youth: { outreach: { followUps, sanction: { state: 'RETURNED_TO_COURT' } } },
    withheld: [],
  });
  // Somebody has taken over (INV13).
  await world.childWelfare.write('closeChildWelfareCase', { youthId: atEighteen.id, followUpOffered: false });
  expect(await world.childWelfare.findsNobody(atEighteen.id)).toBe(true);
});

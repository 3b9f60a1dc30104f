import { plus, type DataCategory } from '@brobygger/domain';
import type { Desk } from '../../harness/desk';
import { openJourneyWorld, type JourneyWorld, type JourneyYouth } from './journey-world';

let world: JourneyWorld;
beforeAll(async () => {
  world = await openJourneyWorld();
});
afterAll(() => world?.stop());

/** What happens to a reading before the youth's yes, with it, and once it is taken back. */
async function acrossAYes<Seen>(
  { desk, consents }: JourneyYouth,
  yeses: readonly (readonly ['nav' | 'childWelfare' | 'bolig22b', readonly DataCategory[]])[],
  see: () => Promise<Seen>,
): Promise<readonly [before: Seen, withIt: Seen, after: Seen]> {
  const before = await see();
  const given: { readonly id: string }[] = [];
  for (const [to, categories] of yeses) given.push(await consents(to, 'B102', categories));
  const withIt = await see();
  for (const { id } of given) await desk.write('withdrawConsent', { id });
  return [before, withIt, await see()];
}

describe('J3: from a placement to a flat of his own', () => {
  const FLAT = 'housing { residency { state flatNo validTo moveOut } mapping { area level } }';
  const COURSES = 'childWelfare { courses { course part status } decisions { kind } }';
  let farid: JourneyYouth;
  let seen: Awaited<ReturnType<typeof story>>;

  async function story() {
    farid = await world.youth('Farid Noor', 18);
    const youthId = farid.id;
    const { childWelfare, bolig22b, today } = world;
    await world.serve('childWelfare', farid);
    await childWelfare.write('recordRefugeeProfile', {
      input: { youthId, unaccompaniedMinor: true, settledOn: today, nationality: 'HEMMELIG', languages: [] },
    });
    const decided = { youthId, kind: 'PLACEMENT', validFrom: today, executedBy: 'HOUSING', wantedByYouth: true };
    const { id: cwDecisionReference } = await childWelfare.write('decideMeasure', { input: decided });
    const { id: houseId } = await bolig22b.write('createHouse', {
      input: { name: 'Ladehaugen', kind: 'STAFFED_24H', genderRule: 'MIXED', capacity: 6, nightGuard: 'ACTIVE' },
    });
    const applying = { ground: { kind: 'DECISION', reference: cwDecisionReference }, youthId, houseId, gender: 'BOY' };
    const withoutDecision = await bolig22b.refusalOf('applyResidency', { input: applying });
    const onDecision = { input: { ...applying, cwDecisionReference } };
    const untold = await bolig22b.refusalOf('applyResidency', onDecision);
    await childWelfare.write('nameDecisionExecutor', {
      input: { youthId, decisionId: cwDecisionReference, executorId: world.idOf('bolig22b') },
    });
    await world.settled();
    await bolig22b.write('applyResidency', onDecision);
    const withoutFlat = await bolig22b.refusalOf('allocateResidency', { input: { youthId } });
    await bolig22b.write('allocateResidency', { input: { youthId, flatNo: 4 } });
    const unsigned = await bolig22b.refusalOf('moveIn', { youthId });
    for (const step of ['signHouseRules', 'signLease', 'moveIn']) await bolig22b.write(step, { youthId });
    for (const area of [
      'HEALTH',
      'OWN_HOME',
      'SOCIAL_SKILLS',
      'FAMILY_NETWORK',
      'LEISURE_PARTICIPATION',
      'SCHOOL_WORK',
    ]) {
      await bolig22b.write('mapLifeArea', { input: { youthId, area, level: 3, note: 'HEMMELIG' } });
    }
    await tellCourses(childWelfare, youthId);
    const movesOutOn = plus(today, { days: 30 });
    await bolig22b.write('giveNotice', { youthId, movesOutOn });
    await world.serve('nav', farid);
    const across = await acrossAYes(
      farid,
      [
        ['childWelfare', ['HOUSING_RESIDENCY']],
        ['childWelfare', ['HOUSING_MAPPING']],
        ['bolig22b', ['CHILD_WELFARE_COURSES']],
        ['bolig22b', ['CHILD_WELFARE_DECISIONS']],
        ['nav', ['HOUSING_RESIDENCY']],
        ['nav', ['CHILD_WELFARE_COURSES']],
      ],
      async () => ({
        childWelfare: await childWelfare.read(youthId, FLAT, 'B102'),
        housing: await bolig22b.read(youthId, COURSES, 'B102'),
        nav: await world.nav.read(youthId, `${FLAT} ${COURSES}`, 'B102'),
      }),
    );
    await bolig22b.write('moveOut', { youthId, moveOut: 'OWN_RENTED' });
    return { refusals: [withoutDecision, untold, withoutFlat, unsigned], movesOutOn, across };
  }

  async function tellCourses(childWelfare: Desk, youthId: string): Promise<void> {
    const course = { youthId, schoolYear: '2025/2026', arena: 'SCHOOL', sessions: 2 };
    const second = await childWelfare.refusalOf('enrolInCourse', { input: { ...course, course: 'HOUSING', part: 2 } });
    expect(second).toBe('RULE_VIOLATED INV07');
    for (const one of [{ course: 'HOUSING', part: 1 }, { course: 'HOUSING', part: 2 }, { course: 'ECONOMY' }]) {
      const { id: enrolmentId } = await childWelfare.write('enrolInCourse', { input: { ...course, ...one } });
      await childWelfare.write('recordCourseAttendance', { input: { youthId, enrolmentId, attended: 2 } });
      await childWelfare.write('completeCourse', { youthId, enrolmentId });
    }
  }

  beforeAll(async () => {
    seen = await story();
  });

  test('the house takes him by a decision, in a flat of his own, once rules and lease are signed', () => {
    const noDecision = 'RULE_VIOLATED INV06';
    expect(seen.refusals).toEqual([noDecision, noDecision, 'RULE_VIOLATED INV06', 'RULE_VIOLATED INV04']);
  });

  test('each sees of the other what it needs with his yes, and nothing before it or after', () => {
    const [before, withIt, after] = seen.across;
    expect(after).toEqual(before);
    expect(JSON.stringify(before)).not.toMatch(/NOTICE|COMPLETED|PLACEMENT|"level"/);
    const done = (course: string, part: number | null = null) => ({ course, part, status: 'COMPLETED' });
    const courses = expect.arrayContaining([done('HOUSING', 1), done('HOUSING', 2), done('ECONOMY')]) as unknown;
    const residency = { state: 'NOTICE', flatNo: 4, validTo: seen.movesOutOn, moveOut: null };
    expect(withIt.childWelfare.youth).toMatchObject({
      housing: { residency, mapping: expect.arrayContaining([{ area: 'OWN_HOME', level: 3 }]) as unknown },
    });
    expect(withIt.housing.youth).toMatchObject({ childWelfare: { courses, decisions: [{ kind: 'PLACEMENT' }] } });
    expect(withIt.nav.youth).toMatchObject({
      housing: { residency, mapping: null },
      childWelfare: { courses, decisions: null },
    });
    expect(JSON.stringify(seen.across)).not.toContain('HEMMELIG');
  });

  test('his flat is free again, and it stays known that he lived there', async () => {
    expect(await world.bolig22b.refusalOf('moveOut', { youthId: farid.id, moveOut: 'UNKNOWN' })).not.toBe('');
    const { json } = await farid.desk.ask('{ me { housing { residency { state moveOut } } } }');
    expect(json).toMatchObject({
      data: { me: { housing: { residency: { state: 'MOVED_OUT', moveOut: 'OWN_RENTED' } } } },
    });
  });
});

describe('J7: 22B Bolig at 18, with Kvalifisering and talks with the nurse', () => {
  const TALKS = 'outreach { contact { known } nurseTalks { themes } }';
  let maja: JourneyYouth;
  let across: readonly Awaited<ReturnType<typeof see>>[];
  const RENT = 'housing { rent { arrearsNok monthNok } }';
  const WEEKS = 'nav { qualification { attendedDays plannedDays } }';

  const see = async () => ({
    nav: await world.nav.read(maja.id, `${RENT} ${TALKS}`, 'B102'),
    housing: await world.bolig22b.read(maja.id, `${WEEKS} ${TALKS}`, 'B102'),
    childWelfare: await world.childWelfare.read(maja.id, `${RENT} ${WEEKS} ${TALKS}`, 'B102'),
  });

  beforeAll(async () => {
    maja = await world.youth('Maja Lind', 18);
    const youthId = maja.id;
    const { bolig22b, nav, today } = world;
    const { id: houseId } = await bolig22b.write('createHouse', {
      input: { name: 'Elvegata 2', kind: 'STUDENT_SHARED', genderRule: 'GIRLS', capacity: 4 },
    });
    await bolig22b.write('assignResponsiblePerson', {
      input: { houseId, name: 'Kari Prøve', birthDate: '2000-01-01', isStudent: true, validFrom: today },
    });
    const applying = { ground: { kind: 'OWN_WISH' }, youthId, houseId };
    expect(await bolig22b.refusalOf('applyResidency', { input: { ...applying, gender: 'BOY' } })).toBe(
      'RULE_VIOLATED INV03',
    );
    await bolig22b.write('applyResidency', { input: { ...applying, gender: 'GIRL' } });
    await bolig22b.write('allocateResidency', { input: { youthId } });
    for (const step of ['signHouseRules', 'signLease', 'moveIn']) await bolig22b.write(step, { youthId });
    for (const [month, dueOn] of [
      [today, plus(today, { days: -1 })],
      [plus(today, { months: 1 }), plus(today, { days: 10 })],
    ]) {
      await bolig22b.write('chargeRent', { input: { youthId, month, amountNok: 5000, dueOn } });
    }
    const payment = { clientKey: 'maja-first', youthId, amountNok: 2500, paidOn: today, paidBy: 'YOUTH' };
    const sent = [
      await bolig22b.write('recordRentPayment', { input: payment }),
      await bolig22b.write('recordRentPayment', { input: payment }),
    ];
    expect(sent[0]).toEqual(sent[1]);
    expect(
      await bolig22b.refusalOf('recordRentPayment', { input: { ...payment, clientKey: 'maja-much', amountNok: 7501 } }),
    ).toBe('RULE_VIOLATED RENT_OVERPAID');
    await world.serve('nav', maja);
    await nav.write('enrolQualification', { youthId });
    await nav.write('recordQualificationWeek', { input: { youthId, attendedDays: 3, plannedDays: 5 } });
    await world.serve('childWelfare', maja);
    await world.nurse.write('recordNurseTalk', {
      input: { ground: { kind: 'OWN_WISH' }, youthId, themes: ['MENTAL'] },
    });
    across = await acrossAYes(
      maja,
      [
        ['nav', ['HOUSING_RENT']],
        ['bolig22b', ['NAV_QUALIFICATION']],
      ],
      see,
    );
  });

  test('NAV sees what she owes, and the house that her days have a shape, with her yes alone', () => {
    const [before, withIt, after] = across;
    expect(withIt?.nav.youth).toMatchObject({ housing: { rent: { arrearsNok: 2500, monthNok: 5000 } } });
    expect(withIt?.housing.youth).toMatchObject({ nav: { qualification: { attendedDays: 3, plannedDays: 5 } } });
    expect(after).toEqual(before);
    expect(JSON.stringify(before)).not.toMatch(/2500|"attendedDays":3/);
    expect(JSON.stringify(across.map(({ childWelfare }) => childWelfare))).not.toMatch(/2500|"attendedDays":3/);
  });

  test('what she owes stands in the work list of the house before it grows', async () => {
    const { json } = await world.bolig22b.ask('{ arrears { arrearsNok youth { id } } }');
    expect(json.data?.['arrears']).toEqual([{ arrearsNok: 2500, youth: { id: maja.id } }]);
    const due = await world.bolig22b.ask('{ rentDue { edges { node { unpaidNok daysOverdue youth { id } } } } }');
    const rows = [
      { unpaidNok: 2500, daysOverdue: 1, youth: { id: maja.id } },
      { unpaidNok: 5000, daysOverdue: 0, youth: { id: maja.id } },
    ];
    expect(due.json.data?.['rentDue']).toEqual({ edges: rows.map((node) => ({ node })) });
  });

  test('the talks with the nurse are to all others as of one who never had any', async () => {
    const nobody = await world.youth('Ane Berg', 18);
    await world.serve('nav', nobody);
    const of = (youthId: string) => world.nav.read(youthId, TALKS, 'B102');
    expect(await of(maja.id)).toEqual(await of(nobody.id));
    expect(JSON.stringify(across)).not.toContain('MENTAL');
  });
});

import { plus, type LocalDate } from '@brobygger/domain';
import { ORGANISATIONS } from '../organisations';
import type { Story } from '../story';

const { childWelfareTrondheim, navOstbyen, staffedHouse } = ORGANISATIONS;

/** J3: an unaccompanied minor who is placed, learns to live alone, and is on the way to a flat of his own. */
export async function tellFarid(story: Story): Promise<void> {
  const decisionId = await tellPlacement(story);
  await tellHouse(story, decisionId);
  await tellCourses(story);
  const { services, youths, on, by, consents } = story;
  const { id: youthId } = youths.farid;
  await services.nav.cases.open(by(navOstbyen, on({ months: 3 })), {
    ground: { kind: 'APPLICATION', reference: 'NAV-0303' },
    youthId,
    office: 'NAV Østbyen',
  });
  await consents(youthId, {
    to: staffedHouse,
    purpose: 'B102',
    categories: ['CHILD_WELFARE_COURSES'],
    givenOn: on({ days: 40 }),
  });
  await consents(youthId, {
    to: navOstbyen,
    purpose: 'B102',
    categories: ['HOUSING_RESIDENCY'],
    givenOn: on({ days: 40 }),
  });
}

async function tellPlacement({ services, settled, youths, on, by }: Story): Promise<string> {
  const { id: youthId } = youths.farid;
  const { cases, decisions, refugees } = services['child-welfare'];
  await cases.open(by(childWelfareTrondheim, on({ months: 24 })), {
    ground: { kind: 'CONCERN', reference: 'BM-0303' },
    youthId,
    caseWorker: 'Berit Test',
    district: 'Østbyen',
  });
  await refugees.record(by(childWelfareTrondheim, on({ months: 24 })), {
    youthId,
    unaccompaniedMinor: true,
    settledOn: on({ months: 23 }),
    nationality: 'Afghanistan',
    languages: ['dari', 'norsk'],
  });
  const decision = await decisions.decide(by(childWelfareTrondheim, on({ months: 21 })), {
    youthId,
    kind: 'PLACEMENT',
    statute: 'BVL_3_2',
    validFrom: on({ months: 20 }),
    executedBy: 'HOUSING',
    executorId: staffedHouse.id,
    wantedByYouth: true,
  });
  await settled();
  return decision.id;
}

async function tellHouse({ services, youths, houses, on, by }: Story, cwDecisionReference: string): Promise<void> {
  const { id: youthId } = youths.farid;
  const { residencies, mapping } = services.housing;
  const moving = by(staffedHouse, on({ months: 20 }));
  await residencies.apply(moving, {
    ground: { kind: 'APPLICATION', reference: 'BOLIG-0303' },
    youthId,
    houseId: houses.staffed,
    gender: 'BOY',
    cwDecisionReference,
  });
  await residencies.allocate(moving, { youthId, flatNo: 4 });
  await residencies.signRules(moving, youthId);
  await residencies.signContract(moving, youthId, ['YOUTH', 'GUARDIAN']);
  await residencies.moveIn(moving, youthId);
  const levels = [
    ['HEALTH', 3],
    ['OWN_HOME', 4],
    ['SOCIAL_SKILLS', 4],
    ['FAMILY_NETWORK', 2],
    ['LEISURE_PARTICIPATION', 3],
    ['SCHOOL_WORK', 4],
  ] as const;
  for (const [area, level] of levels) {
    await mapping.record(by(staffedHouse, on({ months: 2 })), {
      youthId,
      area,
      level,
      note: 'Samtale over middag. Bare huset leser dette.',
    });
  }
}

type Planned = Parameters<Story['services']['child-welfare']['coursePlans']['set']>[1]['courses'][number];

/** A course, how many sessions it has, and to how many of the first of them Farid came. */
interface Held extends Pick<Planned, 'course' | 'part' | 'arena' | 'partner'> {
  readonly sessions: number;
  readonly attended: number;
}

const FINISHED: readonly Held[] = [
  { course: 'HOUSING', part: 1, arena: 'SCHOOL', partner: 'INN', sessions: 6, attended: 6 },
  { course: 'ECONOMY', arena: 'EM_BASE', partner: 'NAV', sessions: 5, attended: 4 },
  { course: 'LAW', arena: 'SCHOOL', partner: 'POLICE', sessions: 4, attended: 4 },
];
const RUNNING: readonly Held[] = [
  { course: 'HOUSING', part: 2, arena: 'SCHOOL', partner: 'INN', sessions: 6, attended: 2 },
  { course: 'HEALTH', arena: 'SCHOOL', partner: 'SCHOOL_HEALTH_SERVICE', sessions: 8, attended: 3 },
];

async function tellCourses(story: Story): Promise<void> {
  const { on } = story;
  await tellSchoolYear(story, FINISHED, { from: on({ months: 14 }), recordedOn: on({ months: 11 }), isOver: true });
  await tellSchoolYear(story, RUNNING, { from: on({ months: 2 }), recordedOn: on({ days: 10 }), isOver: false });
  await tellProgramme(story);
}

/** Plans the courses, gives Farid his places, and records the class lists: of a year that is over, those too that he did not come to. */
async function tellSchoolYear(
  { services, youths, by }: Story,
  held: readonly Held[],
  { from, recordedOn, isOver }: { readonly from: LocalDate; readonly recordedOn: LocalDate; readonly isOver: boolean },
): Promise<void> {
  const { id: youthId } = youths.farid;
  const { coursePlans, courses, classAttendance } = services['child-welfare'];
  const schoolYear = schoolYearOf(from);
  const [begins, records] = [by(childWelfareTrondheim, from), by(childWelfareTrondheim, recordedOn)];
  const planned = await coursePlans.set(begins, {
    schoolYear,
    isReady: true,
    courses: held.map(({ sessions, attended: _, ...course }) => ({ ...course, sessions: weekly(from, sessions) })),
  });
  for (const [n, { id: courseId, sessions }] of planned.entries()) {
    const attended = held[n]?.attended ?? 0;
    const { id: enrolmentId } = await courses.enrol(begins, { youthId, courseId });
    for (const [session, { id: sessionId }] of sessions.slice(0, isOver ? undefined : attended).entries()) {
      const attendance = [{ enrolmentId, isPresent: session < attended }];
      await classAttendance.record(records, { sessionId, attendance });
    }
    if (isOver) await courses.end(records, { youthId, enrolmentId, status: 'COMPLETED' });
  }
}

/** What of the programme stays between Farid and child welfare. */
async function tellProgramme({ services, youths, on, by }: Story): Promise<void> {
  const { id: youthId } = youths.farid;
  const { lifeAreaGoals, practice, societyGuides } = services['child-welfare'];
  await societyGuides.issue(by(childWelfareTrondheim, on({ months: 22 })), { youthId, language: 'fa-AF' });
  for (const [months, level] of [
    [12, 2],
    [3, 4],
  ] as const) {
    const set = by(childWelfareTrondheim, on({ months }));
    await lifeAreaGoals.set(set, { youthId, area: 'OWN_HOME', level, text: 'Lage middag og vaske klær selv' });
  }
  await lifeAreaGoals.set(by(childWelfareTrondheim, on({ months: 3 })), {
    youthId,
    area: 'HEALTH',
    level: 3,
    text: 'Sove hele natten',
  });
  await practice.record(by(childWelfareTrondheim, on({ months: 5 })), {
    youthId,
    arena: 'PRIVATE',
    arrangedBy: 'EM_BASE',
    employer: 'Eksempel Bakeri',
    validFrom: on({ months: 5 }),
    validTo: on({ months: 4 }),
  });
}

/** So many days, week by week from the date on, or so much earlier that all are of its school year. */
function weekly(from: LocalDate, count: number): readonly LocalDate[] {
  const last = plus(from, { days: 7 * (count - 1) });
  const weeksEarlier = schoolYearOf(last) === schoolYearOf(from) ? 0 : count;
  return Array.from({ length: count }, (_, week) => plus(from, { days: 7 * (week - weeksEarlier) }));
}

/** The school year that the date falls in, as `2025/2026`: it begins on 1 August. */
function schoolYearOf(date: LocalDate): string {
  const year = Number(date.slice(0, 4)) - (date.slice(5) < '08-01' ? 1 : 0);
  return `${year}/${year + 1}`;
}

import type { LocalDate } from '@brobygger/domain';
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

async function tellCourses({ services, youths, on, by }: Story): Promise<void> {
  const { id: youthId } = youths.farid;
  const { courses } = services['child-welfare'];
  const [lastYear, thisYear] = [on({ months: 14 }), on({ months: 2 })];
  const finished = [
    { course: 'HOUSING', part: 1, arena: 'SCHOOL', partner: 'INN', sessions: 6, attended: 6 },
    { course: 'ECONOMY', arena: 'EM_BASE', partner: 'NAV', sessions: 5, attended: 4 },
    { course: 'LAW', arena: 'SCHOOL', partner: 'POLICE', sessions: 4, attended: 4 },
  ] as const;
  for (const { attended, ...course } of finished) {
    const { id: enrolmentId } = await courses.enrol(by(childWelfareTrondheim, lastYear), {
      youthId,
      schoolYear: schoolYearOf(lastYear),
      ...course,
    });
    await courses.recordAttendance(by(childWelfareTrondheim, on({ months: 11 })), { youthId, enrolmentId, attended });
    await courses.end(by(childWelfareTrondheim, on({ months: 11 })), { youthId, enrolmentId, status: 'COMPLETED' });
  }
  const running = [
    { course: 'HOUSING', part: 2, arena: 'SCHOOL', partner: 'INN', sessions: 6, attended: 2 },
    { course: 'HEALTH', arena: 'SCHOOL', partner: 'SCHOOL_HEALTH_SERVICE', sessions: 8, attended: 3 },
  ] as const;
  for (const { attended, ...course } of running) {
    const { id: enrolmentId } = await courses.enrol(by(childWelfareTrondheim, thisYear), {
      youthId,
      schoolYear: schoolYearOf(thisYear),
      ...course,
    });
    await courses.recordAttendance(by(childWelfareTrondheim, on({ days: 10 })), { youthId, enrolmentId, attended });
  }
}

/** The school year that the date falls in, as `2025/2026`: it begins on 1 August. */
function schoolYearOf(date: LocalDate): string {
  const year = Number(date.slice(0, 4)) - (date.slice(5) < '08-01' ? 1 : 0);
  return `${year}/${year + 1}`;
}

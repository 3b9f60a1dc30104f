import type { LocalDate } from '@brobygger/domain';
import { ORGANISATIONS } from '../organisations';
import type { Story } from '../story';

const { childWelfareTrondheim, navOstbyen, uteseksjonen } = ORGANISATIONS;

/**
 * J4: a summer job at an employer of the project. NAV learns of the job and the hours, and of nothing that child welfare does. What was
 * written of a week Jonas reads once it is released.
 */
export async function tellJonas({ services, youths, loadedOn, on, by, consents }: Story): Promise<void> {
  const { id: youthId } = youths.jonas;
  const childWelfare = services['child-welfare'];
  const { caseNoteReleases, employers, summerJobBudgets, summerJobs } = services.outreach;

  await childWelfare.cases.open(by(childWelfareTrondheim, on({ months: 26 })), {
    ground: { kind: 'CONCERN', reference: 'BM-0404' },
    youthId,
    caseWorker: 'Berit Test',
    district: 'Lerkendal',
  });
  await childWelfare.decisions.decide(by(childWelfareTrondheim, on({ months: 25 })), {
    youthId,
    kind: 'VOLUNTARY_ASSISTANCE',
    statute: 'BVL_3_1',
    validFrom: on({ months: 25 }),
    executedBy: 'BFT',
    wantedByYouth: true,
  });

  const year = lastSummer(loadedOn);
  const spring = by(uteseksjonen, `${year}-05-20`);
  await summerJobBudgets.set(spring, year, 300_000);
  const { id: employerId } = await employers.register(spring, { name: 'Fjordbakeriet', contactPhone: '73 00 00 00' });
  const { id: summerJobId } = await summerJobs.apply(spring, {
    ground: { kind: 'OWN_WISH' },
    youthId,
    year,
    contactPerson: 'Ola Test',
    holidayStandIn: 'Mari Prøve',
    jobWish: 'noe med mat, og helst med folk',
    travelMinutes: 15,
    plannedHours: 60,
    countedAs: { gender: 'BOY', district: 'LERKENDAL' },
  });
  await summerJobs.matchEmployer(by(uteseksjonen, `${year}-06-01`), youthId, summerJobId, employerId);
  await summerJobs.signContract(by(uteseksjonen, `${year}-06-15`), youthId, summerJobId, 172.5);
  await summerJobs.addHours(by(uteseksjonen, `${year}-07-10`), { youthId, summerJobId, hours: 37.5 });
  const { id: weekId } = await summerJobs.recordWeek(by(uteseksjonen, `${year}-07-10`), {
    youthId,
    summerJobId,
    date: `${year}-07-10`,
    note: 'Kommer presis, og vil gjerne stå mer i butikken.',
  });
  await summerJobs.addHours(by(uteseksjonen, `${year}-07-31`), { youthId, summerJobId, hours: 15 });
  // Jonas asked to read what was written of him, while the job went on: once it is finished the service has ended.
  await caseNoteReleases.release(by(uteseksjonen, `${year}-08-01`), {
    youthId,
    records: [{ kind: 'SUMMER_JOB_WEEK', id: weekId }],
  });
  await summerJobs.finish(by(uteseksjonen, `${year}-08-10`), youthId, summerJobId, 'ON_CALL');

  await consents(youthId, {
    to: navOstbyen,
    purpose: 'B103',
    categories: ['OUTREACH_SUMMER_JOB'],
    givenOn: on({ days: 30 }),
  });
}

/** The year of the last summer that is over. */
const lastSummer = (date: LocalDate): number => Number(date.slice(0, 4)) - (date.slice(5) < '09-01' ? 1 : 0);

import { angerManagementTable } from './anger-management';
import { childWelfareTables } from './child-welfare-rows';
import type { TableRows, Usit2016 } from './data-set';
import { emergencyTable } from './emergency-events';
import { encounterTable } from './encounters';
import { planSessions, sessionTable } from './field-sessions';
import type { SetKind } from './follow-up-plans';
import { followUpRow, planFollowUps, type SetFollowUp } from './follow-ups';
import { fortnightGoalTable } from './fortnight-goals';
import { datedByGroup, groupTables } from './groups';
import { hapTable } from './hap-courses';
import { createNaming, valueAt } from './naming';
import { fillTable } from './participations';
import { psychologistTable } from './psychologist-contacts';
import { ACTIVITY_KINDS } from './published-activity-table';
import { PUBLISHED_2016 } from './published-figures';
import { rapidAssessmentTable } from './rapid-assessment';
import { sanctionTables } from './sanctions';
import { sensitiveDialogueTable } from './sensitive-dialogues';
import { planJobs, summerJobTables } from './summer-jobs';
import { createYouthPool } from './youths';

/** Whose year it is. Another year or another seed gives other youths and other rows with the same figures. */
export interface Usit2016Options {
  readonly organisationId: string;
  readonly childWelfareOrganisationId: string;
  readonly year?: number;
  readonly seed?: string;
}

/** Whose ages the groups and sanctions limit. */
const GROUP_AGED: readonly SetKind[] = ['BOYS_GROUP', 'GIRLS_GROUP', 'YOUTH_SANCTION', 'LADE_MOTOR_RACING'];

/**
 * What is counted by a record of its own and needs no follow-up. The summer jobs are counted twice in the report, 27 in other districts
 * than 28: of the 27 there are follow-ups too.
 */
const BY_OWN_RECORD: ReadonlySet<SetKind> = new Set([
  'ANGER_MANAGEMENT',
  'HAP',
  'PSYCHOLOGIST',
  'EXTREMISM_PREVENTION',
  'SEX_TRADE_TALKS',
  'YOUTH_SANCTION',
]);

/**
 * Makes a year of Uteseksjonen as rows whose counts are those of the annual report 2016, to the digit and with its errors.
 * Pure: the same options give the same rows. The youths are ids alone; nobody is behind them.
 */
export function makeUsit2016({
  organisationId,
  childWelfareOrganisationId,
  year = 2016,
  seed = '',
}: Usit2016Options): Usit2016 {
  const scope = `usit2016 ${organisationId} ${year} ${seed}`;
  const naming = createNaming(scope);
  const published = PUBLISHED_2016;
  const pool = createYouthPool(naming, year);
  const participations = fillTable(published.activityTable, {
    jobsWithDecision: published.summerJob.withDecision,
    pool,
    naming,
  });
  const prisoners = Array.from({ length: published.crimeAsLifestyle.participants }, () =>
    pool.newcomer('UNKNOWN', 'OTHER'),
  );
  const planned = new Map<SetKind, readonly SetFollowUp[]>([
    ...ACTIVITY_KINDS.map((kind) => [kind, planFollowUps(kind, participations.get(kind) ?? [], year, naming)] as const),
    [
      'CRIME_AS_LIFESTYLE',
      planFollowUps(
        'CRIME_AS_LIFESTYLE',
        prisoners.map((youth) => ({ youth, gender: 'UNKNOWN', district: 'UNKNOWN', movedTo: null })),
        year,
        naming,
      ),
    ],
  ]);
  const inGroups = datedByGroup(planned.get('BOYS_GROUP') ?? [], planned.get('GIRLS_GROUP') ?? [], year);
  for (const kind of ['BOYS_GROUP', 'GIRLS_GROUP'] as const) {
    planned.set(
      kind,
      inGroups.filter((followUp) => followUp.kind === kind),
    );
  }
  const of = (kind: SetKind): readonly SetFollowUp[] => planned.get(kind) ?? [];
  const followUps = [...planned].filter(([kind]) => !BY_OWN_RECORD.has(kind)).flatMap(([, plans]) => plans);

  const jobs = planJobs(participations.get('SUMMER_JOB') ?? [], published.summerJob, pool);
  const ofGroupAge = new Set(GROUP_AGED.flatMap(of).map(({ youthId }) => youthId));
  const sessions = planSessions(published.keyFigures, year, naming);
  const encounters = encounterTable(published, sessions, { pool, organisationId, naming });
  const shared = { pool, organisationId, year, naming };
  const atPsychologist = of('PSYCHOLOGIST').map((followUp) => ({
    followUp,
    youth: valueAt(participations.get('PSYCHOLOGIST') ?? [], followUp.index).youth,
  }));
  const psychologist = psychologistTable(atPsychologist, published.psychologist, shared);
  const outreach: readonly TableRows[] = [
    sessionTable(sessions, organisationId, naming),
    encounters,
    emergencyTable(published.emergencies, sessions, organisationId, naming),
    fortnightGoalTable(encounters, organisationId, year, naming),
    ...groupTables(of('BOYS_GROUP'), of('GIRLS_GROUP'), organisationId, year, naming),
    {
      table: 'follow_up',
      rows: followUps.map((followUp) => followUpRow(followUp, organisationId, published.decisions.aftercare, naming)),
    },
    hapTable(of('HAP'), published.hap, shared),
    angerManagementTable(of('ANGER_MANAGEMENT'), published.angerManagement, shared),
    psychologist,
    ...sanctionTables(of('YOUTH_SANCTION'), organisationId, naming),
    sensitiveDialogueTable([...of('SEX_TRADE_TALKS'), ...of('EXTREMISM_PREVENTION')], organisationId, naming),
    ...summerJobTables(jobs, published.summerJob, {
      organisationId,
      year,
      isOfGroupAge: (youthId) => ofGroupAge.has(youthId),
      naming,
    }),
    rapidAssessmentTable(published.rapidAssessment, organisationId, year, naming),
    {
      table: 'published_report',
      rows: year === published.year ? [{ organisation_id: organisationId, year, figures: published }] : [],
    },
  ];
  const childWelfare = childWelfareTables(of('ON_DECISION'), jobs, published, {
    organisationId: childWelfareOrganisationId,
    year,
    naming: createNaming(`${scope} ${childWelfareOrganisationId}`),
  });
  const youthIds = new Set([
    ...pool.all().map(({ id }) => id),
    ...psychologist.rows.map((row) => String(row['youth_id'])),
  ]);
  return { year, youthIds: [...youthIds], outreach, childWelfare };
}

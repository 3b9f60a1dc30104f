// Made-up youths, written in bulk past the services: only a bench may.
import pg from 'pg';

/** The office that asks, and the unit of the municipality whose officers enter consents. */
export const OFFICE = '00000000-0000-4000-9000-000000000001';
export const UNIT = '00000000-0000-4000-9000-000000000004';
const MUNICIPALITY = '5001';
const OTHER = '00000000-0000-4000-9000-000000000002';
const HOUSE = '00000000-0000-4000-9000-000000000003';

/** The id of the nth youth. */
export const youthId = (n) => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

const YOUTH = `('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;
const id = (kind, more = `''`) => `md5('${kind}/' || n || '/' || ${more})::uuid`;
const ALL = 'from generate_series($1::int, $2::int) n';
const TWICE = `${ALL}, generate_series(1, 2) k`;

/** The categories that may be consented to together, and those that are asked for one by one. */
const BUNDLE = [
  'CHILD_WELFARE_CASE',
  'CHILD_WELFARE_PLAN',
  'CHILD_WELFARE_TRANSFER',
  'CHILD_WELFARE_COURSES',
  'OUTREACH_CONTACT',
  'OUTREACH_FOLLOW_UP',
  'HOUSING_RESIDENCY',
  'HOUSING_RENT',
  'HOUSING_FOLLOW_UP',
];
const PLAN = '00000000-0000-4000-8000-0000000000f1';
const ONE_BY_ONE = ['CHILD_WELFARE_DECISIONS', 'CHILD_WELFARE_HEALTH_COURSE', 'OUTREACH_GROUPS', 'HOUSING_MAPPING'];

const array = (texts) => `array[${texts.map((text) => `'${text}'`).join(', ')}]`;

const STATEMENTS = {
  consent: (purpose) => [
    `insert into organisation values ('${OFFICE}', '974760673', 'NAV', 'NAV', 'Trondheim', null)`,
    `insert into municipal_unit values ('${UNIT}', 'Samtykkekontoret', '${MUNICIPALITY}')`,
    `insert into youth (id, name, birth_date, municipality_number) select ${YOUTH}, 'Ungdom ' || n, date '2006-01-01' + n % 900,
      '${MUNICIPALITY}' ${ALL}`,
    `insert into service_relation select ${YOUTH}, '${OFFICE}', now() - interval '1 year', null ${ALL}`,
    `insert into consent (id, youth_id, recipient_id, purpose, categories, valid_from, valid_to, signed_by, given_at, language)
     select gen_random_uuid(), ${YOUTH}, '${OFFICE}', '${purpose}', c.categories, now() - interval '1 day', now() +
       interval '1 year', array['YOUTH'], now() - interval '1 day', 'nb'
     ${ALL}, (values (${array(BUNDLE)}), ${ONE_BY_ONE.map((one) => `(${array([one])})`).join(', ')}) as c(categories)`,
  ],
  nav: () => [
    `insert into service_relation (id, youth_id, organisation_id, valid_from) select ${id('relation')}, ${YOUTH},
      '${OFFICE}', now() - interval '1 year' ${ALL}`,
    `insert into nav_case (id, youth_id, organisation_id, status, office, opened_on) select ${id('case')}, ${YOUTH},
      '${OFFICE}', 'OPEN', 'NAV', date '2025-01-01' + n % 300 ${ALL}`,
    `insert into section17_decision select ${id('section17')}, ${YOUTH}, '${OFFICE}', '2025-05-01', '2025-05-01', date
      '2026-05-01' + n % 300, 'GRANTED' ${ALL}`,
    `insert into nav_order select ${id('order', 'k')}, ${YOUTH}, '${OFFICE}', 'SENT', 'Arbeidstrening nr. ' || k ||
      ' for ' || n, date '2025-06-01' + k ${TWICE}`,
    `insert into income_situation select ${id('income')}, ${YOUTH}, '${OFFICE}', 'WORK', 9000 + n % 5000, false, '2025-08-01', n ${ALL}`,
    `insert into qualification_enrolment (id, youth_id, organisation_id, status, started_on, attended_days, planned_days, run_by_id,
      enrolled_on) select ${id('qualification')}, ${YOUTH}, '${OFFICE}', 'ACTIVE', '2025-09-01', n % 20, 20, '${OFFICE}', '2025-09-01' ${ALL}`,
  ],
  'child-welfare': () => [
    `insert into child_welfare_case (id, youth_id, organisation_id, status, case_worker, district, opened_on)
     select ${id('case')}, ${YOUTH}, '${OTHER}', 'AFTERCARE', 'Saksbehandler ' || n % 50, 'Midtbyen', date '2022-01-01' + n % 300 ${ALL}`,
    `insert into child_welfare_decision select ${id('decision', 'k')}, ${YOUTH}, '${OTHER}', 'AFTERCARE',
      'BVL_AFTERCARE', '2024-01-01', date '2024-01-01' + k, date '2027-01-01' + n % 300, 'CHILD_WELFARE', true ${TWICE}`,
    `insert into measures_plan select ${id('plan')}, ${YOUTH}, '${OTHER}', ${id('case')}, 1, array['egen bolig'], 'Bakgrunn' ${ALL}`,
    `insert into measure_item select ${id('item', 'k')}, ${YOUTH}, '${OTHER}', ${id('plan')}, 'Tiltak ' || k ||
      ' for ' || n, 'Kari', date '2025-01-01' + k, '2027-01-01', false ${TWICE}`,
    `insert into service_transfer select ${id('transfer')}, ${YOUTH}, '${OTHER}', ${id('case')}, 'ACCEPTED', date
      '2026-03-01' + n % 300, null, 'NAV' ${ALL}`,
    `insert into course_plan (id, organisation_id, school_year) values ('${PLAN}', '${OTHER}', '2025/2026')`,
    `insert into programme_course (id, organisation_id, plan_id, school_year, course, arena)
     values ('${PLAN}', '${OTHER}', '${PLAN}', '2025/2026', 'LAW', 'SCHOOL')`,
    `insert into course_enrolment (id, youth_id, organisation_id, category, course, part, status, school_year, arena, partner, attended,
       sessions, course_id, attended_before, sessions_before)
     select ${id('course', 'k')}, ${YOUTH}, '${OTHER}', case k when 1 then
      'CHILD_WELFARE_COURSES' else 'CHILD_WELFARE_HEALTH_COURSE' end,
       case k when 1 then 'ECONOMY' else 'HEALTH' end, null, 'ENROLLED', '202' || (3 + k), 'SCHOOL', null, n % 8, 8, '${PLAN}'::uuid, n % 8, 8 ${TWICE}`,
  ],
  outreach: () => [
    `insert into follow_up (id, youth_id, organisation_id, category, kind, started_on, legal_basis, continuity_staff)
     select ${id('follow-up', 'k')}, ${YOUTH}, '${OTHER}', 'OUTREACH_FOLLOW_UP', 'LOW_THRESHOLD', date '2025-01-01' +
       k + n % 300, 'CONSENT_ONLY', array['Kari', 'Ola'] ${TWICE}`,
    `insert into summer_job select ${id('job')}, ${YOUTH}, '${OTHER}', 2025, 'Bakeriet', '2025-06-01', 60, n % 60, null ${ALL}`,
    `insert into hap_course select ${id('hap')}, ${YOUTH}, '${OTHER}', '2025-02-01', n % 8, 'OFFERED', 'SELF',
      '2025-02-02', 'HIGH', null, now() ${ALL}`,
    `insert into youth_sanction select ${id('sanction')}, ${YOUTH}, '${OTHER}', 'UNGDOMSOPPFOLGING', 'BREACHED',
      '2025-02-01', 12, 'COURT' ${ALL}`,
    `insert into sanction_breach select ${id('breach')}, ${id('sanction')}, ${YOUTH}, '${OTHER}', '2025-03-01', 'DRUG_TEST' ${ALL}`,
  ],
  housing: () => [
    `insert into house (id, organisation_id, name, kind, gender_rule, target_group, capacity, own_kitchen_and_bath, night_guard, status,
      restarted) values ('${HOUSE}', '${OTHER}', '22B Bolig', 'BASE', 'MIXED', 'OTHER', 100000, false, 'NONE', 'OPEN', false)`,
    `insert into residency (id, youth_id, organisation_id, house_id, state, applied_at, valid_from)
     select ${id('residency')}, ${YOUTH}, '${OTHER}', '${HOUSE}', 'LIVING', now() - interval '1 year', date
       '2025-01-01' + n % 300 ${ALL}`,
    `insert into rent_charge (id, youth_id, organisation_id, month, amount_nok, due_on, recorded_at) select ${id('rent', 'k')},
      ${YOUTH}, '${OTHER}', date_trunc('month', date '2025-09-01' + k * 31), 6000 + n % 1000, date '2025-09-01' + k * 31, now() ${TWICE}`,
    `insert into rent_payment (id, youth_id, organisation_id, amount_nok, paid_on, paid_by, recorded_at) select ${id('paid', 'k')},
      ${YOUTH}, '${OTHER}', 6000 - n % 3000, date '2025-09-02' + k * 31, 'YOUTH', now() ${TWICE}`,
    `insert into housing_follow_up (id, youth_id, organisation_id, state, basis, referring_agency, referred_at)
     select ${id('follow-up')}, ${YOUTH}, '${OTHER}', 'PLANNING', 'SECTION_17', 'NAV', now() - interval '1 year' ${ALL}`,
    `insert into housing_plan_item select ${id('plan', 'k')}, ${YOUTH}, '${OTHER}', ${id('follow-up')}, 'Mål ' || k,
      true, 'Oppgave for ' || n, 'Ungdommen', date '2026-01-01' + k, false ${TWICE}`,
  ],
};

/** As they are once autovacuum has passed: with statistics, and every row known to be visible. */
const TIDY = 'vacuum analyze';

/**
 * Writes the youths with their records, consents and service relations, as the owners of the databases, so many at a time. `onStep` is told
 * the share that is done.
 */
export async function writeWorld(databases, youths, purpose, { step = youths, onStep = () => undefined } = {}) {
  const steps = Math.ceil(youths / step) * Object.keys(STATEMENTS).length;
  let done = 0;
  await Promise.all(
    Object.entries(STATEMENTS).map(async ([service, statementsFor]) => {
      const owner = new pg.Client({ connectionString: databases[service].ownerUrl });
      await owner.connect();
      try {
        const statements = statementsFor(purpose);
        for (let first = 1; first <= youths; first += step) {
          for (const statement of statements) {
            if (statement.includes('$1')) await owner.query(statement, [first, Math.min(first + step - 1, youths)]);
            else if (first === 1) await owner.query(statement);
          }
          onStep((done += 1) / steps);
        }
        await owner.query(TIDY);
      } finally {
        await owner.end();
      }
    }),
  );
}

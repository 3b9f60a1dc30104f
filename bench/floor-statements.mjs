// What hand-written SQL needs for the covered picture: one statement an agency, which answers with the JSON that goes out.
import { createRequire } from 'node:module';

const { SENT_STATE } = createRequire(import.meta.url)('@brobygger/subgraph-kit');

const newest = (json, table, order) =>
  `(select ${json} from ${table} where youth_id = $1 order by ${order} desc, id desc limit 1)`;
const all = (json, table, order) =>
  `(select coalesce(json_agg(row.json), '[]') from (select ${json} as json from ${table} where youth_id = $1
    order by ${order} desc, id desc) as row)`;
const below = (json, table, parent, order) =>
  `(select coalesce(json_agg(row.json), '[]') from (select ${json} as json from ${table} where ${parent}
    order by ${order}, id) as row)`;
const object = (fields) =>
  `json_build_object(${Object.entries(fields)
    .map(([name, value]) => `'${name}', ${value}`)
    .join(', ')})`;

/** How the schema calls what was recorded of an order, or said of one. */
export const ORDER_WORDS = { SENT: 'REQUESTED', DECLINED: 'REJECTED', FULFILLED: 'COMPLETED' };
/** How it calls what was recorded of a transfer, or said of one. */
export const TRANSFER_WORDS = { REQUESTED: 'OFFERED', REJECTED: 'REFUSED', COMPLETED: 'DONE' };

/** What the two agencies said of a record that was sent to another, and of any other what was recorded: in the words of the schema. */
const ofSent = (table, words) => `(select case status ${Object.entries(words)
  .map(([said, word]) => `when '${said}' then '${word}'`)
  .join(' ')} else status end from (select coalesce((select ${SENT_STATE} from sent_handover s
    where s.handover_id = ${table}.id), ${table}.status) as status) as said)`;

export const FLOOR = {
  consent: `select '"id":"' || id || '","name":' || to_json(name) || ',"birthDate":"' || birth_date || '"' as json
    from youth where id = $1`,
  'child-welfare': `select ${object({
    case: newest(object({ status: 'status', caseWorker: 'case_worker' }), 'child_welfare_case', 'id'),
    decisions: all(
      object({ kind: 'kind', validFrom: 'valid_from', validTo: 'valid_to' }),
      'child_welfare_decision',
      'valid_from',
    ),
    measuresPlan: newest(
      object({
        items: below(
          object({ name: 'item.name', validTo: 'item.valid_to' }),
          'measure_item item',
          'item.plan_id = plan.id',
          'item.valid_from',
        ),
      }),
      'measures_plan plan',
      'plan.id',
    ).replaceAll('youth_id = $1 order by plan.id desc, id', 'plan.youth_id = $1 order by plan.id'),
    transfer: newest(
      object({
        status: ofSent('service_transfer', TRANSFER_WORDS),
        plannedOn: 'planned_on',
        receiver: 'receiver',
      }),
      'service_transfer',
      'id',
    ),
    courses: all(
      object({ course: 'course', status: 'status', attended: 'attended', sessions: 'sessions' }),
      'course_enrolment',
      'school_year',
    ),
  })} as json`,
  nav: `select ${object({
    section17: newest(
      object({
        validFrom: 'valid_from',
        validTo: 'valid_to',
        status: `case when status = 'GRANTED' and valid_to <= current_date then 'ENDED' else status end`,
      }),
      'section17_decision',
      'valid_from',
    ),
    orders: all(
      object({
        status: ofSent('nav_order', ORDER_WORDS),
        need: 'need',
      }),
      'nav_order',
      'ordered_on',
    ),
    income: newest(
      object({ source: 'source', monthlyNok: 'monthly_nok', selfSufficient: 'self_sufficient' }),
      'income_situation',
      'recorded_on',
    ),
    qualification: newest(
      object({ status: 'status', attendedDays: 'attended_days', plannedDays: 'planned_days' }),
      'qualification_enrolment',
      'started_on',
    ),
  })} as json`,
  outreach: `select ${object({
    followUps: all(
      object({ kind: 'kind', startedOn: 'started_on', endedOn: 'ended_on', continuityStaff: 'continuity_staff' }),
      'follow_up',
      'started_on',
    ),
  })} as json`,
  housing: `select ${object({
    residency: newest(
      object({
        state: 'state',
        house: `(select json_build_object('name', house.name) from house where house.id = house_id)`,
        validFrom: 'valid_from',
      }),
      'residency',
      'applied_at',
    ),
    rent: newest(
      object({
        monthNok: 'amount_nok',
        arrearsNok: `greatest(0, (select coalesce(sum(amount_nok), 0) from rent_charge where youth_id = $1 and due_on < current_date)
          - (select coalesce(sum(amount_nok), 0) from rent_payment where youth_id = $1))`,
      }),
      'rent_charge',
      'due_on',
    ),
    followUp: newest(
      object({
        state: 'state',
        basis: 'basis',
        plan: below(
          object({ goal: 'item.goal', task: 'item.task', owner: 'item.owner' }),
          'housing_plan_item item',
          'item.follow_up_id = housing_follow_up.id',
          'item.due',
        ),
      }),
      'housing_follow_up',
      'referred_at',
    ),
  })} as json`,
};

/** The picture of what the statements of the agencies answered, in their order, as JSON. */
export const pictureOf = (answers) => {
  const [youth, childWelfare, nav, outreach, housing] = answers.map((json) =>
    typeof json === 'string' ? json : JSON.stringify(json),
  );
  return `{"youth":{${youth},"childWelfare":${childWelfare},"nav":${nav},"outreach":${outreach},"housing":${housing}}}`;
};

/** The tables that the floors write to. */
export const FLOOR_TABLES = [
  `create table bench_floor_log (
    id uuid primary key default gen_random_uuid(), youth_id uuid not null, at timestamptz not null default now(), fields text[] not null)`,
  `create table bench_floor_consent (
    id uuid primary key default gen_random_uuid(), youth_id uuid not null, recipient_id uuid not null, purpose text not null,
    categories text[] not null, given_at timestamptz not null default now())`,
  `create table bench_floor_withdrawal (consent_id uuid primary key, withdrawn_at timestamptz not null default now())`,
];

/** The one insert of the logged floor, committed before anything is read. */
export const FLOOR_LOG_INSERT = 'insert into bench_floor_log (youth_id, fields) values ($1, $2)';

/** A consent by hand, and its withdrawal. */
export const FLOOR_GIVE =
  'insert into bench_floor_consent (youth_id, recipient_id, purpose, categories) values ($1, $2, $3, $4) returning id';
export const FLOOR_WITHDRAW = 'insert into bench_floor_withdrawal (consent_id) values ($1)';

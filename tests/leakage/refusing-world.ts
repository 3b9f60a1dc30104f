import { osloDate, plus, type Agency, type Caller } from '@brobygger/domain';
import type { ServiceName } from '@brobygger/platform';
import { startAllInOne } from '../harness/all-in-one';
import type { Answer } from '../harness/ask';
import { worker } from '../harness/callers';
import { recordAll, serve } from '../harness/records';
import { SEEDED_AT, type Seed } from '../harness/seed';

/** Why a worker is kept from a youth. */
export const KEPT_OUT = [
  'blocked',
  'blocked, served',
  'conflicted',
  'conflicted, served',
  'protected',
  'too old',
  'too young',
] as const;
export type KeptOut = (typeof KEPT_OUT)[number];

const AGENCIES: readonly Agency[] = ['CHILD_WELFARE', 'NAV', 'OUTREACH', 'HOUSING'];

/** Of each owner, the table that an id of an input names a row of. */
const RECORDS: Readonly<Partial<Record<ServiceName, Readonly<Record<string, string>>>>> = {
  'child-welfare': { enrolmentId: 'course_enrolment', investigationId: 'investigation', orderId: 'information_order' },
  nav: { orderId: 'nav_order' },
  outreach: {
    followUpId: 'follow_up',
    membershipId: 'group_membership',
    outreachPersonId: 'outreach_person_link',
    measureConsentId: 'measure_consent',
    sanctionId: 'youth_sanction',
    dialogueId: 'sensitive_dialogue',
    summerJobId: 'summer_job',
    jobWishId: 'job_wish',
    contactId: 'psychologist_contact',
    releaseId: 'case_note_release',
    // Of a noted record, which an input names by its kind and id: the first kind is a meeting in the street.
    id: 'encounter',
  },
  housing: { followUpId: 'housing_follow_up', planItemId: 'housing_plan_item' },
};

/** Whether an input of the owner takes the id of a record about a youth under the name. */
export const isRecordId = (owner: ServiceName, name: string): boolean => RECORDS[owner]?.[name] !== undefined;

/** What a refusal may leave: that it was refused, in the youth's log and on its way there, and that the worker and the token were seen. */
const MAY_CHANGE = [
  'disclosure_entry',
  'disclosure_commitment',
  'outbox_lane',
  'outbox_message',
  'known_worker',
  'used_token',
  'used_token_since',
];

/** All services, with youths whom a worker of every agency is kept from. */
export interface RefusingWorld {
  readonly houseId: string;
  /** Somebody without a number, whom the worker's organisation knows. */
  readonly personId: string;
  organisationOf(agency: Agency): string;
  youthOf(whom: KeptOut): string;
  /** The ids of records about the youth at the owner, by the name under which inputs take them. */
  recordsOf(owner: ServiceName, whom: KeptOut): Readonly<Record<string, string>>;
  /** Kinds of records that there are none of, as `owner.name`. */
  missingRecords(): readonly string[];
  ask(caller: Caller, query: string, variables: Readonly<Record<string, unknown>>): Promise<string>;
  contents(owner: ServiceName): Promise<unknown>;
  stop(): Promise<void>;
}

export async function startRefusingWorld(): Promise<RefusingWorld> {
  const topology = await startAllInOne();
  const persons = { own: '' };
  const organisations = new Map<Agency, string>();
  const organisationOf = (agency: Agency): string => organisations.get(agency) ?? '';
  const youths = new Map<KeptOut, string>();
  await topology.seed(async (seed) => {
    for (const agency of AGENCIES) {
      const id = await seed.organisation(agency);
      organisations.set(agency, id);
      await seed.knownWorkers(id, worker(agency, id).personId);
    }
    for (const whom of KEPT_OUT) {
      const youthId = await seed.youth({
        ...(whom === 'protected' ? { protection: 'STRENGT_FORTROLIG' } : {}),
        ...(whom === 'too old' ? { birthDate: '1930-01-01' } : {}),
        ...(whom === 'too young' ? { birthDate: '2022-01-01' } : {}),
      });
      youths.set(whom, youthId);
      if (!whom.includes('served')) continue;
      for (const [agency, id] of organisations) {
        await serve(seed, agency, id, youthId);
        await recordAll(seed, agency, id, youthId);
      }
      const [referred] = await topology.databases.query<{ readonly id: string }>(
        'housing',
        'select id from housing_follow_up where youth_id = $1',
        [youthId],
      );
      await recordMore(seed, organisationOf, { youthId, followUpId: referred?.id ?? '' });
    }
    const author = { personId: 'Z900000', organisationId: organisations.get('OUTREACH') ?? '', at: SEEDED_AT };
    const { unregisteredPersons, personLinks } = seed.platform.services.outreach;
    const begin = async (): Promise<string> =>
      (await unregisteredPersons.begin(author, { knownAs: 'Rev', continuityStaff: ['Kari'] })).outreachPersonId;
    persons.own = await begin();
    for (const whom of ['blocked, served', 'conflicted, served'] as const) {
      await personLinks.link(author, { outreachPersonId: await begin(), youthId: youths.get(whom) ?? '' });
    }
    const { personId } = worker('NAV', '');
    for (const whom of ['blocked', 'blocked, served'] as const) {
      await seed.platform.services.consent.blocks.block(youths.get(whom) ?? '', personId, SEEDED_AT);
    }
    for (const whom of ['conflicted', 'conflicted, served'] as const) {
      await seed.platform.services.consent.conflicts.record({
        youthId: youths.get(whom) ?? '',
        personId,
        relation: 'SIBLING',
        authorId: 'Z100003',
        at: SEEDED_AT,
      });
    }
  });
  const { id: houseId } = await topology.seed(({ platform: { services } }) =>
    services.housing.houses.create(
      { personId: 'Z900000', organisationId: organisationOf('HOUSING'), at: SEEDED_AT },
      { name: 'Huset', kind: 'HYBEL_HOUSE', genderRule: 'MIXED', capacity: 400 },
    ),
  );
  const records = new Map<string, Readonly<Record<string, string>>>();
  for (const [owner, tables] of Object.entries(RECORDS) as [ServiceName, Readonly<Record<string, string>>][]) {
    for (const whom of KEPT_OUT) {
      const found: Record<string, string> = {};
      for (const [name, table] of Object.entries(tables)) {
        const [row] = await topology.databases.query<{ readonly id: string }>(
          owner,
          `select ${name === 'outreachPersonId' ? 'outreach_person_id as id' : 'id'} from ${table} where youth_id = $1 limit 1`,
          [youths.get(whom)],
        );
        if (row !== undefined) found[name] = row.id;
      }
      records.set(`${owner} ${whom}`, found);
    }
  }
  return {
    houseId,
    organisationOf,
    youthOf: (whom) => youths.get(whom) ?? '',
    recordsOf: (owner, whom) => records.get(`${owner} ${whom}`) ?? {},
    personId: persons.own,
    missingRecords: () =>
      (Object.entries(RECORDS) as [ServiceName, Readonly<Record<string, string>>][]).flatMap(([owner, tables]) =>
        Object.keys(tables)
          .filter((name) => records.get(`${owner} blocked, served`)?.[name] === undefined)
          .map((name) => `${owner}.${name}`),
      ),
    async ask(caller, query, variables) {
      const answer = await topology.ask(caller, query, variables, 'B107');
      return bytesOf(answer);
    },
    async contents(owner) {
      const tables = await topology.databases.query<{ table: string }>(
        owner,
        "select table_name as table from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1",
      );
      const each = tables
        .filter(({ table }) => !MAY_CHANGE.includes(table))
        .map(
          ({ table }) =>
            `select '${table}' as name, md5(string_agg(t::text, '|' order by t::text)) as held from "${table}" t`,
        );
      return topology.databases.query(owner, `${each.join(' union all ')} order by 1`);
    },
    stop: () => topology.stop(),
  };
}

const bytesOf = ({ status, headers, text }: Answer): string =>
  [
    status,
    ...[...headers]
      .filter(([name]) => name !== 'date' && name !== 'x-request-id')
      .map(([name, value]) => `${name}: ${value}`),
    text,
  ].join('\n');

/** Records what stands only within another record: an order in an investigation, an item in a plan. */
async function recordMore(
  { platform: { services } }: Seed,
  organisationOf: (agency: Agency) => string,
  followUp: { readonly youthId: string; readonly followUpId: string },
): Promise<void> {
  const { youthId } = followUp;
  const author = { personId: 'Z900000', at: SEEDED_AT };
  const childWelfare = { ...author, organisationId: organisationOf('CHILD_WELFARE') };
  const { investigations, informationOrders } = services['child-welfare'];
  const { id: investigationId } = await investigations.open(childWelfare, { youthId });
  await informationOrders.give(childWelfare, {
    youthId,
    investigationId,
    kind: 'INVESTIGATION',
    categories: ['NAV_CASE'],
    necessity: 'saken trenger det',
  });
  const housing = { ...author, organisationId: organisationOf('HOUSING') };
  const { followUps } = services.housing;
  await followUps.holdFirstMeeting(housing, {
    ...followUp,
    present: ['YOUTH', 'CASEWORKER', 'PROJECT_WORKER'],
    voluntary: true,
    motivated: true,
  });
  await followUps.accept(housing, followUp);
  await followUps.addPlanItem(housing, {
    ...followUp,
    goal: 'Egen bolig',
    fromYouth: true,
    task: 'Besøk hver uke',
    owner: 'Kari',
    due: plus(osloDate(SEEDED_AT), { months: 6 }),
  });
}

import type { Agency } from '@brobygger/domain';
import type { ServiceName } from '@brobygger/platform';
import { youth } from '../harness/callers';
import { reportConcern, serve, recordAll } from '../harness/records';
import { SEEDED_AT, type Seed } from '../harness/seed';
import type { TestDatabases } from '../harness/test-databases';

/** A table with the columns that name the record and the youth. */
interface Kept {
  readonly table: string;
  readonly id?: string;
  readonly youth?: string;
}

/** What was handed over to the organisation. */
const HANDED_OVER: Kept = { table: 'received_handover', id: 'handover_id' };

/** Of each owner, what an id of an input names. */
const RECORDS: Readonly<Partial<Record<ServiceName, Readonly<Record<string, Kept>>>>> = {
  consent: {
    orderId: { table: 'information_order', id: 'order_id' },
    mergeId: { table: 'youth_merge', youth: 'kept_id' },
    id: { table: 'consent' },
    claimId: { table: 'claim' },
    emergencyId: { table: 'emergency_access' },
    entryId: { table: 'disclosure_entry' },
  },
  'child-welfare': {
    enrolmentId: { table: 'course_enrolment' },
    sessionId: { table: 'course_attendance', id: 'session_id' },
    placementId: { table: 'practice_placement' },
    investigationId: { table: 'investigation' },
    reportId: { table: 'concern_report' },
    orderId: { table: 'information_order' },
    referralId: { table: 'referral' },
    basisId: { table: 'measures_plan' },
    handoverId: HANDED_OVER,
    decisionId: { table: 'child_welfare_decision' },
    contactId: { table: 'child_welfare_contact' },
    partyId: { table: 'case_party' },
  },
  nav: {
    orderId: { table: 'nav_order' },
    referralId: { table: 'referral' },
    basisId: { table: 'section17_decision' },
    decisionId: { table: 'nav_benefit_decision' },
    planId: { table: 'nav_individual_plan' },
    handoverId: HANDED_OVER,
  },
  outreach: {
    handoverId: HANDED_OVER,
    followUpId: { table: 'follow_up' },
    membershipId: { table: 'group_membership' },
    attendedMembershipIds: { table: 'group_membership' },
    groupId: { table: 'group_membership', id: 'group_id' },
    outreachPersonId: { table: 'outreach_person_link', id: 'outreach_person_id' },
    measureConsentId: { table: 'measure_consent' },
    sanctionId: { table: 'youth_sanction' },
    dialogueId: { table: 'sensitive_dialogue' },
    summerJobId: { table: 'summer_job' },
    jobWishId: { table: 'job_wish' },
    contactId: { table: 'psychologist_contact' },
    releaseId: { table: 'case_note_release' },
    // Of a noted record, which an input names by its kind and id: the first kind is a meeting in the street.
    id: { table: 'encounter' },
    removedEncounterIds: { table: 'encounter' },
    sessionId: { table: 'encounter', id: 'session_id' },
  },
  housing: {
    followUpId: { table: 'housing_follow_up' },
    planItemId: { table: '(select * from housing_plan_item where from_youth) item' },
    taskId: { table: "(select * from housing_plan_item where done_by = 'YOUTH' and not from_youth) item" },
    residencyId: { table: 'residency' },
    entryId: { table: 'rent_charge' },
    handoverId: HANDED_OVER,
  },
};

/** Whether an input of the owner takes the id of a record about a youth under the name. */
export const isRecordId = (owner: ServiceName, name: string): boolean =>
  RECORDS[owner]?.[name] !== undefined && !['groupId', 'sessionId'].includes(name);

/** The ids of records about a youth, by the name under which inputs take them. */
export type RecordIds = Readonly<Record<string, string>>;

/** What each owner has recorded about the youth. */
export async function recordsAbout(
  { query }: TestDatabases,
  youthId: string,
): Promise<ReadonlyMap<ServiceName, RecordIds>> {
  const found = new Map<ServiceName, RecordIds>();
  for (const [owner, kinds] of Object.entries(RECORDS) as [ServiceName, Readonly<Record<string, Kept>>][]) {
    const ids: Record<string, string> = {};
    for (const [name, { table, id = 'id', youth = 'youth_id' }] of Object.entries(kinds)) {
      const text = `select ${id} as id from ${table} where ${youth} = $1 and ${id} is not null limit 1`;
      const [row] = await query<{ readonly id: string }>(owner, text, [youthId]);
      if (row !== undefined) ids[name] = row.id;
    }
    found.set(owner, ids);
  }
  return found;
}

/** Kinds of records of which there are none among those found, as `owner.name`. */
export const missingAmong = (found: ReadonlyMap<ServiceName, RecordIds> | undefined): readonly string[] =>
  (Object.entries(RECORDS) as [ServiceName, Readonly<Record<string, Kept>>][]).flatMap(([owner, kinds]) =>
    Object.keys(kinds)
      .filter((name) => found?.get(owner)?.[name] === undefined)
      .map((name) => `${owner}.${name}`),
  );

/** Records one thing of every kind about the youth, at every organisation. */
export async function recordEverything(
  seed: Seed,
  databases: TestDatabases,
  organisations: ReadonlyMap<Agency, string>,
  youthId: string,
): Promise<void> {
  for (const [agency, id] of organisations) {
    await serve(seed, agency, id, youthId);
    await recordAll(seed, agency, id, youthId);
  }
  const [referred] = await databases.query<{ readonly id: string }>(
    'housing',
    'select id from housing_follow_up where youth_id = $1',
    [youthId],
  );
  await recordWithinOthers(seed, organisations, { youthId, followUpId: referred?.id ?? '' });
  const author = { personId: 'Z900000', organisationId: organisations.get('OUTREACH') ?? '', at: SEEDED_AT };
  const { unregisteredPersons, personLinks } = seed.platform.services.outreach;
  const { outreachPersonId } = await unregisteredPersons.begin(author, { knownAs: 'Rev', continuityStaff: ['Kari'] });
  await personLinks.link(author, { outreachPersonId, youthId });
  await handOver(databases, organisations, youthId);
  await openedInThePast(databases, organisations.get('OUTREACH') ?? '', youthId);
  const { claims } = seed.platform.services.consent;
  const form = {
    category: 'NAV_CASE',
    wrong: 'Saken er avsluttet for lenge siden.',
    right: 'Den gjelder ennå.',
  } as const;
  await claims.make.correction(youth(youthId), form, SEEDED_AT);
}

/** What was referred of the youth, and what was handed over to each that takes it, as the registry tells of it. */
async function handOver(
  { query }: TestDatabases,
  organisations: ReadonlyMap<Agency, string>,
  youthId: string,
): Promise<void> {
  for (const [agency, owner] of [
    ['CHILD_WELFARE', 'child-welfare'],
    ['NAV', 'nav'],
  ] as const) {
    const referral = `insert into referral (id, youth_id, organisation_id, receiver, basis_kind, basis_id, referred_on)
      values (gen_random_uuid(), $1, $2, 'FUTV', 'AFTERCARE', gen_random_uuid(), '2026-01-02')`;
    await query(owner, referral, [youthId, organisations.get(agency)]);
  }
  for (const [agency, owner] of [
    ['CHILD_WELFARE', 'child-welfare'],
    ['NAV', 'nav'],
    ['OUTREACH', 'outreach'],
    ['HOUSING', 'housing'],
  ] as const) {
    const received = `insert into received_handover (handover_id, youth_id, organisation_id, kind, sender_state, is_delivered, told_version)
      values (gen_random_uuid(), $1, $2, 'TRANSFER', 'REQUESTED', true, 1)`;
    await query(owner, received, [youthId, organisations.get(agency)]);
  }
}

/** What was opened of the youth in an emergency, and is open no more: it shows nobody anything. */
const openedInThePast = (databases: TestDatabases, organisationId: string, youthId: string): Promise<unknown> =>
  databases.query(
    'consent',
    `insert into emergency_access (id, youth_id, target, organisation_id, opened_by, categories, reason, opened_at, closes_at)
     values (gen_random_uuid(), $1::uuid, $1::text, $2, 'Z900001', '{IDENTITY}', 'Ungdommen har sagt at livet er i fare.', $3::timestamptz,
       $3::timestamptz + interval '15 minutes')`,
    [youthId, organisationId, SEEDED_AT],
  );

/** Records what stands only within another record: an order in an investigation, an item in a plan. */
async function recordWithinOthers(
  seed: Seed,
  organisations: ReadonlyMap<Agency, string>,
  followUp: { readonly youthId: string; readonly followUpId: string },
): Promise<void> {
  const { services } = seed.platform;
  const { youthId } = followUp;
  const author = { personId: 'Z900000', at: SEEDED_AT };
  const childWelfare = { ...author, organisationId: organisations.get('CHILD_WELFARE') ?? '' };
  const { investigations, informationOrders, linkedReports } = services['child-welfare'];
  const { id: investigationId } = await investigations.open(childWelfare, { youthId, reason: 'own observation' });
  await informationOrders.give(childWelfare, {
    youthId,
    investigationId,
    kind: 'INVESTIGATION',
    categories: ['NAV_CASE'],
    necessity: 'saken trenger det',
  });
  const to = { receiverId: childWelfare.organisationId, youthId };
  const reportId = await reportConcern(seed, 'OUTREACH', organisations.get('OUTREACH') ?? '', to);
  await linkedReports.link(childWelfare, { reportId, youthId });
  const housing = { ...author, organisationId: organisations.get('HOUSING') ?? '' };
  const { followUps, ownPlans } = services.housing;
  await followUps.holdFirstMeeting(housing, {
    ...followUp,
    present: ['YOUTH', 'CASEWORKER', 'PROJECT_WORKER'],
    voluntary: true,
    motivated: true,
  });
  await followUps.accept(housing, followUp);
  await ownPlans.write(youthId, { followUpId: followUp.followUpId, goal: 'Egen bolig' }, SEEDED_AT);
  const named = { goal: 'Egen bolig', task: 'lage budsjett', owner: 'ungdommen', doneBy: 'YOUTH' } as const;
  await followUps.addPlanItem(housing, { ...followUp, ...named, due: '2026-12-01' });
}

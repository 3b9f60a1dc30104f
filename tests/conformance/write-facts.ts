import type { ServiceName } from '@brobygger/platform';
import { newId, OWNER_NAMES } from '@brobygger/domain';
import { TRONDHEIM } from '../harness/callers';
import type { TestDatabases } from '../harness/test-databases';
import type { StateOfFacts } from './facts-of';
import type { Ids } from './ids';
import type { Cast } from './suite-schema';

type Databases = Pick<TestDatabases, 'query'>;

/** A colleague of the officers, who is there when somebody says something orally. */
export const WITNESS = 'Z990099';

/** Registers the organisations of the cast, the unit of the officers, and a colleague of theirs. */
export async function writeCast(
  databases: Databases,
  cast: Cast,
  organisations: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [name, id] of organisations) {
    await databases.query(
      'consent',
      `insert into organisation (id, number, name, agency, municipality) values ($1, '999999999', $2, $3, 'Oslo')`,
      [id, name, cast.organisations[name]?.agency],
    );
  }
  await databases.query(
    'consent',
    `insert into municipal_unit (id, name, municipality_number) values ($1, 'Samtykkekontoret', '5001')`,
    [TRONDHEIM],
  );
  await databases.query(
    'consent',
    'insert into known_worker (person_id, organisation_id, first_seen_at, last_seen_at) values ($1, $2, now(), now())',
    [WITNESS, TRONDHEIM],
  );
}

/** Writes what a scenario begins with, as the owner of each database would find it once every message had arrived. */
export async function writeFacts(databases: Databases, facts: StateOfFacts, ids: Ids): Promise<void> {
  const kept = { blocks: facts.blocks, conflicts: facts.conflicts };
  const services = facts.services.map(({ organisation, from, until }) => ({
    organisationId: ids.organisation(organisation),
    from,
    until,
  }));
  const world = {
    youths: [
      { id: ids.youth, born: facts.youth.born, protection: facts.youth.protection },
      { id: ids.anotherYouth, born: facts.youth.born, protection: 'UNGRADED' },
    ],
    services,
    guardians: facts.guardians.map(({ who, as }) => ({ id: ids.personId(who), kind: as })),
    blocks: kept.blocks.map(ids.personId),
    conflicts: kept.conflicts.map(ids.personId),
    consents: facts.consents.map((each, n) => ({
      ...each,
      id: ids.consent(each.name ?? `consent ${n}`),
      recipientId: ids.organisation(each.to),
    })),
    emergencies: facts.emergencies.map(({ organisation, opened, closes, categories }) => ({
      id: ids.order(`emergency of ${organisation}`),
      organisationId: ids.organisation(organisation),
      opened,
      closes,
      categories,
    })),
    orders: facts.orders.map(({ name, of, given, ended, released, refused }) => ({
      id: ids.order(name),
      organisationId: ids.organisation(of),
      given,
      ended,
      answers: [
        ...released.map((category) => ({ category, isReleased: true })),
        ...refused.map((category) => ({ category, isReleased: false })),
      ],
    })),
  };
  await databases.query('consent', WRITE, [JSON.stringify(world), ids.youth]);
  const assigned = facts.assigned.map((who) => ({
    id: newId(),
    personId: ids.personId(who),
    organisationId: ids.organisationOf(who),
  }));
  const own = JSON.stringify({ ...world, services: services.map((each) => ({ ...each, id: newId() })), assigned });
  const isBare = services.length + kept.blocks.length + kept.conflicts.length === 0;
  if (isBare && facts.youth.protection === 'UNGRADED') return;
  await Promise.all(
    OWNER_NAMES.map((name: ServiceName) => databases.query(name, WRITE_OWN, [own, ids.youth, facts.youth.protection])),
  );
}

const PEOPLE = (of: string): string => `jsonb_array_elements_text(w->'${of}') as person_id`;

const GUARDIANS = "jsonb_to_recordset(w->'guardians') as named(id uuid, kind text)";

/** The registry's part in one statement; $1 is the world as JSON, $2 the youth. */
const WRITE = `
with world as (select $1::jsonb as w),
y as (insert into youth (id, name, birth_date, protection, municipality_number)
  select id, 'Test Ungdom', born, protection, '5001' from world, jsonb_to_recordset(w->'youths') as r(id uuid, born date, protection text)),
s as (insert into service_relation (youth_id, organisation_id, valid_from, valid_to)
  select $2::uuid, "organisationId", "from", until
  from world, jsonb_to_recordset(w->'services') as r("organisationId" uuid, "from" timestamptz, until timestamptz)),
b as (insert into worker_block (youth_id, person_id) select $2::uuid, person_id from world, ${PEOPLE('blocks')}),
f as (insert into conflict_of_interest (youth_id, person_id) select $2::uuid, person_id from world, ${PEOPLE('conflicts')}),
g as (insert into guardian (id, name, sealed, hash)
  select id, 'Test Foresatt', '', decode(md5(id::text), 'hex') from world, ${GUARDIANS} returning id),
h as (insert into guardianship (youth_id, guardian_id, kind)
  select $2::uuid, named.id, named.kind from world, ${GUARDIANS} join g on g.id = named.id),
ordered as (select r.* from world, jsonb_to_recordset(w->'orders') as r(id uuid, "organisationId" uuid, given timestamptz,
  ended timestamptz, answers jsonb)),
i as (insert into information_order (order_id, youth_id, organisation_id, kind, categories, given_by, given_at, shown_from, ended_at,
  version)
  select id, $2::uuid, "organisationId", 'INVESTIGATION', '{}', 'Z1', given, given, ended, 1 from ordered returning order_id),
e as (insert into emergency_access (id, target, youth_id, organisation_id, opened_by, categories, reason, opened_at, closes_at)
  select id, '', $2::uuid, "organisationId", 'Z1', categories, 'A reason', opened, closes
  from world, jsonb_to_recordset(w->'emergencies') as r(id uuid, "organisationId" uuid, opened timestamptz, closes timestamptz,
    categories text[])),
a as (insert into information_order_answer (order_id, category, is_released, organisation_id, answered_by, answered_at)
  select order_id, answer->>'category', (answer->>'isReleased')::boolean, "organisationId", 'Z2', given
  from i join ordered on id = order_id, jsonb_array_elements(answers) answer)
insert into consent (id, youth_id, recipient_id, purpose, categories, valid_from, valid_to, signed_by, guardian_lapses_at, given_at,
  language, withdrawn_at, version)
  select id, $2::uuid, "recipientId", purpose, categories, "from", until, '{YOUTH}', "guardianLapses", "from", 'nb', withdrawn, 1
  from world, jsonb_to_recordset(w->'consents') as r(id uuid, "recipientId" uuid, purpose text, categories text[], "from" timestamptz,
    until timestamptz, "guardianLapses" timestamptz, withdrawn timestamptz)`;

/** An owner's part: whom each organisation serves, who is assigned, who is kept out, and whose address is protected ($3). */
const WRITE_OWN = `
with world as (select $1::jsonb as w),
s as (insert into service_relation (id, youth_id, organisation_id, valid_from, valid_to)
  select id, $2::uuid, "organisationId", "from", until
  from world, jsonb_to_recordset(w->'services') as r(id uuid, "organisationId" uuid, "from" timestamptz, until timestamptz)),
b as (insert into worker_block (youth_id, person_id) select $2::uuid, person_id from world, ${PEOPLE('blocks')}),
f as (insert into conflict_of_interest (youth_id, person_id) select $2::uuid, person_id from world, ${PEOPLE('conflicts')}),
n as (insert into assignment (id, youth_id, organisation_id, person_id, assigned_by, valid_from)
  select id, $2::uuid, "organisationId", "personId", 'Z1', '2020-01-01T00:00:00Z'
  from world, jsonb_to_recordset(w->'assigned') as r(id uuid, "organisationId" uuid, "personId" text))
insert into protected_youth (youth_id, protection) select $2::uuid, $3::text where $3::text <> 'UNGRADED'`;

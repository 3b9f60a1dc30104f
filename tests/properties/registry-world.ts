import type { AccessRequest, ConsentFact, EmergencyFact, Facts, OrderFact } from '@brobygger/consent-engine';
import {
  EMERGENCY_CATEGORIES,
  isDataCategory,
  newId,
  Role,
  type Caller,
  type DataCategory,
  type Owner,
} from '@brobygger/domain';
import { requestOf, type DisclosureCall, type Want } from '@brobygger/subgraph-kit';
import type { Client } from 'pg';
import { NOW, type World } from './worlds';

/** A call to the registry, and for each want the question and the facts as the world itself has them; `null` for an unknown youth. */
export interface AskedCall {
  readonly call: DisclosureCall;
  readonly questions: readonly { readonly request: AccessRequest; readonly facts: Facts | null }[];
}

/** Writes a world under fresh ids, as the owner of the database would find it, and says what is asked of it. */
export async function writeWorld(client: Client, world: World): Promise<readonly AskedCall[]> {
  const youths = world.youths.map((youth) => ({ id: newId(), ...youth }));
  const organisations = world.agencies.map((agency) => ({ id: newId(), agency }));
  const prefix = newId();
  const worker = (n: number): string => `${prefix}-${n}`;
  const idOf = (list: readonly { readonly id: string }[], n: number): string => list[n]?.id ?? '';

  const relations = world.relations.map(({ youth, organisation, ...interval }) => ({
    youthId: idOf(youths, youth),
    organisationId: idOf(organisations, organisation),
    ...interval,
  }));
  const consents = world.consents.map(({ youth, recipient, ...rest }) => ({
    id: newId(),
    youthId: idOf(youths, youth),
    recipientId: idOf(organisations, recipient),
    ...rest,
  }));
  const orders = world.orders.map(({ youth, organisation, ...rest }) => ({
    id: newId(),
    youthId: idOf(youths, youth),
    organisationId: idOf(organisations, organisation),
    ...rest,
  }));
  const emergencies = world.emergencies.map(({ youth, organisation, ...rest }) => ({
    id: newId(),
    youthId: idOf(youths, youth),
    organisationId: idOf(organisations, organisation),
    ...rest,
  }));
  const notices = (of: World['blocks']): readonly { youthId: string; personId: string }[] =>
    of.map(({ youth, worker: n }) => ({
      youthId: idOf(youths, youth),
      personId: n === 'SELF' ? idOf(youths, youth) : worker(n),
    }));
  const blocks = notices(world.blocks);
  const conflicts = notices(world.conflicts);

  await client.query(WRITE, [
    JSON.stringify({ youths, organisations, relations, consents, orders, emergencies, blocks, conflicts }),
  ]);

  const callerOf = ({ asker, assurance }: World['calls'][number]): Caller =>
    'youth' in asker
      ? { personId: idOf(youths, asker.youth), role: Role.YOUTH, agency: null, organisationId: null, assurance }
      : {
          personId: worker(asker.worker),
          role: asker.role,
          agency: organisations[asker.organisation]?.agency ?? null,
          organisationId: idOf(organisations, asker.organisation),
          assurance,
        };

  function factsOf(youthId: string, { personId, organisationId }: Caller, orderId: string | null): Facts | null {
    const youth = youths.find(({ id }) => id === youthId);
    if (youth === undefined) return null;
    const names = (each: { youthId: string; personId: string }): boolean =>
      each.youthId === youthId && each.personId === personId;
    const serves = relations.some(
      (each) =>
        each.youthId === youthId &&
        each.organisationId === organisationId &&
        each.validFrom <= NOW &&
        (each.validTo === null || NOW < each.validTo),
    );
    const given = consents
      .filter((each) => each.youthId === youthId)
      .map((each): ConsentFact => ({ ...each, categories: new Set(each.categories.filter(isDataCategory)) }));
    return {
      birthDate: youth.birthDate,
      protection: youth.protection,
      isConflicted: conflicts.some(names),
      isBlocked: blocks.some(names),
      servesYouth: serves,
      isAssignedToOthers: false,
      // Of several that would do, the registry names the oldest.
      consents: given.sort((a, b) => a.validFrom.getTime() - b.validFrom.getTime() || (a.id < b.id ? -1 : 1)),
      order: orderFactOf(orders.find(({ id, youthId: about }) => id === orderId && about === youthId)),
      emergency: emergencyOf(youthId, organisationId),
    };
  }

  /** Of several that are open the registry takes the newest, and of those opened at once the first. */
  function emergencyOf(youthId: string, organisationId: string | null): EmergencyFact | null {
    const [newest] = emergencies
      .filter((each) => each.youthId === youthId && each.organisationId === organisationId)
      .filter(({ openedAt, closesAt }) => openedAt <= NOW && NOW < closesAt)
      .sort((a, b) => b.openedAt.getTime() - a.openedAt.getTime() || (a.id < b.id ? -1 : 1));
    if (newest === undefined) return null;
    const { categories, ...rest } = newest;
    return { ...rest, categories: new Set(EMERGENCY_CATEGORIES.filter((category) => categories.includes(category))) };
  }

  return world.calls.map((asked): AskedCall => {
    const caller = callerOf(asked);
    const orderId = asked.order === null ? null : asked.order === 'UNKNOWN' ? newId() : idOf(orders, asked.order);
    const hop = { caller, purpose: asked.purpose, requestId: newId(), orderId, audience: 'consent' };
    const wants = asked.wants.map(({ youth, gate, ...want }): Want => ({
      ...want,
      ...(gate === null ? {} : { gate }),
      youthId: youth === 'UNKNOWN' ? newId() : youth === 'MALFORMED' ? `${prefix}'` : idOf(youths, youth),
    }));
    return {
      call: { hop, hopToken: null, askedBy: asked.owner satisfies Owner, wants },
      questions: wants.map((want) => ({
        request: requestOf(hop, want, 'CONSENT', NOW),
        facts: factsOf(want.youthId, caller, orderId),
      })),
    };
  });
}

interface Ordered extends Pick<OrderFact, 'id' | 'organisationId' | 'givenAt' | 'endedAt'> {
  readonly answers: readonly { readonly category: DataCategory; readonly isReleased: boolean }[];
}

function orderFactOf(order: Ordered | undefined): OrderFact | null {
  if (order === undefined) return null;
  const { answers, ...rest } = order;
  return { ...rest, released: new Set(answers.flatMap((each) => (each.isReleased ? [each.category] : []))) };
}

/** The whole world in one statement; its parameter is the world as JSON. */
const WRITE = `
with world as (select $1::jsonb as w),
y as (insert into youth (id, name, birth_date, protection)
  select id, 'A youth', "birthDate", protection
  from world, jsonb_to_recordset(w->'youths') as r(id uuid, "birthDate" date, protection text)),
o as (insert into organisation (id, number, name, agency, municipality)
  select id, '999999999', 'An organisation', agency, 'Oslo' from world, jsonb_to_recordset(w->'organisations') as r(id uuid, agency text)),
s as (insert into service_relation (youth_id, organisation_id, valid_from, valid_to)
  select "youthId", "organisationId", "validFrom", "validTo"
  from world, jsonb_to_recordset(w->'relations') as r("youthId" uuid, "organisationId" uuid,
    "validFrom" timestamptz, "validTo" timestamptz)),
b as (insert into worker_block select "youthId", "personId" from world,
  jsonb_to_recordset(w->'blocks') as r("youthId" uuid, "personId" text)),
ordered as (select r.* from world, jsonb_to_recordset(w->'orders') as r(id uuid, "youthId" uuid, "organisationId" uuid,
  "givenAt" timestamptz, "endedAt" timestamptz, answers jsonb)),
i as (insert into information_order (order_id, youth_id, organisation_id, kind, categories, given_by, given_at, shown_from, ended_at,
  version)
  select id, "youthId", "organisationId", 'INVESTIGATION', '{}', 'Z1', "givenAt", "givenAt", "endedAt", 1 from ordered returning order_id),
a as (insert into information_order_answer (order_id, category, is_released, organisation_id, answered_by, answered_at)
  select order_id, answer->>'category', (answer->>'isReleased')::boolean, "organisationId", 'Z2', "givenAt"
  from i join ordered on id = order_id, jsonb_array_elements(answers) answer),
e as (insert into emergency_access (id, target, youth_id, organisation_id, opened_by, categories, reason, opened_at, closes_at)
  select r.id, '', "youthId", "organisationId", 'Z1', categories, 'A reason', "openedAt", "closesAt"
  from world, jsonb_to_recordset(w->'emergencies') as r(id uuid, "youthId" uuid, "organisationId" uuid, categories text[],
    "openedAt" timestamptz, "closesAt" timestamptz)),
c as (insert into conflict_of_interest select "youthId", "personId" from world,
  jsonb_to_recordset(w->'conflicts') as r("youthId" uuid, "personId" text))
insert into consent (id, youth_id, recipient_id, purpose, categories, valid_from, valid_to, signed_by,
  guardian_lapses_at, given_at, language, withdrawn_at, version)
  select id, "youthId", "recipientId", purpose, categories, "validFrom", "validTo", '{YOUTH}',
    "guardianLapsesAt", "validFrom", 'nb', "withdrawnAt", version
  from world, jsonb_to_recordset(w->'consents') as r(id uuid, "youthId" uuid, "recipientId" uuid, purpose text,
    categories text[], "validFrom" timestamptz,
    "validTo" timestamptz, "guardianLapsesAt" timestamptz, "withdrawnAt" timestamptz, version int)`;

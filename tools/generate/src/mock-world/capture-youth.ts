import { Role, type Caller } from '@brobygger/domain';
import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { AskService, Json } from './ask-service';
import { captureRecords, type RecordsPlace } from './capture-records';
import type { WrittenPersona } from './personas';
import type { QueryService, RowOwner } from './row-owners';
import { selectAll } from './select-all';

/** What a youth of the mock's world is captured with. */
export interface CaptureDeps {
  readonly ask: AskService;
  readonly query: QueryService;
  readonly owners: ReadonlyMap<string, RowOwner>;
  readonly places: readonly RecordsPlace[];
  readonly registry: GraphQLSchema;
  readonly personas: readonly WrittenPersona[];
}

const YOUTH = 'select name, birth_date::text as "birthDate", protection from youth where id = $1';
const SERVED = `
select distinct organisation_id::text as "organisationId" from service_relation
where youth_id = $1 and valid_to is null order by 1`;
const ASSIGNED = `
select organisation_id::text as "organisationId", person_id as "personId" from assignment
where youth_id = $1 and valid_to is null order by 1, 2`;
const KEPT_OUT = (table: string): string =>
  `select person_id as "personId" from ${table} where youth_id = $1 and holds order by 1`;
const CONSENTS = `
select id::text, recipient_id::text as "recipientId", guardian_lapses_at as "guardianLapsesAt", withdrawn_as as "withdrawnAs"
from consent where youth_id = $1`;

/** What the fields of a consent are made of is written down; what they are made into is not. */
const MADE = ['recipient', 'recipientAgency', 'state', 'pendingAt', 'unreadable'];

/** One youth of the demo world, as the mock's world has one. */
export async function captureYouth(id: string, deps: CaptureDeps): Promise<Json> {
  const { ask, query, personas, places, owners } = deps;
  const youth: Caller = { personId: id, role: Role.YOUTH, agency: null, organisationId: null, assurance: 'HIGH' };
  const [person] = await query<Json>('consent', YOUTH, [id]);
  const served = await query<{ organisationId: string }>('consent', SERVED, [id]);
  const assigned = (
    await Promise.all(
      places.map(({ service }) => query<{ organisationId: string; personId: string }>(service, ASSIGNED, [id])),
    )
  ).flat();
  const records: Record<string, Json> = {};
  for (const place of places) {
    const workers = personas
      .map(({ caller }) => caller)
      .filter(({ role, agency }) => role === Role.CASEWORKER && agency === agencyOf(place));
    const held = await captureRecords(place, { youth, workers }, ask, owners);
    if (Object.keys(held).length > 0) records[place.field] = held;
  }
  return {
    id,
    ...person,
    servedBy: served.map(({ organisationId }) => {
      const to = assigned.filter((each) => each.organisationId === organisationId).map(({ personId }) => personId);
      return to.length === 0 ? { organisationId } : { organisationId, assignedTo: to };
    }),
    overseenBy: await overseersOf(id, deps),
    blockedWorkers: (await query<{ personId: string }>('consent', KEPT_OUT('worker_block'), [id])).map(personIdOf),
    conflictsOfInterest: (await query<{ personId: string }>('consent', KEPT_OUT('conflict_of_interest'), [id])).map(
      personIdOf,
    ),
    consents: await consentsOf(youth, deps),
    selfPresentation: await selfPresentationOf(youth, deps),
    records,
  };
}

const personIdOf = ({ personId }: { readonly personId: string }): string => personId;

const agencyOf = ({ service }: RecordsPlace): string => service.toUpperCase().replaceAll('-', '_');

/** The units whose officers find the youth. */
async function overseersOf(id: string, { ask, personas }: CaptureDeps): Promise<readonly string[]> {
  const officers = personas.map(({ caller }) => caller).filter(({ role }) => role === Role.CONSENT_OFFICER);
  const found: string[] = [];
  for (const officer of officers) {
    const { youths } = (await ask('consent', officer, 'query ($ids: [ID!]!) { youths(ids: $ids) { id } }', {
      ids: [id],
    })) as { readonly youths: readonly (object | null)[] };
    if (youths[0] !== null && officer.organisationId !== null) found.push(officer.organisationId);
  }
  return [...new Set(found)];
}

async function consentsOf(youth: Caller, { ask, query, registry }: CaptureDeps): Promise<readonly Json[]> {
  const type = registry.getType('Consent') as GraphQLObjectType;
  const { me } = (await ask('consent', youth, `{ me { consents ${selectAll(type)} } }`)) as {
    readonly me: { readonly consents: readonly Json[] };
  };
  const kept = await query<Json>('consent', CONSENTS, [youth.personId]);
  return me.consents.map((consent) => {
    const shown = Object.entries(consent).filter(([name, value]) => !MADE.includes(name) && value !== null);
    return { ...Object.fromEntries(shown), ...withoutNull(kept.find(({ id }) => id === consent['id']) ?? {}) };
  });
}

const withoutNull = (row: Json): Json => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));

async function selfPresentationOf(youth: Caller, { ask, registry }: CaptureDeps): Promise<readonly Json[]> {
  const type = registry.getType('SelfPresentation') as GraphQLObjectType;
  const { me } = (await ask('consent', youth, `{ me { selfPresentation ${selectAll(type)} } }`)) as {
    readonly me: { readonly selfPresentation: readonly Json[] | null };
  };
  return (me.selfPresentation ?? []).map((row) => ({
    ...row,
    category: `SELF_PRESENTATION_${String(row['section'])}`,
  }));
}

import { decide, standingObjection, type AccessRequest, type Decision } from '@brobygger/consent-engine';
import { isId, Role, type Agency } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import { createSharedStatements } from '../persistence/shared-statements';
import type { Measure } from '../measuring/measure';
import type { Query } from '../persistence/query';
import { factsOf, ownerFactColumns, type FactsRow } from './facts';
import { requestOf } from './request-of';
import type { Want } from './want';
import { NEW_ID } from '../persistence/new-id.sql';

/** Decides what an organisation may read of its own records, and enters it in the owner's own log. */
export type OwnService = (hop: Hop, at: Date, wants: readonly Want[]) => Promise<readonly Decision[]>;

interface Asked {
  readonly n: number;
  readonly request: AccessRequest;
  readonly fields: readonly string[];
}

/** What one request asks, by youth: the facts are theirs. It goes as a whole, so that no part of it is entered without the rest. */
interface Call {
  readonly hop: Hop;
  readonly at: Date;
  readonly byYouth: ReadonlyMap<string, readonly Asked[]>;
}

interface Row extends FactsRow {
  readonly k: number;
  /** The numbers of the wants that were entered; `null` where none was. */
  readonly entered: readonly number[] | null;
}

/**
 * Facts, entries and outbox messages of any number of calls in one statement, a row a call: what it does not enter, it does not release.
 * A reason stands in the entry where it was needed, and nowhere else. Parameters: $1–$9 the calls (k …), $10–$14 what each wants (n …).
 */
const STATEMENT = `
with asked as (
  select * from unnest($1::int[], $2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::text[], $7::text[], $8::timestamptz[], $9::text[])
    as a(k, youth_id, person_id, role, organisation_id, purpose, request_id, at, stated_reason)
), facts as materialized (
  select a.*,
    ${ownerFactColumns({ youth: 'a.youth_id', person: 'a.person_id', organisation: 'a.organisation_id', at: 'a.at' })},
    coalesce((select p.protection from protected_youth p where p.youth_id = a.youth_id), 'UNGRADED') as protection
  from asked a
), permitted as (
  select w.n, w.k, w.category, w.fields
  from unnest($10::int[], $11::int[], $12::text[], $13::boolean[], $14::text[]) as w(n, k, category, places, fields) join facts f using (k)
  where f.serves and (not f.others or f.stated_reason is not null) and not f.blocked and not f.conflicted
    and (f.protection = 'UNGRADED' or not w.places)
), disclosed as (
  select k, array_agg(distinct category) as categories, string_to_array(string_agg(fields, ','), ',') as fields, json_agg(n) as entered
  from permitted group by k
), entry as (
  insert into disclosure_entry (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, categories, fields,
    cause)
  select ${NEW_ID}, f.at, f.request_id, f.youth_id, f.person_id, f.role, f.organisation_id, f.purpose, 'OWN_SERVICE',
    d.categories, d.fields, case when f.others then f.stated_reason end
  from disclosed d join facts f using (k) returning *
), message as (
  insert into outbox_message (id, destination, kind, payload)
  select id, 'consent', 'DISCLOSURE_ENTERED', to_jsonb(entry) - 'salt' from entry
)
select f.k, f.serves, f.others, f.blocked, f.conflicted, f.protection, d.entered
from facts f left join disclosed d using (k)`;

/** Makes the owner's own decision over its own database. It needs no other service. What is asked at once is decided at once. */
export function createOwnService(deps: {
  readonly agency: Agency;
  readonly query: Query;
  readonly measure?: Measure | undefined;
}): OwnService {
  const look = createSharedStatements(lookAll, deps.measure?.queue('own-service'));

  /** What is found of each call, by the number of the want. */
  async function lookAll(requests: readonly Call[]): Promise<readonly ReadonlyMap<number, Row>[]> {
    const calls = requests.flatMap(({ hop, at, byYouth }, request) =>
      [...byYouth].map(([youthId, asked]) => ({ request, hop, at, youthId, asked })),
    );
    const wanted = calls.flatMap(({ asked }, k) => asked.map((each) => ({ k, ...each })));
    const rows = await deps.query<Row>('own-service', STATEMENT, [
      calls.map((_call, k) => k),
      calls.map(({ youthId }) => youthId),
      calls.map(({ hop }) => hop.caller.personId),
      calls.map(({ hop }) => hop.caller.role),
      calls.map(({ hop }) => hop.caller.organisationId),
      calls.map(({ hop }) => hop.purpose),
      calls.map(({ hop }) => hop.requestId),
      calls.map(({ at }) => at),
      calls.map(({ hop }) => hop.statedReason ?? null),
      wanted.map(({ n }) => n),
      wanted.map(({ k }) => k),
      wanted.map(({ request }) => request.category),
      wanted.map(({ request }) => request.placesYouth),
      wanted.map(({ fields }) => fields.join(',')),
    ]);
    const found = requests.map(() => new Map<number, Row>());
    for (const row of rows) {
      const call = calls[row.k];
      for (const { n } of call?.asked ?? []) found[call?.request ?? -1]?.set(n, row);
    }
    return found;
  }

  return async (hop, at, wants) => {
    const requests = wants.map((want) => requestOf(hop, want, deps.agency, at));
    if (hop.caller.agency !== deps.agency || hop.caller.role !== Role.CASEWORKER) return requests.map(() => NOT_OWN);
    const byYouth = new Map<string, Asked[]>();
    requests.forEach((request, n) => {
      if (!isId(request.youthId) || standingObjection(request) !== null) return;
      const asked = byYouth.get(request.youthId) ?? [];
      asked.push({ n, request, fields: wants[n]?.fields ?? [] });
      byYouth.set(request.youthId, asked);
    });
    const [found] = byYouth.size === 0 ? [NOTHING] : await look([{ hop, at, byYouth }]);
    if (found instanceof Error) throw found;
    return requests.map((request, n) => decisionOf(request, n, found?.get(n)));
  };
}

const NOTHING: ReadonlyMap<number, Row> = new Map();

const NOT_OWN: Decision = { effect: 'deny', code: 'NO_BASIS' };

/** The engine decides; a permit that was not entered is no permit. */
function decisionOf(request: AccessRequest, n: number, row: Row | undefined): Decision {
  const decision = decide(request, row === undefined ? null : factsOf(row));
  const isEntered = row?.entered?.includes(n) === true;
  return decision.effect === 'permit' && !isEntered ? { effect: 'deny', code: 'FACTS_UNAVAILABLE' } : decision;
}

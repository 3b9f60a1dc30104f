import { decide, standingObjection, type AccessRequest, type Decision } from '@brobygger/consent-engine';
import { isId, Role, type Agency } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import type { Query } from '../persistence/query';
import { factsOf, ownerFactColumns, type FactsRow } from './facts';
import { requestOf } from './request-of';
import type { Want } from './want';

/** Decides what an organisation may read of its own records, and enters it in the owner's own log. */
export type OwnService = (hop: Hop, at: Date, wants: readonly Want[]) => Promise<readonly Decision[]>;

interface Asked {
  readonly n: number;
  readonly request: AccessRequest;
}

interface Row extends FactsRow {
  readonly n: number;
  readonly entered: boolean;
}

/**
 * Facts, entry and outbox message in one statement: what it does not enter, it does not release. A reason stands in the entry where it
 * was needed, and nowhere else.
 */
const STATEMENT = `
with wanted as (
  select * from unnest($1::int[], $2::uuid[], $3::text[], $4::boolean[], $5::text[]) as w(n, youth_id, category, places, fields)
), facts as (
  select y.youth_id,
    ${ownerFactColumns({ youth: 'y.youth_id', person: '$7', organisation: '$6', at: '$9' })},
    coalesce((select p.protection from protected_youth p where p.youth_id = y.youth_id), 'UNGRADED') as protection
  from (select distinct youth_id from wanted) y
), permitted as (
  select w.*, case when f.others then $12 end as reason from wanted w join facts f using (youth_id)
  where f.serves and (not f.others or $12 is not null) and not f.blocked and not f.conflicted
    and (f.protection = 'UNGRADED' or not w.places)
), entry as (
  insert into disclosure_entry (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, categories, fields,
    cause)
  select gen_random_uuid(), $9, $8, youth_id, $7, $10, $6, $11, 'OWN_SERVICE', array_agg(distinct category),
    string_to_array(string_agg(fields, ','), ','), reason
  from permitted group by youth_id, reason returning *
), message as (
  insert into outbox_message (id, destination, kind, payload)
  select id, 'consent', 'DISCLOSURE_ENTERED', to_jsonb(entry) - 'salt' from entry
)
select w.n, f.serves, f.others, f.blocked, f.conflicted, f.protection, p.n is not null as entered
from wanted w join facts f using (youth_id) left join permitted p using (n)`;

/** Makes the owner's own decision over its own database. It needs no other service. */
export function createOwnService(deps: { readonly agency: Agency; readonly query: Query }): OwnService {
  return async (hop, at, wants) => {
    const requests = wants.map((want) => requestOf(hop, want, deps.agency, at));
    if (hop.caller.agency !== deps.agency || hop.caller.role !== Role.CASEWORKER) return requests.map(() => NOT_OWN);
    const asked = requests.flatMap((request, n) =>
      isId(request.youthId) && standingObjection(request) === null ? [{ request, n }] : [],
    );
    const rows = asked.length === 0 ? [] : await look(hop, at, wants, asked);
    return requests.map((request, n) =>
      decisionOf(
        request,
        rows.find((row) => row.n === n),
      ),
    );
  };

  async function look(hop: Hop, at: Date, wants: readonly Want[], asked: readonly Asked[]): Promise<readonly Row[]> {
    const { caller, purpose, requestId } = hop;
    return deps.query<Row>('own-service', STATEMENT, [
      asked.map(({ n }) => n),
      asked.map(({ request }) => request.youthId),
      asked.map(({ request }) => request.category),
      asked.map(({ request }) => request.placesYouth),
      asked.map(({ n }) => wants[n]?.fields.join(',')),
      caller.organisationId,
      caller.personId,
      requestId,
      at,
      caller.role,
      purpose,
      hop.statedReason ?? null,
    ]);
  }
}

const NOT_OWN: Decision = { effect: 'deny', code: 'NO_BASIS' };

/** The engine decides; a permit that was not entered is no permit. */
function decisionOf(request: AccessRequest, row: Row | undefined): Decision {
  const decision = decide(request, row === undefined ? null : factsOf(row));
  const isEntered = row?.entered === true;
  return decision.effect === 'permit' && !isEntered ? { effect: 'deny', code: 'FACTS_UNAVAILABLE' } : decision;
}

import type { Query, SubgraphContext } from '@brobygger/subgraph-kit';

/**
 * Of the youth $1 at the moment $2: since when each organisation does what it does on a concern of which the youth is told later, and the
 * cases that were opened since, with the plans in them. Of a case that was opened before, the youth knows.
 */
const KEPT_BACK = `
with later as (
  select receiver_id as organisation_id, min(linked_at) as since from concern_report where youth_id = $1 and shown_from > $2 group by 1
), kept as (
  select c.id from child_welfare_case c join later l on l.organisation_id = c.organisation_id
  where c.youth_id = $1 and c.opened_on >= (l.since at time zone 'Europe/Oslo')::date
)
select organisation_id as id, since from later
union all select id, null from kept union all select p.id, null from measures_plan p join kept on kept.id = p.case_id`;

/** What a youth is told of later. */
export interface KeptBack {
  /** Cases, and the plans in them. */
  readonly places: ReadonlySet<string>;
  /** By organisation. */
  readonly since: ReadonlyMap<string, Date>;
}

const asked = new WeakMap<SubgraphContext, Map<string, Promise<KeptBack>>>();

/** Once for each request and youth, however many lists are asked for. */
export function keptBack(query: Query, context: SubgraphContext, youthId: string): Promise<KeptBack> {
  const ofRequest = asked.get(context) ?? new Map<string, Promise<KeptBack>>();
  asked.set(context, ofRequest);
  const known = ofRequest.get(youthId) ?? readKeptBack(query, context, youthId);
  ofRequest.set(youthId, known);
  return known;
}

async function readKeptBack(query: Query, { at }: SubgraphContext, youthId: string): Promise<KeptBack> {
  const kept = await query<{ readonly id: string; readonly since: Date | null }>('kept-back', KEPT_BACK, [youthId, at]);
  return {
    places: new Set(kept.filter(({ since }) => since === null).map(({ id }) => id)),
    since: new Map(kept.flatMap(({ id, since }) => (since === null ? [] : [[id, since] as const]))),
  };
}

import {
  Act,
  AddressProtection,
  Basis,
  DataCategory,
  DECISION_TELLING,
  isId,
  osloDate,
  OWN_CASE_HANDLING,
} from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import {
  isKeptOut,
  readPage,
  type Cursors,
  type Page,
  type PageAsked,
  type Query,
  NEW_ID,
} from '@brobygger/subgraph-kit';
import type { DecisionToCarryOut } from './decision-to-carry-out.type';

/**
 * Those that the organisation $1 was told of and that have not ended on the day $4, newest first: none of a youth from whom the person $2
 * is kept, nor of one whose address is protected. Of the youth $3 alone where one is named; before the id $5, at most $6.
 */
const PAGE = `
select t.decision_id as id, y.id as "youthId", t.kind, t.valid_from::text as "validFrom", t.valid_to::text as "validTo"
from told_decision t
  join youth named on named.id = t.youth_id
  join youth y on y.id = coalesce(named.merged_into, named.id)
where t.organisation_id = $1 and t.youth_id is not null and (t.valid_to is null or t.valid_to > $4::date)
  and y.protection = '${AddressProtection.UNGRADED}' and not ${isKeptOut({ youth: 'y.id', person: '$2::text' })}
  and ($3::uuid is null or y.id = (select coalesce(merged_into, id) from youth where id = $3))
  and ($5::uuid is null or t.decision_id < $5)
order by t.decision_id desc limit $6`;

/** Enters what a worker is told, from a list in JSON: $1; $2–$7 at, request, person, role, organisation, purpose. */
const ENTER = `
insert into disclosure_entry (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, statute, categories, fields,
  act, cause)
select ${NEW_ID}, $2, $3, e."youthId", $4, $5, $6, $7, '${Basis.STATUTE}', '${DECISION_TELLING.id}',
  array['${DataCategory.CHILD_WELFARE_DECISIONS}'], '{Query.decisionsToCarryOut}', '${Act.TOLD_DECISION}', e.id::text
from jsonb_to_recordset($1::jsonb) as e(id uuid, "youthId" uuid)`;

/** A page of the decisions that the worker's organisation is to carry out, entered in each youth's log before it leaves. */
export async function readDecisionsToCarryOut(
  { query, cursors }: { readonly query: Query; readonly cursors: Cursors },
  { hop, at }: { readonly hop: Hop; readonly at: Date },
  { youthId, ...asked }: PageAsked & { readonly youthId: string | null },
): Promise<Page<DecisionToCarryOut>> {
  const { organisationId, personId, role } = hop.caller;
  // What is no id is nobody's.
  const isNobody = youthId !== null && !isId(youthId);
  const page = await readPage<DecisionToCarryOut>(
    {
      cursors,
      list: `decisionsToCarryOut/${organisationId ?? ''}/${youthId ?? ''}`,
      caller: hop.caller,
      place: ({ id }) => id,
      read: async (from, most) =>
        isNobody
          ? []
          : query('decisions-to-carry-out', PAGE, [organisationId, personId, youthId, osloDate(at), from, most]),
    },
    asked,
  );
  if (page.edges.length > 0) {
    const read = JSON.stringify(page.edges.map(({ row: { id, youthId: of } }) => ({ id, youthId: of })));
    const by = [at, hop.requestId, personId, role, organisationId, hop.purpose ?? OWN_CASE_HANDLING];
    await query('enter-decisions', ENTER, [read, ...by]);
  }
  return page;
}

import { createError, isId } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import type { Cursors } from '../cursors/cursors';
import { readPage } from '../cursors/read-page';
import { isKeptOut } from '../disclosure/facts';
import type { Query } from '../persistence/query';
import { holdsAt, serves } from '../service-relation/relation-sql';
import { isListedFor } from './listed-sql';
import type { PageInfo } from './page-info';

/** A youth as a service refers to one. */
export interface YouthReference {
  readonly id: string;
}

/** The reference as the graph takes it, with the type that its union asks for. */
export const referenceTo = (youthId: string): YouthReference & { readonly __typename: 'Youth' } => ({
  __typename: 'Youth',
  id: youthId.toLowerCase(),
});

/** A page of the youths that the asker's organisation serves. */
export interface CaseloadPage {
  /** `youthId` says whose the edge is: its label is decided for that youth. */
  readonly edges: readonly { readonly cursor: string; readonly youthId: string; readonly node: YouthReference }[];
  readonly pageInfo: PageInfo;
}

/** What a caseload is read with. */
export interface CaseloadDeps {
  readonly query: Query;
  readonly cursors: Cursors;
  /** The name of the list that its cursors are for. */
  readonly list: string;
}

/** Before every id: a page that begins there is the first. */
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * By the index from the place on, so that the last page costs what the first does: a place that may be null is looked for in every row
 * before it under the plan that is kept.
 */
const SERVED = `
select youth_id as id from service_relation
where organisation_id = $1 and ${holdsAt('service_relation', '$2')} and youth_id > $3::uuid
  and ${isListedFor({ youth: 'service_relation.youth_id', organisation: '$1', person: '$5', hasReason: '$6', at: '$2' })}
group by youth_id order by youth_id limit $4`;

const SERVES_YOUTH = `select ${serves({ youth: '$3', organisation: '$1', at: '$2' })}
  and not ${isKeptOut({ youth: '$3', person: '$4' })} as serves`;

/**
 * Reads a page of the caseload of the asker's organisation, by youth id. A youth from whose data the asker is kept is not there, nor, where
 * no reason is stated, one who is assigned to others, so that neither rows nor cursors tell of one.
 * @throws BAD_USER_INPUT for a page size outside 1–100 or a cursor that is none
 */
export async function readCaseload(
  { query, cursors, list }: CaseloadDeps,
  hop: Hop,
  at: Date,
  first: number,
  after: string | null | undefined,
): Promise<CaseloadPage> {
  const { edges, pageInfo } = await readPage<{ readonly id: string }>(
    {
      cursors,
      list,
      caller: hop.caller,
      place: ({ id }) => id,
      read: (start, most) =>
        query<{ id: string }>('caseload', SERVED, [
          hop.caller.organisationId,
          at,
          start ?? BEFORE_ALL,
          most,
          hop.caller.personId,
          hop.statedReason !== undefined,
        ]),
    },
    { first, after },
  );
  return { edges: edges.map(({ row: { id }, cursor }) => ({ cursor, youthId: id, node: referenceTo(id) })), pageInfo };
}

/**
 * The youth, where the asker's organisation serves one with this id now and nothing keeps the asker from the youth's data (ADR 0025).
 * @throws YOUTH_NOT_FOUND for one whom it does not serve or from whom the asker is kept, as for an id that is none
 */
export async function getServed(query: Query, hop: Hop, at: Date, youthId: string): Promise<YouthReference> {
  const relation = [hop.caller.organisationId, at, youthId, hop.caller.personId];
  const [row] = isId(youthId) ? await query<{ serves: boolean }>('serves-youth', SERVES_YOUTH, relation) : [];
  if (row?.serves !== true) throw createError('YOUTH_NOT_FOUND', 'no youth that you may resolve has this id');
  return referenceTo(youthId);
}

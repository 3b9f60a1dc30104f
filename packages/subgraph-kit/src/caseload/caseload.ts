import { createError, isId } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import type { Query } from '../persistence/query';
import type { PageInfo } from './page-info';

/** A page of the youths that the asker's organisation serves. */
export interface CaseloadPage {
  readonly edges: readonly { readonly cursor: string; readonly youthId: string }[];
  readonly pageInfo: PageInfo;
}

/** The most youths on a page. */
export const LARGEST_PAGE = 100;

const SERVED = `
select youth_id as id from service_relation
where organisation_id = $1 and valid_from <= $2 and (valid_to is null or $2 < valid_to) and ($3::uuid is null or youth_id > $3)
group by youth_id order by youth_id limit $4`;

/**
 * Reads a page of the caseload of the asker's organisation, by youth id.
 * @throws BAD_USER_INPUT for a page size outside 1–100 or a cursor that is none
 */
export async function readCaseload(
  query: Query,
  hop: Hop,
  at: Date,
  first: number,
  after: string | null | undefined,
): Promise<CaseloadPage> {
  if (first < 1 || first > LARGEST_PAGE)
    throw createError('BAD_USER_INPUT', `\`first\` must be 1 to ${LARGEST_PAGE}`, { argument: 'first' });
  const start = after === null || after === undefined ? null : idOf(after);
  const rows = await query<{ id: string }>('caseload', SERVED, [hop.caller.organisationId, at, start, first + 1]);
  const edges = rows.slice(0, first).map(({ id }) => ({ cursor: cursorOf(id), youthId: id }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}

/** Whether the asker's organisation serves the youth now. An id that is none is the same as an unknown one. */
export async function servesYouth(query: Query, hop: Hop, at: Date, youthId: string): Promise<boolean> {
  if (!isId(youthId)) return false;
  const rows = await query(
    'serves-youth',
    `select 1 from service_relation where organisation_id = $1 and youth_id = $3
    and valid_from <= $2 and (valid_to is null or $2 < valid_to) limit 1`,
    [hop.caller.organisationId, at, youthId],
  );
  return rows.length > 0;
}

const cursorOf = (id: string): string => Buffer.from(id).toString('base64url');

function idOf(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString();
  if (!isId(id)) throw createError('BAD_USER_INPUT', '`after` is not a cursor of this list', { argument: 'after' });
  return id;
}

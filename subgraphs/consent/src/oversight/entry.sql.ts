import type { Act, Basis, DataCategory } from '@brobygger/domain';
import type { SubgraphContext } from '@brobygger/subgraph-kit';

/** SQL: an entry in the log of each youth of what the registry was asked or told to do; its parameters are those of `entryValues`. */
export const ENTER = `
insert into disclosure_entry
  (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, categories, fields, act, cause)
select gen_random_uuid(), $2, $3, youth_id, $4, $5, $6, $7, $8, $9::text[], $10::text[], $11, $12
from unnest($1::uuid[]) as of(youth_id)`;

/** What somebody did with the data of youths, and on what. */
export interface EnteredHere {
  readonly youthIds: readonly string[];
  readonly act: Act;
  readonly basis: Basis;
  readonly categories?: readonly DataCategory[];
  readonly fields?: readonly string[];
  readonly cause?: string;
}

/** The parameters of `ENTER`: by whom, in which request and when the context says. */
export const entryValues = (
  { hop: { caller, purpose, requestId }, at }: Pick<SubgraphContext, 'hop' | 'at'>,
  { youthIds, act, basis, categories = [], fields = [], cause }: EnteredHere,
): readonly unknown[] => [
  youthIds,
  at,
  requestId,
  caller.personId,
  caller.role,
  caller.organisationId,
  purpose ?? '',
  basis,
  categories,
  fields,
  act,
  cause ?? null,
];

import type { Act, Basis, DataCategory } from '@brobygger/domain';
import type { SubgraphContext } from '@brobygger/subgraph-kit';
import { NEW_ID } from '@brobygger/subgraph-kit';
import { idIn } from '../emergency-delay/delayed.sql';

/**
 * SQL: an entry in the log of each youth of what the registry was asked or told to do; its parameters are those of `entryValues`. What was
 * about an emergency is entered of the registration of which that was opened, so that it goes with it where a merging is undone (ADR 0078).
 */
export const ENTER = `
insert into disclosure_entry
  (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, categories, fields, act, cause)
select ${NEW_ID}, $2, $3,
  coalesce((select e.youth_id from emergency_access e where e.id = ${idIn('cause')}), youth_id),
  $4, $5, $6, $7, $8, $9::text[], $10::text[], $11, cause
from unnest($1::uuid[], $12::text[]) as of(youth_id, cause)`;

/** What somebody did with the data of youths, and on what. */
export interface EnteredHere {
  readonly youthIds: readonly string[];
  readonly act: Act;
  readonly basis: Basis;
  readonly categories?: readonly DataCategory[];
  readonly fields?: readonly string[];
  /** What all of it was about; or, youth by youth, what it was about, if anything. */
  readonly cause?: string | readonly (string | null)[];
}

/** What somebody was let see of a youth; where the youth is not told yet of what it came by, the emergency that it came by. */
export interface ReadOf {
  readonly youthId: string | null;
  readonly delayedBy: string | null;
}

/**
 * Whom a reading is entered of: each youth once, or, where all that was read of one is told later, once for each emergency, which it names
 * as its cause, so that the entry shows as that does.
 */
export function oncePerYouth(read: readonly ReadOf[]): Required<Pick<EnteredHere, 'youthIds'>> & {
  readonly cause: readonly (string | null)[];
} {
  const told = new Set(read.flatMap(({ youthId, delayedBy }) => (delayedBy === null ? (youthId ?? []) : [])));
  const later = new Map(
    read.flatMap(({ youthId, delayedBy }) =>
      youthId === null || delayedBy === null || told.has(youthId) ? [] : [[delayedBy, youthId] as const],
    ),
  );
  return { youthIds: [...told, ...later.values()], cause: [...[...told].map(() => null), ...later.keys()] };
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
  Array.isArray(cause) ? cause : youthIds.map(() => cause ?? null),
];

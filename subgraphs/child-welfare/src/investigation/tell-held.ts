import { REGISTRY } from '@brobygger/domain';
import { GUARDIANS_HELD, tell, versionAfter } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';

/**
 * SQL: what holds guardians, or did: an investigation while it is open, and a report of which the youth is told later, from when it is
 * linked until a person has dropped it or closed its investigation. One that went into a case holds them on: nobody has looked at them by
 * that, and an officer clears them by name (bvl. § 12-6).
 */
const HOLDING = `(
  select i.id, i.youth_id as stands_at, i.opened_for as youth_id, i.organisation_id, i.closed_on is null as holds, i.version
  from investigation i
  union all
  select r.id, r.youth_id, r.linked_for, r.receiver_id, r.state not in ('DROPPED', 'CLOSED'), r.version
  from concern_report r where r.delayed_until is not null)`;

const held = (of: string): string => `
  select h.youth_id, h.organisation_id, bool_or(h.holds) as holds, max(h.version) as version from ${of} h group by 1, 2`;

/**
 * SQL: of each registration of which an organisation has had guardians held whether they are, as others are told of it, and nothing of why.
 * It stays with that registration when what holds them is moved to the one that is kept.
 */
export const HELD = `(${held(HOLDING)})`;

/** SQL: all that holds guardians of the registrations of which something of the ids $1 does; `named` is the id. */
const ALIKE = `(
  select h.*, mine.id as named from ${HOLDING} mine join ${HOLDING} h
    on h.stands_at = mine.stands_at and h.youth_id = mine.youth_id and h.organisation_id = mine.organisation_id
  where mine.id = any($1::uuid[]))`;

const NEWEST = `
with newest as (
  select named as id, max(version) as version from ${ALIKE} alike group by 1
), reports as (
  update concern_report r set version = ${versionAfter('n')} from newest n where r.id = n.id
)
update investigation i set version = ${versionAfter('n')} from newest n where i.id = n.id`;

const TELL = `with changed as (${held(ALIKE)}) ${tell(GUARDIANS_HELD, 'changed', '$2::text[]')}`;

/**
 * Tells the registry whether guardians are held, once investigations were opened or closed, or reports linked, dropped or closed, by their
 * ids. The youth must be held.
 */
export async function tellHeld(transaction: EntityManager, ids: readonly string[]): Promise<void> {
  await transaction.query(NEWEST, [ids]);
  await transaction.query(TELL, [ids, [REGISTRY]]);
}

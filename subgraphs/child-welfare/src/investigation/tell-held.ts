import { REGISTRY } from '@brobygger/domain';
import { GUARDIANS_HELD, tell, versionAfter } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';

const held = (where: string): string => `
  select i.opened_for as youth_id, i.organisation_id, bool_or(i.closed_on is null) as holds, max(i.version) as version
  from investigation i ${where} group by 1, 2`;

/**
 * SQL: of each registration under which an organisation has opened an investigation whether one is open, as others are told of it: that
 * guardians are held, and nothing of why. It stays with that registration when the investigation is moved to the one that is kept.
 */
export const HELD = `(${held('')})`;

const NEWEST = `
update investigation i set version = ${versionAfter('n')}
from (select max(o.version) as version from investigation mine join investigation o
  on o.youth_id = mine.youth_id and o.opened_for = mine.opened_for and o.organisation_id = mine.organisation_id where mine.id = $1) n
where i.id = $1`;

const TELL = `
with changed as (${held(`join investigation mine on mine.youth_id = i.youth_id and mine.opened_for = i.opened_for
    and mine.organisation_id = i.organisation_id where mine.id = $1`)}) ${tell(GUARDIANS_HELD, 'changed', '$2::text[]')}`;

/** Tells the registry whether guardians are held, once the investigation was opened or closed. The youth must be held. */
export async function tellHeld(transaction: EntityManager, investigationId: string): Promise<void> {
  await transaction.query(NEWEST, [investigationId]);
  await transaction.query(TELL, [investigationId, [REGISTRY]]);
}

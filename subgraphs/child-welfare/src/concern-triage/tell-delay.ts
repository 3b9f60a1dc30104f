import { REGISTRY } from '@brobygger/domain';
import { CONCERN_DELAY, tell, versionAfter } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';

const TOLD = `r.id as concern_id, r.linked_for as youth_id, r.receiver_id as organisation_id, r.linked_at as given_at,
  r.shown_from, r.version`;

/** SQL: the delays that the registry was told of, for when that asks for all of them. */
export const DELAYS = `(select ${TOLD} from concern_report r where r.delayed_until is not null)`;

const TELL = `
with changed as (
  update concern_report r set version = ${versionAfter('r')} where r.id = $1 and r.delayed_until is not null returning ${TOLD}
) ${tell(CONCERN_DELAY, 'changed', '$2::text[]')}`;

/** Tells the registry from when on the youth sees what the service does on a report, where that is later than at once. */
export const tellDelay = (transaction: EntityManager, reportId: string): Promise<unknown> =>
  transaction.query(TELL, [reportId, [REGISTRY]]);

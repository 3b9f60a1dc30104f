import { createError, OWNER_NAMES, type Agency } from '@brobygger/domain';
import { CONFLICT_OF_INTEREST, tell, VERSION_NOW, versionAfter, type Relay } from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';
import { knownIdent, typedIdent } from '../known-worker/known-worker.sql';
import { workerUnknown } from '../known-worker/worker-unknown';
import { pendingAt } from '../telling/pending-at';
import type { ConflictEvent, ConflictOfInterest, Relation, RemovalReason } from './conflict-of-interest.type';

/** A worker and a youth, as an officer names them at a moment. */
export interface NamedConflict {
  readonly youthId: string;
  readonly personId: string;
  readonly authorId: string;
  readonly at: Date;
}

/** Keeps the workers from a youth's data who are too near. Each returns the agencies that cannot have heard of it yet. */
export interface ConflictService {
  /** @throws WORKER_UNKNOWN where nobody whom the registry has seen has the ident; nothing is written */
  record(conflict: NamedConflict & { readonly relation: Relation }): Promise<readonly Agency[]>;
  /** @throws NOT_FOUND where no conflict of the youth with the worker holds */
  remove(conflict: NamedConflict & { readonly reason: RemovalReason }): Promise<readonly Agency[]>;
  /** All that were ever recorded of the youth. */
  ofYouth(youthId: string): Promise<readonly ConflictOfInterest[]>;
}

/** Tells every owner what changed, with the event that says why. */
const withEvent = (changed: string, event: { readonly recordedAs: string; readonly removedAs: string }): string => `
with changed as (${changed}), event as (
  insert into conflict_of_interest_event (youth_id, person_id, recorded_as, removed_as, author_id, at)
  select youth_id, person_id, ${event.recordedAs}, ${event.removedAs}, $4, $5 from changed
) ${tell(CONFLICT_OF_INTEREST, 'changed', '$6::text[]')}`;

const RECORD = withEvent(
  `insert into conflict_of_interest as f (youth_id, person_id, holds, version)
  select y.id, person_id, true, ${VERSION_NOW} from (${knownIdent('$2::text')}) named, (
    select coalesce(merged_into, id) as id from youth where id = $1 for share) y
  on conflict (youth_id, person_id) do update set holds = true, version = ${versionAfter('f')}
  returning *`,
  { recordedAs: '$3', removedAs: 'null' },
);

const REMOVE = withEvent(
  `update conflict_of_interest f set holds = false, version = ${versionAfter('f')}
  where youth_id = $1 and holds and lower(person_id) = lower($2) returning *`,
  { recordedAs: 'null', removedAs: '$3' },
);

const OF_YOUTH = `
select c.person_id as "personId", c.holds, coalesce((
  select jsonb_agg(jsonb_build_object('recordedAs', e.recorded_as, 'removedAs', e.removed_as, 'authorId', e.author_id, 'at', e.at,
    'mergeId', e.merge_id)
    order by e.seq desc)
  from conflict_of_interest_event e where e.youth_id = c.youth_id and e.person_id = c.person_id), '[]') as events
from conflict_of_interest c where c.youth_id = $1 order by c.holds desc, c.person_id`;

interface Row extends Pick<ConflictOfInterest, 'personId' | 'holds'> {
  readonly events: readonly (Omit<ConflictEvent, 'at'> & { readonly at: string })[];
}

export function createConflictService({
  dataSource,
  relay,
}: {
  readonly dataSource: DataSource;
  readonly relay: Pick<Relay, 'confirm'>;
}): ConflictService {
  const change = async (statement: string, { youthId, personId, authorId, at }: NamedConflict, why: string) =>
    (await dataSource.query(statement, [youthId, typedIdent(personId), why, authorId, at, OWNER_NAMES])) as {
      readonly id: string;
    }[];
  return {
    async record({ relation, ...conflict }) {
      const told = await change(RECORD, conflict, relation);
      if (told.length === 0) throw workerUnknown();
      return pendingAt(relay, told);
    },
    async remove({ reason, ...conflict }) {
      const told = await change(REMOVE, conflict, reason);
      if (told.length === 0) {
        throw createError('NOT_FOUND', 'no conflict of interest of this youth and worker holds', {
          argument: 'input.personId',
        });
      }
      return pendingAt(relay, told);
    },
    async ofYouth(youthId) {
      const rows: readonly Row[] = await dataSource.query(OF_YOUTH, [youthId]);
      return rows.map((row) => ({ ...row, events: row.events.map((event) => ({ ...event, at: new Date(event.at) })) }));
    },
  };
}

import { Act, Basis, type AccessAsker, type ConsentChange } from '@brobygger/domain';
import { queryIn, type Query } from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';
import type { AnswerEntry } from '../evaluation/answered';
import { ENTER_ANSWERS } from '../evaluation/evaluation.sql';
import { changeOf } from './change-of';
import { CHANGES, NUMBER, PLACE, TRY_NUMBERING, WAITING, type FeedRow } from './feed.sql';

/** What happened at a place of the order; nothing to tell where it is over. */
export interface PlacedChange {
  readonly position: string;
  readonly eventId: string;
  readonly change: ConsentChange | null;
}

/** Reads what happened to the consents to an organisation, and enters that it was told. */
export interface ReadChanges {
  after(organisationId: string, position: string, most: number): Promise<readonly PlacedChange[]>;
  /** Whether the event has that place still. */
  isPlace(position: string, eventId: string): Promise<boolean>;
  /** Enters in the log of each youth that is named that the organisation's system is told. What cannot be entered is not told. */
  enter(asker: AccessAsker, changes: readonly ConsentChange[]): Promise<void>;
}

/** Makes what reads the feed. */
export function createReadChanges({
  dataSource,
  query,
  clock,
}: {
  readonly dataSource: DataSource;
  readonly query: Query;
  readonly clock: () => Date;
}): ReadChanges {
  /** One at a time in a process: whoever comes meanwhile waits for the same, and holds no connection. */
  let numbering: Promise<void> | null = null;

  /** A portion at a time, until there is nothing more or another process is at it: what that numbers comes the next time. */
  async function number(): Promise<void> {
    for (let isMine = true; isMine;) {
      if ((await query('feed-waiting', WAITING, [])).length === 0) return;
      isMine = await dataSource.transaction(async (transaction) => {
        const [lock] = await queryIn<{ readonly isMine: boolean }>(transaction, 'try-numbering', TRY_NUMBERING, []);
        if (lock?.isMine !== true) return false;
        // Where nothing has got a place it is not tried again and again.
        return (await queryIn(transaction, 'number-feed', NUMBER, [])).length > 0;
      });
    }
  }
  return {
    async after(organisationId, position, most) {
      numbering ??= number().finally(() => {
        numbering = null;
      });
      await numbering;
      const rows = await query<FeedRow>('consent-changes', CHANGES, [organisationId, position, most, clock()]);
      return rows.map((row) => ({ position: row.position, eventId: row.id, change: changeOf(row) }));
    },
    isPlace: async (position, eventId) => (await query('feed-place', PLACE, [position, eventId])).length > 0,
    async enter({ caller: { personId, role, organisationId }, requestId }, changes) {
      const entries = changes.flatMap((change) => (change.kind === 'ended' ? [] : [entryOf(change)]));
      if (entries.length === 0) return;
      const by = [clock(), requestId, personId, role, organisationId, false];
      await query('access-entries', ENTER_ANSWERS, [JSON.stringify(entries), ...by]);
    },
  };
}

const entryOf = ({
  consent: { consentId, version, youthId, purpose, categories },
}: Exclude<ConsentChange, { kind: 'ended' }>): AnswerEntry => ({
  youthId,
  purpose,
  basis: Basis.CONSENT,
  consentId,
  consentVersion: version,
  categories,
  fields: ['Youth.consents'],
  act: Act.TOLD_ACCESS,
});

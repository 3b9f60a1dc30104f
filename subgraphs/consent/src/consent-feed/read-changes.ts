import { Act, Basis, type AccessAsker, type ConsentChange } from '@brobygger/domain';
import { holdLock, queryIn, type Query } from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';
import type { AnswerEntry } from '../evaluation/answered';
import { ENTER_ANSWERS } from '../evaluation/evaluation.sql';
import { changeOf } from './change-of';
import { CHANGES, NUMBER, NUMBERING, WAITING, type FeedRow } from './feed.sql';

/** What happened at a place of the order; nothing to tell where it is over. */
export interface PlacedChange {
  readonly position: string;
  readonly change: ConsentChange | null;
}

/** Reads what happened to the consents to an organisation, and enters that it was told. */
export interface ReadChanges {
  after(organisationId: string, position: string, most: number): Promise<readonly PlacedChange[]>;
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
  async function number(): Promise<void> {
    if ((await query('feed-waiting', WAITING, [])).length === 0) return;
    await dataSource.transaction(async (transaction) => {
      await holdLock(transaction, NUMBERING);
      await queryIn(transaction, 'number-feed', NUMBER, []);
    });
  }
  return {
    async after(organisationId, position, most) {
      await number();
      const rows = await query<FeedRow>('consent-changes', CHANGES, [organisationId, position, most, clock()]);
      return rows.map((row) => ({ position: row.position, change: changeOf(row) }));
    },
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

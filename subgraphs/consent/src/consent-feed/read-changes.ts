import { Act, Basis, type AccessAsker, type ConsentChange } from '@brobygger/domain';
import { queryIn, type Query } from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';
import type { AnswerEntry } from '../evaluation/answered';
import { ENTER_ANSWERS } from '../evaluation/evaluation.sql';
import { changeOf } from './change-of';
import { CHANGES, IS_TOLD, NUMBER, PLACE, TRY_NUMBERING, WAITING, type FoundRow } from './feed.sql';

/** A place in the order. */
export interface FeedPlace {
  readonly position: string;
  readonly eventId: string;
}

/** What happened at a place of the order; nothing to tell where no catalogue has it any more. */
export type PlacedChange = FeedPlace & { readonly change: ConsentChange | null };

/** What was found after a place. */
export interface FoundChanges {
  readonly placed: readonly PlacedChange[];
  /** The last place that there is, at which there may be nothing to tell; `null` where there is none after. */
  readonly last: FeedPlace | null;
}

/** Reads what happened to the consents to an organisation, and enters that it was told. */
export interface ReadChanges {
  after(organisationId: string, position: string, most: number): Promise<FoundChanges>;
  /** Whether the event has that place still. */
  isPlace(place: FeedPlace): Promise<boolean>;
  /**
   * Enters in the log of each youth that is named that the organisation's system is told, and keeps that it is, so that the end is told
   * too. What cannot be entered is not told.
   */
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
      const rows = await query<FoundRow>('consent-changes', CHANGES, [organisationId, position, most, clock()]);
      const [first] = rows;
      return {
        last: first === undefined ? null : { position: first.lastPosition, eventId: first.lastEventId },
        placed: rows.flatMap((row) =>
          row.id === null ? [] : [{ position: row.position, eventId: row.id, change: changeOf(row) }],
        ),
      };
    },
    isPlace: async ({ position, eventId }) =>
      (await query('feed-place', PLACE, [position, eventId === '' ? null : eventId])).length > 0,
    async enter({ caller: { personId, role, organisationId }, requestId }, changes) {
      const named = changes.filter((change) => change.kind !== 'ended');
      if (named.length === 0) return;
      const by = [clock(), requestId, personId, role, organisationId, false];
      await query('access-entries', ENTER_ANSWERS, [JSON.stringify(named.map(entryOf)), ...by]);
      await query('feed-told', IS_TOLD, [named.map(({ id }) => id)]);
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

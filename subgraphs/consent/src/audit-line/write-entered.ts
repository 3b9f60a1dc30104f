import { queryIn } from '@brobygger/subgraph-kit';
import type { DataSource, EntityManager } from 'typeorm';
import { HOLD_PLACE, TO_WRITE, WRITTEN } from './audit-place.sql';
import type { AuditedEntry } from './cef';
import { ENTERING, LAST_ENTERED } from './settled.sql';
import type { WriteLines } from './write-lines';

/** So many lines at a time. */
export const MOST_LINES = 500;

/** Writes a page of what was entered; says how many lines, and whether there may be more at once. */
export type WriteEntered = () => Promise<{ readonly written: number; readonly hasMore: boolean }>;

/** Up to which number all is there to be seen, but for those who were entering more when it was read. */
interface Bound {
  readonly last: string;
  readonly entering: readonly string[];
}

/**
 * Writes the entries of the log as lines, in its order and each once at least: the place moves on when a page was taken, and stays where it
 * was not. Numbers are given out before entries are committed, so that what is written is no further than nobody can enter before it any
 * more. One process writes at a time; nothing waits for it.
 */
export function createWriteEntered({
  dataSource,
  write,
  most = MOST_LINES,
}: {
  readonly dataSource: Pick<DataSource, 'transaction'>;
  readonly write: WriteLines;
  readonly most?: number;
}): WriteEntered {
  let waiting: Bound | null = null;

  /** The furthest number that is settled; `null` where those who were entering are not done. */
  async function settled(transaction: EntityManager): Promise<string | null> {
    const [row] = await queryIn<{ readonly last: string }>(transaction, 'audit-last', LAST_ENTERED, []);
    const sessions = await queryIn<{ readonly id: string }>(transaction, 'audit-entering', ENTERING, []);
    const entering = sessions.map(({ id }) => id);
    const last = row?.last ?? '0';
    if (entering.length === 0) {
      waiting = null;
      return last;
    }
    const isDone = waiting !== null && !waiting.entering.some((id) => entering.includes(id));
    const bound = isDone ? (waiting?.last ?? null) : null;
    if (waiting === null || isDone) waiting = { last, entering };
    return bound;
  }

  return () =>
    dataSource.transaction('READ COMMITTED', async (transaction) => {
      const [place] = await queryIn<{ readonly position: string }>(transaction, 'audit-hold', HOLD_PLACE, []);
      const bound = place === undefined ? null : await settled(transaction);
      if (place === undefined || bound === null) return { written: 0, hasMore: false };
      const entries = await queryIn<AuditedEntry & { readonly place: string }>(
        transaction,
        'audit-to-write',
        TO_WRITE,
        [place.position, bound, most],
      );
      const last = entries.at(-1);
      if (last === undefined) return { written: 0, hasMore: false };
      await write(entries);
      await queryIn(transaction, 'audit-written', WRITTEN, [last.place]);
      return { written: entries.length, hasMore: entries.length === most };
    });
}

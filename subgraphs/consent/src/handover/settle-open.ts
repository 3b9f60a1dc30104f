import type { DataSource } from 'typeorm';
import { settle, type Settling } from './settle';
import { UNACCEPTED } from './settle.sql';

const AT_ONCE = 100;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Settles all handovers that stand open and nobody has accepted, and those of registrations that were merged: what time, a merging or
 * another registry has changed for them.
 */
export async function settleOpen(dataSource: DataSource, settling: () => Settling): Promise<void> {
  for (let after = FIRST; ;) {
    const found = (await dataSource.query(UNACCEPTED, [after, AT_ONCE])) as readonly { readonly id: string }[];
    const ids = found.map(({ id }) => id);
    await dataSource.transaction((transaction) => settle(transaction, ids, settling()));
    const last = ids.at(-1);
    if (ids.length < AT_ONCE || last === undefined) return;
    after = last;
  }
}

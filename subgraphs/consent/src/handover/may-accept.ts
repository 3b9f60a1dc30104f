import type { Query } from '@brobygger/subgraph-kit';
import { decideEach } from './decide-handover';
import { JOINED, type HandoverRow } from './settle.sql';

const ONE = `${JOINED} where s.handover_id = $1::uuid`;

/**
 * Whether its receiver may have a handover at the moment: it has accepted it, or a consent holds. Of one that ended by itself no side was
 * told yet.
 */
export async function mayAccept(query: Query, handoverId: string, at: Date): Promise<boolean> {
  const rows = await query<HandoverRow>('handover-to-accept', ONE, [handoverId]);
  return (await decideEach(query, rows, at)).some(({ row, permit }) => row.accepted || permit !== null);
}

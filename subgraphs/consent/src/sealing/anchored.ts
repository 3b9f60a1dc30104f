import type { Anchor } from './anchor';
import { statedIn, type Stated } from './checkpoint-note';
import { LogFault, LogFaultReason } from './log-fault';

/**
 * Reads what the newest checkpoint outside the database states, or `null` where there is none.
 * @throws LogFault where what is there cannot be read: a restored database could not be told then
 */
export async function anchoredIn(anchor: Anchor | null): Promise<Stated | null> {
  const note = (await anchor?.read()) ?? null;
  if (note === null) return null;
  const stated = statedIn(note);
  if (stated === null) throw new LogFault(LogFaultReason.UNREADABLE_ANCHOR);
  return stated;
}

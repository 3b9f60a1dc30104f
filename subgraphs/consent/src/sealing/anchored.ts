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

/**
 * Keeps the checkpoint, where none of the same log is kept that is as long. Whoever else keeps one must wait meanwhile.
 * @throws LogFault where what is there cannot be read
 */
export async function keepNewest(anchor: Anchor | null, note: string | undefined): Promise<void> {
  if (anchor === null || note === undefined) return;
  const [kept, next] = [await anchoredIn(anchor), statedIn(note)];
  if (kept !== null && kept.origin === next?.origin && kept.size >= next.size) return;
  await anchor.keep(note);
}

import type { Author } from '@brobygger/subgraph-kit';
import { IsNull, type EntityManager } from 'typeorm';
import { SentConcernReport } from './sent-concern-report.entity';

/** The sender is told whether an investigation opens: of a report that went into a case as of one that was dropped, none does. */
export async function tellDecided(
  transaction: EntityManager,
  { at }: Author,
  { id, opensInvestigation }: { readonly id: string; readonly opensInvestigation: boolean },
): Promise<void> {
  await transaction.update(SentConcernReport, { id, decidedAt: IsNull() }, { opensInvestigation, decidedAt: at });
}

const ENDED = `
update sent_concern_report s set ended_at = $2 where s.id = any($1::uuid[]) and s.ended_at is null`;

/** The senders are told that the investigation of their reports has ended, and nothing of how. */
export const tellEnded = (transaction: EntityManager, { at }: Author, ids: readonly string[]): Promise<unknown> =>
  transaction.query(ENDED, [ids, at]);

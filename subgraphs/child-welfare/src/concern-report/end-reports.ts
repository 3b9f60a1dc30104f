import type { Author } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { tellEnded } from '../sent-concern/tell-sender';

const END = `
update concern_report r set state = 'CLOSED' where r.investigation_id = $1 and r.state = 'INVESTIGATING' returning r.id`;

const MOVE = `
update concern_report r set due_on = $2 where r.investigation_id = $1 and r.state = 'INVESTIGATING'`;

/** The reports that an investigation rests on are closed with it, and who sent them is told that it ended. Returns their ids. */
export async function endReports(
  transaction: EntityManager,
  author: Author,
  investigationId: string,
): Promise<readonly string[]> {
  const [ended] = (await transaction.query(END, [investigationId])) as [readonly { readonly id: string }[], number];
  const ids = ended.map(({ id }) => id);
  await tellEnded(transaction, author, ids);
  return ids;
}

/** The reports that an investigation rests on are due when it is. */
export const moveReports = (
  transaction: EntityManager,
  { investigationId, dueOn }: { readonly investigationId: string; readonly dueOn: string },
): Promise<unknown> => transaction.query(MOVE, [investigationId, dueOn]);

import { Act, type DataCategory } from '@brobygger/domain';
import type { EntityManager } from 'typeorm';
import { enterAct } from '../acts/enter-act';
import type { Author } from '../author';

/**
 * Of which category a change writes, for the youth to read in their log; null where it is of none, as who is assigned to whom. Where the
 * record tells, it is looked up. What is about something that the youth is told of later names it, and is told with it.
 */
export type Written =
  | DataCategory
  | null
  | ((transaction: EntityManager) => Promise<DataCategory | null>)
  | { readonly category: DataCategory; readonly about: string | null };

/** What a row that stands says that it is of; null where there is none, which the change refuses. */
export const categoryOfRow =
  (find: (transaction: EntityManager) => Promise<{ readonly category: DataCategory } | null> | null): Written =>
  async (transaction) =>
    (await find(transaction))?.category ?? null;

/** Enters that an author wrote, and makes the change; what it is about is entered after it, so that nobody hears of the writing first. */
export async function enterWritten<Result>(
  transaction: EntityManager,
  author: Author,
  {
    youthId,
    written,
    reason = null,
  }: { readonly youthId: string; readonly written: Written; readonly reason?: string | null },
  change: () => Promise<Result>,
): Promise<Result> {
  const isAbout = written !== null && typeof written === 'object';
  const category = typeof written === 'function' ? await written(transaction) : isAbout ? written.category : written;
  const entered = { act: Act.WROTE, categories: category === null ? [] : [category] };
  if (isAbout && written.about !== null) {
    const result = await change();
    await enterAct(transaction, author, youthId, { ...entered, cause: written.about });
    return result;
  }
  await enterAct(transaction, author, youthId, { ...entered, cause: reason });
  return change();
}

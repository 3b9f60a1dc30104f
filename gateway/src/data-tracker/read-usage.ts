import { Role, type Language } from '@brobygger/domain';
import type { AskAsYouth } from '../own-copy/follow-pages';
import { USED_ENTRIES, usageOf, type Usage, type UsedEntry } from './usage';

interface Log {
  readonly edges: readonly { readonly node: UsedEntry | null }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Which uses are asked for: from the first on, which is 1, so many. */
export interface UsageAsked {
  readonly offset: number;
  readonly limit: number;
  readonly language: Language;
}

/**
 * Reads the log of the youth page by page, newest first, until it has what is asked for: what `disclosures` does not show is in none of it.
 * What youths read of themselves, and what was deleted, is no use by somebody.
 * @returns `null` where a page did not come
 */
export async function readUsage(
  ask: AskAsYouth,
  { offset, limit, language }: UsageAsked,
  beforePage: () => Promise<void>,
): Promise<readonly Usage[] | null> {
  const found: UsedEntry[] = [];
  const wanted = offset - 1 + limit;
  let from: string | null = null;
  for (let hasMore = true; hasMore && found.length < wanted;) {
    await beforePage();
    const answered = await ask(USED_ENTRIES, { from });
    const log = (answered?.me?.['disclosures'] ?? null) as Log | null;
    if (log === null) return null;
    found.push(...log.edges.flatMap(({ node }) => (node === null || node.role === Role.YOUTH ? [] : [node])));
    hasMore = log.pageInfo.hasNextPage;
    from = log.pageInfo.endCursor;
  }
  return found.slice(offset - 1, wanted).map((entry) => usageOf(entry, language));
}

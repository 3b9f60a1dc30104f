import { Act, Basis } from '@brobygger/domain';
import type { Query, SubgraphContext } from '@brobygger/subgraph-kit';
import { ENTER, entryValues } from '../oversight/entry.sql';
import type { CategoryRow } from './category-page';

type Shown = Pick<CategoryRow, 'id' | 'youthId' | 'registrationId' | 'isTold'>;

/**
 * Of whom it is entered that entries were shown: each youth once. Where the youth is told of none of them yet, once for each, which it
 * names as its cause: that somebody was shown it would tell that there is something, and shows when it does (ADR 0135). It is entered of
 * the registration of which that was, so that it goes with it where a merging is undone.
 */
export function shownOf(
  rows: readonly Shown[],
): readonly { readonly youthId: string; readonly cause: string | null }[] {
  const told = new Set(rows.flatMap(({ youthId, isTold }) => (isTold ? [youthId] : [])));
  const later = rows.filter(({ youthId }) => !told.has(youthId));
  return [
    ...[...told].map((youthId) => ({ youthId, cause: null })),
    ...later.map(({ registrationId, id }) => ({ youthId: registrationId, cause: id })),
  ];
}

/** Enters it, before a page leaves. */
export async function enterShown(query: Query, context: SubgraphContext, rows: readonly Shown[]): Promise<void> {
  const shown = shownOf(rows);
  if (shown.length === 0) return;
  const entered = {
    youthIds: shown.map(({ youthId }) => youthId),
    cause: shown.map(({ cause }) => cause),
    act: Act.READ_LOG,
    basis: Basis.OVERSIGHT,
    fields: ['Query.disclosuresOfCategory'],
  };
  await query('enter-shown', ENTER, entryValues(context, entered));
}

import type { DataCategory } from '@brobygger/domain';
import { assertPageSize, type ConsentLabel, type SubgraphContext } from '@brobygger/subgraph-kit/enforcement';
import type { KnownRow } from '../world/read-world';

/**
 * The rows that the request was released: of each category those of all organisations, or those of the asker's own. It is what the row
 * loaders of the services ask their databases for.
 */
export function releasedRows(
  rows: readonly KnownRow[],
  youthId: string,
  { category: own, perRow, eachAlone }: ConsentLabel,
  { disclosure, hop }: Pick<SubgraphContext, 'disclosure' | 'hop'>,
): readonly KnownRow[] {
  const isOfList = (category: DataCategory): boolean => category === own || perRow.includes(category);
  return rows.filter(({ category = own, organisationId }) => {
    if (!isOfList(category)) return false;
    const isGated = !eachAlone && category !== own;
    const scope = isGated ? disclosure.released(youthId, category, own) : disclosure.released(youthId, category);
    if (scope === null) return false;
    return scope === 'ALL' || (hop.caller.organisationId !== null && organisationId === hop.caller.organisationId);
  });
}

/** So many of the rows as are asked for, each of the youth and of its organisation wherever it is looked at. */
export function shownRows(rows: readonly KnownRow[], youthId: string, first?: number | null): readonly object[] {
  if (first !== undefined && first !== null) assertPageSize(first);
  return rows
    .slice(0, first ?? undefined)
    .map(({ category: _category, ...row }) => ofYouth(row, { youthId, organisationId: row.organisationId ?? null }));
}

/** The value with whose it is on every object in it: what stands below a label is decided by that. */
function ofYouth<Value>(value: Value, whose: object): Value {
  if (Array.isArray(value)) return value.map((each: unknown) => ofYouth(each, whose)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).map(([name, part]) => [name, ofYouth(part as unknown, whose)] as const);
  return { ...Object.fromEntries(parts), ...whose } as Value;
}

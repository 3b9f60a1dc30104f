import type { DataCategory, Purpose, WhoCanSeeWhatQuery } from '../../generated/graphql';

export type Access = NonNullable<WhoCanSeeWhatQuery['whoCanSeeWhat']>[number];

/** One organisation that sees something on one ground, for all the purposes for which it is the same. */
export interface AccessRow extends Omit<Access, 'purpose'> {
  /** Where it stood in the answer first. */
  readonly index: number;
  /** The organisation, or where it is withheld the agency. */
  readonly who: string;
  readonly purposes: readonly Purpose[];
}

/** The same answer with less to read: what differs in its purpose alone is one row. */
export function accessRowsOf(accesses: readonly Access[]): readonly AccessRow[] {
  const groups = new Map<string, AccessRow>();
  accesses.forEach(({ purpose, ...access }, index) => {
    const key = JSON.stringify(access);
    const before = groups.get(key);
    groups.set(key, {
      ...access,
      index: before?.index ?? index,
      who: access.organisation?.id ?? access.agency,
      purposes: [...(before?.purposes ?? []), purpose],
    });
  });
  return [...groups.values()];
}

/** Whether the row opens a kind of data: all of it, or only a part. */
export const opens = ({ categories, categoriesInPart }: AccessRow, category: DataCategory): 'all' | 'part' | null =>
  categories.includes(category) ? 'all' : categoriesInPart.includes(category) ? 'part' : null;

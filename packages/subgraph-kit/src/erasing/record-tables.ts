import type { RecordKind } from '@brobygger/domain';

/** A table without a youth of its own, whose rows go with the row of the table that they belong to. */
export interface PartTable {
  readonly name: string;
  /** The column that names the row that it belongs to. */
  readonly by: string;
}

/** A table that names youths, as what is kept and erased by a rule. */
export interface RecordTable {
  readonly name: string;
  /** The column that its rows are known by, a uuid: `id`, unless it says otherwise. */
  readonly key?: string;
  /** SQL of whom a row is: `youth_id`. */
  readonly youth?: string;
  /** SQL of whose the row is: `organisation_id`. */
  readonly organisation?: string;
  /** SQL of when it was recorded, where the term counts from that. */
  readonly recordedAt?: string;
  /** Whether a row stays without the youth, as those that never had one: what is counted of it is not the youth's. */
  readonly isUnlinked?: true;
  readonly parts?: readonly PartTable[];
}

/** Tables that name youths and that no rule of retention deletes from, and why. */
export interface NotErased {
  readonly tables: readonly string[];
  readonly because: string;
}

/** What a database holds of youths: the tables of each kind of record, in the order in which their rows can go, and all others. */
export interface HeldRecords {
  readonly kinds: Partial<Readonly<Record<RecordKind, readonly RecordTable[]>>>;
  readonly notErased: readonly NotErased[];
}

/** The records of several, joined; a kind that more than one has is of the tables of each, in turn. */
export function joinRecords(...all: readonly HeldRecords[]): HeldRecords {
  const kinds: Partial<Record<RecordKind, readonly RecordTable[]>> = {};
  for (const [name, tables] of all.flatMap((each) => Object.entries(each.kinds))) {
    kinds[name as RecordKind] = [...(kinds[name as RecordKind] ?? []), ...tables];
  }
  return { kinds, notErased: all.flatMap(({ notErased }) => notErased) };
}

export const keyOf = ({ key = 'id' }: RecordTable): string => key;
export const youthOf = ({ youth = 'youth_id' }: RecordTable): string => youth;
export const organisationOf = ({ organisation = 'organisation_id' }: RecordTable): string => organisation;

import type { LocalDate } from '@brobygger/domain';
import type { JsonRecord } from '../records/read-records';
import type { Fault } from '../shape/shape';

/** What whoever imports says beside the file. */
export interface ImportSettings {
  /** The day of the import in Norway. */
  readonly today: LocalDate;
  /** The office of records that name none. */
  readonly office: string | null;
  /** The organisation that messages are for. */
  readonly receiver: string | null;
}

/** What is sent of a record, an input for each person that it is of; and what of it has no place here, counted by kind. */
export interface Sendable {
  readonly inputs: readonly Readonly<Record<string, unknown>>[];
  readonly left: Readonly<Record<string, number>>;
}

/** A public format whose records are imported by a mutation of the agency, each by itself. */
export interface RecordFormat {
  readonly mutation: string;
  readonly inputType: string;
  /** Faults of the record, or what is sent of it. */
  read(record: JsonRecord, settings: ImportSettings): { readonly faults: readonly Fault[] } | Sendable;
}

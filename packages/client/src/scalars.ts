/** A day in Norway, `YYYY-MM-DD`. The end of a period is the first day that is no longer in it. */
export type LocalDate = string;

/** A moment in UTC, as RFC 3339 has it: `2026-05-17T10:00:00.000Z`. */
export type DateTimeISO = string;

/** The type of each scalar of the schema, for a code generator. Ids say nothing: sort by something else. */
export interface Scalars {
  readonly ID: string;
  readonly String: string;
  readonly Int: number;
  readonly Float: number;
  readonly Boolean: boolean;
  readonly LocalDate: LocalDate;
  readonly DateTimeISO: DateTimeISO;
}

/** A signed checkpoint as the database has it, with the cosignatures that have come. */
export interface SignedRow {
  readonly origin: number;
  readonly name: string;
  readonly size: string;
  readonly root: Buffer;
  readonly note: string;
  readonly witnesses: readonly string[];
  readonly lines: readonly string[];
  readonly integratedAt: Date;
  readonly cosigned: readonly { readonly name: string; readonly size: number }[];
}

/** The note with a line for each cosignature, which follow the log's own signature. */
export const withCosignatures = ({ note, lines }: Pick<SignedRow, 'note' | 'lines'>): string =>
  `${note}${lines.map((line) => `${line}\n`).join('')}`;

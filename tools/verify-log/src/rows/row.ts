import type { Content } from '../content/commitment';

/** A line of a log's reading, from a database or a dump. Lines come in this order; leaves and checkpoints by origin and size, mixed. */
export type Row = StartRow | OriginRow | LeafRow | CheckpointRow | TileRow | OutsideRow | EndRow;

export interface StartRow {
  readonly row: 'start';
  readonly form: string;
  /** The moment that the log was read at. */
  readonly at: string;
}

export interface OriginRow {
  readonly row: 'origin';
  readonly origin: number;
  readonly name: string;
  /** The last cosigned checkpoint of the origin before. */
  readonly follows: string | null;
}

export interface LeafRow {
  readonly row: 'leaf';
  readonly origin: number;
  readonly index: number;
  /** `DISCLOSURE`, `CONSENT_EVENT`, `CATALOGUE`, `RETENTION` or `FOLLOWS` (ADRs 0133 and 0138). */
  readonly kind: string;
  readonly commitment: Buffer;
  /** `disclosure_commitment` has it so; null where it has none, and for other kinds. */
  readonly committed: Buffer | null;
  /** The place in the disclosure log, as commitment, content and deletion have it. */
  readonly places: readonly (string | null)[];
  readonly salt: Buffer | null;
  readonly content: Content | null;
  readonly isDeleted: boolean;
}

/** A checkpoint as the database holds it; it follows the leaf before its size. */
export interface CheckpointRow {
  readonly row: 'checkpoint';
  readonly origin: number;
  readonly size: number;
  readonly root: Buffer;
  readonly at: string;
  readonly note: string | null;
}

export interface TileRow {
  readonly row: 'tile';
  readonly origin: number;
  readonly level: number;
  readonly index: number;
  readonly hashes: Buffer;
}

/** What is not in the tree: it waits, or was committed to and waits nowhere, or was not committed to. */
export interface OutsideRow {
  readonly row: 'outside';
  readonly why: 'WAITS' | 'NOWHERE' | 'NOT_COMMITTED';
  readonly table: string;
  readonly place: string;
  /** The moment that it says of itself. */
  readonly since: string;
}

export interface EndRow {
  readonly row: 'end';
  /** How many lines came before. */
  readonly rows: number;
}

export const DUMP_FORM = 'brobygger-log-dump/1';

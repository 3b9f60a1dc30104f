/** What is wrong, one line each in `docs/verify-a-log.md`. The codes do not change. */
export const FINDING_CODES = [
  'DUMP_OF_OTHER_FORM',
  'DUMP_IS_NOT_WHOLE',
  'DUMP_IS_UNREADABLE',
  'LOG_IS_EMPTY',
  'ORIGIN_UNKNOWN',
  'ORIGIN_FOLLOWS_NOTHING',
  'LEAF_OUT_OF_ORDER',
  'LEAF_DIFFERS_FROM_COMMITMENT',
  'COMMITMENT_IS_LOST',
  'CONTENT_DIFFERS',
  'CONTENT_IS_LOST',
  'CONTENT_STANDS_THOUGH_DELETED',
  'PLACE_DIFFERS',
  'ROOT_DIFFERS',
  'CHECKPOINT_OUT_OF_ORDER',
  'CHECKPOINT_AHEAD_OF_LEAVES',
  'LEAVES_AHEAD_OF_CHECKPOINT',
  'NOTE_MALFORMED',
  'NOTE_DIFFERS',
  'NOT_SIGNED',
  'SIGNATURE_DOES_NOT_HOLD',
  'TOO_FEW_WITNESSES',
  'TILE_DIFFERS',
  'TILE_IS_LOST',
  'TILE_UNKNOWN',
  'NOT_IN_TREE',
  'NOT_COMMITTED',
  'UNSEALED_TOO_LONG',
  'HELD_IS_OF_OTHER_LOG',
  'HELD_ROOT_DIFFERS',
  'LOG_IS_SHORTER_THAN_HELD',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

export interface Finding {
  readonly code: FindingCode;
  /** Kind and number: no person is named, and no content. */
  readonly place: string;
}

/** So many are kept; all are counted. */
const KEPT = 1000;

export class Findings {
  readonly kept: Finding[] = [];
  count = 0;

  add(code: FindingCode, place: string): void {
    this.count += 1;
    if (this.kept.length < KEPT) this.kept.push({ code, place });
  }
}

export type { Cell, Row, TableRows, Usit2016 } from './data-set';
export type { Inconsistency } from './inconsistencies';
export { makeUsit2016, type Usit2016Options } from './make-usit2016';
export {
  ACTIVITY_KINDS,
  TABLE_DISTRICTS,
  type ActivityKind,
  type PublishedActivityRow,
  type PublishedActivityTable,
  type PublishedCells,
  type TableDistrict,
} from './published-activity-table';
export { PUBLISHED_2016, type PublishedFigures } from './published-figures';
export type { PublishedDistrictRow, PublishedKeyFigures, PublishedKeyFigureYear } from './published-key-figures';
export type { PublishedProse, PublishedSummerJob } from './published-prose';

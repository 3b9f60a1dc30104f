import type { Row, Usit2016 } from './data-set';
import { makeUsit2016 } from './make-usit2016';
import { TABLE_DISTRICTS, type TableDistrict } from './published-activity-table';

export const OPTIONS = {
  organisationId: '10000000-0000-4000-8000-000000000005',
  childWelfareOrganisationId: '10000000-0000-4000-8000-000000000001',
};
export const set = makeUsit2016(OPTIONS);
export const rowsOf = (table: string, { outreach, childWelfare }: Usit2016 = set): readonly Row[] =>
  [...outreach, ...childWelfare].find((each) => each.table === table)?.rows ?? [];
export const distinct = (rows: readonly Row[], column = 'youth_id'): number =>
  new Set(rows.map((row) => row[column])).size;
export const sum = (rows: readonly Row[], column: string): number =>
  rows.reduce((total, row) => total + Number(row[column]), 0);
export const where = (rows: readonly Row[], wanted: Row): readonly Row[] =>
  rows.filter((row) => Object.entries(wanted).every(([column, value]) => row[column] === value));
export const countBy = (rows: readonly Row[], column: string): Record<string, number> =>
  rows.reduce<Record<string, number>>(
    (counts, row) => ({ ...counts, [String(row[column])]: (counts[String(row[column])] ?? 0) + 1 }),
    {},
  );
export const columnOf = ({ district }: Row): TableDistrict =>
  TABLE_DISTRICTS.find((column) => column === district) ?? 'OTHER';

import { codeList } from '../code-list';

/** Where a decision stands (Vedtak/Status/@Kode). */
export const DECISION_STATUSES = codeList([
  ['1', '2022-01-01', null, 'Godkjent'],
  ['2', '2022-01-01', null, 'Begjæring oversendt nemnd'],
  ['3', '2022-01-01', null, 'Utgår / Bortfalt etter BVL'],
  ['4', '2022-01-01', null, 'Avslått / Avsluttet'],
]);

import { codeList } from '../code-list';

/** Kinds of plan (Plan/@Plantype). */
export const PLAN_TYPES = codeList([
  ['1', '2013-01-01', null, 'Tiltaksplan etter BVL2021 § 8-1'],
  ['2', '2013-01-01', null, 'Tiltaksplan etter BVL2021 § 8-4'],
  ['3', '2013-01-01', '2022-12-31', 'Foreløpig omsorgsplan etter BVL1992 § 4-15, 3. ledd'],
  ['4', '2013-01-01', null, 'Omsorgsplan etter BVL2021 § 8-3, 4. ledd'],
  ['5', '2023-01-01', null, 'Tiltaksplan – ettervern etter BVL 2021 § 8-5, 2. ledd'],
  ['6', '2023-01-01', null, 'Samværsplan etter BVL 2021 § 7-6'],
  ['7', '2023-01-01', null, 'Undersøkelsesplan etter BVL 2021 § 2-2, 3. ledd'],
  ['8', '2023-01-01', null, 'Undersøkelsesplan etter akuttvedtak etter BVL 2021 § 8-2, 3. ledd'],
]);

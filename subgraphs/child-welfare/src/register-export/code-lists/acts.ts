import { codeList } from '../code-list';

/** Acts that a decision can rest on (Lovhjemmel/Lov). */
export const ACTS_OF_LAW = codeList([
  ['BVL', '1992-01-01', '2022-12-31', 'Barnevernloven fra 1992'],
  ['BVL2021', '2023-01-01', null, 'Barnevernloven fra 2021'],
  ['BL1981', '1981-01-01', null, 'Barneloven fra 1981'],
]);

import { codeList } from '../code-list';

/** Why a measure was repealed (Tiltak/Opphevelse/@Kode). */
export const REPEALS = codeList([
  ['1', '2013-01-01', null, 'Barnet tilbakeført til foreldre/ familien jamfør BVL2021 § 5-7'],
  ['2', '2013-01-01', null, 'Barnet har fylt 18 år'],
  ['3', '2013-01-01', null, 'Adopsjon BVL2021 § 5-10'],
  ['4', '2013-01-01', null, 'Annet', { clarified: true }],
]);

/** Why the asker asks: the numbers of the catalogue, sent in the purpose header. What each means stands in `PURPOSES`. */
export const Purpose = {
  B101: 'B101',
  B102: 'B102',
  B103: 'B103',
  B104: 'B104',
  B105: 'B105',
  B106: 'B106',
  B107: 'B107',
  B108: 'B108',
  B109: 'B109',
  B110: 'B110',
  B111: 'B111',
  B112: 'B112',
} as const;
export type Purpose = (typeof Purpose)[keyof typeof Purpose];

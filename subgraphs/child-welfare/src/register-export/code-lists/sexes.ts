import { codeList } from '../code-list';

/** Sex (Personalia/@Kjonn). */
export const SEXES = codeList([
  ['0', '2022-01-01', null, 'Ufødt'],
  ['1', '2022-01-01', null, 'Mann / Gutt'],
  ['2', '2022-01-01', null, 'Kvinne / Jente'],
]);

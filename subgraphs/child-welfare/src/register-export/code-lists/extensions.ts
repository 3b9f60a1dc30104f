import { codeList } from '../code-list';

/** Whether a longer time was granted (Undersokelse/UtvidetFrist/@Innvilget). */
export const EXTENSIONS = codeList([
  ['1', '2022-01-01', null, 'Ja'],
  ['2', '2022-01-01', null, 'Nei'],
]);

import type { Language } from '../language';
import { osloDate } from '../local-date';
import { fillIn } from './fill-in';
import { WORDINGS } from './wordings';

/** The date in Europe/Oslo at the moment, in words: `17. mai 2027`. */
export function dateInWords(at: Date, language: Language): string {
  const { form, months } = WORDINGS[language].date;
  const [year = '', month, day] = osloDate(at).split('-');
  return fillIn(form, { day: String(Number(day)), month: months[Number(month) - 1] ?? '', year });
}

import { createError, osloDate, type LocalDate } from '@brobygger/domain';

/** Whether the text is a school year, `2025/2026`. */
export function isSchoolYear(text: string): boolean {
  const [, from, to] = /^(20\d{2})\/(20\d{2})$/.exec(text) ?? [];
  return from !== undefined && Number(to) === Number(from) + 1;
}

/** @throws BAD_USER_INPUT naming the argument, for what is no school year */
export function requireSchoolYear(text: string, argument: string): void {
  if (isSchoolYear(text)) return;
  throw createError('BAD_USER_INPUT', `\`${argument}\` must be of the form \`2025/2026\``, { argument });
}

/** The school year that begins in the autumn of the year. */
export const schoolYearFrom = (year: number): string => `${year}/${year + 1}`;

/** The first day of a school year: 1 August. */
export const firstDayOf = (schoolYear: string): LocalDate => `${schoolYear.slice(0, 4)}-08-01`;

/** The last day of a school year: 31 July. */
export const lastDayOf = (schoolYear: string): LocalDate => `${schoolYear.slice(5)}-07-31`;

/** Whether a school year is over in Europe/Oslo. */
export const isSchoolYearOver = (schoolYear: string, at: Date): boolean => osloDate(at) > lastDayOf(schoolYear);

/** The last day on which the plan of a school year is ready in time (INV08): 31 May before it, as schools plan theirs (seed 003). */
export const dueDayOf = (schoolYear: string): LocalDate => `${schoolYear.slice(0, 4)}-05-31`;

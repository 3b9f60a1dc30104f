import type { LocalDate } from '@brobygger/domain';

/** Whether the text is a school year, `2025/2026`. */
export function isSchoolYear(text: string): boolean {
  const [, from, to] = /^(20\d{2})\/(20\d{2})$/.exec(text) ?? [];
  return from !== undefined && Number(to) === Number(from) + 1;
}

/** The first day of a school year: 1 August. */
export const firstDayOf = (schoolYear: string): LocalDate => `${schoolYear.slice(0, 4)}-08-01`;

/** The school year that the day falls in, `2025/2026`: it begins on 1 August. */
export function schoolYearOf(day: string): string {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < '08-01' ? 1 : 0);
  return `${year}/${year + 1}`;
}

/** School years around that of the day, newest first: the next, this one, and so many before. */
export function schoolYearsAround(day: string, before: number): readonly string[] {
  const first = Number(schoolYearOf(day).slice(0, 4)) + 1;
  return Array.from({ length: before + 2 }, (_, back) => `${first - back}/${first - back + 1}`);
}

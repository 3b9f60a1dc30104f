import { ageOn, plus, type LocalDate } from '@brobygger/domain';

/** The birth dates of who turns `age` on the day: one, none, or on 1 March that of 29 February too. */
export function bornTurning(age: number, day: LocalDate): readonly LocalDate[] {
  const year = Number(day.slice(0, 4)) - age;
  const dates = day.slice(5) === '03-01' ? [`${year}-02-29`, `${year}-03-01`] : [`${year}${day.slice(4)}`];
  return dates.filter((date) => isDate(date) && ageOn(date, day) === age && ageOn(date, plus(day, { days: -1 })) < age);
}

const isDate = (date: string): boolean => {
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
};

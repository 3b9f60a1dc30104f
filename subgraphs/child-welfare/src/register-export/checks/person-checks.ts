import { isLocalDate, osloDate, PersonIdentifier, plus, type LocalDate } from '@brobygger/domain';
import type { RegisterDocument, RegisterPerson } from '../register-case';
import { isAfter, type Check } from './check';

/** What the register takes in place of the last five digits of who has no number: born (1, 2) and not yet born. */
const BORN = ['00100', '00200'] as const;
const UNBORN = '99999';

const lastFive = ({ nationalId }: RegisterPerson): string => nationalId.slice(6);

/** Whether the number is one of the register's own, made of a day of birth. */
function isMadeOfDay(person: RegisterPerson): boolean {
  const isOwn = [...BORN, UNBORN].some((ending) => ending === lastFive(person));
  return isOwn && daysIn(person.nationalId).length > 0;
}

/**
 * The days that the first six digits can name, in each century: a D-number adds 40 to the day, and synthetic numbers 80 to the month
 * (the published check knows of none of these, which only test data have).
 */
function daysIn(nationalId: string): readonly LocalDate[] {
  const [day, month, year] = [0, 2, 4].map((at) => Number(nationalId.slice(at, at + 2)));
  if (day === undefined || month === undefined || year === undefined) return [];
  const two = (count: number): string => String(count).padStart(2, '0');
  const monthAndDay = `${two(month > 80 ? month - 80 : month)}-${two(day > 40 ? day - 40 : day)}`;
  return [19, 20].map((century) => `${century}${two(year)}-${monthAndDay}`).filter(isLocalDate);
}

/** A check of the person, that is its own part. */
const ofPerson = (
  id: string,
  title: string,
  isWrong: (person: RegisterPerson, of: RegisterDocument) => boolean,
): Check => ({
  id: `Personalia ${id}`,
  title,
  severity: 'ERROR',
  find: (of) => (isWrong(of.case.person, of) ? [of.case.person.id] : []),
});

/** The checks of who the child is (Personalia). That there is one (11) is checked before there is a document. */
export const PERSON_CHECKS: readonly Check[] = [
  ofPerson('2f', 'the person starts after the case has ended', ({ startedOn }, of) =>
    isAfter(startedOn, of.case.endedOn),
  ),
  ofPerson(
    '12',
    'the number is no national id, D-number or number made of a day',
    (person) =>
      !isMadeOfDay(person) && (person.nationalId.length !== 11 || PersonIdentifier.parse(person.nationalId) === null),
  ),
  ofPerson(
    '13',
    'number and birth date name different days',
    ({ nationalId, birthDate }) => !daysIn(nationalId).includes(birthDate),
  ),
  ofPerson(
    '14',
    'number and sex do not agree',
    (person) => lastFive(person) !== UNBORN && (Number(person.nationalId[8]) % 2 === 0 ? '2' : '1') !== person.sex,
  ),
  ofPerson(
    '15',
    'a child that is born has the number of one that is not',
    (person, { takenOutAt }) => lastFive(person) === UNBORN && isAfter(osloDate(takenOutAt), person.birthDate),
  ),
  ofPerson('16', 'the person starts more than nine months before the birth', ({ startedOn, birthDate }) =>
    isAfter(birthDate, plus(startedOn, { months: 9 })),
  ),
  ofPerson(
    '17',
    'the DUF number is none',
    ({ dufNumber }) => dufNumber !== null && PersonIdentifier.parse(dufNumber)?.kind !== 'DUF_NUMBER',
  ),
];

import { GUARDIAN_RULES, GuardianKind, type GuardianRule } from '@brobygger/domain';
import { isGuardianOn } from './guardians';

/** What the registry kept before it was told of kinds it takes for parents: those decide together. */
const keptAs = (kind: GuardianKind): string => (kind === GuardianKind.PARENT ? "('PARENT', 'UNKNOWN')" : `('${kind}')`);

const isAnyOf = (
  rules: readonly GuardianRule[],
  { guardianship, birthDate, day }: { readonly guardianship: string; readonly birthDate: string; readonly day: string },
): string =>
  `(${rules
    .map(({ guardian, fromAge, toAge }) =>
      [
        `${guardianship}.kind in ${keptAs(guardian)}`,
        ...(fromAge === 0 ? [] : [`${birthDate} + interval '${fromAge} years' <= ${day}`]),
        ...(toAge === null ? [] : [`${day} < ${birthDate} + interval '${toAge} years'`]),
      ].join(' and '),
    )
    .join(' or ')})`;

/** SQL: whether the guardianship, a row, holds on the day, and who is guardian by it signs at the age that the youth has then. */
export const signsOn = (guardianship: string, birthDate: string, day: string): string => {
  const signing = isAnyOf(
    GUARDIAN_RULES.filter(({ signs }) => signs),
    { guardianship, birthDate, day },
  );
  return `(${isGuardianOn(guardianship, day)} and ${signing})`;
};

/** SQL: whether a yes of who is guardian by the guardianship, a row, is enough on the day for a child below 12. */
export const signsAloneOn = (guardianship: string, birthDate: string, day: string): string =>
  isAnyOf(
    GUARDIAN_RULES.filter(({ signs, signsAlone }) => signs && signsAlone),
    { guardianship, birthDate, day },
  );

import { createError, type LocalDate } from '@brobygger/domain';

/** From a day until another, half-open; without an end where that is null. */
export interface Validity {
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/** @throws BAD_USER_INPUT (`input.validTo`, below the path where it is another) for an end that is not after the beginning */
export function assertEndsAfterItBegins({ validFrom, validTo }: Validity, path = 'input'): void {
  if (validTo === null || validTo > validFrom) return;
  const fault = `\`${path}.validTo\` must be after \`${path}.validFrom\``;
  throw createError('BAD_USER_INPUT', fault, { argument: `${path}.validTo` });
}

/** Whether some day belongs to both. */
export const overlap = (one: Validity, other: Validity): boolean =>
  (one.validTo === null || other.validFrom < one.validTo) && (other.validTo === null || one.validFrom < other.validTo);

/** As what a decision stands on the day: what was granted for a time is ended when the time is over. */
export const statusOn = <Status extends string>(
  { status, validTo }: { readonly status: Status; readonly validTo: LocalDate | null },
  today: LocalDate,
): Status | 'ENDED' => (status === 'GRANTED' && validTo !== null && validTo <= today ? 'ENDED' : status);

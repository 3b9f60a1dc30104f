import { createError, osloDate, type LocalDate } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';

/**
 * The date that a worker wrote, or today where none was written; what is recorded has happened.
 * @throws BAD_USER_INPUT for a date in the future
 */
export function pastDate(date: LocalDate | null | undefined, name: string, { at }: Author): LocalDate {
  const today = osloDate(at);
  if (date && date > today) {
    throw createError('BAD_USER_INPUT', `\`input.${name}\` must not be after today`, { argument: `input.${name}` });
  }
  return date ?? today;
}

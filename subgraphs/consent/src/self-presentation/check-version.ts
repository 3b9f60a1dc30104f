import { createError } from '@brobygger/domain';

/** No section is written so often. What is beyond it is no version, and would not fit the next. */
export const HIGHEST_VERSION = 1_000_000_000;

/**
 * Lets by what can be the version of a draft.
 * @throws BAD_USER_INPUT naming `version`
 */
export function checkVersion(version: number): void {
  if (version < 1 || version > HIGHEST_VERSION) {
    throw createError('BAD_USER_INPUT', '`version` is no version of a draft', { argument: 'version' });
  }
}

import { createError } from '@brobygger/domain';
import { Max, Min } from 'class-validator';

/** Nothing changes so often: what is beyond it is no version. */
export const HIGHEST_VERSION = 1_000_000_000;

/** The property of an input is a version. */
export const IsVersion = (): PropertyDecorator => (target, property) => {
  Min(1)(target, property as string);
  Max(HIGHEST_VERSION)(target, property as string);
};

/**
 * Lets by what can be a version.
 * @throws BAD_USER_INPUT naming the argument
 */
export function checkVersion(version: number, argument: string): void {
  if (version < 1 || version > HIGHEST_VERSION) {
    throw createError('BAD_USER_INPUT', `\`${argument}\` is no version`, { argument });
  }
}

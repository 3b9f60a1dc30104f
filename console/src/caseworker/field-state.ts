import type { Fault } from '../api/faults';

const WITHHELD = 'UNAUTHORIZED_FIELD_OR_TYPE';

/** How a field of the picture stands: shown or empty is for what was answered to say. */
export type FieldState =
  | { readonly is: 'answered'; readonly hasWithheld: boolean; readonly hasAway: boolean }
  | { readonly is: 'withheld'; readonly category: string | null; readonly remedy: string | null }
  | { readonly is: 'away' };

/**
 * Reads it from the faults: one at the field or above it takes the field, one below takes a part of it. `path` begins at the root of the
 * answer. That a service is away is said before that it withholds, since nobody knows then.
 */
export function fieldState(faults: readonly Fault[], path: string): FieldState {
  const taking = faults.filter((fault) => path === fault.path || path.startsWith(`${fault.path}.`));
  if (taking.some(({ code }) => code !== WITHHELD)) return { is: 'away' };
  const [withheld] = taking;
  if (withheld !== undefined) {
    const { category = null, remedy = null } = withheld.consent ?? {};
    return { is: 'withheld', category, remedy };
  }
  const below = faults.filter((fault) => fault.path.startsWith(`${path}.`));
  return {
    is: 'answered',
    hasWithheld: below.some(({ code }) => code === WITHHELD),
    hasAway: below.some(({ code }) => code !== WITHHELD),
  };
}

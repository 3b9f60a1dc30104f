import { randomInt } from 'node:crypto';

/** The list in an order that says nothing (Fisher and Yates, with unpredictable numbers). */
export function shuffled<Each>(list: readonly Each[]): readonly Each[] {
  const rest = [...list];
  return list.flatMap(() => rest.splice(randomInt(rest.length), 1));
}

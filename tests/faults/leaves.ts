/** The values at the ends of an answer, ids left out: they are random and may look like a value. */
export function leavesOf(value: unknown): ReadonlySet<unknown> {
  const found = new Set<unknown>();
  collect(value, found);
  return found;
}

function collect(value: unknown, found: Set<unknown>): void {
  if (typeof value !== 'object' || value === null) found.add(value);
  else for (const [key, below] of Object.entries(value)) if (key !== 'id') collect(below, found);
}

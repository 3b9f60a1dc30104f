const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;

/** The ids that the demo world fixes, so that examples can name them. */
const FIXED = /^[0-3]0000000-0000-4000-8000-/;

/** The text with every other id numbered in the order in which it first stands: what is made anew at each loading is the same then. */
export function withStableIds(text: string): string {
  const known = new Map<string, string>();
  return text.replaceAll(UUID, (id) => {
    if (FIXED.test(id)) return id;
    const stable = known.get(id) ?? `40000000-0000-4000-8000-${String(known.size + 1).padStart(12, '0')}`;
    known.set(id, stable);
    return stable;
  });
}

/** One file or folder that needs another, directly or by what is in it. */
export type Import = readonly [from: string, to: string];

/**
 * The circles of a picture of imports: in each folder, the parts of it (files and folders, each with all that is in it) that need
 * one another all round, so that none of them can be read first. Empty where every folder's parts stand in an order.
 */
export function findCircles(imports: readonly Import[]): readonly (readonly string[])[] {
  const arrowsIn = new Map<string, Map<string, Set<string>>>();
  for (const [from, to] of imports) {
    const [folder, one, other] = whereTheyPart(from, to);
    if (one === other) continue;
    const arrows = arrowsIn.get(folder) ?? new Map<string, Set<string>>();
    arrowsIn.set(folder, arrows.set(one, (arrows.get(one) ?? new Set()).add(other)));
  }
  return [...arrowsIn.values()].flatMap((arrows) => knotsOf(arrows)).sort();
}

/** The innermost folder that holds both, and the part of it that each is in. */
function whereTheyPart(from: string, to: string): readonly [folder: string, one: string, other: string] {
  const [one, other] = [from.split('/'), to.split('/')];
  let depth = 0;
  while (depth < one.length - 1 && depth < other.length - 1 && one[depth] === other[depth]) depth += 1;
  const upTo = (parts: readonly string[], length: number): string => parts.slice(0, length).join('/');
  return [upTo(one, depth), upTo(one, depth + 1), upTo(other, depth + 1)];
}

/** The sets of parts that reach one another, each sorted. */
function knotsOf(arrows: ReadonlyMap<string, ReadonlySet<string>>): readonly (readonly string[])[] {
  const reached = new Map([...arrows.keys()].map((part) => [part, reachedFrom(part, arrows)]));
  const knots = new Map<string, readonly string[]>();
  for (const [part, others] of reached) {
    const knot = [...others].filter((other) => reached.get(other)?.has(part) === true).sort();
    if (knot.length > 1) knots.set(knot.join(), knot);
  }
  return [...knots.values()];
}

function reachedFrom(start: string, arrows: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [...(arrows.get(start) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    waiting.push(...(arrows.get(next) ?? []));
  }
  return reached;
}

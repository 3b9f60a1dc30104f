import { packageOf, type Bill } from './bill';

/** Whether a room of ours ships a package that it names. */
export type Ships = (room: string, dependency: string) => boolean;

/**
 * What of a bill is shipped: our rooms, what each of them ships, and all that those need. `npm sbom --omit dev` does not say it: it leaves
 * out a package as soon as one room needs it for its tests alone, and what is built into pages.
 */
export function shippedOf(bill: Bill, rooms: ReadonlySet<string>, ships: Ships): Bill {
  const nameOf = new Map(bill.components.map((component) => [component['bom-ref'], packageOf(component).name]));
  const needs = new Map(bill.dependencies.map(({ ref, dependsOn = [] }) => [ref, dependsOn]));
  const shipped = new Set<string>();
  const waiting = [...nameOf].flatMap(([ref, name]) => (rooms.has(name) ? [ref] : []));
  for (let ref = waiting.pop(); ref !== undefined; ref = waiting.pop()) {
    if (shipped.has(ref)) continue;
    shipped.add(ref);
    const room = nameOf.get(ref) ?? '';
    waiting.push(
      ...(needs.get(ref) ?? []).filter((each) => !rooms.has(room) || ships(room, nameOf.get(each) ?? '')),
    );
  }
  return {
    ...bill,
    components: bill.components.filter((component) => shipped.has(component['bom-ref'])),
    dependencies: bill.dependencies
      .filter(({ ref }) => shipped.has(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((each) => shipped.has(each)) })),
  };
}

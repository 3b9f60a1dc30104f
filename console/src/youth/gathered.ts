import type { Line } from '../shared/use-paged';
import type { SeenEdge, SeenEntry } from './seen-filter';

/** An entry of the log that stands in a line. */
export type GatheredEntry = Pick<SeenEntry, 'id' | 'at'>;

/** A line, and when the same was done besides. */
export interface Gathered {
  readonly line: Line<SeenEdge>;
  readonly also: readonly string[];
  /** All that stand in it, newest first. */
  readonly entries: readonly GatheredEntry[];
}

const isOfOverseer = ({ role }: SeenEntry): boolean => role === 'CONSENT_OFFICER' || role === 'AUDITOR';

/** What is the same in everything that a line says but the time. */
const sameness = ({ personId, role, act, purpose, basis, emergencyId, claimId }: SeenEntry): string =>
  JSON.stringify([personId, role, act, purpose, basis, emergencyId, claimId]);

/**
 * The lines of one day, where what who oversees looked at again and again is one line with every time, at the place of the newest. What
 * else was done stands by itself, and so does what cannot be told in full.
 */
export function gathered(lines: readonly Line<SeenEdge>[]): readonly Gathered[] {
  const all: { line: Line<SeenEdge>; also: string[]; entries: GatheredEntry[] }[] = [];
  const looks = new Map<string, (typeof all)[number]>();
  for (const line of lines) {
    const { node } = line.edge;
    const isLook =
      node !== null &&
      node !== undefined &&
      isOfOverseer(node) &&
      node.unreadable.length === 0 &&
      line.faults.length === 0;
    const before = isLook ? looks.get(sameness(node)) : undefined;
    if (before !== undefined && isLook) {
      before.also.push(node.at);
      before.entries.push(node);
      continue;
    }
    const one = { line, also: [], entries: node === null || node === undefined ? [] : [node] };
    all.push(one);
    if (isLook) looks.set(sameness(node), one);
  }
  return all;
}

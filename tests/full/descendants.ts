import { readFileSync } from 'node:fs';

/** A process and all that it has started, and they, the eldest first: who makes others is told before those. */
export function descendantsOf(pid: number): readonly number[] {
  let children = '';
  try {
    children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
  } catch {
    return [];
  }
  return [pid, ...children.split(' ').filter(Boolean).map(Number).flatMap(descendantsOf)];
}

import { isRefusal, type Applied } from '@brobygger/platform/administration';
import type { Fault, NumberedChange } from './read-changes';

/** What is said when a command is over: lines for stdout and stderr, and whether all went well. */
export interface Report {
  readonly said: readonly string[];
  readonly faults: readonly string[];
}

const placed = (path: string): string => (path === '' ? '' : ` at \`${path}\``);

/** Says which lines say no change. */
export const reportFaults = (faults: readonly Fault[]): Report => ({
  said: [],
  faults: [
    ...faults.map(({ line, code, path, message }) => `line ${line}: ${code}${placed(path)}: ${message}`),
    `nothing is written: ${faults.length} of the lines cannot be read`,
  ],
});

const show = (value: string | null): string => (value === null ? '–' : `\`${value}\``);

/** Says what became of each change, and counts. */
export function report(changes: readonly NumberedChange[], applied: Applied, isDryRun: boolean): Report {
  const counts = new Map<string, number>();
  const [said, faults]: [string[], string[]] = [[], []];
  applied.forEach((each, n) => {
    const { line = 0, change } = changes[n] ?? {};
    if (isRefusal(each)) {
      faults.push(`line ${line}: ${each.code}${placed(each.path)}: ${each.message}`);
      return;
    }
    counts.set(each.outcome, (counts.get(each.outcome) ?? 0) + 1);
    if (each.outcome === 'UNCHANGED') return;
    const values = each.changes.map(({ name, before, after }) =>
      before === null ? `${name} ${show(after)}` : `${name} ${show(before)} → ${show(after)}`,
    );
    said.push(
      `line ${line}: ${change?.kind ?? ''} ${each.subject} ${each.outcome.toLowerCase()}: ${values.join(', ')}`,
    );
  });
  if (faults.length > 0) {
    return { said: [], faults: [...faults, `nothing is written: ${faults.length} of ${applied.length} are refused`] };
  }
  const summary = ['ADDED', 'CHANGED', 'ENDED', 'UNCHANGED']
    .map((outcome) => `${counts.get(outcome) ?? 0} ${outcome.toLowerCase()}`)
    .join(', ');
  return { said: [...said, isDryRun ? `${summary} (dry run: nothing is written)` : summary], faults };
}

/** What came of one expectation. */
export interface Result {
  /** File and name: `giving: the youth gives the rent to NAV`. */
  readonly scenario: string;
  readonly at: string;
  readonly question: string;
  readonly expected: string;
  readonly outcome: 'passed' | 'failed' | 'left out';
  /** What was told in its place, or why it was left out. */
  readonly told: string;
}

/** What came of a run. */
export interface Report {
  readonly passed: number;
  readonly failed: number;
  readonly leftOut: number;
  /** Whether something was asked, and all of it answered as the suite says. */
  readonly conforms: boolean;
  readonly results: readonly Result[];
}

/** The sums of results. */
export function reportOf(results: readonly Result[]): Report {
  const count = (outcome: Result['outcome']): number => results.filter((each) => each.outcome === outcome).length;
  const [passed, failed, leftOut] = [count('passed'), count('failed'), count('left out')];
  return { passed, failed, leftOut, conforms: passed > 0 && failed === 0, results };
}

/** The report for people: what failed, why things were left out, and the sums. */
export function inWords({ passed, failed, leftOut, results }: Report): string {
  const failures = results.filter(({ outcome }) => outcome === 'failed');
  const reasons = new Map<string, number>();
  for (const { outcome, told } of results) {
    if (outcome === 'left out') reasons.set(told, (reasons.get(told) ?? 0) + 1);
  }
  return [
    ...failures.map(
      ({ scenario, at, question, expected, told }) =>
        `${scenario}\n  at ${at}: ${question}\n  expected: ${expected}\n  told:     ${told}\n`,
    ),
    ...[...reasons].map(([why, times]) => `left out ${times}: ${why}`),
    `${passed} met, ${failed} not, ${leftOut} left out`,
  ].join('\n');
}

/** The report for machines that read TAP 14: a line for each scenario. */
export function inTap({ results }: Report): string {
  const scenarios = new Map<string, Result[]>();
  for (const result of results) scenarios.set(result.scenario, [...(scenarios.get(result.scenario) ?? []), result]);
  const lines = [...scenarios].flatMap(([scenario, own], n) => {
    const failures = own.filter(({ outcome }) => outcome === 'failed');
    const isLeftOut = own.every(({ outcome }) => outcome === 'left out');
    const name = `${n + 1} - ${scenario.replaceAll('#', '\\#')}`;
    if (failures.length === 0) return [`ok ${name}${isLeftOut ? ` # SKIP ${own[0]?.told ?? ''}` : ''}`];
    const said = failures.map(({ at, question, expected, told }) => ({ at, question, expected, told }));
    return [`not ok ${name}`, '  ---', `  failures: ${JSON.stringify(said)}`, '  ...'];
  });
  return ['TAP version 14', `1..${scenarios.size}`, ...lines].join('\n');
}

import type { Verification } from './verify-rows';

/** The lines of a report: one for each check, and one for each finding with its code and place. */
export function reportOf({ checks, findings }: Verification): readonly string[] {
  const total = checks.reduce((sum, check) => sum + check.findings, 0);
  return [
    ...checks.map(
      ({ name, findings: count, said }) => `${count === 0 ? 'ok   ' : 'WRONG'} ${name}: ${saidOf(count, said)}`,
    ),
    ...findings.map(({ code, place }) => `${code} ${place}`),
    ...(total > findings.length ? [`and ${total - findings.length} more`] : []),
    total === 0 ? 'nothing is wrong with the log' : `${total} findings: docs/verify-a-log.md says what each means`,
  ];
}

const saidOf = (count: number, said: string): string => (count === 0 ? said : `${count} findings; ${said}`);

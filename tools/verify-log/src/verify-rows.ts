import type { Check } from './checks/check';
import { checkCheckpoints } from './checks/checkpoints';
import { checkContents } from './checks/contents';
import { Findings, type Finding } from './checks/findings';
import { checkHeld } from './checks/held';
import { checkLeaves } from './checks/leaves';
import { checkOrigins } from './checks/origins';
import { checkOutside } from './checks/outside';
import { checkSignatures, type Trusted } from './checks/signatures';
import { checkTiles } from './checks/tiles';
import { Trees } from './checks/trees';
import { checkWhole } from './checks/whole';
import type { Checkpoint } from './note/checkpoint';
import { UnreadableDump } from './rows/dump';
import type { Row } from './rows/row';

export interface Options extends Trusted {
  /** Checkpoints that somebody kept. */
  readonly held: readonly Checkpoint[];
  /** Told of each row's number. */
  readonly onRow?: (count: number) => void;
}

/** What came of a check: how many findings, and what was looked at. */
export interface CheckResult {
  readonly name: string;
  readonly findings: number;
  readonly said: string;
}

export interface Verification {
  readonly checks: readonly CheckResult[];
  /** The first thousand of each check. */
  readonly findings: readonly Finding[];
}

/** Verifies a log as its rows go by, and holds none of them. */
export async function verifyRows(rows: AsyncIterable<Row>, options: Options): Promise<Verification> {
  const trees = new Trees();
  const checks = checksOf(trees, options);
  try {
    let count = 0;
    for await (const row of rows) {
      trees.take(row);
      for (const { check } of checks) check.take(row);
      options.onRow?.((count += 1));
    }
  } catch (cause) {
    if (!(cause instanceof UnreadableDump)) throw cause;
    checks[0]?.findings.add('DUMP_IS_UNREADABLE', `line ${cause.line}`);
  }
  for (const { check } of checks) check.end();
  return {
    checks: checks.map(({ check, findings }) => ({ name: check.name, findings: findings.count, said: check.said() })),
    findings: checks.flatMap(({ findings }) => findings.kept),
  };
}

interface Running {
  readonly check: Check;
  readonly findings: Findings;
}

const checksOf = (trees: Trees, { held, ...trusted }: Options): readonly Running[] =>
  [
    checkWhole,
    (findings: Findings) => checkLeaves(findings, trees),
    (findings: Findings) => checkOrigins(findings, trees),
    checkContents,
    (findings: Findings) => checkCheckpoints(findings, trees),
    (findings: Findings) => checkSignatures(findings, trees, trusted),
    (findings: Findings) => checkTiles(findings, trees),
    (findings: Findings) => checkOutside(findings, trees),
    (findings: Findings) => checkHeld(findings, trees, held),
  ].map((begin) => {
    const findings = new Findings();
    return { check: begin(findings), findings };
  });

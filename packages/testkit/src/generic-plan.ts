import { escapeLiteral } from 'pg';
import type { DataSource } from 'typeorm';

/** What a statement read, under the plan that is made once and kept for whatever it is given. */
export interface Work {
  /** The tables that were read row by row from their beginning. */
  readonly readWhole: readonly string[];
  /** Pages of 8 kB that were looked at. */
  readonly pages: number;
}

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly Node[];
}

/** Runs the statement as the service's own connections do, and says what it read. Each parameter is the text of its value. */
export async function runUnderGenericPlan(
  dataSource: DataSource,
  text: string,
  parameters: readonly string[],
): Promise<Work> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query(`prepare looked_at as ${text}`);
    const [explained] = (await runner.query(
      `explain (analyze, buffers, format json) execute looked_at(${parameters.map(escapeLiteral).join(', ')})`,
    )) as [{ readonly 'QUERY PLAN': readonly [{ readonly Plan: Node }] }];
    await runner.query('deallocate looked_at');
    const { Plan: plan } = explained['QUERY PLAN'][0];
    return {
      readWhole: nodesOf(plan).flatMap((node) =>
        node['Node Type'] === 'Seq Scan' && node['Relation Name'] !== undefined ? [node['Relation Name']] : [],
      ),
      pages: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'],
    };
  } finally {
    await runner.release();
  }
}

const nodesOf = (node: Node): readonly Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

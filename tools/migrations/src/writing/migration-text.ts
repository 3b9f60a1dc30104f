import { wrapped } from './wrapped';

/** What a migration file says. */
export interface MigrationContent {
  /** With its timestamp. */
  readonly className: string;
  /** One statement each, in plain SQL. */
  readonly up: readonly string[];
  readonly down: readonly string[];
  /** The tables that it makes, whose rows the service reads and writes. */
  readonly made: readonly string[];
  readonly touched: readonly string[];
}

/** What a service may do with a new table's rows. Nothing is deleted: a migration that allows it says so by hand. */
export const RIGHTS = 'select, insert, update';

/** The text of a migration file, in the form that the formatter leaves alone. */
export function migrationText({ className, up, down, made, touched }: MigrationContent): string {
  const grants = made.map((table) => `    await grant(runner, '${RIGHTS}', '${table}');\n`).join('');
  const imported = grants === '' ? '' : "import { grant } from '@brobygger/subgraph-kit';\n";
  return `${imported}import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Brings ${listOf(touched)} to what ${touched.length === 1 ? 'its entity says' : 'their entities say'}. */
export class ${className} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
${query(up)}${grants}  }

  async down(runner: QueryRunner): Promise<void> {
${query(down)}  }
}
`;
}

const ONE_LINE = 120;

function query(statements: readonly string[]): string {
  const [only = ''] = statements;
  const line = `    await runner.query('${only}');`;
  if (statements.length === 1 && line.length <= ONE_LINE && !/['"\\]/.test(only)) return `${line}\n`;
  const text = statements.map((statement) => wrapped(`${statement};`, '      ')).join('\n');
  return `    await runner.query(\`\n${text.replaceAll(/[\\`]|\$(?=\{)/g, '\\$&')}\`);\n`;
}

const listOf = (tables: readonly string[]): string => {
  const names = tables.map((table) => `\`${table}\``);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
};

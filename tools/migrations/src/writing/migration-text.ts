import { wrapped } from './wrapped';

/** What a migration file says. */
export interface MigrationContent {
  /** With its timestamp. */
  readonly className: string;
  /** One statement each, in plain SQL. */
  readonly up: readonly string[];
  readonly down: readonly string[];
  readonly touched: readonly string[];
}

/** The text of a migration file, in the form that the formatter leaves alone. It grants nothing: rights follow from entities. */
export function migrationText({ className, up, down, touched }: MigrationContent): string {
  return `import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Brings ${listOf(touched)} to what ${touched.length === 1 ? 'its entity says' : 'their entities say'}. */
export class ${className} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
${query(up)}  }

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

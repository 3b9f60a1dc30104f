import { timeOf } from '../lock/lock';

/** A migration of a folder: its class, and its file without the ending. */
export interface Listed {
  readonly className: string;
  readonly file: string;
}

const EXPORTED = /^export class (\w+\d{13}) implements MigrationInterface/m;

/** The class of a migration file, by its text. */
export const migrationIn = (text: string): string | undefined => EXPORTED.exec(text)?.[1];

/** The text of a folder's `migrations.ts`, which its manifest names. */
export function migrationsList(migrations: readonly Listed[]): string {
  const inOrder = [...migrations].sort((one, other) => timeOf(one.className) - timeOf(other.className));
  const imports = inOrder.map(({ className, file }) => `import { ${className} } from './${file}';\n`).join('');
  const names = inOrder.map(({ className }) => className);
  const line = `export const migrations = [${names.join(', ')}] as const;`;
  const list =
    line.length <= 120
      ? line
      : `export const migrations = [\n${names.map((name) => `  ${name},\n`).join('')}] as const;`;
  return `${imports}
/** The migrations of this folder, oldest first. Written by \`npm run migration\`. */
${list}
`;
}

import { readFileSync } from 'node:fs';

/** Variables by their names. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** Variables of which some stood in files, and what was wrong with those that could not be had, a line each. */
export interface FromFiles {
  readonly variables: Variables;
  readonly faults: readonly string[];
}

/** The variable that names the file in which a variable stands, `NATIONAL_ID_SECRET_FILE`. */
export const fileVariableOf = (name: string): string => `${name}_FILE`;

/**
 * Each variable that another one names the file of, as orchestrators mount secrets: what stands in the file, without the line break at
 * its end. A variable that is itself read, `LOG_ANCHOR_FILE`, is none of these. An empty variable is one that nobody set.
 */
export function withFiles(names: readonly string[], variables: Variables): FromFiles {
  const found: Record<string, string> = {};
  const faults: string[] = [];
  for (const name of names) {
    const fileVariable = fileVariableOf(name);
    const file = variables[fileVariable] ?? '';
    if (file === '' || names.includes(fileVariable)) continue;
    if ((variables[name] ?? '') !== '') {
      faults.push(`\`${name}\` is set, and so is \`${fileVariable}\``);
      continue;
    }
    try {
      found[name] = readFileSync(file, 'utf8').replace(/\r?\n$/, '');
    } catch (cause) {
      faults.push(`\`${fileVariable}\` names a file that cannot be read: ${(cause as NodeJS.ErrnoException).code}`);
    }
  }
  return { variables: { ...variables, ...found }, faults };
}
